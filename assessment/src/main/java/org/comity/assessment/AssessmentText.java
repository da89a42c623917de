package org.comity.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer as a lawyer reads it in a terminal. */
public final class AssessmentText {

    private final Assessment assessment;
    private final StringBuilder text = new StringBuilder();

    private AssessmentText(Assessment assessment) {
        this.assessment = assessment;
    }

    /** The whole answer; the same assessment always gives the same text. */
    public static String write(Assessment assessment) {
        return new AssessmentText(assessment).whole();
    }

    private String whole() {
        line("Case " + assessment.caseId() + ", assessed as at " + assessment.asAt());
        line("Conclusion: " + capitals(assessment.conclusion().words()));
        Wrapped.add(text, "", "This is a proposal with its reasons. A named person decides.");
        packs();
        conclusions();
        legalBasis();
        findings();
        questions();
        clocks();
        duties();
        history();
        return text.toString();
    }

    private void packs() {
        heading("Law used");
        for (PackUse pack : assessment.packs()) {
            String citations = pack.unverified().isEmpty() ? "" : "; citations unverified: " + pack.unverified();
            Wrapped.add(
                    text,
                    "  ",
                    pack.id() + " (pack version " + pack.version() + "), text as at " + pack.textAsAt()
                            + (pack.textCovers() ? "" : ", which is OLDER than the day assessed") + "; "
                            + pack.reviewed().words() + citations + ".");
        }
        if (assessment.packs().isEmpty()) {
            Wrapped.add(text, "  ", "No law pack at hand speaks about this kind of request between these states.");
        }
    }

    private void conclusions() {
        heading("Conclusions");
        for (DeciderConclusion row : assessment.conclusions()) {
            line("  " + row.decider() + ", " + on(row.person(), row.offence()) + ": "
                    + capitals(row.outcome().words()));
        }
        if (assessment.conclusions().isEmpty()) {
            line("  None: no rule was assessed.");
        }
    }

    private static String on(Optional<String> person, Optional<String> offence) {
        String of = person.map(id -> "person " + id).orElse("no person named");
        return of + ", " + offence.map(id -> "offence " + id).orElse("no offence named");
    }

    private void legalBasis() {
        heading("Legal basis");
        for (LegalBasis basis : assessment.legalBasis()) {
            line("  " + capitals(basis.status().word().replace('-', ' ')) + "  " + basis.instrument() + " "
                    + basis.cite() + " (" + basis.route() + ")");
            basis.because().forEach(reason -> Wrapped.add(text, "      - ", reason));
        }
        if (assessment.legalBasis().isEmpty()) {
            line("  No route is known to the packs at hand.");
        }
    }

    private void findings() {
        for (RuleClass kind : RuleClass.values()) {
            List<Finding> own = assessment.findings().stream()
                    .filter(finding -> finding.rule().kind() == kind)
                    .toList();
            if (!own.isEmpty()) {
                heading(kind.heading());
                own.forEach(this::finding);
            }
        }
    }

    private void finding(Finding finding) {
        line("  " + capitals(finding.outcome().name().replace('_', ' ')) + "  "
                + finding.rule().cite() + ", " + finding.subject().words() + "  [" + finding.ruleId() + "]");
        String standard = finding.judged().standard().equals("none")
                ? ""
                : ", standard: " + finding.judged().standard().replace('-', ' ');
        Wrapped.add(
                text,
                "      ",
                "decided by: " + finding.judged().decider() + standard + ", burden: "
                        + finding.judged().burden() + ", judged on: "
                        + finding.judged().on().map(Object::toString).orElse("a day not known") + "; "
                        + finding.rule().reviewed().words());
        finding.because().forEach(reason -> Wrapped.add(text, "      - ", reason));
        finding.facts().stream()
                .filter(fact -> fact.source().isPresent())
                .forEach(fact -> Wrapped.add(
                        text,
                        "      source: ",
                        fact.path() + ": " + fact.source().get()));
        if (!finding.curedBy().isEmpty()) {
            line("      cured by: " + String.join(", ", finding.curedBy()));
        }
    }

    private void questions() {
        heading("Open questions");
        int number = 1;
        for (OpenQuestion question : assessment.openQuestions()) {
            Wrapped.add(text, String.format(Locale.ROOT, "  %2d. ", number++), question.question());
            line("      " + question.path());
            Wrapped.add(text, "      decides: ", String.join(", ", question.decides()));
        }
        if (assessment.openQuestions().isEmpty()) {
            line("  None.");
        }
    }

    private void clocks() {
        if (assessment.clocks().isEmpty()) {
            return;
        }
        heading("Clocks");
        for (Clock clock : assessment.clocks()) {
            String ends = clock.ends().map(day -> "ends " + day).orElse("end not known");
            line("  " + clock.cite() + ", " + clock.subject().words() + ": " + ends
                    + clock.from().map(day -> " (from " + day + ")").orElse(""));
            Wrapped.add(text, "      ", clock.what());
            missing(clock.missing());
        }
    }

    private void duties() {
        if (assessment.duties().isEmpty()) {
            return;
        }
        heading("Duties");
        for (Duty duty : assessment.duties()) {
            String done = duty.done().map(yes -> yes ? "done" : "not done").orElse("not known whether done")
                    + (duty.missing().isEmpty() ? "" : " (whether it arises or is done depends on what is missing)");
            line("  " + duty.cite() + ", " + duty.subject().words() + ": " + done);
            Wrapped.add(text, "      ", duty.what());
            missing(duty.missing());
        }
    }

    private void history() {
        if (assessment.history().isEmpty()) {
            return;
        }
        heading("Earlier decisions");
        for (PriorDecision decision : assessment.history()) {
            String said = decision.decidedOn().map(Object::toString).orElse("day not known") + "  "
                    + decision.decider().orElse("decider not known") + ", "
                    + decision.step().orElse("step not known")
                    + ": " + decision.outcome().orElse("outcome not known");
            String stands = decision.setAside()
                    .map(aside -> aside ? " (set aside: it does not stand)" : " (stands)")
                    .orElse(" (not known whether it stands)");
            Wrapped.add(text, "  ", said + stands);
        }
    }

    private void missing(List<MissingFact> missing) {
        if (!missing.isEmpty()) {
            Wrapped.add(
                    text,
                    "      missing: ",
                    missing.stream()
                            .map(fact -> fact.path() + " (" + fact.why() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private void heading(String words) {
        text.append('\n').append(words).append('\n');
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String capitals(String words) {
        return words.toUpperCase(Locale.ROOT);
    }
}
