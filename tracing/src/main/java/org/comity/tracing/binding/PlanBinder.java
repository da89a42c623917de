package org.comity.tracing.binding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.ledger.Entry;
import org.comity.ledger.Ledger;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.LedgerKey;
import org.comity.ledger.LedgerProblem;
import org.comity.ledger.ProblemKind;
import org.comity.terms.BadInput;
import org.comity.terms.Money;
import org.comity.tracing.Claim;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.binding.BoundPlan.BackwardLink;
import org.comity.tracing.binding.BoundPlan.BoundClaim;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.Pins;
import org.comity.tracing.binding.BoundPlan.Slice;

/** Finds in the book what the plan names. Mistakes of the plan are errors at its lines; mistakes of the records are problems. */
public final class PlanBinder {

    private final TracingPlan plan;
    private final List<LedgerKey> ledgers;
    private final List<Step> steps;
    private final EntryIndex index;
    private final List<Entry> restated;
    private final List<LedgerProblem> problems = new ArrayList<>();

    private PlanBinder(TracingPlan plan, LedgerBook book) {
        this.plan = plan;
        List<Ledger> sorted = book.ledgers().stream()
                .sorted(Comparator.comparing(Ledger::key))
                .toList();
        this.ledgers = sorted.stream().map(Ledger::key).toList();
        EntryNumbering.Numbered numbered = EntryNumbering.number(plan, book, sorted);
        this.steps = numbered.steps();
        this.restated = numbered.restated();
        this.index = new EntryIndex(steps);
    }

    /**
     * Binds a plan to a book.
     *
     * @throws BadInput when the plan names what is not there, or says of it what cannot be
     */
    public static BoundPlan bind(TracingPlan plan, LedgerBook book) {
        return new PlanBinder(plan, book).bind();
    }

    private BoundPlan bind() {
        if (steps.isEmpty()) {
            throw BadInput.at(plan.place(), "the ledgers hold no entry", "expected at least one", "check 'ledgers'");
        }
        LocalDate asAt = plan.asAt()
                .orElseGet(() -> steps.stream()
                        .map(Step::day)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        List<BoundClaim> claims = bindClaims(asAt);
        LinkBinder binder = new LinkBinder(index, problems, plan.conventions());
        Map<Integer, BoundLink> links = binder.bind(plan.circumstances().links(), steps);
        AssetBinder assets = new AssetBinder(index, binder);
        assets.bind(plan.circumstances().assets());
        DirectionBinder directions = new DirectionBinder(plan, index, claims);
        Pins pins = new Pins(
                slices(claims),
                links,
                assets.byDebit(),
                assets.sales(),
                directions.bind(binder.backward()),
                bindReturns(links, binder.backward()));
        directions.requireRemedyClaims();
        reportRestatedBalances();
        return new BoundPlan(
                plan, asAt, ledgers, steps, claims, pins, new Parties(plan.circumstances()), List.copyOf(problems));
    }

    private List<BoundClaim> bindClaims(LocalDate asAt) {
        List<BoundClaim> bound = new ArrayList<>();
        Map<Integer, Long> claimedOf = new HashMap<>();
        for (Claim claim : plan.claims()) {
            BoundClaim each = bindClaim(claim, asAt);
            long claimed = claimedOf.merge(each.credit().index(), each.amount().amountMinor(), Math::addExact);
            if (claimed > each.credit().entry().amountMinor()) {
                throw claimError(
                        claim,
                        "the claims on its credit come to "
                                + new Money(claimed, each.amount().currency()).amountText(),
                        "the credit is " + each.credit().entry().amount(),
                        "lower a claim");
            }
            bound.add(each);
        }
        return bound;
    }

    private BoundClaim bindClaim(Claim claim, LocalDate asAt) {
        Claim.CreditReference credit = claim.credit();
        Step step = credit.entryId().isPresent()
                ? index.get(
                        credit.account(), credit.currency(), credit.entryId().get(), claim.place())
                : index.getCredit(claim);
        if (step.entry().amountMinor() <= 0) {
            throw claimError(
                    claim,
                    "entry '" + step.entry().entryId() + "' is a debit of "
                            + step.entry().amount(),
                    "expected a credit",
                    "name the credit by which the money arrived");
        }
        if (step.day().isAfter(asAt)) {
            throw claimError(
                    claim,
                    "its credit is of " + step.day(),
                    "the plan describes the end of " + asAt,
                    "move 'asAt' or remove the claim");
        }
        long amount = claim.amountText()
                .map(text -> Parties.amountMinor(text, step.entry().ledger().currency(), claim.place()))
                .orElse(step.entry().amountMinor());
        if (amount <= 0) {
            throw claimError(claim, "it claims " + claim.amountText().orElse(""), "expected more than zero", "");
        }
        return new BoundClaim(
                claim, step, new Money(amount, step.entry().ledger().currency()));
    }

    private static BadInput claimError(Claim claim, String what, String expected, String toDo) {
        return BadInput.at(claim.place(), "claim '" + claim.id() + "': " + what, expected, toDo);
    }

    private static Map<Integer, List<Slice>> slices(List<BoundClaim> claims) {
        Map<Integer, List<Slice>> slices = new HashMap<>();
        for (int claim = 0; claim < claims.size(); claim++) {
            BoundClaim bound = claims.get(claim);
            slices.computeIfAbsent(bound.credit().index(), key -> new ArrayList<>())
                    .add(new Slice(claim, bound.amount().amountMinor()));
        }
        return slices;
    }

    /** Finds what each returned payment returns (tracing 4.5). */
    private Map<Integer, Step> bindReturns(Map<Integer, BoundLink> links, Map<Integer, BackwardLink> backward) {
        Map<Integer, Step> returns = new HashMap<>();
        if (!plan.conventions().has(Setting.REVERSAL_RESTORE)) {
            return returns;
        }
        Reversals.ofDebits(steps, step -> links.containsKey(step.index()) || backward.containsKey(step.index()))
                .forEach((reversal, original) -> {
                    if (original.isPresent()) {
                        returns.put(reversal.index(), original.get());
                    } else {
                        problems.add(
                                problem(
                                        ProblemKind.UNMATCHED_LINK,
                                        reversal,
                                        reversal.entry().amount(),
                                        "a returned payment has no payment of the same amount before it; it is traced as own money"));
                    }
                });
        return returns;
    }

    /** Reports each opening that is not its ledger's first entry and differs from what the entries before it add up to (tracing 4.2). */
    private void reportRestatedBalances() {
        long balance = 0;
        for (Step step : steps) {
            boolean isFirst = step.index() == 0 || steps.get(step.index() - 1).ledger() != step.ledger();
            long amount = step.entry().amountMinor();
            if (step.isOpening() && !isFirst && amount != balance && !restated.contains(step.entry())) {
                Money difference = new Money(
                        Math.abs(amount - balance), step.entry().ledger().currency());
                problems.add(problem(
                        ProblemKind.STATEMENT_GAP,
                        step,
                        difference,
                        "the balance brought forward is " + step.entry().amount() + ", the entries before it come to "
                                + new Money(balance, difference.currency()).amountText()));
            }
            balance = isFirst || step.isOpening() ? amount : Math.addExact(balance, amount);
        }
    }

    private static LedgerProblem problem(ProblemKind kind, Step step, Money amount, String what) {
        return new LedgerProblem(
                kind,
                Optional.of(step.entry().ledger()),
                Optional.of(step.entry().booked()),
                Optional.of(amount),
                what,
                step.entry().place());
    }
}
