package org.comity.assessment.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.assessment.Assessment;
import org.comity.assessment.Clock;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.Duty;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.MissingFact;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.PackUse;
import org.comity.assessment.PriorDecision;
import org.comity.assessment.Subject;

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
        line("Case " + assessment.caseId() + ", as at " + assessment.asAt() + ": "
                + capitals(assessment.conclusion().words()));
        conclusions();
        Wrapped.add(text, "", "This is a proposal with its reasons. A named person decides.");
        legalBasis();
        List<GroundText> grounds = GroundText.of(assessment.findings());
        inTheWay(grounds);
        questions();
        assessment.outlook().ifPresent(outlook -> new OutlookText(text, this::cite).add(outlook));
        clear(grounds);
        if (!assessment.weighings().assurances().isEmpty()) {
            heading("Assurances weighed");
            WeighingText.assurances(text, assessment);
        }
        if (!assessment.weighings().competing().isEmpty()) {
            heading("Competing requests");
            WeighingText.competing(text, assessment);
        }
        clocks();
        duties();
        history();
        packs();
        return text.toString();
    }

    private void conclusions() {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        for (DeciderConclusion row : assessment.conclusions()) {
            subjects.computeIfAbsent(
                            "  %-17s %s"
                                    .formatted(
                                            GroundText.deciderInWords(row.decider()),
                                            capitals(row.outcome().words())),
                            same -> new ArrayList<>())
                    .add(on(row.person(), row.offence()));
        }
        subjects.forEach((conclusion, about) -> Wrapped.add(text, conclusion + "  ", String.join("; ", about)));
    }

    private static String on(Optional<String> person, Optional<String> offence) {
        String of = person.map(id -> "person " + id).orElse("no person named");
        return of + ", " + offence.map(id -> "offence " + id).orElse("no offence named");
    }

    /** A route that is open, or may be, with its reasons; one that is not with the reason that closes it. */
    private void legalBasis() {
        heading("Legal basis");
        for (LegalBasis basis : assessment.legalBasis()) {
            boolean closed = basis.status() == LegalBasis.Status.NOT_AVAILABLE;
            line("  "
                    + (closed
                            ? basis.status().word().replace('-', ' ')
                            : capitals(basis.status().word())) + ": " + basis.instrument() + " " + basis.cite() + " ("
                    + basis.route() + ")");
            List<String> reasons = basis.because();
            Wrapped.add(text, "      ", closed && !reasons.isEmpty() ? reasons.getLast() : String.join(" ", reasons));
        }
        if (assessment.legalBasis().isEmpty()) {
            line("  No route is known to the packs at hand.");
        }
    }

    private void inTheWay(List<GroundText> grounds) {
        heading("What bars, may bar or is missing");
        List<GroundText> shown = grounds.stream()
                .filter(GroundText::needsReading)
                .sorted(Comparator.comparing(GroundText::severity))
                .toList();
        byInstrument(shown, ground -> ground.addWhole(text, assessment.asAt()));
        if (shown.isEmpty()) {
            line("  Nothing.");
        }
    }

    private void clear(List<GroundText> grounds) {
        List<GroundText> shown =
                grounds.stream().filter(ground -> !ground.needsReading()).toList();
        if (!shown.isEmpty()) {
            heading("What stands in nobody's way");
            byInstrument(shown, ground -> ground.addLine(text));
        }
    }

    private void byInstrument(List<GroundText> grounds, Consumer<GroundText> add) {
        Map<String, List<GroundText>> byInstrument = new LinkedHashMap<>();
        grounds.forEach(ground -> byInstrument
                .computeIfAbsent(ground.instrument(), same -> new ArrayList<>())
                .add(ground));
        byInstrument.forEach((instrument, own) -> {
            line("  " + instrument);
            own.forEach(add);
        });
    }

    /** A question that is asked of several offences or assurances alike stands once. */
    private void questions() {
        heading("Open questions");
        Map<String, List<OpenQuestion>> alike = new LinkedHashMap<>();
        assessment
                .openQuestions()
                .forEach(question -> alike.computeIfAbsent(question.question(), same -> new ArrayList<>())
                        .add(question));
        int number = 1;
        for (Map.Entry<String, List<OpenQuestion>> question : alike.entrySet()) {
            Wrapped.add(text, String.format(Locale.ROOT, "  %2d. ", number++), question.getKey());
            String paths = question.getValue().stream().map(OpenQuestion::path).collect(Collectors.joining(", "));
            String decides = provisions(question.getValue().stream()
                    .flatMap(one -> one.decides().stream())
                    .distinct()
                    .toList());
            Wrapped.add(text, "      ", paths + "; for " + decides);
        }
        if (alike.isEmpty()) {
            line("  None.");
        }
    }

    /** The provisions of rules of this answer, each with its instrument: {@code s 7(b), s 7(c) nz/extradition-act-1999}. */
    private String provisions(List<String> ruleIds) {
        Map<String, Set<String>> byInstrument = new LinkedHashMap<>();
        for (String rule : ruleIds) {
            String instrument = assessment.packs().stream()
                    .map(PackUse::id)
                    .filter(id -> rule.startsWith(id.replace('/', '.') + "."))
                    .findFirst()
                    .orElse("");
            byInstrument
                    .computeIfAbsent(instrument, absent -> new LinkedHashSet<>())
                    .add(cite(rule));
        }
        return byInstrument.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " " + entry.getKey())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }

    /** The provision of a rule of this answer. */
    private String cite(String ruleId) {
        Stream<String> findings = assessment.findings().stream()
                .filter(finding -> finding.ruleId().equals(ruleId))
                .map(finding -> finding.rule().cite());
        Stream<String> clocks = assessment.clocks().stream()
                .filter(clock -> clock.rule().equals(ruleId))
                .map(Clock::cite);
        Stream<String> duties = assessment.duties().stream()
                .filter(duty -> duty.rule().equals(ruleId))
                .map(Duty::cite);
        return Stream.of(findings, clocks, duties)
                .flatMap(all -> all)
                .findFirst()
                .orElse(ruleId);
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

    private void clocks() {
        if (assessment.clocks().isEmpty()) {
            return;
        }
        heading("Clocks");
        for (Clock clock : assessment.clocks()) {
            String until = clock.counted().notBefore() ? "not before the end of " : "ends ";
            String state = clock.ends().map(day -> until + day).orElse("end not known")
                    + clock.from().map(day -> ", from " + day).orElse(", start not known");
            told(clock.cite(), clock.subject(), state, clock.what(), clock.missing());
        }
    }

    private void duties() {
        if (assessment.duties().isEmpty()) {
            return;
        }
        heading("Duties");
        for (Duty duty : assessment.duties()) {
            String done = duty.done()
                    .map(yes -> yes ? "done" : "not recorded as done")
                    .orElse("not known whether done");
            String state = duty.arises() ? done : "if it arises: " + done;
            told(duty.cite(), duty.subject(), state, duty.what(), duty.missing());
        }
    }

    private void told(String cite, Subject subject, String state, String what, List<MissingFact> missing) {
        String needs = missing.stream()
                .map(fact -> fact.path() + " (" + fact.why() + ")")
                .collect(Collectors.joining(", "));
        Wrapped.add(
                text,
                "  ",
                cite + " (" + subject.words() + "; " + state + "): " + what
                        + (needs.isEmpty() ? "" : " [missing: " + needs + "]"),
                "      ");
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
            String stands = " (" + stands(decision.state()) + ")";
            Wrapped.add(text, "  ", said + stands);
        }
    }

    static String stands(PriorDecision.State state) {
        String since = state.since().map(day -> " since " + day).orElse("")
                + state.by().map(id -> ", by " + id).orElse("");
        String reopened = state.reopenedBy().isEmpty()
                ? ""
                : "; REOPENED by later facts: " + String.join(", ", state.reopenedBy());
        return switch (state.status()) {
            case STANDS -> "stands" + since + reopened;
            case SET_ASIDE -> "set aside: it does not stand" + since;
            case SUPERSEDED -> "superseded" + since;
            case UNKNOWN -> "not known whether it stands";
        };
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
