/**
 * Coverage-guided fuzzing of every reader, by Jazzer. A reader may refuse what it is given, by {@link org.comity.terms.BadInput};
 * anything else that escapes it, and whatever takes too long or too much memory, is a finding. Never part of the product.
 */
@org.jspecify.annotations.NullMarked
package org.comity.fuzz;
