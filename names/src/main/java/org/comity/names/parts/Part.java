package org.comity.names.parts;

import java.util.Set;
import org.comity.names.script.Script;

/**
 * One telling part of a name.
 *
 * @param type what kind of part it is
 * @param written as the source writes it
 * @param bare folded, without marks, in its own script
 * @param latin in Latin letters
 * @param sound its sound code
 * @param joinedSound the sound with the particles before it, such as {@code al}; equal to {@code sound} without any
 * @param script the script it is written in
 * @param meaning the generic meaning, for {@link Type#GENERIC}; else empty
 * @param family whether the source marks it as the family name, by a comma or by capitals
 * @param syllables the ways to cut it into Mandarin syllables (names 3.6)
 */
public record Part(
        Type type,
        String written,
        String bare,
        String latin,
        String sound,
        String joinedSound,
        Script script,
        String meaning,
        boolean family,
        Set<String> syllables) {

    /** The kinds of parts. */
    public enum Type {
        WORD,
        INITIAL,
        NUMBER,
        PATRONYMIC,
        /** A word that is a title for some and a name for others, such as Sayed. */
        TITLE,
        /** A word of trade and kind that says little (names 2.6). */
        GENERIC
    }

    public Part {
        syllables = Set.copyOf(syllables);
    }

    /** Whether the part alone can point to somebody. */
    public boolean isTelling() {
        return type == Type.WORD || type == Type.PATRONYMIC || type == Type.NUMBER;
    }
}
