package org.comity.names.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The hashes of keys (names 7.1). */
class KeyHashTest {

    /** Names 7.1: a key is the same whether it was hashed as a text, letter by letter, or out of a longer text. */
    @Test
    void aKeyHasOneHashHoweverItIsMade() {
        long letters = KeyHash.done(KeyHash.with(KeyHash.with(KeyHash.START, '_'), 'q'));

        assertThat(letters).isEqualTo(KeyHash.of("_q"));
        assertThat(KeyHash.without("_xq", 1)).isEqualTo(letters).isNotEqualTo(KeyHash.of("q_"));
        assertThat(letters >>> Postings.HASH_BITS).isZero();
    }
}
