package org.comity.assessment.law;

import java.util.List;

/** The closed list of words that say what matter a rule is about, so that instruments can be laid beside each other (assessment 5a.1). */
public final class Ground {

    /** Every ground, in the order in which a memo goes through them. */
    public static final List<String> WORDS = List.of(
            "legal-basis",
            "dual-criminality",
            "penalty-threshold",
            "political",
            "persecution",
            "prejudice",
            "military",
            "double-jeopardy",
            "lapse-of-time",
            "amnesty",
            "in-absentia",
            "death-penalty",
            "torture",
            "ill-treatment",
            "fair-trial",
            "special-tribunal",
            "life-sentence",
            "nationality",
            "extraterritorial",
            "own-proceedings",
            "own-prosecution",
            "trivial",
            "bad-faith",
            "unjust-or-oppressive",
            "humanitarian",
            "specialty",
            "onward-surrender",
            "reciprocity",
            "sovereignty",
            "safety",
            "burden",
            "de-minimis",
            "fiscal",
            "bank-secrecy",
            "consent",
            "evidence",
            "documents",
            "authentication",
            "channel",
            "language",
            "finality",
            "third-parties",
            "property-link",
            "return",
            "sharing",
            "costs",
            "use-limits",
            "confidentiality",
            "reasons",
            "consultation",
            "custody",
            "monitoring",
            "other");

    private Ground() {}
}
