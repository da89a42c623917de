package org.comity.tracing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.ledger.Entry;
import org.comity.ledger.EntryKind;
import org.comity.ledger.Ledger;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.LedgerKey;
import org.comity.ledger.LedgerProblem;
import org.comity.ledger.ProblemKind;
import org.comity.terms.BadInput;
import org.comity.terms.Money;
import org.comity.tracing.BoundPlan.BoundClaim;
import org.comity.tracing.BoundPlan.BoundLink;
import org.comity.tracing.BoundPlan.Pins;
import org.comity.tracing.BoundPlan.Slice;

/** Finds in the book what the plan names. Mistakes of the plan are errors at its lines; mistakes of the records are problems. */
final class PlanBinder {

    private final TracingPlan plan;
    private final List<LedgerKey> ledgers;
    private final List<Step> steps;
    private final EntryIndex index;
    private final List<Entry> restated = new ArrayList<>();
    private final List<LedgerProblem> problems = new ArrayList<>();

    private PlanBinder(TracingPlan plan, LedgerBook book) {
        this.plan = plan;
        List<Ledger> sorted = book.ledgers().stream()
                .sorted(Comparator.comparing(Ledger::key))
                .toList();
        this.ledgers = sorted.stream().map(Ledger::key).toList();
        this.steps = number(sorted, book);
        this.index = new EntryIndex(steps);
    }

    /**
     * Binds a plan to a book.
     *
     * @throws BadInput when the plan names what is not there, or says of it what cannot be
     */
    static BoundPlan bind(TracingPlan plan, LedgerBook book) {
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
        Map<Integer, BoundLink> links =
                new LinkBinder(index, problems).bind(plan.circumstances().links(), steps);
        Pins pins = new Pins(slices(claims), links, bindAssets(), bindElections(), bindReturns(links));
        reportRestatedBalances();
        return new BoundPlan(
                plan, asAt, ledgers, steps, claims, pins, new Parties(plan.circumstances()), List.copyOf(problems));
    }

    private List<Step> number(List<Ledger> ledgers, LedgerBook book) {
        Conventions.DateBasis basis = plan.conventions().date();
        List<Step> steps = new ArrayList<>();
        for (int ledger = 0; ledger < ledgers.size(); ledger++) {
            if (plan.conventions().gap() == Conventions.Gap.RESTATE) {
                restated.addAll(Restatements.of(ledgers.get(ledger), book));
            }
            LedgerKey key = ledgers.get(ledger).key();
            List<Entry> entries = Stream.concat(
                            restated.stream().filter(entry -> entry.ledger().equals(key)),
                            ledgers.get(ledger).entries().stream())
                    .sorted(Comparator.comparing((Entry entry) -> dayOf(entry, basis)))
                    .toList();
            for (Entry entry : entries) {
                steps.add(new Step(steps.size(), ledger, entry, dayOf(entry, basis)));
            }
        }
        return List.copyOf(steps);
    }

    private static LocalDate dayOf(Entry entry, Conventions.DateBasis basis) {
        return basis == Conventions.DateBasis.VALUE ? entry.details().valueOn().orElse(entry.booked()) : entry.booked();
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

    private Map<Integer, Circumstances.Asset> bindAssets() {
        Map<Integer, Circumstances.Asset> bound = new LinkedHashMap<>();
        for (Circumstances.Asset asset : plan.circumstances().assets()) {
            Set<Object> currencies = new HashSet<>();
            for (EntryReference reference : asset.acquiredBy()) {
                Step step = getDebit(reference, "asset '" + asset.id() + "'");
                currencies.add(step.entry().ledger().currency());
                Circumstances.Asset earlier = bound.put(step.index(), asset);
                if (earlier != null) {
                    throw BadInput.at(
                            reference.place(),
                            "entry '" + reference.entryId() + "' acquires '" + earlier.id() + "' and '" + asset.id()
                                    + "'",
                            "expected one asset for a debit",
                            "remove one");
                }
            }
            if (currencies.size() > 1) {
                throw BadInput.at(
                        asset.place(),
                        "asset '" + asset.id() + "' is acquired in several currencies",
                        "expected one (tracing 9.1)",
                        "describe its parts as assets of their own");
            }
        }
        return bound;
    }

    private Set<Integer> bindElections() {
        Set<Integer> elected = new HashSet<>();
        for (Circumstances.Election election : plan.circumstances().elections()) {
            Step step = getDebit(election.debit(), "an election");
            if (election.claimFirst()) {
                elected.add(step.index());
            }
        }
        return elected;
    }

    private Step getDebit(EntryReference reference, String what) {
        Step step = index.get(reference);
        if (!step.isDebit() || step.isOpening()) {
            throw BadInput.at(
                    reference.place(),
                    what + ": entry '" + reference.entryId() + "' is no debit",
                    "expected an entry by which money left",
                    "correct the entry");
        }
        return step;
    }

    /** Finds what each returned payment returns (tracing 4.5). */
    private Map<Integer, Step> bindReturns(Map<Integer, BoundLink> links) {
        Map<Integer, Step> returns = new HashMap<>();
        if (plan.conventions().reversal() == Conventions.Reversal.NEW_MONEY) {
            return returns;
        }
        Set<Integer> returned = new HashSet<>();
        for (Step step : steps) {
            boolean isReturn = step.entry().kind() == EntryKind.REVERSAL && !step.isDebit();
            if (!isReturn || links.containsKey(step.index())) {
                continue;
            }
            Optional<Step> original = steps.subList(0, step.index()).stream()
                    .filter(each -> each.ledger() == step.ledger()
                            && each.entry().amountMinor() == -step.entry().amountMinor())
                    .filter(each ->
                            !links.containsKey(each.index()) && !returned.contains(each.index()) && !each.isOpening())
                    .max(Comparator.comparing((Step each) -> isSameCounterparty(each.entry(), step.entry()))
                            .thenComparing(Step::index));
            if (original.isPresent()) {
                returned.add(original.get().index());
                returns.put(step.index(), original.get());
            } else {
                problems.add(problem(
                        ProblemKind.UNMATCHED_LINK,
                        step,
                        step.entry().amount(),
                        "a returned payment has no payment of the same amount before it; it is traced as own money"));
            }
        }
        return returns;
    }

    private static boolean isSameCounterparty(Entry a, Entry b) {
        boolean account = a.details().counterpartyAccount().isPresent()
                && a.details().counterpartyAccount().equals(b.details().counterpartyAccount());
        boolean name = a.details().counterpartyName().isPresent()
                && a.details().counterpartyName().equals(b.details().counterpartyName());
        return account || name;
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
