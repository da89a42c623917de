package org.comity.bench.beside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Apache Commons Text's Jaro-Winkler over romanised names; it has no index, so every record is compared. */
final class JaroWinkler implements Peer {

    private static final int ROUNDS = 20;
    private static final double STEPS = 1e6;

    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

    @Override
    public String name() {
        return "Commons Text Jaro-Winkler, ICU-romanised";
    }

    @Override
    public String cannot() {
        return "order of words, readings, rarity, reasons; any search but of everything";
    }

    @Override
    public Optional<Scores> score(List<Pair> pairs) {
        List<String> left =
                pairs.stream().map(pair -> Romanised.of(pair.left())).toList();
        List<String> right =
                pairs.stream().map(pair -> Romanised.of(pair.right())).toList();
        double[] scores = new double[pairs.size()];
        double seconds = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            OwnCpu cpu = new OwnCpu();
            for (int i = 0; i < scores.length; i++) {
                scores[i] = similarity.apply(left.get(i), right.get(i));
            }
            seconds = Math.min(seconds, cpu.seconds());
        }
        return Optional.of(new Scores(scores, seconds));
    }

    @Override
    public Optional<Found> search(List<String> records, List<String> asked, int most) {
        List<String> romanised = records.stream().map(Romanised::of).toList();
        List<int[]> found = new ArrayList<>();
        OwnCpu cpu = new OwnCpu();
        for (String name : asked) {
            String query = Romanised.of(name);
            long[] ranked = new long[romanised.size()];
            for (int i = 0; i < ranked.length; i++) {
                long distance = Math.round((1 - similarity.apply(query, romanised.get(i))) * STEPS);
                ranked[i] = distance << Integer.SIZE | i;
            }
            Arrays.sort(ranked);
            found.add(Arrays.stream(ranked)
                    .limit(most)
                    .mapToInt(each -> (int) each)
                    .toArray());
        }
        return Optional.of(new Found(found, cpu.seconds()));
    }
}
