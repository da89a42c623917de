package org.comity.assessment.condition;

/** Where a condition finds the values of its names. */
@FunctionalInterface
public interface Values {

    /** What {@link #find} gives for a name whose value is not known. */
    Object UNKNOWN = new Object();

    /**
     * The value of a name: a Boolean, Long, String or List of String, or {@link #UNKNOWN}.
     *
     * @param slot the number that the language has for the name
     */
    Object find(int slot);
}
