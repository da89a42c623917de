package org.comity.bench;

import java.util.concurrent.TimeUnit;
import org.comity.assessment.Assessment;
import org.comity.assessment.Assessor;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.LawLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The example case against all packs of the repository. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssessBenchmark {

    private final Facts facts = FactsReader.read(Inputs.example().resolve("case.yaml"));
    private final Assessor assessor = new Assessor(LawLibrary.load(Inputs.root().resolve("law")));

    /** One assessment, the packs loaded. */
    @Benchmark
    public Assessment assessExampleCase() {
        return assessor.assess(facts);
    }

    /** What comes before the first assessment: reading and compiling the packs. */
    @Benchmark
    public Assessor loadLaw() {
        return new Assessor(LawLibrary.load(Inputs.root().resolve("law")));
    }
}
