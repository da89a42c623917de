package org.comity.tracing.indirect;

/**
 * One line of a sum.
 *
 * @param what what it is
 * @param amount how much
 * @param evidence what it rests on; empty when not said
 * @param explanation an innocent explanation that is given or possible; empty when none
 */
public record Line(String what, Estimate amount, String evidence, String explanation) {}
