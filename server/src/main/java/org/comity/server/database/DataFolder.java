package org.comity.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one server, claimed by one process.
 *
 * <p>The claim is a lock of the operating system on {@code comity.lock}: it ends with the process however that ends. The folder's format
 * and the PostgreSQL that wrote it stand in {@code comity-data.json}; a folder of another version is refused before anything is touched.
 */
public final class DataFolder implements AutoCloseable {

    /** The version of the folder's layout. */
    static final int FORMAT = 1;

    /** The major version of the PostgreSQL whose data files the folder holds. */
    static final int POSTGRESQL = 18;

    private static final String VERSION_FILE = "comity-data.json";
    private static final String LOCK_FILE = "comity.lock";
    private static final Pattern NUMBER = Pattern.compile("\"(format|postgresql)\"\\s*:\\s*(\\d+)");

    private final Path path;
    private final FileChannel lockChannel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel lockChannel, FileLock lock) {
        this.path = path;
        this.lockChannel = lockChannel;
        this.lock = lock;
    }

    /**
     * Claims a folder, which is made when it is absent.
     *
     * @throws DatabaseProblem when it is of another version, is no data folder, or another process runs on it
     */
    public static DataFolder claim(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            boolean fresh = checkVersion(path);
            Files.createDirectories(path);
            PrivateFiles.restrictFolder(path);
            DataFolder claimed = lock(path);
            if (fresh) {
                PrivateFiles.write(
                        path.resolve(VERSION_FILE),
                        "{\"format\": %d, \"postgresql\": %d}\n".formatted(FORMAT, POSTGRESQL));
            }
            return claimed;
        } catch (IOException e) {
            throw new DatabaseProblem(
                    path + ": the data folder cannot be used (" + e.getMessage()
                            + "); give a folder that you may write to",
                    e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Notes in the lock file where the server answers, for the message that a second start gives. */
    public void announce(String url) {
        writeLockText(lockChannel, ProcessHandle.current().pid() + " " + url);
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": the lock could not be given back", e);
        }
    }

    /** Whether the folder is new; a folder that is not ours, or of another version, is refused. */
    private static boolean checkVersion(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        if (!Files.isDirectory(path)) {
            throw new DatabaseProblem(path + ": is a file; expected a data folder; name a folder");
        }
        Path versionFile = path.resolve(VERSION_FILE);
        if (!Files.exists(versionFile)) {
            if (isEmpty(path)) {
                return true;
            }
            throw new DatabaseProblem(path + ": holds files but is not a Comity data folder (no " + VERSION_FILE
                    + "); nothing was touched; give an empty or a new folder");
        }
        Matcher numbers = NUMBER.matcher(Files.readString(versionFile));
        int format = -1;
        int postgresql = -1;
        while (numbers.find()) {
            int number = Integer.parseInt(numbers.group(2));
            if (numbers.group(1).equals("format")) {
                format = number;
            } else {
                postgresql = number;
            }
        }
        if (format != FORMAT || postgresql != POSTGRESQL) {
            throw new DatabaseProblem(
                    "%s: the data folder is of another version (format %s, PostgreSQL %s; expected %d and %d); nothing was touched; use the version that wrote it, or give another folder"
                            .formatted(path, known(format), known(postgresql), FORMAT, POSTGRESQL));
        }
        return false;
    }

    private static String known(int number) {
        return number < 0 ? "unknown" : Integer.toString(number);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // A first start that was stopped before it wrote the version leaves the lock file alone.
            return files.allMatch(file -> file.getFileName().toString().equals(LOCK_FILE));
        }
    }

    private static DataFolder lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String[] holder = readLockText(channel).strip().split(" ", 2);
            channel.close();
            throw new DatabaseProblem(
                    "%s: already running on this folder (pid %s%s); stop it first, or give another folder"
                            .formatted(
                                    path,
                                    holder[0].isEmpty() ? "unknown" : holder[0],
                                    holder.length > 1 ? ", " + holder[1] : ""));
        }
        writeLockText(channel, Long.toString(ProcessHandle.current().pid()));
        return new DataFolder(path, channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String readLockText(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(512);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    private static void writeLockText(FileChannel channel, String text) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the lock file could not be written", e);
        }
    }
}
