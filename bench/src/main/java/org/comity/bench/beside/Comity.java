package org.comity.bench.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.names.Hit;
import org.comity.names.ListEntry;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.ReadParty;
import org.comity.names.Screener;

/** This program: pairs from names read before, records by screening, explanations included. */
final class Comity implements Peer {

    private static final int ROUNDS = 20;
    private static final double ANYTHING = 0.02;

    @Override
    public String name() {
        return "Comity";
    }

    @Override
    public String cannot() {
        return "translated company names beyond its table of words";
    }

    @Override
    public Optional<Scores> score(List<Pair> pairs) {
        NameMatcher matcher = new NameMatcher();
        List<ReadParty> left =
                pairs.stream().map(pair -> read(pair, pair.left())).toList();
        List<ReadParty> right =
                pairs.stream().map(pair -> read(pair, pair.right())).toList();
        double[] scores = new double[pairs.size()];
        double seconds = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            OwnCpu cpu = new OwnCpu();
            for (int i = 0; i < scores.length; i++) {
                scores[i] = matcher.score(left.get(i), right.get(i));
            }
            seconds = Math.min(seconds, cpu.seconds());
        }
        return Optional.of(new Scores(scores, seconds));
    }

    private static ReadParty read(Pair pair, String name) {
        return ReadParty.of(Party.named(pair.kind(), name));
    }

    @Override
    public Optional<Found> search(List<String> records, List<String> asked, int most) {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            entries.add(new ListEntry("list", String.valueOf(i), Party.named(PartyKind.PERSON, records.get(i))));
        }
        Screener screener = new Screener(entries);
        asked.forEach(name -> hits(screener, name, most));
        OwnCpu cpu = new OwnCpu();
        List<int[]> found = asked.stream()
                .map(name -> hits(screener, name, most).stream()
                        .mapToInt(hit -> Integer.parseInt(hit.entryId()))
                        .toArray())
                .toList();
        return Optional.of(new Found(found, cpu.seconds()));
    }

    private static List<Hit> hits(Screener screener, String name, int most) {
        return screener.screen("q", Party.named(PartyKind.PERSON, name), ANYTHING, most);
    }
}
