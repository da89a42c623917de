package org.comity.names.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Every Latin spelling that one syllable of a Han or Hangul name may have (names 3.5, 3.4). */
public final class HanSpellings {

    private static final Map<Character, List<String>> FAMILY = load("surnames.tsv");
    private static final Map<Character, List<String>> KOREAN_FAMILY = load("korean-surnames.tsv");
    private static final Set<String> DOUBLE_FAMILY = Table.rows(HanSpellings.class, "double-surnames.tsv").stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<Character, List<String>> SOUTHERN_GIVEN = load("southern-given.tsv");
    private static final Map<Character, List<Spelling>> GIVEN = new ConcurrentHashMap<>();
    private static final Map<Character, List<Spelling>> FIRST = new ConcurrentHashMap<>();

    private HanSpellings() {}

    private static Map<Character, List<String>> load(String table) {
        Map<Character, List<String>> spellings = new HashMap<>();
        for (String[] row : Table.rows(HanSpellings.class, table)) {
            spellings.put(row[0].charAt(0), List.of(Folding.withoutMarks(row[1]).split(" ")));
        }
        return spellings;
    }

    /** Whether a character or syllable is a family name of the tables. */
    public static boolean isFamilyName(char letter) {
        return FAMILY.containsKey(letter) || KOREAN_FAMILY.containsKey(letter);
    }

    /** Whether a name in characters begins with a family name of two, such as 欧阳. */
    public static boolean hasDoubleFamilyName(String characters) {
        return characters.length() > 2 && DOUBLE_FAMILY.contains(characters.substring(0, 2));
    }

    /** The spellings of a character inside a given name. */
    public static List<Spelling> given(char letter) {
        return GIVEN.computeIfAbsent(letter, HanSpellings::rules);
    }

    /**
     * The spellings of a character as a family name. Where the table knows the name, its readings are decided: 沈 is Shen as
     * a family name, though the character can be read chen.
     */
    public static List<Spelling> family(char letter) {
        return FIRST.computeIfAbsent(letter, key -> {
            List<Spelling> spellings = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            List<String> known = FAMILY.getOrDefault(key, List.of());
            boolean decided = given(key).stream().map(Spelling::latin).anyMatch(known::contains);
            for (Spelling spelling : given(key)) {
                boolean usable = !decided || known.contains(spelling.latin());
                if (spelling.system() == Spelling.System.PINYIN && usable && seen.add(spelling.latin())) {
                    spellings.add(spelling);
                }
            }
            for (Map<Character, List<String>> table : List.of(FAMILY, KOREAN_FAMILY)) {
                for (String latin : table.getOrDefault(key, List.of())) {
                    if (seen.add(latin)) {
                        spellings.add(Spelling.of(latin, Spelling.System.FAMILY_NAME));
                    }
                }
            }
            for (Spelling spelling : given(key)) {
                boolean mandarin =
                        spelling.system() == Spelling.System.PINYIN || spelling.system() == Spelling.System.WADE_GILES;
                if ((!decided || !mandarin) && seen.add(spelling.latin())) {
                    spellings.add(spelling);
                }
            }
            return List.copyOf(spellings);
        });
    }

    private static List<Spelling> rules(char letter) {
        List<Spelling> spellings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (Script.of(letter) == Script.HANGUL) {
            Reading reading = Hangul.read(letter);
            spellings.add(new Spelling(reading.latin(), reading.sound(), Spelling.System.KOREAN));
            seen.add(reading.latin());
            Hangul.inUse(letter).forEach(latin -> add(spellings, seen, latin, Spelling.System.KOREAN_IN_USE));
            return List.copyOf(spellings);
        }
        for (String pinyin : HanReadings.mandarin(letter)) {
            add(spellings, seen, pinyin, Spelling.System.PINYIN);
            if (pinyin.indexOf('v') >= 0) {
                add(spellings, seen, pinyin.replace('v', 'u'), Spelling.System.PINYIN);
                add(spellings, seen, pinyin.replace("v", "yu"), Spelling.System.PINYIN);
            }
        }
        for (String pinyin : HanReadings.mandarin(letter)) {
            add(spellings, seen, Mandarin.wadeGiles(pinyin), Spelling.System.WADE_GILES);
        }
        for (String jyutping : HanReadings.cantonese(letter)) {
            for (String latin : Cantonese.spellings(jyutping)) {
                add(spellings, seen, latin, Spelling.System.CANTONESE);
            }
        }
        for (String latin : SouthernMin.readings(HanReadings.simplified(letter))) {
            add(spellings, seen, latin, Spelling.System.HOKKIEN);
        }
        for (String latin : SOUTHERN_GIVEN.getOrDefault(HanReadings.simplified(letter), List.of())) {
            add(spellings, seen, latin, Spelling.System.IN_USE);
        }
        for (String latin : SouthernMin.spellings(HanReadings.simplified(letter))) {
            add(spellings, seen, latin, Spelling.System.IN_USE);
        }
        for (String latin : Hakka.spellings(HanReadings.simplified(letter))) {
            add(spellings, seen, latin, Spelling.System.HAKKA);
        }
        for (String hangul : HanReadings.korean(letter)) {
            Reading reading = Hangul.read(hangul.charAt(0));
            if (seen.add(reading.latin())) {
                spellings.add(new Spelling(reading.latin(), reading.sound(), Spelling.System.KOREAN));
            }
        }
        return List.copyOf(spellings);
    }

    private static void add(List<Spelling> spellings, Set<String> seen, String latin, Spelling.System system) {
        if (!latin.isEmpty() && seen.add(latin)) {
            spellings.add(Spelling.of(latin, system));
        }
    }
}
