package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.Finding;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.Outcome;
import org.comity.assessment.PackFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which law prevails (assessment 5a). */
class CompositionTest {

    private static final String FISCAL = """
            id: %s
            cite: %s
            class: %s
            about: offence
            ground: fiscal
            condition: %s
            """;

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeTheTreaty() {
        pack = new PackFixture(folder);
        treaty("yes");
    }

    private void treaty(String china) {
        pack.write("zz/treaty/pack.yaml", """
                id: zz/treaty
                title: A treaty
                kind: treaty
                version: "1"
                textAsAt: 2010-01-01
                sourceSeen: recalled
                kinds: [extradition]
                registers: {parties: {file: parties.csv}}
                parties: parties
                """);
        pack.write(
                "zz/treaty/parties.csv",
                "state,listed,from,until,certainty,source\nNZ,yes,,,read,x\n"
                        + (china.isEmpty() ? "" : "CN," + china + ",,,read,x\n"));
    }

    private void treatyRule(String rule) {
        pack.write(
                "zz/treaty/rules/rules.yaml",
                "- " + (rule + "decider: any\nsummary: A rule.\n").strip().replace("\n", "\n  "));
    }

    private static String statute(String kind) {
        return FISCAL.formatted("\"2\"", "s 2", kind, "offence.fiscal");
    }

    private static String yields(String more) {
        return "id: \"11\"\ncite: s 11\nclass: precedence\nabout: request\neffect: {yields: {to: treaty, grounds: all"
                + more + "}}";
    }

    private static final String NOT_FISCAL = FISCAL.formatted("44-16", "art 44(16)", "not-a-ground", "offence.fiscal");
    private static final String OFFENCE = "offences: [{id: \"1\", fiscal: true}]";

    private Finding statuteFinding(String facts) {
        return pack.assess(facts).findings().stream()
                .filter(finding -> finding.ruleId().equals("zz.act.2"))
                .findFirst()
                .orElseThrow();
    }

    /** Assessment 5a.2 and 5a.4: it stays, names what takes its place, and does not count. */
    @Test
    void aGroundThatTheTreatyTakesAwayStaysAndDoesNotCount() {
        treatyRule(NOT_FISCAL);
        pack.rules(statute("mandatory-bar"), yields(""));
        Finding finding = statuteFinding(OFFENCE);
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.isDisplaced()).isTrue();
        assertThat(finding.displacedBy().orElseThrow().rule()).isEqualTo("zz.act.11");
        assertThat(finding.displacedBy().orElseThrow().inFavourOf()).containsExactly("zz.treaty.44-16");
        assertThat(pack.assess(OFFENCE).conclusion()).isEqualTo(Conclusion.NO_BAR_FOUND);
    }

    /** Assessment 5a.2: without a precedence rule nothing gives way. */
    @Test
    void withoutAPrecedenceRuleBothStand() {
        treatyRule(NOT_FISCAL);
        pack.rules(statute("mandatory-bar"));
        assertThat(pack.assess(OFFENCE).conclusion()).isEqualTo(Conclusion.BARRED);
    }

    /** Assessment 5a.2: what a provision may never be overridden in, it is not. */
    @Test
    void anExceptedProvisionOrGroundIsNeverDisplaced() {
        treatyRule(NOT_FISCAL);
        pack.rules(statute("mandatory-bar"), yields(", except: [\"2\"]"));
        assertThat(statuteFinding(OFFENCE).displacedBy()).isEmpty();
        pack.rules(statute("mandatory-bar"), yields(", except: [fiscal]"));
        assertThat(statuteFinding(OFFENCE).displacedBy()).isEmpty();
    }

    /** Assessment 5a.4: what may be displaced is, at its worst, as an undetermined one; what it depends on is asked for. */
    @Test
    void whereTheTreatyMayNotBindTheBarIsUndetermined() {
        treaty("");
        treatyRule(NOT_FISCAL);
        pack.rules(statute("mandatory-bar"), yields(""));
        Assessment assessment = pack.assess(OFFENCE);
        Finding finding = statuteFinding(OFFENCE);
        assertThat(finding.isDisplaced()).isFalse();
        assertThat(finding.displacedBy().orElseThrow().certain()).isFalse();
        assertThat(assessment.conclusion()).isEqualTo(Conclusion.UNDETERMINED);
        assertThat(assessment.openQuestions()).extracting(OpenQuestion::path).containsExactly("treaty.inForceAt");
    }

    /** Assessment 5a.3: a not-a-ground that is not met, or speaks of another offence, takes nothing away. */
    @Test
    void whatSpeaksOfOneOffenceDisplacesNothingOfAnother() {
        treatyRule(FISCAL.formatted("44-16", "art 44(16)", "not-a-ground", "offence.fiscal && offence.dualCriminal"));
        pack.rules(statute("mandatory-bar"), yields(""));
        Assessment assessment = pack.assess(
                "offences: [{id: \"1\", fiscal: true, dualCriminal: true}, {id: \"2\", fiscal: true, dualCriminal: false}]");
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.ruleId().equals("zz.act.2"))
                .extracting(finding -> finding.subject().words() + " " + finding.isDisplaced())
                .containsExactlyInAnyOrder("offence 1 true", "offence 2 false");
    }

    /** Assessment 5a.3, "lifted": the treaty's own bar on the ground does not displace; only that it may not be relied on. */
    @Test
    void whereOnlyWhatIsLiftedGivesWayATreatysOwnBarDoesNot() {
        treatyRule(FISCAL.formatted("44-16", "art 44(16)", "mandatory-bar", "offence.dualCriminal"));
        pack.rules(statute("mandatory-bar"), yields(", where: lifted"));
        assertThat(statuteFinding(OFFENCE).displacedBy()).isEmpty();
        pack.rules(statute("mandatory-bar"), yields(""));
        assertThat(statuteFinding(OFFENCE).isDisplaced()).isTrue();
    }

    /** Assessment 5a.2: the treaty leaves a ground to the statute, so it is the treaty's that gives way, first. */
    @Test
    void theTreatysOwnDeferenceComesFirst() {
        pack.write("zz/treaty/rules/rules.yaml", """
                - {id: 44-8, cite: art 44(8), class: precedence, about: request, decider: any, summary: Left to the law of the requested state., effect: {yields: {to: statute, grounds: [fiscal]}}}
                - {id: "9", cite: art 9, class: mandatory-bar, about: offence, decider: any, ground: fiscal, summary: A bar., condition: offence.dualCriminal}
                """);
        pack.rules(statute("mandatory-bar"), yields(""));
        Assessment assessment = pack.assess("offences: [{id: \"1\", fiscal: false, dualCriminal: true}]");
        assertThat(assessment.findings())
                .filteredOn(Finding::isDisplaced)
                .extracting(Finding::ruleId)
                .containsExactly("zz.treaty.9");
        assertThat(assessment.conclusion()).isEqualTo(Conclusion.NO_BAR_FOUND);
    }

    /** Assessment 5a.2: another instrument's rules give way to those of the one that prevails. */
    @Test
    void aStatuteMayPrevailOverATreaty() {
        treatyRule(FISCAL.formatted("9", "art 9", "mandatory-bar", "offence.dualCriminal")
                .replace("id: 9", "id: \"9\""));
        pack.rules(
                statute("discretionary-ground"),
                "id: \"3\"\ncite: s 3\nclass: precedence\nabout: request\neffect: {prevails: {over: treaty, grounds: [fiscal]}}");
        Assessment assessment = pack.assess("offences: [{id: \"1\", fiscal: false, dualCriminal: true}]");
        assertThat(assessment.findings())
                .filteredOn(Finding::isDisplaced)
                .extracting(Finding::ruleId)
                .containsExactly("zz.treaty.9");
    }

    /** Assessment 5a.3, "wholly": a rule without a counterpart gives way where the other instrument applies at all. */
    @Test
    void aWhollyDisplacedRuleNeedsNoCounterpart() {
        treatyRule(FISCAL.formatted("9", "art 9", "mandatory-bar", "offence.dualCriminal")
                .replace("id: 9", "id: \"9\"")
                .replace("ground: fiscal", "ground: political"));
        pack.rules(statute("mandatory-bar"), yields(""));
        assertThat(statuteFinding(OFFENCE).displacedBy()).isEmpty();
        pack.rules(statute("mandatory-bar"), yields(", where: wholly"));
        assertThat(statuteFinding(OFFENCE).isDisplaced()).isTrue();
        assertThat(statuteFinding(OFFENCE).displacedBy().orElseThrow().inFavourOf())
                .containsExactly("zz.treaty.9");
    }

    /** Assessment 5a.6: an effect is the matter of a precedence rule alone. */
    @Test
    void onlyAPrecedenceRuleHasAnEffect() {
        pack.rules(
                "class: mandatory-bar\ncondition: person.specialPatient\neffect: {yields: {to: treaty, grounds: all}}");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> pack.library()))
                .hasMessageContaining("only a precedence rule has an effect");
    }
}
