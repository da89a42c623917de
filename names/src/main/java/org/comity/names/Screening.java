package org.comity.names;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.names.lists.CsvListFile;
import org.comity.names.lists.Listed;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Screens a file of queries against lists: {@code screen QUERIES.csv --against FILE...} (names 9.2-9.5). */
public final class Screening {

    /** How the hits are written. */
    public enum Format {
        CSV,
        JSON
    }

    /**
     * What the user may choose.
     *
     * @param threshold the lowest score reported, 0 to 1
     * @param limit how many hits a query may have, at least 1
     * @param format how hits are written
     * @param resume whether an output file that an interrupted run left behind is continued
     * @param judgements a record of judgements whose settled pairs are shown as such and not raised again (names 11.5)
     */
    public record Options(double threshold, int limit, Format format, boolean resume, Optional<Path> judgements) {

        /** The contract's defaults: from 0.70, ten hits, CSV, from the start. */
        public static final Options DEFAULT = new Options(Match.LOOK, 10, Format.CSV, false);

        /** Without judgements. */
        public Options(double threshold, int limit, Format format, boolean resume) {
            this(threshold, limit, format, resume, Optional.empty());
        }

        public Options {
            if (!(threshold >= 0 && threshold <= 1)) {
                throw BadInput.at(
                        Place.of("--threshold"), threshold + " is no score", "expected 0 to 1, such as 0.70", "");
            }
            if (limit < 1) {
                throw BadInput.at(Place.of("--limit"), limit + " is no number of hits", "expected 1 or more", "");
            }
        }
    }

    private static final int TOLD_EVERY = 1_000;

    /** The hits of a query that are shown, and whether there are more. */
    private record Answer(List<Judging> hits, boolean more) {}

    private record Work(List<Listed> queries, String queryList, Screener screener, Judgements judgements) {}

    private Screening() {}

    /**
     * Screens into a file; with {@link Options#resume} the result equals that of an uninterrupted run.
     *
     * @throws org.comity.terms.BadInput with file and line when a query or a list cannot be read
     */
    public static void run(Path queriesCsv, List<Path> against, Path out, Options options, Progress progress) {
        OutputFile.check(out);
        Work work = read(queriesCsv, against, options, progress);
        HitLines lines = new HitLines(options.format(), options.judgements().isPresent(), work.screener.repeated());
        List<String> ids = work.queries.stream().map(Listed::id).toList();
        try (GrowingFile file = GrowingFile.open(out, fingerprint(queriesCsv, against, options), options, ids)) {
            if (file.finishedQueries() == 0) {
                file.write(0, lines.beginning());
            } else {
                progress.note(file.finishedQueries() + " of " + ids.size()
                        + " queries were answered before this run; notes on hits are of the others alone");
            }
            boolean first = file.isFirstHit();
            Ahead ahead = new Ahead(work, options);
            for (int i = file.finishedQueries(); i < work.queries.size(); i++) {
                List<Judging> hits = ahead.of(i, progress);
                file.finish(i + 1, lines.of(hits, first), hits.isEmpty() && first);
                first = first && hits.isEmpty();
                progress.at(i + 1, work.queries.size());
            }
            file.complete(lines.end());
        } catch (IOException e) {
            throw OutputFile.unwritable(out, e);
        }
    }

    /** Screens to a writer, such as standard output, which is flushed and left open. */
    public static void run(Path queriesCsv, List<Path> against, Writer out, Options options, Progress progress) {
        Work work = read(queriesCsv, against, options, progress);
        HitLines lines = new HitLines(options.format(), options.judgements().isPresent(), work.screener.repeated());
        try {
            out.write(lines.beginning());
            boolean first = true;
            Ahead ahead = new Ahead(work, options);
            for (int i = 0; i < work.queries.size(); i++) {
                List<Judging> hits = ahead.of(i, progress);
                out.write(lines.of(hits, first));
                first = first && hits.isEmpty();
                progress.at(i + 1, work.queries.size());
            }
            out.write(lines.end());
            out.flush();
        } catch (IOException e) {
            throw OutputFile.unwritable(Path.of("standard output"), e);
        }
    }

    private static void tell(Listed query, Answer answer, Progress progress) {
        if (CompiledParty.of(ListReader.party(query)).names().getFirst().isEmpty()) {
            progress.nothingToCompare(query.id());
        } else if (answer.hits.isEmpty()) {
            progress.noHits(query.id());
        }
        if (answer.more) {
            progress.moreHits(query.id());
        }
    }

    private static Work read(Path queriesCsv, List<Path> against, Options options, Progress progress) {
        Judgements judgements = options.judgements()
                .map(JudgementFile::read)
                .map(Judgements::of)
                .orElse(Judgements.NONE);
        List<Listed> queries = CsvListFile.read(queriesCsv);
        Set<String> ids = new HashSet<>();
        for (Listed query : queries) {
            if (!ids.add(query.id())) {
                throw BadInput.at(
                        Place.of(queriesCsv.toString()),
                        "the query id '" + query.id() + "' stands twice",
                        "expected one row a query",
                        "make the ids differ");
            }
        }
        if (queries.isEmpty()) {
            progress.note("'" + ListReader.nameOf(queriesCsv) + "' has no queries, so nothing was looked for");
        }
        Screener screener = read(against, progress);
        screener.repeated().forEach(name -> progress.note(name.sentence()));
        return new Work(queries, ListReader.nameOf(queriesCsv), screener, judgements);
    }

    private static Screener read(List<Path> against, Progress progress) {
        Screener.Builder screener = new Screener.Builder();
        for (Path list : against) {
            String name = ListReader.nameOf(list);
            long[] read = {0};
            ListReader.read(list, (entry, line) -> {
                screener.add(entry, line);
                if (++read[0] % TOLD_EVERY == 0) {
                    progress.reading(name, read[0]);
                }
            });
            if (read[0] == 0) {
                progress.note("list '" + name + "' has no entries, so nothing can be found in it");
            }
        }
        return screener.build();
    }

    /** The hits of the queries, asked for in their order; some are screened ahead, by every processor. */
    private static final class Ahead {

        private static final int AT_ONCE = 16;

        private final Work work;
        private final Options options;
        private int from;
        private List<Answer> answers = List.of();

        Ahead(Work work, Options options) {
            this.work = work;
            this.options = options;
        }

        List<Judging> of(int query, Progress progress) {
            if (query < from || query >= from + answers.size()) {
                from = query;
                answers = work.queries.subList(query, Math.min(work.queries.size(), query + AT_ONCE)).parallelStream()
                        .map(this::screen)
                        .toList();
            }
            Answer answer = answers.get(query - from);
            tell(work.queries.get(query), answer, progress);
            return answer.hits;
        }

        /** What is settled takes no place of what is open. */
        private Answer screen(Listed query) {
            boolean all = options.judgements().isPresent() || options.limit() == Integer.MAX_VALUE;
            int most = all ? Integer.MAX_VALUE : options.limit() + 1;
            List<Hit> found = work.screener.screen(query.id(), ListReader.party(query), options.threshold(), most);
            List<Judging> shown = Judging.of(found, work.queryList, work.judgements, options.limit());
            return new Answer(shown, found.size() > shown.size());
        }
    }

    private static String fingerprint(Path queriesCsv, List<Path> against, Options options) {
        List<Path> inputs = new ArrayList<>(against);
        inputs.addFirst(queriesCsv);
        options.judgements().ifPresent(inputs::add);
        return GrowingFile.fingerprint(inputs, options.threshold() + " " + options.limit() + " " + options.format());
    }
}
