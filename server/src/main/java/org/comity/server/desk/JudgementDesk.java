package org.comity.server.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.names.JudgementLine;
import org.comity.names.JudgementLine.Signed;
import org.comity.names.Judgements;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.ElsewhereStore;
import org.comity.server.store.JudgementStore;
import org.comity.server.store.JudgementStore.StoredLine;
import org.comity.server.store.ScreeningStore;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * What people judge of the people of a case and the lines of its lists (names 11.8). A judgement enters no fact of the case; it is written with
 * its log entry in one transaction, stays, and is undone only by another line.
 */
public final class JudgementDesk {

    private static final int LONGEST_REASON = 2_000;

    /** What the desk writes to and reads from. */
    public record Shelves(
            ScreeningStore screenings, JudgementStore judgements, ElsewhereStore links, Elsewhere elsewhere) {}

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final PeopleReader reader;
    private final Shelves shelves;

    public JudgementDesk(Transactions transactions, Dossiers dossiers, PeopleReader reader, Shelves shelves) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.reader = reader;
        this.shelves = shelves;
    }

    /**
     * What became of a line.
     *
     * @param line the line as it stands on the record
     * @param isNew whether it was written now; false when the same person said the same last, which is not written twice
     * @param record every line with it
     */
    public record Written(StoredLine line, boolean isNew, PeopleView.Record record) {}

    /**
     * Puts a line on the record of a case.
     *
     * @throws BadInput when an entry is not there, nothing is changed by the line, or no reason is given
     * @throws RecordGrown when others have written since the person last read
     * @throws NotFound when there is no such case, or no such judgement elsewhere that could be taken over
     */
    public Written write(Actor actor, UUID caseId, NewJudgement wanted) {
        return transactions.run(actor, Right.SCREEN, work -> {
            dossiers.getFile(caseId);
            dossiers.lock(caseId);
            String reason = Said.plain("reason", wanted.reason(), LONGEST_REASON, "the judgement has no reason");
            PeopleView.Record before = new PeopleView.Record(shelves.judgements.list(caseId));
            CasePeople people = reader.people(caseId);
            Signed signed = new Signed(before.lines().size() + 1L, work.now(), actor.user(), reason);
            Optional<JudgedElsewhere> origin = wanted.deed() instanceof NewJudgement.TakenOver taken
                    ? Optional.of(origin(caseId, people, taken))
                    : Optional.empty();
            JudgementLine line = line(wanted.deed(), signed, origin);
            Optional<StoredLine> same = before.lines().isEmpty()
                    ? Optional.empty()
                    : Optional.of(before.lines().getLast()).filter(last -> isSame(last.line(), line));
            if (same.isPresent()) {
                work.record("people.looked", caseId, Map.of());
                return new Written(same.get(), false, before);
            }
            checkAfter(wanted, before);
            check(line, people, before);
            StoredLine stored = new StoredLine(line, seen(caseId, line));
            shelves.judgements.add(caseId, stored, actor.userId());
            keepSays(caseId, people, line);
            origin.ifPresent(from -> keepOrigin(work, caseId, line, from));
            work.record(action(line), caseId, content(line));
            List<StoredLine> lines = new ArrayList<>(before.lines());
            lines.add(stored);
            return new Written(stored, true, new PeopleView.Record(lines));
        });
    }

    private JudgedElsewhere origin(UUID caseId, CasePeople people, NewJudgement.TakenOver taken) {
        checkThere(people, List.of(taken.left(), taken.right()));
        return shelves.elsewhere.get(caseId, people, taken);
    }

    /**
     * The connection goes onto the record of neither case: whoever sees one alone learns nothing of the other. It is told to oversight, in an
     * entry about no case; and on the other case it is recorded that somebody looked at its people, which is so (names 11.11).
     */
    private void keepOrigin(Transactions.Work work, UUID caseId, JudgementLine line, JudgedElsewhere from) {
        UUID fromCase = from.where().caseId();
        long fromLine = from.stand().signed().number();
        shelves.links.keepOrigin(caseId, line.number(), fromCase, fromLine);
        work.record("people.looked", fromCase, Map.of());
        work.record(
                "people.judgement-taken-over",
                Map.of(
                        "from", Map.of("case", fromCase.toString(), "line", fromLine),
                        "to", Map.of("case", caseId.toString(), "line", line.number())));
    }

    private static JudgementLine line(NewJudgement.Deed deed, Signed signed, Optional<JudgedElsewhere> origin) {
        return switch (deed) {
            case NewJudgement.Judged judged ->
                new JudgementLine.Judged(signed, judged.left(), judged.right(), judged.judgement());
            case NewJudgement.Merged merged -> new JudgementLine.Merged(signed, merged.members());
            case NewJudgement.Split split -> new JudgementLine.Split(signed, split.members());
            case NewJudgement.Undone undone -> new JudgementLine.Undone(signed, undone.line());
            case NewJudgement.TakenOver taken ->
                new JudgementLine.Judged(
                        signed,
                        taken.left(),
                        taken.right(),
                        origin.orElseThrow().stand().judgement());
        };
    }

    /** Whether the same person said the same with the same reason: a line sent twice, not a second thought. */
    private static boolean isSame(JudgementLine last, JudgementLine line) {
        Signed one = last.signed();
        Signed other = line.signed();
        return one.by().equals(other.by())
                && one.reason().equals(other.reason())
                && content(last, 0).equals(content(line, 0));
    }

    private static void checkAfter(NewJudgement wanted, PeopleView.Record before) {
        long last = before.lines().size();
        if (wanted.after().isPresent() && wanted.after().getAsLong() != last) {
            throw new RecordGrown(
                    "The record has " + last + " lines, not " + wanted.after().getAsLong()
                            + ": others have judged since. Nothing was written; read them and judge again.");
        }
    }

    private static void check(JudgementLine line, CasePeople people, PeopleView.Record before) {
        List<String> entries = PeopleReader.entries(line);
        checkThere(people, entries);
        if (Set.copyOf(entries).size() < entries.size()) {
            throw BadInput.at(
                    Place.of("entry"), "an entry stands there twice", "expected different ones", "name each once");
        }
        switch (line) {
            case JudgementLine.Judged _ -> {}
            case JudgementLine.Merged merged -> {
                if (merged.members().size() < 2) {
                    throw BadInput.at(
                            Place.of("members"), "there is nothing to merge", "expected two entries or more", "");
                }
            }
            case JudgementLine.Split split -> checkParts(split, before);
            case JudgementLine.Undone undone -> checkUndo(undone, before);
        }
    }

    private static void checkThere(CasePeople people, List<String> entries) {
        for (String entry : entries) {
            if (people.find(entry).isEmpty()) {
                throw BadInput.at(
                        Place.of("entry"),
                        "this case has no entry '" + entry + "'",
                        "expected one of its people or a line of its lists, as LIST/ID",
                        "look at the people of the case again");
            }
        }
    }

    private static void checkParts(JudgementLine.Split split, PeopleView.Record before) {
        Set<String> leaving = Set.copyOf(split.members());
        boolean parts = before.standing().clusters().stream()
                .flatMap(cluster -> cluster.joins().stream())
                .anyMatch(join -> leaving.contains(join.left()) != leaving.contains(join.right()));
        if (!parts) {
            throw BadInput.at(
                    Place.of("members"),
                    "no judgement joins these entries to another",
                    "expected entries that leave a cluster",
                    "look at the clusters again");
        }
    }

    private static void checkUndo(JudgementLine.Undone undone, PeopleView.Record before) {
        boolean counts = before.find(undone.line())
                .map(stored -> before.counts(stored.line()))
                .orElse(false);
        if (!counts) {
            throw BadInput.at(
                    Place.of("line"),
                    "there is no line " + undone.line() + " that counts",
                    "expected the number of a judgement, a merge or a split that was not undone",
                    "look at the list of judgements again");
        }
    }

    /** The reasons for the match as they stand, when a match is judged. */
    private List<String> seen(UUID caseId, JudgementLine line) {
        if (!(line instanceof JudgementLine.Judged judged)) {
            return List.of();
        }
        Set<String> pair = Set.of(judged.left(), judged.right());
        return shelves.screenings.findLast(caseId).stream()
                .flatMap(screening -> screening.hits().stream())
                .filter(hit -> pair.equals(Set.of(PeopleView.asked(hit), PeopleView.entry(hit))))
                .flatMap(hit -> hit.match().because().stream())
                .toList();
    }

    private void keepSays(UUID caseId, CasePeople people, JudgementLine line) {
        Map<String, String> says = PeopleReader.entries(line).stream()
                .flatMap(entry -> people.says(entry).map(words -> Map.entry(entry, words)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        shelves.links.keep(caseId, says);
    }

    private static String action(JudgementLine line) {
        return switch (line) {
            case JudgementLine.Judged _ -> "people.judged";
            case JudgementLine.Merged _ -> "people.merged";
            case JudgementLine.Split _ -> "people.split";
            case JudgementLine.Undone _ -> "people.judgement-undone";
        };
    }

    private static Map<String, Object> content(JudgementLine line) {
        return content(line, line.number());
    }

    private static Map<String, Object> content(JudgementLine line, long number) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("line", number);
        switch (line) {
            case JudgementLine.Judged judged -> {
                content.put("left", judged.left());
                content.put("right", judged.right());
                content.put("judgement", judged.judgement().text());
            }
            case JudgementLine.Merged merged -> content.put("merged", merged.members());
            case JudgementLine.Split split -> content.put("split", split.members());
            case JudgementLine.Undone undone -> content.put("undoes", undone.line());
        }
        content.put("reason", line.signed().reason());
        return content;
    }

    /** The conflicts that judgements are in, as sentences. */
    public static Stream<String> conflicts(Judgements standing) {
        return standing.conflicts().stream()
                .flatMap(cluster -> cluster.conflicts().stream())
                .map(conflict -> conflict.sentence());
    }
}
