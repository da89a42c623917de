package org.comity.assessment.report;

import java.util.List;
import java.util.Optional;
import org.comity.assessment.Assessment;
import org.comity.assessment.Clock;
import org.comity.assessment.Duty;
import org.comity.assessment.Finding;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.MissingFact;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.PackUse;
import org.comity.assessment.PriorDecision;
import org.comity.assessment.Side;
import org.comity.assessment.Subject;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer as the JSON of the contract, section 2. */
public final class AssessmentJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AssessmentJson() {}

    /** The whole answer; the same assessment always gives the same text. */
    public static String write(Assessment assessment) {
        ObjectNode root = JSON.createObjectNode();
        root.put("case", assessment.caseId());
        root.put("asAt", assessment.asAt().toString());
        ArrayNode routes = root.putArray("legalBasis");
        assessment.legalBasis().forEach(basis -> write(basis, routes.addObject()));
        ArrayNode findings = root.putArray("findings");
        assessment.findings().forEach(finding -> write(finding, findings.addObject()));
        ArrayNode conclusions = root.putArray("conclusions");
        assessment.conclusions().forEach(row -> {
            ObjectNode node = conclusions.addObject().put("decider", row.decider());
            row.person().ifPresent(id -> node.put("person", id));
            row.offence().ifPresent(id -> node.put("offence", id));
            node.put("outcome", row.outcome().name());
            if (row.side() != Side.REQUESTED) {
                node.put("side", row.side().word());
            }
        });
        root.put("conclusion", assessment.conclusion().name());
        ArrayNode questions = root.putArray("openQuestions");
        assessment.openQuestions().forEach(question -> {
            ObjectNode node = questions.addObject().put("path", question.path()).put("question", question.question());
            node.put("why", question.why());
            texts(node, "decides", question.decides());
            question.weight().ifPresent(weight -> write(weight, node));
        });
        assessment.outlook().ifPresent(outlook -> OutlookJson.write(outlook, root));
        ArrayNode clocks = root.putArray("clocks");
        assessment.clocks().forEach(clock -> write(clock, clocks.addObject()));
        ArrayNode duties = root.putArray("duties");
        assessment.duties().forEach(duty -> write(duty, duties.addObject()));
        ArrayNode packs = root.putArray("packs");
        assessment.packs().forEach(pack -> write(pack, packs.addObject()));
        ArrayNode history = root.putArray("history");
        assessment.history().forEach(decision -> write(decision, history.addObject()));
        WeighingJson.write(assessment.weighings(), root);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(OpenQuestion.Weight weight, ObjectNode node) {
        node.put("rank", weight.rank());
        node.put("couldBar", weight.couldBar());
        node.put("couldClear", weight.couldClear());
        node.put("decidesAtLeast", weight.decidesAtLeast());
    }

    private static void write(LegalBasis basis, ObjectNode node) {
        node.put("instrument", basis.instrument());
        node.put("cite", basis.cite());
        node.put("route", basis.route());
        node.put("status", basis.status().word());
        texts(node, "because", basis.because());
        missing(node, basis.missing());
    }

    private static void write(Finding finding, ObjectNode node) {
        node.put("rule", finding.ruleId());
        node.put("instrument", finding.rule().instrument());
        node.put("cite", finding.rule().cite());
        node.put("class", finding.rule().kind().word());
        node.put("decider", finding.judged().decider());
        node.put("standard", finding.judged().standard());
        node.put("burden", finding.judged().burden());
        optional(node, "judgedOn", finding.judged().on());
        subject(node, finding.subject());
        node.put("outcome", finding.outcome().name());
        missing(node, finding.missing());
        ArrayNode facts = node.putArray("facts");
        finding.facts().forEach(fact -> {
            ObjectNode used = facts.addObject().put("path", fact.path()).put("value", fact.value());
            used.put("status", fact.status().word());
            optional(used, "source", fact.source());
        });
        texts(node, "curedBy", finding.curedBy());
        texts(node, "because", finding.because());
        node.put("reviewed", finding.rule().reviewed().word());
        optional(node, "ground", finding.rule().ground());
        node.put("side", finding.rule().side().word());
        finding.displacedBy().ifPresent(by -> {
            ObjectNode displaced = node.putObject("displacedBy").put("rule", by.rule());
            texts(displaced, "inFavourOf", by.inFavourOf());
            displaced.put("certain", by.certain());
            missing(displaced, by.missing());
        });
    }

    private static void write(Clock clock, ObjectNode node) {
        node.put("rule", clock.rule());
        node.put("cite", clock.cite());
        subject(node, clock.subject());
        optional(node, "from", clock.from());
        optional(node, "ends", clock.ends());
        node.put("what", clock.what());
        missing(node, clock.missing());
        node.put("notBefore", clock.counted().notBefore());
        optional(node, "extendable", clock.counted().extendable());
        optional(node, "calendar", clock.counted().calendar());
        clock.counted().daysSoFar().ifPresent(days -> node.put("daysSoFar", days));
    }

    private static void write(Duty duty, ObjectNode node) {
        node.put("rule", duty.rule());
        node.put("cite", duty.cite());
        subject(node, duty.subject());
        node.put("what", duty.what());
        if (duty.done().isPresent()) {
            node.put("done", duty.done().get());
        } else {
            node.putNull("done");
        }
        node.put("arises", duty.arises());
        missing(node, duty.missing());
    }

    private static void write(PackUse pack, ObjectNode node) {
        node.put("id", pack.id());
        node.put("version", pack.version());
        node.put("textAsAt", pack.textAsAt().toString());
        node.put("textCovers", pack.textCovers());
        node.put("reviewed", pack.reviewed().word());
        node.put("citations", pack.unverified().isEmpty() ? "text at hand" : "unverified");
    }

    private static void write(PriorDecision decision, ObjectNode node) {
        node.put("id", decision.id());
        optional(node, "step", decision.step());
        optional(node, "decider", decision.decider());
        optional(node, "outcome", decision.outcome());
        optional(node, "decidedOn", decision.decidedOn());
        if (decision.state().status() == PriorDecision.Status.UNKNOWN) {
            node.putNull("setAside");
        } else {
            node.put("setAside", decision.state().status() == PriorDecision.Status.SET_ASIDE);
        }
        node.put("status", decision.state().status().word());
        optional(node, "since", decision.state().since());
        optional(node, "by", decision.state().by());
        texts(node, "reopenedBy", decision.state().reopenedBy());
    }

    static void subject(ObjectNode node, Subject subject) {
        ObjectNode ids = node.putObject("subject");
        subject.ids().forEach(ids::put);
    }

    private static void missing(ObjectNode node, List<MissingFact> missing) {
        ArrayNode list = node.putArray("missing");
        missing.forEach(fact -> list.addObject().put("path", fact.path()).put("why", fact.why()));
    }

    static void texts(ObjectNode node, String key, List<String> texts) {
        ArrayNode list = node.putArray(key);
        texts.forEach(list::add);
    }

    static void optional(ObjectNode node, String key, Optional<?> value) {
        if (value.isPresent()) {
            node.put(key, value.get().toString());
        } else {
            node.putNull(key);
        }
    }
}
