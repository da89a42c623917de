package org.comity.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.names.Judgement;
import org.comity.server.desk.NewJudgement;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line for the record of judgements, in the form of names 11.6 without what the server gives it (line, after, at, by):
 * {@code {did, left, right, judgement | members | of, reason}}. Strictly: a member that is not known, missing or there twice is refused.
 */
final class NewJudgementJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What {@code did} may say, with the members that go with it. */
    private enum Did {
        JUDGE("judge", "left", "right", "judgement"),
        MERGE("merge", "members"),
        SPLIT("split", "members"),
        UNDO("undo", "of"),
        TAKE_OVER("take-over", "left", "right", "case", "of");

        private final String word;
        private final List<String> members;

        Did(String word, String... members) {
            this.word = word;
            this.members = List.of(members);
        }

        static Did of(String word) {
            return Arrays.stream(values())
                    .filter(did -> did.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> bad(
                            "did",
                            "'" + word + "' cannot be done",
                            "expected one of "
                                    + Arrays.stream(values())
                                            .map(did -> did.word)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private NewJudgementJson() {}

    static NewJudgement read(byte[] body) {
        JsonNode line = parse(body);
        Did did = Did.of(text(line, "did"));
        Set<String> known = new HashSet<>(did.members);
        known.addAll(List.of("did", "reason", "after"));
        for (String member : line.propertyNames()) {
            if (!known.contains(member)) {
                throw bad(
                        member,
                        "'" + did.word + "' has no such member",
                        "expected " + String.join(", ", did.members) + ", reason and perhaps after");
            }
        }
        OptionalLong after = line.has("after") ? OptionalLong.of(number(line, "after")) : OptionalLong.empty();
        return new NewJudgement(deed(did, line), text(line, "reason"), after);
    }

    private static NewJudgement.Deed deed(Did did, JsonNode line) {
        return switch (did) {
            case JUDGE -> new NewJudgement.Judged(text(line, "left"), text(line, "right"), judgement(line));
            case MERGE -> new NewJudgement.Merged(texts(line, "members"));
            case SPLIT -> new NewJudgement.Split(texts(line, "members"));
            case UNDO -> new NewJudgement.Undone(number(line, "of"));
            case TAKE_OVER ->
                new NewJudgement.TakenOver(text(line, "left"), text(line, "right"), caseId(line), number(line, "of"));
        };
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode line = JSON.readTree(body);
            if (line.isObject()) {
                return line;
            }
        } catch (JacksonException e) {
            // falls through to the one report for a body that is no such object
        }
        throw bad("body", "this is not a JSON object", "expected {did, ..., reason}, each member once");
    }

    private static Judgement judgement(JsonNode line) {
        String word = text(line, "judgement");
        return Judgement.find(word)
                .orElseThrow(
                        () -> bad("judgement", "'" + word + "' is no judgement", "expected same, not-same or unsure"));
    }

    private static UUID caseId(JsonNode line) {
        String text = text(line, "case");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw bad("case", "'" + text + "' is no id of a case", "expected the id that 'elsewhere' gives");
        }
    }

    private static String text(JsonNode line, String member) {
        JsonNode value = line.path(member);
        if (!value.isString()) {
            throw bad(member, value.isMissingNode() ? "it is missing" : "it is not a text", "expected a text");
        }
        return value.asString();
    }

    private static List<String> texts(JsonNode line, String member) {
        JsonNode value = line.path(member);
        if (!value.isArray()) {
            throw bad(member, value.isMissingNode() ? "it is missing" : "it is no list", "expected a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value) {
            if (!each.isString()) {
                throw bad(member, "one of them is not a text", "expected entries as LIST/ID");
            }
            texts.add(each.asString());
        }
        return texts;
    }

    private static long number(JsonNode line, String member) {
        JsonNode value = line.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw bad(member, "it is not the number of a line", "expected a whole number");
        }
        return value.asLong();
    }

    private static BadInput bad(String member, String what, String expected) {
        return BadInput.at(Place.of(member), what, expected, "");
    }
}
