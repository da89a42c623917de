package org.comity.assessment.judging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.assessment.FactCell;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactTable;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.assessment.MissingFact;
import org.comity.assessment.RegisterName;
import org.comity.assessment.Slots;
import org.comity.assessment.Subject;
import org.comity.assessment.condition.Answer;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.condition.Values;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Register;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case as a rule of one pack sees them when it judges one subject: {@code person.risk.torture} is that
 * person's. Decides which values count (assessment 2.2 to 2.7).
 */
public final class SubjectView implements Values {

    private static final FactDictionary DICTIONARY = FactDictionary.standard();
    private static final int AS_AT = DICTIONARY.slots().asAt();

    private final Facts facts;
    private final LawPack pack;
    private final Map<FactGroup, String> ids;
    private final Subject subject;
    private final FactTable.Row[] rows;
    private final Set<String> alleged;
    private final Map<String, FactValue> assumed;

    /** What the registers of the pack answered, for all views of the pack; by number, after that of the day assessed. */
    private final @Nullable Truth[] listed;

    private SubjectView(
            SubjectView like,
            Map<FactGroup, String> ids,
            FactTable.Row[] rows,
            Set<String> alleged,
            Map<String, FactValue> assumed) {
        this.facts = like.facts;
        this.pack = like.pack;
        this.listed = like.listed;
        this.ids = ids;
        this.subject = ids == like.ids ? like.subject : subject(ids);
        this.rows = rows;
        this.alleged = alleged;
        this.assumed = assumed;
    }

    private SubjectView(Facts facts, LawPack pack) {
        this.facts = facts;
        this.pack = pack;
        this.listed = new Truth[2 * pack.content().registers().size()];
        this.ids = Map.of();
        this.subject = Subject.REQUEST;
        this.rows = facts.table().base();
        this.alleged = Set.of();
        this.assumed = Map.of();
    }

    private static Subject subject(Map<FactGroup, String> ids) {
        Map<String, String> byWord = new TreeMap<>();
        ids.forEach((group, id) -> byWord.put(group.word(), id));
        return new Subject(byWord);
    }

    /** What rules about the request see. */
    public static SubjectView ofRequest(Facts facts, LawPack pack) {
        return new SubjectView(facts, pack);
    }

    /** What is seen when the element of a list is one more part of the subject. */
    SubjectView with(FactGroup group, String id) {
        Map<FactGroup, String> more = new EnumMap<>(FactGroup.class);
        more.putAll(ids);
        more.put(group, id);
        FactTable.Row[] withRow = rows.clone();
        withRow[group.ordinal()] = facts.table().row(group, id);
        return new SubjectView(this, more, withRow, alleged, assumed);
    }

    /** What is seen where an allegation of these facts suffices. */
    SubjectView accepting(Set<String> names) {
        return names.equals(alleged) ? this : new SubjectView(this, ids, rows, names, assumed);
    }

    /** What is seen if facts on which values conflict, by path, have these values. */
    public SubjectView assuming(Map<String, FactValue> values) {
        return new SubjectView(this, ids, rows, alleged, values);
    }

    /** The facts of the whole case. */
    public Facts facts() {
        return facts;
    }

    /** The pack of the rule that looks. */
    public LawPack pack() {
        return pack;
    }

    /** The element of a group that is looked at; empty where none is. */
    public Optional<String> id(FactGroup group) {
        return Optional.ofNullable(ids.get(group));
    }

    /** Whom or what the rule is judged for. */
    public Subject subject() {
        return subject;
    }

    /** Whether a condition holds; true where there is none. */
    public Weighed weigh(Optional<Condition> condition) {
        return condition.isPresent() ? weigh(condition.get()) : Weighed.TRUE;
    }

    /** Whether a condition holds, and what is missing to say so. */
    public Weighed weigh(Condition condition) {
        Answer answer = condition.evaluate(this);
        if (answer.truth() != Truth.UNKNOWN) {
            return Weighed.of(answer.truth() == Truth.TRUE);
        }
        List<MissingFact> missing = new ArrayList<>(answer.unknown().size());
        answer.unknown().forEach(name -> missing.add(missing(name)));
        return Weighed.unknown(missing);
    }

    /** The value that a condition sees (see {@link Slots}). */
    @Override
    public Object find(int slot) {
        if (slot < AS_AT) {
            return reading(slot).inConditions();
        }
        if (slot == AS_AT) {
            return facts.asAt().toString();
        }
        Truth truth = listed(slot);
        return truth == Truth.UNKNOWN ? Values.UNKNOWN : truth == Truth.TRUE;
    }

    /** The value of a name, if it counts. */
    public Optional<Object> find(String name) {
        Object value = find(slotOf(name));
        return value == Values.UNKNOWN ? Optional.empty() : Optional.of(value);
    }

    /** The value of a fact, if it counts. */
    public Optional<FactValue> findValue(String name) {
        return reading(DICTIONARY.slots().of(name)).value();
    }

    /** The facts behind the name with a number: its own, or those it is derived from. */
    List<FactCell> factsBehind(int slot) {
        if (slot >= AS_AT) {
            return List.of();
        }
        FactCell own = cell(slot);
        if (own.isStated()) {
            return List.of(own);
        }
        List<FactCell> behind = new ArrayList<>();
        for (int base : DICTIONARY.derivedFrom(slot)) {
            if (cell(base).isStated()) {
                behind.add(cell(base));
            }
        }
        return behind;
    }

    /** The number of a name that conditions of this pack can speak of. */
    int slotOf(String name) {
        Optional<RegisterName> register = RegisterName.find(name);
        if (register.isEmpty()) {
            return DICTIONARY.slots().of(name);
        }
        int before = 0;
        for (String known : pack.content().registers().keySet()) {
            if (known.equals(register.get().register())) {
                return AS_AT + 1 + 2 * before + (register.get().side().equals("requested") ? 0 : 1);
            }
            before++;
        }
        throw new IllegalArgumentException(
                "the pack has no register " + register.get().register());
    }

    private FactCell cell(int slot) {
        return rows[DICTIONARY.row(slot)].cell(slot);
    }

    private FactCell.Reading reading(int slot) {
        FactCell cell = cell(slot);
        if (!assumed.isEmpty()) {
            FactValue value = assumed.get(cell.path());
            if (value != null) {
                return FactCell.Reading.known(value, cell.path());
            }
        }
        return cell.isStated() || DICTIONARY.derivedFrom(slot).isEmpty() ? own(cell) : derived(slot, cell);
    }

    private FactCell.Reading own(FactCell cell) {
        return cell.reading(!alleged.isEmpty() && alleged.contains(cell.name().name()));
    }

    /** A fact that the case does not state may follow from others (assessment 2.7); meanwhile it is unknown itself. */
    private FactCell.Reading derived(int slot, FactCell cell) {
        boolean plain = alleged.isEmpty() && assumed.isEmpty();
        if (plain && cell.derived().isPresent()) {
            return cell.derived().get();
        }
        Truth truth = DICTIONARY
                .findDerivation(cell.name().name())
                .map(derivation -> derivation
                        .evaluate(base -> base == slot ? Values.UNKNOWN : find(base))
                        .truth())
                .orElse(Truth.UNKNOWN);
        FactCell.Reading found = truth == Truth.UNKNOWN
                ? own(cell)
                : FactCell.Reading.known(new FactValue.YesNo(truth == Truth.TRUE), cell.path());
        if (plain) {
            cell.derived(found);
        }
        return found;
    }

    /** The values that stand against each other at a name; empty unless they conflict and one of them counts. */
    Map<String, List<FactValue>> conflict(MissingFact missing) {
        if (!missing.why().equals("conflicting")) {
            return Map.of();
        }
        Map<String, List<FactValue>> conflict = new HashMap<>();
        facts.find(missing.path()).ifPresent(fact -> conflict.put(missing.path(), FactCell.values(fact)));
        return conflict;
    }

    /** What is missing when a name has no value that counts, and why. */
    public MissingFact missing(String name) {
        int slot = slotOf(name);
        if (slot <= AS_AT) {
            return reading(slot).missing();
        }
        String state = "request." + registerName(slot).side();
        return findValue(state).isEmpty() ? missing(state) : new MissingFact("treaty.inForceAt", "unknown");
    }

    /** The question that a number beyond that of the day assessed stands for. */
    private RegisterName registerName(int slot) {
        int index = slot - AS_AT - 1;
        Iterator<String> names = pack.content().registers().keySet().iterator();
        for (int i = index / 2; i > 0; i--) {
            names.next();
        }
        return new RegisterName(names.next(), index % 2 == 0 ? "requested" : "requesting");
    }

    private Truth listed(int slot) {
        if (!alleged.isEmpty() || !assumed.isEmpty()) {
            return listed(registerName(slot));
        }
        Truth known = listed[slot - AS_AT - 1];
        if (known == null) {
            known = listed(registerName(slot));
            listed[slot - AS_AT - 1] = known;
        }
        return known;
    }

    private Truth listed(RegisterName name) {
        Register register = pack.content().registers().get(name.register());
        Optional<FactValue> state = findValue("request." + name.side());
        if (register == null || state.isEmpty()) {
            return Truth.UNKNOWN;
        }
        Truth truth = register.lists(state.get().text(), facts.asAt());
        return truth == Truth.UNKNOWN ? saidByCase(name.register()) : truth;
    }

    /** Where a register is silent, the case may say what binds the two states (assessment 3.2). */
    private Truth saidByCase(String register) {
        String key =
                pack.scope().parties().filter(register::equals).isPresent() ? pack.id() : pack.id() + "#" + register;
        return findValue("treaty.inForceAt")
                .filter(FactValue.Several.class::isInstance)
                .map(value -> Truth.of(((FactValue.Several) value).values().contains(key)))
                .orElse(Truth.UNKNOWN);
    }
}
