package org.comity.server.store;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leads from the judgements of one case to those of another, as far as the acting person sees both (names 11.9, 11.11). */
public final class ElsewhereStore {

    private final JdbcClient jdbc;

    public ElsewhereStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry that was judged in a case.
     *
     * @param caseId the case
     * @param entry the entry there, as {@code LIST/ID}
     * @param says the digest of what it says, in hexadecimal digits
     */
    public record JudgedEntry(UUID caseId, String entry, String says) {}

    /** Keeps what entries of a case say; what is kept already stays. */
    public void keep(UUID caseId, Map<String, String> saysOfEntry) {
        saysOfEntry.forEach((entry, says) -> jdbc.sql(
                        "insert into judged_entry (case_id, entry, says) values (?, ?, ?) on conflict do nothing")
                .params(caseId, entry, HexFormat.of().parseHex(says))
                .update());
    }

    /** The judged entries of other cases that say one of these things. */
    public List<JudgedEntry> list(UUID exceptOf, Collection<String> says) {
        byte[][] wanted = says.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        return jdbc.sql("select case_id, entry, says from judged_entry where says = any(?) and case_id <> ?"
                        + " order by case_id, entry")
                .param(wanted)
                .param(exceptOf)
                .query((row, _) -> new JudgedEntry(
                        row.getObject("case_id", UUID.class),
                        row.getString("entry"),
                        HexFormat.of().formatHex(row.getBytes("says"))))
                .list();
    }

    /** Keeps that a line of one case was taken over from a line of another. */
    public void keepOrigin(UUID caseId, long line, UUID fromCase, long fromLine) {
        jdbc.sql("insert into judgement_origin (case_id, number, from_case, from_number) values (?, ?, ?, ?)")
                .params(caseId, (int) line, fromCase, (int) fromLine)
                .update();
    }
}
