package org.comity.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.StatementReader;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.plan.TracingPlanReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tracing under the default rules (own-first and fifo), the ledgers read beforehand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class TraceBenchmark {

    private final TracingPlan example = TracingPlanReader.read(Inputs.example().resolve("money/plan.yaml"));
    private final LedgerBook exampleBook = StatementReader.read(example.ledgers());
    private final Path generatedFile = Inputs.generatedPlan(1_000);
    private final TracingPlan generated = TracingPlanReader.read(generatedFile);
    private final LedgerBook generatedBook = StatementReader.read(generated.ledgers());

    private final TracingPlan allRules = generated.withRules(List.of(TracingRule.values()));

    /** The six accounts of the example case. */
    @Benchmark
    public TracingReport traceExample() {
        return Tracer.trace(example, exampleBook);
    }

    /** One mixed account of 1,000 entries with two claims. */
    @Benchmark
    public TracingReport traceThousandEntries() {
        return Tracer.trace(generated, generatedBook);
    }

    /** The same 1,000 entries under all seven rules, bounds and remedies included: what {@code trace} answers. */
    @Benchmark
    public TracingReport traceThousandEntriesAllRules() {
        return Tracer.trace(allRules, generatedBook);
    }

    /** Reading the ledger table of those 1,000 entries. */
    @Benchmark
    public LedgerBook readThousandEntries() {
        return StatementReader.read(generated.ledgers());
    }
}
