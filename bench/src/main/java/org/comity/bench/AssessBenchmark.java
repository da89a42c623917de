package org.comity.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.comity.assessment.Assessment;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The example case against the law of the repository; each time as if it had just been read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend =
                "-XX:+UseParallelGC") // an assessment leaves nothing behind; a collector without barriers shows its own
// cost
@Warmup(iterations = 15, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssessBenchmark {

    /** The largest statute that speaks to the case, a treaty, and the policy that weighs assurances. */
    static final List<String> THREE_PACKS = List.of("nz/extradition-act-1999", "uncac", "assurances");

    private final Facts facts = FactsReader.read(Inputs.example().resolve("case.yaml"));
    private final LawLibrary law = LawLibrary.load(Inputs.root().resolve("law"));
    private final Assessor allPacks = new Assessor(law);
    private final Assessor threePacks = new Assessor(law.only(THREE_PACKS));

    /** One assessment against a statute, a treaty and the assurance policy, the packs loaded. */
    @Benchmark
    public Assessment assessThreePacks() {
        return threePacks.assess(facts.withAsAt(facts.asAt()));
    }

    /** One assessment against every pack that speaks to the case. */
    @Benchmark
    public Assessment assessAllPacks() {
        return allPacks.assess(facts.withAsAt(facts.asAt()));
    }

    /** What comes before the first assessment: reading and compiling the packs. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Assessor loadLaw() {
        return new Assessor(LawLibrary.load(Inputs.root().resolve("law")));
    }
}
