package org.comity.assessment;

import java.util.List;

/**
 * A question whose answer would settle something.
 *
 * @param path the fact to add
 * @param question the question to a person
 * @param why why it is open: {@code unknown}, {@code alleged}, {@code contested} or {@code conflicting}
 * @param decides the ids of the rules and clocks that wait for it
 */
public record OpenQuestion(String path, String question, String why, List<String> decides) {

    public OpenQuestion {
        decides = List.copyOf(decides);
    }
}
