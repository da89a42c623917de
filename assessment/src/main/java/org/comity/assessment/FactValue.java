package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;

/** A known value, of one of the dictionary's types. */
public sealed interface FactValue {

    /** Yes or no. */
    record YesNo(boolean value) implements FactValue {}

    /** A whole number. */
    record Whole(long value) implements FactValue {}

    /** Text, a state's code, or a word of an enumeration. */
    record Words(String value) implements FactValue {}

    /** A day. */
    record Day(LocalDate value) implements FactValue {}

    /** A list of texts; empty is known to be empty. */
    record Several(List<String> values) implements FactValue {
        public Several {
            values = List.copyOf(values);
        }
    }

    /** The value as text: {@code true}, {@code 240}, {@code 2014-10-02}, {@code race, religion}, {@code none}. */
    default String text() {
        return switch (this) {
            case YesNo yesNo -> String.valueOf(yesNo.value);
            case Whole whole -> String.valueOf(whole.value);
            case Words words -> words.value;
            case Day day -> day.value.toString();
            case Several several -> several.values.isEmpty() ? "none" : String.join(", ", several.values);
        };
    }

    /** The value as the expression language sees it: boolean, long, text, or list of text. */
    default Object asCel() {
        return switch (this) {
            case YesNo yesNo -> yesNo.value;
            case Whole whole -> whole.value;
            case Words words -> words.value;
            case Day day -> day.value.toString();
            case Several several -> several.values;
        };
    }
}
