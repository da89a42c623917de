package org.comity.assessment.condition;

import java.util.Set;

/**
 * What a condition says.
 *
 * @param truth true, false or unknown
 * @param unknown the names on which it still depends; empty unless the truth is unknown
 */
public record Answer(Truth truth, Set<String> unknown) {

    public Answer {
        unknown = Set.copyOf(unknown);
    }

    static Answer of(boolean value) {
        return new Answer(Truth.of(value), Set.of());
    }
}
