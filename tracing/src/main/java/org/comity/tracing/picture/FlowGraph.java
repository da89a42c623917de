package org.comity.tracing.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.Flow;
import org.comity.tracing.Flow.Stop;
import org.comity.tracing.Flow.StopKind;
import org.comity.tracing.OutKind;
import org.comity.tracing.RuleResult;

/**
 * The flows of one answer as boxes in layers and bands between them: what the picture draws, before it is given places.
 *
 * @param layers the boxes, from where money enters to where it ends
 * @param bands the bands, one for each claim between two boxes
 * @param left how many smaller bands are not drawn, because nobody could follow them
 */
record FlowGraph(List<List<Stop>> layers, List<Flow> bands, int left) {

    /** So many bands a reader can follow. */
    private static final int MOST_BANDS = 40;

    /** So many places outside have a box of their own in one layer. */
    private static final int MOST_IN_LAYER = 3;

    /** The graph of an answer. */
    static FlowGraph of(RuleResult result) {
        List<Flow> flows = result.flows();
        Map<Stop, Integer> layerOf = layers(flows);
        Map<Stop, Stop> merged = mergeSmallPayees(flows, layerOf);
        Map<List<Object>, Flow> bands = new LinkedHashMap<>();
        for (Flow flow : flows) {
            Stop to = merged.getOrDefault(flow.to(), flow.to());
            bands.merge(
                    List.of(flow.claim(), flow.from(), to),
                    new Flow(flow.claim(), flow.from(), to, flow.claimAmount()),
                    FlowGraph::together);
            layerOf.merge(to, layerOf.getOrDefault(flow.to(), 0), Math::max);
        }
        List<Flow> drawn = largest(bands.values());
        return new FlowGraph(arrange(layerOf, drawn), drawn, bands.size() - drawn.size());
    }

    /** The largest bands, in their old order. */
    private static List<Flow> largest(Collection<Flow> bands) {
        Set<Flow> large = bands.stream()
                .sorted(Comparator.comparingLong(band -> -band.claimAmount().amountMinor()))
                .limit(MOST_BANDS)
                .collect(Collectors.toSet());
        return bands.stream().filter(large::contains).toList();
    }

    private static Flow together(Flow a, Flow b) {
        return new Flow(
                a.claim(),
                a.from(),
                a.to(),
                new Money(
                        a.claimAmount().amountMinor() + b.claimAmount().amountMinor(),
                        a.claimAmount().currency()));
    }

    /**
     * Each ledger one layer below the lowest that reaches it forward in time; what leads back in time does not push. Each place outside one layer
     * below the lowest ledger that pays into it.
     */
    private static Map<Stop, Integer> layers(List<Flow> flows) {
        List<Stop> inTime = new ArrayList<>();
        flows.stream()
                .map(Flow::from)
                .filter(stop -> stop.kind() == StopKind.CLAIM)
                .forEach(stop -> addOnce(inTime, stop));
        flows.forEach(flow -> {
            addOnce(inTime, flow.from());
            addOnce(inTime, flow.to());
        });
        inTime.sort(Comparator.comparing(stop -> stop.kind() == StopKind.OUT));
        Map<Stop, Integer> layers = new LinkedHashMap<>();
        for (Stop stop : inTime) {
            int deepest = flows.stream()
                    .filter(flow -> flow.to().equals(stop) && layers.containsKey(flow.from()))
                    .mapToInt(flow -> layers.getOrDefault(flow.from(), 0) + 1)
                    .max()
                    .orElse(0);
            layers.put(stop, deepest);
        }
        return layers;
    }

    private static void addOnce(List<Stop> list, Stop stop) {
        if (!list.contains(stop)) {
            list.add(stop);
        }
    }

    /** The larger places of each layer have a box of their own; the others are drawn together, one box for each kind of place in the picture. */
    private static Map<Stop, Stop> mergeSmallPayees(List<Flow> flows, Map<Stop, Integer> layerOf) {
        List<Stop> small = new ArrayList<>();
        for (int depth : new LinkedHashSet<>(layerOf.values())) {
            List<Stop> places = layerOf.keySet().stream()
                    .filter(stop -> stop.kind() == StopKind.OUT && layerOf.getOrDefault(stop, 0) == depth)
                    .sorted(Comparator.comparing((Stop stop) -> stop.out().equals(Optional.of(OutKind.FEE)))
                            .thenComparingLong(stop -> -received(flows, stop)))
                    .toList();
            small.addAll(places.subList(Math.min(MOST_IN_LAYER, places.size()), places.size()));
        }
        Map<Stop, Stop> merged = new LinkedHashMap<>();
        for (Stop stop : small) {
            OutKind kind = stop.out().orElseThrow();
            long count =
                    small.stream().filter(each -> each.out().equals(stop.out())).count();
            merged.put(stop, count == 1 ? stop : Stop.ofOut(kind, count + " smaller ones together"));
        }
        return merged;
    }

    private static long received(List<Flow> flows, Stop stop) {
        return flows.stream()
                .filter(flow -> flow.to().equals(stop))
                .mapToLong(flow -> flow.claimAmount().amountMinor())
                .sum();
    }

    /** Within a layer, boxes stand under the middle of what leads to them. */
    private static List<List<Stop>> arrange(Map<Stop, Integer> layerOf, List<Flow> bands) {
        Set<Stop> drawn = new LinkedHashSet<>();
        bands.forEach(band -> {
            drawn.add(band.from());
            drawn.add(band.to());
        });
        int deepest = drawn.stream()
                .mapToInt(stop -> layerOf.getOrDefault(stop, 0))
                .max()
                .orElse(0);
        List<List<Stop>> layers = new ArrayList<>();
        Map<Stop, Double> across = new LinkedHashMap<>();
        for (int depth = 0; depth <= deepest; depth++) {
            int here = depth;
            List<Stop> layer = new ArrayList<>(drawn.stream()
                    .filter(stop -> layerOf.getOrDefault(stop, 0) == here)
                    .toList());
            layer.sort(Comparator.comparingDouble(stop -> middle(stop, bands, across)));
            for (int i = 0; i < layer.size(); i++) {
                across.put(layer.get(i), (i + 0.5) / layer.size());
            }
            if (!layer.isEmpty()) {
                layers.add(List.copyOf(layer));
            }
        }
        return layers;
    }

    private static double middle(Stop stop, List<Flow> bands, Map<Stop, Double> across) {
        double ledgersFirst = stop.kind() == StopKind.OUT ? 0.001 : 0;
        return ledgersFirst
                + bands.stream()
                        .filter(band -> band.to().equals(stop) && across.containsKey(band.from()))
                        .mapToDouble(band -> across.getOrDefault(band.from(), 0.5))
                        .average()
                        .orElse(0.5);
    }

    /** What reached a box, by currency. */
    Map<CurrencyCode, Long> reached(Stop stop) {
        Map<CurrencyCode, Long> sums = new LinkedHashMap<>();
        bands.stream()
                .filter(band -> band.to().equals(stop))
                .forEach(band -> sums.merge(
                        band.claimAmount().currency(), band.claimAmount().amountMinor(), Long::sum));
        return sums;
    }
}
