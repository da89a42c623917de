package org.comity.names.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mandarin syllables: pinyin into Wade-Giles, and Latin words cut into syllables of either (names 3.6). */
public final class Mandarin {

    private static final int MOST_CUTS = 12;
    private static final int MOST_SYLLABLES = 3;
    private static final String[][] INITIALS = {
        {"zh", "ch"},
        {"ch", "ch"},
        {"sh", "sh"},
        {"b", "p"},
        {"p", "p"},
        {"d", "t"},
        {"t", "t"},
        {"g", "k"},
        {"k", "k"},
        {"j", "ch"},
        {"q", "ch"},
        {"x", "hs"},
        {"r", "j"},
        {"z", "ts"},
        {"c", "ts"}
    };
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("zhi", "chih"),
            Map.entry("chi", "chih"),
            Map.entry("shi", "shih"),
            Map.entry("ri", "jih"),
            Map.entry("zi", "tzu"),
            Map.entry("ci", "tzu"),
            Map.entry("si", "szu"),
            Map.entry("er", "erh"),
            Map.entry("ge", "ko"),
            Map.entry("ke", "ko"),
            Map.entry("he", "ho"),
            Map.entry("yi", "i"),
            Map.entry("you", "yu"),
            Map.entry("gui", "kuei"),
            Map.entry("kui", "kuei"),
            Map.entry("ye", "yeh"),
            Map.entry("yan", "yen"),
            Map.entry("yue", "yueh"),
            Map.entry("yong", "yung"));
    private static final String INTERJECTIONS = " m n ng hm hng o ";
    private static final Set<String> SYLLABLES = new HashSet<>();
    private static final Map<String, Set<String>> PINYIN_OF = new HashMap<>();

    static {
        for (String[] row : Table.rows(Mandarin.class, "han.tsv")) {
            if (row.length > 2 && !row[2].isEmpty()) {
                for (String reading : row[2].split(" ")) {
                    SYLLABLES.add(HanReadings.withoutTones(reading));
                }
            }
        }
        SYLLABLES.removeIf(syllable -> INTERJECTIONS.contains(" " + syllable + " "));
        for (String pinyin : SYLLABLES) {
            for (String written : List.of(pinyin, pinyin.replace('v', 'u'), wadeGiles(pinyin))) {
                PINYIN_OF.computeIfAbsent(written, key -> new LinkedHashSet<>()).add(pinyin);
            }
        }
    }

    private Mandarin() {}

    /** Whether letters are a syllable in pinyin without tones; the interjections (ng, hm) are none, as no name has them. */
    static boolean isPinyin(String letters) {
        return SYLLABLES.contains(letters);
    }

    /** A pinyin syllable in Wade-Giles as people write it: with an h behind a lone e as well (Teh, Tseh). */
    static List<String> wadeGilesAsPrinted(String pinyin) {
        String spelled = wadeGiles(pinyin);
        boolean lone = spelled.length() > 1
                && spelled.endsWith("e")
                && "aeiou".indexOf(spelled.charAt(spelled.length() - 2)) < 0;
        return lone ? List.of(spelled, spelled + "h") : List.of(spelled);
    }

    /** A pinyin syllable in Wade-Giles as newspapers print it: no apostrophes, no diaeresis. */
    public static String wadeGiles(String pinyin) {
        String whole = WHOLE.get(pinyin);
        if (whole != null) {
            return whole;
        }
        String initial = "";
        String rest = pinyin;
        for (String[] pair : INITIALS) {
            if (pinyin.startsWith(pair[0])) {
                initial = pair[1];
                rest = pinyin.substring(pair[0].length());
                break;
            }
        }
        rest = rest.replace('v', 'u');
        rest = switch (rest) {
            case "ian" -> "ien";
            case "ie" -> "ieh";
            case "ue" -> "ueh";
            case "ong" -> "ung";
            case "iong" -> "iung";
            case "uo" -> initial.equals("k") || initial.equals("h") || initial.equals("sh") ? "uo" : "o";
            default -> tail(rest);
        };
        return initial + rest;
    }

    private static String tail(String rest) {
        if (rest.length() > 2 && "lmnshf".indexOf(rest.charAt(0)) >= 0) {
            String end = rest.substring(1);
            return rest.charAt(0)
                    + switch (end) {
                        case "ian" -> "ien";
                        case "ie" -> "ieh";
                        case "ue" -> "ueh";
                        case "ong" -> "ung";
                        case "uo" -> rest.charAt(0) == 'h' ? "uo" : "o";
                        default -> end;
                    };
        }
        return rest;
    }

    /**
     * The ways in which a word can be cut wholly into Mandarin syllables, each as pinyin syllables parted by blanks;
     * empty when it cannot, or is longer than a Chinese word of a name.
     */
    public static Set<String> cuts(String latin) {
        if (latin.length() < 2 || latin.length() > 18) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        cut(latin, 0, new ArrayList<>(), found);
        return found;
    }

    private static void cut(String word, int from, List<String> before, Set<String> found) {
        if (found.size() >= MOST_CUTS) {
            return;
        }
        if (from == word.length()) {
            found.add(String.join(" ", before));
            return;
        }
        if (before.size() == MOST_SYLLABLES) {
            return;
        }
        for (int to = Math.min(word.length(), from + 6); to > from; to--) {
            for (String pinyin : PINYIN_OF.getOrDefault(word.substring(from, to), Set.of())) {
                before.add(pinyin);
                cut(word, to, before, found);
                before.removeLast();
            }
        }
    }
}
