package org.comity.names.compare;

import java.util.List;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;
import org.comity.names.script.Sounded;

/** Names compared by how they sound read through, whatever their parts (names 3.8, 5.1). */
final class WholeSound {

    private static final int MOST_TURNS = 3;

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
}
