package org.comity.assessment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.terms.BadInput;

/** Which outcomes of which rules the cases of a pack show. A rule that no case shows is a rule nobody has tried. */
final class CaseCoverage {

    private final Map<String, Set<Outcome>> shown = new HashMap<>();
    private final LawPack pack;

    private CaseCoverage(LawPack pack) {
        this.pack = pack;
    }

    static CaseCoverage of(LawPack pack, Path folder, LawLibrary library) {
        CaseCoverage coverage = new CaseCoverage(pack);
        Assessor assessor = new Assessor(library);
        for (Path file : Casebook.files(folder)) {
            try {
                coverage.add(assessor.assess(FactsReader.read(file)));
            } catch (BadInput e) {
                // A case that must be refused shows no rule; whether it is refused rightly is for the casebook to say.
                continue;
            }
        }
        return coverage;
    }

    private void add(Assessment assessment) {
        assessment
                .findings()
                .forEach(finding -> shown.computeIfAbsent(finding.ruleId(), absent -> EnumSet.noneOf(Outcome.class))
                        .add(finding.outcome()));
        assessment.clocks().forEach(clock -> seen(clock.rule()));
        assessment.duties().forEach(duty -> seen(duty.rule()));
    }

    private void seen(String rule) {
        shown.computeIfAbsent(rule, absent -> EnumSet.noneOf(Outcome.class));
    }

    /** What no case shows. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            Set<Outcome> outcomes = shown.get(rule.id());
            if (outcomes == null) {
                notes.add(rule.id() + ": no case shows this rule");
            } else if (rule.kind().bars() || rule.kind().requires()) {
                Set<Outcome> lacking = EnumSet.allOf(Outcome.class);
                lacking.removeAll(outcomes);
                if (!lacking.isEmpty()) {
                    notes.add(rule.id() + ": no case where it is " + lacking);
                }
            }
        }
        return notes;
    }
}
