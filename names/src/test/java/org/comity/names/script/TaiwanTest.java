package org.comity.names.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names 3.5: Gwoyeu Romatzyh by the Ministry of Education's table of 1928, the Symbols II of 1986, Tongyong of 2002. */
class TaiwanTest {

    /** Syllables with their tones. */
    private static final Map<String, String> ROMATZYH = Map.ofEntries(
            Map.entry("ying1", "ing"),
            Map.entry("ying3", "yiing"),
            Map.entry("yi2", "yi"),
            Map.entry("yi3", "yii"),
            Map.entry("yi4", "yih"),
            Map.entry("ye3", "yee"),
            Map.entry("yao3", "yeau"),
            Map.entry("you4", "yow"),
            Map.entry("wu4", "wuh"),
            Map.entry("wo3", "woo"),
            Map.entry("wei3", "woei"),
            Map.entry("yuan3", "yeuan"),
            Map.entry("yong4", "yonq"),
            Map.entry("cai2", "tsair"),
            Map.entry("guo2", "gwo"),
            Map.entry("xi2", "shyi"),
            Map.entry("ping2", "pyng"),
            Map.entry("lin2", "lin"),
            Map.entry("ma1", "mha"),
            Map.entry("jiu3", "jeou"),
            Map.entry("shui3", "shoei"),
            Map.entry("ben3", "been"),
            Map.entry("jie3", "jiee"),
            Map.entry("nv3", "neu"),
            Map.entry("zhao4", "jaw"),
            Map.entry("xie4", "shieh"),
            Map.entry("feng4", "fenq"),
            Map.entry("jun4", "jiunn"),
            Map.entry("er4", "ell"),
            Map.entry("zhi4", "jyh"));

    @Test
    void gwoyeuRomatzyhSpellsTheTone() {
        ROMATZYH.forEach((syllable, spelled) -> assertThat(spellings(syllable)).contains(spelled));
    }

    @Test
    void theLaterSystemsDoNot() {
        assertThat(spellings("zeng1")).contains("tzeng");
        assertThat(spellings("si1")).contains("sz", "sih");
        assertThat(spellings("zhi4")).contains("jr", "jhih");
        assertThat(spellings("qiu1")).contains("chiou", "ciou");
        assertThat(spellings("xu2")).contains("syu");
        assertThat(spellings("zhong1")).contains("jung", "jhong");
        assertThat(spellings("feng1")).contains("fong");
    }

    @Test
    void aCharacterHasTheSpellingsOfItsTonesButNoneThatIsPinyinForAnother() {
        assertThat(HanSpellings.given('财'))
                .filteredOn(spelling -> spelling.system() == Spelling.System.TAIWAN)
                .extracting(Spelling::latin)
                .containsExactly("tsair");
    }

    private static Set<String> spellings(String syllable) {
        int last = syllable.length() - 1;
        return Taiwan.spellings(syllable.substring(0, last), syllable.charAt(last) - '0');
    }
}
