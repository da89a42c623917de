/**
 * Checks of the law itself: the golden cases of the casebook ({@link org.comity.assessment.check.Casebook}), the soundness of packs
 * and their citations ({@link org.comity.assessment.check.LawCheck}), what a change of law changes in the cases
 * ({@link org.comity.assessment.check.LawDiff}), what a reviewer vouches for. A door, used by the commands and the build.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.check;
