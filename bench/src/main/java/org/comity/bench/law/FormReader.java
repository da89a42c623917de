package org.comity.bench.law;

import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a condition's source into its {@link Form}. Loops stay as they are written. */
final class FormReader {

    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().build();

    private static final Map<String, String> COMPARISONS =
            Map.of("_==_", "=", "_!=_", "!=", "_<_", "<", "_<=_", "<=", "_>_", ">", "_>=_", ">=");

    private final Set<String> variables = new HashSet<>();

    private FormReader() {}

    /**
     * The tree of a condition.
     *
     * @throws IllegalArgumentException when it has a form that is not of {@link Form}
     */
    static Form read(String source) {
        CelValidationResult parsed = PARSER.parse(source);
        try {
            return new FormReader().form(parsed.getAst().getExpr());
        } catch (CelValidationException e) {
            throw new IllegalArgumentException("'" + source + "' is no condition", e);
        }
    }

    private Form form(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT ->
                new Form.Constant(
                        switch (expr.constant().getKind()) {
                            case BOOLEAN_VALUE -> expr.constant().booleanValue();
                            case INT64_VALUE -> expr.constant().int64Value();
                            case STRING_VALUE -> expr.constant().stringValue();
                            default -> throw unknown(expr);
                        });
            case IDENT, SELECT -> name(expr);
            case LIST ->
                new Form.Elements(
                        expr.list().elements().stream().map(this::form).toList());
            case CALL -> call(expr);
            default -> throw unknown(expr);
        };
    }

    private Form name(CelExpr expr) {
        String name = dotted(expr);
        return new Form.Name(name, variables.contains(name));
    }

    private static String dotted(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> expr.ident().name();
            case SELECT -> dotted(expr.select().operand()) + "." + expr.select().field();
            default -> throw unknown(expr);
        };
    }

    private Form call(CelExpr expr) {
        CelCall call = expr.call();
        String function = call.function();
        if (function.equals("exists") || function.equals("all")) {
            return quantified(call, function.equals("all"));
        }
        if (function.equals("size")) {
            return new Form.Size(form(call.target().orElseGet(() -> call.args().getFirst())));
        }
        List<Form> parts = call.args().stream().map(this::form).toList();
        if (COMPARISONS.containsKey(function)) {
            return new Form.Compare(COMPARISONS.getOrDefault(function, ""), parts.get(0), parts.get(1));
        }
        return switch (function) {
            case "_&&_" -> new Form.Junction(true, parts.get(0), parts.get(1));
            case "_||_" -> new Form.Junction(false, parts.get(0), parts.get(1));
            case "!_" -> new Form.Not(parts.getFirst());
            case "@in" -> new Form.In(parts.get(0), parts.get(1));
            case "daysBetween" -> new Form.DaysBetween(parts.get(0), parts.get(1));
            case "_?_:_" -> new Form.Choice(parts.get(0), parts.get(1), parts.get(2));
            default -> throw unknown(expr);
        };
    }

    private Form quantified(CelCall call, boolean every) {
        Form list = form(call.target().orElseThrow());
        String variable = dotted(call.args().get(0));
        boolean added = variables.add(variable);
        Form holds = form(call.args().get(1));
        if (added) {
            variables.remove(variable);
        }
        return new Form.Quantified(every, variable, list, holds);
    }

    private static IllegalArgumentException unknown(CelExpr expr) {
        return new IllegalArgumentException("a form that is not translated: " + expr.getKind()
                + (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                        ? " " + expr.call().function()
                        : ""));
    }
}
