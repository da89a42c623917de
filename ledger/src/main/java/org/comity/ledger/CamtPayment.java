package org.comity.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads one {@code TxDtls}: the parties, the references and the text of a payment. */
final class CamtPayment {

    private final XmlCursor xml;
    private final Supplier<String> accountId;
    private final List<String> text = new ArrayList<>();
    private String bankReference = "";
    private String endToEnd = "";
    private String additional = "";
    private String purposeCode = "";
    private int sign;
    private Optional<StatedAmount> amount = Optional.empty();
    private final CamtTerms terms;
    private String debtor = "";
    private String debtorAccount = "";
    private String creditor = "";
    private String creditorAccount = "";

    CamtPayment(XmlCursor xml, Supplier<String> accountId) {
        this.xml = xml;
        this.accountId = accountId;
        this.terms = new CamtTerms(xml);
    }

    /** Standing on {@code TxDtls}. */
    void read() {
        xml.eachChild(name -> {
            switch (name) {
                case "Amt" -> amount = terms.stated();
                case "CdtDbtInd" -> sign = CamtAmount.sign(xml);
                case "AmtDtls" -> terms.amounts();
                case "Chrgs" -> terms.charges();
                case "Purp" -> xml.eachChild(code -> purposeCode = xml.text());
                case "Refs" -> xml.eachChild(this::reference);
                case "RltdPties" -> xml.eachChild(this::party);
                case "RmtInf" -> xml.eachChild(this::remittance);
                case "AddtlTxInf" -> additional = xml.text();
                default -> {}
            }
        });
    }

    private void reference(String name) {
        if (name.equals("EndToEndId")) {
            endToEnd = xml.text();
        } else if (name.equals("AcctSvcrRef")) {
            bankReference = xml.text();
        }
    }

    private void party(String name) {
        switch (name) {
            case "Dbtr" -> debtor = partyName();
            case "Cdtr" -> creditor = partyName();
            case "DbtrAcct" -> debtorAccount = account();
            case "CdtrAcct" -> creditorAccount = account();
            default -> {}
        }
    }

    /** {@code Nm}; from version 8 on inside {@code Pty}, or a bank's inside {@code Agt/FinInstnId}. */
    private String partyName() {
        String[] found = {""};
        xml.eachChild(name -> {
            switch (name) {
                case "Nm" -> found[0] = xml.text();
                case "Pty", "Agt", "FinInstnId" -> {
                    String inner = partyName();
                    found[0] = inner.isEmpty() ? found[0] : inner;
                }
                default -> {}
            }
        });
        return found[0];
    }

    private String account() {
        String[] found = {""};
        xml.eachChild(name -> {
            if (name.equals("Id")) {
                found[0] = accountId.get();
            }
        });
        return found[0];
    }

    private void remittance(String name) {
        if (name.equals("Ustrd")) {
            add(xml.text());
        } else if (name.equals("Strd")) {
            xml.eachChild(inner -> {
                if (inner.equals("CdtrRefInf")) {
                    xml.eachChild(code -> add(code.equals("Ref") || code.equals("CdtrRef") ? xml.text() : ""));
                }
            });
        }
    }

    private void add(String line) {
        if (!line.isEmpty()) {
            text.add(line);
        }
    }

    /**
     * What it is of an entry.
     *
     * @param entry the entry's amount
     * @param ofCredit the entry's direction, taken where the payment states none
     * @param reversal whether the entry turns payments back: payer and payee keep their places then
     */
    PaymentPart part(StatedAmount entry, boolean ofCredit, boolean reversal) {
        boolean credit = sign == 0 ? ofCredit : sign > 0;
        Optional<StatedAmount> own = Stream.of(amount, terms.transaction())
                .flatMap(Optional::stream)
                .filter(stated -> stated.currency().equals(entry.currency()))
                .findFirst()
                .or(() -> amount)
                .or(terms::transaction);
        return new PaymentPart(
                own.map(stated -> credit ? stated : stated.negated()),
                account(credit != reversal),
                name(credit != reversal),
                present(endToEnd).filter(id -> !id.equals("NOTPROVIDED")).or(() -> present(bankReference)),
                present(String.join(" ", text)).or(() -> present(additional)).or(() -> present(purposeCode)),
                terms.beside(own));
    }

    String bankReference() {
        return bankReference;
    }

    Optional<String> name(boolean ofDebtor) {
        return present(ofDebtor ? debtor : creditor);
    }

    Optional<String> account(boolean ofDebtor) {
        return present(ofDebtor ? debtorAccount : creditorAccount);
    }

    /** The remittance text, else what else was said, else the payer's end-to-end reference. */
    Optional<String> reference() {
        return present(String.join(" ", text))
                .or(() -> present(additional))
                .or(() -> present(endToEnd).filter(id -> !id.equals("NOTPROVIDED")));
    }

    static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
