/** Screening against lists of millions: speed, memory, and whether the right entry is found, beside other searches. */
@org.jspecify.annotations.NullMarked
package org.comity.bench.screen;
