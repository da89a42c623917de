package org.comity.assessment.condition;

import java.util.List;

/**
 * What a condition says.
 *
 * @param truth true, false or unknown
 * @param unknown the names on which it still depends, in alphabetical order; empty unless the truth is unknown
 */
public record Answer(Truth truth, List<String> unknown) {

    static final Answer TRUE = new Answer(Truth.TRUE, List.of());
    static final Answer FALSE = new Answer(Truth.FALSE, List.of());

    public Answer {
        unknown = List.copyOf(unknown);
    }
}
