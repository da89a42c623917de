package org.comity.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.terms.CurrencyCode;
import org.jspecify.annotations.Nullable;

/** One MT940 or MT942 statement while its fields come in. */
final class MtStatement {

    private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,18})(?:/([0-9]{1,9}))?$");
    private static final Pattern FLOOR = Pattern.compile("^([A-Z]{3}) ?[DC]?[0-9]+,?[0-9]*$");

    private final SourceFile file;
    private final int line;
    private final boolean afterEnd;
    private String account = "";
    private int accountLine;
    private Optional<String> id = Optional.empty();
    private Optional<StatementNumber> number = Optional.empty();
    private @Nullable CurrencyCode currency;
    private @Nullable StatementDraft draft;
    private @Nullable MtEntry entry;
    private boolean interim;
    private boolean closed;
    private boolean stated;
    private boolean begun;

    MtStatement(SourceFile file, int line) {
        this(file, line, false);
    }

    private MtStatement(SourceFile file, int line, boolean afterEnd) {
        this.file = file;
        this.line = line;
        this.afterEnd = afterEnd;
    }

    /** What stands between the end of one message and the beginning of the next: nothing may. */
    static MtStatement afterEnd(SourceFile file, int line) {
        return new MtStatement(file, line, true);
    }

    boolean isClosed() {
        return closed;
    }

    void take(MtField field) {
        begun = true;
        switch (field.tag) {
            case "20" -> id = Optional.of(field.lines.getFirst().strip()).filter(text -> !text.isEmpty());
            case "25", "25P" -> account(field);
            case "28", "28C" -> number(field);
            case "34F" -> floor(field);
            case "13", "13D" -> interim = true;
            case "60F", "60M" -> opening(field);
            case "61" -> entry(field);
            case "86", "NS" -> details(field);
            case "62F", "62M" -> closing(field);
            case "90C", "90D" -> endEntry();
            default -> {} // 21, 64, 65: nothing a ledger keeps
        }
    }

    private void account(MtField field) {
        if (stated && !closed) {
            throw file.bad(
                    field.line,
                    "a second account (:25:) stands inside a statement",
                    "expected :61:, :86: or :62F: here",
                    "compare the line with the bank's file");
        }
        account = field.single(file).replace("\"", "");
        accountLine = field.line;
        if (account.isBlank()) {
            throw file.bad(field.line, "the account (:25:) is empty", "expected an account number", "");
        }
    }

    /** Number 0 means that the bank does not number its statements. */
    private void number(MtField field) {
        Matcher shape = NUMBER.matcher(field.single(file));
        if (!shape.matches()) {
            throw file.bad(
                    field.line,
                    "':" + field.tag + ":" + Shown.text(field.text()) + "' is not a statement number",
                    "expected digits, as 27 or 27/1",
                    "");
        }
        long value = Long.parseLong(shape.group(1));
        long page = shape.group(2) == null ? 0 : Long.parseLong(shape.group(2));
        number = value == 0 ? Optional.empty() : Optional.of(new StatementNumber(value, page));
    }

    private void floor(MtField field) {
        Matcher shape = FLOOR.matcher(field.single(file));
        if (!shape.matches()) {
            throw file.bad(
                    field.line,
                    "':34F:" + Shown.text(field.text()) + "' is not a floor limit",
                    "expected a currency and an amount",
                    "");
        }
        interim = true;
        stated = true;
        if (currency == null) {
            currency = file.currency(shape.group(1), "the currency", field.line);
        }
    }

    private void opening(MtField field) {
        MtReader.Balance balance = MtReader.Balance.of(file, field);
        if (stated && draft != null) {
            throw file.bad(
                    field.line,
                    "a second opening balance stands inside a statement",
                    "expected one :60F: or :60M: after :20: and :25:",
                    "compare the line with the bank's file");
        }
        currency = file.currency(
                balance.currency()
                        .orElseThrow(() -> file.bad(
                                field.line,
                                "the opening balance names no currency",
                                "expected one, as C140731NZD1234,56",
                                "")),
                "the currency",
                field.line);
        StatementDraft into = draft(field);
        into.opening = Optional.of(printed(balance, into, field));
    }

    private void closing(MtField field) {
        endEntry();
        MtReader.Balance balance = MtReader.Balance.of(file, field);
        if (currency == null) {
            currency = file.currency(balance.currency().orElse(""), "the currency", field.line);
        }
        StatementDraft into = draft(field);
        // Some banks leave the currency out of the closing balance; one that stands must be the account's.
        if (balance.currency().isPresent()
                && !balance.currency().get().equals(into.ledger.currency().code())) {
            throw file.bad(
                    field.line,
                    "the closing balance is in " + balance.currency().get() + ", the opening in "
                            + into.ledger.currency(),
                    "expected one currency in a statement",
                    "");
        }
        into.closing = Optional.of(printed(balance, into, field));
        closed = true;
    }

    private PrintedBalance printed(MtReader.Balance balance, StatementDraft into, MtField field) {
        LocalDate on = MtEntry.day(file, balance.day(), field.line);
        long minor = file.amount(balance.amount(), DecimalText.SWIFT, into.ledger, ":" + field.tag + ":", field.line);
        return new PrintedBalance(on, balance.debit() ? -minor : minor);
    }

    private void entry(MtField field) {
        endEntry();
        if (closed || afterEnd) {
            throw file.bad(
                    field.line,
                    "an entry (:61:) stands after the end of its statement",
                    "expected it before :62F:, or a new :20: and :25: first",
                    "compare the line with the bank's file");
        }
        entry = MtEntry.of(file, field, draft(field).ledger);
    }

    private void details(MtField field) {
        if (entry != null && !closed) {
            entry.details(field);
        }
    }

    private void endEntry() {
        if (entry != null && draft != null) {
            entry.into(draft);
        }
        entry = null;
    }

    /** The draft that balances and entries go into; they need an account and a currency first. */
    private StatementDraft draft(MtField field) {
        if (account.isEmpty()) {
            throw file.bad(
                    field.line,
                    "the field :" + field.tag + ": stands before any account",
                    "expected :20: and :25: first",
                    "this is a fragment of a statement: fetch the whole");
        }
        if (currency == null) {
            throw file.bad(
                    field.line,
                    "the field :" + field.tag + ": stands before any currency",
                    "expected :60F: (MT940) or :34F: (MT942) first",
                    "");
        }
        stated = true;
        if (draft == null) {
            draft = empty(account, currency);
        }
        return draft;
    }

    private StatementDraft empty(String account, CurrencyCode currency) {
        StatementFormat format = interim ? StatementFormat.MT942 : StatementFormat.MT940;
        return new StatementDraft(new LedgerKey(account, currency), format, file.at(line));
    }

    /** The statement, once its last field is in; empty when nothing but envelope was seen. */
    Optional<StatementDraft> finished() {
        endEntry();
        if (draft == null && stated && currency != null && !account.isEmpty()) {
            draft = empty(account, currency);
        }
        if (draft == null) {
            if (begun && !afterEnd) {
                throw file.bad(
                        accountLine == 0 ? line : accountLine,
                        "this is no whole statement: neither balance nor entry",
                        "expected :60F:, :61:, :62F: of an MT940 or :34F: of an MT942",
                        "fetch the whole file");
            }
            return Optional.empty();
        }
        draft.id = id;
        draft.number = number;
        if (draft.opening.isPresent() && draft.closing.isEmpty()) {
            file.report(
                    ProblemKind.STATEMENT_GAP,
                    Optional.of(draft.ledger),
                    draft.last(),
                    Optional.empty(),
                    "the statement ends without a closing balance (:62F:): the rest of it may be missing",
                    line);
        }
        return Optional.of(draft);
    }
}
