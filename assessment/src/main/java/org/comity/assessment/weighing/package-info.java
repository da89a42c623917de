/**
 * What a person must weigh, laid out and not weighed: assurances by their factors (docs/spec/assessment.md 4.6), competing requests
 * side by side (7.14). Closed to other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.weighing;
