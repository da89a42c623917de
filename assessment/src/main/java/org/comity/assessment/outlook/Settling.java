package org.comity.assessment.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.comity.assessment.Conclusion;
import org.comity.assessment.DeciderConclusion;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactPath;
import org.comity.assessment.Outlook.Settlement;

/**
 * The fewest answers that settle the conclusion (assessment 7a.4). Searched by number of answers, so that the first found is
 * smallest; at each step one of the facts that must be answered next is given each of its values, so that none is overlooked.
 */
final class Settling {

    private static final List<Conclusion> LEVELS =
            List.of(Conclusion.NO_BAR_FOUND, Conclusion.INCOMPLETE, Conclusion.REFUSAL_OPEN);

    private final Trials trials;
    private final Suppositions suppositions;
    private final int openFacts;
    private final Predicate<DeciderConclusion> scope;

    /**
     * A search.
     *
     * @param openFacts how many facts are open: no set is larger
     * @param scope whose conclusion is to be settled: that of one decider, or of all
     */
    Settling(Trials trials, Suppositions suppositions, int openFacts, Predicate<DeciderConclusion> scope) {
        this.scope = scope;
        this.trials = trials;
        this.suppositions = suppositions;
        this.openFacts = openFacts;
    }

    /** The fewest answers that settle the best conclusion that can be reached; empty when none can, or it is settled. */
    Optional<Settlement> well() {
        for (Conclusion level : LEVELS) {
            for (int size = 1; size <= openFacts && !trials.isBrokenOff(); size++) {
                Optional<Settlement> found = reach(new LinkedHashMap<>(), size, level);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Settlement> reach(SequencedMap<String, String> answers, int left, Conclusion level) {
        Optional<Trials.Trial> trial = trials.with(answers);
        if (trial.isEmpty()) {
            return Optional.empty();
        }
        Standing standing = standing(trial.get());
        if (standing.best().ordinal() < level.ordinal()) {
            return Optional.empty();
        }
        List<Set<String>> needs = standing.needsToReach(level);
        if (needs.isEmpty() && standing.isSettled()) {
            return answers.isEmpty() ? Optional.empty() : settlement(trial.get(), answers);
        }
        if (needs.isEmpty()) {
            needs = List.of(standing.open());
        }
        if (atLeast(needs) > left) {
            return Optional.empty();
        }
        Set<String> next =
                needs.stream().min(Comparator.comparingInt(Set::size)).orElseThrow();
        return branch(trial.get(), answers, next, more -> reach(more, left - 1, level));
    }

    /** How many facts it takes at least to answer one of each set. */
    private static int atLeast(List<Set<String>> needs) {
        List<Set<String>> smallFirst = new ArrayList<>(needs);
        smallFirst.sort(Comparator.comparingInt(Set::size));
        Set<String> met = new HashSet<>();
        int count = 0;
        for (Set<String> need : smallFirst) {
            if (need.stream().noneMatch(met::contains)) {
                met.addAll(need);
                count++;
            }
        }
        return count;
    }

    /** The fewest answers that settle that the request is barred or has no legal basis. */
    Optional<Settlement> badly() {
        for (int size = 1; size <= openFacts && !trials.isBrokenOff(); size++) {
            Optional<Settlement> found = lose(new LinkedHashMap<>(), size);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Settlement> lose(SequencedMap<String, String> answers, int left) {
        Optional<Trials.Trial> trial = trials.with(answers);
        if (trial.isEmpty()) {
            return Optional.empty();
        }
        Standing standing = standing(trial.get());
        if (standing.isLost()) {
            return answers.isEmpty() ? Optional.empty() : settlement(trial.get(), answers);
        }
        return left == 0
                ? Optional.empty()
                : branch(trial.get(), answers, standing.needsToLose(), more -> lose(more, left - 1));
    }

    /** Whether an answer to a fact alone loses the request. */
    boolean losesAlone(String path, Trials.Trial now) {
        return answers(path, now).stream()
                .map(value -> trials.with(with(new LinkedHashMap<>(), path, value)))
                .anyMatch(trial -> trial.isPresent() && standing(trial.get()).isLost());
    }

    /** The values that an open fact is tried with. */
    List<String> answers(String path, Trials.Trial trial) {
        Optional<FactPath> place = FactPath.find(path);
        if (place.isEmpty()) {
            return List.of();
        }
        Optional<FactGroup> list = place.get().group().filter(FactGroup::isList);
        if (list.isPresent() && place.get().rest().isEmpty()) {
            return list.get() == FactGroup.PERSON || list.get() == FactGroup.OFFENCE ? List.of() : List.of("[]");
        }
        return FactDictionary.standard()
                .find(place.get().name())
                .map(name -> suppositions.values(name, place.get().id().orElse(""), trial.facts()))
                .orElse(List.of());
    }

    @FunctionalInterface
    private interface Search {
        Optional<Settlement> from(SequencedMap<String, String> answers);
    }

    private Optional<Settlement> branch(
            Trials.Trial trial, SequencedMap<String, String> answers, Set<String> next, Search search) {
        for (String path : next) {
            for (String value : answers.containsKey(path) ? List.<String>of() : answers(path, trial)) {
                Optional<Settlement> found = search.from(with(answers, path, value));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static SequencedMap<String, String> with(SequencedMap<String, String> answers, String path, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(answers);
        more.put(path, value);
        return more;
    }

    private Standing standing(Trials.Trial trial) {
        return new Standing(trial, scope);
    }

    private Optional<Settlement> settlement(Trials.Trial trial, SequencedMap<String, String> answers) {
        return Optional.of(new Settlement(standing(trial).now(), Trials.suppositions(answers)));
    }
}
