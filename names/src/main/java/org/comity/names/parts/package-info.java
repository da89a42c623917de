/**
 * From the text of a name to its parts: words, initials, titles, particles, legal forms, generic words (names 2), and how
 * much each part tells (names 4.4).
 *
 * <p>Imports the script package only. Everything here is immutable; a compiled name can be kept and shared.
 */
@org.jspecify.annotations.NullMarked
package org.comity.names.parts;
