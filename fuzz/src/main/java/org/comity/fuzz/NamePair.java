package org.comity.fuzz;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.comity.names.Hit;
import org.comity.names.ListEntry;
import org.comity.names.Match;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.ReadParty;
import org.comity.names.Screener;
import org.comity.names.Verdict;

/**
 * Two names of which nothing is known, compared: what holds of every pair, whatever is written (names 1.1, 1.3, 1.6, 1.7, 6.1).
 *
 * @param left one name
 * @param right the other
 */
record NamePair(String left, String right) {

    private static final NameMatcher MATCHER = new NameMatcher();
    private static final long NANOS_AT_MOST = 2_000_000_000L;
    private static final long NANOS_A_LETTER = 100_000L;
    private static final int ESCAPED = 6;

    /** A line of text: the names stand before and after a tab; {@code \}{@code uD800} stands for what UTF-8 cannot say. */
    static NamePair of(String line) {
        int tab = line.indexOf('\t');
        return tab < 0
                ? new NamePair(unescaped(line), "")
                : new NamePair(unescaped(line.substring(0, tab)), unescaped(line.substring(tab + 1)));
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            boolean escape = text.startsWith("\\u", i) && isHexadecimal(text, i + 2, i + ESCAPED);
            plain.append(escape ? (char) Integer.parseInt(text, i + 2, i + ESCAPED, 16) : text.charAt(i));
            i += escape ? ESCAPED : 1;
        }
        return plain.toString();
    }

    private static boolean isHexadecimal(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i >= text.length() || text.charAt(i) >= 128 || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Compares them in every way there is. */
    void check() {
        PartyKind kind = PartyKind.values()[(left.length() + right.length()) % PartyKind.values().length];
        Party one = Party.named(kind, left);
        Party other = Party.named(kind, right);
        long start = nanos();
        Match match = MATCHER.match(one, other);
        checkTime(nanos() - start);
        require(match.verdict() != Verdict.SAME, "a bare name is never the same");
        require(match.because().stream().noneMatch(String::isBlank), "no reason is empty");
        Match turned = MATCHER.match(other, one);
        require(turned.score() == match.score() && turned.verdict() == match.verdict(), "the sides may be exchanged");
        require(
                MATCHER.score(ReadParty.of(one), ReadParty.of(other)) == match.score(),
                "names read before score alike");
        Party both = new Party(kind, left, List.of(right), Optional.empty(), Optional.empty());
        require(MATCHER.match(both, other).score() >= match.score(), "a further name never lowers the score");
        List<Hit> hits = new Screener(List.of(new ListEntry("list", "1", both))).screen("q", other, 0, 1);
        require(hits.stream().allMatch(hit -> hit.match().verdict() != Verdict.SAME), "nor does a search identify");
    }

    private void checkTime(long nanos) {
        long most = NANOS_AT_MOST + NANOS_A_LETTER * (left.length() + right.length());
        require(nanos < most, "it took " + nanos / 1_000_000 + " ms");
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what + ": '" + left + "' and '" + right + "'");
        }
    }
}
