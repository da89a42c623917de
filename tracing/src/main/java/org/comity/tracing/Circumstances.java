package org.comity.tracing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.terms.Place;

/**
 * What a plan says about the accounts and the people behind them, beside the claims.
 *
 * @param accounts terms of accounts
 * @param elections debits at which claims pay first (tracing 6.8)
 * @param links transfers and conversions that a person adopted (tracing 5)
 * @param receivers classes of those who received money (tracing 4.10)
 * @param assets things bought (tracing 9)
 */
public record Circumstances(
        List<AccountTerms> accounts,
        List<Election> elections,
        List<PlannedLink> links,
        List<Receiver> receivers,
        List<Asset> assets) {

    /** Nothing said. */
    public static final Circumstances NONE = new Circumstances(List.of(), List.of(), List.of(), List.of(), List.of());

    public Circumstances {
        accounts = List.copyOf(accounts);
        elections = List.copyOf(elections);
        links = List.copyOf(links);
        receivers = List.copyOf(receivers);
        assets = List.copyOf(assets);
    }

    /**
     * Terms of an account.
     *
     * @param account the account
     * @param currency one currency of it; all when left out
     * @param holder who holds it
     * @param bank where it is kept
     * @param overdraft how far it may go below zero; empty when nothing is said
     * @param holderClass how the law sees its holder
     * @param place where the plan says so
     */
    public record AccountTerms(
            String account,
            Optional<CurrencyCode> currency,
            Optional<String> holder,
            Optional<String> bank,
            Optional<Overdraft> overdraft,
            Optional<PartyClass> holderClass,
            Place place) {}

    /**
     * How far an account may go below zero.
     *
     * @param amountText decimal text in the account's currency; empty when there is no limit
     */
    public record Overdraft(Optional<String> amountText) {}

    /** A debit at which the claims pay first, and why. */
    public record Election(EntryReference debit, boolean claimFirst, String basis) {}

    /** The two kinds of link that are followed. */
    public enum LinkKind {
        TRANSFER,
        FX
    }

    /**
     * A link that a person adopted.
     *
     * @param id unique in the plan
     * @param kind transfer or conversion
     * @param debits the ends where money left
     * @param credits the ends where it arrived
     * @param adoptedBy who adopted it
     * @param basis on what ground
     * @param place where the plan says so
     */
    public record PlannedLink(
            String id,
            LinkKind kind,
            List<EntryReference> debits,
            List<EntryReference> credits,
            String adoptedBy,
            String basis,
            Place place) {}

    /**
     * Someone who received money: an account of the records, or a payee by name.
     *
     * @param account the account; empty when a name is given
     * @param name the payee's name as the entries give it; empty when an account is given
     * @param receiverClass how the law sees the receiver
     * @param from from which day; always when empty
     * @param basis on what ground
     * @param place where the plan says so
     */
    public record Receiver(
            Optional<String> account,
            Optional<String> name,
            PartyClass receiverClass,
            Optional<LocalDate> from,
            String basis,
            Place place) {}

    /**
     * Something bought with money of the ledgers.
     *
     * @param id unique in the plan
     * @param acquiredBy the debits that paid for it
     * @param holder who holds it
     * @param holderClass how the law sees the holder
     * @param values what it was worth, by day
     * @param place where the plan says so
     */
    public record Asset(
            String id,
            List<EntryReference> acquiredBy,
            Optional<String> holder,
            PartyClass holderClass,
            List<Valuation> values,
            Place place) {}

    /** What an asset was worth on a day. */
    public record Valuation(LocalDate at, Money value) {}
}
