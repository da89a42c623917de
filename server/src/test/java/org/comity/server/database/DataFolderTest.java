package org.comity.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void tellsASecondStartWhoRunsOnTheFolderAndWhere() {
        try (DataFolder first = DataFolder.claim(temp.resolve("data"))) {
            first.announce("http://127.0.0.1:8080");
            assertThatThrownBy(() -> DataFolder.claim(temp.resolve("data")))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("already running on this folder (pid "
                            + ProcessHandle.current().pid() + ", http://127.0.0.1:8080)");
        }
        DataFolder.claim(temp.resolve("data")).close();
    }

    @Test
    void refusesAFolderOfAnotherVersionAndTouchesNothing() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        Files.writeString(data.resolve("comity-data.json"), "{\"format\": 7, \"postgresql\": 18}");
        assertThatThrownBy(() -> DataFolder.claim(data))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("another version (format 7, PostgreSQL 18; expected 1 and 18)");
        assertThat(names(data)).containsExactly("comity-data.json");
    }

    @Test
    void refusesAFolderOfSomethingElseAndTouchesNothing() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "Dear colleague");
        assertThatThrownBy(() -> DataFolder.claim(temp))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("not a Comity data folder");
        assertThat(names(temp)).containsExactly("letter.txt");
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataFolder.claim(file)).hasMessageContaining("is a file");
    }

    @Test
    void knowsItsOwnFolderAgain() {
        DataFolder.claim(temp.resolve("data")).close();
        DataFolder.claim(temp.resolve("data")).close();
        assertThat(temp.resolve("data").resolve("comity-data.json")).exists();
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
