package org.comity.assessment.condition;

/** What a condition is evaluated over: the values of its names, and the variables of its loops. */
final class Frame {

    private static final Object[] NO_VARIABLES = {};

    private final Values values;
    private final Object[] variables;

    Frame(Values values, int variables) {
        this.values = values;
        this.variables = variables == 0 ? NO_VARIABLES : new Object[variables];
    }

    Object find(int slot) {
        return values.find(slot);
    }

    Object get(int variable) {
        return variables[variable];
    }

    void set(int variable, Object value) {
        variables[variable] = value;
    }
}
