package org.comity.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.comity.auditlog.LogProblem;
import org.comity.auditlog.LogVerification;
import org.comity.auditlog.LogVerifier;
import org.comity.auditlog.NoteVerifierKey;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The logs of casebook/auditlog with the verdicts written beside them (docs/spec/auditlog.md 8). With {@code -Dcomity.reset=auditlog} they are
 * written anew, under a key that is thrown away.
 */
class AuditLogCasebookTest {

    private static final Path FOLDER = Repository.root().resolve("casebook/auditlog");

    @TestFactory
    List<DynamicTest> everyLogOfTheCasebookGetsItsVerdict() throws IOException {
        if (Repository.resets("auditlog")) {
            new AuditLogCasebookReset(FOLDER).run();
        }
        YamlMap expected = YamlReader.read(FOLDER.resolve("expected.yaml")).asMap();
        NoteVerifierKey key = NoteVerifierKey.read(FOLDER.resolve(expected.getText("key")));
        List<YamlMap> logs = expected.get("logs").asList().elements().stream()
                .map(YamlNode::asMap)
                .toList();
        assertThat(logs).hasSizeGreaterThanOrEqualTo(3);
        return logs.stream()
                .map(log -> DynamicTest.dynamicTest(log.getText("log"), () -> check(log, key)))
                .toList();
    }

    private static void check(YamlMap expected, NoteVerifierKey key) {
        LogVerification found = LogVerifier.verify(FOLDER.resolve(expected.getText("log")), key);
        assertThat(found.problems())
                .extracting(LogProblem::toString)
                .isEqualTo(expected.get("faults").asList().elements().stream()
                        .map(fault -> fault.asScalar().asText())
                        .toList());
        assertThat(found.holds()).isEqualTo(expected.get("holds").asScalar().asBoolean());
        assertThat(found.size()).isEqualTo(expected.get("size").asScalar().asWholeNumber());
    }
}
