package org.comity.assessment.report;

import org.comity.assessment.Assessment;
import org.comity.assessment.AssuranceSheet;
import org.comity.assessment.CompetingRequests;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Assurances weighed and competing requests as JSON. */
final class WeighingJson {

    private WeighingJson() {}

    static void write(Assessment.Weighings weighings, ObjectNode root) {
        ArrayNode assurances = root.putArray("assurances");
        weighings.assurances().forEach(sheet -> write(sheet, assurances.addObject()));
        ArrayNode competing = root.putArray("competing");
        weighings.competing().forEach(table -> write(table, competing.addObject()));
    }

    private static void write(AssuranceSheet sheet, ObjectNode node) {
        node.put("id", sheet.id());
        AssessmentJson.optional(node, "type", sheet.type());
        AssessmentJson.optional(node, "givenBy", sheet.givenBy());
        AssessmentJson.optional(node, "receivedAt", sheet.receivedAt());
        ArrayNode steps = node.putArray("steps");
        sheet.steps().forEach(step -> {
            ObjectNode one = steps.addObject().put("step", step.step()).put("finding", step.finding());
            AssessmentJson.optional(one, "status", step.status());
            AssessmentJson.optional(one, "by", step.by());
            AssessmentJson.optional(one, "asOf", step.asOf());
        });
        ArrayNode factors = node.putArray("factors");
        sheet.factors()
                .forEach(factor -> factors.addObject()
                        .put("factor", factor.factor())
                        .put("label", factor.label())
                        .put("speaks", factor.speaks().word()));
        ArrayNode bars = node.putArray("bars");
        sheet.bars().forEach(bar -> {
            ObjectNode one = bars.addObject().put("rule", bar.rule()).put("cite", bar.cite());
            AssessmentJson.subject(one, bar.subject());
            one.put("effect", bar.effect().word()).put("why", bar.why());
        });
    }

    private static void write(CompetingRequests table, ObjectNode node) {
        node.put("rule", table.rule()).put("cite", table.cite());
        ArrayNode columns = node.putArray("requests");
        table.columns()
                .forEach(column -> AssessmentJson.optional(
                        columns.addObject().put("request", column.request()), "state", column.state()));
        ArrayNode factors = node.putArray("factors");
        table.factors().forEach(factor -> {
            ObjectNode one = factors.addObject().put("cite", factor.cite()).put("what", factor.what());
            AssessmentJson.texts(one, "values", factor.values());
        });
    }
}
