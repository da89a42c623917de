package org.comity.names.keys;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.names.script.Script;
import org.comity.names.script.SoundCode;

/** The consonants of a word as they may be heard: letters of Arabic and Hebrew that have two sounds give two skeletons. */
final class Skeletons {

    private static final int MOST = 6;
    private static final String[][] OTHER_SOUNDS = {{"W", "v"}, {"T", "s"}, {"Z", "d"}, {"J", "g"}, {"x", "h"}};

    private Skeletons() {}

    static Set<String> of(String sound, Script script) {
        String usual = SoundCode.skeleton(sound);
        if (!script.isAbjad()) {
            return Set.of(usual);
        }
        Set<String> heard = new LinkedHashSet<>();
        heard.add(usual);
        Set<String> sounds = new LinkedHashSet<>(Set.of(sound));
        for (String[] pair : OTHER_SOUNDS) {
            for (String before : List.copyOf(sounds)) {
                if (before.contains(pair[0]) && sounds.size() < MOST) {
                    sounds.add(before.replace(pair[0], pair[1]));
                }
            }
        }
        sounds.forEach(each -> heard.add(SoundCode.skeleton(each)));
        return heard;
    }
}
