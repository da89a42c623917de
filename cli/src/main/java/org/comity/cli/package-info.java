/**
 * The {@code comity} commands: each reads its files, calls one engine, prints its answer.
 *
 * <p>No law, money or name logic lives here. Shapes and exit codes are those of the command-line contract: 0 done, 1 what was
 * checked does not hold, 2 bad usage or bad input, 3 it could not run; one line on standard error for what is wrong.
 */
@org.jspecify.annotations.NullMarked
package org.comity.cli;
