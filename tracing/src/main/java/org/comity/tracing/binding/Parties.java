package org.comity.tracing.binding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.ledger.Entry;
import org.comity.ledger.LedgerKey;
import org.comity.ledger.OverdraftLimits;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.terms.Place;
import org.comity.tracing.Circumstances;
import org.comity.tracing.Circumstances.AccountTerms;
import org.comity.tracing.Circumstances.Receiver;
import org.comity.tracing.PartyClass;

/** Who stands behind accounts and payees, and on what terms, as the plan says. */
public record Parties(Circumstances circumstances) implements OverdraftLimits {

    /** The class of whoever holds a ledger on a day (tracing 4.10). */
    public PartyClass holderClass(LedgerKey ledger, LocalDate day) {
        if (circumstances.receivers().isEmpty() && circumstances.accounts().isEmpty()) {
            return PartyClass.UNKNOWN;
        }
        return circumstances.receivers().stream()
                .filter(receiver ->
                        receiver.account().filter(ledger.account()::equals).isPresent())
                .filter(receiver -> applies(receiver, day))
                .map(Receiver::receiverClass)
                .findFirst()
                .or(() -> terms(ledger).flatMap(terms -> terms.holder().partyClass()))
                .orElse(PartyClass.UNKNOWN);
    }

    /** The class of the payee of a debit, where he is outside the records. */
    public PartyClass payeeClass(Entry debit, LocalDate day) {
        return circumstances.receivers().stream()
                .filter(receiver -> applies(receiver, day) && isPayee(receiver, debit))
                .map(Receiver::receiverClass)
                .findFirst()
                .orElse(PartyClass.UNKNOWN);
    }

    /** Who holds a ledger. */
    public Optional<String> holder(LedgerKey ledger) {
        return terms(ledger).flatMap(terms -> terms.holder().name());
    }

    /** Whether a ledger was opened to hold other people's money (tracing 4.7). */
    public boolean isTrust(LedgerKey ledger) {
        return terms(ledger).map(terms -> terms.holder().isTrust()).orElse(false);
    }

    /** Whether the holder of a ledger is, from some day, an innocent volunteer (tracing 4.10). */
    public boolean isEverVolunteer(LedgerKey ledger) {
        return holderClass(ledger, LocalDate.MAX) == PartyClass.INNOCENT_VOLUNTEER;
    }

    /** The bank that keeps a ledger; empty text when nothing is said. */
    public String bank(LedgerKey ledger) {
        return terms(ledger).flatMap(AccountTerms::bank).orElse("");
    }

    /** The overdraft that the plan states; empty when it says nothing. */
    public OptionalLong statedOverdraftMinor(LedgerKey ledger) {
        Optional<AccountTerms> terms =
                terms(ledger).filter(each -> each.overdraft().isPresent());
        return terms.isEmpty() ? OptionalLong.empty() : OptionalLong.of(limit(terms.get(), ledger.currency()));
    }

    @Override
    public long allowedMinor(LedgerKey ledger) {
        return statedOverdraftMinor(ledger).orElse(0);
    }

    /** Reads an amount of the plan in the currency of the ledger it turned out to belong to. */
    public static long amountMinor(String text, CurrencyCode currency, Place place) {
        try {
            return Money.parse(text, currency).amountMinor();
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    BadInput.at(
                                    place,
                                    String.valueOf(e.getMessage()),
                                    "expected an amount in " + currency,
                                    "correct it")
                            .problem(),
                    e);
        }
    }

    private static long limit(AccountTerms terms, CurrencyCode currency) {
        return terms.overdraft()
                .flatMap(Circumstances.Overdraft::amountText)
                .map(text -> amountMinor(text, currency, terms.place()))
                .orElse(Long.MAX_VALUE);
    }

    private Optional<AccountTerms> terms(LedgerKey ledger) {
        if (circumstances.accounts().isEmpty()) {
            return Optional.empty();
        }
        return circumstances.accounts().stream()
                .filter(terms -> terms.account().equals(ledger.account()))
                .filter(terms ->
                        terms.currency().isEmpty() || terms.currency().get().equals(ledger.currency()))
                .findFirst();
    }

    private static boolean applies(Receiver receiver, LocalDate day) {
        return receiver.from().isEmpty() || !receiver.from().get().isAfter(day);
    }

    private static boolean isPayee(Receiver receiver, Entry debit) {
        boolean byAccount = receiver.account().isPresent()
                && receiver.account().equals(debit.details().counterpartyAccount());
        boolean byName = receiver.name().isPresent()
                && receiver.name()
                        .map(Parties::folded)
                        .equals(debit.details().counterpartyName().map(Parties::folded));
        return byAccount || byName;
    }

    /** A name without the differences that writing makes. */
    static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
