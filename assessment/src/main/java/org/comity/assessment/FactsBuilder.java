package org.comity.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.YamlList;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlReader;
import org.comity.yaml.YamlScalar;

/** Gathers the facts of a case from YAML nodes, checking each against the dictionary. */
public final class FactsBuilder {

    private final FactDictionary dictionary = FactDictionary.standard();
    private final String caseId;
    private final LocalDate asAt;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<FactGroup, List<String>> elements = new LinkedHashMap<>();
    private final List<PriorDecision> history = new ArrayList<>();
    private final List<String> byName = new ArrayList<>();

    FactsBuilder(String caseId, LocalDate asAt) {
        this.caseId = caseId;
        this.asAt = asAt;
    }

    /** A builder that holds what the facts say already. */
    public static FactsBuilder from(Facts facts) {
        FactsBuilder builder = new FactsBuilder(facts.caseId(), facts.asAt());
        builder.facts.putAll(facts.byPath());
        facts.elements().forEach((group, ids) -> builder.elements.put(group, new ArrayList<>(ids)));
        builder.history.addAll(facts.history());
        builder.byName.addAll(facts.byName());
        return builder;
    }

    /** The facts as they now stand. */
    public Facts build() {
        Facts built = new Facts(caseId, asAt, facts, elements, history, byName);
        FactsCheck.check(built);
        return built;
    }

    /** That the case has a history, be it empty. */
    void hasHistory() {
        elements.computeIfAbsent(FactGroup.DECIDED, absent -> new ArrayList<>());
    }

    void addHistory(PriorDecision decision) {
        hasHistory();
        elements.getOrDefault(FactGroup.DECIDED, new ArrayList<>()).add(decision.id());
        history.add(decision);
    }

    /** A pack without the force of law that the case asks for. */
    void addByName(String pack) {
        byName.add(pack);
    }

    /** A fact without a group. */
    void addGeneral(String key, YamlNode node) {
        put(dictionary.get(key), "", node);
    }

    /** A group that stands once. */
    void addGroup(FactGroup group, YamlMap map) {
        addNest(group, group.word(), "", map, List.of());
    }

    /** A list of elements with an id. */
    void addList(FactGroup group, YamlList list) {
        elements.computeIfAbsent(group, absent -> new ArrayList<>());
        for (YamlNode element : list.elements()) {
            YamlMap map = element.asMap();
            String id = map.find("id")
                    .orElseThrow(() -> BadInput.at(
                            map.place(),
                            article(group) + " without id",
                            "expected the key 'id'",
                            "give each element of '" + group.key() + "' an id of its own"))
                    .asScalar()
                    .asText();
            addElement(group, id, map);
        }
    }

    /** One element of a list. */
    void addElement(FactGroup group, String id, YamlMap map) {
        List<String> ids = elements.computeIfAbsent(group, absent -> new ArrayList<>());
        Place place = map.placeOf("id");
        if (ids.contains(id)) {
            throw BadInput.at(
                    place,
                    "the id '" + id + "' stands twice in '" + group.key() + "'",
                    "expected each id once",
                    "give one of them another id");
        }
        if (!id.matches("[^\\[\\]\\s]{1,40}")) {
            throw BadInput.at(place, "'" + id + "' cannot be an id", "expected up to 40 characters without spaces", "");
        }
        ids.add(id);
        addNest(group, group.word(), id, map, List.of("id"));
    }

    private void addNest(FactGroup group, String prefix, String id, YamlMap map, List<String> besides) {
        Collection<String> known = dictionary.listBeneath(prefix);
        List<String> allowed = new ArrayList<>(known);
        allowed.addAll(besides);
        map.entries().forEach((key, node) -> {
            if (besides.contains(key)) {
                return;
            }
            String name = prefix + "." + key;
            Optional<FactName> fact = dictionary.find(name);
            if (fact.isPresent()) {
                put(fact.get(), id, node);
            } else if (dictionary.isNest(name)) {
                if (!isUnknown(node)) {
                    addNest(group, name, id, node.asMap(), List.of());
                }
            } else {
                map.allowOnly(allowed, article(group));
            }
        });
    }

    private void put(FactName name, String id, YamlNode node) {
        String path = FactPath.of(name, id);
        facts.put(path, new Fact(path, name.name(), new LeafReader(name).read(node)));
    }

    /** Puts a fact in the place of what stands there; an element it speaks of is in the case. */
    public FactsBuilder put(Fact fact) {
        facts.put(fact.path(), fact);
        return this;
    }

    private static boolean isUnknown(YamlNode node) {
        return node.isNull()
                || node instanceof YamlScalar scalar && scalar.text().equals("unknown");
    }

    /** Adds or supersedes what a change says. */
    public FactsBuilder apply(FactChange change) {
        Place place = Place.of(change.origin());
        FactPath path = FactPath.find(change.path())
                .orElseThrow(() -> BadInput.at(
                        place,
                        "'" + change.path() + "' is not a path",
                        "expected one such as persons[1].risk.torture",
                        ""));
        if (path.group().filter(FactGroup.DECIDED::equals).isPresent()) {
            throw BadInput.at(
                    place, "'" + change.path() + "' follows from the history", "expected a decision in 'history'", "");
        }
        YamlNode value = YamlReader.read(change.origin(), change.valueYaml());
        if (path.group().isPresent() && path.rest().isEmpty()) {
            addList(path.group().get(), unwrapped(value).asList());
            return this;
        }
        FactName name = dictionary
                .find(path.name())
                .orElseThrow(() -> BadInput.at(
                        place,
                        "'" + path.name() + "' is not a fact",
                        dictionary.suggest(
                                path.name(),
                                dictionary.list().stream().map(FactName::name).toList()),
                        "see the fact dictionary"));
        path.group()
                .filter(FactGroup::isList)
                .ifPresent(group -> needElement(group, path.id().orElse(""), place));
        put(name, path.id().orElse(""), value);
        return this;
    }

    /** A change may bring a new assurance, property or order; a new person or offence is a matter for the case file. */
    private void needElement(FactGroup group, String id, Place place) {
        List<String> ids = elements.computeIfAbsent(group, absent -> new ArrayList<>());
        if (ids.contains(id)) {
            return;
        }
        if (!ids.isEmpty() && (group == FactGroup.PERSON || group == FactGroup.OFFENCE)) {
            throw BadInput.at(
                    place,
                    "there is no " + group.word() + " '" + id + "' in the case",
                    "expected one of " + String.join(", ", ids),
                    "");
        }
        ids.add(id);
    }

    private static YamlNode unwrapped(YamlNode node) {
        return node instanceof YamlMap map
                        && map.entries().size() >= 1
                        && map.find("value").isPresent()
                ? map.get("value")
                : node;
    }

    private static String article(FactGroup group) {
        String word =
                group == FactGroup.STATE || group == FactGroup.SPECIALTY ? "'" + group.word() + "'" : group.word();
        return (word.matches("[aeio].*") ? "an " : word.startsWith("'") ? "" : "a ") + word;
    }
}
