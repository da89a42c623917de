package org.comity.tracing.binding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.ledger.LedgerKey;
import org.comity.ledger.LedgerProblem;
import org.comity.terms.Money;
import org.comity.tracing.Circumstances;
import org.comity.tracing.Claim;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingPlan;

/**
 * A plan with everything it names found in a book: what all rules and orders then work on.
 *
 * @param plan the plan
 * @param asAt the day whose end is described
 * @param ledgers the ledgers, by account and currency; a ledger's number is its position here
 * @param steps the entries, by index
 * @param claims the claims, in the order of the plan; a claim's number is its position here
 * @param pins what is fixed to entries
 * @param parties who stands behind accounts and payees
 * @param problems what was found not to hold together
 */
public record BoundPlan(
        TracingPlan plan,
        LocalDate asAt,
        List<LedgerKey> ledgers,
        List<Step> steps,
        List<BoundClaim> claims,
        Pins pins,
        Parties parties,
        List<LedgerProblem> problems) {

    /** A claim with its credit and its amount. */
    public record BoundClaim(Claim claim, Step credit, Money amount) {}

    /** The part of a credit that one claim takes, in minor units. */
    public record Slice(int claim, long amountMinor) {}

    /** What kind of link is followed. */
    public enum LinkWay {
        /** The same money in the same currency. */
        TRANSFER,
        /** The same money in another currency (tracing 4.9). */
        CONVERSION,
        /** A part of the debits is taken to be a part of the credits (tracing 5.7). */
        INFERRED,
        /** Money became a thing and the thing became money (tracing 9.4). */
        SALE
    }

    /**
     * A link with its ends, each side in book order, and a number of its own.
     *
     * @param parts of an inferred link, how much of each end, by the entry's index, is the same money; empty where all is
     */
    public record BoundLink(
            int number, String id, LinkWay way, List<Step> debits, List<Step> credits, Map<Integer, Long> parts) {

        /** Whether what arrives is another amount than what left, in proportion. */
        public boolean isScaled() {
            return way == LinkWay.CONVERSION || way == LinkWay.SALE;
        }

        /** How much of an end goes along the link, in minor units. */
        public long partMinor(Step end) {
            return parts.getOrDefault(end.index(), Math.abs(end.entry().amountMinor()));
        }
    }

    /** Debits for which claimed money that arrived later is taken to have paid (tracing 5.6). */
    public record BackwardLink(int number, String id, List<Step> debits, List<Step> credits) {}

    /** How much of an entry concerns a claim, in minor units. */
    public record ClaimPart(int claim, long amountMinor) {}

    /**
     * What the plan says of single payments, by the entry's index.
     *
     * @param elected the debits at which claims pay first
     * @param repayments the debits that paid a claimant back
     * @param earmarks the debits that carried one claim's money
     * @param restitutions the credits that put a claim's money back
     * @param backward the backward link that an entry is an end of
     */
    public record PaymentPins(
            Set<Integer> elected,
            Map<Integer, ClaimPart> repayments,
            Map<Integer, ClaimPart> earmarks,
            Map<Integer, ClaimPart> restitutions,
            Map<Integer, BackwardLink> backward) {

        /** Whether the plan says anything of an entry, by its index. */
        boolean isNamed(int step) {
            return elected.contains(step)
                    || repayments.containsKey(step)
                    || earmarks.containsKey(step)
                    || restitutions.containsKey(step)
                    || backward.containsKey(step);
        }
    }

    /**
     * What is fixed to entries, by the entry's index.
     *
     * @param slices the claims on a credit, in the order of the plan
     * @param links the link that an entry is an end of
     * @param assets the asset that a debit paid for
     * @param sales for what pays for a sold asset and what its sale brought, the link between both
     * @param payments what the plan says of single payments
     * @param returns for a returned payment, the debit that it returns
     */
    public record Pins(
            Map<Integer, List<Slice>> slices,
            Map<Integer, BoundLink> links,
            Map<Integer, Circumstances.Asset> assets,
            Map<Integer, BoundLink> sales,
            PaymentPins payments,
            Map<Integer, Step> returns) {

        /** The link or the sale by which a credit arrives. */
        public Optional<BoundLink> sourceOf(Step credit) {
            return Optional.ofNullable(links.get(credit.index()))
                    .or(() -> Optional.ofNullable(sales.get(credit.index())));
        }

        /** All links and sales. */
        public Stream<BoundLink> allLinks() {
            return Stream.concat(links.values().stream(), sales.values().stream());
        }
    }

    /** The same without any election. */
    public BoundPlan withoutElections() {
        PaymentPins said = pins.payments();
        PaymentPins payments =
                new PaymentPins(Set.of(), said.repayments(), said.earmarks(), said.restitutions(), said.backward());
        Pins others = new Pins(pins.slices(), pins.links(), pins.assets(), pins.sales(), payments, pins.returns());
        return new BoundPlan(plan, asAt, ledgers, steps, claims, others, parties, problems);
    }

    /** What the plan calls a claim, by its number. */
    public String idOf(int claim) {
        return claims.get(claim).claim().id();
    }

    /** Whether a convention is set. */
    public boolean has(Setting setting) {
        return plan.conventions().has(setting);
    }

    /** Whether an entry is traced at all (tracing 2.1). */
    public boolean isTraced(Step step) {
        return !step.day().isAfter(asAt);
    }
}
