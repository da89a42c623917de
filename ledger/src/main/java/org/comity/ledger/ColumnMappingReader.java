package org.comity.ledger;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.yaml.NearestName;
import org.comity.yaml.YamlList;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlScalar;

/** Reads a mapping file strictly (ledger 4.2). */
final class ColumnMappingReader {

    private static final Set<String> KEYS = Set.of(
            "mapping",
            "columns",
            "fixed",
            "rows",
            "delimiter",
            "encoding",
            "skip-lines",
            "sheet",
            "date-format",
            "decimal",
            "thousands",
            "order",
            "sign",
            "direction",
            "kinds",
            "opening");

    /** What a column can mean. */
    static final List<String> MEANINGS = List.of(
            "booked",
            "amount",
            "debit",
            "credit",
            "direction",
            "account",
            "currency",
            "value_date",
            "balance",
            "entry_id",
            "link_id",
            "counterparty_account",
            "counterparty_name",
            "reference",
            "kind",
            "payer_account",
            "payer_name",
            "payee_account",
            "payee_name");

    private final YamlMap root;

    ColumnMappingReader(YamlMap root) {
        this.root = root.allowOnly(KEYS, "a column mapping");
    }

    ColumnMapping mapping() {
        ColumnMapping mapping = new ColumnMapping(
                root.getText("mapping"),
                root.place(),
                layout(),
                word(
                                "rows",
                                Arrays.stream(ColumnMapping.Rows.values())
                                        .map(ColumnMapping.Rows::text)
                                        .toList())
                        .map(ColumnMappingReader::rows)
                        .orElse(ColumnMapping.Rows.ACCOUNT),
                columns(),
                fixed(),
                sign(),
                kinds(),
                word("opening", List.of("from-balance")).isPresent());
        requireComplete(mapping);
        return mapping;
    }

    private static ColumnMapping.Rows rows(String text) {
        return Arrays.stream(ColumnMapping.Rows.values())
                .filter(rows -> rows.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void requireComplete(ColumnMapping mapping) {
        YamlNode columns = root.get("columns");
        require(mapping.has("booked"), columns, "no column gives the booking day", "booked: COLUMN");
        require(
                mapping.has("amount") != (mapping.has("debit") || mapping.has("credit")),
                columns,
                "the amount must come from one column, or from the columns of debits and credits",
                "amount: COLUMN, or debit: COLUMN and credit: COLUMN");
        require(
                mapping.has("currency") || mapping.fixed().currency().isPresent(),
                columns,
                "nothing gives the currency",
                "currency: COLUMN, or fixed: {currency: NZD}");
        if (mapping.rows() == ColumnMapping.Rows.ACCOUNT) {
            require(
                    mapping.has("account") || mapping.fixed().account().isPresent(),
                    columns,
                    "nothing gives the account",
                    "account: COLUMN, or fixed: {account: ...}");
        } else {
            require(
                    mapping.has("payer_account") && mapping.has("payee_account") && mapping.has("amount"),
                    columns,
                    "rows between payer and payee need both accounts and one amount",
                    "payer_account, payee_account and amount");
        }
        require(
                mapping.has("direction") == root.find("direction").isPresent(),
                columns,
                "a direction needs both its column and its words",
                "columns: {direction: COLUMN} and direction: {debit: [...], credit: [...]}");
        require(
                !mapping.openingFromBalance() || mapping.has("balance"),
                columns,
                "an opening from the balance needs the balance",
                "balance: COLUMN");
    }

    private static void require(boolean holds, YamlNode node, String what, String expected) {
        if (!holds) {
            throw BadInput.at(node.place(), what, "expected " + expected, "");
        }
    }

    private ColumnMapping.Layout layout() {
        ColumnMapping.Layout plain = ColumnMapping.Layout.PLAIN;
        return new ColumnMapping.Layout(
                character("delimiter", ",;\t|").orElse(plain.delimiter()),
                scalar("encoding").map(ColumnMappingReader::charset).orElse(plain.encoding()),
                scalar("skip-lines").map(ColumnMappingReader::lines).orElse(plain.skipLines()),
                scalar("date-format").map(ColumnMappingReader::days).orElse(plain.days()),
                new DecimalText(character("decimal", ".,").orElse('.'), thousands(), false),
                word("order", List.of("oldest-first", "newest-first"))
                        .filter(order -> order.equals("newest-first"))
                        .isPresent(),
                scalar("sheet").map(YamlScalar::asText));
    }

    private Optional<String> thousands() {
        return root.find("thousands").map(node -> {
            String text = node.asScalar().text();
            if (text.length() != 1 || Character.isLetterOrDigit(text.charAt(0))) {
                throw node.expected("one character, as ',' or ' '");
            }
            return text;
        });
    }

    private static Charset charset(YamlScalar scalar) {
        try {
            return Charset.forName(scalar.asText());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw scalar.expected("the name of an encoding, as UTF-8 or windows-1252");
        }
    }

    private static int lines(YamlScalar scalar) {
        long lines = scalar.asWholeNumber();
        if (lines < 0 || lines > 1000) {
            throw scalar.expected("a number of lines before the header, at most 1000");
        }
        return (int) lines;
    }

    /** Years are calendar years: {@code yyyy} is read as the strict {@code uuuu}, so 30 February is refused. */
    private static DateTimeFormatter days(YamlScalar scalar) {
        try {
            return DateTimeFormatter.ofPattern(scalar.asText().replace('y', 'u'), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw scalar.expected("a date format, as dd/MM/yyyy");
        }
    }

    private Map<String, List<String>> columns() {
        YamlMap map = root.get("columns").asMap().allowOnly(MEANINGS, "the columns of a mapping");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String meaning : map.entries().keySet()) {
            map.find(meaning).ifPresent(node -> columns.put(meaning, texts(node)));
        }
        return columns;
    }

    private static List<String> texts(YamlNode node) {
        List<YamlNode> nodes = node instanceof YamlList list ? list.elements() : List.of(node);
        if (nodes.isEmpty()) {
            throw node.expected("at least one value");
        }
        return nodes.stream()
                .map(element -> element.asScalar().asText().strip())
                .toList();
    }

    private ColumnMapping.Fixed fixed() {
        Optional<YamlMap> map = root.find("fixed")
                .map(node -> node.asMap().allowOnly(List.of("account", "currency"), "the fixed values"));
        return new ColumnMapping.Fixed(
                map.flatMap(values -> values.findText("account")),
                map.flatMap(values -> values.find("currency")).map(node -> {
                    String code = node.asScalar().asText();
                    if (!CurrencyCode.isKnown(code)) {
                        throw node.expected("an ISO 4217 code, as NZD");
                    }
                    return new CurrencyCode(code);
                }));
    }

    private ColumnMapping.Sign sign() {
        boolean debitPositive = word("sign", List.of("credit-positive", "debit-positive"))
                .filter(sign -> sign.equals("debit-positive"))
                .isPresent();
        Optional<YamlMap> words =
                root.find("direction").map(node -> node.asMap().allowOnly(List.of("debit", "credit"), "the direction"));
        return new ColumnMapping.Sign(
                debitPositive,
                words.map(map -> wordsOf(map.get("debit"))).orElse(Set.of()),
                words.map(map -> wordsOf(map.get("credit"))).orElse(Set.of()));
    }

    private static Set<String> wordsOf(YamlNode node) {
        return new LinkedHashSet<>(texts(node));
    }

    private Map<EntryKind, Set<String>> kinds() {
        Map<EntryKind, Set<String>> kinds = new EnumMap<>(EntryKind.class);
        root.find("kinds").ifPresent(node -> {
            YamlMap map = node.asMap().allowOnly(EntryKind.words(), "the kinds of entry");
            for (String word : map.entries().keySet()) {
                kinds.put(EntryKind.find(word).orElseThrow(), wordsOf(map.get(word)));
            }
        });
        return kinds;
    }

    private Optional<YamlScalar> scalar(String key) {
        return root.find(key).map(YamlNode::asScalar);
    }

    private Optional<String> word(String key, List<String> allowed) {
        return scalar(key).map(scalar -> {
            if (!allowed.contains(scalar.asText())) {
                throw BadInput.at(
                        scalar.place(),
                        "'" + Shown.text(scalar.text()) + "' is no value of '" + key + "'",
                        NearestName.suggest(scalar.text(), allowed),
                        "");
            }
            return scalar.asText();
        });
    }

    private Optional<Character> character(String key, String allowed) {
        return root.find(key).map(node -> {
            String text = node.asScalar().text();
            if (text.length() != 1 || allowed.indexOf(text.charAt(0)) < 0) {
                throw node.expected("one of the characters "
                        + String.join(" ", allowed.replace("\t", "").split(""))
                        + (allowed.contains("\t") ? " or a tab (\"\\t\")" : ""));
            }
            return text.charAt(0);
        });
    }
}
