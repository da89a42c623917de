package org.comity.assessment.law;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlReader;

/** Reads what stands beside the rules of a pack: reviews, and words in other languages (docs/reference/law-packs.md). */
final class PapersReader {

    private static final List<String> REVIEW = List.of("reviewer", "qualification", "on", "rules", "texts", "remarks");

    private PapersReader() {}

    static LawPack.Review review(Path file) {
        YamlMap map = YamlReader.read(file).asMap().allowOnly(REVIEW, "a review");
        map.get("rules");
        return new LawPack.Review(
                map.getText("reviewer"),
                map.getText("qualification"),
                map.get("on").asScalar().asDay(),
                texts(map, "rules"),
                texts(map, "texts"),
                map.place());
    }

    /** The file is named after its language: {@code words/mi.yaml}. */
    static Translation translation(Path file) {
        String language =
                Optional.ofNullable(file.getFileName()).orElse(file).toString().replace(".yaml", "");
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*") || language.equals("en")) {
            throw BadInput.at(
                    Place.of(file.toString()),
                    "'" + language + "' is not another language than English",
                    "expected a language tag such as mi or zh-Hant",
                    "rename the file");
        }
        YamlMap map = YamlReader.read(file).asMap();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Place> places = new HashMap<>();
        map.entries().forEach((key, text) -> {
            texts.put(key, text.asScalar().asText());
            places.put(key, map.placeOf(key));
        });
        return new Translation(language, texts, map.place(), places);
    }

    private static Map<String, String> texts(YamlMap map, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.find(key)
                .ifPresent(node -> node.asMap()
                        .entries()
                        .forEach((name, value) ->
                                texts.put(name, value.asScalar().asText())));
        return texts;
    }
}
