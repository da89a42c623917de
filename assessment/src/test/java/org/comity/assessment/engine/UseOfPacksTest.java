package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.comity.assessment.Assessment;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.Finding;
import org.comity.assessment.OpenQuestion;
import org.comity.assessment.PackFixture;
import org.comity.assessment.PackUse;
import org.comity.assessment.Side;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which packs a request uses: obligations, own duties of the requesting state, treaties not in force (assessment 3.1, 3.9, 3.10). */
class UseOfPacksTest {

    private static final String RULE =
            "id: \"2\"\n  cite: art 2\n  class: mandatory-bar\n  decider: any\n  about: person\n  summary: A bar.\n  condition: person.risk.torture\n";
    private static final String OWN =
            "class: requirement-of-substance\nside: requesting\nabout: request\ncondition: request.authorisedBy == 'minister'";

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder).rules(OWN);
    }

    private void other(String keys, String parties) {
        pack.write("zz/other/pack.yaml", """
                id: zz/other
                title: The Other Treaty
                version: "1"
                textAsAt: 2010-01-01
                sourceSeen: recalled
                kinds: [extradition]
                registers: {parties: {file: parties.csv}}
                parties: parties
                """ + keys);
        pack.write("zz/other/parties.csv", "state,listed,from,until,certainty,source\n" + parties);
        pack.write("zz/other/rules/rules.yaml", "- " + RULE);
    }

    private static Facts request(String direction, String requesting, String requested) {
        return FactsReader.read(
                "case.yaml",
                "case: T\nasAt: 2014-11-20\nrequest: {kind: extradition, requesting: " + requesting + ", requested: "
                        + requested + direction + "}\nperson: {risk: {torture: true}}\n");
    }

    private Assessment assess(Facts facts) {
        return new Assessor(pack.library()).assess(facts);
    }

    /** Assessment 3.9. */
    @Test
    void ourOwnDutiesSpeakToOurOutgoingRequestAlone() {
        assertThat(assess(request(", direction: outgoing", "NZ", "AU")).findings())
                .extracting(finding -> finding.rule().side())
                .containsExactly(Side.REQUESTING);
        assertThat(assess(request(", direction: incoming", "NZ", "AU")).findings())
                .isEmpty();
        assertThat(assess(request(", direction: outgoing", "CN", "NZ")).findings())
                .isEmpty();
    }

    /** Assessment 3.9: whether it is our own request is asked for, not supposed. */
    @Test
    void anUnknownDirectionIsAskedFor() {
        assertThat(assess(request("", "NZ", "AU")).openQuestions())
                .extracting(OpenQuestion::path)
                .contains("request.direction");
    }

    /** Assessment 3.9: the requesting state's law is no legal basis in the requested one. */
    @Test
    void aPackUsedForOurOwnDutiesOffersNoRoute() {
        assertThat(assess(request(", direction: outgoing", "NZ", "AU")).legalBasis())
                .noneMatch(basis -> basis.instrument().equals("zz/act"));
    }

    /** Assessment 3.1: obligations need only the requested state to be bound. */
    @Test
    void obligationsBindTheRequestedStateAlone() {
        other("kind: obligations\n", "NZ,yes,1989-12-28,,read,x\nCN,no,,,read,x\n");
        assertThat(assess(request("", "CN", "NZ")).findings())
                .extracting(Finding::ruleId)
                .contains("zz.other.2");
        other("kind: treaty\n", "NZ,yes,1989-12-28,,read,x\nCN,no,,,read,x\n");
        assertThat(assess(request("", "CN", "NZ")).findings())
                .extracting(Finding::ruleId)
                .doesNotContain("zz.other.2");
    }

    /** Assessment 3.1: obligations that are known not to bind the requested state are not used, and not named among the law used. */
    @Test
    void obligationsOfOtherStatesAreNotUsed() {
        other("kind: obligations\n", "NZ,yes,1989-12-28,,read,x\nCN,no,,,read,x\n");
        assertThat(assess(request("", "CN", "NZ")).packs())
                .extracting(PackUse::id)
                .contains("zz/other");
        assertThat(assess(request("", "NZ", "CN")).packs())
                .extracting(PackUse::id)
                .doesNotContain("zz/other");
    }

    /** Assessment 3.10. */
    @Test
    void aTreatyNotInForceIsUsedOnlyWhenAskedForByName() {
        other("kind: treaty\ninForce: false\n", "");
        Facts facts = request("", "CN", "NZ");
        assertThat(assess(facts).packs()).extracting(PackUse::id).doesNotContain("zz/other");
        assertThat(new Assessor(pack.library(), List.of("zz/other"))
                        .assess(facts)
                        .findings())
                .extracting(Finding::ruleId)
                .contains("zz.other.2");
        assertThatThrownBy(() -> new Assessor(pack.library(), List.of("zz/otter")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("zz/other");
    }

    /** Assessment 3.10: a request that relies on it is refused with what to do, unless it is asked for. */
    @Test
    void aRequestThatReliesOnATreatyNotInForceIsAnError() {
        other("kind: treaty\ninForce: false\n", "");
        Facts facts = request(", instrumentCited: the other treaty", "CN", "NZ");
        assertThatThrownBy(() -> assess(facts))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not in force")
                .hasMessageContaining("--with zz/other");
        assertThat(new Assessor(pack.library(), List.of("zz/other"))
                        .assess(facts)
                        .packs())
                .extracting(PackUse::id)
                .contains("zz/other");
    }

    /** Assessment 3.10: a case may ask for it itself. */
    @Test
    void aCaseMayAskForAModelByName() {
        other("kind: treaty\nstatus: model\n", "");
        Facts facts = FactsReader.read(
                "case.yaml",
                "case: T\nasAt: 2014-11-20\nwith: [zz/other]\nrequest: {kind: extradition, requesting: CN, requested: NZ}\n");
        assertThat(assess(facts).packs()).extracting(PackUse::id).contains("zz/other");
    }
}
