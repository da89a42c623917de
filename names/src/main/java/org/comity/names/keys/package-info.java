/**
 * Candidate finding: the keys of a name and the index over them (names 7.1, 7.2).
 *
 * <p>Imports the parts and script packages. Knows numbers of entries, not entries.
 */
@org.jspecify.annotations.NullMarked
package org.comity.names.keys;
