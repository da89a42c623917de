package org.comity.bench.beside;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import com.intuit.fuzzymatcher.domain.Match;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Intuit's fuzzy-matcher over romanised names; it takes two lists at a time and keeps no index. */
final class FuzzyMatcher implements Peer {

    private static final double LEAST = 0.01;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final MatchService matcher = new MatchService();

    @Override
    public String name() {
        return "intuit fuzzy-matcher, ICU-romanised";
    }

    @Override
    public String cannot() {
        return "readings, rarity, reasons, an index that stays; it keeps no list between calls";
    }

    private static Document document(String key, String name) {
        return new Document.Builder(key)
                .addElement(new Element.Builder<String>()
                        .setValue(name)
                        .setType(ElementType.NAME)
                        .setThreshold(LEAST)
                        .createElement())
                .setThreshold(LEAST)
                .createDocument();
    }

    @Override
    public Optional<Scores> score(List<Pair> pairs) {
        double[] scores = new double[pairs.size()];
        long before = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < scores.length; i++) {
            String left = Romanised.of(pairs.get(i).left());
            String right = Romanised.of(pairs.get(i).right());
            if (!left.isEmpty() && !right.isEmpty()) {
                scores[i] =
                        matcher.applyMatchByDocId(document("l", left), List.of(document("r", right))).values().stream()
                                .flatMap(List::stream)
                                .mapToDouble(match -> match.getScore().getResult())
                                .max()
                                .orElse(0);
            }
        }
        return Optional.of(new Scores(scores, (SYSTEM.getProcessCpuTime() - before) / 1e9));
    }

    @Override
    public Optional<Found> search(List<String> records, List<String> asked, int most) {
        List<Document> held = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            held.add(document(String.valueOf(i), Romanised.of(records.get(i))));
        }
        List<Document> queries = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            queries.add(document("q" + i, Romanised.of(asked.get(i))));
        }
        long before = SYSTEM.getProcessCpuTime();
        Map<String, List<Match<Document>>> matches = matcher.applyMatchByDocId(queries, held);
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            found.add(matches.getOrDefault("q" + i, List.of()).stream()
                    .filter(match -> !match.getMatchedWith().getKey().startsWith("q"))
                    .sorted(Comparator.comparingDouble(
                                    (Match<Document> match) -> match.getScore().getResult())
                            .reversed())
                    .limit(most)
                    .mapToInt(match -> Integer.parseInt(match.getMatchedWith().getKey()))
                    .toArray());
        }
        return Optional.of(new Found(found, (SYSTEM.getProcessCpuTime() - before) / 1e9));
    }
}
