package org.comity.names.parts;

/** Given names that stand for one another: Bill for William (names 4.3). */
public final class Nicknames {

    private Nicknames() {}

    /** Whether the two Latin readings are forms of one given name. */
    public static boolean same(String latinA, String latinB) {
        return WordTables.sameNickname(latinA, latinB);
    }
}
