/**
 * The names room: whether two names may be one person, company or asset, and why.
 *
 * <p>The door: {@link org.comity.names.NameMatcher} compares two parties, {@link org.comity.names.Screener} finds the
 * likely matches of one in a list, {@link org.comity.names.PairScoring} and {@link org.comity.names.Screening} do the
 * same from file to file. The rules are in {@code docs/spec/names.md}; every score comes with its reasons, and nothing
 * here decides anything: a person does.
 */
@org.jspecify.annotations.NullMarked
package org.comity.names;
