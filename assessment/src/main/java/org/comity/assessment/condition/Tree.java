package org.comity.assessment.condition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A condition as it is evaluated.
 *
 * @param root its outermost part
 * @param variables how many variables its loops have
 * @param constants the words and numbers that stand in it
 */
record Tree(Node root, int variables, Set<Object> constants) {

    static Tree of(TreeBuilder builder) {
        Node root = builder.build();
        return new Tree(
                root, builder.variableCount(), Collections.unmodifiableSet(new LinkedHashSet<>(builder.constants())));
    }
}
