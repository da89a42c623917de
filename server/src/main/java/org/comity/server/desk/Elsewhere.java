package org.comity.server.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.names.Judgement;
import org.comity.names.Judgements;
import org.comity.names.Stand;
import org.comity.server.store.CaseStore;
import org.comity.server.store.ElsewhereStore;
import org.comity.server.store.ElsewhereStore.JudgedEntry;
import org.comity.server.store.JudgementStore;

/**
 * Finds what other cases judged of the same entries (names 11.9). Every query it makes is under the row-level security of the acting person:
 * a case that the person may not see is not there, and nothing here can tell the difference.
 */
public final class Elsewhere {

    private final CaseStore cases;
    private final JudgementStore judgements;
    private final ElsewhereStore elsewhere;

    public Elsewhere(CaseStore cases, JudgementStore judgements, ElsewhereStore elsewhere) {
        this.cases = cases;
        this.judgements = judgements;
        this.elsewhere = elsewhere;
    }

    /** What other cases judged of these entries of a case, by case and line. */
    List<JudgedElsewhere> find(UUID caseId, CasePeople people, Collection<String> entries) {
        Map<String, Set<String>> oursBySays = new HashMap<>();
        entries.forEach(entry -> people.says(entry)
                .ifPresent(says -> oursBySays
                        .computeIfAbsent(says, _ -> new LinkedHashSet<>())
                        .add(entry)));
        if (oursBySays.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<String, List<String>>> oursByTheirs = new LinkedHashMap<>();
        for (JudgedEntry judged : elsewhere.list(caseId, oursBySays.keySet())) {
            List<String> ours = oursBySays.getOrDefault(judged.says(), Set.of()).stream()
                    .filter(entry -> areOfOneKind(entry, judged.entry()))
                    .toList();
            if (!ours.isEmpty()) {
                oursByTheirs
                        .computeIfAbsent(judged.caseId(), _ -> new HashMap<>())
                        .put(judged.entry(), ours);
            }
        }
        List<JudgedElsewhere> found = new ArrayList<>();
        oursByTheirs.forEach((other, ours) -> cases.find(other).ifPresent(file -> {
            var where = new JudgedElsewhere.Where(file.id(), file.reference(), file.title());
            standing(other).stands().forEach(stand -> found.addAll(of(stand, where, ours)));
        }));
        return found;
    }

    /** Of people the words alone count, for every case numbers its own; a line of a list is the same line only under the same name. */
    private static boolean areOfOneKind(String ours, String theirs) {
        return ours.equals(theirs) || (CasePeople.isPerson(ours) && CasePeople.isPerson(theirs));
    }

    private static List<JudgedElsewhere> of(
            Stand stand, JudgedElsewhere.Where where, Map<String, List<String>> oursByTheirs) {
        List<String> left = oursByTheirs.getOrDefault(stand.left(), List.of());
        List<String> right = oursByTheirs.getOrDefault(stand.right(), List.of());
        List<JudgedElsewhere> found = new ArrayList<>();
        for (String one : left) {
            for (String other : right) {
                found.add(new JudgedElsewhere(one, Optional.of(other), where, stand));
            }
        }
        if (stand.judgement() == Judgement.SAME && left.isEmpty() != right.isEmpty()) {
            (left.isEmpty() ? right : left)
                    .stream()
                            .filter(entry -> !CasePeople.isPerson(entry))
                            .map(entry -> new JudgedElsewhere(entry, Optional.empty(), where, stand))
                            .forEach(found::add);
        }
        return found;
    }

    /**
     * The judgement of another case that stands of two entries of this one, for taking it over.
     *
     * @throws NotFound alike whether there is no such case, the actor may not see it, or it has no such judgement that stands
     */
    JudgedElsewhere get(UUID caseId, CasePeople people, NewJudgement.TakenOver wanted) {
        return find(caseId, people, List.of(wanted.left(), wanted.right())).stream()
                .filter(judged -> judged.isOf(wanted.left(), wanted.right())
                        && judged.where().caseId().equals(wanted.fromCase())
                        && judged.stand().signed().number() == wanted.fromLine())
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no judgement " + wanted.fromLine() + " of case "
                        + wanted.fromCase() + " that stands of these two."));
    }

    private Judgements standing(UUID caseId) {
        return Judgements.of(judgements.list(caseId).stream()
                .map(JudgementStore.StoredLine::line)
                .toList());
    }
}
