package org.comity.assessment.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.assessment.Fact;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.History;
import org.comity.assessment.Leaf;
import org.comity.assessment.PriorDecision;
import org.comity.assessment.UsedFact;
import org.comity.assessment.law.Rule;
import org.comity.assessment.precedence.Composition;

/** Which earlier decisions that stand are reopened by what came to be known since (assessment 7.13). */
final class Reopening {

    private Reopening() {}

    /** The decisions as they stand, those that later facts reopen marked (7.13). */
    static List<PriorDecision> reopened(Facts facts, List<Composition.Judgement> judgements) {
        return History.on(facts.asAt(), facts.history()).stream()
                .map(decision -> decision.state().status() == PriorDecision.Status.STANDS
                        ? decision.reopenedBy(laterThan(decision, facts, judgements))
                        : decision)
                .toList();
    }

    private static List<String> laterThan(PriorDecision decision, Facts facts, List<Composition.Judgement> judgements) {
        Optional<LocalDate> since = Stream.of(decision.state().since(), decision.decidedOn())
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
        TreeSet<String> later = new TreeSet<>();
        since.ifPresent(day -> {
            Set<String> paths = laterPaths(facts, day);
            Map<String, String> promises = laterAssurances(facts, day);
            if (paths.isEmpty() && promises.isEmpty()) {
                return;
            }
            for (Composition.Judgement one : judgements) {
                if (decision.decider()
                        .filter(decider ->
                                !decider.equals(one.finding().judged().decider()))
                        .isEmpty()) {
                    later.addAll(usedOf(paths, one));
                    later.addAll(curing(promises, one));
                }
            }
        });
        return List.copyOf(later);
    }

    private static List<String> usedOf(Set<String> paths, Composition.Judgement one) {
        List<String> used = new ArrayList<>();
        for (UsedFact fact : one.finding().facts()) {
            if (paths.contains(fact.path())) {
                used.add(fact.path());
            }
        }
        return used;
    }

    private static List<String> curing(Map<String, String> promises, Composition.Judgement one) {
        List<String> curing = new ArrayList<>();
        for (Rule.Cure cure :
                promises.isEmpty() ? List.<Rule.Cure>of() : one.rule().logic().cures()) {
            promises.forEach((path, type) -> {
                if (cure.types().contains(type)) {
                    curing.add(path);
                }
            });
        }
        return curing;
    }

    private static Set<String> laterPaths(Facts facts, LocalDate day) {
        Set<String> paths = new HashSet<>();
        facts.seenByPath().forEach((path, fact) -> {
            if (isLater(fact, day)) {
                paths.add(path);
            }
        });
        return paths;
    }

    private static boolean isLater(Fact fact, LocalDate day) {
        for (Leaf leaf : fact.leaves()) {
            if (leaf.origin().asOf().filter(day::isBefore).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Assurances received later, each by the path of its day with its type. */
    private static Map<String, String> laterAssurances(Facts facts, LocalDate day) {
        Map<String, String> later = new HashMap<>();
        for (String id : facts.listIds(FactGroup.ASSURANCE).orElse(List.of())) {
            String path = "assurances[" + id + "]";
            if (facts.findEstablished(path + ".receivedAt").orElse(null) instanceof FactValue.Day(LocalDate on)
                    && on.isAfter(day)
                    && !on.isAfter(facts.asAt())) {
                facts.findEstablished(path + ".type").ifPresent(type -> later.put(path + ".receivedAt", type.text()));
            }
        }
        return later;
    }
}
