package org.comity.names.parts;

import java.util.List;
import java.util.Optional;
import org.comity.names.script.Script;

/** A name read once, ready to be compared many times. Immutable. */
public final class CompiledName {

    /** More parts than this are not compared. */
    public static final int MOST_PARTS = 12;

    private final Reads as;
    private final String written;
    private final String folded;
    private final Script script;
    private final List<Part> parts;
    private final String characters;
    private final String original;
    private final List<String> setAside;
    private final Optional<String> legalForm;
    private final boolean cut;
    private final boolean mayBeChinese;
    private final byte tellingParts;
    private final short letters;

    /**
     * A name as it was read.
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
    public CompiledName(
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
        this.as = as;
        this.written = written;
        this.folded = folded.equals(written) ? written : folded;
        this.script = script;
        this.parts = List.copyOf(parts);
        this.characters = characters;
        this.original = original;
        this.setAside = List.copyOf(setAside);
        this.legalForm = legalForm;
        this.cut = cut;
        boolean syllables = !parts.isEmpty();
        int telling = 0;
        for (Part part : this.parts) {
            syllables &= part.type() == Part.Type.WORD && !part.syllables().isEmpty();
            telling += part.isTelling() ? 1 : 0;
        }
        mayBeChinese = syllables;
        tellingParts = (byte) telling;
        letters = (short) letters(folded);
    }

    private static int letters(String folded) {
        int letters = 0;
        for (int i = 0; i < folded.length(); i++) {
            letters += folded.charAt(i) == ' ' ? 0 : 1;
        }
        return letters;
    }

    /** As what it was read. */
    public Reads as() {
        return as;
    }

    /** As the source writes it. */
    public String written() {
        return written;
    }

    /** All its words folded, without marks, parted by blanks. */
    public String folded() {
        return folded;
    }

    /** The script of most letters. */
    public Script script() {
        return script;
    }

    /** The parts to compare, in order. */
    public List<Part> parts() {
        return parts;
    }

    /** The simplified characters of a short Han or Hangul name; else empty. */
    public String characters() {
        return characters;
    }

    /** The same characters as written. */
    public String original() {
        return original;
    }

    /** Titles and legal forms, as written. */
    public List<String> setAside() {
        return setAside;
    }

    /** The kind of legal form, if one was found. */
    public Optional<String> legalForm() {
        return legalForm;
    }

    /** Whether something stood beyond the limits of names 2.7. */
    public boolean cut() {
        return cut;
    }

    /** Whether nothing is left to compare (names 2.8). */
    public boolean isEmpty() {
        return parts.isEmpty() && characters.isEmpty();
    }

    /** Whether any part can point to somebody; otherwise only generic words or initials are left. */
    public boolean isTelling() {
        return !characters.isEmpty() || tellingParts > 0;
    }

    /** How many parts can point to somebody. */
    public int tellingParts() {
        return tellingParts;
    }

    /** How many letters the folded name has. */
    public int letters() {
        return letters;
    }

    /** Whether every part cuts into Mandarin syllables, so that the name may be Chinese (names 3.6). */
    public boolean mayBeChinese() {
        return mayBeChinese;
    }
}
