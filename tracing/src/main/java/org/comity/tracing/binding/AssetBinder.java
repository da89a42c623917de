package org.comity.tracing.binding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.tracing.Circumstances.Asset;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.LinkWay;

/** Finds the debits that paid for each asset and the credits that its sale brought (tracing 4.8, 9). */
final class AssetBinder {

    private final EntryIndex index;
    private final LinkBinder links;
    private final Map<Integer, Asset> byDebit = new LinkedHashMap<>();
    private final Map<Integer, BoundLink> sales = new HashMap<>();

    AssetBinder(EntryIndex index, LinkBinder links) {
        this.index = index;
        this.links = links;
    }

    void bind(List<Asset> assets) {
        for (Asset asset : assets) {
            List<Step> debits = asset.acquiredBy().stream()
                    .map(reference -> index.getDebit(reference, "asset '" + asset.id() + "'"))
                    .sorted(java.util.Comparator.comparingInt(Step::index))
                    .toList();
            debits.forEach(debit -> pay(asset, debit));
            if (currencies(debits) > 1) {
                throw BadInput.at(
                        asset.place(),
                        "asset '" + asset.id() + "' is acquired in several currencies",
                        "expected one (tracing 9.1)",
                        "describe its parts as assets of their own");
            }
            if (!asset.soldBy().isEmpty()) {
                sell(asset, debits);
            }
        }
    }

    /** The asset that a debit paid for. */
    Map<Integer, Asset> byDebit() {
        return byDebit;
    }

    /** For the debits and the credits of a sold asset, the link between them. */
    Map<Integer, BoundLink> sales() {
        return sales;
    }

    private void pay(Asset asset, Step debit) {
        Asset earlier = byDebit.put(debit.index(), asset);
        if (earlier != null) {
            throw BadInput.at(
                    asset.place(),
                    "entry '" + debit.entry().entryId() + "' acquires '" + earlier.id() + "' and '" + asset.id() + "'",
                    "expected one asset for a debit",
                    "remove one");
        }
    }

    private void sell(Asset asset, List<Step> debits) {
        List<Step> credits = asset.soldBy().stream()
                .map(reference -> index.getCredit(reference, "the sale of asset '" + asset.id() + "'"))
                .sorted(java.util.Comparator.comparingInt(Step::index))
                .toList();
        BoundLink sale = new BoundLink(links.nextNumber(), asset.id(), LinkWay.SALE, debits, credits, Map.of());
        for (Step credit : credits) {
            boolean isEarly = debits.stream().anyMatch(debit -> debit.day().isAfter(credit.day()));
            if (isEarly || currencies(credits) > 1 || links.isLinked(credit) || sales.containsKey(credit.index())) {
                throw BadInput.at(
                        asset.place(),
                        "asset '" + asset.id() + "': entry '" + credit.entry().entryId() + "' cannot be its sale",
                        "expected credits of one currency, after all that paid for it, that are no end of another link",
                        "correct 'soldBy'");
            }
        }
        debits.forEach(debit -> sales.put(debit.index(), sale));
        credits.forEach(credit -> sales.put(credit.index(), sale));
    }

    private static long currencies(List<Step> steps) {
        return steps.stream()
                .map(step -> step.entry().ledger().currency())
                .map(CurrencyCode::code)
                .distinct()
                .count();
    }
}
