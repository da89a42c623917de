/**
 * The HTTP API of the contract: JSON in, JSON or a problem document (RFC 9457) out. Stands on the desks alone.
 *
 * <p>The JSON forms are records here and nowhere else. {@code openapi.json} describes every route; a test compares the two.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server.api;
