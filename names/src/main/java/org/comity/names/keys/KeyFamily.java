package org.comity.names.keys;

/** The kinds of keys, each with candidates of its own, so that none crowds out another (names 7.2). */
public enum KeyFamily {
    /** The whole name, its words sorted. */
    WHOLE(200, 4_000),
    /** The characters of a Han or Hangul name. */
    CHARACTERS(80, 4_000),
    /** A family name and the joined given names by their consonants, for every reading and order. */
    READING(80, 12_000),
    /** All Mandarin syllables of the name. */
    SYLLABLES(60, 6_000),
    /** Two words by their consonants. */
    PAIR(80, 12_000),
    /** One word by its consonants, or two written together. */
    WORD(60, 12_000),
    /** One word by its consonants, one of them left out. */
    EDIT(60, 12_000),
    /** Three letters of the reading. */
    TRIPLE(80, 40_000);

    private final int quota;
    private final int visits;

    KeyFamily(int quota, int visits) {
        this.quota = quota;
        this.visits = visits;
    }

    /** How many candidates the family may bring. */
    public int quota() {
        return quota;
    }

    /** How many index entries the family may look at for one name, the rarest keys first. */
    int visits() {
        return visits;
    }
}
