/**
 * The tables: one class per noun, plain SQL through Spring's JdbcClient.
 *
 * <p>Every method runs inside the transaction that a desk has opened. Who may see and write what is held by the database itself, by
 * row-level security for the person set with {@link org.comity.server.store.ActingPerson}; without one, nothing is seen. No web, no desk.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server.store;
