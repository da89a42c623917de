package org.comity.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.names.JudgementLine.Merged;
import org.comity.names.JudgementLine.Signed;
import org.comity.names.JudgementLine.Split;
import org.comity.names.JudgementLine.Undone;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Whether a line may follow those before it (names 11.2): one is made for each reading, and is told every line in turn. */
final class JudgementRules {

    private static final int LONGEST = 2_000;

    private final Map<Long, JudgementLine> lines = new HashMap<>();
    private final Set<Long> undone = new HashSet<>();

    void check(Place place, JudgementLine line) {
        signature(place, line.signed());
        switch (line) {
            case JudgementLine.Judged judged -> entries(place, List.of(judged.left(), judged.right()), 2);
            case Merged merged -> entries(place, merged.members(), 2);
            case Split split -> entries(place, split.members(), 1);
            case Undone undo -> undo(place, undo);
        }
        lines.put(line.number(), line);
    }

    private void signature(Place place, Signed signed) {
        if (signed.number() != lines.size() + 1L) {
            throw BadInput.at(
                    place,
                    "the line has the number " + signed.number(),
                    "expected " + (lines.size() + 1L) + ": lines are numbered without a gap",
                    "a line was removed, or put in between");
        }
        said(place, "by", signed.by());
        said(place, "reason", signed.reason());
    }

    private static void said(Place place, String what, String text) {
        if (text.isBlank() || text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            throw BadInput.at(
                    place,
                    text.isBlank() ? "it does not say '" + what + "'" : "'" + what + "' is too long or not plain text",
                    "expected up to " + LONGEST + " characters on one line",
                    what.equals("reason") ? "say why it is so judged" : "say who judges");
        }
    }

    private static void entries(Place place, List<String> entries, int least) {
        entries.forEach(entry -> entry(place, entry));
        if (entries.size() < least || Set.copyOf(entries).size() != entries.size()) {
            throw BadInput.at(
                    place,
                    "the entries are " + String.join(", ", entries),
                    least == 1 ? "expected different ones" : "expected two or more different ones",
                    "name each entry once");
        }
    }

    private static void entry(Place place, String entry) {
        int slash = entry.indexOf('/');
        boolean plain = entry.equals(entry.strip()) && entry.codePoints().noneMatch(Character::isISOControl);
        if (slash < 1 || slash == entry.length() - 1 || entry.length() > LONGEST || !plain) {
            throw BadInput.at(
                    place,
                    "'" + entry + "' names no entry",
                    "expected LIST/ID, such as sdn.csv/2674",
                    "write the list's file name, a slash, and the entry's id");
        }
    }

    private void undo(Place place, Undone undo) {
        JudgementLine line = lines.get(undo.line());
        if (line == null || line instanceof Undone || !undone.add(undo.line())) {
            throw BadInput.at(
                    place,
                    line == null
                            ? "there is no line " + undo.line() + " before this one"
                            : line instanceof Undone
                                    ? "line " + undo.line() + " is itself an undo"
                                    : "line " + undo.line() + " is undone already",
                    "expected the number of an earlier line that counts",
                    "judge again instead; 'comity names history' lists the lines");
        }
    }
}
