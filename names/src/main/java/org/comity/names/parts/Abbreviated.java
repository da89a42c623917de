package org.comity.names.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.names.script.Script;

/** Letters that stand apart in the name of an organisation and are one abbreviation: U.S., AT&T, AT and T (names 2.9). */
final class Abbreviated {

    private static final Set<String> AND = Set.of("and", "und", "et", "и", "y", "e");
    private static final int LONGEST_START = 2;

    private Abbreviated() {}

    /** The words with every run of single letters as one word; the same list where there is none. */
    static List<Word> joined(List<Word> words) {
        if (words.stream().noneMatch(Abbreviated::isLetter)) {
            return words;
        }
        List<Word> all = new ArrayList<>(words.size());
        for (int at = 0; at < words.size(); ) {
            int to = end(words, at);
            all.add(to - at == 1 ? words.get(at) : one(words.subList(at, to)));
            at = to;
        }
        return all;
    }

    /** The place behind the run that begins here; the next place when none does. */
    private static int end(List<Word> words, int from) {
        Word first = words.get(from);
        if (!isCapitals(first) || first.bare().length() > LONGEST_START) {
            return from + 1;
        }
        int to = from + 1;
        while (to < words.size()) {
            boolean and = AND.contains(words.get(to).bare()) && !isLetter(words.get(to));
            int letter = and ? to + 1 : to;
            if (letter >= words.size()
                    || !isLetter(words.get(letter))
                    || words.get(letter).script() != first.script()) {
                break;
            }
            to = letter + 1;
        }
        return to;
    }

    private static boolean isLetter(Word word) {
        return word.bare().length() == 1 && isCapitals(word);
    }

    private static boolean isCapitals(Word word) {
        return (word.script() == Script.LATIN || word.script() == Script.CYRILLIC)
                && word.raw().equals(word.raw().toUpperCase(Locale.ROOT))
                && word.raw().chars().allMatch(Character::isLetter);
    }

    private static Word one(List<Word> run) {
        List<Word> letters = run.stream()
                .filter(word -> !AND.contains(word.bare()) || isLetter(word))
                .toList();
        String bare = letters.stream().map(Word::bare).collect(Collectors.joining());
        String raw = run.stream().map(Word::raw).collect(Collectors.joining(" "));
        return new Word(raw, bare, bare, run.getFirst().script(), false, false, false);
    }
}
