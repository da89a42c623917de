package org.comity.tracing.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Money of one origin.
 *
 * @param origin the number of a claim, or {@link #OWN}
 * @param amount how much, in the units of the rule
 * @param cost its historic cost; of own money none
 */
record Part(int origin, BigInteger amount, BigInteger cost) {

    static final int OWN = -1;

    static Part own(BigInteger amount) {
        return new Part(OWN, amount, BigInteger.ZERO);
    }

    /** Parts as a schedule writes them: {@code 0:100:100;own:20}. */
    static List<Part> list(String text) {
        List<Part> parts = new ArrayList<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] pieces = each.split(":");
            boolean isOwn = pieces[0].equals("own");
            parts.add(new Part(
                    isOwn ? OWN : Integer.parseInt(pieces[0]),
                    new BigInteger(pieces[1]),
                    isOwn ? BigInteger.ZERO : new BigInteger(pieces[2])));
        }
        return parts;
    }

    static BigInteger sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    static BigInteger amountOf(List<Part> parts, int origin) {
        return parts.stream()
                .filter(part -> part.origin == origin)
                .map(Part::amount)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    static BigInteger costOf(List<Part> parts, int origin) {
        return parts.stream()
                .filter(part -> part.origin == origin)
                .map(Part::cost)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    boolean isNothing() {
        return amount.signum() == 0 && cost.signum() == 0;
    }

    Part minus(BigInteger lessAmount, BigInteger lessCost) {
        return new Part(origin, amount.subtract(lessAmount), cost.subtract(lessCost));
    }

    /** The same list with neighbours joined that no cut can tell apart, and nothing left out but nothing. */
    static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            if (part.isNothing()) {
                continue;
            }
            Part last = joined.isEmpty() ? null : joined.getLast();
            boolean isSame = last != null && last.origin == part.origin && last.isPlain() && part.isPlain();
            if (last != null && isSame) {
                joined.set(
                        joined.size() - 1,
                        new Part(part.origin, last.amount.add(part.amount), last.cost.add(part.cost)));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private boolean isPlain() {
        return origin == OWN || amount.equals(cost);
    }
}
