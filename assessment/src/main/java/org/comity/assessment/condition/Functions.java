package org.comity.assessment.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The functions that conditions have, by the overload that the type checker chose. What is not here, conditions do not have. */
final class Functions {

    /** The overload of {@code daysBetween(text, text)}. */
    static final String DAYS_BETWEEN = "days_between_text_text";

    private static final Map<String, UnaryOperator<Object>> UNARY = Map.ofEntries(
            Map.entry("logical_not", value -> !(Boolean) value),
            Map.entry("negate_int64", value -> exactly(() -> Math.negateExact((Long) value))),
            Map.entry("size_string", Functions::length),
            Map.entry("string_size", Functions::length),
            Map.entry("size_list", value -> (long) ((List<?>) value).size()),
            Map.entry("list_size", value -> (long) ((List<?>) value).size()));

    private static final Map<String, BinaryOperator<Object>> BINARY = Map.ofEntries(
            Map.entry("equals", Object::equals),
            Map.entry("not_equals", (left, right) -> !left.equals(right)),
            Map.entry("less_int64", (left, right) -> (Long) left < (Long) right),
            Map.entry("less_equals_int64", (left, right) -> (Long) left <= (Long) right),
            Map.entry("greater_int64", (left, right) -> (Long) left > (Long) right),
            Map.entry("greater_equals_int64", (left, right) -> (Long) left >= (Long) right),
            Map.entry("less_string", (left, right) -> order(left, right) < 0),
            Map.entry("less_equals_string", (left, right) -> order(left, right) <= 0),
            Map.entry("greater_string", (left, right) -> order(left, right) > 0),
            Map.entry("greater_equals_string", (left, right) -> order(left, right) >= 0),
            Map.entry("in_list", (one, list) -> ((List<?>) list).contains(one)),
            Map.entry("add_int64", (left, right) -> exactly(() -> Math.addExact((Long) left, (Long) right))),
            Map.entry("subtract_int64", (left, right) -> exactly(() -> Math.subtractExact((Long) left, (Long) right))),
            Map.entry("multiply_int64", (left, right) -> exactly(() -> Math.multiplyExact((Long) left, (Long) right))),
            Map.entry("divide_int64", (left, right) -> exactly(() -> Math.divideExact((Long) left, (Long) right))),
            Map.entry("modulo_int64", (left, right) -> exactly(() -> (Long) left % (Long) right)),
            Map.entry("add_list", Functions::joined),
            Map.entry("contains_string", (text, part) -> ((String) text).contains((String) part)),
            Map.entry("starts_with_string", (text, part) -> ((String) text).startsWith((String) part)),
            Map.entry("ends_with_string", (text, part) -> ((String) text).endsWith((String) part)),
            Map.entry(DAYS_BETWEEN, (from, to) -> ChronoUnit.DAYS.between(day(from), day(to))));

    private Functions() {}

    static Optional<UnaryOperator<Object>> findUnary(String overload) {
        return Optional.ofNullable(UNARY.get(overload));
    }

    static Optional<BinaryOperator<Object>> findBinary(String overload) {
        return Optional.ofNullable(BINARY.get(overload));
    }

    @FunctionalInterface
    private interface Sum {
        long value();
    }

    private static Object exactly(Sum sum) {
        try {
            return sum.value();
        } catch (ArithmeticException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private static Object length(Object text) {
        return (long) ((String) text).codePointCount(0, ((String) text).length());
    }

    private static int order(Object left, Object right) {
        return ((String) left).compareTo((String) right);
    }

    private static Object joined(Object first, Object second) {
        List<Object> joined = new ArrayList<>((List<?>) first);
        joined.addAll((List<?>) second);
        return joined;
    }

    private static LocalDate day(Object text) {
        try {
            return LocalDate.parse((String) text);
        } catch (DateTimeException e) {
            throw new Failure("'" + text + "' is not a day");
        }
    }
}
