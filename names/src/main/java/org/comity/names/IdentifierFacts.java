package org.comity.names;

import java.util.ArrayList;
import java.util.List;
import org.comity.names.identifiers.Identifier;
import org.comity.names.identifiers.Identifier.Check;

/**
 * What the numbers of two parties add to or take from the names (names 5.9).
 *
 * @param evidence log-odds; 0 when no number is on both sides
 * @param agrees whether a number agrees that is fit to carry a pair whose names differ
 * @param against sentences on what contradicts or is wrong
 * @param inFavour sentences on what agrees
 */
record IdentifierFacts(double evidence, boolean agrees, List<String> against, List<String> inFavour) {

    private static final double CHECKED = 7;
    private static final double AS_GIVEN = 4.5;
    private static final double CHECK_FAILS = 2;
    private static final double ANOTHER = -3.5;

    static final IdentifierFacts NONE = new IdentifierFacts(0, false, List.of(), List.of());

    static IdentifierFacts of(Party left, Party right) {
        if (left.identifiers().isEmpty() || right.identifiers().isEmpty()) {
            return NONE;
        }
        List<Identifier> ours = read(left);
        List<Identifier> theirs = read(right);
        List<String> against = new ArrayList<>();
        List<String> inFavour = new ArrayList<>();
        double best = 0;
        for (Identifier one : ours) {
            for (Identifier other : theirs) {
                if (one.compact().equals(other.compact())) {
                    best = Math.max(best, agreement(one));
                    inFavour.add(sentence(one));
                }
            }
        }
        if (best == 0) {
            best = contradiction(ours, theirs, against);
        }
        return new IdentifierFacts(
                best,
                best >= AS_GIVEN,
                List.copyOf(against),
                inFavour.stream().distinct().toList());
    }

    /** The numbers in the form in which they are compared, those that can point to somebody. */
    static List<String> compact(Party party) {
        return read(party).stream().map(Identifier::compact).distinct().toList();
    }

    private static List<Identifier> read(Party party) {
        return party.identifiers().stream()
                .map(Identifier::of)
                .filter(Identifier::isTelling)
                .toList();
    }

    private static double agreement(Identifier number) {
        return switch (number.check()) {
            case HOLDS -> CHECKED;
            case FAILS -> CHECK_FAILS;
            case NONE -> number.kind() == Identifier.Kind.BIC ? 0.5 : AS_GIVEN;
        };
    }

    private static String sentence(Identifier number) {
        String same = "the same " + number.kind().spoken() + ", " + number.written();
        return switch (number.check()) {
            case HOLDS -> same + ", whose check digits hold";
            case FAILS -> same + ", whose check digits are wrong: it may be a slip that both copied";
            case NONE -> same;
        };
    }

    private static double contradiction(List<Identifier> ours, List<Identifier> theirs, List<String> against) {
        double evidence = 0;
        for (Identifier one : ours) {
            for (Identifier other : theirs) {
                if (one.kind() == other.kind() && one.kind().isOnlyOne()) {
                    boolean bothHold = one.check() == Check.HOLDS && other.check() == Check.HOLDS;
                    evidence = bothHold ? ANOTHER : evidence;
                    Identifier wrong = one.check() == Check.FAILS ? one : other;
                    against.add(
                            bothHold
                                    ? "against it: different " + one.kind().spoken() + "s, " + one.written() + " and "
                                            + other.written()
                                    : "the " + one.kind().spoken() + "s " + one.written() + " and "
                                            + other.written() + " differ, but the check digits of "
                                            + wrong.written() + " are wrong: it may be a slip");
                }
            }
        }
        return evidence;
    }
}
