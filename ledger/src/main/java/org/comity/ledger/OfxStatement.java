package org.comity.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.terms.CurrencyCode;
import org.jspecify.annotations.Nullable;

/** One statement of an OFX file while it is read: account, period, transactions, the balance at a moment. */
final class OfxStatement {

    private static final Set<String> ACCOUNT = Set.of("BANKACCTFROM", "CCACCTFROM");
    private static final Set<String> OTHER_ACCOUNT = Set.of("BANKACCTTO", "CCACCTTO");
    private static final Set<String> FOREIGN = Set.of("CURRENCY");

    private final SourceFile file;
    private final int line;
    private final List<Transaction> transactions = new ArrayList<>();
    private String account = "";
    private Optional<CurrencyCode> currency = Optional.empty();
    private Optional<LocalDate> ends = Optional.empty();
    private Optional<LocalDate> starts = Optional.empty();
    private Optional<OfxCursor.Tag> balance = Optional.empty();
    private Optional<LocalDate> balanceOn = Optional.empty();
    private int pending;
    private @Nullable Transaction transaction;

    OfxStatement(SourceFile file, int line) {
        this.file = file;
        this.line = line;
    }

    /** The values of one {@code STMTTRN}, by name. */
    private record Transaction(int line, Map<String, OfxCursor.Tag> values) {

        Optional<String> find(String name) {
            return Optional.ofNullable(values.get(name)).map(OfxCursor.Tag::text);
        }
    }

    void begin(OfxCursor.Tag tag) {
        if (tag.name().equals("STMTTRN")) {
            transaction = new Transaction(tag.line(), new HashMap<>());
        } else if (tag.name().equals("STMTTRNP")) {
            pending++;
        }
    }

    void end(String name) {
        if (name.equals("STMTTRN") && transaction != null) {
            transactions.add(transaction);
            transaction = null;
        }
    }

    /** Takes a value that stands in these elements. */
    void value(Collection<String> inside, OfxCursor.Tag tag) {
        if (transaction != null) {
            inTransaction(transaction, inside, tag);
            return;
        }
        switch (tag.name()) {
            case "CURDEF" -> currency = Optional.of(file.currency(tag.text(), "CURDEF", tag.line()));
            case "ACCTID" -> {
                if (!Collections.disjoint(inside, ACCOUNT)) {
                    account = tag.text();
                }
            }
            case "DTSTART" -> starts = Optional.of(day(tag));
            case "DTEND" -> ends = Optional.of(day(tag));
            case "BALAMT" -> {
                if (inside.contains("LEDGERBAL")) {
                    balance = Optional.of(tag);
                }
            }
            case "DTASOF" -> {
                if (inside.contains("LEDGERBAL")) {
                    balanceOn = Optional.of(day(tag));
                }
            }
            default -> {}
        }
    }

    private static void inTransaction(Transaction transaction, Collection<String> inside, OfxCursor.Tag tag) {
        String name = tag.name();
        if (name.equals("ACCTID")) {
            if (!Collections.disjoint(inside, OTHER_ACCOUNT)) {
                transaction.values().put("OTHER", tag);
            }
        } else if (!name.equals("CURSYM") || !Collections.disjoint(inside, FOREIGN)) {
            transaction.values().putIfAbsent(name, tag);
        }
    }

    StatementDraft finished() {
        if (account.isEmpty() || currency.isEmpty()) {
            throw file.bad(
                    line,
                    account.isEmpty() ? "the statement names no account" : "the statement names no currency",
                    account.isEmpty() ? "expected BANKACCTFROM or CCACCTFROM with ACCTID" : "expected CURDEF",
                    "");
        }
        StatementDraft draft =
                new StatementDraft(new LedgerKey(account, currency.get()), StatementFormat.OFX, file.at(line));
        draft.idsAreUnique = true;
        draft.pending = pending;
        List<Entry> entries =
                transactions.stream().map(one -> entry(one, draft.ledger)).toList();
        boolean newestFirst = entries.size() > 1
                && entries.getFirst().booked().isAfter(entries.getLast().booked());
        (newestFirst ? entries.reversed() : entries).forEach(draft::add);
        balances(draft);
        return draft;
    }

    /** The balance closes the statement when it was taken no later than the period ends; then it gives the opening too (ledger 2.10). */
    private void balances(StatementDraft draft) {
        Optional<LocalDate> end = ends.or(draft::last);
        if (balance.isEmpty() || end.isEmpty()) {
            return;
        }
        LocalDate on = balanceOn.orElse(end.get());
        if (on.isAfter(end.get())) {
            return;
        }
        long closing = amount(balance.get(), draft.ledger);
        draft.closing = Optional.of(new PrintedBalance(end.get(), closing));
        starts.or(draft::first)
                .ifPresent(start -> draft.opening = Optional.of(new PrintedBalance(
                        start,
                        ExactSum.add(
                                closing,
                                -draft.sumMinor(),
                                file.at(balance.get().line())))));
    }

    private Entry entry(Transaction one, LedgerKey ledger) {
        OfxCursor.Tag posted = required(one, "DTPOSTED");
        one.find("CURSYM")
                .filter(code -> !code.equals(ledger.currency().code()))
                .ifPresent(code -> {
                    throw file.bad(
                            one.line(),
                            "the amount is in " + Shown.text(code) + ", the account in " + ledger.currency(),
                            "expected amounts in the account's currency",
                            "write the statement as a ledger table with the amounts that moved the account");
                });
        EntryDetails details = new EntryDetails(
                Optional.ofNullable(one.values().get("DTAVAIL")).map(this::day),
                OptionalLong.empty(),
                Optional.empty(),
                one.find("OTHER"),
                one.find("NAME"),
                Stream.of("MEMO", "REFNUM", "CHECKNUM")
                        .flatMap(name -> one.find(name).stream())
                        .reduce((first, second) -> first + " " + second));
        String id = one.find("FITID").filter(text -> !text.matches("0*")).orElse("");
        return new Entry(
                ledger,
                id,
                day(posted),
                amount(required(one, "TRNAMT"), ledger),
                kind(one.find("TRNTYPE").orElse("")),
                details,
                file.at(one.line()));
    }

    private OfxCursor.Tag required(Transaction one, String name) {
        OfxCursor.Tag tag = one.values().get(name);
        if (tag == null) {
            throw file.bad(one.line(), "the transaction has no " + name, "expected one in every STMTTRN", "");
        }
        return tag;
    }

    private static EntryKind kind(String type) {
        return switch (type) {
            case "INT" -> EntryKind.INTEREST;
            case "FEE", "SRVCHG" -> EntryKind.FEE;
            default -> EntryKind.PAYMENT;
        };
    }

    /** Some banks write a decimal comma, against the standard. */
    private long amount(OfxCursor.Tag tag, LedgerKey ledger) {
        DecimalText style = tag.text().indexOf(',') >= 0 ? DecimalText.SWIFT : DecimalText.DOT;
        return file.amount(bare(tag.text()), style, ledger, tag.name(), tag.line());
    }

    /** {@code .50} is written as well as {@code 0.50}. */
    private static String bare(String text) {
        return text.replaceFirst("^(?<sign>[+-]?)(?<mark>[.,])", "${sign}0${mark}");
    }

    /** The day as printed: {@code 20140731} of {@code 20140731120000.000[-5:EST]}; no time zone arithmetic. */
    private LocalDate day(OfxCursor.Tag tag) {
        if (tag.text().matches("[0-9]{8}.*")) {
            try {
                return LocalDate.parse(tag.text().substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            } catch (DateTimeException e) {
                // falls through to the error below: month 13, 30 February
            }
        }
        throw file.bad(
                tag.line(),
                tag.name() + " '" + Shown.text(tag.text()) + "' is not a day",
                "expected YYYYMMDD, perhaps with a time",
                "");
    }
}
