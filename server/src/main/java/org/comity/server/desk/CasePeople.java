package org.comity.server.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.names.ListEntry;
import org.comity.names.Party;
import tools.jackson.databind.json.JsonMapper;

/** The people of a case and the lines of its lists, each found by the name that judgements give it: {@code LIST/ID} (names 11.1). */
public final class CasePeople {

    private final List<PeopleView.Query> queries;
    private final List<ListEntry> lists;
    private final Map<String, Party> parties = new HashMap<>();

    public CasePeople(List<PeopleView.Query> queries, List<ListEntry> lists) {
        this.queries = List.copyOf(queries);
        this.lists = List.copyOf(lists);
        lists.forEach(line -> parties.putIfAbsent(line.list() + "/" + line.entryId(), line.party()));
        queries.forEach(query -> parties.put(query.entry(), query.party()));
    }

    /** Who is looked for. */
    public List<PeopleView.Query> queries() {
        return queries;
    }

    /** The lines of the lists that they are compared with. */
    List<ListEntry> lists() {
        return lists;
    }

    /** How many lines the lists have. */
    public int listEntries() {
        return lists.size();
    }

    /** What an entry says; empty when the case has no such entry. */
    public Optional<Party> find(String entry) {
        return Optional.ofNullable(parties.get(entry));
    }

    /** Whether an entry is one of the people of the case, and not a line of a list. */
    static boolean isPerson(String entry) {
        return entry.startsWith(PeopleView.QUERY_LIST + "/");
    }

    /** A digest of what an entry says, the same for the same words in whatever case (names 11.9); empty when there is no such entry. */
    Optional<String> says(String entry) {
        return find(entry).map(CasePeople::digest);
    }

    private static String digest(Party party) {
        String words = JsonMapper.shared()
                .writeValueAsString(List.of(
                        party.kind().text(),
                        party.name(),
                        party.aliases().stream().sorted().toList(),
                        party.born().orElse(""),
                        party.country().orElse(""),
                        party.identifiers().stream().sorted().toList()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
