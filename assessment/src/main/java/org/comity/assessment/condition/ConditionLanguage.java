package org.comity.assessment.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * Compiles conditions over a fixed set of names. Each name is a variable of its own with its own type, so that a
 * misspelt or ill-typed one is an error when a pack is loaded, and so that an unknown one comes back by its name.
 */
public final class ConditionLanguage {

    private static final String DAYS_BETWEEN = "days_between_text_text";

    private final Map<String, NameType> names;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    /** A language over these names. */
    public ConditionLanguage(Map<String, NameType> names) {
        this.names = new TreeMap<>(names);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "daysBetween",
                        CelOverloadDecl.newGlobalOverload(
                                DAYS_BETWEEN, SimpleType.INT, SimpleType.STRING, SimpleType.STRING)))
                .setResultType(SimpleType.BOOL);
        names.forEach((name, type) -> builder.addVar(name, celType(type)));
        this.compiler = builder.build();
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(CelOptions.current()
                        .enableUnknownTracking(true)
                        .enableHeterogeneousNumericComparisons(true)
                        .build())
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "daysBetween",
                        CelFunctionBinding.from(
                                DAYS_BETWEEN, String.class, String.class, ConditionLanguage::daysBetween)))
                .build();
    }

    /**
     * Compiles a condition.
     *
     * @throws BadInput at its place, when it is not a condition over these names
     */
    public Condition compile(String source, Place place) {
        CelValidationResult parsed = compiler.parse(source);
        CelAbstractSyntaxTree tree = treeOf(parsed, source, place);
        Set<String> used = ConditionNames.check(tree.getExpr(), names, place);
        CelAbstractSyntaxTree checked = treeOf(compiler.check(tree), source, place);
        try {
            return new Condition(source, place, runtime.createProgram(checked), used);
        } catch (CelEvaluationException e) {
            throw BadInput.at(place, "the condition '" + source + "' cannot be used: " + e.getMessage(), "", "");
        }
    }

    private static CelAbstractSyntaxTree treeOf(CelValidationResult result, String source, Place place) {
        if (result.hasError()) {
            CelIssue first = result.getErrors().getFirst();
            throw BadInput.at(
                    place,
                    "the condition '" + source + "' is wrong at column "
                            + (first.getSourceLocation().getColumn() + 1) + ": " + first.getMessage(),
                    "expected a CEL expression that is true or false",
                    "");
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors has a tree", e);
        }
    }

    private static CelType celType(NameType type) {
        return switch (type.kind()) {
            case YES_NO -> SimpleType.BOOL;
            case WHOLE -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }

    private static long daysBetween(String from, String to) {
        return ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
    }
}
