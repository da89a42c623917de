/**
 * Accounts and their entries: the books that tracing works on, and the readers that make them from bank statements.
 *
 * <p>A ledger is one account in one currency; its entries stand in statement order, in whole minor units, each with the file and
 * line it was read from. Formats are told apart by content: camt.052/053/054, MT940/942, the ledger table, any CSV through a
 * saved column mapping. What cannot be read is an error ({@link org.comity.terms.BadInput}); what reads but does not hold
 * together is a {@link org.comity.ledger.LedgerProblem} and is never repaired in silence. Specification: docs/spec/ledger.md.
 */
@org.jspecify.annotations.NullMarked
package org.comity.ledger;
