package org.comity.names.compare;

import java.util.List;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;
import org.comity.names.script.Script;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;
import org.comity.names.script.Sounded;

/** Names compared by how they sound read through, whatever their parts (names 3.8, 5.1). */
final class WholeSound {

    private static final int MOST_TURNS = 3;
    private static final int LONG_FOREIGN_NAME = 4;
    private static final int SHORTEST_FOREIGN_NAME = 3;
    private static final int LONGEST_RUN = 4;
    private static final double HALF = 0.5;

    private WholeSound() {}

    /** The best likeness of all of one name with all of the other, which is also begun at its second and third part. */
    static double likeness(CompiledName a, CompiledName b, Vowels vowels) {
        int turns = Math.max(1, Math.min(b.parts().size(), MOST_TURNS));
        return SoundDistance.likenessTurned(sounds(a.parts()), sounds(b.parts()), turns, vowels);
    }

    private static Sounded[] sounds(List<Part> parts) {
        Sounded[] sounds = new Sounded[parts.size()];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = parts.get(i).joinedSounded();
        }
        return sounds;
    }

    /**
     * The likeness of the characters read through as a foreign name with the words; 0 below a half. A long one may stand for a
     * run of two words or more; three characters must stand for all of them.
     */
    static double ofCharacters(CompiledName characters, CompiledName letters) {
        boolean single = characters.script() == Script.HAN && characters.parts().size() == 1;
        if (!single || characters.characters().length() < SHORTEST_FOREIGN_NAME || isSyllabic(letters)) {
            return 0;
        }
        Sounded[] syllables = new Sounded[characters.parts().size()];
        for (int i = 0; i < syllables.length; i++) {
            syllables[i] = characters.parts().get(i).sounded();
        }
        Sounded sound = Sounded.joined(syllables);
        double best = 0;
        int size = letters.parts().size();
        boolean runs = characters.characters().length() >= LONG_FOREIGN_NAME;
        for (int from = 0; from < (runs ? size : Math.min(1, size)); from++) {
            Sounded run = Sounded.NOTHING;
            for (int to = from; to < Math.min(size, from + LONGEST_RUN); to++) {
                run = Sounded.joined(run, letters.parts().get(to).sounded());
                boolean all = from == 0 && to + 1 == size;
                if (all || (runs && to > from)) {
                    best = Math.max(
                            best, SoundDistance.likeness(sound, run, Vowels.BY_CHARACTERS, Math.max(best, HALF)));
                }
            }
        }
        return best;
    }

    /** Whether all words are written as Chinese and Korean names are: nobody spells such a name by sound. */
    private static boolean isSyllabic(CompiledName letters) {
        for (Part part : letters.parts()) {
            if (!NameCounts.isSyllabic(part)) {
                return false;
            }
        }
        return true;
    }
}
