package org.comity.assessment.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactType;
import org.comity.assessment.RuleClass;
import org.comity.assessment.Side;
import org.comity.assessment.condition.Condition;
import org.comity.terms.BadInput;
import org.comity.yaml.NearestName;
import org.comity.yaml.YamlList;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlScalar;

/** Reads one rule of a pack (docs/reference/law-packs.md, "Rules"). */
public final class RuleReader {

    /** In the order in which answers name them: a court decides before the minister. */
    public static final List<String> DECIDERS =
            List.of("court", "minister", "attorney-general", "central-authority", "any");

    static final List<String> STANDARDS =
            List.of("substantial-grounds", "satisfied", "appears", "balance", "may-be", "none");
    static final List<String> BURDENS = List.of("person", "requesting", "decider", "none");
    static final List<String> ABOUT = List.of("request", "person", "offence", "assurance", "property", "order");

    private static final List<String> KEYS = List.of(
            "id",
            "cite",
            "class",
            "decider",
            "standard",
            "burden",
            "deciders",
            "about",
            "judgedOn",
            "since",
            "until",
            "when",
            "condition",
            "curedBy",
            "acceptsAllegation",
            "clock",
            "what",
            "summary",
            "messages",
            "questions",
            "certainty",
            "note",
            "ground",
            "side",
            "effect",
            "interprets",
            "compares",
            "never");
    private static final List<String> MESSAGES = List.of("met", "notMet", "undetermined", "cured");

    private static final List<String> NEVER =
            List.of("met", "notMet", "undetermined", "done", "notDone", "computed", "unknown");

    private final String rulePrefix;
    private final PackLanguage language;
    private final Defaults defaults;
    private final YamlMap map;
    private final Optional<FactGroup> about;
    private final RuleClass kind;

    /** What the pack says for rules that do not say it themselves. */
    record Defaults(Certainty seen, Side side) {}

    RuleReader(String rulePrefix, PackLanguage language, Defaults defaults, YamlMap map) {
        this.rulePrefix = rulePrefix;
        this.language = language;
        this.defaults = defaults;
        this.map = map.allowOnly(KEYS, "a rule");
        this.about = about(map);
        this.kind = kind(map);
    }

    Rule read() {
        String provision = map.getText("id");
        String cite = map.getText("cite");
        checkProvision(provision, cite);
        return new Rule(
                rulePrefix + "." + provision,
                provision,
                cite,
                kind,
                about,
                deciders(),
                validity(map, judgedOn()),
                logic(),
                words(),
                StandingReader.read(map, kind, defaults),
                certainty(map, defaults.seen()),
                map.place());
    }

    private void checkProvision(String provision, String cite) {
        String cited = Citations.provisionOf(cite)
                .orElseThrow(() -> BadInput.at(
                        map.placeOf("cite"),
                        "'" + cite + "' is not one provision",
                        "expected one such as s 30(2)(b)",
                        ""));
        if (!provision.split("--", 2)[0].equals(cited)) {
            throw BadInput.at(
                    map.placeOf("id"),
                    "the id '" + provision + "' and the citation '" + cite + "' are different provisions",
                    "expected the id " + cited,
                    "");
        }
    }

    static Optional<FactGroup> about(YamlMap map) {
        String word = oneOf(map, "about", map.getText("about"), ABOUT);
        return FactGroup.findByWord(word).filter(FactGroup::isList);
    }

    private static RuleClass kind(YamlMap map) {
        List<String> known =
                Arrays.stream(RuleClass.values()).map(RuleClass::word).toList();
        String word = oneOf(map, "class", map.getText("class"), known);
        return RuleClass.values()[known.indexOf(word)];
    }

    private List<Rule.Deciding> deciders() {
        if (map.find("deciders").isPresent()) {
            for (String key : List.of("decider", "standard", "burden")) {
                if (map.find(key).isPresent()) {
                    throw BadInput.at(
                            map.placeOf(key), "'" + key + "' stands beside 'deciders'", "expected one of them", "");
                }
            }
            return map.get("deciders").asList().elements().stream()
                    .map(node -> deciding(node.asMap()
                            .allowOnly(List.of("decider", "standard", "burden", "cite", "when"), "a decider")))
                    .toList();
        }
        YamlNode written = map.get("decider");
        List<YamlNode> names = written instanceof YamlList list ? list.elements() : List.of(written);
        return names.stream()
                .map(name -> deciding(map, name.asScalar().asText(), Optional.empty(), Optional.empty()))
                .toList();
    }

    private Rule.Deciding deciding(YamlMap map) {
        return deciding(
                map,
                map.getText("decider"),
                map.findText("cite"),
                map.find("when").map(source -> language.compile(source.asScalar(), about)));
    }

    private static Rule.Deciding deciding(
            YamlMap map, String decider, Optional<String> cite, Optional<Condition> when) {
        return new Rule.Deciding(
                oneOf(map, "decider", decider, DECIDERS),
                oneOf(map, "standard", map.findText("standard").orElse("none"), STANDARDS),
                oneOf(map, "burden", map.findText("burden").orElse("decider"), BURDENS),
                cite,
                when);
    }

    private String judgedOn() {
        String written = map.findText("judgedOn").orElse("assessment");
        return switch (written) {
            case "assessment" -> written;
            case "receivedAt" -> "request.receivedAt";
            default -> language.factOfType(map.get("judgedOn").asScalar(), FactType.DAY, about);
        };
    }

    static Rule.Validity validity(YamlMap map, String judgedOn) {
        Rule.Validity validity = new Rule.Validity(
                map.find("since").map(day -> day.asScalar().asDay()),
                map.find("until").map(day -> day.asScalar().asDay()),
                judgedOn);
        if (validity.since().isPresent()
                && validity.until().isPresent()
                && validity.until().get().isBefore(validity.since().get())) {
            throw BadInput.at(map.placeOf("until"), "'until' is before 'since'", "", "check the two days");
        }
        return validity;
    }

    private Rule.Logic logic() {
        Optional<Condition> condition = condition("condition");
        boolean free = kind == RuleClass.DEADLINE || kind == RuleClass.DUTY || kind == RuleClass.PRECEDENCE;
        if (condition.isEmpty() && !free) {
            throw BadInput.at(
                    map.place(),
                    "a rule of class " + kind.word() + " needs a condition",
                    "expected the key 'condition'",
                    "");
        }
        if ((kind == RuleClass.DEADLINE) != map.find("clock").isPresent()) {
            throw BadInput.at(
                    map.place(), "a deadline has a clock, and only a deadline has one", "", "add or remove 'clock'");
        }
        return new Rule.Logic(condition("when"), condition, cures(), alleged(), clock());
    }

    private Optional<Condition> condition(String key) {
        return map.find(key).map(source -> language.compile(source.asScalar(), about));
    }

    private List<Rule.Cure> cures() {
        if (map.find("curedBy").isPresent() && !kind.bars()) {
            throw BadInput.at(map.placeOf("curedBy"), "only a bar or a ground can be cured", "", "remove 'curedBy'");
        }
        return map.find("curedBy").stream()
                .flatMap(list -> list.asList().elements().stream())
                .map(node -> cure(node.asMap().allowOnly(List.of("assurance", "when"), "a cure")))
                .toList();
    }

    private Rule.Cure cure(YamlMap cure) {
        YamlNode written = cure.get("assurance");
        List<YamlNode> types = written instanceof YamlList list ? list.elements() : List.of(written);
        Set<String> known = FactDictionary.standard().get("assurance.type").values();
        return new Rule.Cure(
                types.stream()
                        .map(type -> oneOf(cure, "assurance", type.asScalar().asText(), known))
                        .toList(),
                cure.find("when").map(source -> language.compileCure(source.asScalar(), about)));
    }

    private Set<String> alleged() {
        Optional<YamlNode> written = map.find("acceptsAllegation");
        if (written.isEmpty()) {
            return Set.of();
        }
        if (written.get() instanceof YamlScalar all) {
            return all.asBoolean()
                    ? condition("condition").map(Condition::names).orElse(Set.of())
                    : Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (YamlNode name : written.get().asList().elements()) {
            PackLanguage.needFact(name.asScalar().asText(), name.place());
            names.add(name.asScalar().asText());
        }
        return names;
    }

    private Optional<Rule.ClockTerms> clock() {
        return map.find("clock").map(node -> new ClockReader(language, about).read(node.asMap()));
    }

    private Rule.Words words() {
        if ((kind == RuleClass.DEADLINE || kind == RuleClass.DUTY)
                && map.find("what").isEmpty()) {
            throw BadInput.at(
                    map.place(), "a " + kind.word() + " says what must be done", "expected the key 'what'", "");
        }
        Map<String, String> questions = texts("questions");
        questions.keySet().forEach(name -> PackLanguage.needAskable(name, map.placeOf("questions")));
        Map<String, String> messages = texts("messages");
        map.find("messages").ifPresent(node -> node.asMap().allowOnly(MESSAGES, "messages"));
        Map<String, String> never = texts("never");
        never.keySet().forEach(outcome -> oneOf(map, "never", outcome, NEVER));
        return new Rule.Words(
                map.getText("summary"),
                map.findText("what"),
                messages,
                questions,
                map.findText("note"),
                never,
                Optional.empty());
    }

    private Map<String, String> texts(String key) {
        return map.find(key).map(node -> node.asMap().entries()).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().asScalar().asText(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    static Certainty certainty(YamlMap map, Certainty otherwise) {
        return map.findText("certainty")
                .map(word -> oneOf(map, "certainty", word, List.of("read", "recalled")))
                .map(word -> word.equals("read") ? Certainty.READ : Certainty.RECALLED)
                .orElse(otherwise);
    }

    /** A word that must be one of those known; refused with the nearest otherwise. */
    public static String oneOf(YamlMap map, String key, String word, Collection<String> known) {
        if (!known.contains(word)) {
            throw BadInput.at(
                    map.placeOf(key),
                    "'" + word + "' is not a " + key + " that packs know",
                    NearestName.find(word, known)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("expected one of " + String.join(", ", new ArrayList<>(known))),
                    "");
        }
        return word;
    }
}
