package org.comity.server.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comity.terms.Money;
import org.comity.tracing.Bounds;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.ClaimResult.Out;

/**
 * Where money of a claim went: all payments to one payee, of one kind, in one currency, together.
 *
 * @param payments the payments, at least one, in the order in which they were made
 */
public record Destination(List<Out> payments) {

    /** The destinations of a claim, the largest part of the claim first. */
    static List<Destination> of(ClaimResult claim) {
        Map<Object, List<Out>> groups = new LinkedHashMap<>();
        claim.out()
                .forEach(out -> groups.computeIfAbsent(
                                List.of(out.to(), out.kind(), out.amount().currency()), _ -> new ArrayList<>())
                        .add(out));
        return groups.values().stream()
                .map(Destination::new)
                .sorted(Comparator.comparingLong((Destination destination) ->
                                destination.claimAmount().amountMinor())
                        .reversed())
                .toList();
    }

    /** Who received it; empty when nobody is named. */
    public String to() {
        return payments.getFirst().to();
    }

    /** How and when: {@code paid out of the records, 3 payments from 4 May 2020 to 6 June 2021}. */
    public String how() {
        LocalDate first = payments.getFirst().entry().booked();
        LocalDate last = payments.getLast().entry().booked();
        String when = payments.size() == 1
                ? Words.day(first)
                : payments.size() + " payments"
                        + (first.equals(last)
                                ? " on " + Words.day(first)
                                : " from " + Words.day(first) + " to " + Words.day(last));
        return payments.getFirst().kind().meaning() + ", " + when;
    }

    /** How much, in the currency in which it was paid. */
    public Money amount() {
        return sum(Out::amount);
    }

    /** How much of the claim. */
    public Money claimAmount() {
        return sum(Out::claimAmount);
    }

    /** Between which figures the amount lies; of several payments together, no narrower than the truth. */
    public Bounds bounds() {
        return payments.size() == 1
                ? payments.getFirst().bounds()
                : new Bounds(
                        sum(out -> out.bounds().low()), sum(out -> out.bounds().high()), Bounds.Kind.OUTER);
    }

    private Money sum(Function<Out, Money> figure) {
        Money first = figure.apply(payments.getFirst());
        return new Money(
                payments.stream().map(figure).mapToLong(Money::amountMinor).sum(), first.currency());
    }
}
