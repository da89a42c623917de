package org.comity.names;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rows as RFC 4180 has them, each on one line: line breaks inside a field become blanks, and half a character, which no
 * encoding has, becomes the sign for what cannot be read.
 */
final class CsvLine {

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n]+");
    private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");

    private CsvLine() {}

    static String of(List<String> fields) {
        return fields.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ");
        String field = HALF_A_CHARACTER.matcher(line).replaceAll("\uFFFD");
        boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
