package org.comity.auditlog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle stands in a log's folder (auditlog 6.2).
 *
 * @param level the level of a tile of hashes, {@link #ENTRIES} for a bundle of leaves
 * @param index its number within the level
 * @param width hashes or leaves in it; {@link #FULL} when it is full
 */
record TilePath(int level, long index, int width) {

    /** Hashes in a full tile, leaves in a full bundle. */
    static final int FULL = 256;

    /** In place of a level: a bundle of leaves. */
    static final int ENTRIES = -1;

    private static final Pattern FORM =
            Pattern.compile("tile/(entries|\\d{1,2})/((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/(\\d{1,3}))?");

    static TilePath entries(long index, int width) {
        return new TilePath(ENTRIES, index, width);
    }

    /** The place that a path names; empty when it names none. */
    static Optional<TilePath> find(String path) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index = Long.parseLong(matcher.group(2).replace("x", "").replace("/", ""));
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        TilePath found = new TilePath(level, index, width);
        boolean partialOfAll = matcher.group(3) != null && width >= FULL;
        return level <= 63 && width > 0 && !partialOfAll && found.path().equals(path)
                ? Optional.of(found)
                : Optional.empty();
    }

    /** The path under the log's folder, with slashes. */
    String path() {
        StringBuilder number = new StringBuilder(String.format("%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, String.format("x%03d/", rest % 1000));
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + number + (width == FULL ? "" : ".p/" + width);
    }

    /** The same place with a full tile in it: what a partial one grows into. */
    TilePath atFullWidth() {
        return new TilePath(level, index, FULL);
    }

    /** The tile of hashes that belongs to a bundle. */
    TilePath hashes() {
        return new TilePath(0, index, width);
    }
}
