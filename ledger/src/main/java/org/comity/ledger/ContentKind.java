package org.comity.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What a file is, by its first bytes; never by its name (ledger 2.1). */
enum ContentKind {
    XML,
    MT,
    MAPPING,
    TEXT,
    BAI2,
    OFX,
    ZIP,
    PDF,
    EMPTY;

    /** The header of version 1, or the root of either version after an XML declaration. */
    private static final Pattern OFX_HEAD = Pattern.compile("OFXHEADER|(<\\?xml[^>]*>\\s*)?<(\\?OFX|OFX>)");

    /** As much of a file as is looked at. */
    static final int HEAD = 64 * 1024;

    static ContentKind of(byte[] head) {
        if (startsWith(head, 0xFE, 0xFF, 0x00, '<') || startsWith(head, 0xFF, 0xFE, '<', 0x00)) {
            return XML;
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        String text = withoutMark(new String(head, StandardCharsets.ISO_8859_1)).strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.startsWith("%PDF")) {
            return PDF;
        }
        if (OFX_HEAD.matcher(text).lookingAt()) {
            return OFX;
        }
        if (text.startsWith("<")) {
            return XML;
        }
        if (text.startsWith("{1:") || text.lines().limit(30).anyMatch(line -> MtReader.isField(visible(line)))) {
            return MT;
        }
        if (text.matches("(?s)01,[^,\\n]*,[^,\\n]*,[0-9]{6},.*")) {
            return BAI2;
        }
        boolean mapping = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("---"))
                .findFirst()
                .filter(line -> line.startsWith("mapping:"))
                .isPresent();
        return mapping ? MAPPING : TEXT;
    }

    private static String visible(String line) {
        return line.replaceAll("\\p{Cntrl}", "");
    }

    private static String withoutMark(String text) {
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The column names of a CSV file's header line; empty when that is no line of CSV. */
    static List<String> csvHeader(byte[] head, CsvRows.Shape shape) {
        Charset charset = shape.charset();
        String text = new String(head, charset);
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String line = marked.lines().skip(shape.skipLines()).findFirst().orElse("");
        try {
            return CsvReader.builder().fieldSeparator(shape.delimiter()).ofSingleCsvRecord(line).getFields().stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException e) {
            return List.of(); // an unclosed quote: no header of ours
        }
    }
}
