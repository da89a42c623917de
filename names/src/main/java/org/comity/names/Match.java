package org.comity.names;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer to "may these two be one party?".
 *
 * @param score 0 to 1, rounded to three places; a ranking, not a probability; {@value #LOOK} means a person should look
 * @param verdict the band the score and the facts fall into
 * @param because the reasons, in sentences an analyst can read aloud, contradictions first
 */
public record Match(double score, Verdict verdict, List<String> because) {

    /** From this score on a person should look. */
    public static final double LOOK = 0.70;

    public Match {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score stands between 0 and 1, not " + score);
        }
        because = List.copyOf(because);
    }

    /** The same answer with these sentences before its own. */
    Match after(List<String> sentences) {
        List<String> all = new ArrayList<>(sentences);
        all.addAll(because);
        return new Match(score, verdict, all);
    }
}
