/** Measures the name matcher on labelled data that lies beside the repository: {@code ./comity bench names}. */
@org.jspecify.annotations.NullMarked
package org.comity.bench.names;
