package org.comity.assessment.condition;

import java.util.Optional;

/** Where a condition finds the values of its names. */
@FunctionalInterface
public interface Values {

    /** The value of a name: a Boolean, Long, String or List of String; empty when it is unknown. */
    Optional<Object> find(String name);
}
