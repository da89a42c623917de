package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.List;
import org.comity.tracing.composition.Parcel;

/** What a debit that will come back took, what the bank lent for it, and how many debits there had been then. */
record DebitMade(List<Parcel> parcels, BigInteger lent, int debitCount) {}
