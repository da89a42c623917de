package org.comity.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens an XML file in the encoding that it declares, strictly: a byte that does not belong there is an error, not a question mark. */
final class XmlEncoding {

    private static final Pattern DECLARED =
            Pattern.compile("^(?:\\W{0,3})<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int DECLARATION = 400;

    private XmlEncoding() {}

    /**
     * @param in must support mark and reset
     */
    static Reader open(SourceFile file, InputStream in) {
        try {
            in.mark(DECLARATION);
            byte[] head = in.readNBytes(DECLARATION);
            in.reset();
            Charset charset = charset(file, head);
            if (charset.equals(StandardCharsets.UTF_8)
                    && head.length > 2
                    && head[0] == (byte) 0xEF
                    && head[1] == (byte) 0xBB) {
                in.skipNBytes(3);
            }
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset charset(SourceFile file, byte[] head) {
        if (head.length > 1 && (head[0] == (byte) 0xFE || head[0] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1) : "UTF-8";
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw file.bad(
                    1,
                    "the file declares the encoding '" + Shown.text(name) + "', which is unknown",
                    "expected UTF-8 or another encoding in use",
                    "");
        }
    }
}
