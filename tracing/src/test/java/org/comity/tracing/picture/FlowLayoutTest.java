package org.comity.tracing.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.tracing.Scene;
import org.comity.tracing.TracingRule;
import org.junit.jupiter.api.Test;

/** Nothing in the picture is hidden by a box. */
class FlowLayoutTest {

    /** A band that passes a layer of boxes leads beside them. */
    @Test
    void noBandLeadsBehindABox() {
        Scene scene = new Scene().credit("A", "e0", "100.00").claim("V", "A", "e0", "100.00");
        scene.transfer("A", "B", "t1", "60.00")
                .transfer("B", "C", "t2", "50.00")
                .transfer("C", "D", "t3", "40.00");
        scene.transfer("A", "D", "t4", "30.00");
        FlowLayout layout = new FlowLayout(
                FlowGraph.of(scene.trace(TracingRule.FIFO).rules().getFirst()));
        List<FlowLayout.Band> passing =
                layout.bands().stream().filter(band -> band.lane().isPresent()).toList();
        assertThat(passing).hasSize(1);
        FlowLayout.Lane lane = passing.getFirst().lane().orElseThrow();
        assertThat(layout.boxes().values())
                .filteredOn(box -> box.y() >= lane.fromY() && box.bottom() <= lane.toY())
                .hasSize(2)
                .allSatisfy(box -> assertThat(box.x() + FlowLayout.BOX_WIDTH).isLessThan(lane.x() - lane.width() / 2));
    }

    /** What goes back from the left of a row leads in an arc; what others would hide leads between the boxes. */
    @Test
    void noReturnLeadsBehindABoxOfItsOwnRow() {
        Scene scene = new Scene().credit("A", "e0", "100.00").claim("V", "A", "e0", "100.00");
        scene.transfer("A", "B", "t1", "30.00")
                .transfer("A", "C", "t2", "30.00")
                .transfer("A", "D", "t3", "30.00");
        scene.transfer("B", "A", "t4", "10.00")
                .transfer("C", "A", "t5", "10.00")
                .transfer("D", "A", "t6", "10.00");

        assertThat(ways(scene))
                .hasSize(3)
                .filteredOn(way -> way.path().contains("C"))
                .as("arcs")
                .hasSize(1);
    }

    @Test
    void noReturnLeadsBehindARowThatItPasses() {
        Scene scene = new Scene().credit("A", "e0", "100.00").claim("V", "A", "e0", "100.00");
        scene.transfer("A", "B", "t1", "30.00")
                .transfer("A", "C", "t2", "30.00")
                .transfer("A", "D", "t3", "30.00");
        scene.transfer("B", "E", "t4", "20.00").transfer("E", "A", "t5", "10.00");

        assertThat(ways(scene)).hasSize(1).noneMatch(way -> way.path().contains("C"));
    }

    private static List<ReturnWay> ways(Scene scene) {
        FlowLayout layout = new FlowLayout(
                FlowGraph.of(scene.trace(TracingRule.FIFO).rules().getFirst()));
        List<ReturnWay> ways = layout.returns().stream()
                .map(back -> ReturnWay.of(back, layout.boxes().values()))
                .toList();
        assertThat(ways)
                .allSatisfy(way -> assertThat(layout.boxes().values())
                        .noneMatch(box -> way.points().stream().anyMatch(point -> point.isIn(box, 0))));
        return ways;
    }
}
