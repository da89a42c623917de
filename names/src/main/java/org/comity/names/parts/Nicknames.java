package org.comity.names.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.names.script.Script;
import org.comity.names.script.SoundCode;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;
import org.comity.names.script.Sounded;

/** Short and pet forms of given names as they are heard in other scripts: Тед and טד for Edward (names 4.3). */
final class Nicknames {

    private static final double HEARD = 0.93;
    private static final Map<String, List<Form>> FORMS = load();
    private static final Map<Integer, Set<String>> BONES = bones();

    private record Form(Sounded sound, Set<Integer> groups) {}

    private Nicknames() {}

    private static Map<String, List<Form>> load() {
        Map<String, List<Form>> forms = new HashMap<>();
        WordTables.nicknames().forEach((word, groups) -> {
            Sounded sound = Sounded.of(SoundCode.ofLatin(word));
            forms.computeIfAbsent(sound.bones(), key -> new ArrayList<>()).add(new Form(sound, groups));
        });
        return forms;
    }

    private static Map<Integer, Set<String>> bones() {
        Map<Integer, Set<String>> bones = new HashMap<>();
        FORMS.forEach((bone, forms) -> forms.forEach(form -> form.groups()
                .forEach(group ->
                        bones.computeIfAbsent(group, any -> new TreeSet<>()).add(bone))));
        return bones;
    }

    /** The consonants of all forms of the names of some groups. */
    static Set<String> bones(Set<Integer> groups) {
        Set<String> all = new TreeSet<>();
        groups.forEach(group -> all.addAll(BONES.getOrDefault(group, Set.of())));
        return all;
    }

    /** The groups of names of which one sounds like this word of another script. */
    static Set<Integer> heard(Sounded sound, Script script) {
        List<Form> forms = sound.bones().isEmpty() ? List.of() : FORMS.getOrDefault(sound.bones(), List.of());
        Set<Integer> groups = new HashSet<>();
        for (Form form : forms) {
            Vowels vowels = script.isAbjad() ? Vowels.UNWRITTEN : Vowels.SYLLABIC;
            if (SoundDistance.likeness(sound, form.sound, vowels, HEARD) >= HEARD) {
                groups.addAll(form.groups);
            }
        }
        return Set.copyOf(groups);
    }
}
