package org.comity.names;

import java.util.Locale;

/**
 * A name that a list has very often, so that a query for it is shown few of its entries (names 7.6).
 *
 * @param list the list's name
 * @param name the name as its first entry has it; others may differ in capitals, marks and the order of words
 * @param times how many entries have it as their main name
 * @param alike how many of these say the same in everything but their identifier; 1 when no two do
 * @param firstLine where the first of them stands; 0 when that is not known
 * @param lastLine where the last of them stands
 */
public record RepeatedName(String list, String name, int times, int alike, int firstLine, int lastLine) {

    private static final int LONGEST_SHOWN = 60;

    /** For the user: {@code list 'x.csv' repeats one name 2,000 times: ...}. */
    public String sentence() {
        String shown = name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "...";
        String lines = firstLine == 0 ? "" : " (lines " + firstLine + " to " + lastLine + ")";
        String same = alike > 1
                ? String.format(Locale.ROOT, "; %,d of these entries are the same but for their id", alike)
                : "; no two of these entries are the same in all else";
        return String.format(
                        Locale.ROOT, "list '%s' repeats one name %,d times: '%s'%s%s", list, times, shown, lines, same)
                + "; a query for it is shown the first few";
    }
}
