/**
 * Facts in, an assessment out (docs/spec/assessment.md): the words that a case is told in, and those that its answer is told in.
 *
 * <p>This package is the room's first door. {@link org.comity.assessment.FactsReader} reads a case into {@link
 * org.comity.assessment.Facts}; an {@link org.comity.assessment.Assessment} is what the engine answers: findings, open questions,
 * clocks. The engine proposes and explains, the room has no type that could decide. Four more doors stand open to other rooms
 * (docs/ARCHITECTURE.md): {@code law}, {@code engine}, {@code report}, {@code check}; every other sub-package is closed to them.
 * All sub-packages import this one; it imports {@code condition} alone.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment;
