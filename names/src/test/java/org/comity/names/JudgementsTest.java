package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comity.names.JudgementLine.Merged;
import org.comity.names.JudgementLine.Signed;
import org.comity.names.JudgementLine.Split;
import org.comity.names.JudgementLine.Undone;
import org.comity.names.Relation.State;
import org.junit.jupiter.api.Test;

/** What judgements join and part (names 11.2-11.4). */
class JudgementsTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:30:00Z");

    private final List<JudgementLine> lines = new ArrayList<>();

    private Signed signed(String reason) {
        return new Signed(lines.size() + 1L, AT, "A. Analyst", reason);
    }

    private JudgementsTest judge(String left, String right, Judgement judgement) {
        lines.add(new JudgementLine.Judged(signed("because of " + left), left, right, judgement));
        return this;
    }

    private JudgementsTest same(String left, String right) {
        return judge(left, right, Judgement.SAME);
    }

    private JudgementsTest notSame(String left, String right) {
        return judge(left, right, Judgement.NOT_SAME);
    }

    private JudgementsTest undo(long line) {
        lines.add(new Undone(signed("a slip"), line));
        return this;
    }

    private State of(String one, String other) {
        Judgements judgements = Judgements.of(lines);
        assertThat(judgements.of(one, other)).isEqualTo(mirrored(judgements.of(other, one), judgements, one, other));
        return judgements.of(one, other).state();
    }

    /** The sentences may follow the chain from either end. */
    private static Relation mirrored(Relation turned, Judgements judgements, String one, String other) {
        Relation there = judgements.of(one, other);
        assertThat(turned.because()).containsExactlyInAnyOrderElementsOf(there.because());
        return new Relation(turned.state(), there.because());
    }

    @Test
    void judgementsJoinByWayOfOthers() {
        same("l/a", "l/b").same("l/b", "l/c");
        assertThat(of("l/a", "l/c")).isEqualTo(State.SAME);
        assertThat(of("l/a", "l/d")).isEqualTo(State.OPEN);
        assertThat(Judgements.of(lines).of("l/a", "l/c").because())
                .hasSize(2)
                .first()
                .asString()
                .contains("A. Analyst", "2026-11-22", "line 1", "because of l/a");
    }

    /** Names 11.3: neither merged nor dropped. */
    @Test
    void aNegativeInsideAWouldBeClusterIsAConflictThatShowsBothSides() {
        notSame("l/a", "l/c").same("l/a", "l/b").same("l/b", "l/c");
        assertThat(of("l/a", "l/c")).isEqualTo(State.CONFLICT);
        assertThat(of("l/a", "l/b")).isEqualTo(State.CONFLICT);
        Cluster cluster = Judgements.of(lines).conflicts().getFirst();
        assertThat(cluster.members()).containsExactly("l/a", "l/b", "l/c");
        assertThat(cluster.conflicts()).hasSize(1);
        assertThat(cluster.conflicts().getFirst().chain()).hasSize(2);
        assertThat(cluster.conflicts().getFirst().sentence())
                .contains("not the same", "(line 1)", "'l/a' = 'l/b' (line 2)", "'l/b' = 'l/c' (line 3)");
    }

    @Test
    void aConflictEndsWhenAPersonResolvesIt() {
        notSame("l/a", "l/c").same("l/a", "l/b").same("l/b", "l/c").undo(3);
        assertThat(Judgements.of(lines).conflicts()).isEmpty();
        assertThat(of("l/a", "l/b")).isEqualTo(State.SAME);
        assertThat(of("l/b", "l/c")).isEqualTo(State.NOT_SAME);
    }

    @Test
    void whatIsNotOnePersonIsNotTheOthersOfItsClusterEither() {
        same("l/a", "l/b").same("l/c", "l/d").notSame("l/b", "l/c");
        assertThat(of("l/a", "l/d")).isEqualTo(State.NOT_SAME);
        assertThat(Judgements.of(lines).of("l/a", "l/d").because()).hasSize(3);
        assertThat(Judgements.of(lines).conflicts()).isEmpty();
    }

    @Test
    void nothingIsInferredFromAConflict() {
        notSame("l/a", "l/c").same("l/a", "l/b").same("l/b", "l/c").notSame("l/a", "l/x");
        assertThat(of("l/a", "l/x")).isEqualTo(State.NOT_SAME);
        assertThat(of("l/b", "l/x")).isEqualTo(State.OPEN);
    }

    @Test
    void unsureNeitherJoinsNorParts() {
        judge("l/a", "l/b", Judgement.UNSURE).same("l/b", "l/c");
        assertThat(of("l/a", "l/b")).isEqualTo(State.UNSURE);
        assertThat(of("l/a", "l/c")).isEqualTo(State.OPEN);
        assertThat(Judgements.of(lines).clusters()).hasSize(1);
    }

    @Test
    void theNewestJudgementOfAPairStandsAndUndoBringsTheOlderBack() {
        same("l/a", "l/b").notSame("l/b", "l/a");
        assertThat(of("l/a", "l/b")).isEqualTo(State.NOT_SAME);
        undo(2);
        assertThat(of("l/a", "l/b")).isEqualTo(State.SAME);
        undo(1);
        assertThat(of("l/a", "l/b")).isEqualTo(State.OPEN);
    }

    @Test
    void aMergeIsOneLineAndUndoneAsOne() {
        lines.add(new Merged(signed("one passport"), List.of("l/a", "l/b", "l/c")));
        assertThat(of("l/b", "l/c")).isEqualTo(State.SAME);
        undo(1);
        assertThat(Judgements.of(lines).clusters()).isEmpty();
    }

    @Test
    void aSplitTakesEntriesOutTogetherAndKeepsThemOut() {
        same("l/a", "l/b").same("l/b", "l/c").same("l/c", "l/d");
        lines.add(new Split(signed("another birth place"), List.of("l/c", "l/d")));
        assertThat(of("l/c", "l/d")).isEqualTo(State.SAME);
        assertThat(of("l/a", "l/b")).isEqualTo(State.SAME);
        assertThat(of("l/a", "l/d")).isEqualTo(State.NOT_SAME);
        undo(4);
        assertThat(of("l/a", "l/d")).isEqualTo(State.SAME);
    }

    @Test
    void historyShowsEveryLineAndWhatUndidIt() {
        same("l/a", "l/b").notSame("l/c", "l/d").undo(1);
        assertThat(JudgementsText.history(lines, Optional.empty()).lines()).hasSize(3);
        assertThat(JudgementsText.history(lines, Optional.of("l/a")))
                .contains("[undone by line 3]", "A. Analyst undid line 1: a slip")
                .doesNotContain("l/c");
    }

    /** Against plain code: colours spread until nothing changes. */
    @Test
    void clustersAreThoseOfPlainCodeOnRandomJudgements() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            lines.clear();
            Map<Set<String>, Judgement> plain = new HashMap<>();
            for (int i = 0; i < random.nextInt(20); i++) {
                String left = "l/" + random.nextInt(9);
                String right = "m/" + random.nextInt(9);
                Judgement judgement = Judgement.values()[random.nextInt(3)];
                judge(left, right, judgement);
                plain.put(Set.of(left, right), judgement);
            }
            Map<String, String> colour = new HashMap<>();
            plain.keySet().forEach(pair -> pair.forEach(entry -> colour.put(entry, entry)));
            for (boolean changed = true; changed; ) {
                changed = false;
                for (var pair : plain.entrySet()) {
                    List<String> two = List.copyOf(pair.getKey());
                    String one = colour.getOrDefault(two.getFirst(), "");
                    String other = colour.getOrDefault(two.getLast(), "");
                    if (pair.getValue() == Judgement.SAME && !one.equals(other)) {
                        String least = one.compareTo(other) < 0 ? one : other;
                        colour.replaceAll((entry, at) -> at.equals(one) || at.equals(other) ? least : at);
                        changed = true;
                    }
                }
            }
            Set<String> torn = new HashSet<>();
            plain.forEach((pair, judgement) -> {
                List<String> two = List.copyOf(pair);
                String at = colour.getOrDefault(two.getFirst(), "");
                if (judgement == Judgement.NOT_SAME && at.equals(colour.get(two.getLast()))) {
                    torn.add(at);
                }
            });
            Judgements judgements = Judgements.of(lines);
            for (String one : colour.keySet()) {
                for (String other : colour.keySet()) {
                    if (!one.equals(other) && colour.get(one).equals(colour.get(other))) {
                        assertThat(judgements.of(one, other).state())
                                .as("seed %d, run %d, %s %s", seed, run, one, other)
                                .isEqualTo(torn.contains(colour.get(one)) ? State.CONFLICT : State.SAME);
                    } else if (!one.equals(other)) {
                        assertThat(judgements.of(one, other).state()).isNotIn(State.SAME, State.CONFLICT);
                    }
                }
            }
            assertThat(judgements.conflicts()).hasSize(torn.size());
        }
    }
}
