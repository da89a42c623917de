/**
 * The embedded PostgreSQL: its programs unpacked, its data folder kept, its process watched.
 *
 * <p>Knows nothing of cases or of the web. What goes wrong is a {@code DatabaseProblem} with one line for the operator.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server.database;
