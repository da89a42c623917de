package org.comity.names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.comity.names.lists.ListFile;
import org.comity.names.lists.Listed;

/** Reads a list to screen against, told apart by its content (names 8): CSV, FollowTheMoney, BODS, OFAC, UN. */
public final class ListReader {

    private ListReader() {}

    /**
     * All entries of one file.
     *
     * @throws org.comity.terms.BadInput with file and line when the file cannot be read as a list
     */
    public static List<ListEntry> read(Path file) {
        List<ListEntry> entries = new ArrayList<>();
        read(file, (entry, line) -> entries.add(entry));
        return List.copyOf(entries);
    }

    /** As {@link #read(Path)}, one entry after the other, each with its line. */
    static void read(Path file, ObjIntConsumer<ListEntry> entries) {
        String list = nameOf(file);
        ListFile.read(file, (listed, line) -> entries.accept(new ListEntry(list, listed.id(), party(listed)), line));
    }

    /** The name of a list in hits and judgements: that of its file. */
    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    static Party party(Listed listed) {
        return new Party(
                PartyKind.of(listed.kind()),
                listed.name(),
                listed.aliases(),
                filled(listed.born()),
                filled(listed.country()),
                listed.identifiers());
    }

    static Optional<String> filled(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
