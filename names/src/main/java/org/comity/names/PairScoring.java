package org.comity.names;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.names.lists.TableFile;
import org.comity.names.lists.TableFile.Row;
import org.comity.terms.BadInput;

/** Scores a file of labelled or unlabelled pairs: {@code match --pairs PAIRS.csv --out SCORES.csv} (names 9.1). */
public final class PairScoring {

    private static final List<String> REQUIRED = List.of("id", "kind", "left", "right");
    private static final List<String> HEADER = List.of("id", "score", "verdict", "because");
    private static final int AT_ONCE = 500;

    private static final String JUDGED = "judged";

    private record Pair(String id, Party left, Party right, String leftEntry, String rightEntry) {}

    /**
     * What the user may choose.
     *
     * @param judgements a record of judgements; pairs name their entries in {@code left_entry} and {@code right_entry}, and the scores
     *     have a column {@code judged} (names 11.5)
     * @param frequencies a table of how common names are in the holdings (names 12)
     */
    public record Options(Optional<Path> judgements, Optional<Path> frequencies) {

        /** Names alone. */
        public static final Options DEFAULT = new Options(Optional.empty(), Optional.empty());
    }

    private PairScoring() {}

    /**
     * Scores every pair, in input order.
     *
     * @throws org.comity.terms.BadInput with file and line when a row cannot be read
     */
    public static void score(Path pairsCsv, Path outCsv) {
        score(pairsCsv, outCsv, Options.DEFAULT, Progress.NONE);
    }

    /** As {@link #score(Path, Path)}, telling how far it is. */
    public static void score(Path pairsCsv, Path outCsv, Options options, Progress progress) {
        OutputFile.check(outCsv);
        Optional<Judgements> judgements =
                options.judgements().map(JudgementFile::read).map(Judgements::of);
        List<Pair> pairs = new ArrayList<>();
        TableFile.read(pairsCsv, REQUIRED, row -> pairs.add(pair(row)));
        NameMatcher matcher = options.frequencies()
                .map(NameFrequencies::read)
                .map(NameMatcher::new)
                .orElseGet(NameMatcher::new);
        try (BufferedWriter out = Files.newBufferedWriter(outCsv, StandardCharsets.UTF_8)) {
            List<String> header = new ArrayList<>(HEADER);
            judgements.ifPresent(given -> header.add(JUDGED));
            out.write(CsvLine.of(header));
            for (int from = 0; from < pairs.size(); from += AT_ONCE) {
                int to = Math.min(pairs.size(), from + AT_ONCE);
                List<String> lines = pairs.subList(from, to).parallelStream()
                        .map(pair -> line(pair, matcher.match(pair.left, pair.right), judgements))
                        .toList();
                for (String line : lines) {
                    out.write(line);
                }
                progress.at(to, pairs.size());
            }
        } catch (IOException e) {
            throw OutputFile.unwritable(outCsv, e);
        }
    }

    private static Pair pair(Row row) {
        String id = row.get("id");
        if (id.isEmpty()) {
            throw BadInput.at(row.place(), "this row has no id", "expected an id in the column 'id'", "give it one");
        }
        return new Pair(id, side(row, "left"), side(row, "right"), row.get("left_entry"), row.get("right_entry"));
    }

    private static Party side(Row row, String side) {
        return new Party(
                PartyKind.of(row.get("kind")),
                row.raw(side),
                List.of(),
                ListReader.filled(row.get(side + "_born")),
                ListReader.filled(row.get(side + "_country")));
    }

    private static String line(Pair pair, Match bare, Optional<Judgements> judgements) {
        Relation judged = judgements
                .map(given -> given.of(pair.leftEntry, pair.rightEntry))
                .orElse(Relation.NOTHING);
        Match match = bare.after(judged.because());
        List<String> fields = new ArrayList<>(List.of(
                pair.id,
                String.format(Locale.ROOT, "%.3f", match.score()),
                match.verdict().text(),
                String.join("; ", match.because())));
        if (judgements.isPresent()) {
            fields.add(judged.state().text());
        }
        return CsvLine.of(fields);
    }
}
