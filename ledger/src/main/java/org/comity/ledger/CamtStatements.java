package org.comity.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.terms.CurrencyCode;
import org.jspecify.annotations.Nullable;

/** Reads the statements inside one camt message. One statement element in two currencies becomes two statements (ledger 1.1). */
final class CamtStatements {

    private final SourceFile file;
    private final XmlCursor xml;
    private final StatementFormat format;
    private final List<StatementDraft> finished = new ArrayList<>();
    private int elements;

    CamtStatements(SourceFile file, XmlCursor xml, StatementFormat format) {
        this.file = file;
        this.xml = xml;
        this.format = format;
    }

    boolean isEmpty() {
        return elements == 0;
    }

    List<StatementDraft> drafts() {
        return finished;
    }

    /** Standing on {@code Stmt}, {@code Rpt} or {@code Ntfctn}: reads it to its end. */
    void statement() {
        elements++;
        new OneStatement(xml.line()).read();
    }

    private final class OneStatement {

        private final int line;
        private final Map<CurrencyCode, StatementDraft> byCurrency = new LinkedHashMap<>();
        private Optional<String> id = Optional.empty();
        private Optional<Long> sequence = Optional.empty();
        private long page;
        private String account = "";
        private @Nullable CurrencyCode accountCurrency;
        private @Nullable LocalDate created;
        private @Nullable LocalDate until;

        OneStatement(int line) {
            this.line = line;
        }

        void read() {
            xml.eachChild(name -> {
                switch (name) {
                    case "Id" -> id = Optional.of(xml.text()).filter(text -> !text.isEmpty());
                    case "ElctrncSeqNb" -> sequence = number(xml.text());
                    case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> pagination();
                    case "CreDtTm" -> created = dayOfMoment(xml.text(), "CreDtTm");
                    case "FrToDt" -> period();
                    case "Acct" -> account();
                    case "Bal" -> balance();
                    case "Ntry" -> entry();
                    default -> {}
                }
            });
            requireAccount();
            if (byCurrency.isEmpty() && accountCurrency != null) {
                draft(accountCurrency);
            }
            for (StatementDraft draft : byCurrency.values()) {
                draft.id = id;
                draft.number = sequence.map(value -> new StatementNumber(value, page));
                finished.add(draft);
            }
        }

        private void pagination() {
            xml.eachChild(name -> {
                if (name.equals("PgNb")) {
                    page = number(xml.text()).orElse(0L);
                }
            });
        }

        private Optional<Long> number(String text) {
            return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
        }

        private void period() {
            xml.eachChild(name -> {
                if (name.equals("ToDtTm") || name.equals("ToDt")) {
                    until = dayOfMoment(xml.text(), name);
                }
            });
        }

        private void account() {
            xml.eachChild(name -> {
                if (name.equals("Id")) {
                    account = accountId();
                } else if (name.equals("Ccy")) {
                    accountCurrency = file.currency(xml.text(), "Ccy", xml.line());
                }
            });
        }

        private void balance() {
            CamtAmount amount = new CamtAmount(file, xml);
            String[] type = {""};
            List<Optional<LocalDate>> day = new ArrayList<>(List.of(Optional.empty()));
            int at = xml.line();
            xml.eachChild(name -> {
                switch (name) {
                    case "Tp" -> type[0] = balanceType();
                    case "Dt" -> day.set(0, CamtDay.read(file, xml));
                    default -> amount.take(name);
                }
            });
            boolean opening = type[0].equals("OPBD") || type[0].equals("PRCD");
            if (!opening && !type[0].equals("CLBD")) {
                return;
            }
            requireAccount();
            StatementDraft draft = draft(amount.currency());
            LocalDate on = day.getFirst().orElseGet(() -> fallbackDay(at, "the balance"));
            Optional<PrintedBalance> printed = Optional.of(new PrintedBalance(on, amount.signedMinor(draft.ledger)));
            if (!opening) {
                draft.closing = printed;
            } else if (draft.opening.isEmpty() || type[0].equals("OPBD")) {
                draft.opening = printed;
            }
        }

        private String balanceType() {
            String[] code = {""};
            xml.eachChild(name -> {
                switch (name) {
                    case "CdOrPrtry" ->
                        xml.eachChild(inner -> {
                            if (inner.equals("Cd")) {
                                code[0] = xml.text();
                            }
                        });
                    case "Cd" -> code[0] = xml.text(); // version 1
                    default -> {}
                }
            });
            return code[0];
        }

        private void entry() {
            requireAccount();
            CamtEntry entry = new CamtEntry(file, xml, CamtStatements.this::accountId);
            entry.read();
            StatementDraft draft = draft(entry.currency());
            if (!entry.isBooked()) {
                draft.pending++;
                return;
            }
            LocalDate booked = entry.booked().orElseGet(() -> fallbackDay(entry.line(), "the entry"));
            draft.add(entry.finished(draft.ledger, booked));
        }

        /** A notification may leave the booking day out; the message's own day is then the nearest that is stated (ledger 3.4). */
        private LocalDate fallbackDay(int at, String what) {
            if (until != null) {
                return until;
            }
            if (created != null) {
                return created;
            }
            throw file.bad(at, what + " has no date", "expected BookgDt, ValDt or the message's CreDtTm", "");
        }

        private StatementDraft draft(CurrencyCode currency) {
            return byCurrency.computeIfAbsent(
                    currency, wanted -> new StatementDraft(new LedgerKey(account, wanted), format, file.at(line)));
        }

        private void requireAccount() {
            if (account.isEmpty()) {
                throw file.bad(
                        line, "the statement names no account", "expected Acct/Id before balances and entries", "");
            }
        }
    }

    /** Standing on an {@code Id} of an account: IBAN, BBAN, another scheme's id, or version 1's proprietary account. */
    private String accountId() {
        String[] found = {""};
        xml.eachChild(name -> {
            switch (name) {
                case "IBAN", "BBAN", "UPIC" -> found[0] = xml.text().replace(" ", "");
                case "Othr", "PrtryAcct" ->
                    xml.eachChild(inner -> {
                        if (inner.equals("Id")) {
                            found[0] = xml.text();
                        }
                    });
                default -> {}
            }
        });
        return found[0];
    }

    private LocalDate dayOfMoment(String text, String field) {
        return CamtDay.parse(file, text, field, xml.line());
    }
}
