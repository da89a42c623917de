/**
 * Between what a figure lies over all orders of a day: exact where the orders can be gone through, from outside where they cannot
 * ({@code outer}). Closed to other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.bounds;
