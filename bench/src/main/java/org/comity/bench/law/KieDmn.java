package org.comity.bench.law;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.assessment.condition.Truth;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN, as it comes: FEEL interpreted, all decisions of a model evaluated for one context. */
final class KieDmn implements Peer {

    private final List<Task> tasks = new ArrayList<>();

    /** One sheet with the inputs of one subject. */
    private record Task(Work.Seen seen, DMNRuntime runtime, DMNModel model, DMNContext inputs) {

        DMNResult evaluate() {
            return runtime.evaluateAll(model, inputs);
        }
    }

    @Override
    public String name() {
        return "KIE DMN "
                + Optional.ofNullable(DMNRuntimeBuilder.class.getPackage().getImplementationVersion())
                        .orElse("");
    }

    @Override
    public List<String> cannot() {
        return List.of(
                "unknown: null serves, and FEEL's and, or, not are Kleene's with it; but null = \"a\" is false, so that every comparison had"
                        + " to ask first whether what it compares is known",
                "unknown in a loop: some is false and every is true where all that is left is unknown; any and all over a list of truths had"
                        + " to stand there",
                "an error is null too: an unknown fact and a mistake look alike (messages beside it tell them apart)");
    }

    @Override
    public void load(Work work) {
        tasks.clear();
        List<DMNRuntime> runtimes = work.sheets().stream().map(KieDmn::runtime).toList();
        for (Work.Seen seen : work.seen()) {
            DMNRuntime runtime = runtimes.get(seen.sheet().number());
            DMNContext inputs = runtime.newContext();
            for (String name : seen.sheet().names()) {
                inputs.set(FeelText.name(name), feel(seen.view().find(name)));
            }
            tasks.add(new Task(seen, runtime, runtime.getModels().getFirst(), inputs));
        }
    }

    private static DMNRuntime runtime(Sheet sheet) {
        Resource model = ResourceFactory.newByteArrayResource(DmnModel.of(sheet).getBytes(StandardCharsets.UTF_8));
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(model))
                .getOrElseThrow(error -> new IllegalStateException("KIE DMN refuses the model", error));
        List<DMNMessage> wrong = runtime.getModels().getFirst().getMessages(DMNMessage.Severity.ERROR);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("KIE DMN finds errors in the model, first: "
                    + wrong.getFirst().getMessage());
        }
        return runtime;
    }

    /** A value as FEEL has it; null is its unknown, and an input that is left out would be an error. */
    private static @Nullable Object feel(Optional<Object> value) {
        return value.map(known -> known instanceof Long number ? BigDecimal.valueOf(number) : known)
                .orElse(null);
    }

    @Override
    public List<List<Truth>> answers() {
        List<List<Truth>> answers = new ArrayList<>();
        for (Task task : tasks) {
            DMNResult result = task.evaluate();
            answers.add(task.seen()
                    .sheet()
                    .numbers()
                    .mapToObj(line -> truth(task, line, result))
                    .toList());
        }
        return answers;
    }

    private static Truth truth(Task task, int line, DMNResult result) {
        DMNDecisionResult decision = result.getDecisionResultByName(DmnModel.decisionName(line));
        if (decision.getEvaluationStatus() != DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED) {
            throw new IllegalStateException("KIE DMN could not evaluate "
                    + task.seen().sheet().lines().get(line).label() + " ("
                    + task.seen().where() + "): "
                    + decision.getMessages());
        }
        return decision.getResult() instanceof Boolean known ? Truth.of(known) : Truth.UNKNOWN;
    }

    @Override
    public double measure(int passes) {
        return ThreadTime.seconds(() -> {
            long messages = 0;
            for (int pass = 0; pass < passes; pass++) {
                for (Task task : tasks) {
                    messages += task.evaluate().getMessages().size();
                }
            }
            return messages;
        });
    }

    @Override
    public void close() {
        tasks.clear();
    }
}
