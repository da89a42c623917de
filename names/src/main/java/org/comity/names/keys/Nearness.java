package org.comity.names.keys;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.Script;
import org.comity.names.script.SoundDistance;
import org.comity.names.script.SoundDistance.Vowels;

/**
 * How near filed names sound to the one asked for, roughly and fast: each word against the nearest word, each pair of words
 * measured once however many names hold it. It orders candidates and decides nothing (names 7.2).
 */
public final class Nearness {

    private static final double LEAST = 0.55;
    private static final int LONGEST = 6;

    private final List<Part> asked;
    private final Script script;
    private final String whole;
    private final Map<Part, double[]> measured = new IdentityHashMap<>();
    private final double mass;

    public Nearness(CompiledName name) {
        asked = name.parts().stream().limit(LONGEST).toList();
        script = name.script();
        whole = joined(name);
        mass = Math.max(1, asked.stream().mapToDouble(Nearness::mass).sum());
    }

    /** From 0 to 1; what is left over on the other side takes a little away. */
    public double of(CompiledName name) {
        double near = 0;
        double left = 0;
        double[] best = new double[asked.size()];
        for (Part part : name.parts()) {
            double[] likeness = measured.computeIfAbsent(part, this::measure);
            double nearest = 0;
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], likeness[i]);
                nearest = Math.max(nearest, likeness[i]);
            }
            left += (1 - nearest) * mass(part);
        }
        for (int i = 0; i < best.length; i++) {
            near += best[i] * mass(asked.get(i));
        }
        double byWords = near / mass - 0.15 * left / mass;
        boolean otherWords = asked.size() == 1 || name.parts().size() == 1;
        return otherWords ? Math.max(byWords, byWhole(name)) : byWords;
    }

    private double byWhole(CompiledName name) {
        if (whole.length() > 4 * LONGEST) {
            return 0;
        }
        return SoundDistance.likeness(whole, joined(name), vowels(name.script()), LEAST);
    }

    private double[] measure(Part part) {
        double[] likeness = new double[asked.size()];
        Vowels vowels = vowels(part.script());
        for (int i = 0; i < likeness.length; i++) {
            Part own = asked.get(i);
            likeness[i] = part.bare().equals(own.bare())
                    ? 1
                    : SoundDistance.likeness(own.sound(), part.sound(), vowels, LEAST);
        }
        return likeness;
    }

    private Vowels vowels(Script other) {
        if (script.isAbjad() || other.isAbjad()) {
            return Vowels.UNWRITTEN;
        }
        return writesVowels(script) && writesVowels(other) ? Vowels.WRITTEN : Vowels.SYLLABIC;
    }

    private static boolean writesVowels(Script script) {
        return switch (script) {
            case LATIN, CYRILLIC, GREEK -> true;
            default -> false;
        };
    }

    private static double mass(Part part) {
        return 1 + part.sound().length();
    }

    private static String joined(CompiledName name) {
        StringBuilder sound = new StringBuilder();
        name.parts().forEach(part -> sound.append(part.joinedSound()));
        return sound.toString();
    }
}
