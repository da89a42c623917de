/**
 * Methods that show means without tracing a payment (tracing 13): net worth, source and application of funds, bank deposits, unexplained wealth. Each is
 * a small sum whose lines carry their evidence; amounts may be known within a low and a high. A door: other rooms ask {@link org.comity.tracing.indirect.IndirectMethods}.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.indirect;
