package org.comity.names;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be kept of an output file that an interrupted run left behind without a record (names 9.4): everything before
 * the last query in it, whose rows may be incomplete.
 *
 * @param finished how many queries the kept part answers
 * @param bytes how long the kept part is
 * @param firstHit whether it holds no hit
 */
record TornFile(int finished, long bytes, boolean firstHit) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BETWEEN_JSON_HITS = ",\n";

    static TornFile examine(Path out, Screening.Options options, List<String> queryIds) throws IOException {
        String text = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
        Screening.Format format = options.format();
        String beginning = new HitLines(format, options.judgements().isPresent(), List.of()).beginning();
        if (!text.startsWith(beginning)) {
            if (beginning.startsWith(text)) {
                return new TornFile(0, 0, true);
            }
            throw BadInput.at(
                    new Place(out.toString(), 1),
                    "this is no output of a screening in this format",
                    "expected the file of the interrupted run",
                    "leave out --resume to start again");
        }
        int firstHit = format == Screening.Format.CSV ? beginning.length() : beginning.length() + 1;
        String last = "";
        int start = firstHit;
        for (int at = firstHit; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                break;
            }
            String line = text.substring(at, end);
            if (!line.equals("]")) {
                String query = query(line, format, out);
                if (!query.equals(last)) {
                    last = query;
                    start = at;
                }
            }
            at = end + 1;
        }
        return kept(text, start, firstHit, last, format, out, queryIds);
    }

    private static TornFile kept(
            String text,
            int start,
            int firstHit,
            String last,
            Screening.Format format,
            Path out,
            List<String> queryIds) {
        if (last.isEmpty()) {
            return new TornFile(0, 0, true);
        }
        int finished = queryIds.indexOf(last);
        if (finished < 0) {
            throw BadInput.at(
                    Place.of(out.toString()),
                    "it holds hits of a query '" + last + "' that is not asked now",
                    "expected the queries of the interrupted run",
                    "leave out --resume to start again");
        }
        boolean none = start == firstHit;
        if (none) {
            return new TornFile(0, 0, true);
        }
        int end = format == Screening.Format.CSV ? start : start - BETWEEN_JSON_HITS.length();
        return new TornFile(finished, text.substring(0, end).getBytes(StandardCharsets.UTF_8).length, false);
    }

    private static String query(String line, Screening.Format format, Path out) {
        try {
            return format == Screening.Format.CSV
                    ? CsvReader.builder().ofSingleCsvRecord(line).getField(0)
                    : JSON.readTree(line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                            .path("query")
                            .asString("");
        } catch (JacksonException e) {
            throw BadInput.at(
                    Place.of(out.toString()),
                    "a line of it is no hit",
                    "expected the file of the interrupted run",
                    "leave out --resume to start again");
        }
    }
}
