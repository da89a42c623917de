package org.comity.tracing.plan;

import java.util.Set;
import org.comity.tracing.Directions;
import org.comity.tracing.Directions.Election;
import org.comity.tracing.Directions.ForClaim;
import org.comity.yaml.YamlMap;

/** Reads what a plan says of single payments: {@code elect}, {@code repayments}, {@code earmarks}, {@code restitutions}. */
final class DirectionsReader {

    private static final Set<String> ELECT_KEYS = Set.of("account", "currency", "entry", "claim-first", "basis");
    private static final Set<String> CLAIM_KEYS = Set.of("account", "currency", "entry", "claim", "amount", "basis");

    private DirectionsReader() {}

    static Directions read(YamlMap plan) {
        return new Directions(
                CircumstancesReader.list(plan, "elect", ELECT_KEYS, "an election", DirectionsReader::election),
                CircumstancesReader.list(plan, "repayments", CLAIM_KEYS, "a repayment", DirectionsReader::forClaim),
                CircumstancesReader.list(plan, "earmarks", CLAIM_KEYS, "an earmark", DirectionsReader::forClaim),
                CircumstancesReader.list(
                        plan, "restitutions", CLAIM_KEYS, "a restitution", DirectionsReader::forClaim));
    }

    private static Election election(YamlMap election) {
        boolean claimFirst = election.find("claim-first")
                .map(node -> node.asScalar().asBoolean())
                .orElse(true);
        return new Election(
                CircumstancesReader.reference(election),
                claimFirst,
                election.findText("basis").orElse(""));
    }

    private static ForClaim forClaim(YamlMap map) {
        return new ForClaim(
                CircumstancesReader.reference(map),
                map.getText("claim"),
                map.findText("amount"),
                map.findText("basis").orElse(""),
                map.place());
    }
}
