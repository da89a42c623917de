package org.comity.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs as they travel in the class path: one archive for the machine's system and processor, unpacked once into a folder
 * that is named by the archive's hash.
 */
final class PostgresArchive {

    private PostgresArchive() {}

    /** The folder that holds {@code bin/postgres}; unpacked now if it is not there yet. */
    static Path unpack(Path under) throws IOException {
        String resource = "/postgres-" + system() + "-" + processor() + ".txz";
        Path programs = under.resolve("postgres-" + hash(resource).substring(0, 16));
        if (Files.isDirectory(programs)) {
            return programs;
        }
        Files.createDirectories(under);
        Path unpacked = Files.createTempDirectory(under, ".unpack-");
        try (InputStream in = open(resource);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, unpacked);
            }
        }
        setReadableByAll(unpacked);
        Files.move(unpacked, programs);
        return programs;
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive of PostgreSQL names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                setReadableByAll(target);
            }
        }
    }

    /** The programs may have to run as another user than the one who unpacks them. */
    private static void setReadableByAll(Path path) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.GROUP_EXECUTE,
                PosixFilePermission.OTHERS_READ,
                PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(path, permissions);
    }

    private static String hash(String resource) throws IOException {
        try (InputStream in = open(resource);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = PostgresArchive.class.getResourceAsStream(resource);
        if (in == null) {
            throw new DatabaseProblem("no embedded PostgreSQL for this machine (" + resource.substring(1)
                    + " is not in this build); use a PostgreSQL of your own with 'serve --config'");
        }
        return in;
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return Stream.of("linux", "windows")
                .filter(name::startsWith)
                .findFirst()
                .orElse(name.startsWith("mac") ? "darwin" : name);
    }

    private static String processor() {
        return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
