package org.comity.names;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.comity.names.JudgementLine.Signed;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judgements in the form that FollowTheMoney tools exchange (names 11.7): a line is an array of target, source, judgement, score, user and
 * time. Reasons and lists have no place in it.
 */
public final class ResolverLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FIELDS = 6;

    private ResolverLines() {}

    /**
     * Writes every judgement as it stands.
     *
     * @param keepLists whether entries are written with their list; without, two entries of one id in two lists are refused
     * @return how many lines were written
     */
    public static int write(Judgements judgements, Path out, boolean keepLists) {
        OutputFile.check(out);
        Map<String, String> entryOfId = new HashMap<>();
        try (BufferedWriter text = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            List<Stand> stands = judgements.stands();
            for (Stand stand : stands) {
                String left = keepLists ? stand.left() : id(stand.left(), entryOfId);
                String right = keepLists ? stand.right() : id(stand.right(), entryOfId);
                boolean leftFirst = left.compareTo(right) >= 0;
                text.write(JSON.writeValueAsString(Arrays.asList(
                        leftFirst ? left : right,
                        leftFirst ? right : left,
                        word(stand.judgement()),
                        null,
                        stand.signed().by(),
                        stand.signed().at().toString())));
                text.write('\n');
            }
            return stands.size();
        } catch (IOException e) {
            throw OutputFile.unwritable(out, e);
        }
    }

    private static String id(String entry, Map<String, String> entryOfId) {
        String id = entry.substring(entry.indexOf('/') + 1);
        String other = entryOfId.putIfAbsent(id, entry);
        if (other != null && !other.equals(entry)) {
            throw BadInput.at(
                    Place.of(entry),
                    "'" + other + "' has the same id in another list",
                    "expected ids that differ",
                    "export with --with-lists");
        }
        return id;
    }

    /**
     * Reads judgements to be added to a record. A line without a judgement is passed over.
     *
     * @param list the list that the ids belong to; empty when the lines name entries as {@code LIST/ID}
     * @param reason why they are taken over; the lines themselves give none
     * @param by who takes them over, for lines that name nobody
     * @param now when, for lines that give no time
     */
    public static List<LongFunction<JudgementLine>> read(
            Path file, String list, String by, String reason, Instant now) {
        List<LongFunction<JudgementLine>> found = new ArrayList<>();
        int number = 0;
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line; (line = text.readLine()) != null; ) {
                number++;
                Place place = new Place(file.toString(), number);
                JsonNode row = row(place, line);
                String word = row.path(2).asString("");
                if (!word.equals("no_judgement") && !isDeleted(row)) {
                    found.add(line(place, row, list, judgement(place, word), by, reason, now));
                }
            }
        } catch (IOException e) {
            throw BadInput.at(
                    new Place(file.toString(), number + 1),
                    "it cannot be read (" + e.getMessage() + ")",
                    "expected UTF-8 text",
                    "check the file");
        }
        return found;
    }

    private static LongFunction<JudgementLine> line(
            Place place, JsonNode row, String list, Judgement judgement, String by, String reason, Instant now) {
        String prefix = list.isEmpty() ? "" : list + "/";
        for (int i = 0; i < 2; i++) {
            String id = prefix + row.path(i).asString("");
            if (id.indexOf('/') < 1) {
                throw BadInput.at(
                        place,
                        "'" + id + "' names no list",
                        "expected LIST/ID",
                        "say with --list of which list the ids are");
            }
        }
        String left = prefix + row.path(0).asString("");
        String right = prefix + row.path(1).asString("");
        String user = row.path(4).asString("");
        Instant at = row.path(5).asString("").isEmpty()
                ? now
                : time(place, row.path(5).asString(""));
        return line -> new JudgementLine.Judged(
                new Signed(line, at, user.isBlank() ? by : user, reason), left, right, judgement);
    }

    /** Newer tools add the time at which a judgement was taken back. */
    private static boolean isDeleted(JsonNode row) {
        return !row.path(FIELDS).isMissingNode() && !row.path(FIELDS).isNull();
    }

    private static JsonNode row(Place place, String line) {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.isArray() && row.size() >= FIELDS) {
                return row;
            }
        } catch (JacksonException e) {
            // falls through to the one report for a line that is no such array
        }
        throw BadInput.at(
                place,
                "this line is not an array of " + FIELDS,
                "expected [target, source, judgement, score, user, time]",
                "");
    }

    private static String word(Judgement judgement) {
        return switch (judgement) {
            case SAME -> "positive";
            case NOT_SAME -> "negative";
            case UNSURE -> "unsure";
        };
    }

    private static Judgement judgement(Place place, String word) {
        return Arrays.stream(Judgement.values())
                .filter(judgement -> word(judgement).equals(word))
                .findFirst()
                .orElseThrow(() -> BadInput.at(
                        place,
                        "'" + word + "' is no judgement",
                        "expected positive, negative, unsure or no_judgement",
                        ""));
    }

    /** A time with or without its zone; without, it is UTC. */
    private static Instant time(Place place, String text) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? java.time.OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw BadInput.at(place, "'" + text + "' is no time", "expected 2026-11-22T08:30:00", "");
        }
    }
}
