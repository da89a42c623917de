package org.comity.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comity.terms.BadInput;
import org.comity.yaml.NearestName;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlScalar;

/** Reads an earlier decision of a case (assessment 7.10 to 7.12). */
final class DecisionReader {

    private DecisionReader() {}

    /** @throws BadInput when it speaks of a decision that is not there, or of an outcome that its step cannot have */
    static PriorDecision read(YamlMap map, Collection<String> ids) {
        checkOutcome(map);
        return new PriorDecision(
                map.getText("id"),
                new PriorDecision.Taken(
                        map.findText("step"),
                        map.findText("decider"),
                        map.findText("outcome"),
                        map.find("decidedOn").map(day -> day.asScalar().asDay())),
                map.find("setAside")
                        .filter(said -> !saysUnknown(said))
                        .map(said -> said.asScalar().asBoolean()),
                new PriorDecision.Effects(
                        others(map, "setsAside", ids), others(map, "reinstates", ids), others(map, "supersedes", ids)),
                PriorDecision.State.NOT_SAID,
                map.place());
    }

    private static List<String> others(YamlMap map, String key, Collection<String> ids) {
        List<String> others = new ArrayList<>();
        for (YamlNode node : map.find(key).stream()
                .flatMap(list -> list.asList().elements().stream())
                .toList()) {
            String id = node.asScalar().asText();
            if (!ids.contains(id) || id.equals(map.getText("id"))) {
                throw BadInput.at(
                        node.place(),
                        "'" + id + "' is no other decision of the history",
                        NearestName.suggest(id, ids),
                        "");
            }
            others.add(id);
        }
        return others;
    }

    /** Of a step that conditions know, the outcome is one of its words. */
    private static void checkOutcome(YamlMap map) {
        Collection<String> known = map.findText("step").map(History::outcomes).orElse(List.of());
        map.findText("outcome")
                .filter(outcome -> !known.isEmpty() && !known.contains(outcome))
                .ifPresent(outcome -> {
                    throw BadInput.at(
                            map.placeOf("outcome"),
                            "'" + outcome + "' is no outcome of the step '" + map.getText("step") + "'",
                            NearestName.suggest(outcome, known),
                            "");
                });
    }

    private static boolean saysUnknown(YamlNode node) {
        return node.isNull()
                || node instanceof YamlScalar scalar && scalar.text().equals("unknown");
    }
}
