package org.comity.server.web;

import java.util.ArrayList;
import java.util.List;
import org.comity.names.Hit;
import org.comity.names.Party;
import org.comity.server.desk.PeopleView;

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

    /** {@code , born 1968-04-17, CN}; empty when neither is known. */
    public static String particulars(Party party) {
        List<String> known = new ArrayList<>();
        party.born().ifPresent(born -> known.add("born " + born));
        party.country().ifPresent(country -> known.add(country.replace("|", ", ")));
        return known.isEmpty() ? "" : ", " + String.join(", ", known);
    }

    /** The length of a score's bar, 0 to 100. */
    public static String percent(double score) {
        return String.valueOf(Math.round(score * 100));
    }
}
