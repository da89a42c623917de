package org.comity.names.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.names.parts.CompiledName;
import org.comity.names.script.HanSpellings;
import org.comity.names.script.Script;
import org.comity.names.script.Sounded;
import org.comity.names.script.Transcription;

/**
 * Some characters with which a name begins or ends that may spell a foreign name by sound (names 3.8): nothing says where one
 * word ends and the next begins, so every beginning and every end is tried.
 *
 * @param skeletons the consonants for which the characters may stand
 * @param sound how they sound
 * @param share how much of the name they are, from 0 to 1
 */
record ForeignRun(Set<String> skeletons, Sounded sound, double share) {

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_UNDER_A_FAMILY_NAME = 4;
    private static final int LONGEST_WITH_SINGLE_CHARACTERS = 4;
    private static final int MOST_SKELETONS = 12;

    /** The runs of a name; none where it is written as Chinese names are. */
    static List<ForeignRun> of(CompiledName name) {
        String characters = name.characters();
        int length = characters.length();
        if (name.script() != Script.HAN || length < SHORTEST_NAME || isChinese(characters)) {
            return List.of();
        }
        List<ForeignRun> runs = new ArrayList<>();
        runs.add(of(characters, length));
        int least = length <= LONGEST_WITH_SINGLE_CHARACTERS ? 1 : 2;
        for (int count = least; count < length; count++) {
            runs.add(of(characters.substring(0, count), length));
            runs.add(of(characters.substring(length - count), length));
        }
        return runs;
    }

    private static boolean isChinese(String characters) {
        return characters.length() < SHORTEST_UNDER_A_FAMILY_NAME
                ? HanSpellings.isFamilyName(characters.charAt(0))
                : HanSpellings.hasDoubleFamilyName(characters);
    }

    private static ForeignRun of(String run, int length) {
        return new ForeignRun(
                Transcription.bones(run, MOST_SKELETONS),
                Sounded.of(Transcription.sound(run)),
                run.length() / (double) length);
    }
}
