package org.comity.casework;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.terms.Jurisdiction;

/**
 * The steps that a request goes through, in order, and the gates before their outcomes.
 *
 * <p>A refusal at any step is possible at once, so far as the law lets the decider refuse; going forward needs what came before.
 */
public final class Procedure {

    private static final Jurisdiction NEW_ZEALAND = new Jurisdiction("NZ");

    private final String title;
    private final List<CaseStep> steps;
    private final Map<String, CaseStep> byId;
    private final Map<String, List<Gate>> gates;

    /**
     * A procedure.
     *
     * @param gates the gates by {@code step/outcome}
     */
    Procedure(String title, List<CaseStep> steps, Map<String, List<Gate>> gates) {
        this.title = title;
        this.steps = List.copyOf(steps);
        this.byId = steps.stream().collect(toUnmodifiableMap(CaseStep::id, Function.identity()));
        this.gates = Map.copyOf(gates);
        for (String key : gates.keySet()) {
            String[] parts = key.split("/", 2);
            if (!offers(parts[0], parts[1])) {
                throw new IllegalArgumentException(
                        "a gate stands before " + key + ", which the procedure does not have");
            }
        }
    }

    /** The procedure for a request: New Zealand's own where it is asked to surrender or to restrain, else the general one. */
    public static Procedure of(CooperationRequest request) {
        boolean byNewZealand =
                request.direction() == Direction.INCOMING && request.requested().equals(Optional.of(NEW_ZEALAND));
        if (byNewZealand && request.kind() == RequestKind.EXTRADITION) {
            return NewZealandExtradition.PROCEDURE;
        }
        if (byNewZealand && request.kind() == RequestKind.RESTRAINT) {
            return NewZealandRestraint.PROCEDURE;
        }
        return GeneralProcedure.PROCEDURE;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The steps in order. */
    public List<CaseStep> steps() {
        return steps;
    }

    /** A step by its id. */
    public Optional<CaseStep> find(String step) {
        return Optional.ofNullable(byId.get(step));
    }

    /** Whether a step has an outcome. */
    public boolean offers(String step, String outcome) {
        return find(step).map(found -> found.outcomes().contains(outcome)).orElse(false);
    }

    /**
     * The gates before an outcome that are not passed as the case stands; empty when it may be proposed, or approved.
     *
     * @throws IllegalArgumentException when the step does not have the outcome
     */
    public List<ClosedGate> closedGates(String step, String outcome, CaseState state) {
        if (!offers(step, outcome)) {
            throw new IllegalArgumentException(title + " has no " + step + "/" + outcome);
        }
        return gates.getOrDefault(step + "/" + outcome, List.of()).stream()
                .flatMap(gate -> gate.closed(state).stream())
                .toList();
    }
}
