package org.comity.assessment.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * One part of a condition, ready to be evaluated: to a Boolean, Long, String, List or {@link Unknown}. Errors are thrown
 * as {@link Failure}.
 */
sealed interface Node {

    /** The value. */
    Object evaluate(Frame frame);

    /** The value, or the failure itself where what stands beside it may decide all the same. */
    private static Object attempt(Node node, Frame frame) {
        try {
            return node.evaluate(frame);
        } catch (Failure failure) {
            return failure;
        }
    }

    private static Object known(Object value) {
        if (value instanceof Failure failure) {
            throw failure;
        }
        return value;
    }

    /** A written value. */
    record Constant(Object value) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            return value;
        }
    }

    /** A name: a fact, or a question to a register. */
    record Name(int slot, Unknown unknown) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            Object value = frame.find(slot);
            return value == Values.UNKNOWN ? unknown : value;
        }
    }

    /** The variable of a loop. */
    record Variable(int number) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            return known(frame.get(number));
        }
    }

    /** {@code and} (decided by one that is false) or {@code or} (by one that is true), whichever side it stands on. */
    record Junction(Boolean decisive, Node left, Node right) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            Object first = attempt(left, frame);
            if (decisive.equals(first)) {
                return first;
            }
            Object second = attempt(right, frame);
            if (decisive.equals(second)) {
                return second;
            }
            if (first instanceof Unknown || second instanceof Unknown) {
                return Unknown.ofEither(first, second);
            }
            known(first);
            return known(second);
        }
    }

    /** One value or the other, as a condition says. */
    record Choice(Node condition, Node yes, Node no) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            Object choice = condition.evaluate(frame);
            if (choice instanceof Unknown) {
                return choice;
            }
            return choice.equals(true) ? yes.evaluate(frame) : no.evaluate(frame);
        }
    }

    /** A function of one value. */
    record Unary(UnaryOperator<Object> function, Node argument) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            Object value = argument.evaluate(frame);
            return value instanceof Unknown ? value : function.apply(value);
        }
    }

    /** A function of two values. */
    record Binary(BinaryOperator<Object> function, Node left, Node right) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            Object first = left.evaluate(frame);
            Object second = right.evaluate(frame);
            return first instanceof Unknown || second instanceof Unknown
                    ? Unknown.ofEither(first, second)
                    : function.apply(first, second);
        }
    }

    /** A list of which each element is written. */
    record Elements(List<Node> elements) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            List<Object> values = new ArrayList<>(elements.size());
            Object unknown = this;
            for (Node element : elements) {
                Object value = element.evaluate(frame);
                values.add(value);
                if (value instanceof Unknown) {
                    unknown = Unknown.ofEither(value, unknown);
                }
            }
            return unknown == this ? values : unknown;
        }
    }

    /** Whether to go on with a loop: everything but a plain "no" goes on. */
    record Unless(Node argument) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            return !Boolean.FALSE.equals(attempt(argument, frame));
        }
    }

    /** What {@code exists}, {@code all} and the like are made of: a result gathered over the elements of a list. */
    record Loop(Node range, int element, int result, Node start, Node goOn, Node step, Node end) implements Node {
        @Override
        public Object evaluate(Frame frame) {
            Object list = range.evaluate(frame);
            if (list instanceof Unknown) {
                return list;
            }
            frame.set(result, start.evaluate(frame));
            for (Object one : (List<?>) list) {
                frame.set(element, one);
                if (!goOn.evaluate(frame).equals(true)) {
                    break;
                }
                frame.set(result, attempt(step, frame));
            }
            return end.evaluate(frame);
        }
    }
}
