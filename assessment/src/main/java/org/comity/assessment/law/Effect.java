package org.comity.assessment.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a precedence rule does to findings (assessment 5a).
 *
 * @param direction whether the rule's own instrument gives way, or another one does
 * @param other the layer on the other side
 * @param grounds the grounds concerned; empty: all
 * @param except provisions of the own pack that never give way, and grounds that are left out
 * @param extent when a finding is displaced
 */
public record Effect(
        Direction direction, Other other, Optional<Set<String>> grounds, Set<String> except, Extent extent) {

    /** Who gives way. */
    public enum Direction {
        /** The rules of the own pack give way to the other layer. */
        YIELDS,
        /** The rules of the other layer give way. */
        PREVAILS
    }

    /** Instruments as precedence rules speak of them, without naming one. */
    public enum Other {
        OBLIGATIONS,
        TREATY,
        /** A treaty that offers a bilateral route. */
        BILATERAL,
        /** A treaty that offers no bilateral route. */
        MULTILATERAL,
        STATUTE,
        POLICY;

        /** Whether it speaks of a pack. */
        public boolean includes(LawPack pack) {
            Layer layer = pack.scope().use().layer();
            return switch (this) {
                case OBLIGATIONS -> layer == Layer.OBLIGATIONS;
                case TREATY -> layer == Layer.TREATY;
                case BILATERAL -> layer == Layer.TREATY && isBilateral(pack);
                case MULTILATERAL -> layer == Layer.TREATY && !isBilateral(pack);
                case STATUTE -> layer == Layer.STATUTE;
                case POLICY -> layer == Layer.POLICY;
            };
        }
    }

    private static boolean isBilateral(LawPack pack) {
        for (Route route : pack.content().routes()) {
            if (route.route().equals("bilateral")) {
                return true;
            }
        }
        return false;
    }

    /** When a finding is displaced. */
    public enum Extent {
        /** Where the other side has a rule on the same ground that speaks. */
        SPEAKS,
        /** Only where the other side says that the ground may not be relied on. */
        LIFTED,
        /** Wherever an instrument of the other side applies at all. */
        WHOLLY
    }

    public Effect {
        grounds = grounds.map(Set::copyOf);
        except = Set.copyOf(except);
    }

    /** Whether a rule is of a ground that the effect concerns and is not excepted. */
    public boolean concerns(Rule rule) {
        return !except.contains(rule.provision()) && !except.contains(rule.provisionAlone()) && concernsGround(rule);
    }

    /** Whether a rule of another instrument is of a ground that the effect concerns and is not excepted. */
    public boolean concernsGround(Rule rule) {
        Optional<String> ground = rule.standing().ground();
        return ground.isPresent()
                ? grounds.map(these -> these.contains(ground.get())).orElse(true) && !except.contains(ground.get())
                : grounds.isEmpty() && extent == Extent.WHOLLY;
    }

    /** The words of a choice, as packs write them. */
    static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
