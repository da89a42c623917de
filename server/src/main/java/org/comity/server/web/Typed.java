package org.comity.server.web;

import java.util.Map;

/**
 * What a person typed into a form that could not be taken, so that the page shows it again with what is wrong beside each field.
 *
 * @param form the form, by a name that the page gives it: {@code judge queries.csv/Q-1 holders.csv/H-2}
 * @param choice what was chosen; empty for nothing
 * @param text what was written
 * @param errors what is wrong, by field: {@code choice}, {@code text}; what concerns neither is at {@code form}
 */
public record Typed(String form, String choice, String text, Map<String, String> errors) {

    /** The field for what is chosen. */
    static final String CHOICE = "choice";

    /** The field for what is written. */
    static final String TEXT = "text";

    /** The form as a whole. */
    static final String FORM = "form";

    /** Nothing was typed: the page as it is first shown. */
    static final Typed NOTHING = new Typed("", "", "", Map.of());

    public Typed {
        errors = Map.copyOf(errors);
    }

    /** What was typed into a form; nothing when it was another. */
    public Typed in(String wanted) {
        return form.equals(wanted) ? this : NOTHING;
    }

    /** Whether nothing was typed here, or it could be taken. */
    public boolean isNothing() {
        return errors.isEmpty();
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** Whether a field is the first that is wrong: the cursor is put there. */
    public boolean isFirst(String field) {
        return errors.containsKey(field) && (field.equals(CHOICE) || !errors.containsKey(CHOICE));
    }
}
