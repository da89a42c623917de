package org.comity.bench.law;

import java.util.List;

/** A condition as a tree, ready to be said in another language. Holds the forms that conditions of packs have. */
sealed interface Form {

    /** A fact, or a question to a register; or, inside {@link Quantified}, its variable. */
    record Name(String name, boolean variable) implements Form {}

    /** A Boolean, Long or String. */
    record Constant(Object value) implements Form {}

    /** A list that is written out. */
    record Elements(List<Form> elements) implements Form {}

    /** {@code and}, or else {@code or}. */
    record Junction(boolean and, Form left, Form right) implements Form {}

    record Not(Form form) implements Form {}

    /** A comparison: {@code = != < <= > >=}. */
    record Compare(String operator, Form left, Form right) implements Form {}

    /** Whether one is an element of a list. */
    record In(Form one, Form list) implements Form {}

    /** How many elements a list has. */
    record Size(Form list) implements Form {}

    /** The days from one day to another. */
    record DaysBetween(Form from, Form to) implements Form {}

    /** One or the other, as a condition says. */
    record Choice(Form condition, Form yes, Form no) implements Form {}

    /** Whether something holds for every element of a list, or else for some. */
    record Quantified(boolean every, String variable, Form list, Form holds) implements Form {}
}
