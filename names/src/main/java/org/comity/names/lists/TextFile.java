package org.comity.names.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Opens text files strictly: UTF-8, a real file, readable. */
final class TextFile {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int REVERSED_MARK = 0xFFFE;

    private TextFile() {}

    /** The file as text; a byte order mark at its start is passed over. */
    static BufferedReader open(Path file) {
        if (Files.isDirectory(file)) {
            throw BadInput.at(Place.of(file.toString()), "this is a folder", "expected a file", "name the file in it");
        }
        if (!Files.isReadable(file)) {
            throw BadInput.at(
                    Place.of(file.toString()), "there is no such file, or it cannot be read", "", "check the path");
        }
        try {
            InputStream bytes = Files.newInputStream(file);
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, strict()), 1 << 16);
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** What reading failed with, as bad input. */
    static BadInput unreadable(Path file, IOException cause) {
        return cause instanceof CharacterCodingException
                ? notUtf8(file)
                : BadInput.at(
                        Place.of(file.toString()),
                        "it cannot be read (" + cause.getMessage() + ")",
                        "",
                        "check the file");
    }

    /** What reading failed with, as bad input, when the reader wrapped it. */
    static BadInput unreadable(Path file, RuntimeException wrapped) {
        return wrapped.getCause() instanceof IOException cause
                ? unreadable(file, cause)
                : BadInput.at(Place.of(file.toString()), "it cannot be read", "", "check the file");
    }

    /** Finds the line of the first bytes that are not UTF-8. */
    private static BadInput notUtf8(Path file) {
        int line = 1;
        boolean wide = false;
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            CharsetDecoder decoder = strict();
            CharBuffer text = CharBuffer.allocate(1 << 17);
            int carried = 0;
            for (int read; (read = bytes.read(buffer, carried, buffer.length - carried)) > 0; ) {
                wide |= line == 1 && isWide(buffer, carried + read);
                ByteBuffer input = ByteBuffer.wrap(buffer, 0, carried + read);
                text.clear();
                boolean bad = decoder.decode(input, text, false).isError();
                for (int i = 0; i < input.position(); i++) {
                    line += buffer[i] == '\n' ? 1 : 0;
                }
                if (bad) {
                    break;
                }
                carried = input.remaining();
                System.arraycopy(buffer, input.position(), buffer, 0, carried);
            }
        } catch (IOException e) {
            line = 0;
        }
        return BadInput.at(
                new Place(file.toString(), line),
                wide ? "this is UTF-16 text" : "bytes that are not UTF-8",
                "expected UTF-8 text",
                wide
                        ? "save the file as UTF-8"
                        : "save the file as UTF-8; it may be in an older encoding of its language, such as Windows-1251 or Big5");
    }

    /** Whether the bytes begin as UTF-16 does: with its mark, or with a letter of which one byte is nothing. */
    private static boolean isWide(byte[] bytes, int length) {
        int first = length < 2 ? 0 : (bytes[0] & 0xFF) << Byte.SIZE | bytes[1] & 0xFF;
        boolean marked = first == BYTE_ORDER_MARK || first == REVERSED_MARK;
        return marked || (length > 1 && (bytes[0] == 0) != (bytes[1] == 0));
    }
}
