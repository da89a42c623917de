package org.comity.assessment.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the reference implementation of the expression language says of a condition. */
final class CelOracle {

    private final Map<String, NameType> names;
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(CelOptions.current()
                    .enableUnknownTracking(true)
                    .enableHeterogeneousNumericComparisons(true)
                    .build())
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    "daysBetween",
                    CelFunctionBinding.from(
                            Functions.DAYS_BETWEEN, String.class, String.class, CelOracle::daysBetween)))
            .build();

    CelOracle(Map<String, NameType> names) {
        this.names = names;
    }

    /** {@code true}, {@code false}, {@code error}, or the unknown names. */
    String evaluate(String source, Map<String, Object> known) {
        try {
            CelAbstractSyntaxTree tree =
                    ConditionLanguage.compiler(names).compile(source).getAst();
            List<CelAttributePattern> unknown = new ArrayList<>();
            names.keySet().stream()
                    .filter(name -> !known.containsKey(name))
                    .forEach(name -> unknown.add(CelAttributePattern.fromQualifiedIdentifier(name)));
            Object result = runtime.createProgram(tree)
                    .eval(PartialVars.of(name -> Optional.ofNullable(known.get(name)), unknown));
            return result instanceof CelUnknownSet set ? names(set).toString() : result.toString();
        } catch (CelEvaluationException e) {
            return "error";
        } catch (CelValidationException e) {
            throw new AssertionError("the generator wrote what is no condition: " + source, e);
        }
    }

    private static Set<String> names(CelUnknownSet set) {
        return set.attributes().stream().map(CelOracle::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(CelAttribute attribute) {
        return attribute.qualifiers().stream()
                .map(CelAttribute.Qualifier::asString)
                .collect(Collectors.joining("."));
    }

    private static long daysBetween(String from, String to) {
        return ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
    }
}
