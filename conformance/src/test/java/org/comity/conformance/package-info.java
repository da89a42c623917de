/**
 * What holds for the program as a whole: the arrows between rooms, the tidiness of the sources, the casebook, the samples in the
 * documents, the pages in a browser. Tests only; may use every room, by its door.
 */
@org.jspecify.annotations.NullMarked
package org.comity.conformance;
