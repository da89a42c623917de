package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.comity.assessment.FactsReader;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.PackFixture;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Treaties without a pack, declarations, states without a statute pack (assessment 5.4 to 5.6). */
class LegalBasisTest {

    private static final String HEADER = "kind,state_a,state_b,title,signed,from,until,certainty,source\n";

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder).rules("class: mandatory-bar\ncondition: person.specialPatient");
    }

    private List<LegalBasis> between(String requesting, String requested, String day) {
        return new Assessor(pack.library())
                .assess(FactsReader.read(
                        "case.yaml",
                        "case: T\nasAt: " + day + "\nrequest: {kind: extradition, requesting: " + requesting
                                + ", requested: " + requested + "}\n"))
                .legalBasis();
    }

    private LegalBasis bilateral(String day) {
        return between("AU", "CN", day).stream()
                .filter(basis -> basis.route().equals("bilateral"))
                .findFirst()
                .orElseThrow();
    }

    /** Assessment 5.5. */
    @Test
    void aTreatyOfTheRegisterIsOpenFromItsFirstDayToItsLast() {
        pack.write(
                "registers/bilateral.csv",
                HEADER
                        + "extradition,AU,CN,\"A treaty, of two states\",2007-09-06,2010-01-01,2012-06-30,recalled,a list, of treaties\n");
        assertThat(bilateral("2009-12-31").status()).isEqualTo(LegalBasis.Status.NOT_AVAILABLE);
        assertThat(bilateral("2009-12-31").because()).last().asString().contains("only from 2010-01-01");
        assertThat(bilateral("2010-01-01").status()).isEqualTo(LegalBasis.Status.AVAILABLE);
        assertThat(bilateral("2012-06-30").status()).isEqualTo(LegalBasis.Status.AVAILABLE);
        assertThat(bilateral("2012-07-01").because()).last().asString().contains("no longer in force");
        assertThat(bilateral("2010-01-01").instrument()).isEqualTo("A treaty, of two states");
        assertThat(bilateral("2010-01-01").because()).anyMatch(why -> why.contains("what it requires is not assessed"));
    }

    /** Assessment 5.5: signed is not in force. */
    @Test
    void aTreatyThatWasOnlySignedIsShownAndNotOpen() {
        pack.write("registers/bilateral.csv", HEADER + "extradition,CN,AU,A treaty,2007-09-06,,,recalled,a list\n");
        assertThat(bilateral("2014-01-01").status()).isEqualTo(LegalBasis.Status.NOT_AVAILABLE);
        assertThat(bilateral("2014-01-01").because())
                .last()
                .asString()
                .contains("signed on 2007-09-06 and is not in force");
    }

    /** Assessment 5.5: a treaty on assistance is no basis for extradition, and one of other states for nobody else. */
    @Test
    void onlyTreatiesOfThatMatterBetweenThoseStatesAreShown() {
        pack.write(
                "registers/bilateral.csv",
                HEADER
                        + "assistance,CN,AU,A treaty,,2007-09-06,,recalled,a list\nextradition,CN,FR,Another,,2007-09-06,,recalled,a list\n");
        assertThat(between("AU", "CN", "2014-01-01"))
                .noneMatch(basis -> basis.route().equals("bilateral"));
    }

    /** Assessment 5.6: that no pack of a state's law is at hand is not that there is no legal basis. */
    @Test
    void aStateWithoutAStatutePackIsSaidAndNotRefused() {
        List<LegalBasis> routes = between("AU", "CN", "2014-01-01");
        assertThat(routes).singleElement().satisfies(basis -> {
            assertThat(basis.status()).isEqualTo(LegalBasis.Status.UNDETERMINED);
            assertThat(basis.because()).singleElement().asString().contains("statutes of China");
        });
        assertThat(between("AU", "NZ", "2014-01-01"))
                .noneMatch(basis -> basis.instrument().startsWith("law of"));
    }

    /** Assessment 5.4. */
    @Test
    void whatAStateDeclaredIsSaidWhileItStood() {
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
                declarations: declarations.csv
                """);
        pack.write(
                "zz/treaty/parties.csv",
                "state,listed,from,until,certainty,source\nNZ,yes,,,read,x\nCN,yes,,,read,x\n");
        pack.write("zz/treaty/routes.yaml", "- {route: multilateral, cite: art 1, because: It applies.}\n");
        String header = "state,cite,kind,what,from,until,certainty,source\n";
        pack.write(
                "zz/treaty/declarations.csv",
                header
                        + "CN,art 66(2),reservation,is not bound by the settlement of disputes,2006-01-01,2015-12-31,recalled,a list\n");
        assertThat(between("CN", "NZ", "2014-01-01"))
                .filteredOn(basis -> basis.instrument().equals("zz/treaty"))
                .singleElement()
                .satisfies(
                        basis -> assertThat(basis.because())
                                .contains(
                                        "China, reservation on art 66(2): is not bound by the settlement of disputes (recalled; a list)."));
        assertThat(between("CN", "NZ", "2016-01-01"))
                .allMatch(basis -> basis.because().stream().noneMatch(why -> why.contains("art 66(2)")));
        pack.write("zz/treaty/declarations.csv", header + "CN,art 66(2),opinion,none,,,recalled,a list\n");
        assertThatThrownBy(() -> pack.library())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("reservation or declaration");
    }
}
