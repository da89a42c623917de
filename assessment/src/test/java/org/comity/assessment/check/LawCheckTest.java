package org.comity.assessment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.assessment.PackFixture;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawCheckTest {

    private static final String BAR = "class: mandatory-bar\ncondition: person.specialPatient";
    private static final String ACT = """
            <act><body>
              <prov><label>1</label><prov.body><subprov><label>1</label><para><text>One.</text>
                <label-para><label>a</label><para><text>First.</text></para></label-para></para></subprov></prov.body></prov>
              <prov><label>7A</label><prov.body><subprov><label>1</label></subprov></prov.body></prov>
            </body><schedule.group><prov><label>99</label></prov></schedule.group></act>
            """;

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder).rules(BAR);
        pack.write("zz/act/cases/good/yes.yaml", caseWhere("true"));
        pack.write("zz/act/cases/good/no.yaml", caseWhere("false"));
        pack.write("zz/act/cases/good/unknown.yaml", caseWhere("unknown"));
    }

    private static String caseWhere(String specialPatient) {
        return "case: C\nasAt: 2014-11-20\nrequest: {kind: extradition, requested: NZ}\nperson: {specialPatient: "
                + specialPatient + "}\nexpect: {}\n";
    }

    private LawCheck.Report check() {
        return LawCheck.check(pack.law(), Optional.empty(), Optional.empty());
    }

    private void failsWith(String what) {
        assertThat(check().problems())
                .anySatisfy(problem ->
                        assertThat(problem.place() + ": " + problem.what()).contains(what));
    }

    /** What its cases would say of a pack with a rule left out is noise. */
    @Test
    void theCasesOfAWrongPackAreNotRun() throws IOException {
        Path cases = Files.createDirectories(pack.law().resolve("zz/act/cases/good"));
        Files.writeString(
                cases.resolve("one.yaml"),
                "case: X\nasAt: 2014-11-20\nexpect: {findings: {zz.act.1: MET}}\nsource: {origin: invented}\n");
        pack.rules("class: mandatory-bar\ncondition: person.specialPatiend");
        LawCheck.Report report = check();
        assertThat(report.problems()).hasSize(1);
        assertThat(report.summary().getFirst()).contains("cases not run");
    }

    @Test
    void aSoundPackHasNoProblemsAndSaysWhatIsNotVerified() {
        LawCheck.Report report = check();
        assertThat(report.problems()).isEmpty();
        assertThat(report.summary())
                .singleElement()
                .asString()
                .contains("zz/act: 1 rule,")
                .contains("UNVERIFIED");
        assertThat(report.notes()).anyMatch(note -> note.contains("unverified"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "class: mandatory-baar\\ncondition: person.pardoned | did you mean 'mandatory-bar'?",
                "class: mandatory-bar\\ncondition: person.pardonned | did you mean 'person.pardoned'?",
                "class: mandatory-bar\\ncondition: person.ageYears | expected type 'bool'",
                "class: mandatory-bar\\ncondition: offence.fiscal | 'offence.fiscal' is not a fact that can stand here",
                "class: mandatory-bar | needs a condition",
                "class: mandatory-bar\\ncondition: person.pardoned\\ndecider: ministre | did you mean 'minister'?",
                "class: mandatory-bar\\ncondition: person.pardoned\\nstandard: sure | 'sure' is not a standard",
                "class: mandatory-bar\\ncondition: person.pardoned\\nsince: 2014-01-02\\nuntil: 2014-01-01 | 'until' is before 'since'",
                "class: mandatory-bar\\ncondition: person.pardoned\\njudgedOn: person.pardoned | is not a day",
                "class: mandatory-bar\\ncondition: person.pardoned\\nid: 30-2-b\\ncite: s 30(2)(c) | different provisions",
                "class: mandatory-bar\\ncondition: person.pardoned\\ncite: ss 4-5 | is not one provision",
                "class: mandatory-bar\\ncondition: person.pardoned\\nquestions: {person.pardonned: Is it?} | did you mean 'person.pardoned'?",
                "class: mandatory-bar\\ncondition: person.pardoned\\ncuredBy: [{assurance: noDeth}] | did you mean 'noDeath'?",
                "class: deadline\\nwhat: Act | a deadline has a clock",
                "class: duty\\nwhen: person.pardoned | says what must be done",
                "class: mandatory-bar\\ncondition: person.pardoned\\nseverity: high | 'severity' is not a key of a rule",
            })
    void whatIsWrongInARuleIsSaidWithFileAndLine(String rule, String what) {
        pack.rules(rule.replace("\\n", "\n"));
        failsWith(what);
        failsWith("rules.yaml:");
        assertThatThrownBy(pack::library).isInstanceOf(BadInput.class).hasMessageContaining(what);
    }

    @Test
    void everyFaultyRuleIsReportedNotOnlyTheFirst() {
        pack.rules(
                "id: 1\ncite: s 1\nclass: mandatory-bar\ncondition: person.a",
                "id: 2\ncite: s 2\nclass: mandatory-bar\ncondition: person.b");
        assertThat(check().problems()).hasSize(2);
    }

    @Test
    void twoVersionsInForceOnOneDayAreAProblem() {
        pack.rules(BAR + "\nuntil: 2014-10-31", BAR + "\nsince: 2014-10-31");
        failsWith("in force on the same days");
        pack.rules(BAR + "\nuntil: 2014-10-31", BAR + "\nsince: 2014-11-01");
        assertThat(check().problems()).isEmpty();
    }

    @Test
    void oneProvisionHasOneHome() {
        pack.write(
                "zz/act/rules/more.yaml",
                "- {id: \"1\", cite: s 1, class: precedence, decider: any, about: request, summary: Again.}\n");
        failsWith("has another home");
        pack.write("zz/act/rules/more.yaml", "[]");
        pack.write("zz/act/not-modelled.yaml", "- {cite: s 1, reason: None.}\n");
        failsWith("said not to be modelled, but has a rule");
    }

    @Test
    void registersAreChecked() {
        pack.write("zz/act/pack.yaml", """
                id: zz/act
                title: Test Act
                kind: statute
                state: NZ
                version: "1"
                textAsAt: 2010-01-01
                sourceSeen: read
                kinds: [extradition]
                registers: {orders: {file: orders.csv, complete: true}}
                """);
        String header = "state,listed,from,until,certainty,source\n";
        pack.write(
                "zz/act/orders.csv",
                header + "AU,yes,2001-01-01,2002-01-01,read,x\nAU,yes,2002-01-01,,read,y, with a comma\n");
        failsWith("the days of AU overlap");
        pack.write("zz/act/orders.csv", header + "ZZ,yes,,,read,x\n");
        failsWith("orders.csv:2: 'ZZ' is not a state");
        pack.write("zz/act/orders.csv", header + "AU,yes,2001-02-30,,read,x\n");
        failsWith("'2001-02-30' is not a day");
        pack.write("zz/act/orders.csv", "state;listed\n");
        failsWith("the header is not that of a register");
    }

    @Test
    void aPackStandsInTheFolderOfItsId() {
        pack.write(
                "zz/other/pack.yaml",
                "id: zz/act\ntitle: X\nkind: policy\nversion: \"1\"\ntextAsAt: 2010-01-01\nsourceSeen: read\nkinds: []\n");
        failsWith("the id 'zz/act' is not the folder");
    }

    @Test
    void aReviewOfARuleThatIsNotThereIsAProblem() {
        pack.write("zz/act/reviews/a.yaml", "reviewer: A\nqualification: B\non: 2026-01-01\nrules: {\"3\": abc}\n");
        failsWith("names a rule '3' that is not there");
    }

    @Test
    void theCasesOfAPackAreRun() {
        pack.write(
                "zz/act/cases/good/yes.yaml",
                caseWhere("true").replace("expect: {}", "expect: {conclusion: NO_BAR_FOUND}"));
        failsWith("conclusion: expected NO_BAR_FOUND, came out BARRED");
    }

    /** law-packs, "cases/": a rule that no case shows in each outcome is a rule nobody has tried. */
    @Test
    void anOutcomeThatNoCaseShowsIsAProblemUnlessTheRuleSaysWhyItCannotCome() throws IOException {
        Files.delete(pack.law().resolve("zz/act/cases/good/unknown.yaml"));
        failsWith("no case shows the rule '1' undetermined");
        assertThat(check().problems()).hasSize(1);
        pack.rules(BAR + "\nnever: {undetermined: The register always says.}");
        assertThat(check().problems()).isEmpty();
        pack.rules(BAR + "\nnever: {undetermined: The register always says., met: Nobody is one.}");
        failsWith("says that it is never met, but a case shows it so");
        pack.rules(BAR + "\nnever: {undetermind: Never.}");
        failsWith("did you mean 'undetermined'?");
    }

    @Test
    void aRuleWithoutAnyCaseAndAPackWithoutCasesAreProblems() throws IOException {
        pack.rules(BAR, "id: 2\ncite: s 2\nclass: mandatory-bar\nwhen: \"false\"\ncondition: person.pardoned");
        failsWith("no case shows the rule '2'; expected cases where it is met, notMet, undetermined");
        for (String name : new String[] {"yes", "no", "unknown"}) {
            Files.delete(pack.law().resolve("zz/act/cases/good/" + name + ".yaml"));
        }
        failsWith("no case is here");
        assertThat(check().problems()).hasSize(1);
        Files.delete(pack.law().resolve("zz/act/cases/good"));
        Files.delete(pack.law().resolve("zz/act/cases"));
        failsWith("there are no cases");
    }

    @Test
    void dutiesAndTimeLimitsAreTriedInTheirOwnOutcomes() {
        pack.rules(
                BAR,
                "id: 2\ncite: s 2\nclass: duty\nwhat: Consult\nwhen: person.specialPatient\ncondition: request.consultationHeld",
                "id: 3\ncite: s 3\nclass: deadline\nwhat: Decide\nclock: {from: person.arrestedAt, length: [{days: 5}]}");
        failsWith("no case shows the rule '2' done, or notDone");
        failsWith("no case shows the rule '3' computed");
        pack.write(
                "zz/act/cases/good/done.yaml",
                "case: C\nasAt: 2014-11-20\nrequest: {kind: extradition, requested: NZ, consultationHeld: true}\n"
                        + "person: {specialPatient: true, arrestedAt: 2014-11-01}\nexpect: {}\n");
        pack.write(
                "zz/act/cases/good/not-done.yaml",
                "case: C\nasAt: 2014-11-20\nrequest: {kind: extradition, requested: NZ, consultationHeld: false}\n"
                        + "person: {specialPatient: true}\nexpect: {}\n");
        assertThat(check().problems()).isEmpty();
    }

    /** A pack's own cases are run with that pack alone: what another pack says of them does not matter here. */
    @Test
    void aPacksOwnCasesAreRunWithThatPackAlone() {
        pack.write(
                "zz/act/cases/good/no.yaml",
                caseWhere("false").replace("expect: {}", "expect: {conclusion: NO_BAR_FOUND}"));
        for (String file : new String[] {"pack.yaml", "routes.yaml", "rules/rules.yaml"}) {
            pack.copy("zz/act/" + file, "zz/other/" + file);
        }
        pack.write("zz/other/pack.yaml", pack.read("zz/act/pack.yaml").replace("zz/act", "zz/other"));
        pack.write(
                "zz/other/rules/rules.yaml",
                pack.read("zz/act/rules/rules.yaml").replace("person.specialPatient", "'!person.specialPatient'"));
        assertThat(LawCheck.check(pack.law(), Optional.of("zz/act"), Optional.empty())
                        .problems())
                .isEmpty();
        assertThat(Casebook.run(pack.law().resolve("zz/act/cases"), pack.library()))
                .allMatch(Casebook.CaseVerdict::holds);
    }

    @Test
    void oneLegalBasisIsOne() {
        assertThat(check().summary()).singleElement().asString().contains("1 rule, 1 legal basis, ");
    }

    @Test
    void citationsAreResolvedInTheOfficialText() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("act.xml"), ACT);
        pack.write("zz/act/pack.yaml", """
                id: zz/act
                title: Test Act
                kind: statute
                state: NZ
                version: "1"
                textAsAt: 2010-01-01
                text: act.xml
                sourceSeen: read
                kinds: [extradition]
                """);
        pack.rules("id: 1-1-a\ncite: s 1(1)(a)\n" + BAR, "id: 7A-1\ncite: s 7A(1)\n" + BAR);
        assertThat(LawCheck.check(pack.law(), Optional.of("zz/act"), Optional.of(texts))
                        .problems())
                .isEmpty();
        pack.rules("id: 1-1-b\ncite: s 1(1)(b)\n" + BAR, "id: 99\ncite: s 99\n" + BAR);
        assertThat(LawCheck.check(pack.law(), Optional.of("zz/act"), Optional.of(texts))
                        .problems())
                .extracting(LawCheck.PackProblem::what)
                .satisfiesExactly(
                        what -> assertThat(what)
                                .contains("there is no s 1(1)(b) in act.xml")
                                .contains("1-1-a"),
                        what -> assertThat(what).contains("there is no s 99"));
    }

    @Test
    void aPackThatIsNotThereIsSuggested() {
        assertThatThrownBy(() -> LawCheck.check(pack.law(), Optional.of("zz/acd"), Optional.empty()))
                .hasMessageContaining("did you mean 'zz/act'?");
    }
}
