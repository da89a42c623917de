package org.comity.tracing.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.terms.CurrencyCode;
import org.comity.tracing.Flow;
import org.comity.tracing.Flow.Stop;

/** Gives boxes and bands their places: layers from top to bottom, the width of a band by its amount. Lengths are in units of the drawing. */
final class FlowLayout {

    /** How wide a box is. */
    static final double BOX_WIDTH = 204;

    static final double BOX_HEIGHT = 66;
    static final double ACROSS = 222;
    static final double DOWN = 132;
    private static final double MARGIN = 16;
    private static final double ROOM_FOR_RETURNS = 64;
    private static final double WIDEST_BAND = 44;
    private static final double NARROWEST_BAND = 2;
    private static final double LANE_GAP = 7;

    private final FlowGraph graph;
    private final double width;
    private final Map<Flow, Lane> lanes = new HashMap<>();
    private final Map<Stop, Box> boxes = new LinkedHashMap<>();
    private final Map<CurrencyCode, Long> largest = new HashMap<>();

    /** The places of all boxes and bands of a graph. */
    FlowLayout(FlowGraph graph) {
        this.graph = graph;
        int widest = graph.layers().stream().mapToInt(List::size).max().orElse(1);
        double middle = MARGIN + ROOM_FOR_RETURNS + Math.max(4, widest) * ACROSS / 2;
        for (int depth = 0; depth < graph.layers().size(); depth++) {
            List<Stop> layer = graph.layers().get(depth);
            double start = middle - layer.size() * ACROSS / 2 + (ACROSS - BOX_WIDTH) / 2;
            for (int i = 0; i < layer.size(); i++) {
                boxes.put(layer.get(i), new Box(start + i * ACROSS, MARGIN + depth * DOWN));
            }
        }
        Map<CurrencyCode, Long> entering = new HashMap<>();
        graph.bands().forEach(band -> {
            long amount = band.claimAmount().amountMinor();
            largest.merge(band.claimAmount().currency(), amount, Math::max);
            if (band.from().kind() == Flow.StopKind.CLAIM) {
                entering.merge(band.claimAmount().currency(), amount, Long::sum);
            }
        });
        entering.forEach((currency, sum) -> largest.merge(currency, sum, Math::max));
        this.width = Math.max(2 * middle, layLanes() + MARGIN);
    }

    /** A band that passes layers on its way leads beside their boxes, not behind them: its middle there, from where to where. */
    record Lane(double x, double fromY, double toY, double width) {}

    /** Gives every band that passes layers its lane, right of the boxes that it passes; answers how far right the last one reaches. */
    private double layLanes() {
        double furthest = 0;
        for (Flow flow : graph.bands().stream().filter(this::isDown).toList()) {
            double top = box(flow.from()).y() + DOWN;
            double bottom = box(flow.to()).y() - DOWN;
            if (top <= bottom) {
                double boxesEnd = boxes.values().stream()
                        .filter(box -> box.y() >= top && box.y() <= bottom)
                        .mapToDouble(box -> box.x() + BOX_WIDTH)
                        .max()
                        .orElse(0);
                double taken = lanes.values().stream()
                        .filter(lane -> lane.fromY() <= bottom + BOX_HEIGHT && lane.toY() >= top)
                        .mapToDouble(lane -> lane.x() + lane.width() / 2)
                        .max()
                        .orElse(0);
                double x = Math.max(boxesEnd, taken) + LANE_GAP + thickness(flow) / 2;
                lanes.put(flow, new Lane(x, top, bottom + BOX_HEIGHT, thickness(flow)));
                furthest = Math.max(furthest, x + thickness(flow) / 2);
            }
        }
        return furthest;
    }

    /** The upper left corner of a box. */
    record Box(double x, double y) {

        /** Where the box ends below. */
        double bottom() {
            return y + BOX_HEIGHT;
        }
    }

    /** A band that leads down, with the middle of both its ends, its width, and its lane where it passes layers. */
    record Band(Flow flow, double fromX, double fromY, double toX, double toY, double width, Optional<Lane> lane) {}

    /** A band that leads back up or along, beside the boxes: from the left side of one to the left side of the other. */
    record Return(Flow flow, Box from, Box to, double width, int number) {}

    double width() {
        return width;
    }

    double height() {
        return 2 * MARGIN + (graph.layers().size() - 1) * DOWN + BOX_HEIGHT;
    }

    /** The box of each stop. */
    Map<Stop, Box> boxes() {
        return boxes;
    }

    /** The bands that lead back to a layer not below their own. */
    List<Return> returns() {
        List<Return> returns = new ArrayList<>();
        for (Flow flow : graph.bands()) {
            if (!isDown(flow)) {
                returns.add(new Return(flow, box(flow.from()), box(flow.to()), thickness(flow), returns.size()));
            }
        }
        return returns;
    }

    private boolean isDown(Flow flow) {
        return box(flow.to()).y() > box(flow.from()).y();
    }

    /** The bands that lead down; those of one box stand side by side in the order of where they lead. */
    List<Band> bands() {
        Map<Flow, Double> starts = ends(Flow::from, Flow::to);
        Map<Flow, Double> ends = ends(Flow::to, Flow::from);
        List<Band> bands = new ArrayList<>();
        for (Flow flow : graph.bands().stream().filter(this::isDown).toList()) {
            bands.add(new Band(
                    flow,
                    starts.getOrDefault(flow, 0.0),
                    box(flow.from()).bottom(),
                    ends.getOrDefault(flow, 0.0),
                    box(flow.to()).y(),
                    thickness(flow),
                    Optional.ofNullable(lanes.get(flow))));
        }
        return bands;
    }

    private Map<Flow, Double> ends(Function<Flow, Stop> here, Function<Flow, Stop> there) {
        Map<Flow, Double> middles = new HashMap<>();
        for (Stop stop : boxes.keySet()) {
            List<Flow> flows = graph.bands().stream()
                    .filter(flow -> here.apply(flow).equals(stop) && isDown(flow))
                    .sorted(Comparator.comparingDouble((Flow flow) -> Optional.ofNullable(lanes.get(flow))
                            .map(Lane::x)
                            .orElse(box(there.apply(flow)).x())))
                    .toList();
            double total = flows.stream().mapToDouble(this::thickness).sum();
            double gap =
                    flows.size() < 2 ? 0 : Math.max(0, Math.min(14, (BOX_WIDTH - 24 - total) / (flows.size() - 1)));
            double x = box(stop).x() + (BOX_WIDTH - total - gap * (flows.size() - 1)) / 2;
            for (Flow flow : flows) {
                middles.put(flow, x + thickness(flow) / 2);
                x += thickness(flow) + gap;
            }
        }
        return middles;
    }

    private double thickness(Flow flow) {
        long most = largest.getOrDefault(flow.claimAmount().currency(), 1L);
        return Math.max(NARROWEST_BAND, WIDEST_BAND * flow.claimAmount().amountMinor() / most);
    }

    private Box box(Stop stop) {
        return boxes.getOrDefault(stop, new Box(0, 0));
    }
}
