package org.comity.names.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.names.script.HanReadings;
import org.comity.names.script.Romaniser;
import org.comity.names.script.Script;
import org.comity.names.script.SoundCode;

/** Words of many languages by what they mean; a star ends a stem (names 2.6, 4.3). Filled once, then only read. */
final class Meanings {

    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_STEM = 16;
    private static final int LONGEST_SHORT_STEM = 5;
    private static final int LONGEST_PLAIN_ENDING = 3;
    private static final int SHORTEST_HEARD = 5;
    private static final int LONGEST_HEARD_ENDING = 6;
    private static final int SHORTEST_SECOND_WORD = 4;
    /** Between the meanings of the two words of a compound. */
    static final String AND = "+";

    private static final String LINKS = "оеoe";
    private static final List<String> ENDINGS = List.of(
            "ическ", "ичн", "ічн", "ика", "ики", "ике", "ыва", "ово", "овы", "ова", "ево", "евы", "енн", "анн", "альн",
            "ионн", "ств", "ськ", "ийск", "овск", "ск", "ств", "льн", "ных", "ной", "ного", "ному", "ными");

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, String> heard = new HashMap<>();
    private final Map<String, String> heardStems = new HashMap<>();

    /** Takes a word; the first meaning of a word stays. */
    void add(String word, String meaning) {
        boolean stem = word.endsWith("*");
        String bare = key(WordTables.bare(stem ? word.substring(0, word.length() - 1) : word));
        boolean asStem = stem && bare.length() >= SHORTEST_STEM;
        (asStem ? stems : words).putIfAbsent(bare, meaning);
        if (Script.of(bare) == Script.CYRILLIC) {
            String sound = Romaniser.read(bare, Script.CYRILLIC).sound();
            if (sound.length() >= SHORTEST_HEARD) {
                (asStem ? heardStems : heard).putIfAbsent(sound, meaning);
            }
        }
    }

    /** What a folded word means; empty when it is not known. */
    String of(String bare) {
        String key = key(bare);
        String exact = words.get(key);
        if (exact != null) {
            return exact;
        }
        for (int length = Math.min(key.length(), LONGEST_STEM); length >= SHORTEST_STEM; length--) {
            String meaning = stems.get(key.substring(0, length));
            if (meaning != null && isEnding(key, length)) {
                return meaning;
            }
        }
        return "";
    }

    /** What a word in Latin letters means that is a Russian or Ukrainian word written as it sounds; empty when it is none. */
    String heard(String latin) {
        if (latin.length() < SHORTEST_HEARD) {
            return "";
        }
        String sound = SoundCode.ofLatin(latin);
        String exact = heard.get(sound);
        if (exact != null) {
            return exact;
        }
        for (int length = sound.length(); length >= SHORTEST_HEARD; length--) {
            String meaning = heardStems.get(sound.substring(0, length));
            int rest = sound.length() - length;
            if (meaning != null && rest <= (length == SHORTEST_HEARD ? LONGEST_PLAIN_ENDING : LONGEST_HEARD_ENDING)) {
                return meaning;
            }
        }
        return "";
    }

    /** What the two words mean that are written together in a word, as in радиозавод; empty when it is no such word. */
    String compound(String bare) {
        for (int cut = SHORTEST_SECOND_WORD; cut <= bare.length() - SHORTEST_SECOND_WORD; cut++) {
            String first = bare.substring(0, cut);
            String meaning = stems.getOrDefault(first, words.getOrDefault(first, ""));
            if (!meaning.isEmpty()) {
                String rest = bare.substring(cut);
                String second = of(rest);
                if (second.isEmpty() && LINKS.indexOf(rest.charAt(0)) >= 0) {
                    second = of(rest.substring(1));
                }
                if (!second.isEmpty()) {
                    return meaning + AND + second;
                }
            }
        }
        return "";
    }

    /** Whether it knows exactly this word. */
    boolean has(String bare) {
        return words.containsKey(key(bare));
    }

    /** Letters that Arabic and Persian write in two ways, in one; characters in their simplified form. */
    private static String key(String bare) {
        return switch (Script.of(bare)) {
            case ARABIC ->
                bare.replace('ي', 'ی').replace('ى', 'ی').replace('ك', 'ک').replace('ة', 'ه');
            case HAN -> HanReadings.simplified(bare);
            default -> bare;
        };
    }

    /** Whether what follows a stem is an ending: радиозавод and Elektropribor are words of their own. */
    private boolean isEnding(String word, int stem) {
        String rest = word.substring(stem);
        if (rest.length() <= LONGEST_PLAIN_ENDING) {
            return true;
        }
        if (stem <= LONGEST_SHORT_STEM && ENDINGS.stream().noneMatch(rest::startsWith)) {
            return false;
        }
        String second = LINKS.indexOf(rest.charAt(0)) >= 0 ? rest.substring(1) : rest;
        return !begins(rest) && !begins(second);
    }

    /** Whether a word or stem of some length stands at the beginning. */
    private boolean begins(String text) {
        for (int length = SHORTEST_SECOND_WORD; length <= Math.min(text.length(), LONGEST_STEM); length++) {
            String beginning = text.substring(0, length);
            if (stems.containsKey(beginning) || (length == text.length() && words.containsKey(beginning))) {
                return true;
            }
        }
        return false;
    }
}
