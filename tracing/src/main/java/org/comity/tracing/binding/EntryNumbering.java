package org.comity.tracing.binding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.ledger.Entry;
import org.comity.ledger.EntryDetails;
import org.comity.ledger.EntryKind;
import org.comity.ledger.Ledger;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.LedgerKey;
import org.comity.terms.Place;
import org.comity.tracing.Circumstances;
import org.comity.tracing.EntryReference;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingPlan;

/** Puts the entries of all ledgers in book order and numbers them: what conventions add or take away is done here (tracing 4.1, 4.2, 4.6). */
public final class EntryNumbering {

    /** The id of an opening that {@code opening: smallest} presumes. */
    public static final String PRESUMED = "presumed opening";

    private final TracingPlan plan;
    private final LedgerBook book;
    private final List<Ledger> ledgers;
    private final Parties parties;
    private final List<Entry> restated = new ArrayList<>();

    private EntryNumbering(TracingPlan plan, LedgerBook book, List<Ledger> ledgers) {
        this.plan = plan;
        this.book = book;
        this.ledgers = ledgers;
        this.parties = new Parties(plan.circumstances());
    }

    /**
     * The entries in book order.
     *
     * @param steps the entries
     * @param restated openings from which a ledger goes on after a gap, which are reported already
     */
    record Numbered(List<Step> steps, List<Entry> restated) {}

    /** Numbers the entries of ledgers, which are given by account and currency. */
    static Numbered number(TracingPlan plan, LedgerBook book, List<Ledger> ledgers) {
        EntryNumbering numbering = new EntryNumbering(plan, book, ledgers);
        List<List<Entry>> sorted = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            sorted.add(numbering.entriesOf(ledger));
        }
        List<Step> steps = numbering.number(sorted, entry -> true);
        if (plan.conventions().has(Setting.REVERSAL_VOID)) {
            Set<Entry> voided = numbering.voided(steps);
            steps = numbering.number(sorted, entry -> !voided.contains(entry));
        }
        return new Numbered(steps, numbering.restated);
    }

    private List<Entry> entriesOf(Ledger ledger) {
        List<Entry> added = new ArrayList<>();
        if (plan.conventions().has(Setting.GAP_RESTATE)) {
            added.addAll(Restatements.of(ledger, book));
            restated.addAll(added);
        }
        List<Entry> sorted = Stream.concat(added.stream(), ledger.entries().stream())
                .sorted(Comparator.comparing(this::dayOf))
                .toList();
        Optional<Entry> presumed = presumedOpening(ledger.key(), sorted);
        return presumed.isEmpty()
                ? sorted
                : Stream.concat(presumed.stream(), sorted.stream()).toList();
    }

    /** The smallest opening with which no day closes beneath the allowed overdraft; none where it is not wanted, not needed, or stated. */
    private Optional<Entry> presumedOpening(LedgerKey key, List<Entry> entries) {
        boolean isWanted = plan.conventions().has(Setting.OPENING_SMALLEST)
                && !entries.isEmpty()
                && !entries.getFirst().isOpening();
        long allowed = parties.allowedMinor(key);
        if (!isWanted || allowed == Long.MAX_VALUE) {
            return Optional.empty();
        }
        long balance = 0;
        long least = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.isOpening()) {
                break;
            }
            balance = Math.addExact(balance, entry.amountMinor());
            boolean closesDay =
                    i + 1 == entries.size() || !dayOf(entries.get(i + 1)).equals(dayOf(entry));
            least = closesDay ? Math.min(least, balance) : least;
        }
        long needed = -least - allowed;
        Place place = entries.getFirst().place();
        return needed <= 0
                ? Optional.empty()
                : Optional.of(new Entry(
                        key, PRESUMED, dayOf(entries.getFirst()), needed, EntryKind.OPENING, EntryDetails.NONE, place));
    }

    private List<Step> number(List<List<Entry>> sorted, Predicate<Entry> isKept) {
        List<Step> steps = new ArrayList<>();
        for (int ledger = 0; ledger < ledgers.size(); ledger++) {
            for (Entry entry : sorted.get(ledger)) {
                if (isKept.test(entry)) {
                    steps.add(new Step(steps.size(), ledger, entry, dayOf(entry)));
                }
            }
        }
        return List.copyOf(steps);
    }

    /** Payments and what takes them back, in pairs; those that the plan or a link names are left alone. */
    private Set<Entry> voided(List<Step> steps) {
        Set<List<String>> named = namedEntries();
        Set<Entry> voided = new HashSet<>();
        Reversals.ofAll(
                        steps,
                        step -> step.entry().details().linkId().isPresent()
                                || named.contains(List.of(
                                        step.entry().ledger().account(),
                                        step.entry().entryId())))
                .forEach((reversal, original) -> original.ifPresent(each -> {
                    voided.add(reversal.entry());
                    voided.add(each.entry());
                }));
        return voided;
    }

    private Set<List<String>> namedEntries() {
        Set<List<String>> named = new HashSet<>();
        plan.claims()
                .forEach(claim -> claim.credit()
                        .entryId()
                        .ifPresent(entry -> named.add(List.of(claim.credit().account(), entry))));
        Circumstances said = plan.circumstances();
        Stream<EntryReference> ofLinks =
                said.links().stream().flatMap(link -> Stream.concat(link.debits().stream(), link.credits().stream()));
        Stream<EntryReference> ofAssets = said.assets().stream()
                .flatMap(asset -> Stream.concat(asset.acquiredBy().stream(), asset.soldBy().stream()));
        Stream.concat(ofLinks, ofAssets)
                .forEach(reference -> named.add(List.of(reference.account(), reference.entryId())));
        return named;
    }

    private LocalDate dayOf(Entry entry) {
        return plan.conventions().has(Setting.DATE_VALUE)
                ? entry.details().valueOn().orElse(entry.booked())
                : entry.booked();
    }
}
