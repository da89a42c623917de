package org.comity.tracing.run;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.comity.tracing.Circumstances;
import org.comity.tracing.PartyClass;
import org.comity.tracing.Setting;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.LinkWay;
import org.comity.tracing.composition.Parcel;
import org.comity.tracing.composition.Parcels;

/** What part of a converted sum, or of an asset's price, is whose (tracing 4.9, 9.4). */
final class SaleMeasure {

    private SaleMeasure() {}

    /** The parcels that left, as parts of what arrived. */
    static List<Parcel> scale(BoundPlan plan, BoundLink link, List<Parcel> parcels, BigInteger amount) {
        Optional<Circumstances.Asset> asset = Optional.ofNullable(
                plan.pins().assets().get(link.debits().getFirst().index()));
        boolean isBest = link.way() == LinkWay.SALE
                && plan.has(Setting.SALE_BEST)
                && asset.filter(each -> each.holderClass() != PartyClass.INNOCENT_VOLUNTEER)
                        .isPresent();
        return isBest ? Parcels.scaleClaimsFirst(parcels, amount) : Parcels.scaleTo(parcels, amount);
    }
}
