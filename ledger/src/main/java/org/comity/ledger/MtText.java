package org.comity.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code :86:} says. Three customs are understood: numbered subfields ({@code 166?00...?20...?31...?32...}), slash words
 * ({@code /NAME/.../REMI/...}), and plain text, which is kept as the reference.
 *
 * @param account the other side's account
 * @param name the other side's name
 * @param reference the payment's text
 */
record MtText(Optional<String> account, Optional<String> name, Optional<String> reference) {

    static final MtText NONE = new MtText(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern NUMBERED = Pattern.compile("^[0-9]{3}([?>|^~])[0-9]{2}");
    private static final Pattern WORD = Pattern.compile(
            "/(NAME|IBAN|ACCT|REMI|EREF|BENM|ORDP|CNTP|USTD|CSID|MARF|TRTP|BIC|ISDT|ADDR|PREF|TRCD|SVCL|PURP)/");

    static MtText parse(MtField field) {
        Matcher numbered = NUMBERED.matcher(field.lines.getFirst());
        if (numbered.find()) {
            return numbered(String.join("", field.lines), numbered.group(1));
        }
        String joined = String.join("", field.lines);
        if (WORD.matcher(joined).lookingAt()) {
            return words(joined);
        }
        return new MtText(Optional.empty(), Optional.empty(), present(String.join(" ", field.lines)));
    }

    /** The German custom: two digits after a separator; 20-29 and 60-63 text, 31 account, 32 and 33 name. */
    private static MtText numbered(String text, String separator) {
        StringBuilder reference = new StringBuilder();
        StringBuilder name = new StringBuilder();
        String account = "";
        for (String part : text.substring(3).split(Pattern.quote(separator), -1)) {
            if (part.length() < 2 || !Character.isDigit(part.charAt(0)) || !Character.isDigit(part.charAt(1))) {
                reference.append(part); // a separator inside the text
                continue;
            }
            int code = Integer.parseInt(part.substring(0, 2));
            String value = part.substring(2);
            if ((code >= 20 && code <= 29) || (code >= 60 && code <= 63)) {
                reference.append(value);
            } else if (code == 31) {
                account = value;
            } else if (code == 32 || code == 33) {
                name.append(value);
            } else if (code == 0 && reference.isEmpty()) {
                reference.append(value).append(' ');
            }
        }
        return new MtText(present(account), present(name.toString()), present(reference.toString()));
    }

    private static MtText words(String text) {
        Optional<String> account = Optional.empty();
        Optional<String> name = Optional.empty();
        List<String> reference = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        boolean more = word.find();
        while (more) {
            String key = word.group(1);
            int from = word.end();
            more = word.find(from - 1); // words may share a slash
            String value = text.substring(from, more ? Math.max(from, word.start()) : text.length())
                    .strip();
            switch (key) {
                case "NAME" -> name = present(value);
                case "IBAN", "ACCT" -> account = present(value);
                case "CNTP" -> {
                    String[] parts = value.split("/", -1);
                    account = present(parts[0]);
                    name = parts.length > 2 ? present(parts[2]) : Optional.empty();
                }
                case "REMI", "USTD" -> reference.add(value.replaceFirst("^(USTD|STRD)?/+", ""));
                default -> {}
            }
        }
        return new MtText(account, name, present(String.join(" ", reference)));
    }

    private static Optional<String> present(String text) {
        String said = text.replaceAll("\\s+", " ").strip();
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** Some banks repeat the field: the texts follow each other, a name or account said first stays. */
    MtText and(MtText next) {
        Optional<String> both = reference.isPresent() && next.reference.isPresent()
                ? Optional.of(reference.get() + " " + next.reference.get())
                : reference.or(next::reference);
        return new MtText(account.or(next::account), name.or(next::name), both);
    }
}
