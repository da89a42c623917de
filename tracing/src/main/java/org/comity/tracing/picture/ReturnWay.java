package org.comity.tracing.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comity.tracing.picture.FlowLayout.Box;

/**
 * The way of money that went back: an arc on the left of its boxes, or, where other boxes would hide that, right-angled through the room
 * between boxes.
 *
 * @param path the way, as path data that ends where the tip begins
 * @param points places on the way, close enough to each other to tell what it passes
 * @param width how wide it is drawn; between boxes no wider than there is room
 * @param tipX where the tip ends
 * @param tipY how high the tip is
 */
record ReturnWay(String path, List<Point> points, double width, double tipX, double tipY) {

    private static final int SAMPLES = 64;
    private static final double GUTTER = (FlowLayout.ACROSS - FlowLayout.BOX_WIDTH) / 2;
    private static final double FROM_BOX = 12;
    private static final double TIP = 7;
    private static final double WIDEST_BETWEEN = 4;

    /** A place in the drawing. */
    record Point(double x, double y) {

        /** As path data has it. */
        String text() {
            return Svg.number(x) + "," + Svg.number(y);
        }

        boolean isIn(Box box, double beside) {
            return x > box.x() - beside
                    && x < box.x() + FlowLayout.BOX_WIDTH + beside
                    && y > box.y() - beside
                    && y < box.bottom() + beside;
        }
    }

    /** The way of a return among all boxes. */
    static ReturnWay of(FlowLayout.Return back, Collection<Box> boxes) {
        ReturnWay arc = arc(back);
        return boxes.stream().anyMatch(box -> arc.isHiddenBy(box, back)) ? between(back, boxes) : arc;
    }

    private boolean isHiddenBy(Box box, FlowLayout.Return back) {
        double beside = box.equals(back.from()) || box.equals(back.to()) ? 0 : width / 2;
        return points.stream().anyMatch(point -> point.isIn(box, beside));
    }

    /** Returns of one picture keep apart from each other. */
    private static double shift(FlowLayout.Return back) {
        return 8.0 * (back.number() % 4);
    }

    /** Where a way runs left of a box. */
    private static double gutter(Box box, FlowLayout.Return back) {
        return box.x() - GUTTER + 3 * (back.number() % 4) - 4.5;
    }

    private static double side(Box box, FlowLayout.Return back) {
        return box.y() + FlowLayout.BOX_HEIGHT / 2 + shift(back);
    }

    private static ReturnWay arc(FlowLayout.Return back) {
        double out = Math.min(back.from().x(), back.to().x()) - 60 - 2 * shift(back);
        double tip = back.to().x();
        Point start = new Point(back.from().x(), side(back.from(), back));
        Point end = new Point(tip - TIP, side(back.to(), back));
        Point first = new Point(out, start.y());
        Point second = new Point(out, end.y());
        String path = "M" + start.text() + "C" + first.text() + " " + second.text() + " " + end.text();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= SAMPLES; i++) {
            double t = (double) i / SAMPLES;
            points.add(new Point(
                    bezier(t, start.x(), first.x(), second.x(), end.x()),
                    bezier(t, start.y(), first.y(), second.y(), end.y())));
        }
        return new ReturnWay(path, points, back.width(), tip, end.y());
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    /** Out on the left of the one box, along between layers, up beside the layers that it passes, in on the left of the other. */
    private static ReturnWay between(FlowLayout.Return back, Collection<Box> boxes) {
        Box from = back.from();
        Box to = back.to();
        List<Point> corners = new ArrayList<>();
        corners.add(new Point(from.x(), side(from, back)));
        corners.add(new Point(gutter(from, back), side(from, back)));
        double along = from.y() - FROM_BOX - shift(back);
        corners.add(new Point(gutter(from, back), along));
        if (from.y() - to.y() > FlowLayout.DOWN) {
            double beside = boxes.stream()
                            .filter(box -> box.y() > to.y() && box.y() < from.y())
                            .mapToDouble(Box::x)
                            .min()
                            .orElse(Math.min(from.x(), to.x()))
                    - 2 * GUTTER
                    - shift(back);
            corners.add(new Point(beside, along));
            along = to.bottom() + FROM_BOX + shift(back);
            corners.add(new Point(beside, along));
        }
        corners.add(new Point(gutter(to, back), along));
        corners.add(new Point(gutter(to, back), side(to, back)));
        corners.add(new Point(to.x() - TIP, side(to, back)));
        StringBuilder path = new StringBuilder("M" + corners.getFirst().text());
        corners.stream().skip(1).forEach(corner -> path.append("L").append(corner.text()));
        double width = Math.min(back.width(), WIDEST_BETWEEN);
        return new ReturnWay(path.toString(), sampled(corners), width, to.x(), side(to, back));
    }

    private static List<Point> sampled(List<Point> corners) {
        List<Point> points = new ArrayList<>();
        for (int i = 1; i < corners.size(); i++) {
            Point from = corners.get(i - 1);
            Point to = corners.get(i);
            for (int j = 0; j <= SAMPLES; j++) {
                double t = (double) j / SAMPLES;
                points.add(new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
            }
        }
        return points;
    }
}
