package org.comity.tracing.bounds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.ledger.EntryKind;
import org.comity.tracing.Circumstances;
import org.comity.tracing.OutKind;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BackwardLink;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.LinkWay;
import org.comity.tracing.binding.BoundPlan.Slice;
import org.comity.tracing.binding.Payees;
import org.comity.tracing.binding.Step;
import org.comity.tracing.order.LedgerDay;
import org.comity.tracing.outer.Mix;
import org.comity.tracing.outer.Purse;
import org.comity.tracing.run.DebitChoices;
import org.comity.tracing.run.OutBook;

/** Whence money between bounds comes and where it goes: what the entries, links, assets and directions of a plan say of it (tracing 7.5). */
final class OuterRoutes {

    private final BoundPlan plan;
    private final TracingRule rule;
    private final int fineBits;
    private final int claims;
    private final DebitChoices choices;
    private final Map<Integer, Mix> left = new HashMap<>();
    private final Map<OutBook.Key, Gone> outs = new LinkedHashMap<>();

    OuterRoutes(BoundPlan plan, TracingRule rule, int fineBits) {
        this.plan = plan;
        this.rule = rule;
        this.fineBits = fineBits;
        this.claims = plan.claims().size();
        this.choices = new DebitChoices(plan, rule, fineBits);
    }

    /** What left by an entry to a place outside. */
    record Gone(OutBook.Left where, Mix mix) {}

    BigInteger units(long minor) {
        return BigInteger.valueOf(minor).shiftLeft(fineBits);
    }

    // --- what arrives ---

    /** The debits of the same day from which a credit draws. */
    Stream<Step> sourcesToday(Step credit) {
        if (credit.isDebit()) {
            return Stream.empty();
        }
        Step returned = plan.pins().returns().get(credit.index());
        Stream<Step> debits = returned != null
                ? Stream.of(returned)
                : plan.pins().sourceOf(credit).stream().flatMap(link -> link.debits().stream());
        return debits.filter(debit -> debit.day().equals(credit.day()));
    }

    /** The ledgers from which one receives money on one day. */
    Set<Integer> ledgersInto(LedgerDay day) {
        return day.entries().stream()
                .flatMap(this::sourcesToday)
                .map(Step::ledger)
                .collect(Collectors.toSet());
    }

    /** Whether a credit draws on a debit of its day of which nothing is known yet. */
    boolean isUnknown(Step credit) {
        return sourcesToday(credit).anyMatch(debit -> !left.containsKey(debit.index()));
    }

    /** What a credit is made of. */
    Purse.In arriving(Step credit) {
        Step returned = plan.pins().returns().get(credit.index());
        if (returned != null) {
            Mix mix = left.get(returned.index());
            return new Purse.In(mix == null ? Mix.unknown(units(credit.entry().amountMinor()), claims) : mix, true);
        }
        Mix source = sourceOf(credit);
        BoundPlan.ClaimPart part = plan.pins().payments().restitutions().get(credit.index());
        return new Purse.In(
                laid(credit, part == null ? source : source.perhapsOf(part.claim(), units(part.amountMinor()))), false);
    }

    private Mix sourceOf(Step credit) {
        BigInteger amount = units(credit.entry().amountMinor());
        Optional<BoundLink> link = plan.pins().sourceOf(credit);
        if (link.isPresent()) {
            boolean stops = plan.parties()
                    .holderClass(credit.entry().ledger(), credit.day())
                    .stopsTrace();
            return stops ? Mix.own(amount, claims) : along(link.get(), credit, amount);
        }
        boolean isOwn = credit.entry().kind() != EntryKind.INTEREST || plan.has(Setting.INTEREST_OWN);
        return isOwn ? Mix.own(amount, claims) : Mix.unknown(amount, claims);
    }

    /** What a link brings by one of its credits. */
    private Mix along(BoundLink link, Step credit, BigInteger amount) {
        Mix pool = Mix.own(BigInteger.ZERO, claims);
        for (Step debit : link.debits()) {
            if (!debit.day().isAfter(credit.day())) {
                Mix mix = left.get(debit.index());
                pool = pool.plus(
                        mix == null ? Mix.unknown(units(link.partMinor(debit)), claims) : partAlong(link, debit, mix));
            }
        }
        if (pool.isOwn()) {
            return Mix.own(amount, claims);
        }
        if (link.isScaled()) {
            boolean isPlain =
                    link.credits().size() == 1 && !(link.way() == LinkWay.SALE && plan.has(Setting.SALE_BEST));
            return isPlain ? pool.scaledTo(amount) : Mix.unknown(amount, claims);
        }
        BigInteger part = units(link.partMinor(credit)).min(pool.size());
        return pool.part(part).withOwn(amount.subtract(part));
    }

    /** What of a debit goes along its link; of one that paid for an asset, only along the asset's sale. */
    private Mix partAlong(BoundLink link, Step debit, Mix mix) {
        Circumstances.Asset asset = plan.pins().assets().get(debit.index());
        BigInteger part = units(link.partMinor(debit));
        if (asset != null && link.way() != LinkWay.SALE) {
            return Mix.own(part, claims);
        }
        boolean isFreeOfClaims = asset != null && asset.holderClass().stopsTrace();
        return isFreeOfClaims ? mix.perhaps() : mix.share(part, part);
    }

    /** A credit under its claims (tracing 3.3). */
    Mix laid(Step step, Mix source) {
        Mix mix = source;
        boolean isBackward = plan.pins().payments().backward().containsKey(step.index());
        for (Slice slice : plan.pins().slices().getOrDefault(step.index(), List.of())) {
            BigInteger amount = units(slice.amountMinor());
            boolean isFirst = plan.has(Setting.COLLISION_FIRST) || source.isOwn();
            BigInteger most = isFirst ? amount.min(mix.size().subtract(mix.low(claims))) : amount;
            BigInteger least = isBackward || !isFirst
                    ? BigInteger.ZERO
                    : amount.min(mix.size().subtract(mix.high(claims)));
            mix = (isFirst ? mix : mix.perhaps()).withClaim(slice.claim(), least, most);
        }
        return mix;
    }

    // --- what leaves ---

    boolean isElected(Step debit) {
        return choices.isElected(debit) && plan.has(Setting.ELECTION_FREE);
    }

    /** Whether something else than rule and class may have a say in a debit (tracing 4.12). */
    boolean isFree(Step debit, boolean isOne) {
        BoundPlan.PaymentPins said = plan.pins().payments();
        int index = debit.index();
        return said.earmarks().containsKey(index)
                || said.backward().containsKey(index)
                || (said.repayments().containsKey(index) && plan.has(Setting.REPAYMENT_SELF_FIRST))
                || (DebitChoices.isFee(debit) && plan.has(Setting.FEE_OWN_FIRST) && rule != TracingRule.OWN_FIRST)
                || (choices.isElected(debit) && !(isOne && plan.has(Setting.ELECTION_FREE)));
    }

    /** A debit leaves with what it took; answers whether that is another than was thought. */
    boolean leave(Step debit, Mix taken) {
        Mix mix = covered(debit, taken);
        Mix before = left.put(debit.index(), mix);
        Circumstances.Asset asset = plan.pins().assets().get(debit.index());
        BoundLink link = plan.pins().links().get(debit.index());
        if (asset != null) {
            BoundLink sale = plan.pins().sales().get(debit.index());
            boolean stops = asset.holderClass().stopsTrace();
            Mix stays = sale == null || stops ? mix : waiting(sale, debit, mix);
            put(debit, stops ? OutKind.STOPPED : OutKind.ASSET, asset.id(), stays);
        } else if (link != null) {
            alongOrStopped(link, debit, mix);
            BigInteger rest = mix.size().subtract(units(link.partMinor(debit)));
            if (rest.signum() > 0) {
                put(debit, choices.kindOf(debit), Payees.of(debit.entry()), mix.share(rest, rest));
            }
        } else {
            put(debit, choices.kindOf(debit), Payees.of(debit.entry()), mix);
        }
        return before == null || !before.equals(mix);
    }

    /** Money of a backward link that is still to come may leave in place of own money (tracing 5.6). */
    private Mix covered(Step debit, Mix taken) {
        BackwardLink link = plan.pins().payments().backward().get(debit.index());
        Mix mix = taken;
        if (link != null) {
            for (Step credit : link.credits()) {
                for (Slice slice : plan.pins().slices().getOrDefault(credit.index(), List.of())) {
                    mix = mix.perhapsOf(
                            slice.claim(), units(slice.amountMinor()).min(mix.size()));
                }
            }
        }
        return mix;
    }

    private void alongOrStopped(BoundLink link, Step debit, Mix mix) {
        Mix part = partAlong(link, debit, mix);
        put(
                debit,
                OutKind.IN_TRANSIT,
                link.credits().getFirst().entry().ledger().account(),
                waiting(link, debit, mix));
        List<Step> stopping = new ArrayList<>(link.credits());
        stopping.removeIf(credit -> !plan.isTraced(credit)
                || !plan.parties()
                        .holderClass(credit.entry().ledger(), credit.day())
                        .stopsTrace());
        if (!stopping.isEmpty()) {
            put(
                    debit,
                    OutKind.STOPPED,
                    Payees.ofReceiver(plan, stopping.getFirst()),
                    link.credits().size() == 1 ? part : part.perhaps());
        }
    }

    /** What of a debit may not have arrived at the end. */
    private Mix waiting(BoundLink link, Step debit, Mix mix) {
        long traced = link.credits().stream().filter(plan::isTraced).count();
        if (traced == link.credits().size()) {
            return Mix.own(mix.size(), claims);
        }
        Mix part = partAlong(link, debit, mix);
        return traced == 0 ? part : part.perhaps();
    }

    /** What repaid a bank when a credit came. */
    void repaid(Step credit, Mix repaid) {
        put(credit, OutKind.BANK, plan.parties().bank(credit.entry().ledger()), repaid);
    }

    /** What can no longer be placed. */
    void lost(Step opening, Mix mix) {
        put(opening, OutKind.LOST, "", mix);
    }

    private void put(Step step, OutKind kind, String to, Mix mix) {
        OutBook.Key key = new OutBook.Key(step.index(), kind);
        if (mix.isOwn()) {
            outs.remove(key);
        } else {
            outs.put(key, new Gone(new OutBook.Left(step, kind, to, List.of()), mix));
        }
    }

    /** Everything that may have left, payments that came back left out. */
    Map<OutBook.Key, Gone> outs() {
        Set<Integer> back = plan.pins().returns().entrySet().stream()
                .filter(each -> plan.isTraced(plan.steps().get(each.getKey())))
                .map(each -> each.getValue().index())
                .collect(Collectors.toSet());
        outs.keySet().removeIf(key -> back.contains(key.step()) && key.kind() != OutKind.BANK);
        return outs;
    }
}
