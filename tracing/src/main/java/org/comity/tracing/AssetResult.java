package org.comity.tracing;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.terms.Money;

/**
 * What one claim may have in one asset (tracing 9).
 *
 * @param asset the asset's id
 * @param claim the claim's id
 * @param contributed the claim's money in it
 * @param share the value's part in proportion to the contribution, where a value is known
 * @param lien a charge for the contribution, limited to the value, where one is known and the holder's class allows it
 * @param basis what both were reckoned from
 */
public record AssetResult(
        String asset,
        String claim,
        Money contributed,
        Optional<Money> share,
        Optional<Money> lien,
        Optional<Basis> basis) {

    /** A result of which no more is shown. */
    public AssetResult(String asset, String claim, Money contributed, Optional<Money> share, Optional<Money> lien) {
        this(asset, claim, contributed, share, lien, Optional.empty());
    }

    /**
     * What share and lien were reckoned from.
     *
     * @param holderClass how the law sees the holder
     * @param paid everything that was paid for the asset
     * @param value what it was worth at the last valuation
     * @param valuedAt the day of that valuation
     */
    public record Basis(PartyClass holderClass, Money paid, Optional<Money> value, Optional<LocalDate> valuedAt) {}

    /** The larger of share and lien, where a value is known: what a claimant who may choose would take. */
    public Optional<Money> best() {
        return share.map(each ->
                lien.filter(charge -> charge.amountMinor() > each.amountMinor()).orElse(each));
    }
}
