package org.comity.tracing.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.ledger.LedgerKey;
import org.comity.terms.Money;
import org.comity.tracing.Amounts;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.Flow;
import org.comity.tracing.Flow.Stop;
import org.comity.tracing.Flow.StopKind;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.OutKind;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingReport;

/** Draws where claimed money went under one rule, as static SVG with a title and a description. */
public final class FlowPicture {

    private static final String INK = "#1b1f24";
    private static final String PAPER = "#ffffff";
    private static final String FONT = "Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

    private final TracingReport report;
    private final RuleResult result;
    private final FlowGraph graph;
    private final FlowLayout layout;
    private final List<String> claims;
    private final String prefix;
    private final ClaimPatterns patterns;
    private final Svg svg = new Svg();

    private FlowPicture(TracingReport report, RuleResult result) {
        this.report = report;
        this.result = result;
        this.graph = FlowGraph.of(result);
        this.layout = new FlowLayout(graph);
        this.claims = result.claims().stream().map(ClaimResult::claim).toList();
        this.prefix = "flow-" + result.rule().text();
        this.patterns = new ClaimPatterns(prefix);
    }

    /** How many smaller flows of an answer its picture leaves out. */
    public static int notDrawn(RuleResult result) {
        return FlowGraph.of(result).left();
    }

    /** One {@code <svg>} element, to be put into a page as it is; every label is escaped. */
    public static String svg(TracingReport report, RuleResult result) {
        return new FlowPicture(report, result).draw();
    }

    private String draw() {
        String box = "0 0 " + Svg.number(layout.width()) + " " + Svg.number(layout.height());
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                box,
                "width",
                Svg.number(layout.width()),
                "height",
                Svg.number(layout.height()),
                "role",
                "img",
                "aria-labelledby",
                prefix + "-title " + prefix + "-desc",
                "font-family",
                FONT,
                "font-size",
                "13",
                "fill",
                INK);
        svg.label("title", title(), "id", prefix + "-title");
        svg.label("desc", description(), "id", prefix + "-desc");
        patterns.define(svg, claims.size(), "0.55");
        svg.empty("rect", "width", "100%", "height", "100%", "fill", PAPER);
        layout.bands().forEach(this::drawBand);
        layout.returns().forEach(this::drawReturn);
        layout.boxes().forEach(this::drawBox);
        return svg.close("svg").toString();
    }

    private String title() {
        return "Plan " + report.plan() + ": where claimed money went as attributed under rule "
                + result.rule().text() + ", as at " + report.asAt();
    }

    private String description() {
        List<String> sentences = new ArrayList<>();
        graph.bands()
                .forEach(band -> sentences.add("Claim " + band.claim() + ": " + Amounts.withCurrency(band.claimAmount())
                        + " from " + name(band.from()) + " to " + name(band.to()) + "."));
        if (graph.left() > 0) {
            sentences.add("And " + graph.left() + " smaller flows, which are not drawn.");
        }
        return sentences.isEmpty() ? "No claimed money moved." : String.join(" ", sentences);
    }

    private static String name(Stop stop) {
        return switch (stop.kind()) {
            case CLAIM -> "claim " + stop.label();
            case LEDGER -> "account " + stop.label();
            case OUT -> {
                String kind = stop.out().map(OutKind::meaning).orElse("");
                yield stop.label().isEmpty() ? kind : kind + " (" + stop.label() + ")";
            }
        };
    }

    private void drawBand(FlowLayout.Band band) {
        int claim = number(band.flow());
        svg.open(
                "path",
                "d",
                path(band),
                "fill",
                patterns.fill(claim),
                "stroke",
                ClaimPatterns.colour(claim),
                "stroke-width",
                "0.8");
        drawTitle(band.flow());
        svg.close("path");
        double half = Math.max(5, band.width() / 2 + 3);
        String tip = "M" + point(band.toX() - half, band.toY() - 8) + "L" + point(band.toX() + half, band.toY() - 8)
                + "L" + point(band.toX(), band.toY()) + "Z";
        svg.empty("path", "d", tip, "fill", ClaimPatterns.colour(claim));
    }

    /** Both edges of a band: down the left one, and up the right one. */
    private static String path(FlowLayout.Band band) {
        double half = band.width() / 2;
        double end = band.toY() - 6;
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {band.fromX(), band.fromY()});
        band.lane().ifPresent(lane -> {
            points.add(new double[] {lane.x(), lane.fromY()});
            points.add(new double[] {lane.x(), lane.toY()});
        });
        points.add(new double[] {band.toX(), end});
        return "M" + point(band.fromX() - half, band.fromY()) + edge(points, -half) + "L"
                + point(band.toX() + half, end) + edge(points.reversed(), half) + "Z";
    }

    /** One edge beside the middle of a band: upright at every point, curved between. */
    private static String edge(List<double[]> points, double beside) {
        StringBuilder edge = new StringBuilder();
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            double middle = (from[1] + to[1]) / 2;
            edge.append("C" + point(from[0] + beside, middle) + " " + point(to[0] + beside, middle) + " "
                    + point(to[0] + beside, to[1]));
        }
        return edge.toString();
    }

    /** Money that went back: dashed, from the left of one box to the left of another. */
    private void drawReturn(FlowLayout.Return back) {
        String colour = ClaimPatterns.colour(number(back.flow()));
        ReturnWay way = ReturnWay.of(back, layout.boxes().values());
        svg.open(
                "path",
                "d",
                way.path(),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                Svg.number(way.width()),
                "stroke-dasharray",
                "6 3");
        drawTitle(back.flow());
        svg.close("path");
        double left = way.tipX() - 8;
        String tip = "M" + point(left, way.tipY() - 5) + "L" + point(left, way.tipY() + 5) + "L"
                + point(way.tipX(), way.tipY()) + "Z";
        svg.empty("path", "d", tip, "fill", colour);
    }

    private void drawTitle(Flow flow) {
        svg.label(
                "title",
                "Claim " + flow.claim() + ": " + Amounts.withCurrency(flow.claimAmount()) + ", " + name(flow.from())
                        + " to " + name(flow.to()));
    }

    private int number(Flow flow) {
        return Math.max(0, claims.indexOf(flow.claim()));
    }

    private static String point(double x, double y) {
        return Svg.number(x) + "," + Svg.number(y);
    }

    private void drawBox(Stop stop, FlowLayout.Box box) {
        boolean isOut = stop.kind() == StopKind.OUT;
        svg.open("g");
        svg.label("title", name(stop));
        svg.empty(
                "rect",
                "x",
                Svg.number(box.x()),
                "y",
                Svg.number(box.y()),
                "width",
                Svg.number(FlowLayout.BOX_WIDTH),
                "height",
                Svg.number(FlowLayout.BOX_HEIGHT),
                "rx",
                stop.kind() == StopKind.LEDGER ? "2" : "14",
                "fill",
                stop.kind() == StopKind.CLAIM ? "#eef1f4" : PAPER,
                "stroke",
                INK,
                "stroke-width",
                isOut ? "1" : "1.8",
                "stroke-dasharray",
                isOut ? "5 3" : "none");
        List<String> lines = lines(stop);
        for (int i = 0; i < lines.size(); i++) {
            svg.label(
                    "text",
                    Fitting.fit(lines.get(i), 40),
                    "x",
                    Svg.number(box.x() + FlowLayout.BOX_WIDTH / 2),
                    "y",
                    Svg.number(box.y() + 19 + i * 18),
                    "text-anchor",
                    "middle",
                    "font-size",
                    size(lines.get(i), i == 0 ? 26 : 28),
                    "font-weight",
                    i == 0 ? "bold" : "normal");
        }
        svg.close("g");
    }

    /** A label that is longer than a box is wide is written smaller rather than cut. */
    private static String size(String label, int room) {
        return Svg.number(Math.max(8.5, Math.min(13, 13.0 * room / Math.max(1, Fitting.width(label)))));
    }

    private List<String> lines(Stop stop) {
        List<String> lines = new ArrayList<>();
        switch (stop.kind()) {
            case CLAIM -> {
                ClaimResult claim = result.claims().get(Math.max(0, claims.indexOf(stop.label())));
                lines.add("Claim " + stop.label());
                lines.add(claim.claimant().equals(stop.label()) ? "claimed" : claim.claimant());
                lines.add(Amounts.withCurrency(claim.claimed()));
            }
            case LEDGER -> {
                LedgerKey ledger = stop.ledger().orElseThrow();
                lines.add(holder(ledger).orElse("Account"));
                lines.add(ledger.toString());
                lines.add("holds " + held(ledger));
            }
            case OUT -> {
                String meaning = stop.out().map(OutKind::meaning).orElse("");
                lines.add(stop.label().isEmpty() ? meaning : stop.label());
                lines.add(stop.label().isEmpty() ? "nobody named" : meaning);
                graph.reached(stop)
                        .forEach((currency, minor) -> lines.add(Amounts.withCurrency(new Money(minor, currency))));
            }
        }
        return lines.subList(0, Math.min(3, lines.size()));
    }

    private Optional<String> holder(LedgerKey ledger) {
        return result.schedules().stream()
                .filter(schedule -> schedule.ledger().equals(ledger))
                .findFirst()
                .flatMap(LedgerSchedule::holder);
    }

    private String held(LedgerKey ledger) {
        long minor = result.claims().stream()
                .flatMap(claim -> claim.held().stream())
                .filter(held -> held.ledger().equals(ledger))
                .mapToLong(held -> held.amount().amountMinor())
                .sum();
        return Amounts.withCurrency(new Money(minor, ledger.currency()));
    }
}
