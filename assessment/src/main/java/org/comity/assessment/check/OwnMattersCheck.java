package org.comity.assessment.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Register;
import org.comity.assessment.law.Route;
import org.comity.assessment.law.Rule;
import org.comity.terms.Jurisdiction;
import org.comity.terms.Place;

/**
 * Whether a pack speaks of its own matters alone: it names no other pack and no rule of one, and no state but its own and those
 * of its registers (assessment 8.4).
 */
final class OwnMattersCheck {

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

    private final LawPack pack;
    private final List<String> others;
    private final List<LawCheck.PackProblem> problems = new ArrayList<>();

    OwnMattersCheck(LawPack pack, Collection<String> packIds) {
        this.pack = pack;
        this.others = packIds.stream().filter(id -> !id.equals(pack.id())).toList();
    }

    List<LawCheck.PackProblem> problems() {
        for (Rule rule : pack.rules()) {
            texts(rule).forEach((where, text) -> text(rule.place(), where, text));
            conditions(rule).forEach(condition -> condition(rule.place(), condition));
        }
        pack.scope()
                .when()
                .ifPresent(when ->
                        condition(Place.of(pack.folder().resolve("pack.yaml").toString()), when));
        for (Route route : pack.content().routes()) {
            text(route.place(), "because", route.because());
            route.when().ifPresent(when -> condition(route.place(), when));
            route.requires().forEach(requirement -> {
                text(requirement.place(), "holds", requirement.holds());
                text(requirement.place(), "failed", requirement.failed());
                condition(requirement.place(), requirement.condition());
            });
        }
        pack.content().notModelled().forEach(left -> text(left.place(), "reason", left.reason()));
        return problems;
    }

    private static Map<String, String> texts(Rule rule) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("summary", rule.words().summary());
        rule.words().what().ifPresent(what -> texts.put("what", what));
        rule.words().note().ifPresent(note -> texts.put("note", note));
        rule.words().messages().forEach((key, text) -> texts.put("message " + key, text));
        rule.words().questions().forEach((key, text) -> texts.put("question " + key, text));
        return texts;
    }

    private static Stream<Condition> conditions(Rule rule) {
        Rule.Logic logic = rule.logic();
        return Stream.of(
                        Stream.of(logic.when(), logic.condition()),
                        rule.deciders().stream().map(Rule.Deciding::when),
                        logic.cures().stream().map(Rule.Cure::when),
                        logic.clock().stream()
                                .flatMap(clock -> clock.lengths().stream().map(Rule.Length::when)))
                .flatMap(all -> all)
                .flatMap(Optional::stream);
    }

    /** {@code nz/extradition-act-1999}, {@code nz.extradition-act-1999.30-2-b}, {@code uncac.44-15}; a plain word is a plain word. */
    private void text(Place place, String where, String text) {
        for (String id : others) {
            boolean path = id.contains("/")
                    && Pattern.compile("\\b" + Pattern.quote(id) + "\\b")
                            .matcher(text)
                            .find();
            boolean rule = Pattern.compile("\\b" + Pattern.quote(id.replace('/', '.')) + "\\.[0-9]")
                    .matcher(text)
                    .find();
            if (path || rule) {
                problems.add(new LawCheck.PackProblem(
                        place, "the " + where + " names the pack '" + id + "'; a pack speaks of its own rules alone"));
            }
        }
    }

    /** A convention goes by its short name ({@code uncac}) in facts of a case, and an Act may speak of it; a law of a state does not. */
    private void condition(Place place, Condition condition) {
        Matcher literal = LITERAL.matcher(condition.source());
        while (literal.find()) {
            String value = Optional.ofNullable(literal.group(1)).orElseGet(() -> literal.group(2));
            if (value.contains("/") && others.contains(value.split("#", 2)[0])) {
                problems.add(new LawCheck.PackProblem(
                        place, "the condition names the pack '" + value + "'; a pack speaks of its own rules alone"));
            } else if (value.matches("[A-Z]{2}") && Jurisdiction.isKnown(value) && !states().contains(value)) {
                problems.add(new LawCheck.PackProblem(
                        place,
                        "the condition names the state " + value
                                + "; expected the pack's own state, or one of its registers: put it in a register"));
            }
        }
    }

    private Set<String> states() {
        Set<String> states = new HashSet<>();
        pack.scope().state().ifPresent(states::add);
        pack.content()
                .registers()
                .values()
                .forEach(register ->
                        register.rows().stream().map(Register.Row::state).forEach(states::add));
        return states;
    }
}
