package org.comity.names.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names 3.2: Korean names in Russian spelling, after Kontsevich. */
class KoreanInRussianTest {

    @Test
    void threeSyllablesWithAFamilyNameAreAKoreanName() {
        assertThat(KoreanInRussian.isName(List.of("ким", "чен", "ын"))).isTrue();
        assertThat(KoreanInRussian.isName(List.of("чен", "ын", "ким"))).isTrue();
        assertThat(KoreanInRussian.isName(List.of("ли", "ван", "тхань")))
                .as("Vietnamese")
                .isFalse();
        assertThat(KoreanInRussian.isName(List.of("ким", "иванович", "пак")))
                .as("a patronymic")
                .isFalse();
        assertThat(KoreanInRussian.isName(List.of("ли", "кэцян"))).as("Chinese").isFalse();
        assertThat(KoreanInRussian.isName(List.of("ким"))).isFalse();
        assertThat(KoreanInRussian.isName(List.of())).isFalse();
    }

    @Test
    void lettersAreThoseOfTheLatinSpellings() {
        assertThat(KoreanInRussian.read("чен").latin()).isEqualTo("jon");
        assertThat(KoreanInRussian.read("ын").latin()).isEqualTo("un");
        assertThat(KoreanInRussian.read("чхве").latin()).isEqualTo("choe");
        assertThat(KoreanInRussian.read("хён").latin()).isEqualTo("hyon");
        assertThat(KoreanInRussian.read("чхоль").latin()).isEqualTo("chol");
        assertThat(KoreanInRussian.read("хва").latin()).isEqualTo("hwa");
    }
}
