package org.comity.names.parts;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comity.names.script.Script;
import org.comity.names.script.Sounded;
import org.jspecify.annotations.Nullable;

/** One part of a name, with what comparing it many times needs at hand. Immutable; parts that hold the same are equal. */
public final class Part {

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

    /** The sounds of the particles before a father's name. */
    private static final List<String> FATHERS = List.of("bin", "ibn", "ben", "bn", "Abn", "uld", "wuld");

    private final Type type;
    private final String written;
    private final String bare;
    private final String latin;
    private final String sound;
    private final String joinedSound;
    private final Script script;
    private final String meaning;
    private final boolean family;
    private final Set<String> syllables;
    private final Sounded sounded;
    private final Sounded joinedSounded;
    private final Set<Integer> nicknames;
    private final boolean fathers;
    private final int hash;

    /** What the part tells by the counts that were asked last: {@link NameCounts} writes it, any thread may. */
    NameCounts.@Nullable Told told;

    /** Whether it is written as Chinese given names are; {@link NameCounts} works it out when it is asked, any thread may. */
    @Nullable
    Boolean syllabic;

    /**
     * A part as it was read.
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
    public Part(
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
        this.type = type;
        this.written = written;
        this.bare = bare;
        this.latin = latin;
        this.sound = sound;
        this.joinedSound = joinedSound;
        this.script = script;
        this.meaning = meaning;
        this.family = family;
        this.syllables = Collections.unmodifiableSet(new LinkedHashSet<>(syllables)); // in one order, run for run
        sounded = Sounded.of(sound);
        joinedSounded = joinedSound.equals(sound) ? sounded : Sounded.of(joinedSound);
        String particles = joinedSound.substring(0, Math.max(0, joinedSound.length() - sound.length()));
        fathers = FATHERS.stream().anyMatch(particles::startsWith);
        nicknames = script == Script.LATIN ? Set.copyOf(WordTables.nicknames(latin)) : Nicknames.heard(sounded, script);
        hash = Objects.hash(type, written, bare, joinedSound, script, family);
    }

    /** What kind of part it is. */
    public Type type() {
        return type;
    }

    /** As the source writes it. */
    public String written() {
        return written;
    }

    /** Folded, without marks, in its own script. */
    public String bare() {
        return bare;
    }

    /** In Latin letters. */
    public String latin() {
        return latin;
    }

    /** Its sound code. */
    public String sound() {
        return sound;
    }

    /** The sound with the particles before it. */
    public String joinedSound() {
        return joinedSound;
    }

    /** The script it is written in. */
    public Script script() {
        return script;
    }

    /** The generic meaning, or empty. */
    public String meaning() {
        return meaning;
    }

    /** Whether the source marks it as the family name. */
    public boolean family() {
        return family;
    }

    /** The ways to cut it into Mandarin syllables, each syllables parted by blanks. */
    public Set<String> syllables() {
        return syllables;
    }

    /** The sound made ready to be compared. */
    public Sounded sounded() {
        return sounded;
    }

    /** The same of the sound with the particles; the same object where there are none. */
    public Sounded joinedSounded() {
        return joinedSounded;
    }

    /** Whether a particle before it says that it is the father's name: bin, ibn, bint, ould. */
    public boolean isFathers() {
        return fathers;
    }

    /** Whether particles stand before it. */
    public boolean hasParticles() {
        return joinedSounded != sounded;
    }

    /** Whether the part alone can point to somebody. */
    public boolean isTelling() {
        return type == Type.WORD || type == Type.PATRONYMIC || type == Type.NUMBER;
    }

    /** Whether it is a given name that has short forms, or one of these. */
    public boolean hasShortForms() {
        return !nicknames.isEmpty();
    }

    /** The {@linkplain Sounded#bones consonants} of all forms of this given name; none where no others are known. */
    public Set<String> bonesOfShortForms() {
        return nicknames.isEmpty() ? Set.of() : Nicknames.bones(nicknames);
    }

    /** Whether it is the name of a country in the name of an organisation. */
    public boolean isCountry() {
        return type == Type.GENERIC && TradeWords.isCountry(meaning);
    }

    /** Whether the two are words of different scripts that mean the same, by any of their meanings (names 2.9). */
    public boolean meansSameAs(Part other) {
        return script != other.script && TradeWords.meanOne(this, other);
    }

    /** Whether the two are forms of one given name, Bill for William (names 4.3). */
    public boolean isShortFormOf(Part other) {
        if (nicknames.isEmpty() || other.nicknames.isEmpty()) {
            return false;
        }
        for (Integer group : nicknames) {
            if (other.nicknames.contains(group)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Part part
                && type == part.type
                && family == part.family
                && script == part.script
                && written.equals(part.written)
                && bare.equals(part.bare)
                && latin.equals(part.latin)
                && sound.equals(part.sound)
                && joinedSound.equals(part.joinedSound)
                && meaning.equals(part.meaning)
                && syllables.equals(part.syllables);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return written + " (" + type + ", " + latin + ", " + joinedSound + ")";
    }
}
