package org.comity.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.assessment.PackFixture;
import org.comity.assessment.ReviewState;
import org.comity.assessment.check.LawCheck;
import org.comity.assessment.check.LawReview;
import org.comity.assessment.engine.Assessor;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One pack for each fault that {@code law check} finds between rules, and what it says of it (assessment 8 and 9). */
class BadPackTest {

    private static final String BAR = "class: mandatory-bar\ncondition: person.specialPatient";
    private static final String ACT = """
            <act><body><part><label>1</label>
              <prov><label>1</label><prov.body><text>Nobody is surrendered.</text></prov.body></prov>
              <prov><label>1A</label><prov.body><text>Nor otherwise.</text></prov.body></prov>
              <prov><label>2</label><prov.body><text>Costs.</text></prov.body></prov>
            </part></body></act>
            """;

    @TempDir
    private Path folder;

    private PackFixture pack;
    private Path texts;

    @BeforeEach
    void writeThePack() throws IOException {
        pack = new PackFixture(folder).rules(BAR);
        for (String value : List.of("true", "false", "unknown")) {
            pack.write(
                    "zz/act/cases/good/" + value + ".yaml",
                    "case: C\nasAt: 2014-11-20\nrequest: {kind: extradition, requested: NZ}\nperson: {specialPatient: "
                            + value + "}\nexpect: {}\n");
        }
        texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("act.xml"), ACT);
    }

    private void describe(String more) {
        pack.write("zz/act/pack.yaml", pack.read("zz/act/pack.yaml") + more);
    }

    private List<LawCheck.PackProblem> problems() {
        return LawCheck.check(pack.law(), Optional.of("zz/act"), Optional.of(texts))
                .problems();
    }

    private void failsOnce(String where, String what) {
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().toString()).contains(where);
            assertThat(problem.what()).contains(what);
        });
    }

    /** assessment 8.3. */
    @Test
    void aSectionOfAModelledPartWithoutARuleOrAReason() {
        describe("text: act.xml\nmodelled: [Part 1]\n");
        pack.write("zz/act/not-modelled.yaml", "- {cite: s 2, reason: Costs are not assessed.}\n");
        failsOnce("pack.yaml", "s 1A is modelled, but has neither a rule nor a line in not-modelled.yaml");
        pack.write(
                "zz/act/not-modelled.yaml",
                "- {cite: s 2, reason: Costs are not assessed.}\n- {cite: s 1A, reason: The same as s 1.}\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aRangeOfSectionsIsReadInTheOrderOfTheAct() {
        describe("text: act.xml\nmodelled: [ss 1-2]\n");
        assertThat(problems())
                .extracting(LawCheck.PackProblem::what)
                .satisfiesExactly(
                        what -> assertThat(what).startsWith("s 1A "),
                        what -> assertThat(what).startsWith("s 2 "));
    }

    @Test
    void aPartThatTheTextDoesNotHave() {
        describe("text: act.xml\nmodelled: [Part 7]\n");
        failsOnce("pack.yaml", "there is no Part 7 in act.xml; expected one of Part 1");
    }

    @Test
    void aParagraphOfATreatyWithoutARuleOrAReason() {
        describe("paragraphs: {\"1\": 1, \"5\": 2}\n");
        pack.write("zz/act/not-modelled.yaml", "- {cite: art 5(1), reason: A programme.}\n");
        failsOnce("pack.yaml", "art 5(2) is modelled");
        pack.write("zz/act/not-modelled.yaml", "- {cite: art 5, reason: Programmes.}\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsNotModelledIsSaidTwice() {
        pack.write("zz/act/not-modelled.yaml", "- {cite: s 2, reason: Costs.}\n- {cite: s 2, reason: Costs again.}\n");
        failsOnce("not-modelled.yaml:2", "is said not to be modelled at");
    }

    /** assessment 8.4: another pack's id, its rules, and the states that are nobody's here. */
    @Test
    void aPackThatNamesAnotherPack() {
        pack.copy("zz/act/routes.yaml", "zz/other/routes.yaml");
        pack.write("zz/other/pack.yaml", pack.read("zz/act/pack.yaml").replace("zz/act", "zz/other"));
        pack.rules(BAR + "\nmessages: {met: See zz.other.44-15 of that pack.}");
        failsOnce("rules.yaml:1", "the message met names the pack 'zz/other'");
        pack.rules(BAR + "\nsummary: As in zz/other.");
        failsOnce("rules.yaml:1", "the summary names the pack 'zz/other'");
        pack.rules("class: mandatory-bar\ncondition: \"person.specialPatient || 'zz/other' in treaty.inForceAt\"");
        failsOnce("rules.yaml:1", "the condition names the pack 'zz/other'");
    }

    @Test
    void aPackThatNamesAStateOfItsOwnKnowledge() {
        pack.rules(BAR + "\nwhen: \"request.requested != 'AU'\"");
        failsOnce("rules.yaml:1", "the condition names the state AU");
        pack.rules(BAR + "\nwhen: \"request.requested == 'NZ'\"");
        assertThat(problems()).isEmpty();
    }

    /** assessment 8.5. */
    @Test
    void precedenceThatGoesRoundInACircle() {
        String precedence = "class: precedence\nabout: request\n";
        pack.rules(
                BAR + "\nground: humanitarian",
                "id: 2\ncite: s 2\n" + precedence + "effect: {yields: {to: treaty, grounds: all}}",
                "id: 3\ncite: s 3\n" + precedence + "effect: {prevails: {over: treaty, grounds: [humanitarian]}}");
        failsOnce("rules.yaml:", "give way to and prevail over the same instruments on humanitarian");
    }

    @Test
    void twoPacksThatEachGiveWayToTheOther() {
        String yields = "id: 2\ncite: s 2\nclass: precedence\nabout: request\neffect: {yields: {to: ";
        pack.rules(BAR + "\nground: humanitarian", yields + "treaty, grounds: all}}");
        String treaty = pack.read("zz/act/pack.yaml")
                .replace("zz/act", "zz/treaty")
                .replace("kind: statute\nstate: NZ", "kind: treaty\nparties: parties");
        pack.write("zz/treaty/pack.yaml", treaty + "registers: {parties: {file: parties.csv}}\n");
        pack.write("zz/treaty/parties.csv", "state,listed,from,until,certainty,source\nNZ,yes,,,read,x\n");
        pack.write(
                "zz/treaty/rules/rules.yaml",
                pack.read("zz/act/rules/rules.yaml").replace("to: treaty", "to: statute"));
        failsOnce("rules.yaml:", "this pack and zz/treaty");
    }

    /** What cannot be read is one fault; what follows from it is not said again. */
    @Test
    void oneFaultIsOneMessage() {
        describe("text: act.xml\nmodelled: [Part 1]\n");
        pack.rules("class: mandatory-bar\ncondition: person.specialPatiend");
        failsOnce("rules.yaml:", "did you mean 'person.specialPatient'?");
    }

    /** assessment 9.3: a review says which rule and which text was read; a change of either makes it stale. */
    @Test
    void aReviewOfAnotherTextIsStale() throws IOException {
        describe("text: act.xml\n");
        LawReview.Reviewer reviewer =
                new LawReview.Reviewer("A. \"Lawyer\"", "Barrister", LocalDate.of(2026, 2, 14), Optional.empty());
        Path file = LawReview.write(pack.library().get("zz/act"), reviewer, List.of(), Optional.of(texts));
        assertThat(file.getFileName()).hasToString("2026-02-14-a-lawyer-.yaml");
        assertThat(problems()).isEmpty();
        assertThat(Reviews.of(pack.library().get("zz/act"))).isEqualTo(ReviewState.CURRENT);
        Files.writeString(texts.resolve("act.xml"), ACT.replace("Nobody is", "Nobody may be"));
        failsOnce("reviews", "the official text of 1 is not the one that was reviewed");
        Files.writeString(texts.resolve("act.xml"), ACT.replace("Costs.", "Costs and fees."));
        assertThat(problems()).isEmpty();
        pack.rules(BAR + "\nsummary: Another rule.");
        assertThat(Reviews.of(pack.library().get("zz/act"))).isEqualTo(ReviewState.STALE);
        assertThatThrownBy(
                        () -> LawReview.write(pack.library().get("zz/act"), reviewer, List.of("7"), Optional.of(texts)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("exists already");
    }

    /** Words in another language: a key that is not there is a problem, one that is lacking is a note and stays English. */
    @Test
    void wordsInAnotherLanguage() {
        pack.rules(BAR + "\nmessages: {met: Barred., notMet: Not barred.}");
        pack.write("zz/act/words/mi.yaml", "1.met: E kore e taea.\n1.nutMet: Kāo.\n");
        failsOnce("mi.yaml:2", "'1.nutMet' is no key of this pack; did you mean '1.notMet'?");
        pack.write("zz/act/words/mi.yaml", "1.met: E kore e taea.\n");
        LawCheck.Report report = LawCheck.check(pack.law(), Optional.of("zz/act"), Optional.empty());
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).anyMatch(note -> note.contains("words/mi.yaml lacks 2 texts"));
        LawLibrary spoken = pack.library().in("mi");
        assertThat(message(spoken, "true")).isEqualTo("E kore e taea.");
        assertThat(message(spoken, "false")).isEqualTo("Not barred." + Translation.IN_ENGLISH);
        assertThat(Reviews.hash(
                        spoken.get("zz/act"), spoken.get("zz/act").rules().getFirst()))
                .isEqualTo(Reviews.hash(
                        pack.library().get("zz/act"),
                        pack.library().get("zz/act").rules().getFirst()));
        assertThatThrownBy(() -> pack.library().in("fr")).hasMessageContaining("expected en, mi");
        pack.write("zz/act/words/en.yaml", "1.met: Barred.\n");
        assertThat(problems()).anyMatch(problem -> problem.what().contains("is not another language"));
    }

    private static String message(LawLibrary library, String specialPatient) {
        return PackFixture.only(new Assessor(library)
                        .assess(PackFixture.facts("person: {specialPatient: " + specialPatient + "}\n")))
                .because()
                .getFirst();
    }
}
