package org.comity.server.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.names.Hit;
import org.comity.names.Party;
import org.comity.server.desk.PeopleView;
import org.comity.terms.Jurisdiction;

/** What the people page shows of a party and its hits. */
public final class Names {

    private Names() {}

    /** The hits of one query, best first. */
    public static List<Hit> hits(PeopleView view, String query) {
        return view.screening().stream()
                .flatMap(screening -> screening.hits().stream())
                .filter(hit -> hit.query().equals(query))
                .toList();
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
