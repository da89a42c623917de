package org.comity.server.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.assessment.Assessment;
import org.comity.assessment.Fact;
import org.comity.assessment.FactChange;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.report.AssessmentJson;
import org.comity.casework.CaseFile;
import org.comity.casework.CaseState;
import org.comity.casework.CooperationRequest;
import org.comity.casework.Procedure;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.AssessmentStore;
import org.comity.server.store.AssessmentStore.StoredAssessment;
import org.comity.server.store.CaseStore;
import org.comity.server.store.DecisionStore;
import org.comity.server.store.FactChangeStore;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlReader;

/** Opening cases, looking at them, adding facts, assessing. */
public final class CaseDesk {

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final CaseStore cases;
    private final FactChangeStore changes;
    private final AssessmentStore assessments;
    private final DecisionStore decisions;

    public CaseDesk(
            Transactions transactions,
            Dossiers dossiers,
            CaseStore cases,
            FactChangeStore changes,
            AssessmentStore assessments,
            DecisionStore decisions) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.cases = cases;
        this.changes = changes;
        this.assessments = assessments;
        this.decisions = decisions;
    }

    /** The cases that the actor may see, newest first. */
    public List<CaseLine> list(Actor actor) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            Map<UUID, StoredAssessment> last = assessments.listLast().stream()
                    .collect(Collectors.toMap(StoredAssessment::caseId, Function.identity()));
            Map<UUID, Integer> open = decisions.countOpenByCase();
            List<CaseLine> lines = cases.list().stream()
                    .map(file -> line(file, Optional.ofNullable(last.get(file.id())), open.getOrDefault(file.id(), 0)))
                    .toList();
            work.record("cases.listed", Map.of("cases", lines.size()));
            return lines;
        });
    }

    private static CaseLine line(CaseFile file, Optional<StoredAssessment> last, int awaitingApproval) {
        return new CaseLine(
                file,
                last.map(stored -> stored.summary().conclusion()),
                last.map(stored -> stored.summary().openQuestions()).orElse(0),
                awaitingApproval);
    }

    /**
     * Opens a case from a case file (YAML or JSON, contract 2).
     *
     * @throws org.comity.terms.BadInput when the text is not a case file
     * @throws AlreadyThere when the office has a case of that reference
     */
    public CaseFile open(Actor actor, String fileName, String caseText) {
        return transactions.run(actor, Right.OPEN_CASE, work -> {
            Facts facts = FactsReader.read(fileName, caseText);
            CooperationRequest request = CooperationRequest.of(facts);
            if (dossiers.findByReference(facts.caseId()).isPresent()) {
                throw new AlreadyThere("There is a case " + facts.caseId() + " already.");
            }
            CaseFile file = new CaseFile(
                    UUID.randomUUID(), facts.caseId(), title(fileName, caseText, facts), request, work.now());
            cases.keep(file, new CaseStore.Submission(fileName, caseText), actor);
            work.record("case.opened", file.id(), Map.of("reference", file.reference(), "file", fileName));
            return file;
        });
    }

    /**
     * The reference under which a case file would be opened.
     *
     * @throws org.comity.terms.BadInput when the text is not a case file
     */
    public static String referenceOf(String fileName, String caseText) {
        return FactsReader.read(fileName, caseText).caseId();
    }

    private static String title(String fileName, String caseText, Facts facts) {
        return YamlReader.read(fileName, caseText) instanceof YamlMap map
                ? map.findText("title").orElse(facts.caseId())
                : facts.caseId();
    }

    /** Looks at a case. */
    public CaseView look(Actor actor, UUID caseId) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            CaseView view = view(dossiers.get(caseId), work.now());
            work.record("case.looked", caseId, Map.of());
            return view;
        });
    }

    /**
     * Adds facts; all of them or, when one is bad, none. A new value supersedes, the old one stays.
     *
     * @throws org.comity.terms.BadInput when a fact's name or value is wrong
     */
    public CaseView addFacts(Actor actor, UUID caseId, List<FactChange> added) {
        return transactions.run(actor, Right.ADD_FACT, work -> {
            dossiers.getFile(caseId);
            cases.lock(caseId);
            Facts facts = dossiers.get(caseId).facts();
            List<Map<String, Object>> record = new ArrayList<>();
            for (FactChange change : added) {
                String before = facts.find(change.path()).map(Fact::valueText).orElse("unknown");
                facts = facts.with(change);
                FactChangeStore.Reading reading = reading(facts.find(change.path()));
                int number =
                        changes.add(caseId, change.path(), change.valueYaml(), reading, actor.userId(), work.now());
                record.add(Map.of("number", number, "path", change.path(), "old", before, "new", reading.value()));
            }
            work.record("facts.added", caseId, Map.of("facts", record));
            return view(dossiers.get(caseId), work.now());
        });
    }

    private static FactChangeStore.Reading reading(Optional<Fact> fact) {
        return new FactChangeStore.Reading(
                fact.map(Fact::valueText).orElse("unknown"),
                fact.map(known -> known.status().word()).orElse("unknown"),
                fact.flatMap(Fact::source).orElse(""));
    }

    /** Assesses the case as its facts stand, on the day its facts are taken as at, and keeps the answer. */
    public AssessmentOnFile assess(Actor actor, UUID caseId) {
        return assess(actor, caseId, Optional.empty());
    }

    /** The same on another day, whose law is then taken. */
    public AssessmentOnFile assess(Actor actor, UUID caseId, Optional<LocalDate> asAt) {
        return transactions.run(actor, Right.ASSESS, work -> {
            Dossier dossier = dossiers.get(caseId);
            Facts facts = asAt.map(dossier.facts()::withAsAt).orElse(dossier.facts());
            Assessment made = dossiers.assess(facts);
            StoredAssessment stored = new StoredAssessment(
                    UUID.randomUUID(),
                    caseId,
                    new AssessmentStore.Basis(dossier.changes().size(), made.asAt()),
                    AssessmentJson.write(made),
                    new AssessmentStore.Summary(
                            made.conclusion(), made.openQuestions().size()),
                    actor.user(),
                    work.now());
            assessments.keep(stored, actor.userId());
            work.record(
                    "case.assessed",
                    caseId,
                    Map.of(
                            "assessment",
                            stored.id().toString(),
                            "conclusion",
                            made.conclusion().name()));
            return new AssessmentOnFile(stored.id(), made, facts, actor.user(), work.now(), false);
        });
    }

    private static CaseView view(Dossier dossier, Instant now) {
        Procedure procedure = Procedure.of(dossier.file().request());
        CaseState state = dossier.state(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new CaseView(
                dossier.file(),
                dossier.facts(),
                dossier.changes().stream()
                        .map(change -> new FactHistoryLine(
                                change.number(),
                                change.path(),
                                change.text().value(),
                                change.text().status(),
                                change.text().source(),
                                change.by(),
                                change.at()))
                        .toList(),
                dossier.assessment(),
                procedure.steps().stream()
                        .map(step -> new CaseView.StepLine(
                                step,
                                dossier.decisions().stream()
                                        .filter(decision ->
                                                decision.proposal().step().equals(step.id()))
                                        .reduce((_, later) -> later),
                                step.outcomes().stream()
                                        .map(outcome -> new CaseView.OutcomeLine(
                                                outcome, procedure.closedGates(step.id(), outcome, state)))
                                        .toList()))
                        .toList(),
                dossier.decisions());
    }
}
