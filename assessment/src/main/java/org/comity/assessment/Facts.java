package org.comity.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a case says: every fact with its sources, as at a day. Immutable; a change gives a new one. */
public final class Facts {

    private final String caseId;
    private final LocalDate asAt;
    private final Map<String, Fact> facts;
    private final Map<String, Fact> seen;
    private final Map<FactGroup, List<String>> elements;
    private final List<PriorDecision> history;
    private final List<String> byName;
    private @Nullable FactTable table;

    Facts(
            String caseId,
            LocalDate asAt,
            Map<String, Fact> facts,
            Map<FactGroup, List<String>> elements,
            List<PriorDecision> history,
            List<String> byName) {
        this.caseId = caseId;
        this.asAt = asAt;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.elements = Map.copyOf(elements);
        this.history = history.stream()
                .sorted(Comparator.comparing(
                        (PriorDecision decision) -> decision.decidedOn().orElse(LocalDate.MAX)))
                .toList();
        this.byName = List.copyOf(byName);
        this.seen = seen(this.facts, asAt, this.history, this.elements);
    }

    /** What there is to see on the day: nothing that is dated later, and what the decisions of the case amount to (2.11, 7.12). */
    private static Map<String, Fact> seen(
            Map<String, Fact> facts,
            LocalDate asAt,
            List<PriorDecision> history,
            Map<FactGroup, List<String>> elements) {
        Map<String, Fact> visible = LinkedHashMap.newLinkedHashMap(facts.size() + 8);
        facts.forEach((path, fact) -> {
            if (fact.isLater(asAt)) {
                fact.by(asAt).ifPresent(one -> visible.put(path, one));
            } else {
                visible.put(path, fact);
            }
        });
        List<Fact> decided =
                elements.containsKey(FactGroup.DECIDED) ? History.facts(asAt, history) : List.of(History.NOT_COMMITTED);
        decided.forEach(fact -> visible.put(fact.path(), fact));
        return Collections.unmodifiableMap(visible);
    }

    /** The same facts on another day. */
    private Facts(Facts same, LocalDate asAt) {
        this.caseId = same.caseId;
        this.asAt = asAt;
        this.facts = same.facts;
        this.elements = same.elements;
        this.history = same.history;
        this.byName = same.byName;
        this.seen = seen(facts, asAt, history, elements);
    }

    /** The case's id. */
    public String caseId() {
        return caseId;
    }

    /** The day on which law and facts are taken. */
    public LocalDate asAt() {
        return asAt;
    }

    /** Every fact that the case speaks of, in the order of the case file. */
    public List<Fact> list() {
        return List.copyOf(facts.values());
    }

    /** The fact at a path, as far as it was known on the day assessed (assessment 2.11). */
    public Optional<Fact> find(String path) {
        return Optional.ofNullable(seen.get(path));
    }

    /** The ids of the elements of a list, in the order of the case file; empty when the list is absent. */
    public Optional<List<String>> listIds(FactGroup group) {
        return Optional.ofNullable(elements.get(group));
    }

    /** The packs without the force of law that the case asks for by name (assessment 3.10). */
    public List<String> byName() {
        return byName;
    }

    /** Whether a path is that of a fact of something that is in the case. */
    public boolean hasElement(String path) {
        return FactPath.find(path)
                .filter(place -> !place.rest().isEmpty())
                .filter(place -> place.group().filter(FactGroup::isList).isEmpty()
                        || place.group()
                                .flatMap(this::listIds)
                                .orElse(List.of())
                                .contains(place.id().orElse("")))
                .isPresent();
    }

    /** Earlier decisions, oldest first. */
    public List<PriorDecision> history() {
        return history;
    }

    /**
     * These facts with one added, or superseded at its path (assessment 2.9).
     *
     * @throws org.comity.terms.BadInput when the path or the value is not of the dictionary
     */
    public Facts with(FactChange change) {
        return FactsBuilder.from(this).apply(change).build();
    }

    /** The same facts, assessed on another day. */
    public Facts withAsAt(LocalDate day) {
        return new Facts(this, day);
    }

    /** The value of a fact that counts without further question: one leaf, established. */
    public Optional<FactValue> findEstablished(String path) {
        return find(path)
                .filter(fact -> fact.leaves().size() == 1 && fact.status().established())
                .flatMap(fact -> fact.leaves().getFirst().value());
    }

    /** The facts laid out for rules. */
    public FactTable table() {
        FactTable known = table;
        if (known == null) {
            known = new FactTable(this);
            table = known;
        }
        return known;
    }

    /** Every fact as the case states it, on whatever day. */
    Map<String, Fact> byPath() {
        return facts;
    }

    /** Every fact as it stood on the day assessed, by path. */
    public Map<String, Fact> seenByPath() {
        return seen;
    }

    Map<FactGroup, List<String>> elements() {
        return new LinkedHashMap<>(elements);
    }
}
