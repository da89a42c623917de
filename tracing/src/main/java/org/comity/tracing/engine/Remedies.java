package org.comity.tracing.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.ledger.LedgerKey;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.Amounts;
import org.comity.tracing.Circumstances.RemedyFacts;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.Flow;
import org.comity.tracing.OutKind;
import org.comity.tracing.RemedyRow;
import org.comity.tracing.RuleResult;
import org.comity.tracing.Setting;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BoundClaim;
import org.comity.tracing.binding.Parties;
import org.comity.tracing.binding.Step;

/** What other remedies than tracing give, claim by claim, beside each rule's figure (tracing 11). */
final class Remedies {

    private final BoundPlan plan;
    private final List<RuleResult> rules;
    private final List<RemedyRow> rows = new ArrayList<>();

    private Remedies(BoundPlan plan, List<RuleResult> rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /** The table: every claim's rows together, tracing first. */
    static List<RemedyRow> of(BoundPlan plan, List<RuleResult> rules) {
        Remedies remedies = new Remedies(plan, rules);
        for (int claim = 0; claim < plan.claims().size(); claim++) {
            remedies.addClaim(claim);
        }
        return remedies.rows;
    }

    private void addClaim(int number) {
        BoundClaim claim = plan.claims().get(number);
        Optional<RemedyFacts> facts = plan.plan().circumstances().remedies().stream()
                .filter(each -> each.claim().equals(claim.claim().id()))
                .findFirst();
        for (RuleResult rule : rules) {
            addTraced(rule, rule.claims().get(number));
            addIntermingled(rule, rule.claims().get(number));
            addSubrogation(rule, rule.claims().get(number));
        }
        addSection984(claim, facts);
        addEquivalentValue(claim, facts);
    }

    /** What ledgers hold and what went into assets, in historic cost (tracing 11.1). */
    private void addTraced(RuleResult rule, ClaimResult claim) {
        Money held = claim.heldTotal();
        Money assets = claim.outTotal(OutKind.ASSET);
        rows.add(new RemedyRow(
                claim.claim(),
                "traced",
                rule.rule().text(),
                new Money(Math.addExact(held.amountMinor(), assets.amountMinor()), held.currency()),
                "held in ledgers " + Amounts.grouped(held) + ", in assets " + Amounts.grouped(assets),
                rule.rule().authority()));
    }

    /** Property with which proceeds were mixed, up to their value (tracing 11.3). */
    private void addIntermingled(RuleResult rule, ClaimResult claim) {
        CurrencyCode currency = claim.claimed().currency();
        Map<LedgerKey, Long> entered = new HashMap<>();
        for (Flow flow : rule.flows()) {
            flow.to()
                    .ledger()
                    .filter(key -> flow.claim().equals(claim.claim()))
                    .filter(key -> key.currency().equals(currency))
                    .ifPresent(key -> entered.merge(key, flow.claimAmount().amountMinor(), Math::addExact));
        }
        long liable = 0;
        for (Map.Entry<LedgerKey, Long> each : entered.entrySet()) {
            long balance = Math.max(0, balanceAt(each.getKey(), plan.asAt()));
            liable = Math.addExact(liable, Math.min(balance, each.getValue()));
        }
        Money amount = new Money(Math.min(liable, claim.claimed().amountMinor()), currency);
        rows.add(new RemedyRow(
                claim.claim(),
                "uncac-31-5",
                rule.rule().text(),
                amount,
                "what now stands in the accounts that the proceeds entered, in each no more than entered it, and no more than the claim",
                "UNCAC art 31(5)"));
    }

    /** What repaid a bank, where the plan pleads subrogation (tracing 11.6). */
    private void addSubrogation(RuleResult rule, ClaimResult claim) {
        Money repaid = claim.outTotal(OutKind.BANK);
        if (plan.has(Setting.OVERDRAFT_SUBROGATION) && repaid.amountMinor() > 0) {
            rows.add(new RemedyRow(
                    claim.claim(),
                    "subrogation",
                    rule.rule().text(),
                    repaid,
                    "repaid what a bank was owed; a charge where its debt was secured, else the bank's claim",
                    "Boscawen v Bajwa [1996] 1 WLR 328"));
        }
    }

    /** Fungible property in the same account within a year of the offence, whatever became of the claim's own money (tracing 11.2). */
    private void addSection984(BoundClaim claim, Optional<RemedyFacts> facts) {
        LocalDate offence =
                facts.flatMap(RemedyFacts::offence).orElse(claim.credit().day());
        LocalDate filed = facts.flatMap(RemedyFacts::filed).orElse(plan.asAt());
        long balance = Math.max(0, balanceAt(claim.credit().entry().ledger(), filed));
        boolean isInTime = !filed.isAfter(offence.plusYears(1));
        long amount = isInTime ? Math.min(claim.amount().amountMinor(), balance) : 0;
        String because = isInTime
                ? "filed on " + filed + ", within a year of the offence of " + offence
                        + ": up to the claim, what the account holds on that day"
                : "filed on " + filed + ", more than a year after the offence of " + offence;
        rows.add(new RemedyRow(
                claim.claim().id(),
                "18-usc-984",
                "",
                new Money(amount, claim.amount().currency()),
                because,
                "18 USC 984"));
    }

    /** Property of the same value wherever it is, less what was restored (tracing 11.4). */
    private void addEquivalentValue(BoundClaim claim, Optional<RemedyFacts> facts) {
        long benefit = facts.flatMap(RemedyFacts::benefitText)
                .map(text -> minor(claim, text, facts))
                .orElse(claim.amount().amountMinor());
        long restored = facts.flatMap(RemedyFacts::restoredText)
                .map(text -> minor(claim, text, facts))
                .orElse(0L);
        long open = Math.max(0, Math.subtractExact(benefit, restored));
        Optional<Long> realisable = facts.flatMap(RemedyFacts::realisableText).map(text -> minor(claim, text, facts));
        long amount = Math.min(open, realisable.orElse(open));
        CurrencyCode currency = claim.amount().currency();
        rows.add(new RemedyRow(
                claim.claim().id(),
                "equivalent-value",
                "",
                new Money(amount, currency),
                "benefit " + Amounts.grouped(new Money(benefit, currency)) + " less restored "
                        + Amounts.grouped(new Money(restored, currency))
                        + (realisable.isPresent()
                                ? ", no more than can be realised now; "
                                        + Amounts.grouped(new Money(open - amount, currency))
                                        + " stays open for later assets"
                                : "; no more than all assets together, of which the plan says nothing"),
                "UNCAC art 31(1)(a); Directive (EU) 2024/1260 art 12"));
    }

    private static long minor(BoundClaim claim, String text, Optional<RemedyFacts> facts) {
        return Parties.amountMinor(
                text, claim.amount().currency(), facts.orElseThrow().place());
    }

    /** The balance of a ledger at the end of a day. */
    private long balanceAt(LedgerKey ledger, LocalDate day) {
        long balance = 0;
        for (Step step : plan.steps()) {
            if (step.entry().ledger().equals(ledger) && !step.day().isAfter(day)) {
                balance = step.isOpening()
                        ? step.entry().amountMinor()
                        : Math.addExact(balance, step.entry().amountMinor());
            }
        }
        return balance;
    }
}
