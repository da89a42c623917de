/**
 * What findings come to together: which rule gives way to which ({@link org.comity.assessment.precedence.Composition}), and the
 * conclusion for each decider and for the case ({@link org.comity.assessment.precedence.Conclusions}). Closed to other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.precedence;
