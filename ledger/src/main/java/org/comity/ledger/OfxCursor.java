package org.comity.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.terms.BadInput;

/**
 * Goes through an OFX file tag by tag: version 1, which is SGML whose values need no end tag, and version 2, which is XML. Document types
 * and entities of the file's own are refused (ledger 2.4, 2.10).
 */
final class OfxCursor {

    private static final int HEADER = 2048;
    private static final int LONGEST = 1 << 20;
    private static final String LITERAL = "![CDATA[";
    private static final Pattern CHARSET = Pattern.compile("(?m)^\\s*CHARSET:\\s*(\\S+)");
    private static final Pattern ENCODING = Pattern.compile("(?m)^\\s*ENCODING:\\s*(\\S+)");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{1,6});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private final SourceFile file;
    private final PushbackReader in;
    private final CharsetDecoder decoder;
    private int next;
    private int line = 1;

    private OfxCursor(SourceFile file, Reader in, CharsetDecoder decoder) {
        this.file = file;
        this.in = new PushbackReader(in, LITERAL.length());
        this.decoder = decoder;
    }

    /** What a tag is. */
    enum Sort {
        OPEN,
        CLOSE,
        END
    }

    /**
     * A tag and the text behind it.
     *
     * @param name in capitals, without a prefix; empty at the end of the file
     * @param text what follows up to the next tag, entities resolved, without blanks around it
     * @param line where the tag stands
     */
    record Tag(Sort sort, String name, String text, int line) {}

    static OfxCursor open(SourceFile file, InputStream source) throws IOException {
        BufferedInputStream in = new BufferedInputStream(source, 64 * 1024);
        in.mark(HEADER);
        String head = new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
        in.reset();
        Charset charset = charset(head);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean xml = head.stripLeading().startsWith("<?xml") || head.startsWith("\u00EF\u00BB\u00BF<");
        Reader reader = xml ? XmlEncoding.open(file, in) : new InputStreamReader(in, decoder);
        OfxCursor cursor = new OfxCursor(file, reader, decoder);
        cursor.read();
        cursor.upToTag(); // the header of version 1
        return cursor;
    }

    /** Version 1 declares its encoding in its header; UTF-8 where it does not. */
    private static Charset charset(String head) {
        Matcher encoding = ENCODING.matcher(head);
        boolean unicode = encoding.find() && encoding.group(1).matches("UTF-8|UNICODE");
        Matcher charset = CHARSET.matcher(head);
        if (unicode || !charset.find()) {
            return StandardCharsets.UTF_8;
        }
        return switch (charset.group(1)) {
            case "1252" -> Charset.forName("windows-1252");
            case "ISO-8859-1", "8859-1" -> StandardCharsets.ISO_8859_1;
            default -> StandardCharsets.UTF_8;
        };
    }

    int line() {
        return line;
    }

    /** The name of the encoding, for messages. */
    String charset() {
        return decoder.charset().name();
    }

    /** The next tag. */
    Tag next() throws IOException {
        while (next == '<') {
            int at = line;
            read();
            if (next == '!' || next == '?') {
                declaration(at);
                upToTag();
                continue;
            }
            boolean close = next == '/';
            if (close) {
                read();
            }
            String name = name(at);
            return new Tag(close ? Sort.CLOSE : Sort.OPEN, name, upToTag(), at);
        }
        return new Tag(Sort.END, "", "", line);
    }

    /** A comment or a processing instruction is passed over; a document type is refused. */
    private void declaration(int at) throws IOException {
        StringBuilder text = new StringBuilder();
        do {
            append(text);
        } while (next >= 0 && !endsWith(text, text.indexOf("!--") == 0 ? "-->" : ">"));
        if (text.toString().matches("(?si)!(DOCTYPE|ENTITY|ELEMENT).*")) {
            throw file.bad(
                    at,
                    "the file has a document type declaration",
                    "expected OFX without one",
                    "fetch the file from the bank again");
        }
    }

    private String name(int at) throws IOException {
        StringBuilder name = new StringBuilder();
        while (next >= 0 && next != '>') {
            append(name);
        }
        if (next < 0) {
            throw truncated();
        }
        read();
        String word = name.toString().strip().split("\\s", 2)[0];
        if (!word.matches("[A-Za-z0-9._:-]{1,64}/?")) {
            throw file.bad(
                    at, "'<" + Shown.text(word) + ">' is no tag of OFX", "expected a name of letters and digits", "");
        }
        return word.replaceFirst("/$", "").toUpperCase(Locale.ROOT);
    }

    BadInput truncated() {
        return file.bad(
                line, "the file ends in the middle of a statement", "expected </OFX> at its end", "fetch it again");
    }

    private String upToTag() throws IOException {
        StringBuilder all = new StringBuilder();
        StringBuilder text = new StringBuilder();
        while (next >= 0 && (next != '<' || isLiteral())) {
            if (next == '<') {
                all.append(resolved(text.toString())).append(literal());
                text.setLength(0);
            } else {
                append(text);
            }
        }
        return all.append(resolved(text.toString())).toString().strip();
    }

    /** Whether a section of literal text begins here. */
    private boolean isLiteral() throws IOException {
        char[] ahead = new char[LITERAL.length()];
        int got = 0;
        for (int more = in.read(); more >= 0; more = got < ahead.length ? in.read() : -1) {
            ahead[got++] = (char) more;
        }
        in.unread(ahead, 0, got);
        return got == ahead.length && new String(ahead).equals(LITERAL);
    }

    private String literal() throws IOException {
        StringBuilder text = new StringBuilder();
        do {
            append(text);
        } while (next >= 0 && !endsWith(text, "]]>"));
        return text.substring(LITERAL.length() + 1, Math.max(LITERAL.length() + 1, text.length() - 3));
    }

    /** Known entities become their characters; any other ampersand stands for itself, as banks write it. */
    private static String resolved(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, "&" + entity + ";");
        }
        int code = entity.startsWith("#x")
                ? Integer.parseInt(entity.substring(2), 16)
                : Integer.parseInt(entity.substring(1));
        boolean sound = Character.isValidCodePoint(code) && code >= ' ' && (code < 0xD800 || code > 0xDFFF);
        return sound ? Character.toString(code) : " ";
    }

    private static boolean endsWith(StringBuilder text, String end) {
        int at = text.length() - end.length();
        return at >= 0 && text.indexOf(end, at) == at;
    }

    private void append(StringBuilder text) throws IOException {
        if (next >= ' ' || next == '\n' || next == '\t') {
            text.append((char) next);
        }
        if (text.length() > LONGEST) {
            throw file.bad(line, "a value is longer than " + LONGEST + " characters", "expected OFX", "");
        }
        read();
    }

    private void read() throws IOException {
        if (next == '\n') {
            line++;
        }
        next = in.read();
    }
}
