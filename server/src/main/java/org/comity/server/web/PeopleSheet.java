package org.comity.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.names.Hit;
import org.comity.names.Judging;
import org.comity.names.Party;
import org.comity.names.SideBySide;
import org.comity.server.desk.PeopleView;
import org.comity.server.store.JudgementStore.StoredLine;

/**
 * The people page: the people looked for with their possible matches, those still to be judged first.
 *
 * @param view what is known
 * @param typed what was typed and could not be taken
 * @param writtenOf the person of whom something was written in the step before; empty for nobody
 */
public record PeopleSheet(PeopleView view, Typed typed, String writtenOf) {

    /** The name of the form that searches the lists. */
    static final String SEARCH = "search";

    /**
     * One of the people, with the possible matches.
     *
     * @param mark the end of its element ids
     * @param query who is looked for
     * @param open the matches still to be judged
     * @param settled the matches judged the same or not the same
     */
    public record Person(String mark, PeopleView.Query query, List<HitCard> open, List<HitCard> settled) {

        public Person {
            open = List.copyOf(open);
            settled = List.copyOf(settled);
        }

        /** Whether the lists have nobody for this person. */
        public boolean isEmpty() {
            return open.isEmpty() && settled.isEmpty();
        }

        /** How many matches are still to be judged, in short. */
        public String count() {
            return isEmpty() ? "none" : open.isEmpty() ? "settled" : open.size() + " to judge";
        }
    }

    /** The people in the order of their list. */
    public List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (PeopleView.Query query : view.people().queries()) {
            String mark = String.valueOf(people.size() + 1);
            List<HitCard> open = new ArrayList<>();
            List<HitCard> settled = new ArrayList<>();
            for (Judging judging : view.hits(query.id())) {
                (judging.judged().isOpen() ? open : settled).add(card(mark, query.party(), judging));
            }
            people.add(new Person(mark, query, open, settled));
        }
        return people;
    }

    private HitCard card(String mark, Party asked, Judging judging) {
        Hit hit = view.original(judging.hit());
        return new HitCard(
                mark + "-" + judging.hit().rank(),
                hit,
                judging.judged(),
                view.people()
                        .find(PeopleView.entry(hit))
                        .map(party -> SideBySide.of(asked, party, hit.match()))
                        .orElse(List.of()),
                view.elsewhere(hit),
                view.hasNewReasons(hit));
    }

    /** How many matches are still to be judged. */
    public int toJudge() {
        return people().stream().mapToInt(person -> person.open().size()).sum();
    }

    /** The lines of the record, the newest first. */
    public List<StoredLine> history() {
        return view.record().lines().reversed();
    }

    /** The name of the form that undoes a line. */
    public String undo(StoredLine stored) {
        return undo(stored.line().number());
    }

    static String undo(long line) {
        return "undo " + line;
    }

    /** The name of the form that splits an entry off. */
    public String split(String entry) {
        return splitOff(entry);
    }

    static String splitOff(String entry) {
        return "split " + entry;
    }

    /** The name of the form that searches. */
    public String search() {
        return SEARCH;
    }

    /** Whether a match is shown opened: the first of each person, and the one whose form could not be taken. */
    public boolean isShownOpen(Person person, HitCard card) {
        boolean first = !person.open().isEmpty() && person.open().getFirst().equals(card);
        return first || isTypedIn(card);
    }

    /** Whether the form that could not be taken is one of a match's. */
    public boolean isTypedIn(HitCard card) {
        return !typed.isNothing()
                && (typed.form().equals(card.form())
                        || card.elsewhere().stream()
                                .anyMatch(other -> typed.form().equals(card.form(other))));
    }

    /** What was typed in a form that the page has no more: shown by itself, for it may not be lost. */
    public Optional<String> lost() {
        if (typed.isNothing() || typed.text().isBlank()) {
            return Optional.empty();
        }
        List<Person> people = people();
        boolean there = typed.form().equals(SEARCH)
                || people.stream()
                        .flatMap(person -> Stream.concat(person.open().stream(), person.settled().stream()))
                        .anyMatch(this::isTypedIn)
                || view.record().lines().stream()
                        .anyMatch(stored -> view.record().counts(stored.line())
                                && typed.form().equals(undo(stored)))
                || view.record().standing().clusters().stream()
                        .flatMap(cluster -> cluster.members().stream())
                        .anyMatch(entry -> typed.form().equals(splitOff(entry)));
        return there ? Optional.empty() : Optional.of(typed.text());
    }

    /** The id of the field to go to first, for the error's link. */
    static String field(Typed typed) {
        return typed.errors().containsKey(Typed.CHOICE) || typed.errors().containsKey(Typed.TEXT) ? "wrong" : "";
    }
}
