package org.comity.names.lists;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.names.script.Table;

/** Country names of lists as ISO 3166-1 alpha-2 codes, where they are known; else as written. */
public final class Countries {

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());
    private static final Map<String, String> CODES = load();

    private Countries() {}

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        for (String[] row : Table.rows(Countries.class, "nationalities.tsv")) {
            for (String word : row[1].split("\\|")) {
                codes.put(word, row[0]);
            }
        }
        return codes;
    }

    /** The code of one country as a list or a person writes it: a code, a name or a nationality; empty when it is not known. */
    public static Optional<String> code(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (word.length() == 2) {
            String code = word.toUpperCase(Locale.ROOT);
            return ISO.contains(code) ? Optional.of(code) : Optional.ofNullable(CODES.get(word));
        }
        return Optional.ofNullable(CODES.get(word));
    }

    static List<String> codes(Collection<String> names) {
        return names.stream()
                .map(name -> CODES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip()))
                .distinct()
                .toList();
    }
}
