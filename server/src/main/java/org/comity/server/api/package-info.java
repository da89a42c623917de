/**
 * The HTTP API of the contract: JSON in, JSON or a problem document out. Stands on the desks alone.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server.api;
