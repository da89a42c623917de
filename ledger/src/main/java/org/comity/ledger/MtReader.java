package org.comity.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads MT940 and MT942 line by line: the fields of block 4, whatever envelope banks put around them (ledger 2.3, 3). Our own
 * reader, because real files break the standard in ways that a message library refuses (docs/decisions/0011-own-mt-reader.md).
 */
final class MtReader {

    /** Only these begin a field; inside :86: a line may begin with a colon by accident ({@code :12:11} of a wrapped time). */
    private static final Set<String> TAGS = Set.of(
            "13", "13D", "20", "21", "25", "25P", "28", "28C", "34F", "60F", "60M", "61", "62F", "62M", "64", "65",
            "86", "90C", "90D", "NS");

    private static final Pattern TAG = Pattern.compile("^:([0-9]{2,3}[A-Z]?|NS):(.*)$");

    private final SourceFile file;
    private final ByteLines lines;
    private final List<StatementDraft> finished = new ArrayList<>();
    private MtStatement statement;

    private MtReader(SourceFile file, InputStream in) {
        this.file = file;
        this.lines = new ByteLines(file, in);
        this.statement = new MtStatement(file, 1);
    }

    /** The statements of one file. */
    static List<StatementDraft> read(SourceFile file, InputStream in) throws IOException {
        return new MtReader(file, in).messages();
    }

    /** Whether a line begins a field of a statement. */
    static boolean isField(String line) {
        Matcher matcher = TAG.matcher(line);
        return matcher.matches() && TAGS.contains(matcher.group(1));
    }

    private List<StatementDraft> messages() throws IOException {
        MtField open = null;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String content = withoutEnvelope(line);
            Matcher tag = TAG.matcher(content);
            if (tag.matches() && TAGS.contains(tag.group(1))) {
                take(open);
                open = new MtField(tag.group(1), lines.line(), tag.group(2));
            } else if (content.startsWith("-")
                            && content.substring(1).replace("}", "").isBlank()
                    || content.startsWith("-}")
                    || content.startsWith("{")
                    || content.equals(":940:")) {
                take(open);
                open = null;
                if (content.startsWith("-")) {
                    endOfMessage();
                }
            } else if (open != null) {
                open.lines.add(content);
            } // else: between messages banks put headers of their own, which say nothing that a ledger keeps
        }
        take(open);
        endOfMessage();
        if (finished.isEmpty()) {
            throw file.bad(
                    1,
                    "the file holds no statement",
                    "expected the fields :25:, :60F:, :61:, :62F: of an MT940 or MT942",
                    "fetch it again");
        }
        return finished;
    }

    /** The part of a line that belongs to block 4: {@code {4:} may stand before the first field. */
    private static String withoutEnvelope(String line) {
        int block = line.startsWith("{") ? line.indexOf("{4:") : -1;
        return block < 0 ? line : line.substring(block + 3);
    }

    private void endOfMessage() {
        statement.finished().ifPresent(finished::add);
        statement = MtStatement.afterEnd(file, lines.line());
    }

    private void take(@Nullable MtField field) {
        if (field == null) {
            return;
        }
        if (field.tag.equals("20") || (field.tag.equals("25") && statement.isClosed())) {
            statement.finished().ifPresent(finished::add);
            statement = new MtStatement(file, field.line);
        }
        statement.take(field);
    }

    /** How a balance line is written: mark, day, currency, amount. */
    record Balance(boolean debit, String day, Optional<String> currency, String amount) {

        private static final Pattern SHAPE = Pattern.compile("^(R?[DC])([0-9]{6})([A-Z]{3})?([0-9]+,[0-9]*)$");

        static Balance of(SourceFile file, MtField field) {
            Matcher shape = SHAPE.matcher(field.single(file));
            if (!shape.matches()) {
                throw file.bad(
                        field.line,
                        "':" + field.tag + ":" + Shown.text(field.text()) + "' is not a balance",
                        "expected D or C, the day as YYMMDD, the currency and the amount, as C140731NZD1234,56",
                        "");
            }
            boolean debit = shape.group(1).equals("D") || shape.group(1).equals("RC");
            return new Balance(debit, shape.group(2), Optional.ofNullable(shape.group(3)), shape.group(4));
        }
    }
}
