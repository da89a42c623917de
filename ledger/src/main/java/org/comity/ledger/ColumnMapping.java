package org.comity.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Place;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlReader;

/**
 * Says what the columns of a bank's own CSV mean, so that it can be read as a ledger (ledger 4; docs/reference/ledger-table.md). Kept
 * as a YAML file that a person has checked.
 *
 * @param name the mapping's name
 * @param place where it stands
 * @param layout how the file is written
 * @param rows whose entry a row is
 * @param columns the source columns by what they mean; several are joined by a space
 * @param fixed values that no column gives
 * @param sign how the amount's direction is told
 * @param kinds the words that mean a kind of entry, by kind
 * @param openingFromBalance whether the balance before the first row is taken as the opening
 */
public record ColumnMapping(
        String name,
        Place place,
        Layout layout,
        Rows rows,
        Map<String, List<String>> columns,
        Fixed fixed,
        Sign sign,
        Map<EntryKind, Set<String>> kinds,
        boolean openingFromBalance) {

    /** Whose entry a row is. */
    public enum Rows {
        /** One account's statement: the account stands in a column or is fixed. */
        ACCOUNT("account"),
        /** A row names payer and payee and is seen from one of them: a negative amount is the payer's entry, a positive the payee's. */
        BY_SIGN("by-sign"),
        /** A row is a whole transfer: a debit at the payer and a credit at the payee, linked. */
        TRANSFER("transfer");

        private final String text;

        Rows(String text) {
            this.text = text;
        }

        /** The word in the mapping file. */
        public String text() {
            return text;
        }
    }

    /**
     * How the file is written.
     *
     * @param delimiter what stands between cells
     * @param encoding its character encoding
     * @param skipLines lines before the header
     * @param days how days are written
     * @param amounts how amounts are written
     * @param newestFirst whether the latest row stands first
     * @param sheet the sheet of a workbook; empty: the first
     */
    record Layout(
            char delimiter,
            Charset encoding,
            int skipLines,
            DateTimeFormatter days,
            DecimalText amounts,
            boolean newestFirst,
            Optional<String> sheet) {

        /** The contract's own way: comma, UTF-8, ISO days, decimal dot. */
        static final Layout PLAIN = new Layout(
                ',',
                StandardCharsets.UTF_8,
                0,
                DateTimeFormatter.ISO_LOCAL_DATE,
                DecimalText.DOT,
                false,
                Optional.empty());
    }

    /** Values that no column gives. */
    record Fixed(Optional<String> account, Optional<CurrencyCode> currency) {}

    /**
     * How the direction of an amount is told when one column holds it.
     *
     * @param debitPositive whether debits are the positive ones
     * @param debitWords words of the column {@code direction} that mean a debit
     * @param creditWords words of the column {@code direction} that mean a credit
     */
    record Sign(boolean debitPositive, Set<String> debitWords, Set<String> creditWords) {}

    /** Reads a mapping file; every error names its line. */
    public static ColumnMapping read(Path file) {
        return of(YamlReader.read(file));
    }

    /** Reads a mapping from a parsed document. */
    static ColumnMapping of(YamlNode document) {
        return new ColumnMappingReader(document.asMap()).mapping();
    }

    /** Proposes a mapping for a CSV file, as YAML text with comments: a guess for a person to correct. */
    public static String propose(Path csv) {
        return ColumnGuess.propose(csv);
    }

    /** The source columns of a meaning. */
    List<String> columnsOf(String meaning) {
        return columns.getOrDefault(meaning, List.of());
    }

    boolean has(String meaning) {
        return columns.containsKey(meaning);
    }

    /** Every source column that must be in the header. */
    Set<String> neededColumns() {
        Set<String> needed = new TreeSet<>();
        columns.values().forEach(needed::addAll);
        return needed;
    }
}
