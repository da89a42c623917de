package org.comity.assessment.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactLabels;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.judging.SubjectView;
import org.comity.assessment.judging.Subjects;
import org.comity.assessment.judging.Weighed;
import org.comity.assessment.law.BilateralTreaty;
import org.comity.assessment.law.Effect;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Layer;
import org.comity.assessment.law.Register;
import org.comity.assessment.law.Route;
import org.comity.terms.Jurisdiction;

/** Which routes the packs offer, whether they are open on the day, and why (assessment 3.1, 3.2, 5). */
final class LegalBasisFinder {

    private final Facts facts;

    LegalBasisFinder(Facts facts) {
        this.facts = facts;
    }

    /** Whether an instrument binds on the day assessed: a treaty both states, obligations the requested one (assessment 3.1). */
    Weighed isBound(LawPack pack) {
        if (pack.scope().use().onlyByName()) {
            return Weighed.TRUE;
        }
        SubjectView view = SubjectView.ofRequest(facts, pack);
        return pack.scope()
                .parties()
                .map(register -> sides(pack).stream()
                        .map(side -> listed(view, register, side))
                        .reduce(Weighed.TRUE, Weighed::and))
                .orElse(Weighed.TRUE);
    }

    private static List<String> sides(LawPack pack) {
        return pack.scope().kind() == LawPack.Kind.OBLIGATIONS
                ? List.of("requested")
                : List.of("requesting", "requested");
    }

    private static Weighed listed(SubjectView view, String register, String side) {
        String name = "listed." + register + "." + side;
        return view.find(name)
                .map(value -> Weighed.of(Boolean.TRUE.equals(value)))
                .orElseGet(() -> Weighed.unknown(view.missing(name)));
    }

    /** The routes of a pack. */
    List<LegalBasis> routes(LawPack pack) {
        SubjectView view = SubjectView.ofRequest(facts, pack);
        List<LegalBasis> routes = new ArrayList<>();
        for (Route route : pack.content().routes()) {
            Weighed worthMentioning = view.weigh(route.when());
            if (!worthMentioning.isFalse() && route.validity().covers(facts.asAt())) {
                routes.add(basis(pack, route, view, worthMentioning));
            }
        }
        return routes;
    }

    /** The treaties between the two states of the register, except those of which a pack is used (5.5). */
    List<LegalBasis> bilateral(List<BilateralTreaty> register, List<LawPack> used) {
        Optional<String> kind = established("request.kind");
        Optional<String> requesting = established("request.requesting");
        Optional<String> requested = established("request.requested");
        if (kind.isEmpty() || requesting.isEmpty() || requested.isEmpty()) {
            return List.of();
        }
        boolean packed = used.stream()
                .filter(pack -> pack.scope().kinds().contains(kind.get()))
                .anyMatch(pack -> isBetween(pack, requesting.get(), requested.get()));
        return packed
                ? List.of()
                : register.stream()
                        .filter(treaty -> treaty.concerns(kind.get(), requesting.get(), requested.get()))
                        .map(treaty -> treaty.on(facts.asAt()))
                        .toList();
    }

    private static boolean isBetween(LawPack pack, String requesting, String requested) {
        return Effect.Other.BILATERAL.includes(pack)
                && pack.scope()
                        .parties()
                        .flatMap(name ->
                                Optional.ofNullable(pack.content().registers().get(name)))
                        .filter(register -> List.of(requesting, requested).stream()
                                .allMatch(state -> register.rows().stream()
                                        .anyMatch(row -> row.state().equals(state))))
                        .isPresent();
    }

    /** What is said where no pack of the requested state's statutes speaks about the kind of request (5.6). */
    Optional<LegalBasis> statuteMissing(List<LawPack> packs) {
        Optional<String> kind = established("request.kind");
        Optional<String> requested = established("request.requested");
        if (kind.isEmpty() || requested.isEmpty()) {
            return Optional.empty();
        }
        boolean known = packs.stream()
                .filter(pack -> pack.scope().use().layer() == Layer.STATUTE)
                .anyMatch(pack -> pack.scope().state().equals(requested)
                        && pack.scope().kinds().contains(kind.get()));
        String name = new Jurisdiction(requested.get()).name();
        return known
                ? Optional.empty()
                : Optional.of(new LegalBasis(
                        "law of " + name,
                        "",
                        "statute",
                        LegalBasis.Status.UNDETERMINED,
                        List.of(
                                "No pack at hand holds the statutes of " + name
                                        + " for this kind of request: whether its own law offers a basis, and what it asks for, cannot be said here."),
                        List.of()));
    }

    private Optional<String> established(String name) {
        return facts.findEstablished(name).map(FactValue::text);
    }

    private LegalBasis basis(LawPack pack, Route route, SubjectView view, Weighed worthMentioning) {
        Set<String> because = new LinkedHashSet<>();
        because.add(route.because());
        Weighed open = isBound(pack).and(worthMentioning);
        Optional<String> parties =
                pack.scope().parties().filter(register -> !pack.scope().use().onlyByName());
        parties.ifPresent(register -> {
            sides(pack).forEach(side -> because.add(party(pack, view, register, side)));
        });
        if (pack.scope().use().onlyByName()) {
            because.add(
                    pack.scope().use().force() == LawPack.Force.MODEL
                            ? "This is a model; it is assessed because it was asked for by name."
                            : "This treaty was signed and is not in force; it is assessed because it was asked for by name.");
        }
        because.addAll(declarations(pack));
        for (Route.Requirement requirement : route.requires()) {
            Weighed holds = holds(requirement, view);
            open = open.and(holds);
            because.add(requirement.cite() + ": "
                    + (holds.isTrue() ? requirement.holds() : holds.isFalse() ? requirement.failed() : open(holds)));
        }
        LegalBasis.Status status = open.isTrue()
                ? LegalBasis.Status.AVAILABLE
                : open.isFalse() ? LegalBasis.Status.NOT_AVAILABLE : LegalBasis.Status.UNDETERMINED;
        return new LegalBasis(
                pack.id(),
                route.cite(),
                route.route(),
                status,
                List.copyOf(because),
                List.copyOf(new TreeSet<>(open.missing())));
    }

    /** What the two states reserved or declared, as far as it stood on the day (5.4). */
    private List<String> declarations(LawPack pack) {
        List<String> said = new ArrayList<>();
        for (String side : List.of("request.requesting", "request.requested")) {
            established(side)
                    .ifPresent(state -> pack.content().declarations().stream()
                            .filter(declaration -> declaration.isOf(state, facts.asAt()))
                            .map(declaration -> new Jurisdiction(state).name() + ", " + declaration.kind() + " on "
                                    + declaration.cite() + ": " + declaration.what() + " ("
                                    + declaration.seen().word() + "; " + declaration.source() + ").")
                            .forEach(said::add));
        }
        return said;
    }

    private static String open(Weighed holds) {
        return "cannot be said yet; missing: "
                + String.join(
                        ", ",
                        new TreeSet<>(holds.missing())
                                .stream()
                                        .map(fact -> FactLabels.of(fact.path()))
                                        .toList())
                + ".";
    }

    /** A requirement about persons or offences holds if it holds for one of them (assessment 5.1). */
    private static Weighed holds(Route.Requirement requirement, SubjectView view) {
        List<SubjectView> views = List.of(view);
        for (FactGroup group : Subjects.groups(requirement)) {
            views = views.stream()
                    .flatMap(one -> Subjects.each(one, group).stream())
                    .toList();
        }
        return Weighed.anyOf(
                views.stream().map(one -> one.weigh(requirement.condition())).toList());
    }

    private String party(LawPack pack, SubjectView view, String register, String side) {
        Optional<FactValue> state = view.findValue("request." + side);
        if (state.isEmpty()) {
            return "The " + side + " state is not known.";
        }
        String code = state.get().text();
        String name = new Jurisdiction(code).name();
        LocalDate day = facts.asAt();
        Optional<Register.Row> row =
                Optional.ofNullable(pack.content().registers().get(register)).flatMap(r -> r.find(code, day));
        Weighed listed = listed(view, register, side);
        if (row.isEmpty()) {
            return listed.isUnknown()
                    ? "Whether " + name + " was bound on " + day + " is not in the register of this pack."
                    : name + (listed.isTrue() ? " was bound on " : " was not bound on ") + day + ", as the case says.";
        }
        String since = row.get().from().map(from -> " since " + from).orElse("");
        String behind = " (" + row.get().seen().word() + "; " + row.get().source() + ").";
        return listed.isTrue()
                ? name + " was bound on " + day + since + behind
                : name + " was not bound on " + day
                        + row.get()
                                .from()
                                .filter(day::isBefore)
                                .map(from -> ", only from " + from)
                                .orElse("") + behind;
    }
}
