package org.comity.assessment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.assessment.PackFixture;
import org.comity.assessment.law.LawLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasebookTest {

    private static final String CASE = """
            # A comment that stays.
            case: C
            asAt: 2014-11-20
            request: {kind: extradition, requested: NZ}
            person: {specialPatient: unknown}
            """;

    @TempDir
    private Path folder;

    private LawLibrary library;

    @BeforeEach
    void writeThePack() {
        library = new PackFixture(folder)
                .rules("class: mandatory-bar\ncondition: person.specialPatient\ndecider: [court, minister]")
                .library();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve("cases").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    private List<String> differences() {
        return Casebook.run(folder.resolve("cases"), library).stream()
                .flatMap(verdict -> verdict.differences().stream())
                .toList();
    }

    @Test
    void aCaseHoldsWhenWhatItNamesComesOut() throws IOException {
        write("good/one.yaml", CASE + """
                expect:
                  conclusion: UNDETERMINED
                  legalBasis: {statute: available, ad-hoc: none}
                  findings:
                    zz.act.1: {outcome: UNDETERMINED, missing: ["persons[1].specialPatient"]}
                    zz.act.1@court: UNDETERMINED
                    zz.act.1[person=1]: UNDETERMINED
                    zz.act.2: none
                source: {origin: invented}
                """);
        assertThat(differences()).isEmpty();
    }

    @Test
    void eachDifferenceIsSaidInOneLine() throws IOException {
        write("good/one.yaml", CASE + """
                expect:
                  conclusion: BARRED
                  legalBasis: {statute: not-available}
                  findings:
                    zz.act.1@court: {outcome: MET, missing: [], curedBy: []}
                    zz.act.3: MET
                """);
        assertThat(differences())
                .containsExactly(
                        "conclusion: expected BARRED, came out UNDETERMINED",
                        "legal basis statute: expected not-available, came out available",
                        "zz.act.1@court (court, person 1): expected MET, missing [], cured by [], came out UNDETERMINED, missing [persons[1].specialPatient], cured by []",
                        "zz.act.3: expected MET, missing none said, there is no such finding"
                                .replace(", missing none said", ""));
    }

    @Test
    void aCaseThatMustBeRefusedHoldsWhenTheMessageComes() throws IOException {
        write("bad/one.yaml", "case: C\nasAt: 2014-11-20\nperson: {agee: 1}\nexpect:\n  error: \"'agee'\"\n");
        write("bad/two.yaml", "case: C\ncase: C\nexpect:\n  error: stands here twice\n");
        assertThat(differences()).isEmpty();
        write("bad/three.yaml", "case: C\nasAt: 2014-11-20\nexpect:\n  error: anything\n");
        assertThat(differences()).singleElement().asString().contains("but it was assessed");
    }

    @Test
    void aCaseThatExpectsNothingDoesNotHold() throws IOException {
        write("good/one.yaml", CASE);
        assertThat(differences()).singleElement().asString().contains("does not say what must come out");
    }

    @Test
    void resetRewritesWhatIsExpectedAndNothingElse() throws IOException {
        Path file = write("good/one.yaml", CASE + """
                expect:
                  conclusion: BARRED
                  findings:
                    zz.act.1: {outcome: MET, missing: []}
                source: {origin: invented}
                """);
        assertThat(Casebook.reset(folder.resolve("cases"), library)).containsExactly(file);
        assertThat(Files.readString(file)).isEqualTo(CASE + """
                expect:
                  conclusion: UNDETERMINED
                  findings:
                    zz.act.1: {outcome: UNDETERMINED, missing: ["persons[1].specialPatient"]}
                source: {origin: invented}
                """);
        assertThat(differences()).isEmpty();
        assertThat(Casebook.reset(folder.resolve("cases"), library)).isEmpty();
    }

    @Test
    void aFolderWithoutCasesIsAnError() throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        assertThatThrownBy(this::differences).hasMessageContaining("no case is here");
    }
}
