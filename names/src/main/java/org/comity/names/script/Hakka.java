package org.comity.names.script;

import java.util.Map;
import java.util.Set;
import org.comity.names.script.RhymeBook.Place;

/** How a character is written that is read in Hakka: in Malaysia, in Taiwan, and in Church romanisation (names 3.9). */
final class Hakka {

    private static final Map<Character, String> INITIALS = Map.ofEntries(
            Map.entry('幫', "p"),
            Map.entry('滂', "ph"),
            Map.entry('並', "ph"),
            Map.entry('明', "m"),
            Map.entry('端', "t"),
            Map.entry('透', "th"),
            Map.entry('定', "th"),
            Map.entry('泥', "n"),
            Map.entry('孃', "n"),
            Map.entry('來', "l"),
            Map.entry('知', "ch"),
            Map.entry('徹', "chh"),
            Map.entry('澄', "chh"),
            Map.entry('精', "ts"),
            Map.entry('清', "chh"),
            Map.entry('從', "chh"),
            Map.entry('心', "s"),
            Map.entry('邪', "s chh"),
            Map.entry('莊', "ts"),
            Map.entry('初', "chh"),
            Map.entry('崇', "chh s"),
            Map.entry('生', "s"),
            Map.entry('俟', "s"),
            Map.entry('章', "ch"),
            Map.entry('昌', "chh"),
            Map.entry('常', "s"),
            Map.entry('船', "s"),
            Map.entry('書', "s"),
            Map.entry('日', "ng -"),
            Map.entry('見', "k"),
            Map.entry('溪', "kh h"),
            Map.entry('羣', "kh"),
            Map.entry('疑', "ng"),
            Map.entry('曉', "h"),
            Map.entry('匣', "h"),
            Map.entry('影', "-"),
            Map.entry('以', "-"),
            Map.entry('云', "-"));
    private static final Map<String, String> ONSETS = Map.ofEntries(
            Map.entry("p", "p b"),
            Map.entry("ph", "p ph"),
            Map.entry("t", "t d"),
            Map.entry("th", "t th"),
            Map.entry("ch", "ch j"),
            Map.entry("chh", "ch chh ts"),
            Map.entry("ts", "ts ch tz j"),
            Map.entry("s", "s sh"),
            Map.entry("k", "k g"),
            Map.entry("kh", "k kh"),
            Map.entry("ng", "ng n"),
            Map.entry("v", "v w"));
    private static final Map<String, String> RHYMES = Map.ofEntries(
            Map.entry("i", "i ee"),
            Map.entry("y", "u i ze ee"),
            Map.entry("u", "u oo"),
            Map.entry("ui", "ui ooi"),
            Map.entry("oi", "oi oy"),
            Map.entry("iu", "iu ew iew"),
            Map.entry("eu", "eu ew au eow"),
            Map.entry("au", "au ow"),
            Map.entry("iau", "iau iew eow"),
            Map.entry("o", "o oh or"),
            Map.entry("a", "a ah"),
            Map.entry("on", "on oon"),
            Map.entry("un", "un oon"),
            Map.entry("ung", "ung oong"),
            Map.entry("uk", "uk ook"),
            Map.entry("iung", "iung yung iong"),
            Map.entry("iong", "iong eong"),
            Map.entry("ien", "ien ian en een"),
            Map.entry("iet", "iet et iat"),
            Map.entry("in", "in een"));

    private static final RuledSpelling SPELLING = new RuledSpelling(ONSETS, RHYMES, Hakka::initial, Hakka::rhyme);

    private Hakka() {}

    /** The spellings of a simplified character. */
    static Set<String> spellings(char simplified) {
        return SPELLING.of(simplified);
    }

    private static String initial(Place place) {
        if (place.light()) {
            return place.initial() == '明' ? "v m" : "f";
        }
        boolean rounded = place.closed() || place.rhyme() == '模';
        return switch (place.initial()) {
            case '曉' -> rounded && place.division() < 3 ? "f" : "h";
            case '匣' -> rounded ? "f v" : "h";
            case '影', '云' -> rounded ? "v -" : "-";
            default -> INITIALS.getOrDefault(place.initial(), "-");
        };
    }

    private static String rhyme(Place place) {
        boolean plain = place.lips() || place.retroflex() || place.palatal();
        return switch (place.rhyme()) {
            case '東', '鍾' -> place.division() == 3 && !plain ? "iung" : "ung";
            case '冬' -> "ung";
            case '江' -> "ong";
            case '唐' -> "ong";
            case '陽' -> plain || place.closed() ? "ong" : "iong";
            case '支', '脂', '之' -> place.closed() ? "ui" : place.lips() ? "i" : plain || place.sibilant() ? "y" : "i";
            case '微' -> place.closed() ? "ui" : "i";
            case '魚', '虞' -> plain ? "u" : "i u";
            case '模' -> "u";
            case '齊', '祭' -> place.closed() ? "ui" : "i ai e";
            case '廢', '灰' -> place.lips() ? "ui oi i" : "ui oi";
            case '泰', '咍' -> place.closed() ? "ui oi" : "oi ai";
            case '佳', '皆', '夬' -> place.closed() ? "ai a" : "ai e";
            case '庚', '耕', '登' -> place.division() == 3 ? "in en ang iang" : place.closed() ? "en uen" : "en ang";
            case '清', '青' -> plain ? "in en ang un" : "in en iang";
            case '蒸' -> plain ? "in en un" : "in en";
            case '尤' -> place.lips() ? "u eu" : plain ? "u iu" : "iu";
            case '侯' -> "eu";
            case '幽' -> "iu";
            default -> open(place);
        };
    }

    private static String open(Place place) {
        boolean plain = place.palatal() || place.retroflex();
        return switch (place.rhyme()) {
            case '真', '臻' -> place.closed() ? "un" : plain ? "in un" : "in";
            case '殷' -> "iun in";
            case '痕' -> "en";
            case '文' -> place.lips() ? "un" : "iun un";
            case '魂' -> "un";
            case '元' -> place.lips() ? "an" : place.closed() ? "ien" : "ien";
            case '寒' -> place.closed() ? "on an" : "an on";
            case '刪', '山' -> "an";
            case '仙', '先' -> plain ? place.closed() ? "on" : "an" : "ien";
            case '蕭', '宵' -> plain ? "au eu" : "iau";
            case '肴' -> "au";
            case '豪', '歌' -> "o";
            case '麻' -> place.division() == 3 && !plain ? "ia" : "a";
            case '侵' -> plain ? "im um" : "im";
            case '覃', '談', '銜', '咸' -> "am";
            case '鹽', '嚴', '添' -> plain ? "am" : "iam";
            case '凡' -> "am";
            default -> "";
        };
    }
}
