package org.comity.assessment;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlReader;
import org.comity.yaml.YamlScalar;

/** Reads a case file (contract, section 2) strictly against the fact dictionary. */
public final class FactsReader {

    /** Keys at the top of a case file that hold no facts. The last three belong to golden cases and to readers. */
    private static final List<String> BESIDES =
            List.of("case", "asAt", "with", "person", "history", "title", "source", "expect");

    private static final List<String> DECISION_KEYS = List.of(
            "id",
            "step",
            "decider",
            "outcome",
            "decidedOn",
            "setAside",
            "note",
            "setsAside",
            "reinstates",
            "supersedes");

    private final YamlMap root;
    private final FactsBuilder builder;

    private FactsReader(YamlMap root, Optional<LocalDate> asAt) {
        this.root = root;
        this.builder = new FactsBuilder(
                root.getText("case"),
                asAt.orElseGet(() -> root.get("asAt").asScalar().asDay()));
    }

    /**
     * Reads a file.
     *
     * @throws BadInput when it is not a case file; the message names the line and the nearest known name
     */
    public static Facts read(Path file) {
        return read(YamlReader.read(file), Optional.empty());
    }

    /** Reads a file, to be assessed on another day than it says; it need not say one. */
    public static Facts read(Path file, LocalDate asAt) {
        return read(YamlReader.read(file), Optional.of(asAt));
    }

    /**
     * Reads a text.
     *
     * @param fileName the name that error messages give
     */
    public static Facts read(String fileName, String text) {
        return read(YamlReader.read(fileName, text), Optional.empty());
    }

    private static Facts read(YamlNode node, Optional<LocalDate> asAt) {
        return new FactsReader(node.asMap(), asAt).facts();
    }

    private Facts facts() {
        root.allowOnly(knownKeys(), "a case file");
        if (root.find("asAt").isPresent()) {
            root.get("asAt").asScalar().asDay();
        }
        readPersons();
        for (FactGroup group : FactGroup.values()) {
            if (group != FactGroup.PERSON && group != FactGroup.DECIDED) {
                root.find(group.key()).filter(node -> !saysUnknown(node)).ifPresent(node -> readGroup(group, node));
            }
        }
        FactDictionary.standard()
                .listGeneral()
                .forEach(key -> root.find(key).ifPresent(node -> builder.addGeneral(key, node)));
        root.find("with").stream()
                .flatMap(list -> list.asList().elements().stream())
                .forEach(pack -> builder.addByName(pack.asScalar().asText()));
        readHistory();
        return builder.build();
    }

    private static List<String> knownKeys() {
        List<String> known = new ArrayList<>(BESIDES);
        for (FactGroup group : FactGroup.values()) {
            if (group != FactGroup.DECIDED) {
                known.add(group.key());
            }
        }
        known.addAll(FactDictionary.standard().listGeneral());
        return known;
    }

    private void readPersons() {
        Optional<YamlNode> one = root.find("person");
        Optional<YamlNode> several = root.find("persons").filter(node -> !saysUnknown(node));
        if (one.isPresent() && several.isPresent()) {
            throw BadInput.at(
                    root.placeOf("person"), "both 'person' and 'persons' stand here", "expected one of them", "");
        }
        one.map(YamlNode::asMap)
                .ifPresent(map ->
                        builder.addElement(FactGroup.PERSON, map.findText("id").orElse("1"), map));
        several.ifPresent(node -> readGroup(FactGroup.PERSON, node));
    }

    private void readGroup(FactGroup group, YamlNode node) {
        if (group.isList()) {
            builder.addList(group, node.asList());
        } else {
            builder.addGroup(group, node.asMap());
        }
    }

    private static boolean saysUnknown(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.text().equals("unknown");
    }

    private void readHistory() {
        root.find("history").filter(node -> !saysUnknown(node)).ifPresent(node -> builder.hasHistory());
        List<YamlNode> decisions = root.find("history").filter(node -> !saysUnknown(node)).stream()
                .flatMap(node -> node.asList().elements().stream())
                .toList();
        List<String> ids = new ArrayList<>();
        for (YamlNode node : decisions) {
            YamlMap map = node.asMap().allowOnly(DECISION_KEYS, "an earlier decision");
            String id = map.getText("id");
            if (ids.contains(id)) {
                throw BadInput.at(map.placeOf("id"), "the id '" + id + "' stands twice in 'history'", "", "");
            }
            ids.add(id);
        }
        decisions.forEach(node -> builder.addHistory(DecisionReader.read(node.asMap(), ids)));
    }
}
