package org.comity.tracing.schedule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.tracing.OutKind;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.BoundPlan.BoundLink;
import org.comity.tracing.binding.BoundPlan.LinkWay;
import org.comity.tracing.binding.Step;
import org.comity.tracing.composition.Composition.Choice;
import org.comity.tracing.composition.Composition.Way;
import org.comity.tracing.composition.Parcel;
import org.comity.tracing.run.Journal;
import org.comity.tracing.run.LedgerState;
import org.comity.tracing.run.TraceRun;

/** Writes down what every entry did, one line each, so that it can be checked by hand or by {@code trace verify} (tracing 12). */
final class ScheduleText implements Journal {

    private final BoundPlan plan;
    private final TracingRule rule;
    private final StringBuilder out;
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final List<String> how = new ArrayList<>();
    private final List<String> went = new ArrayList<>();
    private List<Parcel> drawn = List.of();
    private List<Parcel> came = List.of();
    private List<Parcel> repaid = List.of();
    private List<Parcel> covered = List.of();
    private List<Parcel> took = List.of();
    private String laid = "";
    private int number;

    ScheduleText(BoundPlan plan, TracingRule rule, StringBuilder out) {
        this.plan = plan;
        this.rule = rule;
        this.out = out;
    }

    @Override
    public void laid(int claim, BigInteger cost) {
        laid += (laid.isEmpty() ? "" : ";") + claim + ":" + cost;
    }

    @Override
    public void drawn(BoundLink link, List<Parcel> parcels) {
        how.add((link.way() == LinkWay.SALE ? "asset=" : "link=") + link.number());
        if (link.isScaled()) {
            how.add(link.way() == LinkWay.SALE && plan.has(Setting.SALE_BEST) ? "best" : "scaled");
        }
        drawn = parcels;
    }

    @Override
    public void inside() {
        how.add("inside");
    }

    @Override
    public void back(Step original, List<Parcel> parcels, boolean inFront) {
        how.add((inFront ? "front=" : "end=") + rows.get(original.index()));
        drawn = parcels;
    }

    @Override
    public void madeGood(Parcel parcel) {
        how.add("restored=" + parcel.origin() + ":" + parcel.cost());
    }

    @Override
    public void came(List<Parcel> parcels, List<Parcel> ofBank) {
        came = parcels;
        repaid = ofBank;
    }

    @Override
    public void took(Choice choice, List<Parcel> ofLink, LedgerState.Paid paid) {
        choice.first()
                .ifPresent(origin -> how.add("first=" + (origin == Parcel.OWN ? "own" : origin) + ":" + choice.most()));
        if (choice.way() == Way.CLAIMS_TO_CAPS) {
            how.add("caps=" + choice.caps().stream().map(BigInteger::toString).collect(Collectors.joining(":")));
        } else if (choice.way() != Way.BY_RULE) {
            how.add(choice.way() == Way.CLAIMS_FIRST ? "claims-first" : "in-proportion");
        }
        covered = ofLink;
        took = paid.parcels();
    }

    @Override
    public void went(OutKind kind, List<Parcel> parcels) {
        went.add(kind.text() + "=" + text(parcels));
    }

    @Override
    public void setOut(BoundLink link, List<Parcel> parcels) {
        went.add((link.way() == LinkWay.SALE ? "asset " : "link ") + link.number() + "=" + text(parcels));
    }

    @Override
    public void after(Step step, LedgerState state) {
        boolean isQueue = !rule.isOrdered()
                && plan.has(Setting.VOLUNTEER_FIFO)
                && plan.parties().isEverVolunteer(step.entry().ledger());
        if (isQueue) {
            how.add("queue");
        }
        if (step.isOpening()) {
            how.add("opening");
        }
        if (step.entry().kind() == org.comity.ledger.EntryKind.INTEREST && !step.isDebit()) {
            how.add("interest");
        }
        rows.put(step.index(), ++number);
        line(
                "row",
                rule.text(),
                Integer.toString(number),
                step.entry().ledger().account(),
                step.entry().ledger().currency().code(),
                step.day().toString(),
                step.entry().entryId(),
                Long.toString(step.entry().amountMinor()),
                state.balance()
                        .shiftRight(rule.isOrdered() ? 0 : TraceRun.FINE_BITS)
                        .toString(),
                String.join(" ", how),
                laid,
                text(drawn),
                text(came),
                text(repaid),
                text(covered),
                text(took),
                String.join("|", went),
                text(state.composition().parcels()));
        how.clear();
        went.clear();
        drawn = List.of();
        came = List.of();
        repaid = List.of();
        covered = List.of();
        took = List.of();
        laid = "";
    }

    /** One line of the schedule. */
    void line(String... fields) {
        for (int i = 0; i < fields.length; i++) {
            out.append(i == 0 ? "" : ",").append(quoted(fields[i]));
        }
        out.append('\n');
    }

    private static String quoted(String field) {
        String flat = field.replaceAll("\\R", " ");
        return flat.contains(",") || flat.contains("\"") ? "\"" + flat.replace("\"", "\"\"") + "\"" : flat;
    }

    /** Parcels as {@code claim:amount:cost}, own money as {@code own:amount}, in their order. */
    static String text(List<Parcel> parcels) {
        return parcels.stream()
                .map(parcel -> parcel.isOwn()
                        ? "own:" + parcel.amount()
                        : parcel.origin() + ":" + parcel.amount() + ":" + parcel.cost())
                .collect(Collectors.joining(";"));
    }
}
