package org.comity.assessment.condition;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.terms.Place;

/** A compiled condition. Immutable and safe to share between threads. */
public final class Condition {

    private final String source;
    private final Place place;
    private final Program program;
    private final Map<String, CelAttributePattern> patterns;

    Condition(String source, Place place, Program program, Set<String> names) {
        this.source = source;
        this.place = place;
        this.program = program;
        this.patterns = names.stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, CelAttributePattern::fromQualifiedIdentifier));
    }

    /** As the pack writes it. */
    public String source() {
        return source;
    }

    /** The names it speaks of, in alphabetical order. */
    public Set<String> names() {
        return new TreeSet<>(patterns.keySet());
    }

    /**
     * Evaluates it.
     *
     * @throws ConditionFailed when it cannot be evaluated
     */
    public Answer evaluate(Values values) {
        Map<String, Object> known = new HashMap<>();
        List<CelAttributePattern> unknown = new ArrayList<>();
        patterns.forEach((name, pattern) -> {
            Optional<Object> value = values.find(name);
            if (value.isPresent()) {
                known.put(name, value.get());
            } else {
                unknown.add(pattern);
            }
        });
        try {
            return answer(program.eval(PartialVars.of(name -> Optional.ofNullable(known.get(name)), unknown)));
        } catch (CelEvaluationException e) {
            throw new ConditionFailed(source, place, e);
        }
    }

    private Answer answer(Object result) {
        return switch (result) {
            case Boolean value -> Answer.of(value);
            case CelUnknownSet set ->
                new Answer(
                        Truth.UNKNOWN,
                        set.attributes().stream().map(Condition::name).collect(Collectors.toSet()));
            default -> throw new IllegalStateException("'" + source + "' gave " + result);
        };
    }

    private static String name(CelAttribute attribute) {
        return attribute.qualifiers().stream()
                .map(CelAttribute.Qualifier::asString)
                .collect(Collectors.joining("."));
    }
}
