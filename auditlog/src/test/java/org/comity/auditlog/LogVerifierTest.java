package org.comity.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clauses 8 of docs/spec/auditlog.md. */
class LogVerifierTest {

    @TempDir
    private Path folder;

    private LogVerification verify() {
        return LogVerifier.verify(folder, SampleLog.KEY);
    }

    private void write(int size) {
        LogFolder.write(folder, SampleLog.entries(size), SampleLog.SIGNER);
    }

    private static void alter(Path file, int at, int by) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= (byte) by;
        Files.write(file, bytes);
    }

    @Test
    void alteringAnyByteOfAFolderIsDetected() throws Exception {
        write(5);
        Random random = seeded("alteringAnyByteOfAFolderIsDetected");
        for (Path file : SampleLog.files(folder)) {
            byte[] good = Files.readAllBytes(file);
            for (int at = 0; at < good.length; at++) {
                int by = 1 + random.nextInt(255);
                alter(file, at, by);
                assertThat(verify().holds())
                        .as("%s, byte %d changed by %d", file, at, by)
                        .isFalse();
                Files.write(file, good);
            }
        }
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void alteringAnyByteOfALogFileIsDetected() throws Exception {
        Path file = folder.resolve("record.log");
        LogFile.write(file, SampleLog.entries(4), SampleLog.SIGNER);
        Random random = seeded("alteringAnyByteOfALogFileIsDetected");
        byte[] good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at++) {
            int by = 1 + random.nextInt(255);
            alter(file, at, by);
            assertThat(LogVerifier.verify(file, SampleLog.KEY).holds())
                    .as("byte %d changed by %d", at, by)
                    .isFalse();
            Files.write(file, good);
        }
        assertThat(LogVerifier.verify(file, SampleLog.KEY).holds()).isTrue();
    }

    @Test
    void alteringALargerFolderAnywhereIsDetectedAndNeverThrows() throws Exception {
        write(300);
        write(600);
        Random random = seeded("alteringALargerFolderAnywhereIsDetectedAndNeverThrows");
        List<Path> files = SampleLog.files(folder);
        for (int round = 0; round < 250; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            byte[] bad = random.nextInt(4) == 0
                    ? java.util.Arrays.copyOf(good, random.nextInt(good.length))
                    : changed(good, random);
            Files.write(file, bad);
            LogVerification found = verify();
            assertThat(found.holds()).as("round %d, %s", round, file).isFalse();
            assertThat(found.text()).contains("does NOT hold");
            Files.write(file, good);
        }
        assertThat(verify().holds()).isTrue();
    }

    private static byte[] changed(byte[] good, Random random) {
        byte[] bad = good.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
        }
        if (java.util.Arrays.equals(bad, good)) {
            bad[0] ^= 1;
        }
        return bad;
    }

    private static Random seeded(String test) {
        long seed = Long.getLong("comity.seed", System.nanoTime());
        System.out.println(test + ": -Dcomity.seed=" + seed);
        return new Random(seed);
    }

    @Test
    void anAlteredEntryIsNamedByItsNumber() throws Exception {
        write(300);
        Path bundle = folder.resolve("tile/entries/001.p/44");
        byte[] bytes = Files.readAllBytes(bundle);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("\"number\":290,");
        bytes[text.lastIndexOf("u:", at) + 2] = 'X';
        Files.write(bundle, bytes);
        LogVerification found = verify();
        assertThat(found.problems())
                .containsExactly(new LogProblem(
                        "tile/entries/001.p/44",
                        OptionalLong.of(290),
                        "it was altered: it does not give the hash that the checkpoint covers"));
        assertThat(found.text()).contains("does NOT hold", "entry 290: it was altered");
    }

    @Test
    void aDamagedHashIsToldFromAnAlteredEntry() throws Exception {
        write(5);
        alter(folder.resolve("tile/0/000.p/5"), 2 * TreeHash.LENGTH, 1);
        assertThat(verify().problems())
                .containsExactly(new LogProblem(
                        "tile/0/000.p/5",
                        OptionalLong.of(2),
                        "the hash beside it is damaged; the entry is as the checkpoint covers it"));
    }

    @Test
    void anEntryAlteredTogetherWithItsHashIsFoundByTheTileAbove() throws Exception {
        write(600);
        List<LogEntry> forged = forged(300, 600);
        Path other = folder.resolveSibling(folder.getFileName() + "-forged");
        LogFolder.write(other, forged, SampleLog.SIGNER);
        for (String path : List.of("tile/entries/001", "tile/0/001")) {
            Files.copy(other.resolve(path), folder.resolve(path), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(verify().problems())
                .extracting(LogProblem::toString)
                .anyMatch(line -> line.contains("its hash of entries 256 to 511 is not the one they give"))
                .anyMatch(line -> line.startsWith("checkpoint: it states the root"));
    }

    private static List<LogEntry> forged(int number, int size) {
        List<LogEntry> entries = new ArrayList<>(SampleLog.entries(size));
        LogEntry entry = entries.get(number);
        entries.set(
                number,
                new LogEntry(number, entry.writtenAt(), "u:0", "case.closed", entry.subject(), entry.contentDigest()));
        return entries;
    }

    @Test
    void anotherHistoryUnderTheOldCheckpointIsFound() throws Exception {
        write(6);
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
        Path other = folder.resolve("other");
        LogFolder.write(other, forged(4, 6), SampleLog.SIGNER);
        Files.write(other.resolve("checkpoint"), checkpoint);
        LogVerification found = LogVerifier.verify(other, SampleLog.KEY);
        assertThat(found.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("at least one was altered"));
    }

    @Test
    void aRemovedEntryShowsInTheNumbering() throws Exception {
        Path file = folder.resolve("record.log");
        LogFile.write(file, SampleLog.entries(6), SampleLog.SIGNER);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(3);
        Files.writeString(file, String.join("\n", lines) + "\n");
        assertThat(LogVerifier.verify(file, SampleLog.KEY).problems())
                .extracting(LogProblem::toString)
                .containsExactly(
                        "record.log: entry 3: it is numbered 4 where 3 was to follow",
                        "record.log: it states 6 entries; there are 5");
    }

    @Test
    void swappedEntriesAreFoundInTheOrderOfTheLog() throws Exception {
        Path file = folder.resolve("record.log");
        LogFile.write(file, SampleLog.entries(6), SampleLog.SIGNER);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.swap(lines, 1, 2);
        Files.writeString(file, String.join("\n", lines) + "\n");
        assertThat(LogVerifier.verify(file, SampleLog.KEY).problems())
                .extracting(LogProblem::entry)
                .contains(OptionalLong.of(1), OptionalLong.of(2));
    }

    @Test
    void aStepBackInTimeDoesNotHoldEvenWhenSigned() throws Exception {
        // A dishonest owner can sign this; the verifier is not the owner's.
        LogEntry late = SampleLog.entry(0);
        LogEntry early = SampleLog.entry(1);
        LogEntry back = new LogEntry(
                1,
                late.writtenAt().minusSeconds(1),
                early.actor(),
                early.action(),
                early.subject(),
                early.contentDigest());
        Frontier frontier = Frontier.EMPTY.append(late.hash()).append(back.hash());
        StringBuilder file = new StringBuilder();
        for (LogEntry entry : List.of(late, back)) {
            file.append(entry.hash().hex())
                    .append(' ')
                    .append(new String(entry.leaf(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        Path path = folder.resolve("record.log");
        Files.writeString(path, file + "\n" + SampleLog.SIGNER.sign(frontier).note());
        assertThat(LogVerifier.verify(path, SampleLog.KEY).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("before the entry it follows"));
    }

    @Test
    void removingOrAddingAFileIsDetected() throws Exception {
        write(300);
        write(600);
        for (Path file : SampleLog.files(folder)) {
            byte[] good = Files.readAllBytes(file);
            boolean earlier =
                    file.toString().contains("001.p") || file.toString().contains("1/000.p/1");
            Files.delete(file);
            assertThat(verify().holds()).as("without %s", file).isEqualTo(earlier);
            Files.write(file, good);
        }
        Files.writeString(folder.resolve("tile/notes.txt"), "x");
        assertThat(verify().problems())
                .extracting(LogProblem::toString)
                .containsExactly("tile/notes.txt: this is no part of a log");
        Files.delete(folder.resolve("tile/notes.txt"));
        Files.write(folder.resolve("tile/entries/009"), new byte[0]);
        assertThat(verify().problems())
                .extracting(LogProblem::what)
                .containsExactly("it lies beyond the entries that the checkpoint covers");
    }

    @Test
    void anOlderCheckpointDoesNotHideLaterEntries() throws Exception {
        write(300);
        byte[] older = Files.readAllBytes(folder.resolve("checkpoint"));
        write(600);
        Files.write(folder.resolve("checkpoint"), older);
        assertThat(verify().holds()).isFalse();
    }

    @Test
    void aFileBesideTheLogIsNamedAndNotChecked() throws Exception {
        write(3);
        Files.writeString(folder.resolve("LETTER.txt"), "Dear colleagues");
        LogVerification found = verify();
        assertThat(found.holds()).isTrue();
        assertThat(found.notChecked()).containsExactly("LETTER.txt");
        assertThat(found.text())
                .startsWith("The log holds.\n")
                .contains("entries  3\n", SampleLog.KEY.keyId(), "not checked: LETTER.txt");
    }

    @Test
    void aLogOfAnotherAuthorityDoesNotHold() {
        write(3);
        LogVerification found = LogVerifier.verify(folder, SampleLog.signer(2).verifierKey());
        assertThat(found.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("not signed by the key"));
    }

    @Test
    void aDamagedSizeDoesNotKeepTheVerifierBusy() throws Exception {
        write(3);
        String checkpoint = Files.readString(folder.resolve("checkpoint"));
        Files.writeString(folder.resolve("checkpoint"), checkpoint.replace("\n3\n", "\n9007199254740991\n"));
        assertThat(verify().holds()).isFalse();
        Files.writeString(folder.resolve("checkpoint"), "nothing of the kind");
        assertThat(verify().text()).contains("none that can be read", "not a signed note");
    }

    @Test
    void manyFaultsAreCountedAndTheFirstListed() throws Exception {
        write(600);
        Path tile = folder.resolve("tile/0/000");
        Files.write(tile, new byte[(int) Files.size(tile)]);
        LogVerification found = verify();
        assertThat(found.problems()).hasSize(LogVerification.MAX_LISTED);
        assertThat(found.problemCount()).isEqualTo(256);
        assertThat(found.text()).contains("256 faults:", "and 156 more");
    }

    @Test
    void whatIsNoLogIsBadInput() throws Exception {
        assertThatThrownBy(() -> LogVerifier.verify(folder.resolve("none"), SampleLog.KEY))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no such file or folder");
        assertThatThrownBy(this::verify).isInstanceOf(BadInput.class).hasMessageContaining("holds no log");
        Path file = folder.resolve("letter.txt");
        Files.writeString(file, "Dear colleagues");
        assertThat(LogVerifier.verify(file, SampleLog.KEY).holds()).isFalse();
        Files.write(file, HexFormat.of().parseHex("ff00fe0a0a0a"));
        assertThat(LogVerifier.verify(file, SampleLog.KEY).holds()).isFalse();
    }
}
