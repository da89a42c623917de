package org.comity.names.parts;

import java.util.List;
import java.util.Optional;
import org.comity.names.script.Script;

/**
 * A name read once, ready to be compared many times.
 *
 * @param as as what it was read
 * @param written the name as the source writes it
 * @param folded all its words folded, without marks, parted by blanks: equal for names that are equal as written
 * @param script the script of most letters
 * @param parts the parts to compare, in order, generic words included, at most {@value #MOST_PARTS}
 * @param characters the simplified characters of a short Han or Hangul name without separators, to be laid over Latin
 *     words syllable by syllable; else empty
 * @param original the same characters as written
 * @param setAside titles and legal forms, as written
 * @param legalForm the kind of legal form, if one was found
 * @param cut whether something stood beyond the limits of names 2.7
 */
public record CompiledName(
        Reads as,
        String written,
        String folded,
        Script script,
        List<Part> parts,
        String characters,
        String original,
        List<String> setAside,
        Optional<String> legalForm,
        boolean cut) {

    /** More parts than this are not compared. */
    public static final int MOST_PARTS = 12;

    public CompiledName {
        parts = List.copyOf(parts);
        setAside = List.copyOf(setAside);
    }

    /** Whether nothing is left to compare (names 2.8). */
    public boolean isEmpty() {
        return parts.isEmpty() && characters.isEmpty();
    }

    /** Whether any part can point to somebody; otherwise only generic words or initials are left. */
    public boolean isTelling() {
        return !characters.isEmpty() || parts.stream().anyMatch(Part::isTelling);
    }

    /** Whether every part cuts into Mandarin syllables, so that the name may be Chinese (names 3.6). */
    public boolean mayBeChinese() {
        return !parts.isEmpty()
                && parts.stream()
                        .allMatch(part -> part.type() == Part.Type.WORD
                                && !part.syllables().isEmpty());
    }
}
