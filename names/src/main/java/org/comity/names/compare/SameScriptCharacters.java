package org.comity.names.compare;

import java.util.List;
import org.comity.names.parts.CompiledName;
import org.comity.names.script.HanReadings;
import org.comity.names.script.Script;

/**
 * Two names in characters (names 3.5): Han against Han or Hangul against Hangul character by character, Han against Hangul
 * by the Korean readings. Characters are far more exact than letters, so one that differs is a different name.
 */
final class SameScriptCharacters {

    private static final double SAME = 0.993;
    private static final double SIMPLIFIED = 0.991;
    private static final double READINGS = 0.82;
    private static final double ONE_OF_MANY = 0.62;
    private static final double PARTLY = 0.4;
    private static final int MANY = 4;
    private static final double BITS_A_CHARACTER = 6;

    /** Initial sounds that Korean drops or changes at the start of a name: 리 이, 노 로, 녀 여. */
    private static final List<String> START_VARIANTS =
            List.of("리이", "로노", "류유", "림임", "량양", "려여", "녀여", "라나", "렬열", "률율");

    /** The outcome: a score with the alignment it rests on. */
    record Outcome(double score, Alignment alignment) {}

    private SameScriptCharacters() {}

    static Outcome compare(CompiledName left, CompiledName right) {
        String a = left.characters();
        String b = right.characters();
        if (a.equals(b)) {
            boolean same = left.original().equals(right.original());
            return outcome(
                    left,
                    right,
                    same ? SAME : SIMPLIFIED,
                    same ? Route.SAME_CHARACTERS : Route.SIMPLIFIED,
                    a.length(),
                    1);
        }
        int agreeing = 0;
        if (a.length() == b.length()) {
            for (int i = 0; i < a.length(); i++) {
                agreeing += sameAt(a.charAt(i), b.charAt(i)) ? 1 : 0;
            }
        }
        double share = agreeing / (double) Math.max(a.length(), b.length());
        if (agreeing == a.length() && agreeing == b.length()) {
            return outcome(left, right, READINGS, Route.CHARACTER_READING, agreeing, 1);
        }
        double score = agreeing == a.length() - 1 && a.length() >= MANY ? ONE_OF_MANY : PARTLY * share;
        return outcome(left, right, score, Route.EDIT, agreeing, share);
    }

    private static boolean sameAt(char x, char y) {
        if (x == y) {
            return true;
        }
        Script scriptX = Script.of(x);
        if (scriptX == Script.of(y)) {
            return scriptX == Script.HANGUL && isVariant(x, y);
        }
        char han = scriptX == Script.HAN ? x : y;
        char hangul = scriptX == Script.HAN ? y : x;
        return HanReadings.korean(han).stream()
                .anyMatch(reading -> reading.charAt(0) == hangul || isVariant(reading.charAt(0), hangul));
    }

    private static boolean isVariant(char x, char y) {
        return START_VARIANTS.contains("" + x + y) || START_VARIANTS.contains("" + y + x);
    }

    private static Outcome outcome(
            CompiledName left, CompiledName right, double score, Route route, int agreeing, double likeness) {
        double bits = BITS_A_CHARACTER * Math.max(1, agreeing);
        List<Pairing> pairs = likeness < 0.5
                ? List.of()
                : List.of(new Pairing(left.original(), right.original(), likeness, route, "", bits, true, true));
        double over = likeness < 0.5 ? 1 : 0;
        return new Outcome(
                score,
                new Alignment(
                        pairs,
                        likeness < 0.5 ? left.parts() : List.of(),
                        likeness < 0.5 ? right.parts() : List.of(),
                        bits,
                        bits,
                        BITS_A_CHARACTER * left.characters().length() * over,
                        BITS_A_CHARACTER * right.characters().length() * over));
    }
}
