package org.comity.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer to "may these two be one party?".
 *
 * @param score 0 to 1, rounded to three places; a ranking, not a probability; {@value #LOOK} means a person should look
 * @param verdict the band the score and the facts fall into
 * @param because the reasons, in sentences an analyst can read aloud, contradictions first
 * @param namesakes how many others would bear as much of the name by chance; absent when the holdings are not known, or too small to say
 */
public record Match(double score, Verdict verdict, List<String> because, Optional<Namesakes> namesakes) {

    /** An answer that knows nothing of namesakes. */
    public Match(double score, Verdict verdict, List<String> because) {
        this(score, verdict, because, Optional.empty());
    }

    /** From this score on a person should look. */
    public static final double LOOK = 0.70;

    public Match {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score stands between 0 and 1, not " + score);
        }
        because = List.copyOf(because);
    }

    /** The same answer with the namesakes to expect, said last (names 12.4). */
    Match with(Optional<Namesakes> expected) {
        List<String> all = new ArrayList<>(because);
        expected.ifPresent(namesakes -> all.add(namesakes.sentence()));
        return new Match(score, verdict, all, expected);
    }

    /** The same answer with these sentences before its own. */
    Match after(List<String> sentences) {
        List<String> all = new ArrayList<>(sentences);
        all.addAll(because);
        return new Match(score, verdict, all, namesakes);
    }
}
