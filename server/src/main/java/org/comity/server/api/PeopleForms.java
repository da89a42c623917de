package org.comity.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.names.Cluster;
import org.comity.names.Hit;
import org.comity.names.JudgementLine;
import org.comity.names.Judging;
import org.comity.names.Party;
import org.comity.names.Stand;
import org.comity.server.desk.JudgedElsewhere;
import org.comity.server.desk.PeopleView;
import org.comity.server.store.JudgementStore.StoredLine;
import org.jspecify.annotations.Nullable;

/** The JSON forms of people, hits and judgements. Of a line of judgements they are those of names 11.6. */
final class PeopleForms {

    private PeopleForms() {}

    record PartyForm(
            String kind,
            String name,
            List<String> aliases,
            @Nullable String born,
            @Nullable String country,
            List<String> identifiers) {

        static PartyForm of(Party party) {
            return new PartyForm(
                    party.kind().text(),
                    party.name(),
                    party.aliases(),
                    party.born().orElse(null),
                    party.country().orElse(null),
                    party.identifiers());
        }
    }

    record Person(String id, String entry, PartyForm says, List<HitForm> hits) {}

    record HitForm(
            int rank,
            String entry,
            String name,
            @Nullable PartyForm says,
            double score,
            String verdict,
            List<String> because,
            String judged,
            boolean newReasons) {}

    record ScreeningForm(UUID id, String purpose, String by, String at, int hits) {

        static ScreeningForm of(PeopleView.Screening screening) {
            return new ScreeningForm(
                    screening.id(),
                    screening.purpose(),
                    screening.by(),
                    screening.at().toString(),
                    screening.hits().size());
        }
    }

    /** The people of a case with the hits of the last screening, judged ones last. */
    record PeopleForm(
            UUID caseId, int listEntries, @Nullable ScreeningForm screening, List<Person> people) {

        static PeopleForm of(PeopleView view) {
            return new PeopleForm(
                    view.file().id(),
                    view.people().listEntries(),
                    view.screening().map(ScreeningForm::of).orElse(null),
                    view.people().queries().stream()
                            .map(query -> new Person(
                                    query.id(),
                                    query.entry(),
                                    PartyForm.of(query.party()),
                                    view.hits(query.id()).stream()
                                            .map(judging -> hit(view, judging))
                                            .toList()))
                            .toList());
        }

        private static HitForm hit(PeopleView view, Judging judging) {
            Hit hit = judging.hit();
            return new HitForm(
                    hit.rank(),
                    PeopleView.entry(hit),
                    hit.name(),
                    view.people().find(PeopleView.entry(hit)).map(PartyForm::of).orElse(null),
                    hit.match().score(),
                    hit.match().verdict().text(),
                    hit.match().because(),
                    judging.judged().state().text(),
                    view.hasNewReasons(hit));
        }
    }

    /** One line in the form of names 11.6, without its digest and with whether it counts. */
    static Map<String, Object> line(StoredLine stored, PeopleView.Record record) {
        JudgementLine line = stored.line();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("line", line.number());
        form.put("at", line.signed().at().toString());
        form.put("by", line.signed().by());
        switch (line) {
            case JudgementLine.Judged judged -> {
                form.put("did", "judge");
                form.put("left", judged.left());
                form.put("right", judged.right());
                form.put("judgement", judged.judgement().text());
            }
            case JudgementLine.Merged merged -> {
                form.put("did", "merge");
                form.put("members", merged.members());
            }
            case JudgementLine.Split split -> {
                form.put("did", "split");
                form.put("members", split.members());
            }
            case JudgementLine.Undone undone -> {
                form.put("did", "undo");
                form.put("of", undone.line());
            }
        }
        form.put("reason", line.signed().reason());
        form.put("counts", record.counts(line));
        record.undoneBy(line).ifPresent(undo -> form.put("undoneBy", undo.number()));
        return form;
    }

    record StandForm(String left, String right, String judgement, long line, String by, String at, String reason) {

        static StandForm of(Stand stand) {
            return new StandForm(
                    stand.left(),
                    stand.right(),
                    stand.judgement().text(),
                    stand.signed().number(),
                    stand.signed().by(),
                    stand.signed().at().toString(),
                    stand.signed().reason());
        }
    }

    record ConflictForm(StandForm against, List<StandForm> chain, String because) {

        static ConflictForm of(Cluster.Conflict conflict) {
            return new ConflictForm(
                    StandForm.of(conflict.against()),
                    conflict.chain().stream().map(StandForm::of).toList(),
                    conflict.sentence());
        }
    }

    record ClusterForm(
            String cluster, boolean holds, List<String> members, List<StandForm> joins, List<ConflictForm> conflicts) {

        static ClusterForm of(Cluster cluster) {
            return new ClusterForm(
                    cluster.name(),
                    cluster.holds(),
                    cluster.members(),
                    cluster.joins().stream().map(StandForm::of).toList(),
                    cluster.conflicts().stream().map(ConflictForm::of).toList());
        }
    }

    /** A line that was written, and what contradicts with it. */
    record WrittenForm(Map<String, Object> line, List<ConflictForm> conflicts) {}

    record OtherCaseForm(UUID id, String reference, String title) {}

    record JudgedElsewhereForm(String left, @Nullable String right, OtherCaseForm file, StandForm judged) {

        static JudgedElsewhereForm of(JudgedElsewhere judged) {
            JudgedElsewhere.Where where = judged.where();
            return new JudgedElsewhereForm(
                    judged.left(),
                    judged.right().orElse(null),
                    new OtherCaseForm(where.caseId(), where.reference(), where.title()),
                    StandForm.of(judged.stand()));
        }
    }

    /** A line of this case that was taken over from a line of another. */
    record TakenOverForm(long line, UUID fromCase, String fromReference, long fromLine) {}

    /** What leads to other cases that the person sees. */
    record ElsewhereForm(List<JudgedElsewhereForm> judged, List<TakenOverForm> takenOver) {

        static ElsewhereForm of(PeopleView view) {
            return new ElsewhereForm(
                    view.elsewhere().stream().map(JudgedElsewhereForm::of).toList(),
                    view.record().lines().stream()
                            .flatMap(stored -> stored.origin().stream()
                                    .map(origin -> new TakenOverForm(
                                            stored.line().number(),
                                            origin.caseId(),
                                            origin.reference(),
                                            origin.line())))
                            .toList());
        }
    }
}
