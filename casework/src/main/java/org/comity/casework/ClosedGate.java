package org.comity.casework;

import org.comity.terms.Citation;

/**
 * A safeguard that stands before a step and is not passed: the reason why a proposal or an approval is refused.
 *
 * @param type the kind of safeguard, a word: {@code eligibility-first}, {@code specialty}, {@code bar}
 * @param gate what has to happen first, as a sentence for the officer
 * @param cite the law that demands it
 */
public record ClosedGate(String type, String gate, Citation cite) {}
