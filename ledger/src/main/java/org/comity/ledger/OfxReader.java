package org.comity.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the bank and card statements of an OFX file, version 1 or 2 (ledger 2.10). */
final class OfxReader {

    private static final Set<String> STATEMENTS = Set.of("STMTRS", "CCSTMTRS");

    private final SourceFile file;
    private final OfxCursor cursor;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<StatementDraft> finished = new ArrayList<>();
    private @Nullable OfxStatement statement;
    private boolean investments;

    private OfxReader(SourceFile file, OfxCursor cursor) {
        this.file = file;
        this.cursor = cursor;
    }

    /** The statements of one file. */
    static List<StatementDraft> read(SourceFile file, InputStream in) throws IOException {
        OfxCursor cursor = OfxCursor.open(file, in);
        try {
            return new OfxReader(file, cursor).statements();
        } catch (CharacterCodingException e) {
            throw file.bad(
                    cursor.line(),
                    "the file is not in " + cursor.charset() + ", which it declares",
                    "expected text in that encoding",
                    "fetch the file again, or correct its header");
        }
    }

    private List<StatementDraft> statements() throws IOException {
        boolean whole = false;
        OfxCursor.Tag tag = cursor.next();
        for (; tag.sort() != OfxCursor.Sort.END; tag = cursor.next()) {
            if (tag.sort() == OfxCursor.Sort.CLOSE) {
                close(tag);
                whole |= tag.name().equals("OFX");
            } else if (tag.text().isEmpty()) {
                begin(tag);
            } else if (statement != null) {
                statement.value(open, tag);
            }
        }
        if (!whole) {
            throw cursor.truncated();
        }
        if (finished.isEmpty()) {
            throw file.bad(
                    1,
                    investments ? "the file holds investments and no bank account" : "the file holds no statement",
                    "expected STMTRS or CCSTMTRS",
                    "ask the bank for the statement of an account");
        }
        return finished;
    }

    private void begin(OfxCursor.Tag tag) {
        if (open.size() > 90) {
            throw file.bad(tag.line(), "elements are nested more than 90 deep", "expected OFX", "");
        }
        open.push(tag.name());
        investments |= tag.name().equals("INVSTMTRS");
        if (STATEMENTS.contains(tag.name())) {
            statement = new OfxStatement(file, tag.line());
        } else if (statement != null) {
            statement.begin(tag);
        }
    }

    /** Closes an element and whatever stands open in it: version 1 leaves empty values unclosed. */
    private void close(OfxCursor.Tag tag) {
        if (!open.contains(tag.name())) {
            return; // the end tag of a value
        }
        for (String name = ""; !name.equals(tag.name()); ) {
            name = open.pop();
            if (statement != null && STATEMENTS.contains(name)) {
                finished.add(statement.finished());
                statement = null;
            } else if (statement != null) {
                statement.end(name);
            }
        }
    }
}
