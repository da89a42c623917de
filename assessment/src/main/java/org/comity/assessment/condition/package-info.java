/**
 * The leaf of a rule: a condition in CEL over facts of which some are unknown (assessment 1).
 *
 * <p>Knows no law and no case: names come in with their types, values through a {@link
 * org.comity.assessment.condition.Values}. The only package that sees the expression library.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.condition;
