package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However statements are spread over files, with whatever repetition, the book is the same (ledger 2.6, 2.7). */
class SplitFilesTest {

    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");

    @TempDir
    private Path folder;

    @Test
    void statements_in_any_files_in_any_order_give_the_same_book() throws IOException {
        long seed = Long.getLong("comity.seed", 20261122L);
        for (int round = 0; round < 60; round++) {
            Random random = new Random(seed + round);
            List<String> statements = statements(random);
            LedgerBook whole = StatementReader.read(List.of(write(round, "whole", String.join("", statements))));
            LedgerBook split = StatementReader.read(split(round, statements, random));

            String context = "seed " + (seed + round) + "\n" + String.join("", statements);
            assertThat(Books.withoutIds(split)).as(context).isEqualTo(Books.withoutIds(whole));
            assertThat(Samples.problems(whole)).as(context).isEmpty();
            assertThat(Samples.problems(split)).as(context).allMatch(problem -> problem.startsWith("duplicate"));
        }
    }

    private List<Path> split(int round, List<String> statements, Random random) throws IOException {
        List<List<String>> files = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            files.add(new ArrayList<>());
        }
        List<String> shuffled = new ArrayList<>(statements);
        shuffled.addAll(
                statements.stream().filter(statement -> random.nextInt(4) == 0).toList());
        Collections.shuffle(shuffled, random);
        shuffled.forEach(statement -> files.get(random.nextInt(files.size())).add(statement));
        List<Path> paths = new ArrayList<>();
        for (List<String> file : files) {
            if (!file.isEmpty()) {
                paths.add(write(round, "part" + paths.size(), String.join("", file)));
            }
        }
        return paths;
    }

    private Path write(int round, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(round + "-" + name), text);
    }

    /** MT940 statements of two accounts that chain, numbered or not, with and without bank references, several on one day. */
    private static List<String> statements(Random random) {
        List<String> statements = new ArrayList<>();
        for (String account : List.of("A-1", "B-2")) {
            boolean numbered = random.nextBoolean();
            LocalDate day = LocalDate.of(2014, 11, 3);
            long balance = random.nextInt(100000);
            for (int number = 1; number <= 2 + random.nextInt(6); number++) {
                StringBuilder text = new StringBuilder(":20:S\n:25:" + account + "\n");
                if (numbered) {
                    text.append(":28C:").append(number).append('\n');
                }
                text.append(":60F:").append(balance(day, balance));
                for (int i = 0; i < random.nextInt(4); i++) {
                    long amount = 1 + random.nextInt(5000);
                    boolean debit = balance >= amount && random.nextBoolean();
                    balance += debit ? -amount : amount;
                    text.append(":61:")
                            .append(day.format(YYMMDD))
                            .append(debit ? "D" : "C")
                            .append(amount(amount))
                            .append("NTRFNONREF")
                            .append(random.nextBoolean() ? "//" + number + "-" + i : "")
                            .append("\n:86:entry ")
                            .append(number)
                            .append('\n');
                }
                statements.add(text.append(":62F:")
                        .append(balance(day, balance))
                        .append("-\n")
                        .toString());
                day = day.plusDays(random.nextInt(3));
            }
        }
        return statements;
    }

    private static String balance(LocalDate day, long minor) {
        return "C" + day.format(YYMMDD) + "NZD" + amount(minor) + "\n";
    }

    private static String amount(long minor) {
        return minor / 100 + "," + String.format("%02d", minor % 100);
    }
}
