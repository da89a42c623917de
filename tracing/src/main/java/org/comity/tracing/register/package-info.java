/**
 * One claim through a whole register of movements: {@link org.comity.tracing.register.RegisterTracer} reads it into
 * {@code columns}, whose kernels carry the rules, and gives a {@link org.comity.tracing.register.RegisterReport}. A door.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.register;
