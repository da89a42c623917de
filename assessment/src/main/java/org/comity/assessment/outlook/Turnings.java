package org.comity.assessment.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactName;
import org.comity.assessment.FactPath;
import org.comity.assessment.FactType;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.Finding;
import org.comity.assessment.Outcome;
import org.comity.assessment.Outlook.Supposition;
import org.comity.assessment.Outlook.Turning;
import org.comity.assessment.RuleClass;
import org.comity.assessment.Subject;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Rule;

/** The smallest changes of a case that turn findings that matter, or the conclusion (assessment 7b). */
final class Turnings {

    /** What a request is; another one is another case. */
    private static final Set<String> FIXED =
            Set.of("request.kind", "request.direction", "request.requesting", "request.requested");

    private static final List<String> OF_ASSURANCES = List.of(
            "assurance.type",
            "assurance.givenBy",
            "assurance.receivedAt",
            "assurance.authorityToBind",
            "assurance.qualityFinding",
            "assurance.reliabilityFinding",
            "assurance.persons");

    private static final String GONE = "does not apply";

    private final Facts facts;
    private final Assessment now;
    private final Trials trials;
    private final Suppositions suppositions;
    private final Collection<LawPack> packs;
    private final Map<String, Rule> rules = new HashMap<>();

    Turnings(Facts facts, Assessment now, Trials trials, Suppositions suppositions, Collection<LawPack> packs) {
        this.facts = facts;
        this.now = now;
        this.trials = trials;
        this.suppositions = suppositions;
        this.packs = packs;
        packs.forEach(pack -> pack.rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule)));
    }

    /** One change: of a fact, or an assurance given with everything recorded of it. */
    private record Change(Supposition shown, SequencedMap<String, String> values) {

        static Change of(String path, String value) {
            SequencedMap<String, String> values = new LinkedHashMap<>();
            values.put(path, value);
            return new Change(new Supposition(path, value), values);
        }
    }

    private record Key(String rule, String decider, Subject subject) {
        static Key of(Finding finding) {
            return new Key(finding.ruleId(), finding.judged().decider(), finding.subject());
        }
    }

    /** Every turning by one change; by two, for a finding in the way that no one change turns. */
    List<Turning> list() {
        Map<Key, Finding> targets = new LinkedHashMap<>();
        now.findings().stream().filter(this::matters).forEach(finding -> targets.put(Key.of(finding), finding));
        Set<Turning> turnings = new LinkedHashSet<>();
        Set<List<String>> told = new LinkedHashSet<>();
        for (Change change : changes(targets.values())) {
            trials.with(change.values()).ifPresent(trial -> {
                Map<Key, Finding> then = byKey(trial.assessment());
                targets.forEach((key, finding) -> turned(finding, then.get(key))
                        .ifPresent(to -> add(turnings, told, key, finding, to, List.of(change))));
                conclusion(trial.assessment()).ifPresent(to -> addConclusion(turnings, told, to, change));
            });
        }
        Set<Key> turnable = new LinkedHashSet<>();
        turnings.forEach(turning -> turnable.add(new Key(turning.rule(), turning.decider(), turning.subject())));
        targets.forEach((key, finding) -> {
            if (!turnable.contains(key) && finding.conclusion() != Conclusion.NO_BAR_FOUND) {
                pairs(key, finding, turnings, told);
            }
        });
        return List.copyOf(turnings);
    }

    /** What stands in the way, and what would if it came out otherwise. */
    private boolean matters(Finding finding) {
        RuleClass kind = finding.rule().kind();
        return finding.conclusion() != Conclusion.NO_BAR_FOUND
                || kind == RuleClass.MANDATORY_BAR
                || kind == RuleClass.REQUIREMENT_OF_SUBSTANCE;
    }

    private static Map<Key, Finding> byKey(Assessment assessment) {
        Map<Key, Finding> byKey = new HashMap<>();
        assessment.findings().forEach(finding -> byKey.put(Key.of(finding), finding));
        return byKey;
    }

    /** What a finding comes to, if it is decided otherwise than now (7b.1). */
    private static Optional<String> turned(Finding finding, @org.jspecify.annotations.Nullable Finding then) {
        String before = outcome(finding);
        String after = then == null ? GONE : outcome(then);
        return after.equals(before) || after.equals(Outcome.UNDETERMINED.name())
                ? Optional.empty()
                : Optional.of(after);
    }

    private static String outcome(Finding finding) {
        return finding.isDisplaced() ? "gives way" : finding.outcome().name();
    }

    /** What the conclusion comes to, if that is better for one in the way and worse for one that is not. */
    private Optional<String> conclusion(Assessment then) {
        Conclusion before = now.conclusion();
        Conclusion after = then.conclusion();
        boolean inTheWay = before.ordinal() <= Conclusion.UNDETERMINED.ordinal();
        return (inTheWay ? after.ordinal() > before.ordinal() : after.ordinal() < Conclusion.UNDETERMINED.ordinal())
                ? Optional.of(after.name())
                : Optional.empty();
    }

    private static void add(
            Set<Turning> turnings, Set<List<String>> told, Key key, Finding finding, String to, List<Change> changes) {
        List<Supposition> shown = changes.stream().map(Change::shown).toList();
        List<String> same = new ArrayList<>(List.of(key.toString(), to));
        shown.forEach(one -> same.add(one.path()));
        if (told.add(same)) {
            turnings.add(new Turning(key.rule(), key.decider(), key.subject(), outcome(finding), to, shown));
        }
    }

    private void addConclusion(Set<Turning> turnings, Set<List<String>> told, String to, Change change) {
        if (told.add(List.of("", to, change.shown().path()))) {
            turnings.add(new Turning("", "", Subject.REQUEST, now.conclusion().name(), to, List.of(change.shown())));
        }
    }

    private void pairs(Key key, Finding finding, Set<Turning> turnings, Set<List<String>> told) {
        List<Change> own = changesOf(finding);
        for (int i = 0; i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
                Change one = own.get(i);
                Change other = own.get(j);
                if (!one.shown().path().equals(other.shown().path())) {
                    SequencedMap<String, String> both = new LinkedHashMap<>(one.values());
                    both.putAll(other.values());
                    trials.with(both)
                            .flatMap(trial ->
                                    turned(finding, byKey(trial.assessment()).get(key)))
                            .ifPresent(to -> add(turnings, told, key, finding, to, List.of(one, other)));
                }
            }
        }
    }

    /** The changes of the facts that the finding's rule speaks of, and the assurances that could cure it. */
    private List<Change> changesOf(Finding finding) {
        Rule rule = rules.get(finding.ruleId());
        if (rule == null) {
            return List.of();
        }
        Set<String> names = new TreeSet<>(rule.logic().cures().isEmpty() ? List.of() : OF_ASSURANCES);
        Suppositions.conditionsOf(rule).map(Condition::names).forEach(names::addAll);
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            FactDictionary.standard()
                    .find(name)
                    .filter(fact -> !FIXED.contains(name))
                    .ifPresent(fact -> ids(fact).stream()
                            .filter(id -> fits(finding.subject(), fact, id))
                            .forEach(id -> changes.addAll(changesOf(fact, id))));
        }
        changes.addAll(assurances(finding));
        return changes;
    }

    /** Whether an element is the one that a finding is about, or one of a list that it is not about. */
    private static boolean fits(Subject subject, FactName name, String id) {
        String own = subject.ids().get(name.group().map(FactGroup::word).orElse(""));
        return own == null || own.equals(id);
    }

    /** Every change of one fact that the rules speak of, and every assurance that a rule would accept. */
    private List<Change> changes(Collection<Finding> targets) {
        Set<String> names = new LinkedHashSet<>(OF_ASSURANCES);
        names.add("treaty.inForceAt");
        for (LawPack pack : packs) {
            Suppositions.conditionsOf(pack).map(Condition::names).forEach(names::addAll);
            pack.rules().forEach(rule -> names.add(rule.validity().judgedOn()));
        }
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            FactDictionary.standard()
                    .find(name)
                    .filter(fact -> !FIXED.contains(name))
                    .ifPresent(fact -> ids(fact).forEach(id -> changes.addAll(changesOf(fact, id))));
        }
        Set<Change> offered = new LinkedHashSet<>();
        targets.forEach(finding -> offered.addAll(assurances(finding)));
        changes.addAll(offered);
        return changes;
    }

    private List<String> ids(FactName name) {
        return name.group()
                .filter(FactGroup::isList)
                .map(group -> facts.listIds(group).orElse(List.of()))
                .orElse(List.of(""));
    }

    private List<Change> changesOf(FactName name, String id) {
        String path = FactPath.of(name, id);
        List<String> values = new ArrayList<>(suppositions.values(name, id, facts));
        Optional<FactValue> present = facts.findEstablished(path);
        present.ifPresent(value -> values.sort(Comparator.comparingLong(other -> distance(value, other))));
        return values.stream()
                .filter(value ->
                        present.isEmpty() || !value.equals(present.get().text()))
                .map(value -> Change.of(path, value))
                .toList();
    }

    /** How far a number or a day is from the present one: the nearest change is told. */
    private static long distance(FactValue present, String other) {
        return switch (present) {
            case FactValue.Whole whole -> Math.abs(whole.value() - Long.parseLong(other));
            case FactValue.Day day ->
                Math.abs(day.value().toEpochDay() - LocalDate.parse(other).toEpochDay());
            case FactValue.YesNo yesNo -> 0;
            case FactValue.Words words -> 0;
            case FactValue.Several several -> 0;
        };
    }

    /** An assurance for each cure that a rule names, of which everything that a cure needs is recorded. */
    private List<Change> assurances(Finding finding) {
        Rule rule = rules.get(finding.ruleId());
        if (rule == null || finding.outcome() == Outcome.NOT_MET) {
            return List.of();
        }
        return rule.logic().cures().stream()
                .map(cure -> assurance(cure, finding))
                .toList();
    }

    private Change assurance(Rule.Cure cure, Finding finding) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (String type : cure.types()) {
            String at = "assurances[offered-" + type + "].";
            values.put(at + "type", type);
            values.put(at + "givenBy", "'the authority that can bind its state'");
            values.put(at + "receivedAt", facts.asAt().toString());
            values.put(at + "authorityToBind", "true");
            values.put(at + "qualityFinding", "true");
            values.put(at + "reliabilityFinding", "true");
            finding.subject().person().ifPresent(id -> values.put(at + "persons", "['" + id + "']"));
            cure.when()
                    .ifPresent(when -> when.names().stream()
                            .filter(name -> name.startsWith("assurance."))
                            .filter(name -> FactDictionary.standard().get(name).type() == FactType.YES_NO)
                            .forEach(name -> values.putIfAbsent(at + name.substring("assurance.".length()), "true")));
        }
        String what = String.join(" and ", cure.types());
        return new Change(
                new Supposition(
                        "assurances",
                        what
                                + ", given by an authority that can bind its state, recorded as removing the risk and reliable"),
                values);
    }
}
