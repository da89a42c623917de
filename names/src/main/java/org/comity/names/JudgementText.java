package org.comity.names;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.names.JudgementLine.Merged;
import org.comity.names.JudgementLine.Signed;
import org.comity.names.JudgementLine.Split;
import org.comity.names.JudgementLine.Undone;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a record of judgements as text (names 11.6). */
final class JudgementText {

    /** What stands for the digest of the line before the first. */
    static final String BEGINNING = "";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> SIGNATURE = Set.of("line", "after", "at", "by", "reason", "did");

    private JudgementText() {}

    static String digest(byte[] line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String write(JudgementLine line, String after) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", line.number());
        fields.put("after", after);
        fields.put("at", line.signed().at().toString());
        fields.put("by", line.signed().by());
        switch (line) {
            case JudgementLine.Judged judged -> {
                fields.put("did", "judge");
                fields.put("left", judged.left());
                fields.put("right", judged.right());
                fields.put("judgement", judged.judgement().text());
            }
            case Merged merged -> {
                fields.put("did", "merge");
                fields.put("members", merged.members());
            }
            case Split split -> {
                fields.put("did", "split");
                fields.put("members", split.members());
            }
            case Undone undo -> {
                fields.put("did", "undo");
                fields.put("of", undo.line());
            }
        }
        fields.put("reason", line.signed().reason());
        return JSON.writeValueAsString(fields);
    }

    static JudgementLine parse(Place place, byte[] text, String after) {
        JsonNode json = json(place, text);
        if (!json.path("after").asString("?").equals(after)) {
            throw BadInput.at(
                    place,
                    "this line does not follow the line before it",
                    "expected 'after': \"" + after + "\"",
                    "a line was changed, removed or put in between; take the file from where it was kept");
        }
        Signed signed = new Signed(
                number(place, json, "line"), time(place, json), text(place, json, "by"), text(place, json, "reason"));
        String did = text(place, json, "did");
        return switch (did) {
            case "judge" -> {
                only(place, json, Set.of("left", "right", "judgement"));
                String word = text(place, json, "judgement");
                Judgement judgement =
                        Judgement.find(word).orElseThrow(() -> wrong(place, "judgement", "same, not-same or unsure"));
                yield new JudgementLine.Judged(
                        signed, text(place, json, "left"), text(place, json, "right"), judgement);
            }
            case "merge" -> {
                only(place, json, Set.of("members"));
                yield new Merged(signed, texts(place, json));
            }
            case "split" -> {
                only(place, json, Set.of("members"));
                yield new Split(signed, texts(place, json));
            }
            case "undo" -> {
                only(place, json, Set.of("of"));
                yield new Undone(signed, number(place, json, "of"));
            }
            default -> throw wrong(place, "did", "judge, merge, split or undo");
        };
    }

    private static JsonNode json(Place place, byte[] text) {
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            JsonNode json = JSON.readTree(line);
            if (json.isObject()) {
                return json;
            }
        } catch (CharacterCodingException | JacksonException e) {
            // falls through to the one report for a line that is no object
        }
        throw BadInput.at(
                place,
                "this line is not one JSON object in UTF-8",
                "expected a line of a record of judgements",
                "name the file that 'comity names judge' began");
    }

    private static void only(Place place, JsonNode json, Set<String> more) {
        for (String field : json.propertyNames()) {
            if (!SIGNATURE.contains(field) && !more.contains(field)) {
                throw BadInput.at(place, "unknown field '" + field + "'", "expected " + String.join(", ", more), "");
            }
        }
    }

    private static Instant time(Place place, JsonNode json) {
        try {
            return Instant.parse(text(place, json, "at"));
        } catch (DateTimeParseException e) {
            throw wrong(place, "at", "a time such as 2026-11-22T08:30:00Z");
        }
    }

    private static String text(Place place, JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isString()) {
            throw wrong(place, field, "text");
        }
        return value.asString();
    }

    private static long number(Place place, JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(place, field, "a whole number");
        }
        return value.asLong();
    }

    private static List<String> texts(Place place, JsonNode json) {
        JsonNode values = json.path("members");
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.isString()) {
                throw wrong(place, "members", "a list of entries");
            }
            texts.add(value.asString());
        }
        if (!values.isArray()) {
            throw wrong(place, "members", "a list of entries");
        }
        return texts;
    }

    private static BadInput wrong(Place place, String field, String expected) {
        return BadInput.at(place, "the field '" + field + "' is missing or wrong", "expected " + expected, "");
    }
}
