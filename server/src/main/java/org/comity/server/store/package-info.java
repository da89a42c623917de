/**
 * The tables: one class per noun, plain SQL through Spring's JdbcClient, the reader's rights inside every query.
 *
 * <p>No web, no desk. Every method runs inside the transaction that a desk has opened.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server.store;
