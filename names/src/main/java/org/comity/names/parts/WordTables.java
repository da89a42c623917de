package org.comity.names.parts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.names.script.Folding;
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

    /** The groups of given names that stand for one another in which a name is (names 4.3). */
    static Set<Integer> nicknames(String latin) {
        return NICKNAMES.getOrDefault(latin, Set.of());
    }

    /** All short and pet forms, each with the groups it belongs to. */
    static Map<String, Set<Integer>> nicknames() {
        return Map.copyOf(NICKNAMES);
    }
}
