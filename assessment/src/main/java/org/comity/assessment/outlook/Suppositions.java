package org.comity.assessment.outlook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactName;
import org.comity.assessment.FactPath;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Rule;

/** The values of a fact that the rules of some packs tell apart (assessment 7a.2). */
final class Suppositions {

    private static final String SOMETHING_ELSE = "something else";

    private final Set<String> registers = new TreeSet<>();
    private final Map<String, List<Condition>> conditions = new HashMap<>();
    private final Map<String, Set<LocalDate>> versionDays = new HashMap<>();

    Suppositions(Collection<LawPack> packs) {
        for (LawPack pack : packs) {
            pack.content().registers().keySet().forEach(name -> registers.add(key(pack, name)));
            conditionsOf(pack)
                    .forEach(condition -> condition
                            .names()
                            .forEach(name -> conditions
                                    .computeIfAbsent(name, first -> new ArrayList<>())
                                    .add(condition)));
            pack.rules().forEach(rule -> versions(rule.validity()));
        }
    }

    private static String key(LawPack pack, String register) {
        return pack.scope().parties().filter(register::equals).isPresent() ? pack.id() : pack.id() + "#" + register;
    }

    /** Every condition of a pack that an outcome depends on. */
    static Stream<Condition> conditionsOf(LawPack pack) {
        Stream<Optional<Condition>> ofRules =
                pack.rules().stream().flatMap(rule -> conditionsOf(rule).map(Optional::of));
        Stream<Optional<Condition>> ofRoutes = pack.content().routes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.when()),
                        route.requires().stream().map(requirement -> Optional.of(requirement.condition()))));
        return Stream.of(Stream.of(pack.scope().when()), ofRules, ofRoutes)
                .flatMap(some -> some)
                .flatMap(Optional::stream);
    }

    /** Every condition of a rule that an outcome depends on. */
    static Stream<Condition> conditionsOf(Rule rule) {
        return Stream.of(
                        Stream.of(rule.logic().when(), rule.logic().condition()),
                        rule.deciders().stream().map(Rule.Deciding::when),
                        rule.logic().cures().stream().map(Rule.Cure::when))
                .flatMap(some -> some)
                .flatMap(Optional::stream);
    }

    private void versions(Rule.Validity validity) {
        Set<LocalDate> days = versionDays.computeIfAbsent(validity.judgedOn(), first -> new TreeSet<>());
        validity.since().ifPresent(first -> days.addAll(List.of(first.minusDays(1), first)));
        validity.until().ifPresent(last -> days.addAll(List.of(last, last.plusDays(1))));
    }

    /** The values, as a case file writes them, of the fact of an element (or of a group that stands once). */
    List<String> values(FactName name, String id, Facts facts) {
        return switch (name.type()) {
            case YES_NO, FINDING, STATED -> List.of("true", "false");
            case ENUM -> List.copyOf(name.values());
            case ENUMS -> lists(name.values());
            case WHOLE -> numbers(name, id, facts);
            case DAY -> days(name, id, facts);
            case TEXT -> quoted(with(words(name), SOMETHING_ELSE));
            case TEXTS -> name.name().equals("treaty.inForceAt") ? inForce() : lists(with(words(name), SOMETHING_ELSE));
            case STATE -> List.copyOf(states(name, facts));
            case STATES -> lists(states(name, facts));
            case PERSONS ->
                lists(facts.listIds(FactGroup.PERSON).orElse(List.of())).stream()
                        .filter(list -> !list.equals("[]"))
                        .toList();
            case MONEY, PERIODS -> List.of();
        };
    }

    private Set<String> words(FactName name) {
        Set<String> words = new TreeSet<>();
        constants(name).filter(String.class::isInstance).forEach(word -> words.add((String) word));
        return words;
    }

    private Stream<Object> constants(FactName name) {
        return conditions.getOrDefault(name.name(), List.of()).stream()
                .flatMap(condition -> condition.constants().stream());
    }

    private List<String> numbers(FactName name, String id, Facts facts) {
        Set<Long> numbers = new TreeSet<>(Set.of(0L));
        constants(name).filter(Long.class::isInstance).forEach(number -> around((Long) number, numbers));
        beside(name, id, facts)
                .filter(FactValue.Whole.class::isInstance)
                .forEach(value -> around(((FactValue.Whole) value).value(), numbers));
        long most = name.unit().map(FactName.Unit::most).orElse(Long.MAX_VALUE);
        return numbers.stream()
                .filter(number -> number >= 0 && number <= most)
                .map(String::valueOf)
                .toList();
    }

    private static void around(long number, Set<Long> numbers) {
        numbers.addAll(List.of(number - 1, number, number + 1));
    }

    private List<String> days(FactName name, String id, Facts facts) {
        Set<LocalDate> marks = new TreeSet<>(Set.of(facts.asAt()));
        constants(name).forEach(word -> day(word).ifPresent(marks::add));
        beside(name, id, facts)
                .filter(FactValue.Day.class::isInstance)
                .forEach(value -> marks.add(((FactValue.Day) value).value()));
        Set<LocalDate> days = new TreeSet<>(versionDays.getOrDefault(name.name(), Set.of()));
        List<Long> lengths = constants(name)
                .filter(Long.class::isInstance)
                .map(length -> (Long) length)
                .filter(length -> Math.abs(length) < 40_000)
                .toList();
        for (LocalDate mark : marks) {
            days.addAll(List.of(mark.minusDays(1), mark, mark.plusDays(1)));
            lengths.forEach(length -> days.addAll(List.of(
                    mark.minusDays(length + 1),
                    mark.minusDays(length),
                    mark.plusDays(length),
                    mark.plusDays(length + 1))));
        }
        return days.stream().map(LocalDate::toString).toList();
    }

    private static Optional<LocalDate> day(Object word) {
        try {
            return word instanceof String text && text.length() == 10
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The known values of the facts that stand in one condition with a fact. */
    private Stream<FactValue> beside(FactName name, String id, Facts facts) {
        return conditions.getOrDefault(name.name(), List.of()).stream()
                .flatMap(condition -> condition.names().stream())
                .filter(other -> !other.equals(name.name()))
                .flatMap(other -> FactDictionary.standard().find(other).stream())
                .flatMap(other -> facts.findEstablished(FactPath.of(other, id)).stream());
    }

    private Set<String> states(FactName name, Facts facts) {
        Set<String> states = new LinkedHashSet<>();
        for (String side : List.of("request.requested", "request.requesting")) {
            facts.findEstablished(side).ifPresent(state -> states.add(state.text()));
        }
        states.addAll(words(name));
        Stream.of("IS", "CH")
                .filter(other -> !states.contains(other))
                .findFirst()
                .ifPresent(states::add);
        return states;
    }

    private List<String> inForce() {
        List<String> lists = new ArrayList<>(lists(registers));
        lists.add(list(registers));
        return lists.stream().distinct().toList();
    }

    private static Set<String> with(Set<String> words, String another) {
        Set<String> more = new LinkedHashSet<>(words);
        more.add(another);
        return more;
    }

    /** The empty list, and each word alone. */
    private static List<String> lists(Collection<String> words) {
        List<String> lists = new ArrayList<>(List.of("[]"));
        words.forEach(word -> lists.add(list(List.of(word))));
        return lists;
    }

    private static String list(Collection<String> words) {
        return "[" + String.join(", ", quoted(words)) + "]";
    }

    private static List<String> quoted(Collection<String> words) {
        return words.stream().map(word -> "'" + word.replace("'", "''") + "'").toList();
    }
}
