package org.comity.names.parts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.names.script.Folding;
import org.comity.names.script.Script;
import org.comity.names.script.Table;

/** The word lists of the room, folded as names are folded. */
final class WordTables {

    static final Set<String> TITLES = words("titles.tsv");

    /** Words that are titles for some and names for others: kept, but they tell little. */
    static final Set<String> SOFT_TITLES = words("soft-titles.tsv");

    static final Set<String> PARTICLES = words("particles.tsv");
    static final List<String> PATRONYMIC_ENDINGS =
            words("patronymics.tsv").stream().sorted().toList();

    /** Legal form by its words, and the most words that any form has. */
    static final Map<String, String> LEGAL_FORMS = new HashMap<>();

    static final int LONGEST_LEGAL_FORM;

    /** What the word of fillers means in the table of generic words: such words are dropped. */
    static final String FILLER = "conjunctions";

    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_SHORT_STEM = 5;
    private static final int LONGEST_PLAIN_ENDING = 3;
    private static final List<String> ENDINGS = List.of(
            "ическ", "ичн", "ічн", "ика", "ики", "ике", "ыва", "ово", "овы", "ова", "ево", "евы", "енн", "анн", "альн",
            "ионн", "ств", "ськ", "ийск", "овск", "ск", "ств", "льн", "ных", "ной", "ного", "ному", "ными");
    private static final Map<String, String> GENERIC = new HashMap<>();
    private static final Map<String, String> GENERIC_STEMS = new HashMap<>();
    private static final Map<String, Set<Integer>> NICKNAMES = new HashMap<>();

    static {
        int longest = 1;
        for (String[] row : Table.rows(WordTables.class, "legal-forms.tsv")) {
            for (String form : row[1].split("\\|")) {
                String folded = bare(form);
                LEGAL_FORMS.put(folded, row[0]);
                longest = Math.max(longest, folded.split(" ").length);
            }
        }
        LONGEST_LEGAL_FORM = longest;
        for (String[] row : Table.rows(WordTables.class, "generic-words.tsv")) {
            for (String word : row[1].split(" ")) {
                boolean stem = word.endsWith("*");
                String folded = bare(stem ? word.substring(0, word.length() - 1) : word);
                (stem && folded.length() >= SHORTEST_STEM ? GENERIC_STEMS : GENERIC).putIfAbsent(folded, row[0]);
            }
        }
        int group = 0;
        for (String[] row : Table.rows(WordTables.class, "nicknames.tsv")) {
            for (String name : row[0].split(" ")) {
                NICKNAMES.computeIfAbsent(bare(name), key -> new HashSet<>()).add(group);
            }
            group++;
        }
    }

    private WordTables() {}

    private static Set<String> words(String table) {
        return Table.rows(WordTables.class, table).stream()
                .flatMap(row -> Arrays.stream(row[0].split(" ")))
                .map(WordTables::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A word or words as names are folded. */
    static String bare(String text) {
        return Arrays.stream(Folding.fold(Folding.clean(text))
                        .replaceAll("[.'’‘`´]", "")
                        .strip()
                        .split(" "))
                .map(Folding::bare)
                .collect(Collectors.joining(" "));
    }

    /** What a generic word means; empty when the word is not generic. */
    static String meaning(String bare) {
        String exact = GENERIC.get(bare);
        if (exact != null) {
            return exact;
        }
        for (int length = Math.min(bare.length(), 16); length >= SHORTEST_STEM; length--) {
            String meaning = GENERIC_STEMS.get(bare.substring(0, length));
            if (meaning != null && isEnding(bare, length)) {
                return meaning;
            }
        }
        return "";
    }

    /** Whether what follows a short stem is an ending: радиозавод is a word of its own, not a form of радио. */
    private static boolean isEnding(String bare, int stem) {
        if (stem > LONGEST_SHORT_STEM || bare.length() - stem <= LONGEST_PLAIN_ENDING) {
            return true;
        }
        return ENDINGS.stream().anyMatch(ending -> bare.startsWith(ending, stem));
    }

    /** The groups of given names that stand for one another in which a name is (names 4.3). */
    static Set<Integer> nicknames(String latin) {
        return NICKNAMES.getOrDefault(latin, Set.of());
    }

    /** The longest entry of the legal forms or generic words that stands in a Han text at a place; empty when none does. */
    static String longestHanEntry(String text, int from) {
        for (int to = Math.min(text.length(), from + 8); to > from; to--) {
            String piece = text.substring(from, to);
            boolean single = to - from == 1;
            if (single && to < text.length()) {
                return "";
            }
            if (Script.of(piece.charAt(0)) == Script.HAN
                    && (LEGAL_FORMS.containsKey(piece) || GENERIC.containsKey(piece))) {
                return piece;
            }
        }
        return "";
    }

    /** All short and pet forms, each with the groups it belongs to. */
    static Map<String, Set<Integer>> nicknames() {
        return Map.copyOf(NICKNAMES);
    }
}
