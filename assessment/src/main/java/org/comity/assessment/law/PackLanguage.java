package org.comity.assessment.law;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactName;
import org.comity.assessment.FactType;
import org.comity.assessment.Slots;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.condition.ConditionLanguage;
import org.comity.assessment.condition.NameType;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;
import org.comity.yaml.YamlScalar;

/** What the conditions of one pack may speak of: the dictionary, by what the rule is about, and the pack's registers. */
final class PackLanguage {

    /** For conditions that name no register, which are most: all packs share them, and so compile each only once. */
    private static final Map<Set<FactGroup>, ConditionLanguage> SHARED = new ConcurrentHashMap<>();

    private static final String REGISTERS = "listed";

    private final Collection<String> registers;
    private final Slots slots;
    private final Map<Set<FactGroup>, ConditionLanguage> languages = new HashMap<>();

    PackLanguage(Collection<String> registers) {
        this.registers = registers;
        this.slots = FactDictionary.standard().slots().with(registers);
    }

    /** The lists whose element a rule about this speaks of. */
    static Set<FactGroup> lists(Optional<FactGroup> about) {
        Set<FactGroup> lists = EnumSet.noneOf(FactGroup.class);
        about.ifPresent(lists::add);
        if (lists.contains(FactGroup.OFFENCE)) {
            lists.add(FactGroup.PERSON);
        }
        return lists;
    }

    /** A condition of a rule about this. */
    Condition compile(YamlScalar source, Optional<FactGroup> about) {
        return compile(source, lists(about));
    }

    /** A further condition on an assurance that cures a rule about this. */
    Condition compileCure(YamlScalar source, Optional<FactGroup> about) {
        Set<FactGroup> lists = lists(about);
        lists.add(FactGroup.ASSURANCE);
        return compile(source, lists);
    }

    private Condition compile(YamlScalar source, Set<FactGroup> lists) {
        boolean shared = !source.asText().contains(REGISTERS);
        ConditionLanguage language = shared
                ? SHARED.computeIfAbsent(
                        lists,
                        these -> new ConditionLanguage(
                                names(these, List.of()),
                                FactDictionary.standard().slots()::of))
                : languages.computeIfAbsent(lists, these -> new ConditionLanguage(names(these, registers), slots::of));
        return language.compile(source.asText(), source.place());
    }

    /** The name of a fact of a type, for places where a name stands alone: {@code from: person.arrestedAt}. */
    String factOfType(YamlScalar written, FactType type, Optional<FactGroup> about) {
        String name = written.asText();
        Optional<FactName> fact = FactDictionary.standard().find(name);
        Set<String> known = names(lists(about), registers).keySet();
        if (fact.isEmpty() || !known.contains(name)) {
            throw BadInput.at(
                    written.place(),
                    "'" + name + "' is not a fact that can stand here",
                    NearestName.suggest(name, known),
                    "see the fact dictionary");
        }
        if (fact.get().type() != type) {
            throw BadInput.at(
                    written.place(), "'" + name + "' is not " + type.words(), "expected the name of such a fact", "");
        }
        return name;
    }

    /** Refuses a name that cannot be asked for: neither a fact of the dictionary nor a list such as {@code assurances}. */
    static void needAskable(String name, Place place) {
        if (FactGroup.findByKey(name).filter(FactGroup::isList).isEmpty()) {
            needFact(name, place);
        }
    }

    /** Refuses a fact that is not in the dictionary at all. */
    static void needFact(String name, Place place) {
        if (FactDictionary.standard().find(name).isEmpty()) {
            throw BadInput.at(
                    place,
                    "'" + name + "' is not a fact",
                    NearestName.suggest(
                            name,
                            FactDictionary.standard().list().stream()
                                    .map(FactName::name)
                                    .toList()),
                    "see the fact dictionary");
        }
    }

    private static Map<String, NameType> names(Set<FactGroup> lists, Collection<String> registers) {
        Map<String, NameType> names = new HashMap<>();
        FactDictionary.standard().namesInConditions().forEach((name, type) -> {
            Optional<FactGroup> group = FactDictionary.standard().find(name).flatMap(FactName::group);
            if (group.isEmpty() || !group.get().isList() || lists.contains(group.get())) {
                names.put(name, type);
            }
        });
        for (String register : registers) {
            names.put("listed." + register + ".requesting", NameType.of(NameType.Kind.YES_NO));
            names.put("listed." + register + ".requested", NameType.of(NameType.Kind.YES_NO));
        }
        return names;
    }
}
