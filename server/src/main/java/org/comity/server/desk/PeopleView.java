package org.comity.server.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.casework.CaseFile;
import org.comity.names.Hit;
import org.comity.names.JudgementLine;
import org.comity.names.Judgements;
import org.comity.names.Judging;
import org.comity.names.Party;
import org.comity.server.store.JudgementStore.StoredLine;

/**
 * Everything the people page shows. A hit is a proposal with a reason; it never enters the facts of the case by itself.
 *
 * @param file the case
 * @param people who is looked for, and the lines of the lists
 * @param screening the last screening; absent when none was made
 * @param record what people have judged
 * @param elsewhere what other cases judged of the same entries, as far as the actor sees them; empty when that was not asked for
 */
public record PeopleView(
        CaseFile file,
        CasePeople people,
        Optional<Screening> screening,
        Record record,
        List<JudgedElsewhere> elsewhere) {

    /** The list that the people looked for stand in, as judgements name it. */
    public static final String QUERY_LIST = "queries.csv";

    public PeopleView {
        elsewhere = List.copyOf(elsewhere);
    }

    /** The entry of a hit, as judgements name it. */
    public static String entry(Hit hit) {
        return hit.list() + "/" + hit.entryId();
    }

    /** Whom a hit is of, as judgements name it. */
    public static String asked(Hit hit) {
        return QUERY_LIST + "/" + hit.query();
    }

    /** The hits of one query beside what has been judged of them. */
    public List<Judging> hits(String query) {
        List<Hit> hits = screening.stream()
                .flatMap(made -> made.hits().stream())
                .filter(hit -> hit.query().equals(query))
                .toList();
        return Judging.of(hits, QUERY_LIST, record.standing, hits.size());
    }

    /** A hit as the search found it, without the sentences of judgements. */
    public Hit original(Hit hit) {
        return screening.stream()
                .flatMap(made -> made.hits().stream())
                .filter(found -> asked(found).equals(asked(hit)) && entry(found).equals(entry(hit)))
                .findFirst()
                .orElse(hit);
    }

    /** What other cases judged of the two that a hit joins; then whom else they hold the hit's line to be. */
    public List<JudgedElsewhere> elsewhere(Hit hit) {
        return elsewhere.stream()
                .filter(judged -> judged.isOf(asked(hit), entry(hit))
                        || (judged.right().isEmpty() && judged.left().equals(entry(hit))))
                .toList();
    }

    /** Whether a hit stands on other reasons now than when its pair was last judged: then it wants another look. */
    public boolean hasNewReasons(Hit hit) {
        List<String> now = original(hit).match().because();
        return record.standing.stands().stream()
                .filter(stand -> stand.isOf(asked(hit), entry(hit)))
                .flatMap(stand -> record.find(stand.signed().number()).stream())
                .anyMatch(stored -> stored.line() instanceof JudgementLine.Judged
                        && !stored.seen().equals(now));
    }

    /** Who is looked for, under the id that the hits name. */
    public record Query(String id, Party party) {

        /** The person as judgements name it: {@code queries.csv/Q-1}. */
        public String entry() {
            return QUERY_LIST + "/" + id;
        }
    }

    /**
     * One search of the lists.
     *
     * @param id its id
     * @param purpose why it was made, as stated
     * @param by the sign-in name of the person who made it
     * @param at when
     * @param hits the hits, by query and rank
     */
    public record Screening(UUID id, String purpose, String by, Instant at, List<Hit> hits) {}

    /** What people have judged: every line, and what they say together. */
    public static final class Record {

        private final List<StoredLine> lines;
        private final Judgements standing;

        /** The lines in their order. */
        public Record(List<StoredLine> lines) {
            this.lines = List.copyOf(lines);
            this.standing = Judgements.of(lines.stream().map(StoredLine::line).toList());
        }

        /** Every line, the oldest first. */
        public List<StoredLine> lines() {
            return lines;
        }

        /** What the lines say together. */
        public Judgements standing() {
            return standing;
        }

        /** The line of a number. */
        public Optional<StoredLine> find(long number) {
            return lines.stream()
                    .filter(stored -> stored.line().number() == number)
                    .findFirst();
        }

        /** The line that undid a line. */
        public Optional<JudgementLine> undoneBy(JudgementLine line) {
            return lines.stream()
                    .map(StoredLine::line)
                    .filter(other -> other instanceof JudgementLine.Undone undone && undone.line() == line.number())
                    .findFirst();
        }

        /** Whether a line counts: it is no undo, and no other line undid it. */
        public boolean counts(JudgementLine line) {
            return !(line instanceof JudgementLine.Undone) && undoneBy(line).isEmpty();
        }
    }
}
