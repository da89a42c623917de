package org.comity.assessment.judging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactValue;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.law.Route;
import org.comity.assessment.law.Rule;

/** What a rule has one finding for each of (assessment 3.7). */
public final class Subjects {

    private Subjects() {}

    /** The views of a case, one for each subject of a rule about these lists; one without the element where the list is absent (2.6). */
    public static List<SubjectView> of(Set<FactGroup> groups, SubjectView request) {
        List<SubjectView> views = List.of(request);
        for (FactGroup group : groups) {
            views = views.stream().flatMap(view -> each(view, group).stream()).toList();
        }
        return views;
    }

    /** The views for each element of a list; the view itself where the list is absent. */
    public static List<SubjectView> each(SubjectView view, FactGroup group) {
        Optional<List<String>> ids = view.facts().listIds(group);
        if (ids.isEmpty()) {
            return List.of(view);
        }
        List<SubjectView> views = new ArrayList<>();
        for (String id : ids.get()) {
            SubjectView one = view.with(group, id);
            if (group != FactGroup.OFFENCE || concerns(one)) {
                views.add(one);
            }
        }
        return views;
    }

    /** Whether the offence concerns the person; one that lists no persons concerns all (assessment 2.10). */
    private static boolean concerns(SubjectView view) {
        Optional<String> person = view.id(FactGroup.PERSON);
        Optional<FactValue> persons = view.findValue("offence.persons");
        return person.isEmpty()
                || persons.isEmpty()
                || persons.get() instanceof FactValue.Several several
                        && several.values().contains(person.get());
    }

    /** The lists that a rule has one finding for each element of (assessment 3.7). */
    public static Set<FactGroup> groups(Rule rule) {
        Set<FactGroup> groups = EnumSet.noneOf(FactGroup.class);
        rule.about().ifPresent(groups::add);
        if (groups.contains(FactGroup.OFFENCE) && speaksOfPerson(rule)) {
            groups.add(FactGroup.PERSON);
        }
        return groups;
    }

    /** The lists that a requirement of a legal basis is looked at for: persons with an offence only where it speaks of them. */
    public static Set<FactGroup> groups(Route.Requirement requirement) {
        Set<FactGroup> groups = EnumSet.noneOf(FactGroup.class);
        requirement.about().ifPresent(groups::add);
        if (groups.contains(FactGroup.OFFENCE) && speaksOfPerson(Optional.of(requirement.condition()))) {
            groups.add(FactGroup.PERSON);
        }
        return groups;
    }

    private static boolean speaksOfPerson(Rule rule) {
        return !rule.logic().cures().isEmpty()
                || speaksOfPerson(rule.logic().when())
                || speaksOfPerson(rule.logic().condition())
                || rule.deciders().stream().anyMatch(deciding -> speaksOfPerson(deciding.when()));
    }

    private static boolean speaksOfPerson(Optional<Condition> condition) {
        return condition.stream()
                .flatMap(source -> source.names().stream())
                .anyMatch(name -> name.startsWith(FactGroup.PERSON.word() + "."));
    }
}
