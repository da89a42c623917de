package org.comity.tracing;

import java.math.BigInteger;

/** An exact rational number, for the reference implementation alone: it grows too fast for anything else. */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);

    public Fraction {
        BigInteger divisor = over.gcd(under).max(BigInteger.ONE);
        over = over.divide(divisor);
        under = under.divide(divisor);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    public Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    public Fraction by(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isPositive() {
        return over.signum() > 0;
    }

    public boolean isWhole() {
        return under.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    @Override
    public String toString() {
        return isWhole() ? over.toString() : over + "/" + under;
    }
}
