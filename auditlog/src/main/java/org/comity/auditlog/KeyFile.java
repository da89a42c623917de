package org.comity.auditlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Files that hold one key each (auditlog 5.4, 5.5). */
final class KeyFile {

    private static final int MAX_BYTES = 64 << 10;

    private KeyFile() {}

    static <K> K read(Path file, String expected, Function<String, K> parse) {
        List<String> lines = lines(file);
        Place where = Place.of(file.toString());
        int found = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (found >= 0) {
                throw BadInput.at(
                        new Place(file.toString(), i + 1),
                        "a second key stands here",
                        "expected one key in a file",
                        "remove one");
            }
            found = i;
        }
        if (found < 0) {
            throw BadInput.at(where, "the file holds no key", "expected " + expected, "");
        }
        try {
            return parse.apply(lines.get(found).strip());
        } catch (IllegalArgumentException e) {
            // The text itself is not repeated: it may be a private key given by mistake.
            throw BadInput.at(
                    new Place(file.toString(), found + 1),
                    String.valueOf(e.getMessage()),
                    "expected " + expected,
                    "ask for the key again where it came from");
        }
    }

    private static List<String> lines(Path file) {
        Place where = Place.of(file.toString());
        if (Files.isDirectory(file)) {
            throw BadInput.at(where, "this is a folder", "expected a key file", "name the file inside it");
        }
        if (!Files.exists(file)) {
            throw BadInput.at(where, "there is no such file", "expected a key file", "check the path");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw BadInput.at(where, "the file is too large for a key file", "expected one line", "");
            }
            // Bytes that are no UTF-8 are replaced, so a damaged file gives a wrong key, never an exception.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw BadInput.at(where, "the file cannot be read", "expected a key file", "check that you may read it");
        }
    }

    static void writePrivate(Path file, String text) {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] owner = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            try (SeekableByteChannel channel = Files.newByteChannel(
                    file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw BadInput.at(
                    Place.of(file.toString()),
                    "the file exists already",
                    "",
                    "a key is never overwritten: move the old one away");
        } catch (IOException e) {
            throw BadInput.at(
                    Place.of(file.toString()),
                    "the key cannot be written here",
                    "",
                    "check that you may write to the folder");
        }
    }
}
