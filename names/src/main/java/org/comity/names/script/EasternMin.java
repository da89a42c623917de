package org.comity.names.script;

import java.util.Map;
import java.util.Set;
import org.comity.names.script.RhymeBook.Place;

/**
 * How a character is written that is read in Foochow, as in the passports of Sarawak and Sitiawan, which follow no one rule (names 3.9): 陈 Ding, 勤 Khiing,
 * 源 Nguong. After the initials and rhymes of the book of the eight tones (Qi Lin Ba Yin), in which every nasal end is ng and every stop k.
 * The initials are those of Southern Min but for the nasal ones and the voiced stops.
 */
final class EasternMin {

    private static final Map<String, String> ONSETS = Map.ofEntries(
            Map.entry("p", "p b"),
            Map.entry("ph", "p ph"),
            Map.entry("t", "t d"),
            Map.entry("th", "t th"),
            Map.entry("ch", "ch j"),
            Map.entry("chh", "ch"),
            Map.entry("kh", "k kh"));
    private static final Map<String, String> RHYMES = Map.ofEntries(
            Map.entry("i", "i ee ie y"),
            Map.entry("v", "u ii"),
            Map.entry("u", "u oo"),
            Map.entry("ui", "ui wee"),
            Map.entry("o", "o oh"),
            Map.entry("a", "a ah"),
            Map.entry("ia", "ia iah"),
            Map.entry("ieu", "iew iu ew ieu"),
            Map.entry("iu", "iu iew ew"),
            Map.entry("eu", "eu ew au"),
            Map.entry("au", "au ow"),
            Map.entry("ing", "ing"),
            Map.entry("vng", "iing ing ung"),
            Map.entry("ung", "ung ong"),
            Map.entry("ieng", "ieng iong ing ien"),
            Map.entry("iong", "iong iang"),
            Map.entry("uong", "uong ong uang"),
            Map.entry("uang", "uang uong wang"));

    private static final RuledSpelling SPELLING =
            new RuledSpelling(ONSETS, RHYMES, EasternMin::initial, EasternMin::rhyme);

    private EasternMin() {}

    /** The spellings of a simplified character. */
    static Set<String> spellings(char simplified) {
        return SPELLING.of(simplified);
    }

    private static String initial(Place place) {
        if (place.light()) {
            return place.initial() == '明' ? "- m" : "h p";
        }
        return switch (place.initial()) {
            case '明' -> "m";
            case '泥', '孃' -> "n";
            case '定', '澄' -> "t";
            case '日' -> "- n";
            case '疑' -> "ng";
            default -> SouthernMin.plainInitial(place);
        };
    }

    private static String rhyme(Place place) {
        return switch (place.rhyme()) {
            case '東', '鍾' -> place.division() == 3 && !place.lips() ? "vng" : "ung";
            case '冬' -> "ung";
            case '江' -> "ong";
            case '陽' -> place.closed() || place.lips() || place.retroflex() ? "uong" : "iong uong";
            case '唐' -> place.closed() ? "uong" : "ong";
            case '支', '脂', '之', '微' -> place.closed() || place.rhyme() == '微' && place.lips() ? "ui" : "i";
            case '魚' -> "v";
            case '虞', '模' -> "u";
            case '齊', '祭' -> place.closed() ? "ie" : "ie e i";
            case '廢', '灰' -> "ui";
            case '泰', '咍' -> place.closed() ? "ui" : "ai";
            case '佳', '皆', '夬' -> place.closed() ? "uai" : "ai e";
            case '庚', '耕' -> place.closed() ? "ing uang" : place.division() == 3 ? "ing" : "eng ang";
            case '清', '青', '蒸' -> "ing";
            case '登' -> place.closed() ? "uong" : "eng";
            case '尤', '幽' -> place.lips() ? "u" : "iu";
            case '侯' -> "eu";
            default -> open(place);
        };
    }

    private static String open(Place place) {
        return switch (place.rhyme()) {
            case '真', '臻' -> place.closed() ? "ung" : "ing";
            case '殷' -> "vng";
            case '痕' -> "ong";
            case '文' -> place.lips() ? "ung" : "vng ung";
            case '魂' -> "ung ong";
            case '元' -> place.lips() ? "uang" : place.closed() ? "uong" : "ieng";
            case '寒' -> place.closed() || place.lips() ? "uang" : "ang";
            case '刪', '山' -> place.closed() ? "uang" : "ang eng";
            case '仙', '先' -> place.closed() ? "uong" : "ieng";
            case '蕭', '宵' -> "ieu";
            case '肴' -> "au";
            case '豪' -> "o";
            case '歌' -> place.closed() ? "uo o" : "o";
            case '麻' -> place.closed() ? "ua" : place.division() == 3 ? "ia" : "a";
            case '侵' -> "ing";
            case '覃', '談', '銜', '咸', '凡' -> "ang";
            case '鹽', '嚴', '添' -> "ieng";
            default -> "";
        };
    }
}
