package org.comity.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogEntryTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String LEAF = "{\"action\":\"case.opened\",\"actor\":\"u:7f3a\",\"contentDigest\":\"" + DIGEST
            + "\",\"number\":12,\"subject\":\"c:41d0\",\"writtenAt\":\"2026-06-12T08:30:00.000120Z\"}";

    @Test
    void theLeafHasSortedKeysNoSpacesAndSixDigitsOfTheSecond() {
        LogEntry entry = new LogEntry(
                12, Instant.parse("2026-06-12T08:30:00.000120999Z"), "u:7f3a", "case.opened", "c:41d0", DIGEST);
        assertThat(new String(entry.leaf(), StandardCharsets.UTF_8)).isEqualTo(LEAF);
        assertThat(LogEntry.parse(entry.leaf())).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\n",
            })
    void aLeafWithAnythingAroundItIsNoLeaf(String more) {
        assertThatThrownBy(() -> LogEntry.parse((LEAF + more).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogEntry.parse((more + LEAF).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameMeaningInOtherBytesIsNoLeaf() {
        refuses(LEAF.replace("\"number\":12", "\"number\":012"));
        refuses(LEAF.replace("\"number\":12", "\"number\": 12"));
        refuses(LEAF.replace("\"number\":12", "\"number\":1.2e1"));
        refuses(LEAF.replace("\"number\":12", "\"number\":9007199254740992"));
        refuses(LEAF.replace("case", "\\u0063ase"));
        refuses(LEAF.replace("abcdef", "ABCDEF"));
        refuses(LEAF.replace(".000120Z", ".00012Z"));
        refuses(LEAF.replace("06-12", "02-30"));
        refuses(LEAF.replace("T08:30:00", "T24:00:00"));
        refuses(LEAF.replace("{\"action\":\"case.opened\",", "{").replace("\"}", "\",\"action\":\"case.opened\"}"));
        refuses(LEAF.replace("\"}", "\",\"x\":\"y\"}"));
    }

    private static void refuses(String leaf) {
        assertThat(leaf).isNotEqualTo(LEAF);
        assertThatThrownBy(() -> LogEntry.parse(leaf.getBytes(StandardCharsets.UTF_8)))
                .as(leaf)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jane Roe", "沈宇航", "a\"b", "a\\b", "tab\t"})
    void aNameDoesNotFitWhereAPseudonymousIdBelongs(String actor) {
        assertThatThrownBy(() -> new LogEntry(0, Instant.EPOCH, actor, "case.opened", LogEntry.NO_SUBJECT, DIGEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("actor");
    }

    @Test
    void contentIsProvedByItsSaltAndUnprovableWithoutIt() {
        SecureRandom random = new SecureRandom();
        byte[] reasons = "the reasons".getBytes(StandardCharsets.UTF_8);
        SealedContent sealed = SealedContent.seal(reasons, random);
        LogEntry entry = new LogEntry(0, Instant.EPOCH, "u:1", "decision.proposed", "c:1", sealed.digest());
        assertThat(sealed.isOf(entry)).isTrue();
        assertThat(SealedContent.seal(reasons, random).isOf(entry)).isFalse();
        assertThat(sealed.toString()).doesNotContain("reasons");
    }
}
