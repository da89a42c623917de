package org.comity.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, one at a time. A line that is not UTF-8 is taken as ISO 8859-1: banks write MT files in either, and only names
 * and free text can be touched by it (ledger 2.5).
 */
final class ByteLines {

    private static final int LONGEST = 1 << 20;

    private final SourceFile file;
    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int at;
    private int filled;
    private int line;

    ByteLines(SourceFile file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** The number of the line read last. */
    int line() {
        return line;
    }

    /** The next line without its end and without control characters; null at the end of the file. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(80);
        int c = read();
        if (c < 0) {
            return null;
        }
        line++;
        for (; c >= 0 && c != '\n'; c = read()) {
            if (c >= ' ' || c == '\t') {
                bytes.write(c);
            }
            if (bytes.size() > LONGEST) {
                throw file.bad(
                        line, "the line is longer than " + LONGEST + " bytes", "expected lines of an MT statement", "");
            }
        }
        return decoded(bytes.toByteArray());
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
