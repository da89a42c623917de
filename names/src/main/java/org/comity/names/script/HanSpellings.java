package org.comity.names.script;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every Latin spelling that one syllable of a Han or Hangul name may have (names 3.5, 3.4). */
public final class HanSpellings {

    private static final Map<Character, List<String>> FAMILY = load("surnames.tsv");
    private static final Map<Character, List<String>> KOREAN_FAMILY = load("korean-surnames.tsv");
    private static final Set<String> DOUBLE_FAMILY = Table.rows(HanSpellings.class, "double-surnames.tsv").stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<Character, List<String>> VIETNAMESE = load("vietnamese.tsv");
    private static final Map<Character, List<String>> SOUTHERN_GIVEN = load("southern-given.tsv");
    private static final Set<String> SPELLED_FAMILY = Stream.of(FAMILY, KOREAN_FAMILY)
            .flatMap(table -> table.values().stream())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
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

    /** Whether a Latin word is a spelling of some family name of the tables: then it is hardly a misspelling of another. */
    public static boolean isSpellingOfFamilyName(String latin) {
        return SPELLED_FAMILY.contains(latin);
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
        return FIRST.computeIfAbsent(letter, HanSpellings::asFamilyName);
    }

    private static List<Spelling> asFamilyName(char letter) {
        List<Spelling> given = given(letter);
        List<String> known = FAMILY.getOrDefault(letter, List.of());
        boolean decided = given.stream().map(Spelling::latin).anyMatch(known::contains);
        Map<String, Spelling> spellings = new LinkedHashMap<>();
        given.stream()
                .filter(spelling -> spelling.system() == Spelling.System.PINYIN)
                .filter(spelling -> !decided || known.contains(spelling.latin()))
                .forEach(spelling -> spellings.putIfAbsent(spelling.latin(), spelling));
        Stream.of(FAMILY, KOREAN_FAMILY)
                .flatMap(table -> table.getOrDefault(letter, List.of()).stream())
                .forEach(latin -> spellings.putIfAbsent(latin, Spelling.of(latin, Spelling.System.FAMILY_NAME)));
        given.stream()
                .filter(spelling -> !decided || !spelling.system().isMandarin())
                .forEach(spelling -> spellings.putIfAbsent(spelling.latin(), spelling));
        if (decided) {
            List<String> readings = HanReadings.mandarinWithTones(letter).stream()
                    .filter(reading -> known.contains(HanReadings.withoutTones(reading)))
                    .toList();
            taiwan(readings).forEach(latin -> spellings.putIfAbsent(latin, Spelling.of(latin, Spelling.System.TAIWAN)));
        }
        return List.copyOf(spellings.values());
    }

    private static List<Spelling> rules(char letter) {
        if (Script.of(letter) == Script.HANGUL) {
            Reading reading = Hangul.read(letter);
            Map<String, Spelling> spellings = new LinkedHashMap<>();
            spellings.put(reading.latin(), new Spelling(reading.latin(), reading.sound(), Spelling.System.KOREAN));
            add(spellings, Hangul.inUse(letter), Spelling.System.KOREAN_IN_USE);
            return List.copyOf(spellings.values());
        }
        char simplified = HanReadings.simplified(letter);
        Map<String, Spelling> spellings = new LinkedHashMap<>();
        List<String> mandarin = HanReadings.mandarin(letter);
        for (String pinyin : mandarin) {
            add(spellings, List.of(pinyin), Spelling.System.PINYIN);
            if (pinyin.indexOf('v') >= 0) {
                add(spellings, List.of(pinyin.replace('v', 'u'), pinyin.replace("v", "yu")), Spelling.System.PINYIN);
            }
        }
        for (String pinyin : mandarin) {
            add(spellings, Mandarin.wadeGilesAsPrinted(pinyin), Spelling.System.WADE_GILES);
        }
        add(spellings, taiwan(HanReadings.mandarinWithTones(letter)), Spelling.System.TAIWAN);
        for (String jyutping : HanReadings.cantonese(letter)) {
            add(spellings, Cantonese.spellings(jyutping), Spelling.System.CANTONESE);
        }
        add(spellings, SouthernMin.readings(simplified), Spelling.System.HOKKIEN);
        add(spellings, SOUTHERN_GIVEN.getOrDefault(simplified, List.of()), Spelling.System.IN_USE);
        int min = Spelling.System.HOKKIEN.languages();
        for (String latin : SouthernMin.spellings(simplified)) {
            Spelling inUse = Spelling.of(latin, Spelling.System.IN_USE);
            spellings.merge(
                    latin,
                    new Spelling(latin, inUse.sound(), inUse.heard(), inUse.system(), min),
                    (before, more) -> before.alsoOf(min));
        }
        add(spellings, Hakka.spellings(simplified), Spelling.System.HAKKA);
        add(spellings, EasternMin.spellings(simplified), Spelling.System.FOOCHOW);
        for (String hangul : HanReadings.korean(letter)) {
            Reading reading = Hangul.read(hangul.charAt(0));
            Spelling korean = new Spelling(reading.latin(), reading.sound(), Spelling.System.KOREAN);
            spellings.merge(korean.latin(), korean, (before, more) -> before.alsoOf(more.languages()));
        }
        List<String> vietnamese = VIETNAMESE.getOrDefault(simplified, HanReadings.vietnamese(simplified));
        add(spellings, vietnamese, Spelling.System.VIETNAMESE);
        spellings.remove("");
        return List.copyOf(spellings.values());
    }

    /** The other spellings of Taiwan; not those that are pinyin for another syllable, as Tongyong's ci for qi is. */
    private static Set<String> taiwan(List<String> readings) {
        Set<String> written = new LinkedHashSet<>();
        for (String reading : readings) {
            String pinyin = HanReadings.withoutTones(reading);
            String tones = reading.substring(pinyin.length());
            for (char tone : (tones.isEmpty() ? "1234" : tones).toCharArray()) {
                written.addAll(Taiwan.spellings(pinyin, tone - '0'));
            }
        }
        written.removeIf(Mandarin::isPinyin);
        return written;
    }

    private static void add(Map<String, Spelling> spellings, Collection<String> written, Spelling.System system) {
        for (String latin : written) {
            Spelling before = spellings.get(latin);
            spellings.put(latin, before == null ? Spelling.of(latin, system) : before.alsoOf(system.languages()));
        }
    }
}
