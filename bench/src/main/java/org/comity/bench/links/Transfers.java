package org.comity.bench.links;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Invented ledgers with transfers whose two ends are known, damaged as statements of different banks are: a credit comes some days later, a bank keeps a fee of the
 * sum, references are cut or left out, and half of the amounts are round so that they come often.
 *
 * @param folder the folder with the ledger table and the plan
 * @param partner for the debit of each transfer, by its id, the id of its credit
 */
record Transfers(Path folder, Map<String, String> partner) {

    private static final int ACCOUNTS = 20;

    private record Row(String account, LocalDate day, long cents, String id, String counterparty, String reference) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%s,EUR,%s,%s%d.%02d,%s,%s,%s%n",
                    account,
                    day,
                    cents < 0 ? "-" : "",
                    Math.abs(cents) / 100,
                    Math.abs(cents) % 100,
                    id,
                    counterparty,
                    reference);
        }
    }

    /** The same in every run of a seed. */
    static Transfers write(Path folder, long seed, int transfers) throws IOException {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        Map<String, String> partner = new HashMap<>();
        rows.add(new Row("A0", LocalDate.of(2021, 1, 4), 100_000_000, "claimed", "", ""));
        for (int i = 0; i < transfers; i++) {
            LocalDate day = workday(LocalDate.of(2021, 1, 5).plusDays(random.nextInt(500)));
            String from = "A" + random.nextInt(ACCOUNTS);
            String to = "A" + random.nextInt(ACCOUNTS);
            long cents = amount(random);
            if (from.equals(to)) {
                rows.add(new Row(from, day, random.nextBoolean() ? cents : -cents, "n" + i, "", "Invoice " + i));
                continue;
            }
            String reference = "Ref " + (10_000 + i);
            long fee = random.nextInt(20) == 0 ? 1_500 : 0;
            rows.add(new Row(from, day, -cents, "d" + i, random.nextInt(2) == 0 ? to : "", damaged(reference, random)));
            rows.add(new Row(
                    to,
                    later(day, random),
                    Math.max(1, cents - fee),
                    "c" + i,
                    random.nextInt(2) == 0 ? from : "",
                    damaged(reference, random)));
            partner.put("d" + i, "c" + i);
            if (random.nextInt(2) == 0) {
                rows.add(new Row(to, day, amount(random), "x" + i, "", "Sale " + i));
            }
        }
        rows.sort(Comparator.comparing(Row::account).thenComparing(Row::day));
        StringBuilder table =
                new StringBuilder("account,currency,booked,amount,entry_id,counterparty_account,reference\n");
        rows.forEach(row -> table.append(row.line()));
        Files.writeString(folder.resolve("ledger.csv"), table);
        Files.writeString(folder.resolve("plan.yaml"), """
                plan: links
                ledgers: [ledger.csv]
                rules: [own-first]
                claims: [{id: V, claimant: C, class: victim, account: A0, entry: claimed, amount: "1000000.00"}]
                """);
        return new Transfers(folder, Map.copyOf(partner));
    }

    private static long amount(Random random) {
        return random.nextBoolean() ? 10_000L * (1 + random.nextInt(50)) : 1_000 + random.nextInt(5_000_000);
    }

    /** Mostly the same or the next working day; one in thirty later than the proposer looks. */
    private static LocalDate later(LocalDate day, Random random) {
        int days = random.nextInt(30) == 0 ? 6 : List.of(0, 0, 0, 1, 1, 2, 3).get(random.nextInt(7));
        LocalDate later = day;
        for (int i = 0; i < days; i++) {
            later = workday(later.plusDays(1));
        }
        return later;
    }

    private static LocalDate workday(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static String damaged(String reference, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> reference.substring(0, reference.length() - 2);
            default -> reference;
        };
    }
}
