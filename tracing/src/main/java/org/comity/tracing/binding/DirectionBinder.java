package org.comity.tracing.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.tracing.Circumstances;
import org.comity.tracing.Directions;
import org.comity.tracing.Directions.ForClaim;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.binding.BoundPlan.BackwardLink;
import org.comity.tracing.binding.BoundPlan.BoundClaim;
import org.comity.tracing.binding.BoundPlan.ClaimPart;
import org.comity.tracing.binding.BoundPlan.PaymentPins;
import org.comity.yaml.NearestName;

/** Finds the payments of which the plan says something, and the claims that it names there (tracing 3.7, 6.8 to 6.11). */
final class DirectionBinder {

    private final TracingPlan plan;
    private final EntryIndex index;
    private final List<BoundClaim> claims;

    DirectionBinder(TracingPlan plan, EntryIndex index, List<BoundClaim> claims) {
        this.plan = plan;
        this.index = index;
        this.claims = claims;
    }

    PaymentPins bind(Map<Integer, BackwardLink> backward) {
        Directions directions = plan.circumstances().directions();
        requireClaims(backward);
        return new PaymentPins(
                bindElections(directions),
                bindAll(directions.repayments(), "a repayment", true),
                bindAll(directions.earmarks(), "an earmark", true),
                bindAll(directions.restitutions(), "a restitution", false),
                backward);
    }

    /** The facts of remedies are each about one claim of the plan. */
    void requireRemedyClaims() {
        plan.circumstances().remedies().forEach(facts -> getClaim(facts.claim(), facts.place()));
    }

    private Set<Integer> bindElections(Directions directions) {
        Set<Integer> elected = new HashSet<>();
        for (Directions.Election election : directions.elections()) {
            Step step = index.getDebit(election.debit(), "an election");
            if (election.claimFirst()) {
                elected.add(step.index());
            }
        }
        return elected;
    }

    private Map<Integer, ClaimPart> bindAll(List<ForClaim> said, String what, boolean ofDebits) {
        Map<Integer, ClaimPart> bound = new HashMap<>();
        for (ForClaim each : said) {
            Step step = ofDebits ? index.getDebit(each.entry(), what) : index.getCredit(each.entry(), what);
            int claim = getClaim(each.claim(), each.place());
            requireCurrency(step, claim, each.place(), what);
            long whole = Math.abs(step.entry().amountMinor());
            long amount = each.amountText()
                    .map(text -> Parties.amountMinor(text, step.entry().ledger().currency(), each.place()))
                    .orElse(whole);
            if (amount <= 0 || amount > whole || bound.put(step.index(), new ClaimPart(claim, amount)) != null) {
                throw BadInput.at(
                        each.place(),
                        what + " of entry '" + each.entry().entryId() + "' is said twice, or is no part of the entry",
                        "expected one claim for an entry, and an amount of no more than "
                                + step.entry().amount(),
                        "correct it");
            }
        }
        return bound;
    }

    private void requireCurrency(Step step, int claim, Place place, String what) {
        if (!step.entry().ledger().currency().equals(claims.get(claim).amount().currency())) {
            throw BadInput.at(
                    place,
                    what + " of claim '" + claims.get(claim).claim().id() + "' is in "
                            + step.entry().ledger().currency(),
                    "expected the claim's currency, "
                            + claims.get(claim).amount().currency(),
                    "name an entry in that currency");
        }
    }

    private int getClaim(String id, Place place) {
        Optional<Integer> found = IntStream.range(0, claims.size())
                .filter(claim -> claims.get(claim).claim().id().equals(id))
                .boxed()
                .findFirst();
        return found.orElseThrow(() -> BadInput.at(
                place,
                "there is no claim '" + id + "'",
                NearestName.suggest(
                        id, claims.stream().map(claim -> claim.claim().id()).toList()),
                "name a claim of this plan"));
    }

    /** Backward links are for claims: every credit of one must carry some, of the link's own currency. */
    private void requireClaims(Map<Integer, BackwardLink> backward) {
        for (BackwardLink link : new HashSet<>(backward.values())) {
            for (Step credit : link.credits()) {
                if (claims.stream().noneMatch(claim -> claim.credit().index() == credit.index())) {
                    Place place = plan.circumstances().links().stream()
                            .filter(planned -> planned.id().equals(link.id()))
                            .map(Circumstances.PlannedLink::place)
                            .findFirst()
                            .orElse(plan.place());
                    throw BadInput.at(
                            place,
                            "link '" + link.id() + "': no claim stands on entry '"
                                    + credit.entry().entryId() + "'",
                            "expected credits that are claimed (tracing 5.6)",
                            "claim the credit, or remove it from the link");
                }
            }
        }
    }
}
