package org.comity.tracing;

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
 */
public record AssetResult(String asset, String claim, Money contributed, Optional<Money> share, Optional<Money> lien) {}
