package org.comity.names.compare;

import java.util.List;
import java.util.Locale;
import org.comity.names.script.Script;

/** Says of one agreement no more than is true of it (names 4.3): which side spells which, and whether it does so exactly or nearly. */
final class PairWords {

    private static final double EXACT = 0.98;
    private static final double WHOLE = 0.01;

    private PairWords() {}

    /** Characters before the letters that spell them: it is the character that is read, and the letters are how. */
    static Pairing turned(Pairing pair) {
        boolean spelled = switch (pair.route()) {
            case CHARACTER_READING, FAMILY_SPELLING, BY_SOUND -> true;
            default -> false;
        };
        return spelled && place(pair.right()) < place(pair.left()) ? pair.mirrored() : pair;
    }

    private static int place(String text) {
        Script script = Script.of(text);
        return script == Script.HAN ? 0 : script.isOfSyllables() ? 1 : 2;
    }

    static String sentence(Pairing pair) {
        String left = pair.left();
        String right = pair.right();
        boolean near = pair.detail().contains("sounds like");
        return switch (pair.route()) {
            case CHARACTER_READING -> near ? quoted(left, " may be read nearly as ", right) : plain(pair);
            case FAMILY_SPELLING ->
                near ? quoted(left, " is a family name that is spelled nearly as ", right) : plain(pair);
            case JOINED ->
                pair.likeness() >= EXACT || together(left).equals(together(right))
                        ? plain(pair)
                        : quoted(left, " and ", right) + " are nearly the same when written together";
            case SYLLABLES ->
                together(left).equals(together(right)) && !left.equalsIgnoreCase(right)
                        ? Route.JOINED.sentence(left, right)
                        : plain(pair);
            default -> plain(pair);
        };
    }

    private static String plain(Pairing pair) {
        return pair.route().sentence(pair.left(), pair.right());
    }

    /** Whether it is two names in characters of which some are not the same (names 3.5). */
    static boolean areOtherCharacters(Pairing pair) {
        double agreeing = pair.likeness() * most(pair);
        return pair.route() == Route.EDIT
                && place(pair.left()) < 2
                && place(pair.right()) < 2
                && pair.likeness() < 1
                && Math.abs(agreeing - Math.round(agreeing)) < WHOLE;
    }

    static String otherCharacters(Pairing pair) {
        return "against it: "
                + quoted(pair.left(), " and ", pair.right())
                + String.format(
                        Locale.ROOT,
                        " agree in only %d of %d characters, and another character makes another name",
                        Math.round(pair.likeness() * most(pair)),
                        most(pair));
    }

    private static long most(Pairing pair) {
        return Math.max(letters(pair.left()), letters(pair.right()));
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static String together(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    private static String quoted(String left, String between, String right) {
        return "'" + left + "'" + between + "'" + right + "'";
    }

    /** {@code 'a'}, {@code 'a' and 'b'}, {@code 'a', 'b' and 'c'}. */
    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
