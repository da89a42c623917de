package org.comity.names.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names 3.9, 7.1: whole names as one people of the south spells them. */
class WrittenOutTest {

    @Test
    void eachPeopleKeepsToItsOwnSpellings() {
        assertThat(WrittenOut.asked("陈文德"))
                .contains("boon tan teck", "boonteck tan", "chan man tak")
                .doesNotContain("man tan teck", "boon chan tak");
    }

    @Test
    void aChineseNameOfFourCharactersIsNotWrittenOut() {
        assertThat(WrittenOut.asked("欧阳文德")).noneMatch(name -> name.startsWith("boon"));
        assertThat(WrittenOut.asked("陈")).isEmpty();
    }

    @Test
    void taiwanMixesItsSystems() {
        assertThat(WrittenOut.filed("邱宗英")).contains("chiou ing tzong", "chiu tsungying");
    }

    @Test
    void aVietnameseNameIsWrittenApartByItsOwnReadings() {
        assertThat(WrittenOut.filed("阮文雄")).contains("hung nguyen van");
        assertThat(WrittenOut.filed("阮氏金银")).contains("kim ngan nguyen thi");
    }
}
