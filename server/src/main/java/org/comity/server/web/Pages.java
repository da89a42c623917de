package org.comity.server.web;

/**
 * A long list, cut into pages.
 *
 * @param current the page shown, from 1
 * @param last the last page
 * @param from the first row shown, from 0
 * @param to the row after the last one shown
 */
public record Pages(int current, int last, int from, int to) {

    /** The page asked for; the nearest one when there is no such page. */
    static Pages of(int rows, int perPage, int asked) {
        int last = Math.max(1, (rows + perPage - 1) / perPage);
        int current = Math.clamp(asked, 1, last);
        return new Pages(current, last, (current - 1) * perPage, Math.min(rows, current * perPage));
    }

    /** Whether there is more than one page. */
    public boolean several() {
        return last > 1;
    }
}
