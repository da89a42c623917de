package org.comity.names;

/** A party whose names have been read, to be compared many times with {@link NameMatcher}. Immutable. */
public final class ReadParty {

    private final CompiledParty compiled;

    private ReadParty(CompiledParty compiled) {
        this.compiled = compiled;
    }

    /** Reads every name of a party. */
    public static ReadParty of(Party party) {
        return new ReadParty(CompiledParty.of(party));
    }

    /** The party as it was given. */
    public Party party() {
        return compiled.party();
    }

    CompiledParty compiled() {
        return compiled;
    }
}
