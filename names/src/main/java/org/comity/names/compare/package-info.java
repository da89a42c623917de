/**
 * Two compiled names against each other: part likeness, alignment, evidence, score and its wording (names 4, 5.1, 5.2).
 *
 * <p>Imports the parts and script packages. Knows no files, no lists and no second facts.
 */
@org.jspecify.annotations.NullMarked
package org.comity.names.compare;
