package org.comity.names.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.names.script.Script;
import org.comity.names.script.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names 2.6, 2.9: what words in the names of organisations mean. */
class TradeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "завод, CYRILLIC, plant",
        "мукомольный, CYRILLIC, ''",
        "工廠, HAN, plant",
        "공장, HANGUL, plant",
        "kommercheskaya, LATIN, trade",
        "gosudarstvennoe, LATIN, state",
        "深圳市, HAN, shenzhen",
        "厦门, HAN, xiamen",
        "новосибирский, CYRILLIC, novosibirsk",
        "مرکزى, ARABIC, central",
        "elektropribor, LATIN, ''",
        "сириус, CYRILLIC, ''"
    })
    void knowsWordsOfTradeAndPlaceInManyLanguages(String word, Script script, String meaning) {
        assertThat(TradeWords.meaning(WordTables.bare(word), script)).isEqualTo(meaning);
    }

    @Test
    void knowsOrdinaryWordsAndCompounds() {
        assertThat(TradeWords.translation("猎鹰")).isEqualTo(TradeWords.translation("falcon"));
        assertThat(TradeWords.translation("радиозавод")).isEqualTo("radio+plant");
        assertThat(TradeWords.translation("zarechnev")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Unit Forty 4, unit 44",
        "185th Brigade, 185 brigade",
        "Second Works, 2 works",
        "Hong Kong Mills, hongkong mills",
        "НИИ Кедр, research institute кедр",
        "Q. Z. Mills, qz mills",
        "Q and Z Mills, qz mills",
        "Fund XIV, fund 14"
    })
    void spellsOutAbbreviationsPhrasesAndNumbers(String written, String meant) {
        assertThat(TradeWords.spelledOut(Word.split(written)))
                .extracting(Word::bare)
                .containsExactly(meant.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "深圳市渡娘进出口有限公司, BY_SOUND, 深圳市 渡娘 进出口 有限公司",
        "红色猎鹰科技公司, BY_SOUND, 红色猎鹰 科技 公司",
        "红色猎鹰科技公司, TRANSLATED, 红色 猎鹰 科技 公司",
        "조선국제전람사, BY_SOUND, 조선 국제 전람 사"
    })
    void cutsCharactersAndHangulWhereTheTablesKnowAWord(String written, HanWords.Cut how, String pieces) {
        Word word = Word.of(written, false, false);
        assertThat(HanWords.cut(word, how)).extracting(Word::bare).containsExactly(pieces.split(" "));
    }

    /** 日 and 特 lose their ending before some consonants. */
    @ParameterizedTest
    @CsvSource({"日进, nisshin", "特机, tokki", "日光, nikko", "渡娘, 渡娘"})
    void readsTheRestOfAJapaneseNameInJapanese(String written, String read) {
        Word word = Word.of(written, false, false);
        assertThat(HanWords.cut(word, HanWords.Cut.JAPANESE))
                .extracting(Word::bare)
                .containsExactly(read);
    }

    @Test
    void noWordOfTheTablesIsEmptyAndNoneMixesAStarIntoTheMiddle() {
        for (String table : List.of("generic-words.tsv", "places.tsv", "translated-words.tsv", "numbers.tsv")) {
            for (String[] row : Table.rows(TradeWords.class, table)) {
                assertThat(row.length).as("%s: %s", table, row[0]).isBetween(2, 3);
                for (String word : row[1].split(" ")) {
                    assertThat(word).as("%s: %s", table, row[0]).isNotEmpty();
                    assertThat(word.indexOf('*')).as("%s: %s", table, word).isIn(-1, word.length() - 1);
                }
            }
        }
    }
}
