package org.comity.names.identifiers;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number as one party is known by it.
 *
 * @param kind what number it is, by its label or its shape
 * @param written as the source writes it
 * @param compact in the form in which it is compared: capitals and digits, without label and separators
 * @param check whether its check digits hold
 */
public record Identifier(Kind kind, String written, String compact, Check check) {

    /** The kinds whose shape is known. */
    public enum Kind {
        IBAN("IBAN"),
        LEI("LEI"),
        IMO("IMO number"),
        BIC("BIC"),
        /** A number of a register, a passport, a tax office: compared as given. */
        OTHER("number");

        private final String spoken;

        Kind(String spoken) {
            this.spoken = spoken;
        }

        /** How the number is called in an explanation. */
        public String spoken() {
            return spoken;
        }

        /** Whether a party has one of these at most, so that two that differ contradict. */
        public boolean isOnlyOne() {
            return this == LEI || this == IMO;
        }
    }

    /** What the check digits say. */
    public enum Check {
        HOLDS,
        FAILS,
        /** The kind has no check digits, or none that is known here. */
        NONE
    }

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}\\d{2}");
    private static final Pattern IMO = Pattern.compile("IMO(?:NO|NUMBER|SHIPNO)?(\\d{7})");
    private static final Pattern BIC = Pattern.compile("[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final Pattern LABEL =
            Pattern.compile("(?i)^\\s*(?:IBAN|LEI|BIC|SWIFT(?:/BIC)?)\\s*[:#]?\\s+|^\\s*[a-z]{2,12}:\\s*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int MOST = 64;
    private static final int IMO_LENGTH = 7;

    /** Reads a number; of what has no letter or digit nothing is left, and {@link #compact} is empty. */
    public static Identifier of(String written) {
        String all = compacted(written);
        var imo = IMO.matcher(all);
        if (imo.matches()) {
            return new Identifier(Kind.IMO, written.strip(), imo.group(1), holds(imoHolds(imo.group(1))));
        }
        String compact = compacted(LABEL.matcher(written).replaceFirst(""));
        boolean iban = IBAN.matcher(compact).matches() && COUNTRIES.contains(compact.substring(0, 2));
        boolean lei = LEI.matcher(compact).matches();
        if (iban && (!lei || mod97(compact.substring(4) + compact.substring(0, 4)) == 1 || mod97(compact) != 1)) {
            boolean holds = mod97(compact.substring(4) + compact.substring(0, 4)) == 1;
            return new Identifier(Kind.IBAN, written.strip(), compact, holds(holds));
        }
        if (lei && !compact.chars().allMatch(Character::isDigit)) {
            return new Identifier(Kind.LEI, written.strip(), compact, holds(mod97(compact) == 1));
        }
        var bic = BIC.matcher(compact);
        boolean isBic = bic.matches() && COUNTRIES.contains(bic.group(1));
        return new Identifier(isBic ? Kind.BIC : Kind.OTHER, written.strip(), compact, Check.NONE);
    }

    /** Whether it is long enough to point to somebody. */
    public boolean isTelling() {
        return compact.length() > 4 && compact.chars().anyMatch(Character::isDigit) && !isOneSymbol();
    }

    private boolean isOneSymbol() {
        return compact.chars().distinct().count() == 1;
    }

    private static Check holds(boolean holds) {
        return holds ? Check.HOLDS : Check.FAILS;
    }

    private static String compacted(String text) {
        StringBuilder compact = new StringBuilder();
        text.codePoints().limit(MOST).filter(Character::isLetterOrDigit).forEach(compact::appendCodePoint);
        return compact.toString().toUpperCase(Locale.ROOT);
    }

    /** ISO 7064: letters as 10 to 35, the whole as one number, its remainder by 97. */
    private static int mod97(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }

    /** The first six digits times 7 to 2 give a sum that ends in the seventh. */
    private static boolean imoHolds(String digits) {
        int sum = 0;
        for (int i = 0; i < IMO_LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (IMO_LENGTH - i);
        }
        return sum % 10 == digits.charAt(IMO_LENGTH - 1) - '0';
    }
}
