/** Screening against lists of millions: speed, memory, and whether the right entry is found, beside other searches. */
@NullMarked
package org.comity.bench.screen;

import org.jspecify.annotations.NullMarked;
