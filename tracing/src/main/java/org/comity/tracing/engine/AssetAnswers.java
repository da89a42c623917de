package org.comity.tracing.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.AssetResult;
import org.comity.tracing.Circumstances.Asset;
import org.comity.tracing.Circumstances.Valuation;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.OutKind;
import org.comity.tracing.PartyClass;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.Step;

/** What each claim may have in each asset that is still held (tracing 9). */
final class AssetAnswers {

    private final BoundPlan plan;
    private final List<AssetResult> results = new ArrayList<>();

    private AssetAnswers(BoundPlan plan) {
        this.plan = plan;
    }

    static List<AssetResult> of(BoundPlan plan, List<ClaimResult> claims) {
        AssetAnswers answers = new AssetAnswers(plan);
        plan.plan().circumstances().assets().stream()
                .filter(asset -> asset.holderClass() != PartyClass.BONA_FIDE_PURCHASER)
                .forEach(asset -> answers.add(asset, claims));
        return answers.results;
    }

    private void add(Asset asset, List<ClaimResult> claims) {
        List<Step> debits = plan.steps().stream()
                .filter(step -> asset.equals(plan.pins().assets().get(step.index())) && plan.isTraced(step))
                .toList();
        if (debits.isEmpty()) {
            return;
        }
        CurrencyCode currency = debits.getFirst().entry().ledger().currency();
        Money paid = new Money(
                debits.stream().mapToLong(step -> -step.entry().amountMinor()).sum(), currency);
        for (ClaimResult claim : claims) {
            long contributed = claim.out().stream()
                    .filter(out -> out.kind() == OutKind.ASSET && out.to().equals(asset.id()))
                    .mapToLong(out -> out.amount().amountMinor())
                    .sum();
            if (contributed > 0) {
                results.add(result(asset, claim.claim(), new Money(contributed, currency), paid));
            }
        }
    }

    /** Share and lien at the last valuation (tracing 9.2, 9.3). */
    private AssetResult result(Asset asset, String claim, Money contributed, Money paid) {
        Optional<Valuation> last = asset.values().stream()
                .filter(each -> !each.at().isAfter(plan.asAt())
                        && each.value().currency().equals(contributed.currency()))
                .max(Comparator.comparing(Valuation::at));
        Optional<Money> value = last.map(Valuation::value);
        Optional<Money> share = value.map(worth -> new Money(
                BigInteger.valueOf(worth.amountMinor())
                        .multiply(BigInteger.valueOf(contributed.amountMinor()))
                        .divide(BigInteger.valueOf(paid.amountMinor()))
                        .longValueExact(),
                worth.currency()));
        Optional<Money> lien = value.filter(worth -> asset.holderClass() != PartyClass.INNOCENT_VOLUNTEER)
                .map(worth -> new Money(Math.min(contributed.amountMinor(), worth.amountMinor()), worth.currency()));
        return new AssetResult(
                asset.id(),
                claim,
                contributed,
                share,
                lien,
                Optional.of(new AssetResult.Basis(asset.holderClass(), paid, value, last.map(Valuation::at))));
    }
}
