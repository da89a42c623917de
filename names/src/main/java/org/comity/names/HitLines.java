package org.comity.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How hits are written, query by query, so that a file can grow and be continued (names 9.2, 9.4). */
final class HitLines {

    private static final List<String> COLUMNS =
            List.of("query", "rank", "list", "entry", "name", "score", "verdict", "because");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Screening.Format format;

    HitLines(Screening.Format format) {
        this.format = format;
    }

    String beginning() {
        return format == Screening.Format.CSV ? CsvLine.of(COLUMNS) : "[";
    }

    String end() {
        return format == Screening.Format.CSV ? "" : "\n]\n";
    }

    /** The hits of one query. */
    String of(List<Hit> hits, boolean firstInFile) {
        StringBuilder text = new StringBuilder();
        boolean first = firstInFile;
        for (Hit hit : hits) {
            if (format == Screening.Format.CSV) {
                text.append(csv(hit));
            } else {
                text.append(first ? "\n" : ",\n").append(json(hit));
                first = false;
            }
        }
        return text.toString();
    }

    private static String csv(Hit hit) {
        return CsvLine.of(List.of(
                hit.query(),
                String.valueOf(hit.rank()),
                hit.list(),
                hit.entryId(),
                hit.name(),
                String.format(Locale.ROOT, "%.3f", hit.match().score()),
                hit.match().verdict().text(),
                String.join("; ", hit.match().because())));
    }

    private static String json(Hit hit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("query", hit.query());
        fields.put("rank", hit.rank());
        fields.put("list", hit.list());
        fields.put("entry", hit.entryId());
        fields.put("name", hit.name());
        fields.put("score", hit.match().score());
        fields.put("verdict", hit.match().verdict().text());
        fields.put("because", hit.match().because());
        return JSON.writeValueAsString(fields);
    }
}
