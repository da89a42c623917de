package org.comity.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The numbers of the names that conditions speak of, so that evaluating one looks up no text: first the facts in the order of
 * the dictionary, then the day assessed, then what can be asked of a pack's registers.
 */
public final class Slots {

    /** The name of the day assessed. */
    static final String AS_AT = "asAt";

    private final Map<String, Integer> facts;
    private final List<RegisterName> registers;
    private final Map<String, Integer> byRegister;

    private Slots(Map<String, Integer> facts, List<RegisterName> registers) {
        this.facts = facts;
        this.registers = registers;
        this.byRegister = new HashMap<>();
        registers.forEach(register -> byRegister.put(register.name(), asAt() + 1 + byRegister.size()));
    }

    /** The numbers of the facts of a dictionary. */
    public static Slots of(Collection<String> facts) {
        Map<String, Integer> numbers = new HashMap<>();
        facts.forEach(fact -> numbers.put(fact, numbers.size()));
        return new Slots(numbers, List.of());
    }

    /** These, and what can be asked of a pack's registers. */
    public Slots with(Collection<String> names) {
        List<RegisterName> questions = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            questions.add(new RegisterName(name, "requested"));
            questions.add(new RegisterName(name, "requesting"));
        }
        return new Slots(facts, questions);
    }

    /** The number of a name. */
    public int of(String name) {
        Integer number = facts.get(name);
        if (number == null) {
            number = byRegister.get(name);
        }
        if (number == null && name.equals(AS_AT)) {
            return asAt();
        }
        if (number == null) {
            throw new IllegalArgumentException("nothing is called " + name);
        }
        return number;
    }

    /** The number of the day assessed: the first that is no fact's. */
    public int asAt() {
        return facts.size();
    }

    /** The question to a register that has a number beyond that of the day assessed. */
    RegisterName register(int slot) {
        return registers.get(slot - asAt() - 1);
    }
}
