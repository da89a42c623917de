package org.comity.tracing.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.ledger.StatementReader;
import org.comity.terms.Place;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;
import org.comity.tracing.columns.Attribution;
import org.comity.tracing.columns.ClaimMark;
import org.comity.tracing.columns.ClaimedEntry;
import org.comity.tracing.columns.ColumnRule;
import org.comity.tracing.columns.ColumnTracer;
import org.comity.tracing.columns.Register;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.plan.TracingPlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register read into columns against the same files read and traced entry by entry (tracing 14.5). */
class RegisterAgreesTest {

    private static final Map<ColumnRule, TracingRule> RULES = Map.of(
            ColumnRule.OWN_FIRST, TracingRule.OWN_FIRST,
            ColumnRule.CLAIM_FIRST, TracingRule.CLAIM_FIRST,
            ColumnRule.PRO_RATA, TracingRule.PRO_RATA,
            ColumnRule.FIFO, TracingRule.FIFO);

    @TempDir
    private Path folder;

    /** Tables whose rows stand ledger by ledger, so that either end of a transfer may come first, on days full of entries. */
    private void writeWorld(Random random) throws IOException {
        List<List<String>> ledgers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ledgers.add(new ArrayList<>());
            if (random.nextBoolean()) {
                ledgers.get(i).add("2024-01-01,%d,o%d,,opening".formatted(random.nextInt(-200, 900), i));
            }
        }
        int id = 0;
        for (int day = 1; day <= 8; day++) {
            List<String[]> today = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                String date = LocalDate.of(2024, 1, 1 + day).toString();
                int from = random.nextInt(5);
                int to = random.nextInt(5);
                int amount = random.nextInt(1, 500);
                id++;
                if (from == to || random.nextInt(3) == 0) {
                    int sign = random.nextBoolean() ? 1 : -1;
                    today.add(new String[] {"" + from, "%s,%d,e%d,,".formatted(date, sign * amount, id)});
                } else {
                    String later = LocalDate.of(2024, 1, 1 + day + random.nextInt(2) * random.nextInt(3))
                            .toString();
                    today.add(new String[] {"" + from, "%s,%d,e%d,t%d,".formatted(date, -amount, id, id)});
                    today.add(new String[] {"" + to, "%s,%d,f%d,t%d,".formatted(later, amount, id, id)});
                }
            }
            today.add(new String[] {
                "0", "%s,%d,%s,,".formatted(LocalDate.of(2024, 1, 1 + day), 400, day == 2 ? "V" : "x" + day)
            });
            Collections.shuffle(today, random);
            today.forEach(row -> ledgers.get(Integer.parseInt(row[0])).add(row[1]));
        }
        StringBuilder one = new StringBuilder("account,currency,booked,amount,entry_id,link_id,kind\n");
        StringBuilder two = new StringBuilder(one);
        for (int i = 4; i >= 0; i--) {
            StringBuilder into = i % 2 == 0 ? one : two;
            String account = i == 3 ? "\"Ledger, \"\"three\"\"\"" : "L" + i;
            ledgers.get(i)
                    .forEach(row ->
                            into.append(account).append(",JPY,").append(row).append("\n"));
        }
        Files.writeString(folder.resolve("one.csv"), one);
        Files.writeString(folder.resolve("two.csv"), two);
        Files.writeString(folder.resolve("plan.yaml"), """
                plan: world
                ledgers: [one.csv, two.csv]
                rules: [own-first, claim-first, pro-rata, fifo]
                claims: [{id: V, claimant: C, class: victim, account: L0, entry: V, amount: "300"}]
                """);
    }

    private static Map<String, Long> published(RuleResult result) {
        Map<String, Long> held = new TreeMap<>();
        result.claims()
                .getFirst()
                .held()
                .forEach(each -> held.put(each.ledger().account(), each.amount().amountMinor()));
        result.claims()
                .getFirst()
                .out()
                .forEach(each -> held.merge("out", each.amount().amountMinor(), Long::sum));
        return held;
    }

    private static Map<String, Double> attributed(Register register, Attribution attribution) {
        Map<String, Double> held = new TreeMap<>();
        for (int ledger = 1; ledger <= attribution.ledgers(); ledger++) {
            double amount = attribution.heldMinor(ledger) + attribution.heldFine(ledger) * 0x1p-32;
            held.merge(ledger <= register.ledgers() ? register.account(ledger) : "out", amount, Double::sum);
        }
        for (int exit = 0; exit < attribution.exits(); exit++) {
            held.merge("out", attribution.exitMinor(exit) + attribution.exitFine(exit) * 0x1p-32, Double::sum);
        }
        return held;
    }

    @Test
    void aRegisterIsTracedAsItsEntriesAre() throws IOException {
        long seed = Long.getLong("comity.seed", 5_000L);
        int compared = 0;
        for (int world = 0; world < 120; world++) {
            writeWorld(new Random(seed + world));
            TracingReport report;
            TracingPlan plan = TracingPlanReader.read(folder.resolve("plan.yaml"));
            report = Tracer.trace(plan, StatementReader.read(plan.ledgers()));
            ClaimedEntry claim = new ClaimedEntry(
                    "L0", Optional.empty(), Optional.of("V"), Optional.empty(), Optional.empty(), Place.of("plan"));
            try (Register register = Register.load(
                    List.of(folder.resolve("one.csv"), folder.resolve("two.csv")), claim, LocalDate.MAX)) {
                if (register.notes().cycles() > 0) {
                    continue; // which debit breaks a ring is not the same
                }
                compared++;
                Map<ColumnRule, Attribution> attributions = ColumnTracer.trace(
                        register.movements(),
                        new ClaimMark(register.claimMovement().orElseThrow(), 300),
                        List.of(ColumnRule.values()));
                for (RuleResult result : report.rules()) {
                    Map<String, Long> expected = published(result);
                    ColumnRule rule = RULES.entrySet().stream()
                            .filter(each -> each.getValue() == result.rule())
                            .findFirst()
                            .orElseThrow()
                            .getKey();
                    Map<String, Double> figures = attributed(register, Objects.requireNonNull(attributions.get(rule)));
                    TreeSet<String> places = new TreeSet<>(expected.keySet());
                    places.addAll(figures.keySet());
                    for (String place : places) {
                        double apart = figures.getOrDefault(place, 0.0) - expected.getOrDefault(place, 0L);
                        assertThat(Math.abs(apart))
                                .as("world of seed %d, %s, %s", seed + world, result.rule(), place)
                                .isLessThan(rule == ColumnRule.FIFO ? 1e-9 : place.equals("out") ? 12 : 1);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }
}
