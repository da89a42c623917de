package org.comity.assessment.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactValue;
import org.comity.assessment.MissingFact;
import org.comity.assessment.law.Rule;

/** Whether assurances cure a bar (assessment 4). An assurance works only through recorded findings, never by existing. */
final class CureJudge {

    private static final String[] FINDINGS = {
        "assurance.authorityToBind", "assurance.qualityFinding", "assurance.reliabilityFinding"
    };

    private final SubjectView view;
    private final LocalDate day;

    CureJudge(SubjectView view, LocalDate day) {
        this.view = view;
        this.day = day;
    }

    /**
     * What the assurances do.
     *
     * @param works whether the bar is cured
     * @param by the assurances that cure it, by id
     * @param notes what to say of each assurance that was weighed
     */
    record Cured(Weighed works, List<String> by, List<String> notes) {}

    /** Weighs every assurance for a rule's cures; any one of them suffices. */
    Cured weigh(List<Rule.Cure> cures) {
        Optional<List<String>> ids = view.facts().listIds(FactGroup.ASSURANCE);
        if (cures.isEmpty() || ids.isEmpty()) {
            Weighed none = cures.isEmpty()
                    ? Weighed.FALSE
                    : Weighed.unknown(new MissingFact(FactGroup.ASSURANCE.key(), "unknown"));
            return new Cured(none, List.of(), List.of());
        }
        Weighed works = Weighed.FALSE;
        Set<String> by = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        for (Rule.Cure cure : cures) {
            Weighed all = Weighed.TRUE;
            List<String> together = new ArrayList<>();
            for (String type : cure.types()) {
                Weighed one = Weighed.FALSE;
                for (String id : ids.get()) {
                    Weighed here = weighOne(view.with(FactGroup.ASSURANCE, id), id, type, cure, notes);
                    if (here.isTrue()) {
                        together.add(id);
                    }
                    one = one.or(here);
                }
                all = all.and(one);
            }
            if (all.isTrue()) {
                by.addAll(together);
            }
            works = works.or(all);
        }
        return new Cured(works, List.copyOf(by), List.copyOf(notes));
    }

    private Weighed weighOne(SubjectView seen, String id, String type, Rule.Cure cure, Set<String> notes) {
        Optional<FactValue> named = seen.findValue("assurance.type");
        if (named.isPresent() && !named.get().text().equals(type)) {
            return Weighed.FALSE;
        }
        Map<String, Weighed> parts = new LinkedHashMap<>();
        parts.put("what it promises", known(seen, "assurance.type"));
        parts.put("whom it concerns", concerns(seen));
        parts.put("who gave it", known(seen, "assurance.givenBy"));
        parts.put("when it was received", receivedInTime(seen));
        for (String finding : FINDINGS) {
            parts.put(FactDictionary.standard().get(finding).words().label(), yes(seen, finding));
        }
        cure.when().ifPresent(condition -> parts.put("what the rule asks of it besides", seen.weigh(condition)));
        Weighed works = parts.values().stream().reduce(Weighed.TRUE, Weighed::and);
        notes.add(note(id, type, seen, parts, works));
        return works;
    }

    private String note(String id, String type, SubjectView seen, Map<String, Weighed> parts, Weighed works) {
        String which = "Assurance " + id + " (" + type
                + seen.findValue("assurance.givenBy")
                        .map(by -> ", given by " + by.text())
                        .orElse("") + ")";
        if (works.isTrue()) {
            return which + " is recorded as removing the risk and as reliable: it cures this bar.";
        }
        List<String> lacking = parts.entrySet().stream()
                .filter(part -> works.isFalse()
                        ? part.getValue().isFalse()
                        : part.getValue().isUnknown())
                .map(Map.Entry::getKey)
                .toList();
        if (works.isUnknown()) {
            return which + " cannot count yet: not recorded is " + String.join(", ", lacking) + ".";
        }
        return receivedLate(seen)
                ? which + " does not count on " + day + ": it was received later."
                : which + " does not cure this bar: it fails on " + String.join(", ", lacking) + ".";
    }

    private boolean receivedLate(SubjectView seen) {
        return receivedInTime(seen).isFalse();
    }

    /** An assurance that lists no persons concerns the only person of the case; of several it is unknown whom (2.10). */
    private Weighed concerns(SubjectView seen) {
        Optional<String> person = seen.id(FactGroup.PERSON);
        if (person.isEmpty()) {
            return Weighed.TRUE;
        }
        Optional<FactValue> persons = seen.findValue("assurance.persons");
        if (persons.isPresent() && persons.get() instanceof FactValue.Several several) {
            return Weighed.of(several.values().contains(person.get()));
        }
        boolean stated = seen.facts()
                .find("assurances[" + seen.id(FactGroup.ASSURANCE).orElse("") + "].persons")
                .isPresent();
        boolean only = seen.facts().listIds(FactGroup.PERSON).orElse(List.of()).size() == 1;
        return only && !stated ? Weighed.TRUE : Weighed.unknown(seen.missing("assurance.persons"));
    }

    private Weighed receivedInTime(SubjectView seen) {
        Optional<FactValue> received = seen.findValue("assurance.receivedAt");
        return received.isPresent() && received.get() instanceof FactValue.Day(LocalDate on)
                ? Weighed.of(!on.isAfter(day))
                : Weighed.unknown(seen.missing("assurance.receivedAt"));
    }

    private static Weighed known(SubjectView seen, String name) {
        return seen.findValue(name).isPresent() ? Weighed.TRUE : Weighed.unknown(seen.missing(name));
    }

    private static Weighed yes(SubjectView seen, String name) {
        Optional<FactValue> value = seen.findValue(name);
        return value.isPresent()
                ? Weighed.of(value.get().equals(new FactValue.YesNo(true)))
                : Weighed.unknown(seen.missing(name));
    }
}
