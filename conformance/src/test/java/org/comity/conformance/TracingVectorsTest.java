package org.comity.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.ledger.StatementReader;
import org.comity.terms.Money;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.plan.TracingPlanReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public tracing vectors, through the whole way: a ledger table and a plan are written, read and traced (tracing 6).
 *
 * <p>A vector expects exact fractions; what is published is whole minor units. So every published figure must lie less than one minor unit from
 * the fraction, and must equal it where the fraction is whole. Each vector runs in a currency without minor unit, where one unit of the vector is
 * the smallest figure, and in one of two digits, where a hundredth of it is.
 */
class TracingVectorsTest {

    private static final Map<String, TracingRule> RULES = Map.of(
            "FIFO", TracingRule.FIFO,
            "LIFO", TracingRule.LIFO,
            "PRO_RATA", TracingRule.PRO_RATA,
            "OWN_FIRST_ROLLING", TracingRule.OWN_FIRST,
            "CLAIM_FIRST", TracingRule.CLAIM_FIRST);

    /** One vector under one rule in one currency. */
    private record Expectation(JsonNode vector, String ruleName, String currency) {

        @Override
        public String toString() {
            return vector.path("id").asString() + " " + ruleName + " in " + currency + ": "
                    + vector.path("title").asString();
        }
    }

    static Stream<Expectation> expectations() throws IOException {
        Path file = SharedPapers.folder().resolve("reference/tracing-vectors.json");
        Assumptions.assumeTrue(Files.exists(file), "the shared tracing vectors are not here: " + file);
        List<Expectation> expectations = new ArrayList<>();
        for (JsonNode vector :
                JsonMapper.shared().readTree(Files.readString(file)).path("vectors")) {
            for (String rule : vector.path("expect").propertyNames()) {
                expectations.add(new Expectation(vector, rule, "JPY"));
                expectations.add(new Expectation(vector, rule, "NZD"));
            }
        }
        assertThat(expectations).hasSizeGreaterThan(80);
        return expectations.stream();
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void everyExpectationIsMet(Expectation expectation, @TempDir Path folder) throws IOException {
        TracingRule rule = Objects.requireNonNull(RULES.get(expectation.ruleName()), expectation.ruleName());
        TracingPlan plan = TracingPlanReader.read(write(expectation, rule, folder));
        TracingReport report = Tracer.trace(plan, StatementReader.read(plan.ledgers()));
        RuleResult result = report.rules().getFirst();
        assertThat(result.conserved()).isTrue();

        JsonNode expected = expectation.vector().path("expect").path(expectation.ruleName());
        Map<String, Money> published = published(result);
        Map<String, String> fractions = new TreeMap<>();
        for (String place : List.of("ledgers", "sinks")) {
            for (String name : expected.path(place).propertyNames()) {
                JsonNode parts = expected.path(place).path(name);
                parts.propertyNames()
                        .forEach(origin -> fractions.put(
                                name + " " + origin, parts.path(origin).asString()));
            }
        }
        fractions.forEach(
                (where, fraction) -> assertThat(published).hasEntrySatisfying(where, money -> near(money, fraction)));
        assertThat(published.keySet()).as("nothing else is attributed").isEqualTo(fractions.keySet());
    }

    /** Less than one minor unit away; equal where the fraction is whole in minor units. */
    private static void near(Money published, String fraction) {
        String[] parts = (fraction + "/1").split("/");
        BigInteger denominator = new BigInteger(parts[1]);
        BigInteger exact = new BigInteger(parts[0])
                .multiply(BigInteger.TEN.pow(published.currency().minorDigits()));
        BigInteger apart = BigInteger.valueOf(published.amountMinor())
                .multiply(denominator)
                .subtract(exact);
        boolean isWhole = exact.mod(denominator).signum() == 0;
        assertThat(isWhole ? apart.signum() == 0 : apart.abs().compareTo(denominator) < 0)
                .as(published + " for " + fraction)
                .isTrue();
    }

    /** All figures that are not zero, by place and origin; the claims of one origin together, banks left out as in the vectors. */
    private static Map<String, Money> published(RuleResult result) {
        Map<String, Money> figures = new TreeMap<>();
        for (ClaimResult claim : result.claims()) {
            String origin = claim.claimant();
            claim.held().forEach(held -> add(figures, held.ledger().account() + " " + origin, held.amount()));
            claim.out().stream()
                    .filter(out -> !out.kind().text().equals("bank"))
                    .forEach(out -> add(figures, out.to() + " " + origin, out.amount()));
        }
        for (LedgerSchedule schedule : result.schedules()) {
            add(
                    figures,
                    schedule.ledger().account() + " OWN",
                    schedule.rows().getLast().own());
            for (LedgerSchedule.Row row : schedule.rows()) {
                row.moneyOut().ifPresent(paid -> addOwnPart(figures, result, row, paid));
            }
        }
        figures.values().removeIf(money -> money.amountMinor() == 0);
        return figures;
    }

    /** Own money in a payment: what no claim has in it. */
    private static void addOwnPart(Map<String, Money> figures, RuleResult result, LedgerSchedule.Row row, Money paid) {
        long claimed = result.claims().stream()
                .flatMap(claim -> claim.out().stream())
                .filter(out -> out.entry().equals(row.entry()))
                .mapToLong(out -> out.amount().amountMinor())
                .sum();
        row.entry()
                .details()
                .counterpartyName()
                .ifPresent(
                        sink -> add(figures, sink + " OWN", new Money(paid.amountMinor() - claimed, paid.currency())));
    }

    private static void add(Map<String, Money> figures, String where, Money amount) {
        figures.merge(where, amount, (a, b) -> new Money(a.amountMinor() + b.amountMinor(), a.currency()));
    }

    private static Path write(Expectation expectation, TracingRule rule, Path folder) throws IOException {
        StringBuilder table =
                new StringBuilder("account,currency,booked,amount,entry_id,link_id,counterparty_name,kind\n");
        StringBuilder claims = new StringBuilder();
        StringBuilder elect = new StringBuilder();
        String currency = expectation.currency();
        LocalDate day = LocalDate.of(2020, 1, 1);
        JsonNode opening = expectation.vector().path("opening_own");
        Map<String, Long> openings = new LinkedHashMap<>();
        opening.propertyNames()
                .forEach(ledger -> openings.put(ledger, opening.path(ledger).asLong()));
        openings.forEach((ledger, amount) -> table.append(
                row(ledger, currency, LocalDate.of(2020, 1, 1), amount, ledger + "-o", "", "", "opening")));
        int number = 0;
        for (JsonNode event : expectation.vector().path("events")) {
            number++;
            day = day.plusDays(1);
            String id = "e" + number;
            String from = event.path("src").asString();
            String to = event.path("dst").asString();
            long amount = event.path("amount").asLong();
            boolean isTransfer = !from.startsWith("X:") && !to.startsWith("S:");
            if (!from.startsWith("X:")) {
                String sink = isTransfer ? "" : to.substring(2);
                table.append(row(from, currency, day, -amount, id, isTransfer ? "t" + number : "", sink, ""));
            }
            if (!to.startsWith("S:")) {
                table.append(row(to, currency, day, amount, id, isTransfer ? "t" + number : "", "", ""));
            }
            if (from.startsWith("X:") && !from.equals("X:OWN")) {
                claims.append("  - {id: c%d, claimant: %s, account: %s, entry: %s, amount: \"%s\"}%n"
                        .formatted(number, from.substring(2), to, id, text(amount, currency)));
            }
            if (event.path("policy").asString("").equals("CLAIMFIRST")) {
                elect.append(
                        "  - {account: %s, entry: %s, claim-first: true, basis: the vector}%n".formatted(from, id));
            }
        }
        Files.writeString(folder.resolve("ledger.csv"), table);
        return Files.writeString(
                folder.resolve("plan.yaml"),
                "plan: vector\nledgers: [ledger.csv]\nrules: [" + rule.text() + "]\nclaims:\n" + claims
                        + (elect.isEmpty() ? "" : "elect:\n" + elect));
    }

    private static String row(
            String account,
            String currency,
            LocalDate day,
            long amount,
            String id,
            String link,
            String name,
            String kind) {
        return String.join(",", account, currency, day.toString(), text(amount, currency), id, link, name, kind) + "\n";
    }

    private static String text(long amount, String currency) {
        return currency.equals("NZD") ? BigDecimal.valueOf(amount).setScale(2).toPlainString() : Long.toString(amount);
    }
}
