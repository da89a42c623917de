package org.comity.tracing.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.comity.terms.Money;
import org.comity.tracing.Amounts;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.TracingRule;

/** Draws of what a ledger's balance consisted over time: own money and each claim's, stacked, at the end of each day (tracing 16.5). */
public final class CompositionPicture {

    /** The drawing has so many steps at most; in a longer schedule each stands for the end of some days. */
    private static final int MOST_STEPS = 400;

    private static final double LEFT = 110;
    private static final double WIDTH = 860;
    private static final double TOP = 14;
    private static final double HEIGHT = 150;

    private final LedgerSchedule schedule;
    private final String prefix;
    private final ClaimPatterns patterns;
    private final List<LedgerSchedule.Row> ends = new ArrayList<>();
    private final Svg svg = new Svg();
    private final LocalDate first;
    private final long days;
    private final long most;

    private CompositionPicture(LedgerSchedule schedule, String prefix) {
        this.schedule = schedule;
        this.prefix = prefix;
        this.patterns = new ClaimPatterns(prefix);
        this.first = schedule.rows().getFirst().entry().booked();
        LocalDate last = schedule.rows().getLast().entry().booked();
        this.days = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
        long each = Math.max(1, (days + MOST_STEPS - 1) / MOST_STEPS);
        for (LedgerSchedule.Row row : schedule.rows()) {
            boolean isSame = !ends.isEmpty() && day(ends.getLast()) / each == day(row) / each;
            if (isSame) {
                ends.set(ends.size() - 1, row);
            } else {
                ends.add(row);
            }
        }
        this.most = Math.max(
                1,
                ends.stream()
                        .mapToLong(row ->
                                row.own().amountMinor() + row.claimedTotal().amountMinor())
                        .max()
                        .orElse(1));
    }

    /** One {@code <svg>} element; {@code prefix} makes its ids unique in a page. */
    public static String svg(LedgerSchedule schedule, TracingRule rule, String prefix) {
        return new CompositionPicture(schedule, prefix).draw(rule);
    }

    private long day(LedgerSchedule.Row row) {
        return Math.max(0, ChronoUnit.DAYS.between(first, row.entry().booked()));
    }

    private String draw(TracingRule rule) {
        int parts = schedule.claims().size() + 1;
        double height = TOP + HEIGHT + 30 + 20 * ((parts + 3) / 4);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 1000 " + Svg.number(height),
                "role",
                "img",
                "aria-labelledby",
                prefix + "-title " + prefix + "-desc",
                "font-family",
                "Helvetica, Arial, sans-serif",
                "font-size",
                "13",
                "fill",
                "#1b1f24");
        svg.label(
                "title",
                "Account " + schedule.ledger() + ": own and claimed money over time, as attributed under rule "
                        + rule.text(),
                "id",
                prefix + "-title");
        svg.label("desc", description(), "id", prefix + "-desc");
        patterns.define(svg, schedule.claims().size(), "0.6");
        svg.empty("rect", "width", "100%", "height", "100%", "fill", "#ffffff");
        for (int part = 0; part < parts; part++) {
            svg.empty("path", "d", area(part), "fill", fill(part), "stroke", ink(part), "stroke-width", "0.6");
        }
        drawAxes();
        drawLegend(parts);
        return svg.close("svg").toString();
    }

    private String description() {
        StringBuilder text = new StringBuilder("From " + Amounts.day(first) + " to "
                + Amounts.day(schedule.rows().getLast().entry().booked()) + ". At the end: own money "
                + Amounts.withCurrency(schedule.rows().getLast().own()));
        for (int claim = 0; claim < schedule.claims().size(); claim++) {
            text.append("; claim ")
                    .append(schedule.claims().get(claim))
                    .append(": ")
                    .append(Amounts.withCurrency(
                            schedule.rows().getLast().claimed().get(claim)))
                    .append(", at most ")
                    .append(Amounts.withCurrency(highest(claim)));
        }
        return text.append('.').toString();
    }

    private Money highest(int claim) {
        long highest = schedule.rows().stream()
                .mapToLong(row -> row.claimed().get(claim).amountMinor())
                .max()
                .orElse(0);
        return new Money(highest, schedule.ledger().currency());
    }

    /** The steps of a part's upper edge from left to right, and back along its lower edge. Claims stand below, own money on top. */
    private String area(int part) {
        StringBuilder there = new StringBuilder();
        List<String> back = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            LedgerSchedule.Row row = ends.get(i);
            double from = x(day(row));
            double to = i + 1 < ends.size() ? x(day(ends.get(i + 1))) : x(days);
            double upper = y(stacked(row, part + 1));
            double lower = y(stacked(row, part));
            there.append(i == 0 ? "M" : "L")
                    .append(point(from, upper))
                    .append("L")
                    .append(point(to, upper));
            back.add("L" + point(to, lower) + "L" + point(from, lower));
        }
        return there + String.join("", back.reversed()) + "Z";
    }

    private static long stacked(LedgerSchedule.Row row, int parts) {
        long sum = 0;
        for (int part = 0; part < parts; part++) {
            sum += part < row.claimed().size()
                    ? row.claimed().get(part).amountMinor()
                    : row.own().amountMinor();
        }
        return sum;
    }

    private double x(long day) {
        return LEFT + WIDTH * day / days;
    }

    private double y(long minor) {
        return TOP + HEIGHT - HEIGHT * minor / most;
    }

    private static String point(double x, double y) {
        return Svg.number(x) + "," + Svg.number(y);
    }

    private boolean isOwn(int part) {
        return part == schedule.claims().size();
    }

    private String fill(int part) {
        return isOwn(part) ? "#e4e7ea" : patterns.fill(part);
    }

    private String ink(int part) {
        return isOwn(part) ? "#6b7178" : ClaimPatterns.colour(part);
    }

    private void drawAxes() {
        double bottom = TOP + HEIGHT;
        svg.empty(
                "path",
                "d",
                "M" + point(LEFT, TOP) + "L" + point(LEFT, bottom) + "L" + point(LEFT + WIDTH, bottom),
                "fill",
                "none",
                "stroke",
                "#1b1f24");
        write(
                LEFT - 8,
                TOP + 5,
                "end",
                Amounts.grouped(new Money(most, schedule.ledger().currency())));
        write(LEFT - 8, bottom + 4, "end", "0 " + schedule.ledger().currency());
        write(LEFT, bottom + 18, "start", Amounts.day(first));
        write(
                LEFT + WIDTH,
                bottom + 18,
                "end",
                Amounts.day(schedule.rows().getLast().entry().booked()));
    }

    private void drawLegend(int parts) {
        for (int part = 0; part < parts; part++) {
            double x = LEFT + (part % 4) * 215;
            double y = TOP + HEIGHT + 30 + 20 * (part / 4);
            svg.empty(
                    "rect",
                    "x",
                    Svg.number(x),
                    "y",
                    Svg.number(y),
                    "width",
                    "22",
                    "height",
                    "12",
                    "fill",
                    fill(part),
                    "stroke",
                    ink(part));
            String label =
                    isOwn(part) ? "own money" : "claim " + schedule.claims().get(part);
            write(x + 30, y + 11, "start", Fitting.fit(label, 26));
        }
    }

    private void write(double x, double y, String anchor, String text) {
        svg.label("text", text, "x", Svg.number(x), "y", Svg.number(y), "text-anchor", anchor);
    }
}
