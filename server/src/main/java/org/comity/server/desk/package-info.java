/**
 * The desks at which the work is done: open a case, add a fact, assess, trace, screen, propose, approve, read the record.
 *
 * <p>Each public method of a desk is one database transaction that checks the actor's right, does the thing, and writes its log entry.
 * A look is a log entry too. The pages and the HTTP API both stand on the desks and on nothing below them. What a desk returns is made
 * for showing: records, complete, without lazy parts.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server.desk;
