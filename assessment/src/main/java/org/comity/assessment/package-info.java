/**
 * Facts and law packs in, an assessment out (docs/spec/assessment.md).
 *
 * <p>This package is the room's door. {@link org.comity.assessment.FactsReader} reads a case, {@link
 * org.comity.assessment.LawLibrary} the packs, {@link org.comity.assessment.Assessor} lays one upon the other; the
 * engine proposes and explains, it has no type that could decide. The sub-packages are closed to other rooms: {@code
 * condition} wraps the expression language, {@code officialtext} reads official texts for the citation check.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment;
