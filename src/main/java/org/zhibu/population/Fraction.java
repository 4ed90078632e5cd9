package org.zhibu.population;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A share of a whole as an exact fraction, 0..1. */
record Fraction(long numerator, long denominator) {
    static final Fraction ALL = new Fraction(1, 1);
    private static final int DECIMALS = 9;

    Fraction {
        if (numerator < 0 || denominator <= 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " / " + denominator + " is no share");
        }
    }

    /** A share of at most nine decimals; further ones are rounded away. */
    static Fraction of(BigDecimal share) {
        BigDecimal rounded = share.setScale(DECIMALS, RoundingMode.HALF_UP);
        return reduced(rounded.unscaledValue(), BigInteger.TEN.pow(DECIMALS));
    }

    /** A part of a whole; more than the whole counts as all of it. */
    static Fraction of(long part, long whole) {
        return part >= whole ? ALL : new Fraction(part, whole);
    }

    /** This share of everybody as a share of those who are {@code of} everybody; at most all of them. */
    Fraction within(Fraction of) {
        BigInteger above = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(of.denominator));
        BigInteger below = BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(of.numerator));
        return above.compareTo(below) >= 0 ? ALL : reduced(above, below);
    }

    private static Fraction reduced(BigInteger above, BigInteger below) {
        BigInteger common = above.gcd(below);
        return new Fraction(
                above.divide(common).longValueExact(), below.divide(common).longValueExact());
    }

    /** The share of an amount, rounded half up. */
    long times(long amount) {
        if (numerator == 0 || amount <= (Long.MAX_VALUE - denominator) / (2 * numerator)) {
            return (2 * numerator * amount + denominator) / (2 * denominator);
        }
        return new BigDecimal(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator)))
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
