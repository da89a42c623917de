package org.comity.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.comity.names.Hit;
import org.comity.names.ListEntry;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.Screener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One query against a list of 10,000 invented names, the list loaded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScreenBenchmark {

    private static final double THRESHOLD = 0.70;

    private final List<String> names = Inputs.names(10_000);
    private final Screener screener = new Screener(list(names));
    private int next;

    private static List<ListEntry> list(List<String> names) {
        List<ListEntry> list = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            list.add(new ListEntry("generated", "g" + i, Party.named(PartyKind.PERSON, names.get(i))));
        }
        return list;
    }

    /** A name of the list with its parts turned round, so that there is something to find. */
    @Benchmark
    public List<Hit> screenOneName() {
        next = (next + 1) % names.size();
        List<String> parts = new ArrayList<>(List.of(names.get(next).split(" ")));
        String turned = String.join(" ", parts.reversed());
        return screener.screen("q", Party.named(PartyKind.PERSON, turned), THRESHOLD, 10);
    }
}
