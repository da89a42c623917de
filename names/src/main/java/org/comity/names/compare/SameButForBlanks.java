package org.comity.names.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;

/** Names whose letters are the same, all of them, though the words are parted elsewhere or one letter differs (names 4.7). */
final class SameButForBlanks {

    /** The score of names that differ in nothing but where the words are parted. */
    static final double SCORE = 0.86;

    private static final double ONE_LETTER = 0.76;
    private static final int SHORTEST = 6;
    private static final int SHORTEST_WITH_EDIT = 8;

    private SameButForBlanks() {}

    /** Whether the letters are the same in order and only the blanks differ. */
    static boolean test(CompiledName left, CompiledName right) {
        return alphabetic(left, right)
                && !left.folded().equals(right.folded())
                && left.letters() == right.letters()
                && left.letters() >= SHORTEST
                && edits(left.folded(), right.folded()) == 0;
    }

    /** The least score of a pair that differs in one letter of at least {@value #SHORTEST_WITH_EDIT}; else 0. */
    static double floor(CompiledName left, CompiledName right) {
        boolean near = alphabetic(left, right)
                && Math.abs(left.folded().length() - right.folded().length()) <= 3
                && Math.min(left.letters(), right.letters()) >= SHORTEST_WITH_EDIT
                && Math.min(left.parts().size(), right.parts().size()) >= 1
                && Math.max(left.parts().size(), right.parts().size()) >= 2
                && edits(left.folded(), right.folded()) <= 1;
        return near ? ONE_LETTER : 0;
    }

    static Alignment alignment(CompiledName left, CompiledName right, NameCounts counts) {
        double bits = Math.min(bits(left, counts), bits(right, counts));
        Pairing whole = new Pairing(written(left), written(right), 1, Route.JOINED, "", bits, true, true);
        return new Alignment(List.of(whole), List.of(), List.of(), bits, bits, 0, 0);
    }

    private static double bits(CompiledName name, NameCounts counts) {
        return name.parts().stream().mapToDouble(counts::bits).sum();
    }

    private static String written(CompiledName name) {
        return name.parts().stream().map(Part::written).collect(Collectors.joining(" "));
    }

    private static boolean alphabetic(CompiledName left, CompiledName right) {
        return left.script() == right.script()
                && left.as() == right.as()
                && left.isTelling()
                && right.isTelling()
                && left.characters().isEmpty()
                && right.characters().isEmpty();
    }

    /** 0 when the letters are equal, 1 when one is missing, added, other or changed with its neighbour, 2 for more. */
    private static int edits(String a, String b) {
        int i = after(a, 0);
        int j = after(b, 0);
        while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
            i = after(a, i + 1);
            j = after(b, j + 1);
        }
        if (i >= a.length() && j >= b.length()) {
            return 0;
        }
        int nextI = after(a, Math.min(a.length(), i + 1));
        int nextJ = after(b, Math.min(b.length(), j + 1));
        boolean swapped = nextI < a.length()
                && nextJ < b.length()
                && a.charAt(i) == b.charAt(nextJ)
                && a.charAt(nextI) == b.charAt(j)
                && sameFrom(a, after(a, nextI + 1), b, after(b, nextJ + 1));
        boolean one = sameFrom(a, nextI, b, j) || sameFrom(a, i, b, nextJ) || sameFrom(a, nextI, b, nextJ);
        return one || swapped ? 1 : 2;
    }

    private static boolean sameFrom(String a, int i, String b, int j) {
        while (i < a.length() && j < b.length()) {
            if (a.charAt(i) != b.charAt(j)) {
                return false;
            }
            i = after(a, i + 1);
            j = after(b, j + 1);
        }
        return i >= a.length() && j >= b.length();
    }

    /** The first place from {@code from} on that is no blank. */
    private static int after(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
