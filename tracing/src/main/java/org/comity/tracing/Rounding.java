package org.comity.tracing;

import org.comity.terms.Money;

/**
 * The rounding of one published figure (tracing 8.2): where the cent went that largest remainder gives or takes.
 *
 * @param claim the claim's id
 * @param place the ledger, or the entry by which the money left and the kind of place
 * @param published the figure of the answer
 * @param carried the figure as it was carried, cut off after eight digits of the minor unit
 */
public record Rounding(String claim, String place, Money published, String carried) {}
