package org.comity.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What the YAML beside an MT file says: a dump of the Python objects that another library (wolph/mt940) made of it. Tags and aliases make
 * it no YAML of ours, so the few lines that matter are picked out by their shape. {@code data} is that of the last statement only.
 */
final class ExpectedMt {

    record ExpectedEntry(
            BigDecimal amount, String currency, LocalDate valueOn, Optional<LocalDate> bookedOn, String status) {}

    final List<ExpectedEntry> entries = new ArrayList<>();
    Optional<String> account = Optional.empty();
    Optional<BigDecimal> opening = Optional.empty();
    Optional<BigDecimal> closing = Optional.empty();

    static ExpectedMt read(Path yml) throws IOException {
        ExpectedMt expected = new ExpectedMt();
        List<String> lines = Files.readAllLines(yml, StandardCharsets.UTF_8);
        int transactions = indexOf(lines, 0, lines.size(), "transactions:");
        int tags = indexOf(lines, 0, transactions, "tags:");
        expected.account = after(lines, 0, tags, "  account_identification: ").map(ExpectedMt::unquoted);
        expected.opening = amount(lines, 0, tags, "  final_opening_balance:");
        expected.closing = amount(lines, 0, tags, "  final_closing_balance:");
        int from = next(lines, transactions + 1);
        while (from < lines.size()) {
            int to = next(lines, from + 1);
            expected.entries.add(new ExpectedEntry(
                    amount(lines, from, to, "    amount:").orElseThrow(),
                    after(lines, from, to, "      currency: ").orElse("null"),
                    day(lines, from, to, "    date:").orElseThrow(),
                    day(lines, from, to, "    guessed_entry_date:"),
                    after(lines, from, to, "    status: ").orElse("")));
            from = to;
        }
        return expected;
    }

    private static int next(List<String> lines, int from) {
        return indexOf(lines, from, lines.size(), "- !!python/object:mt940.models.Transaction");
    }

    private static int indexOf(List<String> lines, int from, int to, String start) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        return to;
    }

    private static Optional<String> after(List<String> lines, int from, int to, String start) {
        int at = indexOf(lines, from, to, start);
        return at < to ? Optional.of(lines.get(at).substring(start.length()).strip()) : Optional.empty();
    }

    private static Optional<BigDecimal> amount(List<String> lines, int from, int to, String key) {
        int at = indexOf(lines, from, to, key);
        for (int i = at; i < to; i++) {
            if (lines.get(i).strip().startsWith("- '")) {
                return Optional.of(new BigDecimal(unquoted(lines.get(i).strip().substring(2))));
            }
        }
        return Optional.empty();
    }

    /** A pickled Python date: four bytes, the year in two of them. */
    private static Optional<LocalDate> day(List<String> lines, int from, int to, String key) {
        int at = indexOf(lines, from, to, key);
        if (at + 2 >= to || !lines.get(at + 1).contains("!!binary")) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getDecoder().decode(lines.get(at + 2).strip());
        return Optional.of(LocalDate.of((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF, bytes[2], bytes[3]));
    }

    private static String unquoted(String text) {
        return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
    }
}
