package org.comity.tracing.verify;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a schedule: an entry and what it did (tracing 12.1). */
final class Row {

    private static final int FIELDS = 18;

    private final int line;
    private final List<String> fields;
    private final Map<String, String> how = new LinkedHashMap<>();

    Row(int line, List<String> fields) {
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("a row has " + FIELDS + " fields, not " + fields.size());
        }
        this.line = line;
        this.fields = fields;
        for (String word :
                fields.get(9).isEmpty() ? new String[0] : fields.get(9).split(" ")) {
            int equals = word.indexOf('=');
            how.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
    }

    int line() {
        return line;
    }

    String rule() {
        return fields.get(1);
    }

    int number() {
        return Integer.parseInt(fields.get(2));
    }

    String ledger() {
        return fields.get(3) + " " + fields.get(4);
    }

    String entry() {
        return fields.get(6);
    }

    BigInteger amount(int bits) {
        return new BigInteger(fields.get(7)).shiftLeft(bits);
    }

    BigInteger balance(int bits) {
        return new BigInteger(fields.get(8)).shiftLeft(bits);
    }

    boolean is(String word) {
        return how.containsKey(word);
    }

    Optional<String> how(String word) {
        @Nullable String value = how.get(word);
        return Optional.ofNullable(value);
    }

    /** Claims that come in, with their historic cost. */
    List<Part> laid() {
        return fields.get(10).isEmpty()
                ? List.of()
                : List.of(fields.get(10).split(";")).stream()
                        .map(each -> each.split(":"))
                        .map(each -> new Part(Integer.parseInt(each[0]), BigInteger.ZERO, new BigInteger(each[1])))
                        .toList();
    }

    List<Part> drawn() {
        return Part.list(fields.get(11));
    }

    List<Part> came() {
        return Part.list(fields.get(12));
    }

    List<Part> repaid() {
        return Part.list(fields.get(13));
    }

    List<Part> covered() {
        return Part.list(fields.get(14));
    }

    List<Part> took() {
        return Part.list(fields.get(15));
    }

    /** Where claimed money went, by place: {@code unlinked}, {@code link 3}. */
    Map<String, List<Part>> went() {
        Map<String, List<Part>> went = new LinkedHashMap<>();
        for (String each :
                fields.get(16).isEmpty() ? new String[0] : fields.get(16).split("\\|")) {
            int equals = each.indexOf('=');
            went.merge(each.substring(0, equals), Part.list(each.substring(equals + 1)), (a, b) -> {
                List<Part> both = new java.util.ArrayList<>(a);
                both.addAll(b);
                return both;
            });
        }
        return went;
    }

    List<Part> held() {
        return Part.list(fields.get(17));
    }
}
