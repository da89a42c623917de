package org.comity.server.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.names.Hit;
import org.comity.names.JudgementLine;
import org.comity.names.Party;
import org.comity.server.desk.PeopleView;
import org.comity.terms.Jurisdiction;

/** What the people page shows of a party and its hits. */
public final class Names {

    private Names() {}

    /** The end of a hit's element ids: what was looked for, and its place among the hits. */
    public static String mark(Hit hit) {
        return hit.query() + "-" + hit.rank();
    }

    /** Whether a line counts: it is a judgement, and no other line undid it. */
    public static boolean counts(PeopleView view, JudgementLine line) {
        return line instanceof JudgementLine.Judged
                && view.judgements().stream()
                        .noneMatch(stored ->
                                stored.line() instanceof JudgementLine.Undone undone && undone.line() == line.number());
    }

    /** What a line did: {@code "Shen Yuhang" and holders.csv/H12: not the same}. */
    public static String did(PeopleView view, JudgementLine line) {
        return switch (line) {
            case JudgementLine.Judged judged -> spoken(view, judged.left()) + " and " + spoken(view, judged.right());
            case JudgementLine.Undone undone -> "Judgement " + undone.line() + " counts no longer";
            case JudgementLine.Merged merged -> "Merged " + String.join(", ", merged.members());
            case JudgementLine.Split split -> "Split off " + String.join(", ", split.members());
        };
    }

    /** What was judged; empty for other lines. */
    public static String judgement(JudgementLine line) {
        return line instanceof JudgementLine.Judged judged
                ? Words.sentence(judged.judgement().spoken())
                : "";
    }

    /** A person looked for by name; a line of a list by its name, where a hit tells it, and its place. */
    private static String spoken(PeopleView view, String entry) {
        Stream<String> people = view.queries().stream()
                .filter(query -> entry.equals(PeopleView.QUERY_LIST + "/" + query.id()))
                .map(query -> query.party().name());
        Stream<String> lines = view.screening().stream()
                .flatMap(screening -> screening.hits().stream())
                .filter(hit -> entry.equals(hit.list() + "/" + hit.entryId()))
                .map(hit -> hit.name() + " (" + entry + ")");
        return Stream.concat(people, lines).findFirst().orElse(entry);
    }

    /** {@code , born 17 April 1968, China (CN)}; empty when neither is known. */
    public static String particulars(Party party) {
        List<String> known = new ArrayList<>();
        party.born().ifPresent(born -> known.add("born " + AssessmentWords.value(born)));
        party.country().ifPresent(country -> known.add(states(country)));
        return known.isEmpty() ? "" : ", " + String.join(", ", known);
    }

    private static String states(String codes) {
        return Arrays.stream(codes.split("\\|"))
                .map(code -> Jurisdiction.isKnown(code) ? Words.state(Optional.of(new Jurisdiction(code))) : code)
                .collect(Collectors.joining(", "));
    }

    /** The length of a score's bar, 0 to 100. */
    public static String percent(double score) {
        return String.valueOf(Math.round(score * 100));
    }
}
