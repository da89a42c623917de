package org.comity.bench.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says a condition as a clause of Prolog over the predicates of {@code kleene.pl}: the atoms true, false, unknown. */
final class PrologText {

    private final String predicate;
    private final StringBuilder beside = new StringBuilder();
    private final Map<String, String> variables = new HashMap<>();
    private int count;
    private int loops;

    private PrologText(String predicate) {
        this.predicate = predicate;
    }

    /** Goals, and the term that they bind. */
    private record Goals(String goals, String result) {

        static Goals term(String term) {
            return new Goals("true", term);
        }
    }

    /** The clauses of {@code predicate(Subject, Truth)}. */
    static String clauses(String predicate, Form form) {
        PrologText text = new PrologText(predicate);
        Goals goals = text.goals(form);
        return text.beside + predicate + "(C, R) :- " + goals.goals() + ", R = " + goals.result() + ".\n";
    }

    /** A value as a term: a Boolean, Long, String or List of String. */
    static String term(Object value) {
        return switch (value) {
            case Boolean yes -> yes.toString();
            case Long number -> number.toString();
            case List<?> several -> several.stream().map(PrologText::term).collect(Collectors.joining(",", "[", "]"));
            default -> atom(value.toString());
        };
    }

    /** Text as an atom. */
    static String atom(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    private String fresh() {
        return "V" + count++;
    }

    private Goals goals(Form form) {
        return switch (form) {
            case Form.Name(String name, boolean variable) -> {
                String result = variable ? variables.getOrDefault(name, "_") : fresh();
                yield variable ? Goals.term(result) : new Goals(atom(name) + "(C, " + result + ")", result);
            }
            case Form.Constant(Object value) -> Goals.term(term(value));
            case Form.Elements(List<Form> elements) ->
                Goals.term(
                        elements.stream().map(one -> goals(one).result()).collect(Collectors.joining(",", "[", "]")));
            case Form.Junction junction -> junction(junction);
            case Form.Not(Form inner) -> call("k_not", inner);
            case Form.Compare(String operator, Form left, Form right) -> call(comparison(operator), left, right);
            case Form.In(Form one, Form list) -> call("k_in", one, list);
            case Form.Size(Form list) -> call("k_size", list);
            case Form.DaysBetween(Form from, Form to) -> call("k_days", from, to);
            case Form.Choice choice -> choice(choice);
            case Form.Quantified loop -> loop(loop);
        };
    }

    private static String comparison(String operator) {
        return switch (operator) {
            case "=" -> "k_eq";
            case "!=" -> "k_ne";
            case "<" -> "k_lt";
            case "<=" -> "k_le";
            case ">" -> "k_gt";
            default -> "k_ge";
        };
    }

    private Goals call(String function, Form... arguments) {
        StringBuilder goals = new StringBuilder();
        StringBuilder terms = new StringBuilder();
        for (Form argument : arguments) {
            Goals one = goals(argument);
            goals.append(one.goals()).append(", ");
            terms.append(one.result()).append(", ");
        }
        String result = fresh();
        return new Goals(goals + function + "(" + terms + result + ")", result);
    }

    private Goals junction(Form.Junction junction) {
        Goals left = goals(junction.left());
        Goals right = goals(junction.right());
        String result = fresh();
        String decisive = junction.and() ? "false" : "true";
        return new Goals(
                left.goals() + ", (" + left.result() + " == " + decisive + " -> " + result + " = " + decisive + " ; "
                        + right.goals() + ", " + (junction.and() ? "k_and" : "k_or") + "(" + left.result() + ", "
                        + right.result() + ", " + result + "))",
                result);
    }

    private Goals choice(Form.Choice choice) {
        Goals condition = goals(choice.condition());
        Goals yes = goals(choice.yes());
        Goals no = goals(choice.no());
        String result = fresh();
        return new Goals(
                condition.goals() + ", (" + condition.result() + " == unknown -> " + result + " = unknown ; "
                        + condition.result() + " == true -> " + yes.goals() + ", " + result + " = " + yes.result()
                        + " ; " + no.goals() + ", " + result + " = " + no.result() + ")",
                result);
    }

    /** A loop is a predicate of its own beside the clause; loops do not stand in each other. */
    private Goals loop(Form.Quantified loop) {
        Goals list = goals(loop.list());
        String name = predicate + "_" + loops++;
        variables.put(loop.variable(), "X");
        Goals holds = goals(loop.holds());
        variables.remove(loop.variable());
        String decisive = loop.every() ? "false" : "true";
        beside.append(name).append("([], _, ").append(loop.every()).append(").\n");
        beside.append(name).append("([X|Xs], C, R) :- ").append(holds.goals()).append(", (");
        beside.append(holds.result())
                .append(" == ")
                .append(decisive)
                .append(" -> R = ")
                .append(decisive);
        beside.append(" ; ").append(name).append("(Xs, C, Rest), ").append(loop.every() ? "k_and" : "k_or");
        beside.append("(").append(holds.result()).append(", Rest, R)).\n");
        String result = fresh();
        return new Goals(
                list.goals() + ", (" + list.result() + " == unknown -> " + result + " = unknown ; " + name + "("
                        + list.result() + ", C, " + result + "))",
                result);
    }
}
