package org.comity.server.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.casework.CaseFile;
import org.comity.names.Hit;
import org.comity.names.Judgement;
import org.comity.names.JudgementLine;
import org.comity.names.JudgementLine.Signed;
import org.comity.names.ListEntry;
import org.comity.names.Match;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.Stand;
import org.comity.server.desk.CasePeople;
import org.comity.server.desk.JudgedElsewhere;
import org.comity.server.desk.PeopleView;
import org.comity.server.store.JudgementStore.Origin;
import org.comity.server.store.JudgementStore.StoredLine;

/** The people of a sample case, for the people page: every kind of judgement, a conflict, other cases, long names, names from right to left. */
final class SamplePeople {

    static final Instant AT = Instant.parse("2026-05-04T14:05:09Z");
    static final UUID OTHER = new UUID(8, 8);

    private static final NameMatcher MATCHER = new NameMatcher();

    private final List<PeopleView.Query> queries = new ArrayList<>();
    private final List<ListEntry> lists = new ArrayList<>();
    private final List<Hit> hits = new ArrayList<>();
    private final List<StoredLine> lines = new ArrayList<>();

    static PeopleSheet sheet(CaseFile file, String hostile) {
        return new PeopleSheet(new SamplePeople().view(file, hostile), Typed.NOTHING, "queries.csv/q 1");
    }

    /** The page after a form that could not be taken. */
    static PeopleSheet corrected(CaseFile file, String hostile, Typed typed) {
        return new PeopleSheet(new SamplePeople().view(file, hostile), typed, "");
    }

    private PeopleView view(CaseFile file, String hostile) {
        Party asked = party("Example Person", "1970-01-02", "CN|NZ", "例人", hostile);
        Party right = party("خالد الدفتري", "1970", "AE");
        queries.add(new PeopleView.Query("q 1", asked));
        queries.add(new PeopleView.Query("q2", right));
        queries.add(new PeopleView.Query("q3", party("Nobody Knownhere", "", "")));
        hit("q 1", asked, "h-7", party("PERSON, Example", "1970-01-02", "CN"));
        hit("q 1", asked, "h-9", party(hostile, "1971-01-02", "AU"));
        hit("q 1", asked, "h-10", party("Example " + "Verylongnamewithoutanyblank".repeat(6) + " Person", "", ""));
        for (int i = 0; i < 50; i++) {
            hit(
                    "q 1",
                    asked,
                    "many-" + i,
                    party("Example Person", "19" + (20 + i), "NZ", "alias " + i, "b", "c", "d", "e", "f", "g"));
        }
        hit("q2", right, "h-11", party("Khalid al-Daftari", "1970-06-15", "AE", "خالد الدفتري"));
        judge("queries.csv/q 1", "holders.csv/h-7", Judgement.NOT_SAME, hostile);
        judge("queries.csv/q 1", "holders.csv/h-9", Judgement.SAME, "The passports agree.");
        lines.add(new StoredLine(new JudgementLine.Undone(signed(hostile), 1), List.of()));
        lines.add(new StoredLine(
                new JudgementLine.Merged(signed(hostile), List.of("holders.csv/h-9", "holders.csv/h-10")), List.of()));
        judge("queries.csv/q 1", "holders.csv/h-10", Judgement.NOT_SAME, "Another birth date.");
        lines.add(new StoredLine(
                new JudgementLine.Judged(signed(hostile), "queries.csv/q2", "holders.csv/h-11", Judgement.SAME),
                List.of(),
                Optional.of(new Origin(OTHER, hostile, 3))));
        JudgedElsewhere.Where where = new JudgedElsewhere.Where(OTHER, "T-2", hostile);
        Stand stand = new Stand("queries.csv/x", "holders.csv/h-7", Judgement.NOT_SAME, signed(hostile));
        return new PeopleView(
                file,
                new CasePeople(queries, lists),
                Optional.of(new PeopleView.Screening(new UUID(3, 3), "to find holders of accounts", "ana", AT, hits)),
                new PeopleView.Record(lines),
                List.of(
                        new JudgedElsewhere("queries.csv/q 1", Optional.of("holders.csv/h-7"), where, stand),
                        new JudgedElsewhere("holders.csv/h-7", Optional.empty(), where, stand)));
    }

    private static Party party(String name, String born, String country, String... aliases) {
        return new Party(
                PartyKind.PERSON,
                name,
                List.of(aliases),
                Optional.of(born).filter(text -> !text.isEmpty()),
                Optional.of(country).filter(text -> !text.isEmpty()));
    }

    private void hit(String query, Party asked, String id, Party party) {
        lists.add(new ListEntry("holders.csv", id, party));
        Match match = MATCHER.match(asked, party);
        hits.add(new Hit(query, hits.size() + 1, "holders.csv", id, party.name(), match));
    }

    private void judge(String left, String right, Judgement judgement, String reason) {
        lines.add(new StoredLine(new JudgementLine.Judged(signed(reason), left, right, judgement), List.of()));
    }

    private Signed signed(String reason) {
        return new Signed(lines.size() + 1L, AT, "ana", reason);
    }

    /** What was typed into the form of the first match, without a choice. */
    static Typed withoutAChoice() {
        return new Typed(
                "judge queries.csv/q 1 holders.csv/h-7",
                "",
                "A long and careful reason.",
                Map.of(Typed.CHOICE, "Say whether they are the same, not the same, or you are unsure."));
    }
}
