package org.comity.bench.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says a condition in FEEL. Its {@code and}, {@code or} and {@code not} are Kleene's, with null for unknown; but {@code null = "a"} is
 * false there, and a list function of null is no plain null: so each comparison asks first whether what it compares is known. KIE's {@code
 * some} and {@code every} pass over an unknown as if it decided nothing: a loop that may meet one is {@code any} or {@code all} over a list
 * of truths. And after a {@code for} over an empty list KIE no longer finds the inputs: so an empty list is asked for first.
 */
final class FeelText {

    private FeelText() {}

    /** The expression. */
    static String of(Form form) {
        return switch (form) {
            case Form.Junction junction ->
                "(" + of(junction.left()) + (junction.and() ? " and " : " or ") + of(junction.right()) + ")";
            case Form.Not not -> "not(" + of(not.form()) + ")";
            case Form.Choice choice ->
                "(if " + of(choice.condition()) + " = null then null else if " + of(choice.condition()) + " then "
                        + of(choice.yes()) + " else " + of(choice.no()) + ")";
            case Form.Quantified loop -> guarded(List.of(loop.list()), loop(loop));
            case Form.Compare compare ->
                guarded(
                        List.of(compare.left(), compare.right()),
                        plain(compare.left()) + " " + compare.operator() + " " + plain(compare.right()));
            case Form.In in ->
                guarded(
                        List.of(in.one(), in.list()),
                        "list contains(" + plain(in.list()) + ", " + plain(in.one()) + ")");
            case Form.Size size -> guarded(List.of(size), plain(size));
            case Form.DaysBetween days -> guarded(List.of(days), plain(days));
            case Form.Name name -> plain(name);
            case Form.Constant constant -> plain(constant);
            case Form.Elements elements -> plain(elements);
        };
    }

    private static String loop(Form.Quantified loop) {
        String each = variable(loop.variable()) + " in " + plain(loop.list());
        if (!speaksOfFacts(loop.holds())) {
            return (loop.every() ? "every " : "some ") + each + " satisfies " + of(loop.holds());
        }
        return "if count(" + plain(loop.list()) + ") = 0 then " + loop.every() + " else "
                + (loop.every() ? "all" : "any") + "(for " + each + " return " + of(loop.holds()) + ")";
    }

    /** Whether it may be unknown although the elements of lists are known. */
    private static boolean speaksOfFacts(Form form) {
        return switch (form) {
            case Form.Name name -> !name.variable();
            case Form.Constant constant -> false;
            case Form.Elements(List<Form> elements) -> elements.stream().anyMatch(FeelText::speaksOfFacts);
            case Form.Junction(boolean and, Form left, Form right) -> speaksOfFacts(left) || speaksOfFacts(right);
            case Form.Compare(String operator, Form left, Form right) -> speaksOfFacts(left) || speaksOfFacts(right);
            case Form.Not(Form inner) -> speaksOfFacts(inner);
            case Form.In(Form one, Form list) -> speaksOfFacts(one) || speaksOfFacts(list);
            case Form.Size(Form list) -> speaksOfFacts(list);
            case Form.DaysBetween(Form from, Form to) -> speaksOfFacts(from) || speaksOfFacts(to);
            case Form.Choice(Form condition, Form yes, Form no) ->
                speaksOfFacts(condition) || speaksOfFacts(yes) || speaksOfFacts(no);
            case Form.Quantified(boolean every, String variable, Form list, Form holds) ->
                speaksOfFacts(list) || speaksOfFacts(holds);
        };
    }

    /** A fact's name as FEEL can have it. */
    static String name(String name) {
        return name.replace('.', '_');
    }

    private static String variable(String name) {
        return "each_" + name;
    }

    /** Without asking whether it is known: where that has been asked. */
    private static String plain(Form form) {
        return switch (form) {
            case Form.Name(String name, boolean variable) -> variable ? variable(name) : name(name);
            case Form.Constant(String text) -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case Form.Constant(Object value) -> value.toString();
            case Form.Elements(List<Form> elements) ->
                elements.stream().map(FeelText::plain).collect(Collectors.joining(", ", "[", "]"));
            case Form.Size(Form list) -> "count(" + plain(list) + ")";
            case Form.DaysBetween(Form from, Form to) ->
                "((date(" + plain(to) + ") - date(" + plain(from) + ")) / duration(\"P1D\"))";
            default -> of(form);
        };
    }

    private static String guarded(List<Form> operands, String text) {
        Set<String> unknowns = new LinkedHashSet<>();
        operands.forEach(operand -> unknowns.addAll(unknowns(operand)));
        return unknowns.isEmpty()
                ? "(" + text + ")"
                : "(if " + unknowns.stream().map(one -> one + " = null").collect(Collectors.joining(" or "))
                        + " then null else " + text + ")";
    }

    /** What may be null in a form that is null when a part of it is. */
    private static List<String> unknowns(Form form) {
        return switch (form) {
            case Form.Name name -> name.variable() ? List.of() : List.of(plain(name));
            case Form.Constant constant -> List.of();
            case Form.Elements(List<Form> elements) ->
                elements.stream().flatMap(one -> unknowns(one).stream()).toList();
            case Form.Size(Form list) -> unknowns(list);
            case Form.DaysBetween(Form from, Form to) -> {
                List<String> both = new ArrayList<>(unknowns(from));
                both.addAll(unknowns(to));
                yield both;
            }
            default -> List.of(of(form));
        };
    }
}
