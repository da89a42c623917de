package org.comity.names.keys;

/** The kinds of keys, each with candidates of its own, so that none crowds out another (names 7.2). */
enum KeyFamily {
    /** A number that a register or a standard gave to one party. */
    IDENTIFIER(100, 1_000, 40),
    /** The whole name, its words sorted. */
    WHOLE(100, 4_000, 12),
    /** The characters of a Han or Hangul name. */
    CHARACTERS(100, 4_000, 20),
    /** A family name and the joined given names by their consonants, for every reading and order. */
    READING(400, 12_000, 20),
    /** The same with rough vowels, for syllables only: what tells Chinese names apart. */
    SPOKEN(150, 4_000, 40),
    /** All Mandarin syllables of the name. */
    SYLLABLES(200, 6_000, 25),
    /** Two words by their consonants. */
    PAIR(600, 8_000, 14),
    /** Two words by their consonants, one consonant left out of one of them. */
    NEAR_PAIR(600, 10_000, 10),
    /** One word by its consonants and the year of birth. */
    BORN(100, 4_000, 6),
    /** The day of birth: {@link KeyIndex#bornOn}. */
    DAY(0, 0, 0),
    /** One word by its consonants, or two written together. */
    WORD(200, 6_000, 6),
    /** One word by its consonants, one of them left out. */
    EDIT(200, 8_000, 6),
    /** The letters of a short name, one of them left out. */
    SPELLED(1_000, 20_000, 8),
    /** Three letters of the reading. */
    TRIPLE(200, 40_000, 10),
    /** Words that sound nearly like those asked for, found among all filed words: {@link NearWords}. */
    NEAR_WORDS(1_500, 200_000, 8);

    private static final int MILLION_AS_BITS = 20;
    private static final int MOST_TIMES = 10;

    private final int quota;
    private final int visits;
    private final int sure;

    KeyFamily(int quota, int visits, int sure) {
        this.quota = quota;
        this.visits = visits;
        this.sure = sure;
    }

    /** How many candidates the family may bring for one name. */
    int quota() {
        return quota;
    }

    /** How many filed names the family may look at for one name asked for, the rarest keys first. */
    int visits() {
        return visits;
    }

    /**
     * The same for a name in Latin letters in a list of so many names. Three letters are all that a long name of common words shares with itself misspelt, and ever
     * more names have them: so of these as many times more are looked at as the list has millions of names, up to ten times.
     */
    int visits(int names) {
        return this == TRIPLE ? visits * Math.clamp(names >> MILLION_AS_BITS, 1, MOST_TIMES) : visits;
    }

    /** How many of its candidates stay, whatever the other families bring. */
    int sure() {
        return sure;
    }
}
