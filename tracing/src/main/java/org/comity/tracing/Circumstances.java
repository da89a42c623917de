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
 * @param directions what it says of single payments
 * @param links transfers, conversions and other links that a person adopted (tracing 5)
 * @param receivers classes of those who received money (tracing 4.10)
 * @param assets things bought (tracing 9)
 * @param funds accounts that are one fund under the rules of distribution (tracing 6.12)
 * @param remedies what other remedies than tracing depend on (tracing 11)
 */
public record Circumstances(
        List<AccountTerms> accounts,
        Directions directions,
        List<PlannedLink> links,
        List<Receiver> receivers,
        List<Asset> assets,
        List<Fund> funds,
        List<RemedyFacts> remedies) {

    /** Nothing said. */
    public static final Circumstances NONE =
            new Circumstances(List.of(), Directions.NONE, List.of(), List.of(), List.of(), List.of(), List.of());

    public Circumstances {
        accounts = List.copyOf(accounts);
        links = List.copyOf(links);
        receivers = List.copyOf(receivers);
        assets = List.copyOf(assets);
        funds = List.copyOf(funds);
        remedies = List.copyOf(remedies);
    }

    /** The same without the links that stand on a person's conclusion alone (tracing 5.6, 5.7). */
    Circumstances withoutDeclaredLinks() {
        return new Circumstances(
                accounts,
                directions,
                links.stream().filter(link -> !link.kind().isDeclared()).toList(),
                receivers,
                assets,
                funds,
                remedies);
    }

    /** The same with other links. */
    public Circumstances withLinks(List<PlannedLink> others) {
        return new Circumstances(accounts, directions, others, receivers, assets, funds, remedies);
    }

    /** The same with other receivers. */
    public Circumstances withReceivers(List<Receiver> others) {
        return new Circumstances(accounts, directions, links, others, assets, funds, remedies);
    }

    /** The same with other funds. */
    public Circumstances withFunds(List<Fund> others) {
        return new Circumstances(accounts, directions, links, receivers, assets, others, remedies);
    }

    /** The same with other directions. */
    public Circumstances withDirections(Directions others) {
        return new Circumstances(accounts, others, links, receivers, assets, funds, remedies);
    }

    /**
     * Terms of an account.
     *
     * @param account the account
     * @param currency one currency of it; all when left out
     * @param holder who holds it, and how the law sees him
     * @param bank where it is kept
     * @param overdraft how far it may go below zero; empty when nothing is said
     * @param place where the plan says so
     */
    public record AccountTerms(
            String account,
            Optional<CurrencyCode> currency,
            Holder holder,
            Optional<String> bank,
            Optional<Overdraft> overdraft,
            Place place) {}

    /**
     * Who holds an account.
     *
     * @param name who it is
     * @param partyClass how the law sees him
     * @param isTrust whether the account itself was opened to hold other people's money (tracing 4.7)
     */
    public record Holder(Optional<String> name, Optional<PartyClass> partyClass, boolean isTrust) {}

    /**
     * How far an account may go below zero.
     *
     * @param amountText decimal text in the account's currency; empty when there is no limit
     */
    public record Overdraft(Optional<String> amountText) {}

    /** The kinds of link that are followed. */
    public enum LinkKind {
        TRANSFER("transfer"),
        FX("fx"),
        /** Claimed money is taken to have left before it arrived (tracing 5.6). */
        BACKWARD("backward"),
        /** What arrived is taken to be what left, though no payment joins them (tracing 5.7). */
        INFERRED("inferred");

        private final String text;

        LinkKind(String text) {
            this.text = text;
        }

        /** The word in plans. */
        public String text() {
            return text;
        }

        /** Whether a person's conclusion alone makes it, so that every answer is given without it too. */
        public boolean isDeclared() {
            return this == BACKWARD || this == INFERRED;
        }
    }

    /**
     * A link that a person adopted.
     *
     * @param id unique in the plan
     * @param kind what sort of link
     * @param debits the ends where money left
     * @param credits the ends where it arrived
     * @param amountText how much of an inferred link, at most, is the same money; all that can be when empty
     * @param adoption who adopted it, and on what ground
     * @param place where the plan says so
     */
    public record PlannedLink(
            String id,
            LinkKind kind,
            List<EntryReference> debits,
            List<EntryReference> credits,
            Optional<String> amountText,
            Adoption adoption,
            Place place) {}

    /** Who adopted something, and on what ground; both empty when not said. */
    public record Adoption(String by, String basis) {}

    /**
     * Accounts that are one fund (tracing 6.12).
     *
     * @param id unique in the plan
     * @param accounts the accounts
     * @param adoption who says that they are one, and on what ground
     * @param place where the plan says so
     */
    public record Fund(String id, List<String> accounts, Adoption adoption, Place place) {}

    /**
     * What other remedies than tracing depend on, for one claim (tracing 11). Amounts are decimal text in the claim's currency.
     *
     * @param claim the claim's id
     * @param offence the day of the offence; the day of the claim's credit when empty
     * @param filed the day on which forfeiture is sought; the plan's {@code asAt} when empty
     * @param benefitText the benefit from the offence; the claim when empty
     * @param restoredText what was restored already
     * @param realisableText what can be taken of all that the person has; not known when empty
     * @param place where the plan says so
     */
    public record RemedyFacts(
            String claim,
            Optional<LocalDate> offence,
            Optional<LocalDate> filed,
            Optional<String> benefitText,
            Optional<String> restoredText,
            Optional<String> realisableText,
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
     * @param soldBy the credits that its sale brought; none while it is held
     * @param holder who holds it
     * @param holderClass how the law sees the holder
     * @param values what it was worth, by day
     * @param place where the plan says so
     */
    public record Asset(
            String id,
            List<EntryReference> acquiredBy,
            List<EntryReference> soldBy,
            Optional<String> holder,
            PartyClass holderClass,
            List<Valuation> values,
            Place place) {}

    /** What an asset was worth on a day. */
    public record Valuation(LocalDate at, Money value) {}
}
