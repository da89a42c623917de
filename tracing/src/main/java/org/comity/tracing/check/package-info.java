/**
 * The golden examples of tracing: plans that say what must come out of them ({@link org.comity.tracing.check.TracingCasebook}). A
 * door, used by the commands.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.check;
