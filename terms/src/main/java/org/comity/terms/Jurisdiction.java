package org.comity.terms;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A state or territory with a law of its own, by its ISO 3166-1 alpha-2 code ({@code NZ}, {@code HK}).
 * Kosovo is known as {@code XK}, as the standard's user-assigned range is used in practice.
 *
 * @param code two capital letters
 */
public record Jurisdiction(String code) {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    public Jurisdiction {
        if (!isKnown(code)) {
            throw new IllegalArgumentException("'" + code + "' is not an ISO 3166-1 alpha-2 code");
        }
    }

    /** Whether a text is the code of a state or territory. */
    public static boolean isKnown(String code) {
        return CODES.contains(code) || code.equals("XK");
    }

    /** The English name, for reading. */
    public String name() {
        return NAMES.computeIfAbsent(
                code, one -> one.equals("XK") ? "Kosovo" : Locale.of("", one).getDisplayCountry(Locale.ENGLISH));
    }

    @Override
    public String toString() {
        return code;
    }
}
