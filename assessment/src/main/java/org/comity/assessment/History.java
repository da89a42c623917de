package org.comity.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.terms.Place;

/** How the earlier decisions of a case stand on a day, and what of that conditions may speak of (assessment 7.5, 7.10 to 7.13). */
final class History {

    private static final FactDictionary DICTIONARY = FactDictionary.standard();

    /** What is so while no history is given: nobody was committed on a consent (assessment 7.12). */
    static final Fact NOT_COMMITTED = fact("consent", "stands", new FactValue.YesNo(false), Optional.empty());

    private final List<PriorDecision> taken;
    private final boolean tellsEffects;
    private final Map<String, PriorDecision.State> states = new HashMap<>();

    private History(List<PriorDecision> all, LocalDate day) {
        this.taken = all.stream().filter(decision -> decision.isBy(day)).toList();
        this.tellsEffects =
                all.stream().anyMatch(decision -> !decision.effects().isNone());
        for (PriorDecision decision : taken.reversed()) {
            boolean mentionedEver =
                    all.stream().anyMatch(other -> other.effects().mentions(decision.id()));
            states.put(decision.id(), state(decision, mentionedEver));
        }
    }

    /** The decisions taken by the end of a day, oldest first, as they stand on it. */
    static List<PriorDecision> on(LocalDate day, List<PriorDecision> all) {
        History history = new History(all, day);
        return history.taken.stream()
                .map(decision -> decision.in(history.states.getOrDefault(decision.id(), PriorDecision.State.NOT_SAID)))
                .toList();
    }

    /** By the last later decision that speaks of it and was not itself set aside; else by what the case says of it. */
    private PriorDecision.State state(PriorDecision decision, boolean mentionedEver) {
        PriorDecision.State state = alone(decision, mentionedEver);
        for (PriorDecision later : after(decision)) {
            PriorDecision.Effects effects = later.effects();
            if (!effects.mentions(decision.id()) || !mayStand(later)) {
                continue;
            }
            PriorDecision.Status status = effects.reinstates().contains(decision.id())
                    ? PriorDecision.Status.STANDS
                    : effects.setsAside().contains(decision.id())
                            ? PriorDecision.Status.SET_ASIDE
                            : PriorDecision.Status.SUPERSEDED;
            state = new PriorDecision.State(status, later.decidedOn(), Optional.of(later.id()), List.of());
        }
        return state.status() == PriorDecision.Status.STANDS ? unlessReplaced(decision, state) : state;
    }

    private PriorDecision.State alone(PriorDecision decision, boolean mentionedEver) {
        boolean aside = decision.setAside().orElse(false) && !mentionedEver;
        boolean said = decision.setAside().isPresent() || tellsEffects;
        PriorDecision.Status status = aside
                ? PriorDecision.Status.SET_ASIDE
                : said ? PriorDecision.Status.STANDS : PriorDecision.Status.UNKNOWN;
        return new PriorDecision.State(
                status, aside ? Optional.empty() : decision.decidedOn(), Optional.empty(), List.of());
    }

    /** A later decision of the same decider on the same step, of those that conditions know, takes its place while it stands. */
    private PriorDecision.State unlessReplaced(PriorDecision decision, PriorDecision.State state) {
        boolean known = decision.step().filter(step -> isStep(step)).isPresent();
        return after(decision).stream()
                .filter(later -> known
                        && later.step().equals(decision.step())
                        && later.decider().equals(decision.decider())
                        && later.decidedOn().isPresent()
                        && statusOf(later) == PriorDecision.Status.STANDS)
                .filter(later -> state.since().isEmpty()
                        || later.decidedOn().get().isAfter(state.since().get()))
                .reduce((first, last) -> last)
                .map(later -> new PriorDecision.State(
                        PriorDecision.Status.SUPERSEDED, later.decidedOn(), Optional.of(later.id()), List.of()))
                .orElse(state);
    }

    private List<PriorDecision> after(PriorDecision decision) {
        return taken.subList(taken.indexOf(decision) + 1, taken.size());
    }

    private PriorDecision.Status statusOf(PriorDecision decision) {
        return states.getOrDefault(decision.id(), PriorDecision.State.NOT_SAID).status();
    }

    private boolean mayStand(PriorDecision decision) {
        return statusOf(decision) != PriorDecision.Status.SET_ASIDE;
    }

    /** Whether conditions can speak of decisions of a step. */
    static boolean isStep(String step) {
        return DICTIONARY.find("decided." + step + ".outcome").isPresent();
    }

    /** The words of a step's outcome; empty for a step that conditions do not know. */
    static Collection<String> outcomes(String step) {
        return DICTIONARY
                .find("decided." + step + ".outcome")
                .map(fact -> (Collection<String>) fact.values())
                .orElse(List.of());
    }

    /** The facts {@code decided.…} of a day: for each step, whether a decision stands, which and since when (7.12). */
    static List<Fact> facts(LocalDate day, List<PriorDecision> all) {
        List<PriorDecision> now = on(day, all);
        List<Fact> facts = new ArrayList<>();
        for (String step : DICTIONARY.listBeneath("decided")) {
            List<PriorDecision> own = now.stream()
                    .filter(decision -> decision.step().filter(step::equals).isPresent())
                    .toList();
            Optional<PriorDecision> standing = own.stream()
                    .filter(decision -> decision.state().status() == PriorDecision.Status.STANDS)
                    .reduce((first, last) -> last);
            boolean notSaid = standing.isEmpty()
                    && own.stream().anyMatch(decision -> decision.state().status() == PriorDecision.Status.UNKNOWN);
            if (!notSaid) {
                facts.add(fact(step, "stands", new FactValue.YesNo(standing.isPresent()), standing));
            }
            standing.flatMap(PriorDecision::outcome)
                    .ifPresent(outcome -> facts.add(fact(step, "outcome", new FactValue.Words(outcome), standing)));
            standing.flatMap(PriorDecision::decidedOn)
                    .ifPresent(on -> facts.add(fact(step, "on", new FactValue.Day(on), standing)));
        }
        return facts;
    }

    /** Whether a fact says no more than that the history holds no such decision. */
    static boolean isSilence(FactCell cell) {
        return cell.path().startsWith("decided.") && cell.used().source().isEmpty();
    }

    private static Fact fact(String step, String key, FactValue value, Optional<PriorDecision> behind) {
        String name = "decided." + step + "." + key;
        Leaf.Origin origin = new Leaf.Origin(
                behind.map(decision -> "decision " + decision.id()),
                Optional.empty(),
                behind.flatMap(PriorDecision::decider),
                Optional.empty(),
                List.of(),
                Optional.empty());
        Place place = behind.map(PriorDecision::place).orElse(Place.of("history"));
        return new Fact(name, name, List.of(new Leaf(Optional.of(value), FactStatus.SHOWN, origin, place)));
    }

    /** The decisions as they stand, those that later facts reopen marked (7.13). */
    static List<PriorDecision> reopened(Facts facts, List<Composition.Judgement> judgements) {
        return on(facts.asAt(), facts.history()).stream()
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
