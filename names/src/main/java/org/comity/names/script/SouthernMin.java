package org.comity.names.script;

import java.util.Map;
import java.util.Set;
import org.comity.names.script.RhymeBook.Place;

/**
 * How a character is written that is read in Hokkien, with what Teochew and Foochow do otherwise, in the passports of
 * Singapore, Malaysia, the Philippines and Taiwan, which follow no one rule, and in Church romanisation (names 3.9).
 */
final class SouthernMin {

    private static final Map<Character, String> INITIALS = Map.ofEntries(
            Map.entry('幫', "p"),
            Map.entry('滂', "ph"),
            Map.entry('並', "p"),
            Map.entry('明', "b"),
            Map.entry('端', "t"),
            Map.entry('透', "th"),
            Map.entry('定', "t th"),
            Map.entry('泥', "l"),
            Map.entry('孃', "l"),
            Map.entry('來', "l"),
            Map.entry('知', "t"),
            Map.entry('徹', "th"),
            Map.entry('澄', "t th"),
            Map.entry('精', "ch"),
            Map.entry('清', "chh"),
            Map.entry('從', "ch"),
            Map.entry('心', "s"),
            Map.entry('邪', "s"),
            Map.entry('莊', "ch"),
            Map.entry('初', "chh"),
            Map.entry('崇', "ch s"),
            Map.entry('生', "s"),
            Map.entry('俟', "s"),
            Map.entry('章', "ch"),
            Map.entry('昌', "chh"),
            Map.entry('常', "s"),
            Map.entry('船', "s"),
            Map.entry('書', "s"),
            Map.entry('日', "j"),
            Map.entry('見', "k"),
            Map.entry('溪', "kh"),
            Map.entry('羣', "k kh"),
            Map.entry('疑', "g"),
            Map.entry('曉', "h"),
            Map.entry('匣', "h"),
            Map.entry('影', "-"),
            Map.entry('以', "-"),
            Map.entry('云', "- h"));
    private static final Map<String, String> ONSETS = Map.ofEntries(
            Map.entry("p", "p b"),
            Map.entry("ph", "p ph"),
            Map.entry("b", "b m"),
            Map.entry("t", "t d"),
            Map.entry("th", "t th"),
            Map.entry("l", "l n"),
            Map.entry("ch", "ch ts j c tz"),
            Map.entry("chh", "ch chh ts s"),
            Map.entry("s", "s sh"),
            Map.entry("j", "j y l"),
            Map.entry("k", "k g"),
            Map.entry("kh", "k kh c"),
            Map.entry("g", "g ng"),
            Map.entry("h", "h"),
            Map.entry("-", "-"));
    private static final Map<String, String> RHYMES = Map.ofEntries(
            Map.entry("i", "i ee y ie"),
            Map.entry("u", "u oo er ir"),
            Map.entry("ui", "ui wee uey wi ooi uee"),
            Map.entry("e", "e ay ey eh"),
            Map.entry("oi", "oi oy"),
            Map.entry("ai", "ai ye aye"),
            Map.entry("au", "au ow aw ao"),
            Map.entry("oo", "oh oo o ou"),
            Map.entry("o", "o oh or"),
            Map.entry("iu", "iu ew eu iew ieu iaw"),
            Map.entry("iau", "iau iaw iao eow eau iow eo iew"),
            Map.entry("a", "a ah"),
            Map.entry("ia", "ia iah ea eah"),
            Map.entry("ua", "ua wa oa uah wah"),
            Map.entry("ue", "ue uay oe uey wee oey"),
            Map.entry("uai", "uai wai oai uay"),
            Map.entry("an", "an ang"),
            Map.entry("ang", "ang"),
            Map.entry("in", "in een ing"),
            Map.entry("un", "un oon ung"),
            Map.entry("ian", "ian ien ean een iang"),
            Map.entry("uan", "uan oan wan uang"),
            Map.entry("am", "am"),
            Map.entry("im", "im ing"),
            Map.entry("iam", "iam eam"),
            Map.entry("ong", "ong"),
            Map.entry("iong", "iong eong iang eang ong"),
            Map.entry("eng", "eng ing"),
            Map.entry("at", "at ak"),
            Map.entry("it", "it ik"),
            Map.entry("ut", "ut oot"),
            Map.entry("iat", "iat iet eat iak"),
            Map.entry("uat", "uat wat oat"),
            Map.entry("ip", "ip"),
            Map.entry("iap", "iap eap"),
            Map.entry("ok", "ok ock oak uck"),
            Map.entry("iok", "iok eok iak ock iock"),
            Map.entry("ak", "ak"),
            Map.entry("ek", "ek eck ik eak aik iak"));

    private static final RuledSpelling SPELLING =
            new RuledSpelling(ONSETS, RHYMES, SouthernMin::initial, SouthernMin::rhyme);

    private SouthernMin() {}

    /** The spellings of a simplified character. */
    static Set<String> spellings(char simplified) {
        return SPELLING.of(simplified);
    }

    /** The Hokkien readings alone, each in one spelling. */
    static Set<String> readings(char simplified) {
        return SPELLING.readings(simplified);
    }

    private static String initial(Place place) {
        return place.light() && place.initial() != '明' ? "h p" : plainInitial(place);
    }

    /** The initial of a syllable that does not begin with the lips lightly closed; most are those of Foochow too. */
    static String plainInitial(Place place) {
        return INITIALS.getOrDefault(place.initial(), "-");
    }

    private static String rhyme(Place place) {
        boolean narrow = place.lips() || place.retroflex();
        return switch (place.rhyme()) {
            case '東', '鍾' -> place.division() == 3 && !narrow ? "iong" : "ong";
            case '冬', '唐' -> "ong";
            case '江' -> "ang ong";
            case '支', '脂', '之' -> place.closed() ? "ui" : place.sibilant() || place.retroflex() ? "u i" : "i";
            case '微' -> place.closed() || place.lips() ? "ui" : "i";
            case '魚' -> place.retroflex() ? "oo" : "u i";
            case '虞' -> place.retroflex() ? "oo" : "u i";
            case '模' -> "oo";
            case '齊' -> place.closed() ? "ui" : "e oi i";
            case '祭' -> place.closed() ? "ue ui" : "e";
            case '廢' -> "ui ue";
            case '泰' -> place.closed() ? "ue" : "ai";
            case '佳', '夬' -> place.closed() ? "ua" : "ai a e";
            case '皆' -> place.closed() ? "uai" : "ai";
            case '灰' -> "ue ui";
            case '咍' -> "ai";
            case '陽' -> place.closed() || narrow ? "ong" : "iong";
            case '庚', '耕' -> place.closed() ? "eng ong" : "eng";
            case '清', '青' -> "eng";
            case '蒸' -> "eng in";
            case '登' -> place.closed() ? "ong" : "eng";
            case '尤' -> place.lips() ? "u oo" : place.retroflex() ? "oo" : "iu";
            case '侯' -> "oo au";
            case '幽' -> "iu";
            default -> open(place);
        };
    }

    private static String open(Place place) {
        return switch (place.rhyme()) {
            case '真', '臻' -> place.closed() ? "un" : "in un";
            case '殷', '痕' -> "in un";
            case '文', '魂' -> "un";
            case '元' -> place.lips() ? "uan an" : place.closed() ? "uan" : "ian";
            case '寒' -> place.closed() || place.lips() ? "uan" : "an";
            case '刪', '山' -> place.closed() ? "uan" : "an ian uan";
            case '仙', '先' -> place.closed() ? "uan ian" : "ian";
            case '蕭', '宵' -> "iau";
            case '肴' -> "au";
            case '豪' -> "o";
            case '歌' -> place.closed() ? "o ue" : "o";
            case '麻' -> place.closed() ? "ua" : place.division() == 3 ? "ia" : "a e";
            case '侵' -> "im";
            case '覃', '談', '銜', '咸' -> "am";
            case '鹽', '嚴', '添' -> "iam";
            case '凡' -> "uan";
            default -> "";
        };
    }
}
