package org.comity.ledger;

import java.util.Arrays;
import java.util.List;

/** One record of BAI2 with its continuations. Fields are parted by commas; the text of a transaction may hold commas and slashes. */
final class Bai2Record {

    /** Stands where a continuation began: between fields it parts them, in a text it is a blank. */
    private static final String CONTINUED = "\u0001";

    private final SourceFile file;
    private final String code;
    private final int line;
    private final StringBuilder content = new StringBuilder();
    private int physicalRecords = 1;

    Bai2Record(SourceFile file, String code, int line) {
        this.file = file;
        this.code = code;
        this.line = line;
    }

    String code() {
        return code;
    }

    int line() {
        return line;
    }

    /** How many records of the file it is: itself and its continuations. */
    int physicalRecords() {
        return physicalRecords;
    }

    /** Adds a stretch of the file; a slash that ends it ends a record and is no content. */
    void add(String text) {
        String stripped = text.stripTrailing();
        if (stripped.endsWith("/")) {
            stripped = stripped.substring(0, stripped.length() - 1);
        }
        content.append(stripped);
        if (content.length() > 1 << 20) {
            throw file.bad(line, "the record is longer than 1 MiB", "expected records of BAI2", "");
        }
    }

    void continued() {
        physicalRecords++;
        content.append(CONTINUED);
    }

    /** All fields, of a record without text. */
    List<String> fields() {
        return Arrays.stream(content.toString().split("[," + CONTINUED + "]", -1))
                .map(String::strip)
                .toList();
    }

    /** Takes the fields one after the other, and the rest as text. */
    Cursor cursor() {
        return new Cursor(content.toString());
    }

    /** Reads the fields of a transaction. */
    static final class Cursor {

        private final String content;
        private int at;

        private Cursor(String content) {
            this.content = content;
        }

        /** The next field; empty after the last. */
        String next() {
            if (at > content.length()) {
                return "";
            }
            int end = at;
            while (end < content.length() && content.charAt(end) != ',' && content.charAt(end) != CONTINUED.charAt(0)) {
                end++;
            }
            String field = content.substring(at, end);
            at = end + 1;
            return field.strip();
        }

        /** What is left, continuations joined by blanks. */
        String rest() {
            return at >= content.length()
                    ? ""
                    : content.substring(at)
                            .replace(CONTINUED, " ")
                            .replaceAll("\\s+", " ")
                            .strip();
        }
    }
}
