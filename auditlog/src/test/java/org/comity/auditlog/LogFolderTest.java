package org.comity.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses 6 of docs/spec/auditlog.md. */
class LogFolderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 5, 255, tile/0/005.p/255",
        "2, 999, 1, tile/2/999.p/1",
        "1, 1000, 256, tile/1/x001/000",
        "63, 1234067, 256, tile/63/x001/x234/067",
        "-1, 1234067, 8, tile/entries/x001/x234/067.p/8",
    })
    void pathsAreWrittenInGroupsOfThree(int level, long index, int width, String path) {
        TilePath tile = new TilePath(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(TilePath.find(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/1",
                "tile/00/000",
                "tile/64/000",
                "tile/0/x000/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/001/x000",
                "tile/entry/000",
                "tile/0/000.tmp",
                "checkpoint"
            })
    void otherPathsAreNoPartOfALog(String path) {
        assertThat(TilePath.find(path)).isEmpty();
    }

    @Test
    void theTilesOfSeventyThousandEntriesAreThoseOfTheFormatsExample() {
        TileBuilder builder = new TileBuilder();
        List<TileBuilder.Tile> tiles = new ArrayList<>();
        TreeHash leaf = TreeHash.EMPTY;
        for (int i = 0; i < 70_000; i++) {
            tiles.addAll(builder.add(leaf));
        }
        tiles.addAll(builder.partial());
        assertThat(tiles).filteredOn(tile -> tile.path().level() == 0).hasSize(274);
        assertThat(tiles)
                .extracting(tile -> tile.path().path())
                .contains("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(tiles).hasSize(277);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 700})
    void whatIsWrittenHolds(int size) {
        Checkpoint written = LogFolder.write(folder, SampleLog.entries(size), SampleLog.SIGNER);
        LogVerification found = LogVerifier.verify(folder, SampleLog.KEY);
        assertThat(found.problems()).isEmpty();
        assertThat(found.holds()).isTrue();
        assertThat(found.checkpoint()).contains(written);
        assertThat(found.size()).isEqualTo(size);
        assertThat(written.rootHash())
                .isEqualTo(MerkleTree.of(SampleLog.entries(size).stream()
                                .map(LogEntry::hash)
                                .toList())
                        .root());
    }

    @Test
    void aFolderOf257EntriesHasExactlyTheFilesOfTheFormat() {
        LogFolder.write(folder, SampleLog.entries(257), SampleLog.SIGNER);
        assertThat(SampleLog.files(folder))
                .extracting(file -> folder.relativize(file).toString())
                .containsExactlyInAnyOrder(
                        "checkpoint",
                        "tile/0/000",
                        "tile/0/001.p/1",
                        "tile/1/000.p/1",
                        "tile/entries/000",
                        "tile/entries/001.p/1");
    }

    @Test
    void aGrowingLogExtendsItsFolderAndKeepsEarlierPartialTiles() {
        for (int size : new int[] {3, 200, 256, 300, 600}) {
            LogFolder.write(folder, SampleLog.entries(size), SampleLog.SIGNER);
            LogVerification found = LogVerifier.verify(folder, SampleLog.KEY);
            assertThat(found.problems()).as("%d entries", size).isEmpty();
        }
        assertThat(folder.resolve("tile/entries/000.p/200")).exists();
    }

    @Test
    void historyIsNeverRewritten() {
        LogFolder.write(folder, SampleLog.entries(5), SampleLog.SIGNER);
        List<LogEntry> rewritten = new ArrayList<>(SampleLog.entries(9));
        LogEntry third = rewritten.get(3);
        rewritten.set(
                3, new LogEntry(3, third.writtenAt(), "u:99", third.action(), third.subject(), third.contentDigest()));
        assertThatThrownBy(() -> LogFolder.write(folder, rewritten, SampleLog.SIGNER))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("never rewritten");
        assertThatThrownBy(() -> LogFolder.write(folder, SampleLog.entries(4), SampleLog.SIGNER))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> LogFolder.write(folder, SampleLog.entries(9), SampleLog.signer(2)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not a checkpoint of");
        assertThat(LogVerifier.verify(folder, SampleLog.KEY).holds()).isTrue();
    }

    @Test
    void gapsAndStepsBackInTimeAreNotWritten() {
        List<LogEntry> gap = List.of(SampleLog.entry(0), SampleLog.entry(2));
        assertThatThrownBy(() -> LogFolder.write(folder, gap, SampleLog.SIGNER))
                .isInstanceOf(IllegalArgumentException.class);
        LogEntry early = SampleLog.entry(1);
        List<LogEntry> back = List.of(
                SampleLog.entry(0),
                new LogEntry(1, Instant.EPOCH, early.actor(), early.action(), early.subject(), early.contentDigest()));
        assertThatThrownBy(() -> LogFolder.write(folder, back, SampleLog.SIGNER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the entry it follows");
        assertThat(folder.resolve("checkpoint")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsBadInput() throws Exception {
        Path file = folder.resolve("a-file");
        Files.writeString(file, "here already");
        assertThatThrownBy(() -> LogFolder.write(file, SampleLog.entries(1), SampleLog.SIGNER))
                .isInstanceOf(BadInput.class);
    }
}
