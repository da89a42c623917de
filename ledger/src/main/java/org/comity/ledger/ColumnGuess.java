package org.comity.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.terms.CurrencyCode;

/** Guesses what the columns of a bank's CSV mean, from their names and their first cells (ledger 4.7). A person corrects the guess. */
final class ColumnGuess {

    private static final List<String> DAY_FORMATS = List.of(
            "yyyy-MM-dd",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd.MM.yyyy",
            "dd-MM-yyyy",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "dd MMM yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "d.M.yyyy",
            "dd/MM/yy");

    /** Names by which banks call a column, letters only, in the order in which they are tried. */
    private static final Map<String, List<String>> NAMES = names();

    private final CsvSample sample;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    private ColumnGuess(CsvSample sample) {
        this.sample = sample;
    }

    static String propose(Path csv) {
        ColumnGuess guess = new ColumnGuess(CsvSample.of(csv));
        guess.byName();
        return guess.yaml(String.valueOf(csv.getFileName()));
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(
                "payer_account",
                List.of("payeraccount", "fromaccount", "senderaccount", "debtoraccount", "origaccount"));
        names.put("payer_name", List.of("payername", "payer", "sender", "debtor", "sendername", "fromname"));
        names.put(
                "payee_account",
                List.of("payeeaccount", "beneficiaryaccount", "toaccount", "receiveraccount", "creditoraccount"));
        names.put(
                "payee_name", List.of("payeename", "beneficiaryname", "beneficiary", "receiver", "creditor", "toname"));
        names.put(
                "booked",
                List.of(
                        "booked",
                        "bookingdate",
                        "transactiondate",
                        "processed",
                        "postingdate",
                        "dateposted",
                        "date",
                        "buchungstag",
                        "buchungsdatum",
                        "datum",
                        "fecha",
                        "data",
                        "dato",
                        "bookdate"));
        names.put("value_date", List.of("valuedate", "value", "valuta", "wertstellung", "fechavalor"));
        names.put(
                "debit",
                List.of(
                        "debit",
                        "debits",
                        "withdrawal",
                        "withdrawals",
                        "moneyout",
                        "paidout",
                        "soll",
                        "debitamount",
                        "cargo"));
        names.put(
                "credit",
                List.of(
                        "credit",
                        "credits",
                        "deposit",
                        "deposits",
                        "moneyin",
                        "paidin",
                        "haben",
                        "creditamount",
                        "abono"));
        names.put(
                "amount",
                List.of("amount", "amountorig", "betrag", "importe", "bedrag", "sum", "transactionamount", "montant"));
        names.put("balance", List.of("balance", "runningbalance", "saldo", "kontostand", "balanceafter"));
        names.put("currency", List.of("currency", "ccy", "waehrung", "whrung", "moneda", "curr", "devise"));
        names.put("account", List.of("account", "accountnumber", "iban", "accountno", "kontonummer", "auftragskonto"));
        names.put(
                "counterparty_account",
                List.of(
                        "counterpartyaccount",
                        "otherpartyaccount",
                        "otheraccount",
                        "kontonummeriban",
                        "counterpartyiban",
                        "partneraccount"));
        names.put(
                "counterparty_name",
                List.of(
                        "counterpartyname",
                        "counterparty",
                        "otherparty",
                        "name",
                        "payeepayer",
                        "beguenstigter",
                        "partnername",
                        "party"));
        names.put(
                "entry_id",
                List.of("entryid", "transactionid", "bankreference", "uniqueid", "id", "transactionref", "txid"));
        names.put(
                "reference",
                List.of(
                        "reference",
                        "details",
                        "description",
                        "purpose",
                        "narrative",
                        "particulars",
                        "verwendungszweck",
                        "memo",
                        "concepto",
                        "text"));
        names.put("kind", List.of("type", "kind", "transactiontype", "trantype", "buchungstext"));
        return names;
    }

    private void byName() {
        NAMES.forEach((meaning, known) -> known.stream()
                .flatMap(name -> sample.header().stream()
                        .filter(column -> letters(column).equals(name)))
                .filter(column -> !used.contains(column))
                .findFirst()
                .ifPresent(column -> take(meaning, column)));
        boolean two = columns.containsKey("debit") || columns.containsKey("credit");
        if (two && columns.containsKey("amount")) {
            used.remove(columns.remove("amount"));
        }
        if (!columns.containsKey("booked")) {
            sample.header().stream()
                    .filter(column ->
                            !used.contains(column) && !dayFormats(cells(column)).isEmpty())
                    .findFirst()
                    .ifPresent(column -> take("booked", column));
        }
        if (!bothAccounts()) {
            for (String side : List.of("payer_account", "payer_name", "payee_account", "payee_name")) {
                if (columns.containsKey(side)) {
                    used.remove(columns.remove(side));
                }
            }
        }
    }

    private boolean bothAccounts() {
        return columns.containsKey("payer_account") && columns.containsKey("payee_account");
    }

    private void take(String meaning, String column) {
        columns.put(meaning, column);
        used.add(column);
    }

    private static String letters(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private List<String> cells(String column) {
        return sample.column(sample.header().indexOf(column));
    }

    /** The formats in which every cell is a day. */
    private static List<String> dayFormats(List<String> cells) {
        return cells.isEmpty()
                ? List.of()
                : DAY_FORMATS.stream()
                        .filter(format -> cells.stream().allMatch(cell -> isDay(cell, format)))
                        .toList();
    }

    private static boolean isDay(String cell, String format) {
        try {
            LocalDate.parse(
                    cell,
                    DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String yaml(String file) {
        List<String> lines = new ArrayList<>();
        lines.add("# A first guess at what the columns of " + file
                + " mean. Check every line, then read the file with it:");
        lines.add("#   comity ledger check THIS-FILE " + file);
        lines.add("mapping: " + quoted(file.replaceFirst("\\.[^.]*$", "")));
        layout(lines);
        List<String> amounts = amountCells();
        if (bothAccounts()) {
            boolean signed = amounts.stream().anyMatch(cell -> cell.startsWith("-"));
            lines.add("rows: " + (signed ? "by-sign" : "transfer")
                    + "    # account: one account's statement; by-sign: seen from the payer"
                    + " when negative, else from the payee; transfer: both ends");
        }
        lines.add("columns:");
        columns.forEach((meaning, column) -> lines.add("  " + meaning + ": " + quoted(column)));
        fixed(lines);
        if (columns.containsKey("balance") && !bothAccounts()) {
            lines.add("opening: from-balance    # leave this out if the account began at zero with the first row");
        }
        List<String> left = sample.header().stream()
                .filter(column -> !used.contains(column))
                .toList();
        if (!left.isEmpty()) {
            lines.add("# not used: "
                    + String.join(", ", left.stream().map(Shown::text).toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    private void layout(List<String> lines) {
        CsvRows.Shape shape = sample.shape();
        if (shape.delimiter() != ',') {
            lines.add("delimiter: " + (shape.delimiter() == '\t' ? "\"\\t\"" : "\"" + shape.delimiter() + "\""));
        }
        if (!shape.charset().equals(StandardCharsets.UTF_8)) {
            lines.add("encoding: " + shape.charset().name() + "    # a guess: the file is not UTF-8");
        }
        if (shape.skipLines() > 0) {
            lines.add("skip-lines: " + shape.skipLines());
        }
        List<String> formats = Optional.ofNullable(columns.get("booked"))
                .map(column -> dayFormats(cells(column)))
                .orElse(List.of());
        if (!formats.isEmpty() && !formats.getFirst().equals("yyyy-MM-dd")) {
            lines.add("date-format: " + formats.getFirst()
                    + (formats.size() > 1
                            ? "    # " + String.join(" or ", formats.subList(1, formats.size())) + " fits as well"
                            : ""));
        }
        order(lines, formats);
        amountStyle(lines);
    }

    private void order(List<String> lines, List<String> formats) {
        if (formats.isEmpty()) {
            return;
        }
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(formats.getFirst().replace('y', 'u'), Locale.ENGLISH);
        List<String> days = cells(columns.getOrDefault("booked", ""));
        if (LocalDate.parse(days.getFirst(), format).isAfter(LocalDate.parse(days.getLast(), format))) {
            lines.add("order: newest-first");
        }
    }

    private List<String> amountCells() {
        List<String> amounts = new ArrayList<>();
        for (String meaning : List.of("amount", "debit", "credit", "balance")) {
            Optional.ofNullable(columns.get(meaning)).ifPresent(column -> amounts.addAll(cells(column)));
        }
        return amounts;
    }

    private void amountStyle(List<String> lines) {
        List<String> amounts = amountCells();
        boolean comma = amounts.stream().anyMatch(cell -> cell.matches(".*,[0-9]{1,2}-?$"));
        boolean dot = amounts.stream().anyMatch(cell -> cell.matches(".*\\.[0-9]{1,2}-?$"));
        if (comma && !dot) {
            lines.add("decimal: \",\"");
        }
        for (String sign : List.of(",", ".", " ", "'", "\u00A0")) {
            boolean decimal = sign.equals(comma && !dot ? "," : ".");
            if (!decimal
                    && amounts.stream()
                            .anyMatch(cell -> cell.matches(".*[0-9]" + Pattern.quote(sign) + "[0-9]{3}.*"))) {
                lines.add("thousands: \"" + sign + "\"");
                return;
            }
        }
    }

    private void fixed(List<String> lines) {
        List<String> fixed = new ArrayList<>();
        if (!columns.containsKey("account") && !bothAccounts()) {
            fixed.add("account: \"???\"");
        }
        Optional<String> unknown = columns.containsKey("currency")
                ? cells(columns.get("currency")).stream()
                        .filter(code -> !CurrencyCode.isKnown(code))
                        .findFirst()
                : Optional.of("");
        if (!columns.containsKey("currency")) {
            fixed.add("currency: \"???\"");
        } else if (unknown.isPresent()) {
            lines.add("# the column " + Shown.text(columns.get("currency")) + " holds '" + Shown.text(unknown.get())
                    + "', which is no ISO 4217 code");
        }
        if (!fixed.isEmpty()) {
            lines.add("fixed: {" + String.join(", ", fixed) + "}    # no column gives this: write in what is true");
        }
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_ -]*[A-Za-z0-9]")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
