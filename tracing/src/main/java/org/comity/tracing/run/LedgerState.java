package org.comity.tracing.run;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.tracing.composition.Composition;
import org.comity.tracing.composition.LargestRemainder;
import org.comity.tracing.composition.Parcel;
import org.comity.tracing.composition.Parcels;
import org.jspecify.annotations.Nullable;

/** One ledger while it is traced: balance, composition, and what its interest will follow (tracing 1.4, 3, 4.7). Amounts are in the units of the run. */
public final class LedgerState {

    private final Composition composition;
    private final int claims;
    private BigInteger balance = BigInteger.ZERO;
    private int debits;
    private final BigInteger[] daysHeld;
    private @Nullable LocalDate countedTo;

    /**
     * A ledger with nothing in it.
     *
     * @param claims how many claims there are
     */
    LedgerState(Composition composition, int claims) {
        this.composition = composition;
        this.claims = claims;
        this.daysHeld = new BigInteger[claims + 1];
        Arrays.fill(daysHeld, BigInteger.ZERO);
    }

    /** The same ledger apart from this. */
    LedgerState copy() {
        LedgerState copy = new LedgerState(composition.copy(), claims);
        copy.balance = balance;
        copy.debits = debits;
        copy.countedTo = countedTo;
        System.arraycopy(daysHeld, 0, copy.daysHeld, 0, daysHeld.length);
        return copy;
    }

    /** The balance, in fine units. */
    public BigInteger balance() {
        return balance;
    }

    /** What is owed to the bank. */
    BigInteger owed() {
        return balance.negate().max(BigInteger.ZERO);
    }

    /** How many debits there were: what came back can tell whether any was since. */
    int debitCount() {
        return debits;
    }

    /** Of what the balance consists. */
    public Composition composition() {
        return composition;
    }

    /**
     * Money arrives (tracing 3.1, 3.2).
     *
     * @param parcels what it is made of
     * @return what repaid the bank of it
     */
    List<Parcel> credit(List<Parcel> parcels) {
        Parcels.Division division = repay(parcels);
        composition.add(division.rest());
        return division.taken();
    }

    /**
     * A payment comes back (tracing 4.6); what the bank had lent for it repays the bank first.
     *
     * @param parcels what had left
     * @param lent what the bank had lent
     * @param untouched whether nothing left since
     * @return what repaid the bank of the parcels
     */
    List<Parcel> creditReturned(List<Parcel> parcels, BigInteger lent, boolean untouched) {
        Parcels.Division ofBank = repay(lent.signum() == 0 ? List.of() : List.of(Parcel.own(lent)));
        composition.add(ofBank.rest());
        Parcels.Division division = repay(parcels);
        composition.putBack(division.rest(), untouched);
        return division.taken();
    }

    private Parcels.Division repay(List<Parcel> parcels) {
        BigInteger amount = Parcels.amount(parcels);
        BigInteger owed = balance.negate().max(BigInteger.ZERO);
        balance = balance.add(amount);
        BigInteger repaid = owed.min(amount);
        return repaid.signum() == 0 ? new Parcels.Division(List.of(), parcels) : Parcels.takeRateably(parcels, repaid);
    }

    /**
     * What a debit took.
     *
     * @param parcels what it is made of, as far as the ledger had it
     * @param lent what the bank lent for it
     */
    public record Paid(List<Parcel> parcels, BigInteger lent) {}

    /**
     * Money leaves (tracing 3.4).
     *
     * @param covered how much of it is money of a backward link, which stands for own or lent money of this ledger (tracing 5.6)
     */
    Paid debit(BigInteger amount, BigInteger covered, Composition.Choice choice) {
        BigInteger available = amount.min(balance.max(BigInteger.ZERO));
        BigInteger lent = amount.subtract(available);
        BigInteger fromOwn = covered.subtract(lent).max(BigInteger.ZERO);
        balance = balance.subtract(amount);
        debits++;
        composition.take(fromOwn, Composition.Choice.BY_RULE.after(Parcel.OWN, fromOwn));
        List<Parcel> parcels = composition.take(available.subtract(fromOwn), choice);
        return new Paid(parcels, lent.subtract(covered.subtract(fromOwn)));
    }

    /** How much of a debit money of a backward link can stand for: what is own, and what the bank would lend. */
    BigInteger coverable(BigInteger amount) {
        BigInteger available = amount.min(balance.max(BigInteger.ZERO));
        return amount.min(composition.own().add(amount.subtract(available)));
    }

    /** Counts what was held up to a day, for interest. */
    void countTo(LocalDate day) {
        if (countedTo != null && day.isAfter(countedTo)) {
            BigInteger days = BigInteger.valueOf(ChronoUnit.DAYS.between(countedTo, day));
            List<BigInteger> held = amounts();
            for (int i = 0; i < daysHeld.length; i++) {
                daysHeld[i] = daysHeld[i].add(held.get(i).multiply(days));
            }
        }
        countedTo = day;
    }

    /** Divides interest by what was held since the last, and begins to count anew. */
    List<Parcel> earnOverPeriod(BigInteger interest) {
        List<Parcel> fruits = fruits(interest, Arrays.asList(daysHeld.clone()));
        Arrays.fill(daysHeld, BigInteger.ZERO);
        return fruits;
    }

    /** Divides interest by what is held now. */
    List<Parcel> earnNow(BigInteger interest) {
        return fruits(interest, amounts());
    }

    /** What a claim earns has an amount and no historic cost. */
    private List<Parcel> fruits(BigInteger interest, List<BigInteger> weights) {
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            return List.of(Parcel.own(interest));
        }
        List<BigInteger> parts = LargestRemainder.divide(interest, weights);
        List<Parcel> parcels = new ArrayList<>();
        for (int claim = 0; claim < claims; claim++) {
            if (parts.get(claim).signum() > 0) {
                parcels.add(new Parcel(claim, parts.get(claim), BigInteger.ZERO));
            }
        }
        parcels.add(Parcel.own(parts.get(claims)));
        return parcels;
    }

    /** The claims' money in order, own money last. */
    public List<BigInteger> amounts() {
        List<BigInteger> amounts = new ArrayList<>();
        for (int claim = 0; claim < claims; claim++) {
            amounts.add(composition.amountOf(claim));
        }
        amounts.add(composition.own());
        return amounts;
    }
}
