package org.comity.tracing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.ledger.Entry;
import org.comity.ledger.EntryDetails;
import org.comity.ledger.EntryKind;
import org.comity.ledger.Ledger;
import org.comity.ledger.LedgerBook;
import org.comity.ledger.LedgerKey;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.terms.Place;
import org.comity.tracing.Circumstances.AccountTerms;
import org.comity.tracing.Circumstances.Asset;
import org.comity.tracing.Circumstances.Overdraft;
import org.comity.tracing.Circumstances.Receiver;
import org.comity.tracing.Directions.Election;
import org.comity.tracing.engine.Tracer;
import org.jspecify.annotations.Nullable;

/** A small world for a test, written entry by entry. Every entry stands on a day of its own unless {@link #sameDay} comes before it. */
public final class Scene {

    private final Map<LedgerKey, List<Entry>> ledgers = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<AccountTerms> accounts = new ArrayList<>();
    private final List<Election> elections = new ArrayList<>();
    private final List<Receiver> receivers = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Directions.ForClaim> repayments = new ArrayList<>();
    private final List<Directions.ForClaim> earmarks = new ArrayList<>();
    private final List<Directions.ForClaim> restitutions = new ArrayList<>();
    private final List<Circumstances.PlannedLink> links = new ArrayList<>();
    private final List<Circumstances.Fund> funds = new ArrayList<>();
    private final List<Circumstances.RemedyFacts> remedies = new ArrayList<>();
    private CurrencyCode currency = new CurrencyCode("NZD");
    private LocalDate day = LocalDate.of(2024, 1, 1);
    private boolean staysOnDay;
    private Conventions conventions = Conventions.DEFAULT;
    private Optional<LocalDate> asAt = Optional.empty();
    private int line;

    public Scene in(String code) {
        currency = new CurrencyCode(code);
        return this;
    }

    public Scene sameDay() {
        staysOnDay = true;
        return this;
    }

    public Scene onDay(int number) {
        day = LocalDate.of(2024, 1, 1).plusDays(number);
        staysOnDay = true;
        return this;
    }

    public Scene opening(String account, String amount) {
        return entry(account, "o" + line, amount, EntryKind.OPENING, EntryDetails.NONE);
    }

    public Scene credit(String account, String id, String amount) {
        return entry(account, id, amount, EntryKind.PAYMENT, EntryDetails.NONE);
    }

    public Scene debit(String account, String id, String amount, String payee) {
        return entry(account, id, "-" + amount, EntryKind.PAYMENT, details(null, payee, null));
    }

    public Scene kind(String account, String id, String amount, EntryKind kind) {
        return entry(account, id, amount, kind, EntryDetails.NONE);
    }

    public Scene linked(String account, String id, String amount, String link) {
        return entry(account, id, amount, EntryKind.PAYMENT, details(link, null, null));
    }

    public Scene converted(String account, String id, String amount, String link) {
        return entry(account, id, amount, EntryKind.FX, details(link, null, null));
    }

    public Scene printed(String account, String id, String amount, String balance) {
        return entry(account, id, amount, EntryKind.PAYMENT, details(null, null, balance));
    }

    /** Both ends of a transfer, the same day. */
    public Scene transfer(String from, String to, String id, String amount) {
        linked(from, id + "-out", "-" + amount, id);
        return sameDay().linked(to, id + "-in", amount, id);
    }

    public Scene claim(String id, String account, String entry, String amount) {
        claims.add(new Claim(
                id,
                id,
                Claim.ClaimantClass.VICTIM,
                new Claim.CreditReference(
                        account, Optional.empty(), Optional.of(entry), Optional.empty(), Optional.empty()),
                Optional.of(amount),
                place()));
        return this;
    }

    public Scene overdraft(String account, String limit) {
        accounts.add(new AccountTerms(
                account,
                Optional.empty(),
                new Circumstances.Holder(Optional.empty(), Optional.empty(), false),
                Optional.of("Bank of " + account),
                Optional.of(new Overdraft(Optional.of(limit).filter(text -> !text.equals("unlimited")))),
                place()));
        return this;
    }

    public Scene repayment(String account, String entry, String claim) {
        repayments.add(forClaim(account, entry, claim));
        return this;
    }

    public Scene earmark(String account, String entry, String claim) {
        earmarks.add(forClaim(account, entry, claim));
        return this;
    }

    public Scene restitution(String account, String entry, String claim) {
        restitutions.add(forClaim(account, entry, claim));
        return this;
    }

    private Directions.ForClaim forClaim(String account, String entry, String claim) {
        return new Directions.ForClaim(reference(account, entry), claim, Optional.empty(), "test", place());
    }

    /** A link between one debit and one credit, written {@code A/e1}. */
    public Scene link(String id, Circumstances.LinkKind kind, String debits, String credits) {
        links.add(new Circumstances.PlannedLink(
                id,
                kind,
                references(debits),
                references(credits),
                Optional.empty(),
                new Circumstances.Adoption("A. Officer", "test"),
                place()));
        return this;
    }

    private List<EntryReference> references(String text) {
        return Arrays.stream(text.split(" "))
                .map(each -> reference(each.substring(0, each.indexOf('/')), each.substring(each.indexOf('/') + 1)))
                .toList();
    }

    public Scene fund(String id, String... accounts) {
        funds.add(new Circumstances.Fund(id, List.of(accounts), new Circumstances.Adoption("", ""), place()));
        return this;
    }

    public Scene setting(Setting setting) {
        conventions = conventions.with(setting);
        return this;
    }

    /** What other remedies depend on; days count from the scene's first, empty amounts are not said. */
    public Scene remedy(String claim, int offence, int filed, String benefit, String restored, String realisable) {
        LocalDate first = LocalDate.of(2024, 1, 1);
        remedies.add(new Circumstances.RemedyFacts(
                claim,
                Optional.of(first.plusDays(offence)),
                Optional.of(first.plusDays(filed)),
                Optional.of(benefit).filter(text -> !text.isEmpty()),
                Optional.of(restored).filter(text -> !text.isEmpty()),
                Optional.of(realisable).filter(text -> !text.isEmpty()),
                place()));
        return this;
    }

    /** An asset that was sold again. */
    public Scene sold(String id, PartyClass holder, String debits, String credits) {
        assets.add(
                new Asset(id, references(debits), references(credits), Optional.empty(), holder, List.of(), place()));
        return this;
    }

    public Scene elect(String account, String entry) {
        elections.add(new Election(reference(account, entry), true, "test"));
        return this;
    }

    public Scene receiver(String account, PartyClass partyClass) {
        receivers.add(new Receiver(Optional.of(account), Optional.empty(), partyClass, Optional.empty(), "", place()));
        return this;
    }

    Scene payee(String name, PartyClass partyClass) {
        receivers.add(new Receiver(Optional.empty(), Optional.of(name), partyClass, Optional.empty(), "", place()));
        return this;
    }

    public Scene asset(String id, PartyClass holder, String account, String entry, String value) {
        List<Circumstances.Valuation> values = value.isEmpty()
                ? List.of()
                : List.of(new Circumstances.Valuation(LocalDate.of(2024, 1, 1), Money.parse(value, currency)));
        assets.add(new Asset(
                id, List.of(reference(account, entry)), List.of(), Optional.empty(), holder, values, place()));
        return this;
    }

    Scene with(Conventions other) {
        conventions = other;
        return this;
    }

    public Scene order(OrderPolicy order) {
        conventions = conventions.withOrder(order);
        return this;
    }

    Scene asAtDay(int number) {
        asAt = Optional.of(LocalDate.of(2024, 1, 1).plusDays(number));
        return this;
    }

    public LedgerBook book() {
        return LedgerBook.of(ledgers.entrySet().stream()
                .map(each -> new Ledger(each.getKey(), each.getValue()))
                .toList());
    }

    public TracingPlan plan(TracingRule... rules) {
        return new TracingPlan(
                "scene",
                asAt,
                List.of(),
                List.of(rules),
                conventions,
                claims,
                new Circumstances(
                        accounts,
                        new Directions(elections, repayments, earmarks, restitutions),
                        links,
                        receivers,
                        assets,
                        funds,
                        remedies),
                Place.of("no such plan.yaml"));
    }

    public TracingReport trace(TracingRule... rules) {
        return Tracer.trace(plan(rules), book());
    }

    /** Traces one rule and tells where the money is, one figure a line: {@code V held A 60.00}, {@code V unlinked Shop 40.00}. */
    public List<String> places(TracingRule rule) {
        return places(trace(rule).rules().getFirst());
    }

    public static List<String> places(RuleResult result) {
        List<String> places = new ArrayList<>();
        assertConserved(result);
        for (ClaimResult claim : result.claims()) {
            claim.held().stream()
                    .filter(held ->
                            held.amount().amountMinor() + held.claimAmount().amountMinor() > 0)
                    .forEach(held -> places.add(claim.claim() + " held " + held.ledger() + " "
                            + held.amount().amountText()));
            claim.out().stream()
                    .filter(out ->
                            out.amount().amountMinor() + out.claimAmount().amountMinor() > 0)
                    .forEach(out -> places.add(claim.claim() + " " + out.kind().text() + " " + out.to() + " "
                            + out.amount().amountText()));
        }
        return places;
    }

    private static void assertConserved(RuleResult result) {
        if (!result.conserved()) {
            throw new AssertionError("not conserved: " + result.claims());
        }
    }

    private EntryReference reference(String account, String entry) {
        return new EntryReference(account, Optional.empty(), entry, place());
    }

    private static EntryDetails details(@Nullable String link, @Nullable String payee, @Nullable String balance) {
        return new EntryDetails(
                Optional.empty(),
                balance == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                Money.parse(balance, new CurrencyCode("NZD")).amountMinor()),
                Optional.ofNullable(link),
                Optional.empty(),
                Optional.ofNullable(payee),
                Optional.empty());
    }

    private Scene entry(String account, String id, String amount, EntryKind kind, EntryDetails details) {
        LedgerKey key = new LedgerKey(account, currency);
        if (!staysOnDay) {
            day = day.plusDays(1);
        }
        staysOnDay = false;
        line++;
        ledgers.computeIfAbsent(key, each -> new ArrayList<>())
                .add(new Entry(key, id, day, Money.parse(amount, currency).amountMinor(), kind, details, place()));
        return this;
    }

    private Place place() {
        return new Place("scene", line);
    }
}
