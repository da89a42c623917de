/** The tracing room. */
@org.jspecify.annotations.NullMarked
package org.comity.tracing;
