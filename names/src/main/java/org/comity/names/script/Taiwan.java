package org.comity.names.script;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The other ways in which Taiwan has spelled Mandarin beside Wade-Giles (names 3.5): Gwoyeu Romatzyh, official from 1928, which spells the tone (Ing-jeou, Tsair); Mandarin
 * Phonetic Symbols II, official from 1986 (Tzeng, Jr-shian); and Tongyong, official from 2002 (Jhih, Siou). All three are met in passports, as each person chose.
 *
 * <p>Rules after the Ministry of Education's tables of 1928, 1986 and 2002.
 */
final class Taiwan {

    private static final String NO_TONE = "";

    /** The final of a syllable that is written with y, w or a bare u behind j, q or x, with its medial written out (v is u with diaeresis). */
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("yi", "i"),
            Map.entry("ya", "ia"),
            Map.entry("ye", "ie"),
            Map.entry("yao", "iau"),
            Map.entry("you", "iou"),
            Map.entry("yan", "ian"),
            Map.entry("yin", "in"),
            Map.entry("yang", "iang"),
            Map.entry("ying", "ing"),
            Map.entry("yong", "iong"),
            Map.entry("yu", "v"),
            Map.entry("yue", "ve"),
            Map.entry("yuan", "van"),
            Map.entry("yun", "vn"),
            Map.entry("wu", "u"),
            Map.entry("wa", "ua"),
            Map.entry("wo", "uo"),
            Map.entry("wai", "uai"),
            Map.entry("wei", "uei"),
            Map.entry("wan", "uan"),
            Map.entry("wen", "uen"),
            Map.entry("wang", "uang"),
            Map.entry("er", "el"));

    private final String initial;
    private final String rest;

    private Taiwan(String pinyin) {
        String whole = WRITTEN_OUT.get(pinyin);
        int consonants = 0;
        while (whole == null && consonants < pinyin.length() && "aeiouv".indexOf(pinyin.charAt(consonants)) < 0) {
            consonants++;
        }
        initial = pinyin.substring(0, consonants);
        rest = whole != null ? whole : medialWrittenOut(initial, pinyin.substring(consonants));
    }

    private static String medialWrittenOut(String initial, String rest) {
        boolean palatal = initial.equals("j") || initial.equals("q") || initial.equals("x");
        if (rest.equals("i") && (initial.endsWith("h") || initial.equals("r") || "zcs".contains(initial))) {
            return NO_TONE;
        }
        return switch (rest) {
            case "ui" -> "uei";
            case "un" -> palatal ? "vn" : "uen";
            case "iu" -> "iou";
            case "ao" -> "au";
            case "iao" -> "iau";
            default -> palatal && rest.startsWith("u") ? "v" + rest.substring(1) : rest;
        };
    }

    /**
     * The spellings of a syllable.
     *
     * @param pinyin without tone, v for u with diaeresis
     * @param tone 1 to 4
     */
    static Set<String> spellings(String pinyin, int tone) {
        Taiwan syllable = new Taiwan(pinyin);
        Set<String> written = new LinkedHashSet<>();
        written.add(syllable.romatzyh(tone));
        written.add(syllable.symbolsTwo());
        written.add(syllable.tongyong());
        return written;
    }

    private String symbolsTwo() {
        String start = consonant();
        if (rest.isEmpty()) {
            return switch (start) {
                case "tz", "r" -> start;
                case "ts" -> "tsz";
                case "s" -> "sz";
                default -> start + "r";
            };
        }
        String end = rest.replace("v", "iu").replace("ong", "ung").replace("el", "er");
        return start.isEmpty() ? glided(end) : start + end;
    }

    /** Behind no consonant i is written y and u is written w, before i or u alone and before n they are added. */
    private static String glided(String end) {
        char first = end.charAt(0);
        boolean kept = end.length() == 1 || end.charAt(1) == 'n';
        return switch (first) {
            case 'i' -> end.startsWith("iu") ? "y" + end.substring(1) : kept ? "y" + end : "y" + end.substring(1);
            case 'u' -> end.length() == 1 ? "wu" : "w" + end.substring(1);
            default -> end;
        };
    }

    private String tongyong() {
        String start = switch (initial) {
            case "zh" -> "jh";
            case "q" -> "c";
            case "x" -> "s";
            default -> initial;
        };
        if (rest.isEmpty()) {
            return start + "ih";
        }
        String end = rest.replace("v", "yu").replace("au", "ao").replace("el", "er");
        if (initial.isEmpty()) {
            return end.equals("uen") ? "wun" : glided(end);
        }
        return start + (end.equals("uen") ? "un" : initial.equals("f") && end.equals("eng") ? "ong" : end);
    }

    /** The consonant as Gwoyeu Romatzyh and the Symbols II write it. */
    private String consonant() {
        return switch (initial) {
            case "zh", "j" -> "j";
            case "q" -> "ch";
            case "x" -> "sh";
            case "z" -> "tz";
            case "c" -> "ts";
            default -> initial;
        };
    }

    private String romatzyh(int tone) {
        String start = consonant();
        String end = rest.isEmpty() ? "y" : rest.replace("v", "iu");
        boolean sonorant = !start.isEmpty() && "mnlr".contains(start);
        return switch (tone) {
            case 1 -> sonorant ? start + "h" + end : start + end;
            case 2 -> sonorant ? start + end : start + rising(end);
            case 3 -> start.isEmpty() ? behindNothing(end, low(end)) : start + low(end);
            default -> start.isEmpty() ? behindNothing(end, falling(end)) : start + falling(end);
        };
    }

    /** The second tone: a medial i or u as y or w, else an r behind the vowels. */
    private static String rising(String end) {
        if (end.charAt(0) == 'i') {
            boolean alone = end.length() == 1;
            return alone ? "yi" : "y" + end.substring(1);
        }
        if (end.charAt(0) == 'u') {
            return end.length() == 1 ? "wu" : "w" + end.substring(1);
        }
        int vowels = 0;
        while (vowels < end.length() && "aeiouy".indexOf(end.charAt(vowels)) >= 0) {
            vowels++;
        }
        return end.substring(0, vowels) + "r" + end.substring(vowels);
    }

    /** The third tone: i as e and u as o in a diphthong, else the main vowel doubled. */
    private static String low(String end) {
        return switch (end) {
            case "ie" -> "iee";
            case "uo" -> "uoo";
            case "ei" -> "eei";
            case "ou" -> "oou";
            case "ai" -> "ae";
            case "au" -> "ao";
            default -> lowMedial(end);
        };
    }

    private static String lowMedial(String end) {
        boolean several = end.length() > 1 && "aeiou".indexOf(end.charAt(1)) >= 0;
        if (several && end.charAt(0) == 'i') {
            return "e" + end.substring(1);
        }
        return several && end.charAt(0) == 'u' ? "o" + end.substring(1) : end.charAt(0) + end;
    }

    /** The fourth tone: the end changed, or an h behind it. */
    private static String falling(String end) {
        String front = end.substring(0, end.length() - 1);
        if (end.endsWith("ng")) {
            return front + "q";
        }
        return switch (end.charAt(end.length() - 1)) {
            case 'n' -> end + "n";
            case 'l' -> end + "l";
            case 'i' -> front.isEmpty() ? "ih" : front + "y";
            case 'u' -> front.isEmpty() || front.equals("i") ? end + "h" : front + "w";
            default -> end + "h";
        };
    }

    /** Of the third and fourth tone behind no consonant: y or w before a changed or single vowel, in place of the others. */
    private static String behindNothing(String end, String changed) {
        String glide = end.charAt(0) == 'i' ? "y" : end.charAt(0) == 'u' ? "w" : "";
        boolean stands = changed.charAt(0) != end.charAt(0)
                || end.length() == 1
                || "aeou".indexOf(end.charAt(1)) < 0
                || end.equals("ie")
                || end.equals("uo");
        if (glide.isEmpty() || stands && !end.equals("ie") && !end.equals("uo")) {
            return glide + changed;
        }
        return glide + changed.substring(1);
    }
}
