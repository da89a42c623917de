package org.comity.tracing;

import org.comity.terms.Money;

/**
 * One remedy for one claim, beside the others (tracing 11).
 *
 * @param claim the claim's id
 * @param remedy its word: {@code traced}, {@code 18-usc-984}, {@code uncac-31-5}, {@code equivalent-value}, {@code subrogation}
 * @param rule the rule of tracing it depends on, by its word; empty when on none
 * @param amount how much it gives
 * @param because how the amount comes about, as a sentence
 * @param authority the law it rests on, for counsel to check
 */
public record RemedyRow(String claim, String remedy, String rule, Money amount, String because, String authority) {}
