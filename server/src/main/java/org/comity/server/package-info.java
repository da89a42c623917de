/**
 * The server's door: {@link org.comity.server.ComityServer} starts it from {@link org.comity.server.ServerSettings}, and everything is
 * wired together here, by hand.
 *
 * <p>The arrows inside this room: {@code web}, {@code api} → {@code desk} → {@code store} → {@code rights}; {@code signin} → {@code store},
 * {@code rights}; {@code database} stands alone. This package imports them all and none imports it.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server;
