package org.comity.auditlog;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the record: who did what to what, when, and the digest of what it said (auditlog 2). It holds no content and no
 * names, so it can be shown to an outsider and kept after the content was erased.
 *
 * @param number position in the log, from 0, without gaps
 * @param writtenAt when it was written; cut to the microsecond
 * @param actor who acted, by a pseudonymous id (auditlog 2.2)
 * @param action what was done: {@code case.opened}
 * @param subject what it was done to, by a pseudonymous id; {@link #NO_SUBJECT} when there is nothing to name
 * @param contentDigest {@link SealedContent#digest()} of the content, which stands elsewhere
 */
public record LogEntry(
        long number, Instant writtenAt, String actor, String action, String subject, String contentDigest) {

    /** Stands for "nothing to name". */
    public static final String NO_SUBJECT = "-";

    /** The largest number a canonical JSON integer carries (auditlog 2.3). */
    public static final long MAX_NUMBER = (1L << 53) - 1;

    private static final String ID = "[A-Za-z0-9._:/#-]{1,200}";
    private static final Pattern ID_PATTERN = Pattern.compile(ID);
    private static final Pattern DIGEST_PATTERN = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LEAF_PATTERN =
            Pattern.compile("\\{\"action\":\"(?<action>" + ID + ")\",\"actor\":\"(?<actor>" + ID
                    + ")\",\"contentDigest\":\"(?<digest>[0-9a-f]{64})\",\"number\":(?<number>0|[1-9][0-9]{0,15}),\"subject\":\"(?<subject>"
                    + ID + ")\",\"writtenAt\":\"(?<at>[0-9T:.-]{26}Z)\"\\}");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public LogEntry {
        if (number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("an entry's number is 0 to 2^53 - 1, not " + number);
        }
        writtenAt = writtenAt.truncatedTo(ChronoUnit.MICROS);
        if (writtenAt.isBefore(EARLIEST) || writtenAt.isAfter(LATEST)) {
            throw new IllegalArgumentException("an entry's time has a year of four digits, not " + writtenAt);
        }
        requireId("actor", actor);
        requireId("action", action);
        requireId("subject", subject);
        if (!DIGEST_PATTERN.matcher(contentDigest).matches()) {
            throw new IllegalArgumentException("a content digest is 64 hexadecimal digits in lower case");
        }
    }

    private static void requireId(String field, String value) {
        if (!ID_PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "the " + field + " of an entry is 1 to 200 of A-Z a-z 0-9 . _ : / # - (auditlog 2.2)");
        }
    }

    /** The canonical bytes that are hashed (auditlog 2.3). */
    public byte[] leaf() {
        return ("{\"action\":\"" + action + "\",\"actor\":\"" + actor + "\",\"contentDigest\":\"" + contentDigest
                        + "\",\"number\":" + number + ",\"subject\":\"" + subject + "\",\"writtenAt\":\""
                        + MICROSECONDS.format(writtenAt) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The hash of the leaf (auditlog 4.1). */
    public TreeHash hash() {
        return TreeHash.ofLeaf(leaf());
    }

    /**
     * The entry of a leaf.
     *
     * @throws IllegalArgumentException when the bytes are not the canonical form of an entry
     */
    public static LogEntry parse(byte[] leaf) {
        Matcher matcher = LEAF_PATTERN.matcher(new String(leaf, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("this is not the canonical form of an entry (auditlog 2.3)");
        }
        return new LogEntry(
                Long.parseLong(matcher.group("number")),
                instant(matcher.group("at")),
                matcher.group("actor"),
                matcher.group("action"),
                matcher.group("subject"),
                matcher.group("digest"));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (MICROSECONDS.format(instant).equals(text)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time (auditlog 2.3)", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not a time in its canonical form (auditlog 2.3)");
    }
}
