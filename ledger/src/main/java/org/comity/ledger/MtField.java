package org.comity.ledger;

import java.util.ArrayList;
import java.util.List;

/** One field of block 4: its tag, the line it begins on, and its text, line by line. */
final class MtField {

    final String tag;
    final int line;
    final List<String> lines = new ArrayList<>();

    MtField(String tag, int line, String first) {
        this.tag = tag;
        this.line = line;
        lines.add(first);
    }

    String text() {
        return String.join("\n", lines).strip();
    }

    /** The text of a field that has one line only; anything more is an error. */
    String single(SourceFile file) {
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                throw file.bad(
                        line + i,
                        "'" + Shown.text(lines.get(i)) + "' is no field",
                        "expected a tag such as :61: or :62F: after :" + tag + ":",
                        "compare the line with the bank's file");
            }
        }
        return lines.getFirst().strip();
    }
}
