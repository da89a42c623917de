package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The names of {@code hostile-names.tsv}, among them whatever the fuzzer found: what holds of every pair holds of them (names 1.1,
 * 1.3, 1.6, 1.7, 6.1).
 */
class HostileNamesTest {

    private static final int ESCAPED = 6;

    private final NameMatcher matcher = new NameMatcher();

    /** Each pair as every kind of party. */
    static Stream<Party[]> pairs() throws IOException {
        List<Party[]> pairs = new ArrayList<>();
        try (InputStream table = HostileNamesTest.class.getResourceAsStream("hostile-names.tsv")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                int tab = line.indexOf('\t');
                for (PartyKind kind : tab < 0 ? new PartyKind[0] : PartyKind.values()) {
                    pairs.add(new Party[] {
                        Party.named(kind, unescaped(line.substring(0, tab))),
                        Party.named(kind, unescaped(line.substring(tab + 1)))
                    });
                }
            }
        }
        return pairs.stream();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.startsWith("\\u", i);
            plain.append(escape ? (char) Integer.parseInt(text, i + 2, i + ESCAPED, 16) : text.charAt(i));
            i += escape ? ESCAPED - 1 : 0;
        }
        return plain.toString();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatHoldsOfEveryPairHoldsOfThese(Party left, Party right) {
        Match match = matcher.match(left, right);
        assertThat(match.score()).isBetween(0.0, 1.0);
        assertThat(match.verdict()).isNotEqualTo(Verdict.SAME);
        assertThat(match.because()).noneMatch(String::isBlank);
        assertThat(matcher.match(right, left).score()).isEqualTo(match.score());
        assertThat(matcher.match(right, left).verdict()).isEqualTo(match.verdict());
        assertThat(matcher.score(ReadParty.of(left), ReadParty.of(right))).isEqualTo(match.score());
        Party both = new Party(left.kind(), left.name(), List.of(right.name()), Optional.empty(), Optional.empty());
        assertThat(matcher.match(both, right).score()).isGreaterThanOrEqualTo(match.score());
        Screener screener = new Screener(List.of(new ListEntry("list", "1", both)));
        assertThat(screener.screen("q", right, 0, 1))
                .allMatch(hit -> hit.match().verdict() != Verdict.SAME);
    }
}
