package org.comity.assessment.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.terms.Place;

/** A compiled condition. Immutable and safe to share between threads. */
public final class Condition {

    private final String source;
    private final Place place;
    private final List<String> names;
    private final Set<String> nameSet;
    private final Tree tree;

    Condition(String source, Place place, List<String> names, Tree tree) {
        this.source = source;
        this.place = place;
        this.names = List.copyOf(names);
        this.nameSet = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        this.tree = tree;
    }

    /** As the pack writes it. */
    public String source() {
        return source;
    }

    /** The names it speaks of, in alphabetical order. */
    public Set<String> names() {
        return nameSet;
    }

    /** The words (String) and whole numbers (Long) that stand in it: what it compares its names with. */
    public Set<Object> constants() {
        return tree.constants();
    }

    /**
     * Evaluates it.
     *
     * @throws ConditionFailed when it cannot be evaluated
     */
    public Answer evaluate(Values values) {
        Object result;
        try {
            result = tree.root().evaluate(new Frame(values, tree.variables()));
        } catch (Failure failure) {
            throw new ConditionFailed(source, place, failure);
        }
        return switch (result) {
            case Boolean value -> value ? Answer.TRUE : Answer.FALSE;
            case Unknown(long unknown) -> new Answer(Truth.UNKNOWN, named(unknown));
            default -> throw new IllegalStateException("'" + source + "' gave " + result);
        };
    }

    private List<String> named(long unknown) {
        List<String> named = new ArrayList<>(Long.bitCount(unknown));
        for (long rest = unknown; rest != 0; rest &= rest - 1) {
            named.add(names.get(Long.numberOfTrailingZeros(rest)));
        }
        return named;
    }
}
