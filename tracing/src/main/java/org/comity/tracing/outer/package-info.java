/**
 * What money may be made of when the order of a day is not known: every figure is an interval that no order leaves (tracing 7.5). The amounts themselves are
 * known; only the parts are not. The package knows nothing of plans and statements.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.outer;
