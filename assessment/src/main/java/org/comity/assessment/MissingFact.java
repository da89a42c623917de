package org.comity.assessment;

/**
 * A fact that stands between a rule and an answer.
 *
 * @param path the fact, or the list that is absent: {@code persons[1].risk.torture}, {@code assurances}
 * @param why {@code unknown}, {@code alleged}, {@code contested} or {@code conflicting} (values stand against each other)
 */
public record MissingFact(String path, String why) implements Comparable<MissingFact> {

    @Override
    public int compareTo(MissingFact other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : why.compareTo(other.why);
    }
}
