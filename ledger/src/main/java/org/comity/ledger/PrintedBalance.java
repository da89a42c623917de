package org.comity.ledger;

import java.time.LocalDate;

/**
 * A balance as a statement prints it.
 *
 * @param on the day it is stated for
 * @param amountMinor signed minor units
 */
public record PrintedBalance(LocalDate on, long amountMinor) {}
