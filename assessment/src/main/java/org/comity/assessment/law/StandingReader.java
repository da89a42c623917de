package org.comity.assessment.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.RuleClass;
import org.comity.assessment.Side;
import org.comity.terms.BadInput;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlScalar;

/** Reads where a rule stands among the rules of other instruments (docs/reference/law-packs.md, "Ground, side, precedence"). */
final class StandingReader {

    private StandingReader() {}

    static Rule.Standing read(YamlMap rule, RuleClass kind, RuleReader.Defaults defaults) {
        Optional<String> ground =
                rule.findText("ground").map(word -> RuleReader.oneOf(rule, "ground", word, Ground.WORDS));
        Side side = rule.find("side").isPresent() ? PackUseReader.side(rule) : defaults.side();
        if (rule.find("effect").isPresent() && kind != RuleClass.PRECEDENCE) {
            throw BadInput.at(rule.placeOf("effect"), "only a precedence rule has an effect", "", "remove 'effect'");
        }
        List<Rule.Interpretation> interprets = rule.find("interprets").stream()
                .flatMap(list -> list.asList().elements().stream())
                .map(node -> interpretation(node.asMap()
                        .allowOnly(List.of("title", "cite", "certainty", "link"), "an interpretive instrument")))
                .toList();
        if (rule.find("compares").isPresent() && kind != RuleClass.DUTY) {
            throw BadInput.at(rule.placeOf("compares"), "only a duty compares requests", "", "remove 'compares'");
        }
        List<Rule.Comparison> compares = rule.find("compares").stream()
                .flatMap(list -> list.asList().elements().stream())
                .map(node ->
                        comparison(node.asMap().allowOnly(List.of("cite", "what", "own", "rival"), "a comparison")))
                .toList();
        return new Rule.Standing(
                ground, side, rule.find("effect").map(node -> effect(node.asMap())), interprets, compares);
    }

    private static Rule.Comparison comparison(YamlMap map) {
        return new Rule.Comparison(map.getText("cite"), map.getText("what"), facts(map, "own"), facts(map, "rival"));
    }

    private static List<String> facts(YamlMap map, String key) {
        return map.get(key).asList().elements().stream()
                .map(node -> {
                    PackLanguage.needFact(node.asScalar().asText(), node.place());
                    return node.asScalar().asText();
                })
                .toList();
    }

    private static Rule.Interpretation interpretation(YamlMap map) {
        return new Rule.Interpretation(
                map.getText("title"),
                map.findText("cite"),
                RuleReader.certainty(map, Certainty.RECALLED),
                map.findText("link"));
    }

    private static Effect effect(YamlMap map) {
        map.allowOnly(List.of("yields", "prevails"), "an effect");
        boolean yields = map.find("yields").isPresent();
        if (yields == map.find("prevails").isPresent()) {
            throw BadInput.at(map.place(), "an effect yields or prevails", "expected one of the two", "");
        }
        String toOrOver = yields ? "to" : "over";
        YamlMap terms = map.get(yields ? "yields" : "prevails")
                .asMap()
                .allowOnly(List.of(toOrOver, "grounds", "except", "where"), "an effect");
        return new Effect(
                yields ? Effect.Direction.YIELDS : Effect.Direction.PREVAILS,
                Effect.Other.valueOf(choice(terms, toOrOver, Effect.words(Effect.Other.values()))),
                grounds(terms),
                except(terms),
                terms.find("where").isPresent()
                        ? Effect.Extent.valueOf(choice(terms, "where", Effect.words(Effect.Extent.values())))
                        : Effect.Extent.SPEAKS);
    }

    private static String choice(YamlMap map, String key, List<String> known) {
        return RuleReader.oneOf(map, key, map.getText(key), known).toUpperCase(Locale.ROOT);
    }

    private static Optional<Set<String>> grounds(YamlMap terms) {
        if (terms.get("grounds") instanceof YamlScalar all && all.text().equals("all")) {
            return Optional.empty();
        }
        Set<String> grounds = new LinkedHashSet<>();
        for (YamlNode node : terms.get("grounds").asList().elements()) {
            grounds.add(RuleReader.oneOf(terms, "grounds", node.asScalar().asText(), Ground.WORDS));
        }
        return Optional.of(grounds);
    }

    /** Grounds, or provisions of the own pack as rules name them: {@code 7-a}. */
    private static Set<String> except(YamlMap terms) {
        Set<String> except = new LinkedHashSet<>();
        for (YamlNode node : terms.find("except").stream()
                .flatMap(list -> list.asList().elements().stream())
                .toList()) {
            String word = node.asScalar().asText();
            if (!Ground.WORDS.contains(word) && !word.matches("[0-9]+[A-Za-z]*(-[0-9A-Za-z]+)*(--[a-z-]+)?")) {
                throw BadInput.at(
                        node.place(),
                        "'" + word + "' is neither a ground nor a provision",
                        "expected such as torture or 30-2-b",
                        "");
            }
            except.add(word);
        }
        return except;
    }
}
