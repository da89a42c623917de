package org.comity.assessment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case laid out by their numbers (see {@link Slots}): a row for what stands once, and one for each element of a list.
 * Rules look facts up by number and never by text. Safe to share between threads: a cell that two of them make is the same.
 */
public final class FactTable {

    private static final FactDictionary DICTIONARY = FactDictionary.standard();

    private final Facts facts;
    private final Map<MissingFact, String> lacking = new ConcurrentHashMap<>();
    private final Row single = new Row("", "");
    private final Row[] base = new Row[FactGroup.values().length];
    private final Map<FactGroup, Map<String, Row>> elements = new EnumMap<>(FactGroup.class);

    /** The cells of what stands once, or of one element. */
    public static final class Row {

        private final String before;
        private final String list;
        private final @Nullable FactCell[] cells;

        /**
         * A row.
         *
         * @param before how the paths of an element's facts begin: {@code persons[1].}; empty for what stands once
         * @param list the list that is absent, if it is
         */
        private Row(String before, String list) {
            this.before = before;
            this.list = list;
            this.cells = new FactCell[DICTIONARY.slots().asAt()];
        }

        /** The cell of a fact. */
        public FactCell cell(int slot) {
            FactCell cell = cells[slot];
            if (cell == null) {
                FactName name = DICTIONARY.get(slot);
                cell = new FactCell(name, path(name), Optional.empty());
                cells[slot] = cell;
            }
            return cell;
        }

        private String path(FactName name) {
            if (!list.isEmpty()) {
                return list;
            }
            return before.isEmpty() ? name.name() : before + name.inGroup();
        }
    }

    FactTable(Facts facts) {
        this.facts = facts;
        Arrays.fill(base, single);
        for (FactGroup group : FactGroup.values()) {
            if (group.isList()) {
                base[group.ordinal()] = new Row("", group.key());
                Map<String, Row> rows = new HashMap<>();
                facts.listIds(group).ifPresent(ids -> ids.forEach(id -> rows.put(id, element(group, id))));
                elements.put(group, rows);
            }
        }
        facts.seenByPath().values().forEach(this::put);
    }

    private static Row element(FactGroup group, String id) {
        return new Row(group.key() + "[" + id + "].", "");
    }

    private void put(Fact fact) {
        int slot = DICTIONARY.slots().of(fact.name());
        FactName name = DICTIONARY.get(slot);
        Row row = name.group()
                .filter(FactGroup::isList)
                .map(group -> row(group, idIn(fact.path())))
                .orElse(single);
        row.cells[slot] = new FactCell(name, fact.path(), Optional.of(fact));
    }

    private static String idIn(String path) {
        return path.substring(path.indexOf('[') + 1, path.indexOf(']'));
    }

    /** What is missing, in words. */
    public String lacking(MissingFact missing) {
        return lacking.computeIfAbsent(missing, one -> FactSentence.lacking(one, facts));
    }

    /** An element of a list. */
    public Row row(FactGroup group, String id) {
        Row row = elements.getOrDefault(group, Map.of()).get(id);
        if (row == null) {
            throw new IllegalArgumentException("the case has no " + group.word() + " " + id);
        }
        return row;
    }

    /** Where facts of each group are looked up while no element is chosen. */
    public Row[] base() {
        return base;
    }
}
