package org.comity.assessment.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Kleene's connectives (assessment 1.2). */
class TruthTest {

    @Test
    void falseAndAnythingIsFalseAndOnlyTrueAndTrueIsTrue() {
        for (Truth left : Truth.values()) {
            for (Truth right : Truth.values()) {
                Truth expected = left == Truth.FALSE || right == Truth.FALSE
                        ? Truth.FALSE
                        : left == Truth.UNKNOWN || right == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.TRUE;
                assertThat(left.and(right)).as("%s and %s", left, right).isEqualTo(expected);
            }
        }
    }

    @Test
    void orIsTheMirrorImageOfAnd() {
        assertThat(Truth.TRUE.or(Truth.UNKNOWN)).isEqualTo(Truth.TRUE);
        assertThat(Truth.UNKNOWN.or(Truth.TRUE)).isEqualTo(Truth.TRUE);
        assertThat(Truth.FALSE.or(Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.FALSE.or(Truth.FALSE)).isEqualTo(Truth.FALSE);
    }

    @Test
    void theOppositeOfUnknownIsUnknown() {
        assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.TRUE.not()).isEqualTo(Truth.FALSE);
        assertThat(Truth.FALSE.not()).isEqualTo(Truth.TRUE);
    }
}
