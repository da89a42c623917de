package org.comity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the benchmarks work on: the example case, and generated ledgers and lists that are the same in every run. */
final class Inputs {

    private static final long SEED = 20260612;

    private Inputs() {}

    /** The repository's root. */
    static Path root() {
        return Path.of(System.getProperty("comity.root", ".")).toAbsolutePath().normalize();
    }

    /** The folder of the example case. */
    static Path example() {
        return root().resolve("examples/harbour-bank");
    }

    /**
     * A plan over one mixed account of that many entries, half of them in, half out, with two claims on its first credits.
     *
     * @return the plan file, in a temporary folder that is removed when the JVM ends
     */
    static Path generatedPlan(int entries) {
        Random random = new Random(SEED);
        StringBuilder ledger = new StringBuilder("account,currency,booked,amount,entry_id,counterparty_name\n");
        ledger.append("MIXED,USD,2020-01-01,500000.00,e0,First Payer\n");
        ledger.append("MIXED,USD,2020-01-01,500000.00,e1,Second Payer\n");
        LocalDate day = LocalDate.of(2020, 1, 2);
        long cents = 100_000_000;
        for (int i = 2; i < entries; i++) {
            long amount = 100 + random.nextInt(500_000);
            boolean out = random.nextBoolean() && amount < cents;
            cents += out ? -amount : amount;
            ledger.append(String.format(
                    "MIXED,USD,%s,%s%d.%02d,e%d,Party %d%n",
                    day, out ? "-" : "", amount / 100, amount % 100, i, random.nextInt(40)));
            day = day.plusDays(random.nextInt(2));
        }
        return write(ledger, """
                plan: generated
                ledgers: [ledger.csv]
                claims:
                  - {id: V, claimant: First, class: victim, account: MIXED, currency: USD, entry: e0, amount: "500000.00"}
                  - {id: W, claimant: Second, class: victim, account: MIXED, currency: USD, entry: e1, amount: "400000.00"}
                """);
    }

    private static Path write(CharSequence ledger, String plan) {
        try {
            Path folder = temporaryFolder();
            Files.writeString(folder.resolve("ledger.csv"), ledger);
            return Files.writeString(folder.resolve("plan.yaml"), plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder that is removed when the JVM ends. */
    static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("comity-bench");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("could not remove " + folder + ": " + e.getMessage());
        }
    }

    /** Invented names, of two or three parts, all different. */
    static List<String> names(int count) {
        String[] syllables = "ka lo mi ran tor vel sha ne du pri os ten bar li qua zo fen mar".split(" ");
        Random random = new Random(SEED);
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            for (int part = 2 + random.nextInt(2); part > 0; part--) {
                StringBuilder word = new StringBuilder();
                for (int i = 2 + random.nextInt(2); i > 0; i--) {
                    word.append(syllables[random.nextInt(syllables.length)]);
                }
                word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
            names.add(name.toString());
        }
        return names;
    }
}
