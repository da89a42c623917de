package org.comity.assessment.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.Side;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.judging.SubjectView;
import org.comity.assessment.judging.Weighed;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Register;
import org.comity.assessment.law.Rule;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;

/** Which packs a request uses, and which of their rules speak to it: by kind, by state and by direction (assessment 3.1, 3.9). */
final class PackChoice {

    private final Facts facts;
    private final Map<String, Optional<FactValue>> values = new HashMap<>();

    PackChoice(Facts facts) {
        this.facts = facts;
    }

    /**
     * The packs that may be used: those with the force of law, and those asked for by name (3.10).
     *
     * @throws BadInput when the case asks for a pack that is not there, or relies on one that has not the force of law without
     *     asking for it
     */
    List<LawPack> available(List<LawPack> packs, Set<String> asked) {
        List<String> ids = packs.stream().map(LawPack::id).toList();
        facts.byName().stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw BadInput.at(
                    Place.of("case " + facts.caseId()),
                    "the case asks for the law pack '" + id + "', which is not there",
                    NearestName.suggest(id, ids),
                    "see: comity law list");
        });
        packs.stream()
                .filter(pack -> pack.scope().use().onlyByName() && !asked.contains(pack.id()))
                .forEach(this::mustNotBeCited);
        return packs.stream()
                .filter(pack -> !pack.scope().use().onlyByName() || asked.contains(pack.id()))
                .toList();
    }

    private void mustNotBeCited(LawPack pack) {
        facts.find("request.instrumentCited").ifPresent(fact -> {
            String cited = fact.valueText();
            if (cited.equals(pack.id()) || cited.equalsIgnoreCase(pack.title())) {
                String what = pack.scope().use().force() == LawPack.Force.MODEL
                        ? "is a model, and law for nobody"
                        : "was signed and is not in force";
                throw BadInput.at(
                        fact.place(),
                        "the request relies on '" + cited + "', which " + what,
                        "expected an instrument in force",
                        "to see what it would mean, ask for it by name: --with " + pack.id());
            }
        });
    }

    /**
     * Whether a pack is used for the request: true, false, or unknown with what must be known first.
     *
     * @param sides the sides on which its rules stand
     */
    Weighed isUsed(LawPack pack, Set<Side> sides) {
        if (bindsOthersOnly(pack)) {
            return Weighed.FALSE;
        }
        Weighed kind = value("request.kind", pack)
                .map(is -> Weighed.of(pack.scope().kinds().contains(is.text())))
                .orElseGet(() -> missing("request.kind", pack));
        if (kind.isFalse()) {
            return kind;
        }
        Weighed speaks = side(pack, Side.REQUESTED);
        for (Side side : sides) {
            speaks = speaks.or(side(pack, side));
        }
        return kind.and(speaks);
    }

    /** Obligations of states among which the requested state is known not to be. */
    private boolean bindsOthersOnly(LawPack pack) {
        if (pack.scope().kind() != LawPack.Kind.OBLIGATIONS) {
            return false;
        }
        Optional<Register> bound = pack.scope()
                .parties()
                .flatMap(name -> Optional.ofNullable(pack.content().registers().get(name)));
        return bound.isPresent()
                && value("request.requested", pack)
                        .map(state -> bound.get().lists(state.text(), facts.asAt()))
                        .filter(listed -> listed == Truth.FALSE)
                        .isPresent();
    }

    /** Whether rules of a side speak to the request. */
    Weighed side(LawPack pack, Side side) {
        return switch (side) {
            case REQUESTED -> isState(pack, "request.requested");
            case REQUESTING -> asRequesting(pack);
            case EITHER -> isState(pack, "request.requested").or(asRequesting(pack));
        };
    }

    /** The side on which a rule stands here. */
    Side sideOf(LawPack pack, Rule rule) {
        return switch (rule.standing().side()) {
            case REQUESTED -> Side.REQUESTED;
            case REQUESTING -> Side.REQUESTING;
            case EITHER -> isState(pack, "request.requested").isFalse() ? Side.REQUESTING : Side.REQUESTED;
        };
    }

    /** A state looks to its own law for what it asks only when it is the one that asks: when the request is outgoing. */
    private Weighed asRequesting(LawPack pack) {
        if (pack.scope().state().isPresent()
                && isState(pack, "request.requested").isTrue()) {
            return Weighed.FALSE;
        }
        Weighed state = isState(pack, "request.requesting");
        if (state.isFalse()) {
            return state;
        }
        return state.and(value("request.direction", pack)
                .map(is -> Weighed.of(is.text().equals("outgoing")))
                .orElseGet(() -> missing("request.direction", pack)));
    }

    private Weighed isState(LawPack pack, String name) {
        return pack.scope()
                .state()
                .map(own -> value(name, pack)
                        .map(state -> Weighed.of(state.text().equals(own)))
                        .orElseGet(() -> missing(name, pack)))
                .orElse(Weighed.TRUE);
    }

    /** A value of the request, which is the same for every pack. */
    private Optional<FactValue> value(String name, LawPack pack) {
        return values.computeIfAbsent(
                name, one -> SubjectView.ofRequest(facts, pack).findValue(one));
    }

    private Weighed missing(String name, LawPack pack) {
        return Weighed.unknown(SubjectView.ofRequest(facts, pack).missing(name));
    }
}
