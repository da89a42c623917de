package org.comity.assessment.law;

import java.util.List;
import java.util.Optional;
import org.comity.assessment.FactGroup;
import org.comity.assessment.condition.Condition;
import org.comity.terms.Place;

/**
 * A legal basis that an instrument offers (docs/reference/law-packs.md, "routes.yaml").
 *
 * @param route the kind of route, a word of the contract
 * @param cite the provision
 * @param when whether it is worth mentioning for this request; empty: always
 * @param validity the days on which it is offered
 * @param requires what must hold, all of it
 * @param because said first in every answer
 * @param seen whether the provision was read in an official text
 * @param place where it stands
 */
public record Route(
        String route,
        String cite,
        Optional<Condition> when,
        Rule.Validity validity,
        List<Requirement> requires,
        String because,
        Certainty seen,
        Place place) {

    /** One thing that must hold, and what to say when it does or does not. */
    public record Requirement(
            String cite, Optional<FactGroup> about, Condition condition, String holds, String failed, Place place) {}

    public Route {
        requires = List.copyOf(requires);
    }
}
