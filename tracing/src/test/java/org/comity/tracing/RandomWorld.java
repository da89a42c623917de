package org.comity.tracing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comity.terms.Money;

/** Ledgers with openings, credits, claims, debits, overdrafts and transfers, made from a seed. Amounts are whole yen. */
public record RandomWorld(long seed, List<Event> events) {

    public sealed interface Event {}

    public record Opening(String ledger, long amount) implements Event {}

    public record Credit(String ledger, long amount, Map<String, Long> claims) implements Event {}

    public record Debit(String ledger, long amount, String payee) implements Event {}

    public record Transfer(String from, String to, long amount) implements Event {}

    public static RandomWorld of(long seed, int ledgers, int size) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int ledger = 0; ledger < ledgers; ledger++) {
            if (random.nextBoolean()) {
                events.add(new Opening(name(ledger), random.nextInt(-300, 700)));
            }
        }
        int claims = 0;
        for (int i = 0; i < size; i++) {
            String ledger = name(random.nextInt(ledgers));
            long amount = random.nextInt(1, 600);
            switch (random.nextInt(6)) {
                case 0 -> events.add(new Credit(ledger, amount, Map.of()));
                case 1 -> {
                    Map<String, Long> claimed = new LinkedHashMap<>();
                    if (claims < 6) {
                        claimed.put("V" + claims++, random.nextLong(1, amount + 1));
                    }
                    events.add(new Credit(ledger, amount, claimed));
                }
                case 2, 3 -> events.add(new Debit(ledger, amount, "Shop" + random.nextInt(3)));
                default -> {
                    String to = name(random.nextInt(ledgers));
                    events.add(
                            to.equals(ledger) ? new Debit(ledger, amount, "Shop0") : new Transfer(ledger, to, amount));
                }
            }
        }
        if (claims == 0) {
            events.addFirst(new Credit(name(0), 500, Map.of("V0", 500L)));
            events.removeIf(event ->
                    event instanceof Opening opening && opening.ledger().equals(name(0)));
        }
        return new RandomWorld(seed, List.copyOf(events));
    }

    /** The same with every claim on the whole of its credit. */
    RandomWorld claimedInWhole() {
        return new RandomWorld(
                seed,
                events.stream()
                        .map(event -> event instanceof Credit credit
                                        && !credit.claims().isEmpty()
                                ? new Credit(
                                        credit.ledger(),
                                        credit.amount(),
                                        Map.of(
                                                credit.claims()
                                                        .keySet()
                                                        .iterator()
                                                        .next(),
                                                credit.amount()))
                                : event)
                        .toList());
    }

    /** Ledger names run against the order of their numbers, so that book order is not the order of the world. */
    private static String name(int ledger) {
        return "L" + (9 - ledger);
    }

    /** The world as a scene, one event a day. */
    public Scene scene() {
        return scene(1, 0);
    }

    /** The same with amounts multiplied and days shifted. */
    Scene scene(long factor, int daysLater) {
        Scene scene = new Scene().in("JPY");
        int number = 0;
        for (Event event : events) {
            int n = number++;
            scene.onDay(n + daysLater);
            switch (event) {
                case Opening opening -> scene.opening(opening.ledger(), text(opening.amount() * factor));
                case Credit credit -> {
                    scene.credit(credit.ledger(), "e" + n, text(credit.amount() * factor));
                    credit.claims()
                            .forEach((claim, amount) ->
                                    scene.claim(claim, credit.ledger(), "e" + n, text(amount * factor)));
                }
                case Debit debit -> scene.debit(debit.ledger(), "e" + n, text(debit.amount() * factor), debit.payee());
                case Transfer transfer -> {
                    scene.linked(transfer.from(), "e" + n, text(-transfer.amount() * factor), "t" + n);
                    scene.onDay(n + daysLater)
                            .linked(transfer.to(), "e" + n, text(transfer.amount() * factor), "t" + n);
                }
            }
        }
        return scene;
    }

    private static String text(long amount) {
        return Long.toString(amount);
    }

    /** What was published, by the names of {@link PlainTracer#play}. */
    static Map<String, Long> published(RuleResult result) {
        Map<String, Long> figures = new TreeMap<>();
        for (ClaimResult claim : result.claims()) {
            claim.held()
                    .forEach(held ->
                            add(figures, claim.claim() + "@" + held.ledger().account(), held.amount()));
            claim.out()
                    .forEach(left -> add(
                            figures,
                            claim.claim() + ">" + (left.kind() == OutKind.BANK ? "bank " : "")
                                    + left.entry().entryId(),
                            left.amount()));
        }
        figures.values().removeIf(amount -> amount == 0);
        return figures;
    }

    private static void add(Map<String, Long> figures, String key, Money amount) {
        figures.merge(key, amount.amountMinor(), Long::sum);
    }

    @Override
    public String toString() {
        return "world of seed " + seed;
    }
}
