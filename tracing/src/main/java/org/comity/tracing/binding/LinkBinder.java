package org.comity.tracing.binding;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.ledger.EntryKind;
import org.comity.ledger.LedgerProblem;
import org.comity.ledger.ProblemKind;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.Circumstances.LinkKind;
import org.comity.tracing.Circumstances.PlannedLink;
import org.comity.tracing.Conventions;
import org.comity.tracing.Setting;
import org.comity.tracing.binding.BoundPlan.BackwardLink;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.LinkWay;

/** Finds the links that may be followed (tracing 5.1 to 5.3): the plan's, where a fault is an error, and those of the ledgers, where it is a problem. */
final class LinkBinder {

    private final EntryIndex index;
    private final Map<Integer, BoundLink> links = new LinkedHashMap<>();
    private final Map<Integer, BackwardLink> backward = new LinkedHashMap<>();
    private final List<LedgerProblem> problems;
    private final Conventions conventions;
    private int bound;

    LinkBinder(EntryIndex index, List<LedgerProblem> problems, Conventions conventions) {
        this.index = index;
        this.problems = problems;
        this.conventions = conventions;
    }

    /** The backward link that an entry is an end of; to be asked after {@link #bind}. */
    Map<Integer, BackwardLink> backward() {
        return backward;
    }

    /** A number that no other link has. */
    int nextNumber() {
        return ++bound;
    }

    /** Whether an entry is an end of a link, a backward link left aside. */
    boolean isLinked(Step step) {
        return links.containsKey(step.index());
    }

    /** Binds both sorts of link; the result gives each entry the link that it is an end of. */
    Map<Integer, BoundLink> bind(List<PlannedLink> planned, List<Step> steps) {
        planned.forEach(this::bindPlanned);
        Map<String, List<Step>> groups = new LinkedHashMap<>();
        for (Step step : steps) {
            if (!step.isOpening()) {
                step.entry()
                        .details()
                        .linkId()
                        .ifPresent(id -> groups.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(step));
            }
        }
        groups.forEach(this::bindGroup);
        return links;
    }

    /** What keeps a link from being followed, and by how much its sides differ where that is it. */
    private record Fault(String what, Optional<Money> amount) {

        static Optional<Fault> of(String what) {
            return Optional.of(new Fault(what, Optional.empty()));
        }
    }

    private void bindPlanned(PlannedLink planned) {
        List<Step> debits =
                planned.debits().stream().map(index::get).sorted(BOOK_ORDER).toList();
        List<Step> credits =
                planned.credits().stream().map(index::get).sorted(BOOK_ORDER).toList();
        requireSigns(planned, debits, credits);
        if (planned.kind() == LinkKind.BACKWARD) {
            bindBackward(planned, debits, credits);
            return;
        }
        boolean isConversion = planned.kind() == LinkKind.FX
                || (planned.kind() == LinkKind.INFERRED && !currencies(debits).equals(currencies(credits)));
        LinkWay way = isConversion
                ? LinkWay.CONVERSION
                : planned.kind() == LinkKind.INFERRED ? LinkWay.INFERRED : LinkWay.TRANSFER;
        Map<Integer, Long> parts = way == LinkWay.INFERRED ? InferredParts.of(planned, debits, credits) : Map.of();
        BoundLink link = new BoundLink(nextNumber(), planned.id(), way, debits, credits, parts);
        Optional<Fault> fault = findFault(link);
        if (fault.isPresent()) {
            throw BadInput.at(
                    planned.place(),
                    "link '" + planned.id() + "': " + fault.get().what(),
                    expected(planned.kind()),
                    "correct the ends or the kind");
        }
        if (way == LinkWay.CONVERSION && conventions.has(Setting.FX_STOP)) {
            return;
        }
        for (Step end : ends(link)) {
            BoundLink earlier = links.put(end.index(), link);
            if (earlier != null) {
                throw BadInput.at(
                        planned.place(),
                        "entry '" + end.entry().entryId() + "' is an end of link '" + earlier.id() + "' and of '"
                                + planned.id() + "'",
                        "expected one link for an entry",
                        "remove it from one of them");
            }
        }
    }

    private static String expected(LinkKind kind) {
        return switch (kind) {
            case FX -> "expected debits in one currency and credits in one other";
            case INFERRED -> "expected debits in one currency and later credits in one";
            case TRANSFER, BACKWARD -> "expected debits and credits of one currency and one sum";
        };
    }

    /** Debits first, then the claims' credits that are taken to have paid for them; one currency (tracing 5.6). */
    private void bindBackward(PlannedLink planned, List<Step> debits, List<Step> credits) {
        BackwardLink link = new BackwardLink(nextNumber(), planned.id(), debits, credits);
        List<Step> both = Stream.concat(debits.stream(), credits.stream()).toList();
        if (!isOneCurrency(both)) {
            throw BadInput.at(
                    planned.place(),
                    "link '" + planned.id() + "' joins several currencies",
                    "expected one for a backward link (tracing 5.6)",
                    "trace the conversion as a link of kind fx");
        }
        for (Step end : both) {
            if (backward.put(end.index(), link) != null) {
                throw BadInput.at(
                        planned.place(),
                        "entry '" + end.entry().entryId() + "' is an end of two backward links",
                        "expected one",
                        "join them to one link");
            }
        }
    }

    private static void requireSigns(PlannedLink planned, List<Step> debits, List<Step> credits) {
        for (Step end : Stream.concat(debits.stream(), credits.stream()).toList()) {
            boolean isDebitSide = debits.contains(end);
            if (end.isOpening() || end.isDebit() != isDebitSide) {
                throw BadInput.at(
                        planned.place(),
                        "link '" + planned.id() + "': entry '" + end.entry().entryId() + "' is "
                                + (end.isOpening() ? "an opening balance" : end.isDebit() ? "a debit" : "a credit"),
                        "expected a " + (isDebitSide ? "debit" : "credit"),
                        "move or correct it");
            }
        }
    }

    private void bindGroup(String id, List<Step> group) {
        if (group.stream().anyMatch(step -> links.containsKey(step.index()))) {
            return;
        }
        boolean conversion =
                group.stream().anyMatch(step -> step.entry().kind() == EntryKind.FX) && !isOneCurrency(group);
        BoundLink link = new BoundLink(
                nextNumber(),
                id,
                conversion ? LinkWay.CONVERSION : LinkWay.TRANSFER,
                group.stream().filter(Step::isDebit).toList(),
                group.stream().filter(step -> !step.isDebit()).toList(),
                Map.of());
        Optional<Fault> fault = findFault(link);
        if (fault.isEmpty() && conversion && conventions.has(Setting.FX_STOP)) {
            return;
        }
        if (fault.isEmpty()) {
            group.forEach(step -> links.put(step.index(), link));
            return;
        }
        Step first = group.getFirst();
        problems.add(new LedgerProblem(
                ProblemKind.UNMATCHED_LINK,
                Optional.of(first.entry().ledger()),
                Optional.of(first.entry().booked()),
                fault.get().amount().or(() -> Optional.of(positive(first.entry().amount()))),
                "transfer '" + id + "' is not followed: " + fault.get().what(),
                first.entry().place()));
    }

    private static Optional<Fault> findFault(BoundLink link) {
        if (link.debits().isEmpty() || link.credits().isEmpty()) {
            return Fault.of("its other end is not in the records");
        }
        if (sum(link.debits()) == 0) {
            return Fault.of("it moves nothing");
        }
        List<CurrencyCode> from = currencies(link.debits());
        List<CurrencyCode> to = currencies(link.credits());
        boolean oneEach = from.size() == 1 && to.size() == 1;
        if (link.way() == LinkWay.CONVERSION) {
            if (!oneEach || from.equals(to)) {
                return Fault.of("it is no conversion from one currency to another");
            }
        } else if (!oneEach || !from.equals(to)) {
            return Fault.of("it joins different currencies and is no conversion (kind fx)");
        } else if (link.way() == LinkWay.TRANSFER && sum(link.debits()) != sum(link.credits())) {
            Money difference = positive(new Money(sum(link.debits()) - sum(link.credits()), from.getFirst()));
            return Optional.of(new Fault("its debits and credits differ by " + difference, Optional.of(difference)));
        }
        if (sum(link.credits()) == 0) {
            return Fault.of("nothing arrives");
        }
        return isPaidInTime(link)
                ? Optional.empty()
                : Fault.of("a credit is booked before the debit that would pay for it");
    }

    /** Whether on each credit's day the debits up to that day cover the credits up to that day, in proportion of the sums. */
    static boolean isPaidInTime(BoundLink link) {
        for (Step credit : link.credits()) {
            BigInteger paid = BigInteger.valueOf(sumUpTo(link.debits(), credit.day()))
                    .multiply(BigInteger.valueOf(sum(link.credits())));
            BigInteger arrived = BigInteger.valueOf(sumUpTo(link.credits(), credit.day()))
                    .multiply(BigInteger.valueOf(sum(link.debits())));
            if (paid.compareTo(arrived) < 0) {
                return false;
            }
        }
        return true;
    }

    private static final Comparator<Step> BOOK_ORDER = Comparator.comparingInt(Step::index);

    private static List<Step> ends(BoundLink link) {
        return Stream.concat(link.debits().stream(), link.credits().stream()).toList();
    }

    private static boolean isOneCurrency(List<Step> steps) {
        return currencies(steps).size() == 1;
    }

    private static List<CurrencyCode> currencies(List<Step> steps) {
        return steps.stream()
                .map(step -> step.entry().ledger().currency())
                .distinct()
                .toList();
    }

    private static long sum(List<Step> steps) {
        return sumUpTo(steps, LocalDate.MAX);
    }

    private static long sumUpTo(List<Step> steps, LocalDate day) {
        return steps.stream()
                .filter(step -> !step.day().isAfter(day))
                .mapToLong(step -> Math.abs(step.entry().amountMinor()))
                .sum();
    }

    private static Money positive(Money money) {
        return new Money(Math.abs(money.amountMinor()), money.currency());
    }
}
