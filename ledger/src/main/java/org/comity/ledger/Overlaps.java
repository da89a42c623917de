package org.comity.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads entries once that several statements of a ledger give (ledger 2.7). Within one statement every entry counts, however alike: it is
 * the bank's own list. Between statements, an entry counts as often as the statement that gives it most often.
 */
final class Overlaps {

    private record Signature(
            Optional<String> id,
            Optional<StatementNumber> number,
            Optional<PrintedBalance> opening,
            Optional<PrintedBalance> closing,
            List<Same> entries) {}

    /** What two readings of one entry share; with a bank reference, that, the day and the amount are enough. */
    private record Same(String reference, LocalDate booked, long amountMinor, EntryDetails details) {

        static Same of(Entry entry) {
            boolean referenced = !entry.entryId().isEmpty();
            return new Same(
                    entry.entryId(),
                    entry.booked(),
                    entry.amountMinor(),
                    referenced ? EntryDetails.NONE : entry.details());
        }
    }

    private final Map<Same, Integer> referenced = new HashMap<>();
    private final Map<LocalDate, Map<Same, Integer>> unreferenced = new HashMap<>();
    private Optional<Entry> firstDropped = Optional.empty();

    /** The first entry of the last statement that had been read already. */
    Optional<Entry> firstDropped() {
        return firstDropped;
    }

    /** The statements without those that repeat another word for word; the entries of the repetitions count as already read. */
    static List<StatementDraft> withoutRepetitions(List<StatementDraft> statements) {
        if (statements.size() == 1) {
            return statements;
        }
        Set<Signature> seen = new HashSet<>();
        List<StatementDraft> distinct = new ArrayList<>();
        for (StatementDraft draft : statements) {
            boolean first = seen.add(new Signature(
                    draft.id,
                    draft.number,
                    draft.opening,
                    draft.closing,
                    draft.entries.stream().map(Same::of).toList()));
            if (first) {
                distinct.add(draft);
            } else {
                draft.alreadyRead = draft.entries.size();
            }
        }
        return distinct;
    }

    /**
     * Those entries of a statement that no statement before it gave; counts the others in the draft.
     *
     * @param closedBefore the closing balance of the statement before: one that opens there continues it and cannot overlap it
     */
    List<Entry> keep(StatementDraft draft, Optional<PrintedBalance> closedBefore) {
        firstDropped = Optional.empty();
        boolean continues = !draft.idsAreUnique
                && draft.opening.isPresent()
                && closedBefore.isPresent()
                && draft.opening.get().amountMinor() == closedBefore.get().amountMinor();
        Map<Same, Integer> own = new HashMap<>();
        Map<LocalDate, Map<Same, Integer>> ownDays = days(draft);
        Set<LocalDate> comparable = comparableDays(ownDays);
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : draft.entries) {
            Same same = Same.of(entry);
            int nth = own.merge(same, 1, Integer::sum);
            boolean once = draft.idsAreUnique && !same.reference().isEmpty();
            boolean dropped = once && nth > 1 || !continues && nth <= knownBefore(entry, same, comparable);
            if (dropped) {
                draft.alreadyRead++;
                firstDropped = firstDropped.or(() -> Optional.of(entry));
            } else {
                kept.add(entry);
            }
        }
        remember(own, ownDays, comparable);
        return kept;
    }

    private int knownBefore(Entry entry, Same same, Set<LocalDate> comparable) {
        if (!same.reference().isEmpty()) {
            return referenced.getOrDefault(same, 0);
        }
        boolean balancePrinted = entry.details().balanceMinor().isPresent();
        return balancePrinted || comparable.contains(entry.booked())
                ? unreferenced.getOrDefault(entry.booked(), Map.of()).getOrDefault(same, 0)
                : 0;
    }

    private static Map<LocalDate, Map<Same, Integer>> days(StatementDraft draft) {
        Map<LocalDate, Map<Same, Integer>> days = new HashMap<>();
        for (Entry entry : draft.entries) {
            if (entry.entryId().isEmpty()) {
                days.computeIfAbsent(entry.booked(), day -> new HashMap<>()).merge(Same.of(entry), 1, Integer::sum);
            }
        }
        return days;
    }

    /**
     * The days on which one side holds all of the other's entries: there two files give the same day, whole or in part. Where each has
     * something of its own, the day was split between them, and nothing is taken for a repetition.
     */
    private Set<LocalDate> comparableDays(Map<LocalDate, Map<Same, Integer>> own) {
        Set<LocalDate> days = new HashSet<>();
        own.forEach((day, entries) -> {
            Map<Same, Integer> known = unreferenced.getOrDefault(day, Map.of());
            if (holds(known, entries) || holds(entries, known)) {
                days.add(day);
            }
        });
        return days;
    }

    private static boolean holds(Map<Same, Integer> whole, Map<Same, Integer> part) {
        return part.entrySet().stream().allMatch(entry -> whole.getOrDefault(entry.getKey(), 0) >= entry.getValue());
    }

    private void remember(
            Map<Same, Integer> own, Map<LocalDate, Map<Same, Integer>> ownDays, Set<LocalDate> comparable) {
        own.forEach((same, count) -> {
            if (!same.reference().isEmpty()) {
                referenced.merge(same, count, Math::max);
            }
        });
        ownDays.forEach((day, entries) -> {
            Map<Same, Integer> known = unreferenced.computeIfAbsent(day, any -> new HashMap<>());
            entries.forEach((same, count) -> {
                boolean once = same.details().balanceMinor().isPresent() || comparable.contains(day);
                known.merge(same, count, once ? Math::max : Integer::sum);
            });
        });
    }
}
