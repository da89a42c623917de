/**
 * Scripts and sounds: folding of text, script detection, Latin readings, sound codes, Han readings (names 2.1-2.3, 3).
 *
 * <p>Knows letters, not names. Imports only ICU and the JDK; the other packages of the room build on it.
 */
@org.jspecify.annotations.NullMarked
package org.comity.names.script;
