package org.comity.assessment.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;

/**
 * Finds the names in a condition and refuses what the type checker lets pass or says badly: a name that is not known,
 * and a word compared with a name that can never have it ({@code request.kind == 'extraditon'}).
 */
final class ConditionNames {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

    private final Map<String, NameType> known;
    private final Place place;
    private final Set<String> used = new TreeSet<>();

    private ConditionNames(Map<String, NameType> known, Place place) {
        this.known = known;
        this.place = place;
    }

    /** The names used, all of them known. */
    static Set<String> check(CelExpr root, Map<String, NameType> known, Place place) {
        ConditionNames names = new ConditionNames(known, place);
        names.visit(root, Set.of());
        return names.used;
    }

    private void visit(CelExpr expr, Set<String> local) {
        switch (expr.getKind()) {
            case IDENT, SELECT -> name(expr, local);
            case CALL -> call(expr.call(), local);
            case LIST -> expr.list().elements().forEach(element -> visit(element, local));
            case COMPREHENSION -> comprehension(expr.comprehension(), local);
            case CONSTANT -> {}
            default -> throw refused("uses a form that conditions do not have (" + expr.getKind() + ")");
        }
    }

    private void name(CelExpr expr, Set<String> local) {
        Optional<String> dotted = dotted(expr);
        if (expr.getKind() == CelExpr.ExprKind.Kind.SELECT && expr.select().testOnly()) {
            throw refused("asks whether something is known");
        }
        if (dotted.isEmpty()) {
            throw refused("takes a part of something that has no parts");
        }
        String name = dotted.get();
        if (local.contains(name)) {
            return;
        }
        if (!known.containsKey(name)) {
            throw BadInput.at(
                    place,
                    "'" + name + "' is not a fact that can stand here",
                    NearestName.suggest(name, known.keySet()),
                    "see the fact dictionary");
        }
        used.add(name);
    }

    private void call(CelCall call, Set<String> local) {
        call.target().ifPresent(target -> visit(target, local));
        call.args().forEach(argument -> visit(argument, local));
        if (COMPARISONS.contains(call.function())) {
            List<CelExpr> sides = call.args();
            words(sides.get(0), sides.get(1));
            words(sides.get(1), sides.get(0));
        }
    }

    /** Refuses a written word that the named fact, which has a closed set of words, can never have. */
    private void words(CelExpr named, CelExpr written) {
        Optional<NameType> type = dotted(named).map(known::get);
        if (type.isEmpty() || type.get().allowed().isEmpty()) {
            return;
        }
        Set<String> allowed = type.get().allowed();
        constants(written).filter(word -> !allowed.contains(word)).findFirst().ifPresent(word -> {
            throw BadInput.at(
                    place,
                    "'" + word + "' is not a value of " + dotted(named).orElse(""),
                    NearestName.suggest(word, allowed),
                    "");
        });
    }

    private static Stream<String> constants(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT ->
                expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? Stream.of(expr.constant().stringValue())
                        : Stream.empty();
            case LIST -> expr.list().elements().stream().flatMap(ConditionNames::constants);
            default -> Stream.empty();
        };
    }

    private void comprehension(CelComprehension loop, Set<String> local) {
        visit(loop.iterRange(), local);
        Set<String> inner = new HashSet<>(local);
        inner.add(loop.iterVar());
        inner.add(loop.accuVar());
        visit(loop.accuInit(), inner);
        visit(loop.loopCondition(), inner);
        visit(loop.loopStep(), inner);
        visit(loop.result(), inner);
    }

    /** The name that an expression is, if it is one: {@code person.risk.torture}. */
    static Optional<String> dotted(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT ->
                dotted(expr.select().operand())
                        .map(name -> name + "." + expr.select().field());
            default -> Optional.empty();
        };
    }

    private BadInput refused(String what) {
        return BadInput.at(place, "the condition " + what, "expected names, words, numbers and comparisons", "");
    }
}
