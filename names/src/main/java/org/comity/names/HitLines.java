package org.comity.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.names.parts.NameAnalyser;
import org.comity.names.parts.Reads;
import tools.jackson.databind.json.JsonMapper;

/** How hits are written, query by query, so that a file can grow and be continued (names 9.2, 9.4). */
final class HitLines {

    private static final List<String> COLUMNS =
            List.of("query", "rank", "list", "entry", "name", "score", "verdict", "because");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String JUDGED = "judged";

    private final Screening.Format format;
    private final boolean judged;
    private final Map<Long, Integer> repeated = new HashMap<>();

    /** Lines with the column {@code judged} when judgements were given, and in JSON how often a list has a name very often. */
    HitLines(Screening.Format format, boolean judged, List<RepeatedName> repeated) {
        this.format = format;
        this.judged = judged;
        repeated.forEach(name -> this.repeated.put(words(name.list(), name.name()), name.times()));
    }

    private static long words(String list, String name) {
        return Repeats.hash(list, NameAnalyser.read(name, Reads.EITHER).getFirst());
    }

    String beginning() {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (judged) {
            columns.add(JUDGED);
        }
        return format == Screening.Format.CSV ? CsvLine.of(columns) : "[";
    }

    String end() {
        return format == Screening.Format.CSV ? "" : "\n]\n";
    }

    /** The hits of one query. */
    String of(List<Judging> hits, boolean firstInFile) {
        StringBuilder text = new StringBuilder();
        boolean first = firstInFile;
        for (Judging hit : hits) {
            if (format == Screening.Format.CSV) {
                text.append(csv(hit));
            } else {
                text.append(first ? "\n" : ",\n").append(json(hit));
                first = false;
            }
        }
        return text.toString();
    }

    private String csv(Judging judging) {
        Hit hit = judging.hit();
        List<String> fields = new ArrayList<>(List.of(
                hit.query(),
                String.valueOf(hit.rank()),
                hit.list(),
                hit.entryId(),
                hit.name(),
                String.format(Locale.ROOT, "%.3f", hit.match().score()),
                hit.match().verdict().text(),
                String.join("; ", hit.match().because())));
        if (judged) {
            fields.add(judging.judged().state().text());
        }
        return CsvLine.of(fields);
    }

    private String json(Judging judging) {
        Hit hit = judging.hit();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("query", hit.query());
        fields.put("rank", hit.rank());
        fields.put("list", hit.list());
        fields.put("entry", hit.entryId());
        fields.put("name", hit.name());
        fields.put("score", hit.match().score());
        fields.put("verdict", hit.match().verdict().text());
        fields.put("because", hit.match().because());
        hit.match().namesakes().ifPresent(namesakes -> fields.put("namesakes", json(namesakes)));
        Integer times = repeated.isEmpty() ? null : repeated.get(words(hit.list(), hit.name()));
        if (times != null) {
            fields.put("repeated", times);
        }
        if (judged) {
            fields.put(JUDGED, judging.judged().state().text());
        }
        return JSON.writeValueAsString(fields);
    }

    private static Map<String, Object> json(Namesakes namesakes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("expected", rounded(namesakes.expected()));
        fields.put("among", namesakes.among());
        fields.put("whole", namesakes.whole());
        namesakes.sameYear().ifPresent(number -> fields.put("sameYear", rounded(number)));
        return fields;
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
