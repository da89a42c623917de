/**
 * What is held for every entry of a long list, as bytes: whole numbers, texts and records one after the other, so that millions of
 * entries are a few large objects and not many small ones (names 7.5).
 *
 * <p>Knows bytes, not names. Imports only the JDK.
 */
@org.jspecify.annotations.NullMarked
package org.comity.names.packed;
