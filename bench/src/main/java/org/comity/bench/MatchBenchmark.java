package org.comity.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.ReadParty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Pairs of invented names compared one by one, on one core. The matcher is shared, as in a screening run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class MatchBenchmark {

    private static final int PAIRS = 1_000;

    private final NameMatcher matcher = new NameMatcher();
    private final List<Party> latin = Inputs.names(PAIRS).stream()
            .map(name -> Party.named(PartyKind.PERSON, name))
            .toList();
    private final Party chinese = Party.named(PartyKind.PERSON, "沈宇航");
    private final List<ReadParty> read = latin.stream().map(ReadParty::of).toList();
    private final ReadParty chineseRead = ReadParty.of(chinese);

    /** Latin names against each other: nearly all unlikely, as in real lists. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void matchLatinPairs(Blackhole sink) {
        for (int i = 0; i < PAIRS; i++) {
            sink.consume(matcher.match(latin.get(i), latin.get((i + 1) % PAIRS)));
        }
    }

    /** A Chinese name against Latin ones. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void matchAcrossScripts(Blackhole sink) {
        for (int i = 0; i < PAIRS; i++) {
            sink.consume(matcher.match(chinese, latin.get(i)));
        }
    }

    /** The same Latin pairs, the names read before, without reasons: what a search does for each candidate. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void scoreReadLatinPairs(Blackhole sink) {
        for (int i = 0; i < PAIRS; i++) {
            sink.consume(matcher.score(read.get(i), read.get((i + 1) % PAIRS)));
        }
    }

    /** The Chinese name against Latin ones, the names read before, without reasons. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void scoreReadAcrossScripts(Blackhole sink) {
        for (int i = 0; i < PAIRS; i++) {
            sink.consume(matcher.score(chineseRead, read.get(i)));
        }
    }
}
