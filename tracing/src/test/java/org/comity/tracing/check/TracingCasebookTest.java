package org.comity.tracing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of casebook/tracing: every one comes out as it says (tracing 15). */
class TracingCasebookTest {

    private static final Path CASES = Path.of("../casebook/tracing");

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleComesOutAsItSays() {
        return TracingCasebook.run(CASES).stream()
                .map(verdict -> DynamicTest.dynamicTest(
                        CASES.relativize(verdict.file()).toString(),
                        () -> assertThat(verdict.differences()).isEmpty()));
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(TracingCasebook.run(CASES)).hasSizeGreaterThan(40);
    }

    @Test
    void aFigureThatComesOutOtherwiseIsNamed(@TempDir Path folder) throws IOException {
        Path from = CASES.resolve("v07-rateable");
        Path to = Files.createDirectories(folder.resolve("case"));
        for (String name : new String[] {"plan.yaml", "ledger.csv"}) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
        String expected = Files.readString(from.resolve("expected.yaml"));
        Files.writeString(to.resolve("expected.yaml"), expected.replace("\"400.00\"}}", "\"401.00\"}}"));
        assertThat(TracingCasebook.run(folder))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.differences()).isNotEmpty());
    }
}
