package org.comity.casework;

/**
 * What an officer proposes to decide. Nothing follows from it before a second person approves it.
 *
 * @param step the procedure's step
 * @param outcome one of the step's outcomes
 * @param reasons why, in the proposer's words; a proposal without reasons is refused
 */
public record Proposal(String step, String outcome, String reasons) {}
