/**
 * The file formats of lists and of tables of names (names 8, 9): what a file says, nothing about matching.
 *
 * <p>Every fault of a file is a {@link org.comity.terms.BadInput} with file and line. Imports no other package of the room.
 */
@org.jspecify.annotations.NullMarked
package org.comity.names.lists;
