/** How good the links are that tracing proposes, on invented transfers whose two ends are known. */
@org.jspecify.annotations.NullMarked
package org.comity.bench.links;
