package org.comity.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects {@code AmtDtls} and {@code Chrgs} of an entry or of a payment inside one (ledger 2.12). */
final class CamtTerms {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final XmlCursor xml;
    private final List<ExchangeRate> rates = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private Optional<StatedAmount> instructed = Optional.empty();
    private Optional<StatedAmount> transaction = Optional.empty();
    private Optional<StatedAmount> counterValue = Optional.empty();

    CamtTerms(XmlCursor xml) {
        this.xml = xml;
    }

    /** Standing on {@code AmtDtls}. */
    void amounts() {
        xml.eachChild(name -> {
            switch (name) {
                case "InstdAmt" -> instructed = amountAndRate();
                case "TxAmt" -> transaction = amountAndRate();
                case "CntrValAmt" -> counterValue = amountAndRate();
                default -> {}
            }
        });
    }

    private Optional<StatedAmount> amountAndRate() {
        List<StatedAmount> found = new ArrayList<>(1);
        xml.eachChild(name -> {
            if (name.equals("Amt")) {
                stated().ifPresent(found::add);
            } else if (name.equals("CcyXchg")) {
                rate();
            }
        });
        return found.stream().findFirst();
    }

    private void rate() {
        String[] code = {"", "", ""};
        List<BigDecimal> rate = new ArrayList<>(1);
        xml.eachChild(name -> {
            switch (name) {
                case "SrcCcy" -> code[0] = xml.text();
                case "TrgtCcy" -> code[1] = xml.text();
                case "UnitCcy" -> code[2] = xml.text();
                case "XchgRate" -> number("XchgRate").ifPresent(rate::add);
                default -> {}
            }
        });
        rate.stream()
                .map(number ->
                        new ExchangeRate(code[0], CamtPayment.present(code[1]), CamtPayment.present(code[2]), number))
                .filter(stated -> !rates.contains(stated))
                .forEach(rates::add);
    }

    /** Standing on {@code Chrgs}: one charge (version 2), or records of charges; their total only where nothing else is stated. */
    void charges() {
        int before = charges.size();
        List<Charge> total = new ArrayList<>(1);
        OneCharge own = new OneCharge();
        xml.eachChild(name -> {
            switch (name) {
                case "TtlChrgsAndTaxAmt" ->
                    stated().ifPresent(sum -> total.add(new Charge(sum, false, Optional.empty(), Optional.empty())));
                case "Rcrd" -> {
                    OneCharge one = new OneCharge();
                    xml.eachChild(one::take);
                    one.stated().ifPresent(charges::add);
                }
                default -> own.take(name);
            }
        });
        own.stated().ifPresent(charges::add);
        if (charges.size() == before) {
            charges.addAll(total);
        }
    }

    private final class OneCharge {

        private Optional<StatedAmount> amount = Optional.empty();
        private Optional<Boolean> included = Optional.empty();
        private boolean credited;
        private String kind = "";

        void take(String name) {
            switch (name) {
                case "Amt" -> amount = CamtTerms.this.stated();
                case "CdtDbtInd" -> credited = CamtAmount.sign(xml) > 0;
                case "ChrgInclInd" -> included = CamtPayment.present(xml.text()).map(CamtEntry::isTrue);
                case "Tp" -> xml.eachChild(this::kind);
                default -> {}
            }
        }

        /** {@code Cd}, or {@code Prtry} with {@code Id} (and, unused here, its issuer) inside; plain text in version 2. */
        private void kind(String name) {
            String own = xml.textOrChildren(inner -> kind = inner.equals("Id") ? xml.text() : kind);
            kind = own.isEmpty() ? kind : own;
        }

        Optional<Charge> stated() {
            return amount.map(sum -> new Charge(sum, credited, included, CamtPayment.present(kind)));
        }
    }

    /** Standing on an amount: what it says; empty where the element is. */
    Optional<StatedAmount> stated() {
        String currency = xml.attribute("Ccy");
        return number("Amt").map(number -> new StatedAmount(number, currency));
    }

    private Optional<BigDecimal> number(String field) {
        String text = xml.text();
        if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
            throw xml.bad(
                    field + " '" + Shown.text(text) + "' is not a number", "expected " + DecimalText.DOT.inWords(), "");
        }
        return CamtPayment.present(text).map(BigDecimal::new);
    }

    /** {@code TxAmt}: the amount of the payment itself. */
    Optional<StatedAmount> transaction() {
        return transaction;
    }

    /** What is stated beside an amount; the amounts that only repeat it are left out. */
    PaymentTerms beside(Optional<StatedAmount> own) {
        Optional<StatedAmount> ordered =
                instructed.filter(amount -> !own.filter(amount::isWorth).isPresent());
        Optional<StatedAmount> equivalent =
                counterValue.filter(amount -> !own.filter(amount::isWorth).isPresent());
        return ordered.isEmpty() && equivalent.isEmpty() && rates.isEmpty() && charges.isEmpty()
                ? PaymentTerms.NONE
                : new PaymentTerms(ordered, equivalent, rates, charges);
    }
}
