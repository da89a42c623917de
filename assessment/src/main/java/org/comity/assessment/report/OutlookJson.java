package org.comity.assessment.report;

import java.util.List;
import org.comity.assessment.Outlook;
import org.comity.assessment.Side;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What would settle or change an answer, as members of its JSON: {@code settled}, {@code settledBy}, {@code wouldChange}. */
final class OutlookJson {

    private OutlookJson() {}

    static void write(Outlook outlook, ObjectNode root) {
        root.put("settled", outlook.settled());
        root.put("outlookComplete", outlook.complete());
        ArrayNode settledBy = root.putArray("settledBy");
        settlements(settledBy, outlook.settledBy());
        ArrayNode deciders = root.putArray("settledByDecider");
        outlook.deciders().forEach(own -> {
            ObjectNode node = deciders.addObject().put("decider", own.decider());
            if (own.side() != Side.REQUESTED) {
                node.put("side", own.side().word());
            }
            node.put("conclusion", own.conclusion().name()).put("settled", own.settled());
            settlements(node.putArray("settledBy"), own.settledBy());
        });
        ArrayNode measures = root.putArray("byMeasure");
        outlook.measures().forEach(own -> {
            ObjectNode node = measures.addObject()
                    .put("measure", own.measure())
                    .put("conclusion", own.conclusion().name());
            AssessmentJson.texts(node, "because", own.because());
        });
        ArrayNode wouldChange = root.putArray("wouldChange");
        outlook.wouldChange().forEach(turning -> {
            ObjectNode node = wouldChange.addObject();
            if (turning.rule().isEmpty()) {
                node.put("what", "conclusion");
            } else {
                node.put("what", "finding").put("rule", turning.rule()).put("decider", turning.decider());
                ObjectNode ids = node.putObject("subject");
                turning.subject().ids().forEach(ids::put);
            }
            node.put("from", turning.from()).put("to", turning.to());
            suppositions(node.putArray("changes"), turning.changes());
        });
    }

    private static void settlements(ArrayNode list, List<Outlook.Settlement> settlements) {
        settlements.forEach(settlement -> {
            ObjectNode node =
                    list.addObject().put("conclusion", settlement.conclusion().name());
            suppositions(node.putArray("answers"), settlement.answers());
        });
    }

    private static void suppositions(ArrayNode list, List<Outlook.Supposition> suppositions) {
        suppositions.forEach(one -> list.addObject().put("path", one.path()).put("value", one.value()));
    }
}
