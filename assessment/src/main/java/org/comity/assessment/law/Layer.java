package org.comity.assessment.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an instrument stands among the others; the higher comes first (assessment 3.8). */
public enum Layer {
    /** What binds the requested state whatever its statutes say: human rights instruments. */
    OBLIGATIONS,
    TREATY,
    STATUTE,
    POLICY;

    /** The word as packs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Layer> find(String word) {
        return Arrays.stream(values())
                .filter(layer -> layer.word().equals(word))
                .findFirst();
    }
}
