package org.comity.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.condition.ConditionLanguage;
import org.comity.assessment.condition.NameType;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlReader;
import org.comity.yaml.YamlScalar;

/**
 * Every fact that a case may state and a rule may ask for (assessment 2.1). Ships with the program as {@code
 * facts.yaml}; {@code docs/reference/facts.md} shows the same for reading.
 */
public final class FactDictionary {

    private static final String RESOURCE = "facts.yaml";
    private static final String GENERAL = "general";
    private static final List<String> KEYS = List.of("type", "values", "unit", "most", "label", "question", "derive");
    private static final FactDictionary STANDARD = load();

    private final Map<String, FactName> names;
    private final List<FactName> bySlot;
    private final int[] rows;
    private final Slots slots;
    private final Map<String, Set<String>> beneath = new ConcurrentHashMap<>();
    private final Map<String, Condition> derivations;
    private final List<List<Integer>> derivedFrom;

    private FactDictionary(Map<String, FactName> names) {
        this.names = Collections.unmodifiableMap(names);
        this.bySlot = List.copyOf(names.values());
        this.rows = bySlot.stream()
                .mapToInt(name -> name.group().orElse(FactGroup.REQUEST).ordinal())
                .toArray();
        this.slots = Slots.of(names.keySet());
        ConditionLanguage language = new ConditionLanguage(namesInConditions(), slots::of);
        this.derivations = names.values().stream()
                .filter(name -> name.derive().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        FactName::name, name -> language.compile(name.derive().orElseThrow(), Place.of(RESOURCE))));
        this.derivedFrom = names.values().stream().map(this::bases).toList();
    }

    /** The dictionary that the program ships. */
    public static FactDictionary standard() {
        return STANDARD;
    }

    /** The numbers of the facts that a fact is derived from: its own group's, and those of groups that stand once. */
    private List<Integer> bases(FactName name) {
        List<FactName> bases = findDerivation(name.name()).stream()
                .flatMap(derivation -> derivation.names().stream())
                .filter(base -> !base.equals(name.name()))
                .map(this::get)
                .toList();
        bases.stream()
                .filter(base -> base.group().filter(FactGroup::isList).isPresent()
                        && !base.group().equals(name.group()))
                .findFirst()
                .ifPresent(base -> {
                    throw new IllegalStateException(name.name() + " is derived from another element: " + base.name());
                });
        return bases.stream().map(base -> slots.of(base.name())).toList();
    }

    /** Every fact, in the order of the dictionary. */
    public Collection<FactName> list() {
        return names.values();
    }

    /** The fact of a full name: {@code person.risk.torture}. */
    public Optional<FactName> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** The fact of a name that is known to be in the dictionary. */
    public FactName get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no fact is called " + name));
    }

    /** The numbers of its names in conditions. */
    public Slots slots() {
        return slots;
    }

    /** The fact that has a number. */
    public FactName get(int slot) {
        return bySlot.get(slot);
    }

    /** Whether a name is the beginning of names, as {@code person.risk} is. */
    boolean isNest(String name) {
        return names.keySet().stream().anyMatch(known -> known.startsWith(name + "."));
    }

    /** What may stand directly beneath a name: {@code risk} and {@code ageYears} beneath {@code person}. */
    public Set<String> listBeneath(String prefix) {
        return beneath.computeIfAbsent(prefix, first -> {
            Set<String> found = names.keySet().stream()
                    .filter(known -> known.startsWith(prefix + "."))
                    .map(known -> known.substring(prefix.length() + 1).split("\\.", 2)[0])
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return Collections.unmodifiableSet(found);
        });
    }

    /** The names of facts without a group. */
    Set<String> listGeneral() {
        return names.values().stream()
                .filter(name -> name.group().isEmpty())
                .map(FactName::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The expression that gives a fact where the case does not state it. */
    public Optional<Condition> findDerivation(String name) {
        return Optional.ofNullable(derivations.get(name));
    }

    /** The ordinal of the group of the fact that has a number; of a fact without one, that of a group that stands once. */
    public int row(int slot) {
        return rows[slot];
    }

    /** The numbers of the facts that the fact with a number is derived from; none where it is not derived. */
    public List<Integer> derivedFrom(int slot) {
        return derivedFrom.get(slot);
    }

    /** What conditions may speak of, beside the registers of a pack. */
    public Map<String, NameType> namesInConditions() {
        Map<String, NameType> types = new LinkedHashMap<>();
        names.forEach((name, fact) -> types.put(name, fact.inConditions()));
        types.put(Slots.AS_AT, NameType.of(NameType.Kind.TEXT));
        return types;
    }

    /** {@code did you mean 'ageYears'?} */
    String suggest(String name, Collection<String> candidates) {
        return NearestName.suggest(name, candidates);
    }

    private static FactDictionary load() {
        try (InputStream in = FactDictionary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return read(YamlReader.read(RESOURCE, text).asMap());
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }

    private static FactDictionary read(YamlMap root) {
        Map<String, FactName> names = new LinkedHashMap<>();
        root.entries().forEach((key, node) -> {
            Optional<FactGroup> group = FactGroup.findByWord(key);
            if (group.isEmpty() && !key.equals(GENERAL)) {
                throw BadInput.at(root.placeOf(key), "'" + key + "' is not a group of facts", "", "");
            }
            readNest(group, group.map(g -> g.word() + ".").orElse(""), node.asMap(), names);
        });
        return new FactDictionary(names);
    }

    private static void readNest(Optional<FactGroup> group, String prefix, YamlMap nest, Map<String, FactName> names) {
        nest.entries().forEach((key, node) -> {
            YamlMap entry = node.asMap();
            if (entry.find("type").orElse(null) instanceof YamlScalar) {
                names.put(prefix + key, readName(group, prefix + key, entry.allowOnly(KEYS, "a fact")));
            } else {
                readNest(group, prefix + key + ".", entry, names);
            }
        });
    }

    private static FactName readName(Optional<FactGroup> group, String name, YamlMap entry) {
        FactType type = FactType.find(entry.getText("type"))
                .orElseThrow(() -> BadInput.at(entry.place(), "'" + entry.getText("type") + "' is no type", "", ""));
        Set<String> values = entry.find("values").stream()
                .flatMap(list -> list.asList().elements().stream())
                .map(value -> value.asScalar().asText())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<FactName.Unit> unit = entry.findText("unit")
                .map(word ->
                        new FactName.Unit(word, entry.get("most").asScalar().asWholeNumber()));
        return new FactName(
                name,
                group,
                type,
                Collections.unmodifiableSet(values),
                unit,
                new FactName.Words(entry.getText("label"), entry.getText("question")),
                entry.findText("derive"));
    }
}
