package org.comity.names;

import java.util.List;
import java.util.stream.Collectors;

/** Writes rows as RFC 4180 has them, each on one line: line breaks inside a field become blanks. */
final class CsvLine {

    private CsvLine() {}

    static String of(List<String> fields) {
        return fields.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String text) {
        String field = text.replaceAll("[\\r\\n]+", " ");
        boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
