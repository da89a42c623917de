package org.comity.names.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.comity.names.script.RhymeBook.Place;

/**
 * How a character is written in Latin letters where its reading follows by rule from the rhyme books (names 3.9). A rule gives
 * initials and rhymes, several with blanks between; a hyphen is no initial.
 *
 * @param onsets the ways to write an initial
 * @param rhymes the ways to write a rhyme
 * @param initial the initials of a place
 * @param rhyme the rhymes of a place, with a nasal end where a stop follows by rule
 */
record RuledSpelling(
        Map<String, String> onsets,
        Map<String, String> rhymes,
        Function<Place, String> initial,
        Function<Place, String> rhyme) {

    /** The spellings of a simplified character. */
    Set<String> of(char simplified) {
        Set<String> written = new LinkedHashSet<>();
        each(simplified, (start, end) -> spell(start, end, written));
        return written;
    }

    /** Its readings, each in one spelling. */
    Set<String> readings(char simplified) {
        Set<String> read = new LinkedHashSet<>();
        each(
                simplified,
                (start, end) -> read.add((start.equals("-") ? "" : first(onsets, start)) + first(rhymes, end)));
        read.remove("");
        return read;
    }

    private void each(char simplified, BiConsumer<String, String> syllable) {
        for (Place place : RhymeBook.places(simplified)) {
            for (String start : initial.apply(place).split(" ")) {
                for (String end : rhyme.apply(place).split(" ")) {
                    syllable.accept(start, place.entering() ? RhymeBook.stopped(end) : end);
                }
            }
        }
    }

    private static String first(Map<String, String> table, String key) {
        return table.getOrDefault(key, key).split(" ")[0];
    }

    private void spell(String start, String rhyme, Set<String> written) {
        for (String end : rhymes.getOrDefault(rhyme, rhyme).split(" ")) {
            if (end.isEmpty()) {
                continue;
            }
            for (String front : onsets.getOrDefault(start, start).split(" ")) {
                if (front.equals("-")) {
                    written.addAll(withoutOnset(end));
                } else {
                    written.add(front + end);
                }
            }
        }
    }

    /** A syllable that begins with a vowel: Yong for iong, Yin for in, Wan for uan. */
    private static List<String> withoutOnset(String end) {
        char first = end.charAt(0);
        boolean glide = end.length() > 1 && "aeiou".indexOf(end.charAt(1)) >= 0;
        return switch (first) {
            case 'i' -> glide ? List.of(end, "y" + end.substring(1)) : List.of(end, "y" + end);
            case 'e' -> List.of(end, "y" + end);
            case 'u' -> glide ? List.of(end, "w" + end.substring(1)) : List.of(end);
            case 'o' -> List.of(end, "w" + end);
            default -> List.of(end);
        };
    }
}
