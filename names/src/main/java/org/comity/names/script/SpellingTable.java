package org.comity.names.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The spellings of one syllable of a Han or Hangul name, to be looked up by their letters: however many there are, that takes one step (names 3.5). Immutable. */
public final class SpellingTable {

    private static final Map<Character, SpellingTable> GIVEN = new ConcurrentHashMap<>();
    private static final Map<Character, SpellingTable> FAMILY = new ConcurrentHashMap<>();

    private final Map<String, Spelling> written = new HashMap<>();
    private final List<Spelling> heard;

    private SpellingTable(List<Spelling> spellings) {
        List<Spelling> audible = new ArrayList<>();
        Set<String> sounds = new HashSet<>();
        for (Spelling spelling : spellings) {
            written.putIfAbsent(spelling.latin(), spelling);
            if (!spelling.system().isByRule() && sounds.add(spelling.sound())) {
                audible.add(spelling);
            }
        }
        heard = List.copyOf(audible);
    }

    /** Of a character inside a given name, or as a family name. */
    public static SpellingTable of(char letter, boolean asFamily) {
        return asFamily
                ? FAMILY.computeIfAbsent(letter, key -> new SpellingTable(HanSpellings.family(key)))
                : GIVEN.computeIfAbsent(letter, key -> new SpellingTable(HanSpellings.given(key)));
    }

    /** The spelling with these letters. */
    public @Nullable Spelling written(String latin) {
        return written.get(latin);
    }

    /** The spellings of which a sound near them tells something, the most usual first; of those that sound alike the first. */
    public List<Spelling> heard() {
        return heard;
    }
}
