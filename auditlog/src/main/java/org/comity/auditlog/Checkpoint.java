package org.comity.auditlog;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the authority signs: whose log, how many entries, and the root of their tree (auditlog 5.2).
 *
 * @param origin the log's name, which is also its key's name
 * @param size entries
 * @param rootHash root of the tree of that size
 */
public record Checkpoint(String origin, long size, TreeHash rootHash) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,15}");

    public Checkpoint {
        NoteVerifierKey.requireName(origin);
        if (size < 0) {
            throw new IllegalArgumentException("a log cannot have " + size + " entries");
        }
    }

    /** The checkpoint of a tree. */
    public static Checkpoint of(String origin, Frontier frontier) {
        return new Checkpoint(origin, frontier.size(), frontier.root());
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + rootHash.base64() + "\n";
    }

    /** The checkpoint that a note's text states; empty when it states none. */
    public static Optional<Checkpoint> find(String text) {
        String[] lines = text.split("\n", -1);
        // A text ends in a newline, so its last part is empty; no line before it may be.
        for (int i = 0; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                return Optional.empty();
            }
        }
        if (lines.length < 4
                || !lines[lines.length - 1].isEmpty()
                || !SIZE.matcher(lines[1]).matches()) {
            return Optional.empty();
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines[2]);
            Checkpoint checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), TreeHash.of(root));
            return checkpoint.rootHash().base64().equals(lines[2]) ? Optional.of(checkpoint) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
