/** Numbers that registers and standards give to parties and assets, with their check digits (names 5.9). */
@NullMarked
package org.comity.names.identifiers;

import org.jspecify.annotations.NullMarked;
