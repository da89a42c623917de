package org.comity.assessment.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.assessment.Side;
import org.comity.terms.BadInput;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;

/** Reads how a pack is used beside others, and which provisions it models (docs/reference/law-packs.md, "pack.yaml"). */
final class PackUseReader {

    private static final Pattern MODELLED = Pattern.compile(
            "(Part|Schedule|Chapter|Division|ss?|arts?) [0-9A-Za-z]+([.-][0-9A-Za-z]+)*(, ?[0-9A-Za-z]+(-[0-9A-Za-z]+)?)*");

    private PackUseReader() {}

    static LawPack.Use read(YamlMap pack, LawPack.Kind kind) {
        Layer layer = pack.findText("layer")
                .map(word -> Layer.find(RuleReader.oneOf(
                                pack,
                                "layer",
                                word,
                                Arrays.stream(Layer.values()).map(Layer::word).toList()))
                        .orElseThrow())
                .orElse(kind.layer());
        return new LawPack.Use(layer, side(pack), force(pack, kind));
    }

    private static LawPack.Force force(YamlMap pack, LawPack.Kind kind) {
        boolean inForce =
                pack.find("inForce").map(said -> said.asScalar().asBoolean()).orElse(true);
        boolean model = pack.findText("status")
                .map(word -> RuleReader.oneOf(pack, "status", word, List.of("model", "in-force"))
                        .equals("model"))
                .orElse(false);
        if ((model || !inForce) && kind != LawPack.Kind.TREATY) {
            throw BadInput.at(
                    pack.place(), "only a treaty can be a model or not in force", "", "remove 'inForce' or 'status'");
        }
        if (model) {
            return LawPack.Force.MODEL;
        }
        return inForce ? LawPack.Force.IN_FORCE : LawPack.Force.NOT_IN_FORCE;
    }

    /** Whose law the rules of a pack are, where they do not say. */
    static Side side(YamlMap map) {
        return map.findText("side")
                .map(word -> Side.find(RuleReader.oneOf(
                                map,
                                "side",
                                word,
                                Arrays.stream(Side.values()).map(Side::word).toList()))
                        .orElseThrow())
                .orElse(Side.REQUESTED);
    }

    static LawPack.Coverage coverage(YamlMap pack) {
        List<String> modelled = new ArrayList<>();
        for (YamlNode node : pack.find("modelled").stream()
                .flatMap(list -> list.asList().elements().stream())
                .toList()) {
            String part = node.asScalar().asText();
            if (!MODELLED.matcher(part).matches()) {
                throw BadInput.at(
                        node.place(),
                        "'" + part + "' names no part of an Act",
                        "expected such as Part 2, s 11 or ss 54-62",
                        "");
            }
            modelled.add(part);
        }
        Map<String, Integer> paragraphs = new LinkedHashMap<>();
        pack.find("paragraphs")
                .map(node -> node.asMap().entries())
                .orElse(Map.of())
                .forEach((article, number) -> {
                    long count = number.asScalar().asWholeNumber();
                    if (count < 1 || count > 200 || !article.matches("[0-9]+[A-Za-z]*")) {
                        throw BadInput.at(
                                number.place(),
                                "this is not an article with its number of paragraphs",
                                "expected such as \"44\": 18",
                                "");
                    }
                    paragraphs.put(article, (int) count);
                });
        return new LawPack.Coverage(modelled, paragraphs);
    }
}
