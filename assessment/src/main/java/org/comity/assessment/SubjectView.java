package org.comity.assessment;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.assessment.condition.Answer;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.condition.Values;

/**
 * The facts of a case as a rule of one pack sees them when it judges one subject: {@code person.risk.torture} is that
 * person's. Decides which values count (assessment 2.2 to 2.7).
 */
final class SubjectView {

    private final Facts facts;
    private final LawPack pack;
    private final Map<FactGroup, String> ids;
    private final Set<String> alleged;
    private final Map<String, FactValue> assumed;

    private SubjectView(
            Facts facts,
            LawPack pack,
            Map<FactGroup, String> ids,
            Set<String> alleged,
            Map<String, FactValue> assumed) {
        this.facts = facts;
        this.pack = pack;
        this.ids = ids;
        this.alleged = alleged;
        this.assumed = assumed;
    }

    /** What rules about the request see. */
    static SubjectView ofRequest(Facts facts, LawPack pack) {
        return new SubjectView(facts, pack, Map.of(), Set.of(), Map.of());
    }

    /** What is seen when the element of a list is one more part of the subject. */
    SubjectView with(FactGroup group, String id) {
        Map<FactGroup, String> more = new EnumMap<>(FactGroup.class);
        more.putAll(ids);
        more.put(group, id);
        return new SubjectView(facts, pack, more, alleged, assumed);
    }

    /** What is seen where an allegation of these facts suffices. */
    SubjectView accepting(Set<String> names) {
        return new SubjectView(facts, pack, ids, names, assumed);
    }

    /** What is seen if facts on which values conflict, by path, have these values. */
    SubjectView assuming(Map<String, FactValue> values) {
        return new SubjectView(facts, pack, ids, alleged, values);
    }

    Facts facts() {
        return facts;
    }

    LawPack pack() {
        return pack;
    }

    Optional<String> id(FactGroup group) {
        return Optional.ofNullable(ids.get(group));
    }

    Subject subject() {
        Map<String, String> byWord = new TreeMap<>();
        ids.forEach((group, id) -> byWord.put(group.word(), id));
        return new Subject(byWord);
    }

    /** Whether a condition holds; true where there is none. */
    Weighed weigh(Optional<Condition> condition) {
        return condition.map(this::weigh).orElse(Weighed.TRUE);
    }

    /** Whether a condition holds, and what is missing to say so. */
    Weighed weigh(Condition condition) {
        Answer answer = condition.evaluate(slot -> find(nameOf(slot)).orElse(Values.UNKNOWN));
        Set<MissingFact> missing = new TreeSet<>();
        answer.unknown().forEach(name -> missing.add(missing(name)));
        return new Weighed(answer.truth(), missing);
    }

    private String nameOf(int slot) {
        Slots slots = FactDictionary.standard().slots();
        if (slot < slots.asAt()) {
            return FactDictionary.standard().get(slot).name();
        }
        return slot == slots.asAt()
                ? Slots.AS_AT
                : slots.with(pack.content().registers().keySet()).register(slot).name();
    }

    /** The value of a name, if it counts. */
    Optional<Object> find(String name) {
        if (name.equals("asAt")) {
            return Optional.of(facts.asAt().toString());
        }
        return RegisterName.find(name)
                .map(register -> listed(register).map(value -> (Object) value))
                .orElseGet(() -> findValue(name).map(FactValue::asCel));
    }

    /** The value of a fact, if it counts. */
    Optional<FactValue> findValue(String name) {
        Optional<String> path = path(name);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<FactValue> supposed = Optional.ofNullable(assumed.get(path.get()));
        return supposed.or(() -> facts.find(path.get()).flatMap(this::counting)).or(() -> derived(name));
    }

    /** The fact at a name, whether it counts or not. */
    Optional<Fact> findFact(String name) {
        return path(name)
                .flatMap(facts::find)
                .filter(fact ->
                        fact.leaves().stream().anyMatch(leaf -> leaf.value().isPresent()));
    }

    /** The facts behind a name: its own, or those it is derived from. */
    List<Fact> factsBehind(String name) {
        if (name.equals("asAt") || RegisterName.find(name).isPresent()) {
            return List.of();
        }
        Optional<Fact> own = findFact(name);
        if (own.isPresent()) {
            return List.of(own.get());
        }
        return FactDictionary.standard().findDerivation(name).stream()
                .flatMap(derivation -> derivation.names().stream())
                .filter(base -> !base.equals(name))
                .flatMap(base -> findFact(base).stream())
                .toList();
    }

    private Optional<String> path(String name) {
        FactName fact = FactDictionary.standard().get(name);
        boolean inList = fact.group().map(FactGroup::isList).orElse(false);
        if (!inList) {
            return Optional.of(FactPath.of(fact, ""));
        }
        return fact.group().flatMap(group -> id(group)).map(id -> FactPath.of(fact, id));
    }

    private Optional<FactValue> counting(Fact fact) {
        if (fact.leaves().stream().anyMatch(leaf -> leaf.value().isEmpty())
                || fact.leaves().stream().noneMatch(leaf -> counts(fact, leaf))) {
            return Optional.empty();
        }
        List<FactValue> values = distinct(fact);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private boolean counts(Fact fact, Leaf leaf) {
        return leaf.status().established() || leaf.status() == FactStatus.ALLEGED && alleged.contains(fact.name());
    }

    private static List<FactValue> distinct(Fact fact) {
        return fact.leaves().stream()
                .flatMap(leaf -> leaf.value().stream())
                .distinct()
                .toList();
    }

    /** A fact that the case does not state may follow from others (assessment 2.7); meanwhile it is unknown itself. */
    private Optional<FactValue> derived(String name) {
        if (findFact(name).isPresent()) {
            return Optional.empty();
        }
        return FactDictionary.standard()
                .findDerivation(name)
                .map(derivation -> derivation.evaluate(slot -> nameOf(slot).equals(name)
                        ? Values.UNKNOWN
                        : find(nameOf(slot)).orElse(Values.UNKNOWN)))
                .filter(answer -> answer.truth() != Truth.UNKNOWN)
                .map(answer -> new FactValue.YesNo(answer.truth() == Truth.TRUE));
    }

    /** The values that stand against each other at a name; empty unless they conflict and one of them counts. */
    Map<String, List<FactValue>> conflict(MissingFact missing) {
        if (!missing.why().equals("conflicting")) {
            return Map.of();
        }
        Map<String, List<FactValue>> conflict = new HashMap<>();
        facts.find(missing.path()).ifPresent(fact -> conflict.put(missing.path(), distinct(fact)));
        return conflict;
    }

    /** What is missing when a name has no value that counts, and why. */
    MissingFact missing(String name) {
        Optional<RegisterName> register = RegisterName.find(name);
        if (register.isPresent()) {
            String state = "request." + register.get().side();
            return findValue(state).isEmpty() ? missing(state) : new MissingFact("treaty.inForceAt", "unknown");
        }
        Optional<String> path = path(name);
        if (path.isEmpty()) {
            String list = FactDictionary.standard()
                    .get(name)
                    .group()
                    .map(FactGroup::key)
                    .orElse(name);
            return new MissingFact(list, "unknown");
        }
        return new MissingFact(path.get(), facts.find(path.get()).map(this::why).orElse("unknown"));
    }

    private String why(Fact fact) {
        if (fact.leaves().stream().anyMatch(leaf -> leaf.value().isEmpty())) {
            return "unknown";
        }
        if (fact.leaves().stream().anyMatch(leaf -> counts(fact, leaf))) {
            return "conflicting";
        }
        return fact.leaves().getFirst().status().word();
    }

    private Optional<Boolean> listed(RegisterName name) {
        Register register = pack.content().registers().get(name.register());
        Optional<FactValue> state = findValue("request." + name.side());
        if (register == null || state.isEmpty()) {
            return Optional.empty();
        }
        Truth truth = register.lists(state.get().text(), facts.asAt());
        return truth == Truth.UNKNOWN ? saidByCase(name.register()) : Optional.of(truth == Truth.TRUE);
    }

    /** Where a register is silent, the case may say what binds the two states (assessment 3.2). */
    private Optional<Boolean> saidByCase(String register) {
        String key =
                pack.scope().parties().filter(register::equals).isPresent() ? pack.id() : pack.id() + "#" + register;
        return findValue("treaty.inForceAt")
                .filter(FactValue.Several.class::isInstance)
                .map(value -> ((FactValue.Several) value).values().contains(key));
    }
}
