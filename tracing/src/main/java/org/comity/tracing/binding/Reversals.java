package org.comity.tracing.binding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.comity.ledger.Entry;
import org.comity.ledger.EntryKind;

/** Which payment an entry of kind {@code reversal} takes back (tracing 4.5, 4.6). */
final class Reversals {

    private final List<Step> steps;
    private final Predicate<Step> isBusy;
    private final Set<Integer> taken = new HashSet<>();

    private Reversals(List<Step> steps, Predicate<Step> isBusy) {
        this.steps = steps;
        this.isBusy = isBusy;
    }

    /**
     * What each returned payment returns: the latest earlier debit of its ledger of the same amount, one with the same counterparty before one
     * without; empty where there is none.
     *
     * @param isBusy whether an entry has another part to play, and so neither returns nor is returned
     */
    static Map<Step, Optional<Step>> ofDebits(List<Step> steps, Predicate<Step> isBusy) {
        return new Reversals(steps, isBusy).pair(step -> !step.isDebit());
    }

    /** The same for both signs: a debit of kind {@code reversal} takes back a credit. */
    static Map<Step, Optional<Step>> ofAll(List<Step> steps, Predicate<Step> isBusy) {
        return new Reversals(steps, isBusy).pair(step -> true);
    }

    private Map<Step, Optional<Step>> pair(Predicate<Step> isWanted) {
        Map<Step, Optional<Step>> pairs = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.entry().kind() == EntryKind.REVERSAL && isWanted.test(step) && !isBusy.test(step)) {
                Optional<Step> original = findOriginal(step);
                original.ifPresent(each -> taken.add(each.index()));
                pairs.put(step, original);
            }
        }
        return pairs;
    }

    private Optional<Step> findOriginal(Step reversal) {
        return steps.subList(0, reversal.index()).stream()
                .filter(each -> each.ledger() == reversal.ledger()
                        && each.entry().amountMinor() == -reversal.entry().amountMinor())
                .filter(each -> !isBusy.test(each) && !taken.contains(each.index()) && !each.isOpening())
                .max(Comparator.comparing((Step each) -> isSameCounterparty(each.entry(), reversal.entry()))
                        .thenComparing(Step::index));
    }

    private static boolean isSameCounterparty(Entry a, Entry b) {
        boolean account = a.details().counterpartyAccount().isPresent()
                && a.details().counterpartyAccount().equals(b.details().counterpartyAccount());
        boolean name = a.details().counterpartyName().isPresent()
                && a.details().counterpartyName().equals(b.details().counterpartyName());
        return account || name;
    }
}
