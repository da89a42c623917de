/**
 * The file formats of lists and of tables of names (names 8, 9): what a file says, nothing about matching.
 *
 * <p>Every fault of a file is a {@link org.comity.terms.BadInput} with file and line. Of the room it imports the reading of dates alone.
 */
@org.jspecify.annotations.NullMarked
package org.comity.names.lists;
