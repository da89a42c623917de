/**
 * Birth dates as sources write them, in several calendars and as far as they are known (names 5.3, 5.10).
 *
 * <p>Values only; imports no other package of the room.
 */
@org.jspecify.annotations.NullMarked
package org.comity.names.dates;
