package org.comity.assessment.condition;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * Compiles conditions over a fixed set of names: CEL parses and checks them, and {@link Node} evaluates them
 * (docs/decisions/0012-own-evaluator.md). Each name is a variable of its own with its own type, so that a misspelt or
 * ill-typed one is an error when a pack is loaded, and so that an unknown one comes back by its name.
 */
public final class ConditionLanguage {

    /** The functions that conditions have: the type checker lays its whole table of functions out anew for every condition. */
    private static final CelStandardDeclarations FUNCTIONS = CelStandardDeclarations.newBuilder()
            .includeFunctions(
                    StandardFunction.LOGICAL_AND,
                    StandardFunction.LOGICAL_OR,
                    StandardFunction.LOGICAL_NOT,
                    StandardFunction.NOT_STRICTLY_FALSE,
                    StandardFunction.CONDITIONAL,
                    StandardFunction.EQUALS,
                    StandardFunction.NOT_EQUALS,
                    StandardFunction.LESS,
                    StandardFunction.LESS_EQUALS,
                    StandardFunction.GREATER,
                    StandardFunction.GREATER_EQUALS,
                    StandardFunction.IN,
                    StandardFunction.SIZE,
                    StandardFunction.ADD,
                    StandardFunction.SUBTRACT,
                    StandardFunction.MULTIPLY,
                    StandardFunction.DIVIDE,
                    StandardFunction.MODULO,
                    StandardFunction.NEGATE,
                    StandardFunction.CONTAINS,
                    StandardFunction.STARTS_WITH,
                    StandardFunction.ENDS_WITH)
            .build();

    private final Map<String, NameType> names;
    private final ToIntFunction<String> slots;
    private final CelCompiler compiler;

    /** What was compiled already, by its source: packs say the same thing often. */
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    private record Compiled(List<String> names, Tree tree) {}

    /**
     * A language over these names.
     *
     * @param slots the numbers under which {@link Values} gives the values of the names
     */
    public ConditionLanguage(Map<String, NameType> names, ToIntFunction<String> slots) {
        this.names = new TreeMap<>(names);
        this.slots = slots;
        this.compiler = compiler(names);
    }

    /** The parser and type checker for these names. */
    static CelCompiler compiler(Map<String, NameType> names) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(FUNCTIONS)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "daysBetween",
                        CelOverloadDecl.newGlobalOverload(
                                Functions.DAYS_BETWEEN, SimpleType.INT, SimpleType.STRING, SimpleType.STRING)))
                .setResultType(SimpleType.BOOL);
        names.forEach((name, type) -> builder.addVar(name, celType(type)));
        return builder.build();
    }

    /**
     * Compiles a condition.
     *
     * @throws BadInput at its place, when it is not a condition over these names
     */
    public Condition compile(String source, Place place) {
        Compiled known = compiled.get(source);
        if (known == null) {
            known = compiled(source, place);
            compiled.put(source, known);
        }
        return new Condition(source, place, known.names(), known.tree());
    }

    private Compiled compiled(String source, Place place) {
        CelValidationResult parsed = compiler.parse(source);
        CelAbstractSyntaxTree tree = treeOf(parsed, source, place);
        List<String> used = List.copyOf(ConditionNames.check(tree.getExpr(), names, place));
        if (used.size() > Unknown.MOST_NAMES) {
            throw BadInput.at(
                    place,
                    "the condition speaks of " + used.size() + " names",
                    "expected at most " + Unknown.MOST_NAMES,
                    "split the rule");
        }
        CelAbstractSyntaxTree checked = treeOf(compiler.check(tree), source, place);
        TreeBuilder builder = new TreeBuilder(checked, used, slots, place);
        return new Compiled(used, Tree.of(builder));
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
}
