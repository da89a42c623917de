package org.comity.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.cli.Comity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the transcripts of the documents: each {@code $ ./comity …} in a block fenced as console must print what stands beneath it. With
 * {@code -Dcomity.reset=docs} the documents are rewritten to what the program prints; the difference is then read by a person.
 */
class DocsSamplesTest {

    /** Commands that the launcher runs itself, or that run until they are stopped. */
    private static final Set<String> NOT_RUN = Set.of("demo", "serve", "test", "bench", "fuzz", "build");

    @TestFactory
    Stream<DynamicTest> everyTranscriptPrintsWhatTheProgramPrints() {
        return Repository.files().stream()
                .filter(file -> file.endsWith(".md"))
                .filter(file -> !Transcript.in(Repository.text(file)).isEmpty())
                .map(file -> DynamicTest.dynamicTest(file, () -> check(file)));
    }

    private static void check(String file) throws IOException {
        List<String> lines = new ArrayList<>(Repository.text(file).lines().toList());
        // From the last to the first, so that a reset does not move the lines of those still to come.
        for (Transcript transcript : Transcript.in(String.join("\n", lines)).reversed()) {
            if (NOT_RUN.contains(transcript.arguments().getFirst())) {
                continue;
            }
            List<String> printed = run(transcript.arguments());
            if (Repository.resets("docs") && !transcript.shortened()) {
                transcript.replaceOutput(lines, printed);
            } else {
                assertThat(transcript.matches(printed))
                        .as(
                                "%s:%d: ./comity %s%nprints%n%s",
                                file,
                                transcript.line(),
                                String.join(" ", transcript.arguments()),
                                String.join("\n", printed))
                        .isTrue();
            }
        }
        if (Repository.resets("docs")) {
            Files.writeString(Repository.root().resolve(file), String.join("\n", lines) + "\n");
        }
    }

    /** Both streams, as a terminal shows them; the tests of this room run in the repository's root. */
    private static List<String> run(List<String> arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            int code = Comity.run(arguments.toArray(String[]::new), terminal, terminal);
            assertThat(code).as("exit code of %s: it could not run", arguments).isBetween(0, 2);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .stripTrailing()
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    @Test
    void aLineOfThreeDotsStandsForAnyLines() {
        String block = "```console\n$ ./comity law list --law 'a b'\none\n…\nfour\n```\n";
        Transcript transcript = Transcript.in(block).getFirst();
        assertThat(transcript.arguments()).containsExactly("law", "list", "--law", "a b");
        assertThat(transcript.matches(List.of("one", "two", "three", "four"))).isTrue();
        assertThat(transcript.matches(List.of("one", "four"))).isTrue();
        assertThat(transcript.matches(List.of("one", "two", "four", "five"))).isFalse();
        assertThat(transcript.matches(List.of("zero", "four"))).isFalse();
        assertThat(transcript.matches(List.of())).isFalse();
    }

    @Test
    void outputIsReplacedWhereItStood() {
        List<String> lines = new ArrayList<>("a\n```console\n$ ./comity x\nold\nolder\n$ ./comity y\n```\nb"
                .lines()
                .toList());
        List<Transcript> transcripts = Transcript.in(String.join("\n", lines));
        transcripts.get(1).replaceOutput(lines, List.of("why"));
        transcripts.get(0).replaceOutput(lines, List.of("new"));
        assertThat(lines).containsExactly("a", "```console", "$ ./comity x", "new", "$ ./comity y", "why", "```", "b");
    }
}
