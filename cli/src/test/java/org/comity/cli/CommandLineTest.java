package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user meets who types something wrong: one line, the right exit code, nothing lost. */
class CommandLineTest {

    @TempDir
    Path folder;

    private record Answer(int code, String out, String err) {}

    private static Answer comity(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Comity.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void helpListsTheCommandsAndEachHasItsOwn() {
        Answer help = comity("--help");
        assertThat(help.code).isZero();
        for (String command :
                new String[] {"demo", "serve", "assess", "law", "trace", "ledger", "match", "screen", "log", "casebook"
                }) {
            assertThat(help.out).contains("  " + command + " ");
            Answer own = comity(command, "--help");
            assertThat(own.code).isZero();
            assertThat(own.out).contains("Usage: comity " + command);
        }
        assertThat(help.out).doesNotContain("rehearse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|no command was given",
                "asess x|did you mean",
                "assess|missing required parameter",
                "assess x --formt json|did you mean '--format'?",
                "assess x --format xml|invalid value for option '--format'",
                "assess x --on 2024-02-30|is not a day that exists",
                "trace x --rule magic|",
                "screen x --against y --threshold 7|expected 0 to 1",
                "screen x --against y --limit 0|expected 1 or more",
                "screen x --against y --resume|--resume needs --out",
                "demo --port 99999|expected 0 to 65535",
                "match --pairs x|missing required option: '--out=SCORES.csv'",
            })
    void wrongUsageIsOneLineAndExitCodeTwo(String typed, String said) {
        Answer answer = comity(typed == null ? new String[0] : typed.split(" "));
        assertThat(answer.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err.lines()).hasSize(1);
        assertThat(answer.err).startsWith("error: ").containsIgnoringCase(said == null ? "" : said);
    }

    @ParameterizedTest
    @CsvSource({"assess", "trace", "ledger check", "ledger mapping", "screen --against x"})
    void aMissingFileIsSaidByName(String command) {
        Answer answer = comity((command + " no-such-file.yaml").split(" "));
        if (command.startsWith("screen")) {
            answer = comity("screen", "no-such-file.yaml", "--against", "x");
        }
        assertThat(answer.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err.lines()).hasSize(1);
        assertThat(answer.err).startsWith("error: ").contains("no-such-file.yaml");
    }

    @ParameterizedTest
    @CsvSource({"assess", "trace"})
    void aFolderInPlaceOfAFileIsSaid(String command) {
        Answer answer = comity(command, folder.toString());
        assertThat(answer.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err).contains(folder.toString()).contains("this is a folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case: X\\nasAt: 2024-02-30|:2: |a day that exists",
                "case: X\\nasAt: 2024-01-01\\nperson: {ageYeers: 5}|:3: |ageYears",
                "case: X\\nasAt: 2024-01-01\\nperson: {ageYears: old}|:3: |",
                "case: X\\ncase: Y\\n|:2: |twice",
                "case: [X\\n|:2: |YAML",
            })
    void aBrokenCaseFileIsAnErrorWithItsLine(String text, String line, String said) throws Exception {
        Path caseFile = file("case.yaml", text.replace("\\n", "\n"));
        Answer answer = comity("assess", caseFile.toString());
        assertThat(answer.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err.lines()).hasSize(1);
        assertThat(answer.err).startsWith("error: " + caseFile).contains(line).contains(said == null ? "" : said);
    }

    @Test
    void aPortInUseIsSaidAndNothingIsMade() throws Exception {
        Path data = folder.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Answer answer =
                    comity("demo", "--no-browser", "--data", data.toString(), "--port", "" + taken.getLocalPort());
            assertThat(answer.code).isEqualTo(ExitCode.COULD_NOT_RUN);
            assertThat(answer.err.lines().filter(text -> text.startsWith("error: ")))
                    .hasSize(1);
            assertThat(answer.err).contains("" + taken.getLocalPort());
        }
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() {
        Path example = Path.of(System.getProperty("comity.root"), "examples/harbour-bank/case.yaml");
        Answer answer = comity("assess", example.toString(), "--format", "json");
        assertThat(answer.code).isZero();
        assertThat(answer.err).isEmpty();
        assertThat(answer.out.strip()).startsWith("{").endsWith("}");
    }

    /** The law is taken as of the day that is asked for, whatever day the file says; a file may leave its own day out. */
    @Test
    void aCaseIsAssessedOnAnotherDayThanItSays() throws Exception {
        String request = "request: {kind: extradition, direction: incoming, requesting: CN, requested: NZ}\n";
        Path dated = file("dated.yaml", "case: X\nasAt: 2024-06-03\n" + request);
        assertThat(comity("assess", dated.toString(), "--format", "json").out)
                .contains("\"asAt\" : \"2024-06-03\"")
                .contains("China was bound on 2024-06-03");
        Answer earlier = comity("assess", dated.toString(), "--on", "2014-11-20", "--format", "json");
        assertThat(earlier.code).isZero();
        assertThat(earlier.out)
                .contains("\"asAt\" : \"2014-11-20\"")
                .contains("New Zealand was not bound on 2014-11-20")
                .doesNotContain("2024-06-03");
        Path undated = file("undated.yaml", "case: X\n" + request);
        assertThat(comity("assess", undated.toString()).err).contains("'asAt' is missing");
        assertThat(comity("assess", undated.toString(), "--on", "2014-11-20").out)
                .startsWith("Case X, as at 2014-11-20: ");
    }
}
