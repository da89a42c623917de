package org.comity.assessment.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Turns a condition that was parsed and type-checked into the tree that is evaluated. Refuses what conditions do not have. */
final class TreeBuilder {

    private final CelAbstractSyntaxTree checked;
    private final List<String> names;
    private final ToIntFunction<String> slots;
    private final Place place;
    private final Map<String, Integer> variables = new HashMap<>();
    private final Set<Object> constants = new LinkedHashSet<>();
    private int variableCount;

    /**
     * A builder for one condition.
     *
     * @param names its names
     * @param slots the numbers of names
     */
    TreeBuilder(CelAbstractSyntaxTree checked, List<String> names, ToIntFunction<String> slots, Place place) {
        this.checked = checked;
        this.names = names;
        this.slots = slots;
        this.place = place;
    }

    /** The whole tree. */
    Node build() {
        return node(checked.getExpr());
    }

    /** How many variables its loops have, once it is built. */
    int variableCount() {
        return variableCount;
    }

    /** The words and numbers that stand in it, once it is built. */
    Set<Object> constants() {
        return constants;
    }

    private Node node(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT, SELECT -> name(expr);
            case CALL -> call(expr.call(), overload(expr));
            case LIST -> list(expr);
            case COMPREHENSION -> loop(expr.comprehension());
            default -> throw refused("this form (" + expr.getKind() + ")");
        };
    }

    private Node constant(CelConstant written) {
        Object value = value(written);
        constants.add(value);
        return new Node.Constant(value);
    }

    private Object value(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> constant.int64Value();
            case STRING_VALUE -> constant.stringValue();
            default -> throw refused("values such as this one (" + constant.getKind() + ")");
        };
    }

    private Node list(CelExpr expr) {
        if (checked.getTypeOrThrow(expr.id()) instanceof ListType type && type.elemType() == SimpleType.DYN) {
            throw refused("lists of values of different types");
        }
        return new Node.Elements(expr.list().elements().stream().map(this::node).toList());
    }

    private Node name(CelExpr expr) {
        String name = ConditionNames.dotted(expr).orElseThrow(() -> refused("parts of values"));
        Integer variable = variables.get(name);
        if (variable != null) {
            return new Node.Variable(variable);
        }
        return new Node.Name(slots.applyAsInt(name), Unknown.ofName(names.indexOf(name)));
    }

    /** The one overload that the type checker chose; what fits several types only when it runs is refused. */
    private String overload(CelExpr expr) {
        List<String> chosen = checked.getReference(expr.id())
                .map(CelReference::overloadIds)
                .map(List::copyOf)
                .orElse(List.of());
        if (chosen.size() != 1) {
            throw refused("'" + expr.call().function() + "' on values of different types");
        }
        return chosen.getFirst();
    }

    private Node call(CelCall call, String overload) {
        List<Node> arguments = new ArrayList<>();
        call.target().ifPresent(target -> arguments.add(node(target)));
        call.args().forEach(argument -> arguments.add(node(argument)));
        return switch (overload) {
            case "logical_and" -> new Node.Junction(false, arguments.get(0), arguments.get(1));
            case "logical_or" -> new Node.Junction(true, arguments.get(0), arguments.get(1));
            case "conditional" -> new Node.Choice(arguments.get(0), arguments.get(1), arguments.get(2));
            case "not_strictly_false" -> new Node.Unless(arguments.getFirst());
            default -> arguments.size() == 1 ? unary(overload, arguments) : binary(overload, arguments);
        };
    }

    private Node unary(String overload, List<Node> arguments) {
        UnaryOperator<Object> function =
                Functions.findUnary(overload).orElseThrow(() -> refused("the function " + overload));
        return new Node.Unary(function, arguments.getFirst());
    }

    private Node binary(String overload, List<Node> arguments) {
        BinaryOperator<Object> function =
                Functions.findBinary(overload).orElseThrow(() -> refused("the function " + overload));
        return new Node.Binary(function, arguments.get(0), arguments.get(1));
    }

    private Node loop(CelComprehension loop) {
        if (!loop.iterVar2().isEmpty()) {
            throw refused("loops with two variables");
        }
        Node range = node(loop.iterRange());
        Map<String, Integer> outer = new HashMap<>(variables);
        Node start = node(loop.accuInit());
        int element = declare(loop.iterVar());
        int result = declare(loop.accuVar());
        Node built = new Node.Loop(
                range, element, result, start, node(loop.loopCondition()), node(loop.loopStep()), node(loop.result()));
        variables.clear();
        variables.putAll(outer);
        return built;
    }

    private int declare(String variable) {
        variables.put(variable, variableCount);
        return variableCount++;
    }

    private BadInput refused(String what) {
        return BadInput.at(
                place,
                "conditions do not have " + what,
                "expected names, words, whole numbers, lists, comparisons, and the functions of the pack format",
                "see docs/reference/law-packs.md, Conditions");
    }
}
