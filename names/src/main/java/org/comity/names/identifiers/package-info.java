/** Numbers that registers and standards give to parties and assets, with their check digits (names 5.9). */
@org.jspecify.annotations.NullMarked
package org.comity.names.identifiers;
