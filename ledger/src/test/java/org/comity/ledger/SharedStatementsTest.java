package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.comity.terms.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks every statement of the shared data: the well-formed agree with what another library made of them, the others are refused. */
class SharedStatementsTest {

    private static final String FRAGMENT = "a fragment: no account and balance around it";
    private static final String NO_STATEMENT = "no statement at all";

    /** Every file that is refused, with the reason and the line at which it is. */
    private static final Map<String, Refusal> REFUSED = Map.ofEntries(
            Map.entry("test_data_camt053.v2.wrong.xml", new Refusal("a message without any statement", 3)),
            Map.entry("iso20022-core_src_test_resources_camt.003.001.04.xml", new Refusal("camt.003 is a query", 1)),
            Map.entry("mt940_tests_betterplace_amount_formats.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_betterplace_currency_in_25.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_betterplace_empty_86.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_betterplace_empty_entry_date.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_betterplace_empty_line.sta", new Refusal(FRAGMENT, 2)),
            Map.entry("mt940_tests_betterplace_missing_crlf_at_end.sta", new Refusal(FRAGMENT, 1)),
            Map.entry(
                    "mt940_tests_betterplace_sepa_snippet_broken.sta",
                    new Refusal("a second :25: where :86: should stand", 6)),
            Map.entry("mt940_tests_cmxl_account_balance_credit.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_cmxl_account_balance_debit.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_cmxl_account_identification_iban.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_cmxl_account_identification_legacy.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_cmxl_available_balance.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_cmxl_closing_balance.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_cmxl_reference.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_cmxl_statement_details.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_cmxl_statement_line.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_cmxl_statement_number.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_self-provided_account_identification.sta", new Refusal(FRAGMENT, 2)),
            Map.entry("mt940_tests_self-provided_empty_non_swift.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_self-provided_invalid_statement.sta", new Refusal(NO_STATEMENT, 1)),
            Map.entry(
                    "mt940_tests_self-provided_multiline.sta",
                    new Refusal("an entry after the end of its message, in no statement", 38)),
            Map.entry("mt940_tests_self-provided_sparkassen.sta", new Refusal(FRAGMENT, 1)),
            Map.entry("mt940_tests_betterplace_LICENSE", new Refusal(NO_STATEMENT, 1)),
            Map.entry("mt940_tests_cmxl_LICENSE", new Refusal(NO_STATEMENT, 1)),
            Map.entry("mt940_tests_jejik_LICENSE", new Refusal(NO_STATEMENT, 1)),
            Map.entry("mt940_tests_requirements.txt", new Refusal(NO_STATEMENT, 1)),
            Map.entry("test_testdata_errors_sample-parseError.txt", new Refusal(NO_STATEMENT, 1)));

    private record Refusal(String reason, int line) {}

    @TestFactory
    Stream<DynamicTest> every_shared_statement_agrees_or_is_refused_with_its_line() throws IOException {
        Path folder = SharedData.folder("statements");
        List<Path> files;
        try (Stream<Path> inside = Files.walk(folder)) {
            files = inside.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(json|yml)"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(80);
        return files.stream().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void check(Path file) throws IOException {
        Refusal refusal = REFUSED.get(name(file));
        if (refusal != null) {
            assertThatThrownBy(() -> StatementReader.read(List.of(file)))
                    .as(refusal.reason())
                    .isInstanceOfSatisfying(BadInput.class, bad -> {
                        assertThat(bad.problem().place().file()).isEqualTo(file.toString());
                        assertThat(bad.problem().place().line()).isEqualTo(refusal.line());
                        assertThat(bad.problem().expected()).isNotEmpty();
                    });
            return;
        }
        LedgerBook book = StatementReader.read(List.of(file));
        String stem = file.toString().replaceFirst("\\.[a-z]+$", "");
        if (Files.exists(Path.of(stem + ".json"))) {
            agrees(book, ExpectedCamt.read(Path.of(stem + ".json")));
        } else if (Files.exists(Path.of(stem + ".yml"))) {
            agrees(book, ExpectedMt.read(Path.of(stem + ".yml")));
        }
    }

    private static List<Entry> entries(LedgerBook book) {
        return book.ledgers().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> !entry.isOpening())
                .toList();
    }

    /** Entries that are pending in the source are no entries of a ledger; they are counted apart. */
    private static void agrees(LedgerBook book, ExpectedCamt expected) {
        List<Entry> entries = entries(book);
        List<ExpectedCamt.ExpectedEntry> booked = expected.entries.stream()
                .filter(ExpectedCamt.ExpectedEntry::booked)
                .toList();
        int pending = book.statements().stream()
                .mapToInt(statement -> statement.turnover().pending())
                .sum();
        assertThat(pending).isEqualTo(expected.entries.size() - booked.size());
        if (book.statements().size() == 1) {
            // With several statements the dump keeps only the entries of the last one.
            assertThat(entries).hasSize(booked.size());
        }
        for (ExpectedCamt.ExpectedEntry wanted : booked) {
            assertThat(entries).anySatisfy(entry -> {
                assertThat(entry.amountMinor() + " " + entry.ledger().currency())
                        .isEqualTo(wanted.amount());
                wanted.bookedOn().ifPresent(day -> assertThat(entry.booked()).hasToString(day));
                wanted.account()
                        .ifPresent(
                                account -> assertThat(entry.ledger().account()).isEqualTo(account));
                assertThat(entry.details().valueOn().map(Object::toString)).isEqualTo(wanted.valueOn());
            });
        }
        // Two kinds of balance may both be called "opening" there (OPBD and PRCD), and of several statements only the
        // last is there.
        for (String type : List.of("opening", "closing")) {
            List<String> wanted = expected.balances.stream()
                    .filter(balance -> balance.type().equals(type))
                    .map(balance -> balance.amount() + " " + balance.day())
                    .toList();
            List<String> printed = book.statements().stream()
                    .map(statement ->
                            printed(statement, type.equals("opening") ? statement.opening() : statement.closing()))
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(printed.isEmpty()).as(type).isEqualTo(wanted.isEmpty());
            assertThat(printed.isEmpty() || printed.stream().anyMatch(wanted::contains))
                    .as(type + " " + printed + " in " + wanted)
                    .isTrue();
        }
    }

    private static Optional<String> printed(Statement statement, Optional<PrintedBalance> balance) {
        return balance.map(
                value -> value.amountMinor() + " " + statement.ledger().currency() + " " + value.on());
    }

    /** Order and days differ where a file does not keep the order of days: entries are compared as a whole, sorted. */
    private static void agrees(LedgerBook book, ExpectedMt expected) {
        assertThat(sorted(entries(book).stream().map(SharedStatementsTest::described)))
                .isEqualTo(sorted(expected.entries.stream().map(SharedStatementsTest::described)));
        // The dump keeps the last account, and the last final balances, of the whole file.
        expected.account.ifPresent(account ->
                assertThat(book.statements().getLast().ledger().account()).isEqualTo(account));
        expected.opening.ifPresent(
                opening -> assertThat(printed(book, Statement::opening)).contains(plain(opening)));
        // One source leaves the currency out of its closing balance, and the other library takes its digits for it:
        // 0.00 there.
        expected.closing
                .filter(closing -> closing.signum() != 0)
                .ifPresent(
                        closing -> assertThat(printed(book, Statement::closing)).contains(plain(closing)));
    }

    private static List<String> printed(LedgerBook book, Function<Statement, Optional<PrintedBalance>> which) {
        return book.statements().stream()
                .flatMap(statement -> which
                        .apply(statement)
                        .map(balance -> new Money(
                                balance.amountMinor(), statement.ledger().currency()))
                        .stream())
                .map(money -> plain(new BigDecimal(money.amountText())))
                .toList();
    }

    private static Map<String, Integer> sorted(Stream<String> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(entry, 1, Integer::sum));
        return counts;
    }

    private static String described(Entry entry) {
        return plain(new BigDecimal(entry.amount().amountText())) + " "
                + entry.ledger().currency() + " valued "
                + entry.details().valueOn().orElseThrow() + " booked " + entry.booked();
    }

    /** A reversal of a credit (RC) takes money out; the other library leaves it positive, against the statement's own sums. */
    private static String described(ExpectedMt.ExpectedEntry entry) {
        BigDecimal amount = entry.status().equals("RC") ? entry.amount().abs().negate() : entry.amount();
        return plain(amount) + " " + entry.currency() + " valued " + entry.valueOn() + " booked "
                + entry.bookedOn().orElse(entry.valueOn());
    }

    private static String plain(BigDecimal amount) {
        return (amount.signum() == 0 ? BigDecimal.ZERO : amount)
                .stripTrailingZeros()
                .toPlainString();
    }
}
