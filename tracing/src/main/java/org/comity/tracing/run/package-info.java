/**
 * One rule carried through one order of entries: {@link org.comity.tracing.run.TraceRun}, and {@link org.comity.tracing.run.FundRun}
 * for rules that share out a whole fund. What each ledger consists of, what left, what conventions do to interest, transits, sales
 * and shortfalls, and that nothing is gained or lost on the way. The rules themselves choose in {@code composition}. Closed to other
 * rooms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.run;
