package org.comity.assessment;

import java.util.Optional;
import java.util.Set;
import org.comity.assessment.condition.NameType;

/**
 * An entry of the fact dictionary.
 *
 * @param name the full name: {@code person.risk.torture}; without a group: {@code courtFixedDays}
 * @param group the group it stands in; empty for a fact without a group
 * @param type what values it can have
 * @param values the words of an enumeration; else empty
 * @param unit the unit and the largest value of a whole number
 * @param words how it is spoken of
 * @param derive the expression that gives it where the case does not state it
 */
public record FactName(
        String name,
        Optional<FactGroup> group,
        FactType type,
        Set<String> values,
        Optional<Unit> unit,
        Words words,
        Optional<String> derive) {

    /** The unit of a whole number, and the largest value that is no slip of the pen. */
    public record Unit(String word, long most) {}

    /** A few words for sentences, and the question to a person who can find out. */
    public record Words(String label, String question) {}

    /** The name inside its group: {@code risk.torture}. */
    public String inGroup() {
        return group.map(g -> name.substring(g.word().length() + 1)).orElse(name);
    }

    NameType inConditions() {
        return new NameType(type.inConditions(), values);
    }
}
