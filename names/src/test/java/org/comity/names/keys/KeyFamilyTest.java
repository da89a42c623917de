package org.comity.names.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names 7.2: how many names a family of keys may look at. */
class KeyFamilyTest {

    @Test
    void threeLettersLookAtMoreInALongerListUpToTenTimes() {
        assertThat(KeyFamily.TRIPLE.visits(10)).isEqualTo(40_000);
        assertThat(KeyFamily.TRIPLE.visits(1_000_000)).isEqualTo(40_000);
        assertThat(KeyFamily.TRIPLE.visits(3 << 20)).isEqualTo(120_000);
        assertThat(KeyFamily.TRIPLE.visits(100_000_000)).isEqualTo(400_000);
    }

    @Test
    void noOtherFamilyDoes() {
        for (KeyFamily family : KeyFamily.values()) {
            if (family != KeyFamily.TRIPLE) {
                assertThat(family.visits(100_000_000)).as(family.name()).isEqualTo(family.visits());
            }
        }
    }
}
