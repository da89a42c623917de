package org.comity.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.comity.terms.CurrencyCode;

/** Reads one {@code Ntry}. A batch stays one entry: that is what the account was moved by. */
final class CamtEntry {

    private final SourceFile file;
    private final XmlCursor xml;
    private final Supplier<String> accountId;
    private final int line;
    private final CamtAmount amount;
    private String status = "BOOK";
    private String bankReference = "";
    private String additional = "";
    private String family = "";
    private boolean reversal;
    private Optional<LocalDate> bookedOn = Optional.empty();
    private Optional<LocalDate> valueOn = Optional.empty();
    private final List<CamtPayment> payments = new ArrayList<>(1);
    private final CamtTerms terms;

    /** Standing on {@code Ntry}. */
    CamtEntry(SourceFile file, XmlCursor xml, Supplier<String> accountId) {
        this.file = file;
        this.xml = xml;
        this.accountId = accountId;
        this.line = xml.line();
        this.amount = new CamtAmount(file, xml);
        this.terms = new CamtTerms(xml);
    }

    void read() {
        xml.eachChild(name -> {
            switch (name) {
                case "Sts" -> status = status();
                case "RvslInd" -> reversal = isTrue(xml.text());
                case "BookgDt" -> bookedOn = CamtDay.read(file, xml);
                case "ValDt" -> valueOn = CamtDay.read(file, xml);
                case "AcctSvcrRef" -> bankReference = xml.text();
                case "BkTxCd" -> family = family();
                case "AmtDtls" -> terms.amounts();
                case "Chrgs" -> terms.charges();
                case "AddtlNtryInf" -> additional = xml.text();
                case "NtryDtls" -> xml.eachChild(this::payment);
                case "TxDtls" -> payment(name); // version 1
                default -> amount.take(name);
            }
        });
    }

    private void payment(String name) {
        if (name.equals("TxDtls")) {
            CamtPayment payment = new CamtPayment(xml, accountId);
            payment.read();
            payments.add(payment);
        }
    }

    static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    /** {@code Sts} holds the word itself, or {@code Cd} from version 8 on. */
    private String status() {
        String[] code = {""};
        String own = xml.textOrChildren(name -> code[0] = name.equals("Cd") ? xml.text() : code[0]);
        return own.isEmpty() ? code[0] : own;
    }

    /** {@code DOMAIN/FAMILY/SUBFAMILY} of the bank transaction code. */
    private String family() {
        StringBuilder codes = new StringBuilder();
        xml.eachChild(name -> {
            if (name.equals("Domn")) {
                xml.eachChild(inner -> {
                    if (inner.equals("Cd")) {
                        codes.append(xml.text());
                    } else if (inner.equals("Fmly")) {
                        xml.eachChild(code -> codes.append('/').append(xml.text()));
                    }
                });
            }
        });
        return codes.toString();
    }

    int line() {
        return line;
    }

    CurrencyCode currency() {
        return amount.currency();
    }

    /** Pending and merely announced entries have not moved the account (ledger 3.3). */
    boolean isBooked() {
        return status.equals("BOOK") || status.isEmpty();
    }

    Optional<LocalDate> booked() {
        return bookedOn.or(() -> valueOn);
    }

    Entry finished(LedgerKey ledger, LocalDate booked) {
        long minor = amount.signedMinor(ledger);
        boolean single = payments.size() <= 1;
        CamtPayment payment = payments.isEmpty() ? new CamtPayment(xml, accountId) : payments.getFirst();
        boolean fromDebtor = amount.isCredit() != reversal;
        EntryDetails details = new EntryDetails(
                valueOn,
                OptionalLong.empty(),
                Optional.empty(),
                single ? payment.account(fromDebtor) : Optional.empty(),
                single ? payment.name(fromDebtor) : Optional.empty(),
                single ? payment.reference().or(() -> text(additional)) : batchText(),
                makeup(new StatedAmount(
                        BigDecimal.valueOf(minor, ledger.currency().minorDigits()),
                        ledger.currency().code())));
        String id = bankReference.isEmpty() && single ? payment.bankReference() : bankReference;
        return new Entry(ledger, id, booked, minor, kind(), details, file.at(line));
    }

    /** All parts of a batch; a single payment is one only where it says more than the entry. */
    private EntryMakeup makeup(StatedAmount whole) {
        List<PaymentPart> parts = payments.stream()
                .map(payment -> payment.part(whole, amount.isCredit(), reversal))
                .filter(part -> payments.size() > 1 || part.saysMoreThan(whole))
                .toList();
        PaymentTerms own = terms.beside(Optional.of(whole));
        return parts.isEmpty() && own.equals(PaymentTerms.NONE) ? EntryMakeup.NONE : new EntryMakeup(parts, own);
    }

    private Optional<String> batchText() {
        return text(additional).or(() -> Optional.of("batch of " + payments.size() + " payments"));
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private EntryKind kind() {
        String subFamily = family.substring(family.lastIndexOf('/') + 1);
        if (reversal) {
            return EntryKind.REVERSAL;
        }
        return switch (subFamily) {
            case "INTR" -> EntryKind.INTEREST;
            case "CHRG", "FEES", "COMM" -> EntryKind.FEE;
            default -> family.startsWith("FORX/") ? EntryKind.FX : EntryKind.PAYMENT;
        };
    }
}
