package org.comity.names.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names 3.9, 7.1: whole names as one people of the south spells them. */
class WrittenOutTest {

    @Test
    void eachPeopleKeepsToItsOwnSpellings() {
        assertThat(WrittenOut.of("陈文德"))
                .contains("boon tan teck", "boonteck tan", "chan man tak")
                .doesNotContain("man tan teck", "boon chan tak");
    }

    @Test
    void aNameOfFourCharactersIsNotWrittenOut() {
        assertThat(WrittenOut.of("欧阳文德")).isEmpty();
        assertThat(WrittenOut.of("陈")).isEmpty();
    }
}
