/** The ledger room. */
@org.jspecify.annotations.NullMarked
package org.comity.ledger;
