/**
 * In which order the entries of a day can have come (docs/spec/tracing.md 2 and 7): days, their arrangements under each policy, and the
 * space of all orders that the records allow. Closed to other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.order;
