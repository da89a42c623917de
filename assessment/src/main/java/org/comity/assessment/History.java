package org.comity.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.terms.Place;

/** How the earlier decisions of a case stand on a day, and what of that conditions may speak of (assessment 7.5, 7.10 to 7.13). */
public final class History {

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
    public static List<PriorDecision> on(LocalDate day, List<PriorDecision> all) {
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
    public static boolean isSilence(FactCell cell) {
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
}
