package org.comity.assessment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.Register;
import org.comity.assessment.officialtext.OfficialText;
import org.comity.assessment.report.LawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packs that ship: sound, with cases that hold, and with citations that exist where the text is at hand. */
class ShippedPacksTest {

    private static final Path ROOT = Path.of(System.getProperty("comity.root", ".."));
    private static final Path LAW = ROOT.resolve("law");

    private static Path texts() {
        String said = System.getenv("COMITY_SHARED");
        Path shared = said == null ? ROOT.toAbsolutePath().normalize().resolveSibling("shared") : Path.of(said);
        Path texts = shared.resolve("law-texts");
        assumeTrue(Files.isDirectory(texts), "the official texts are not at hand: " + texts);
        return texts;
    }

    @Test
    void everyPackIsSoundAndItsCasesHold() {
        LawCheck.Report report = LawCheck.check(LAW, Optional.empty(), Optional.empty());
        assertThat(report.problems()).isEmpty();
        assertThat(report.summary()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void everyCitationExistsInTheOfficialText() {
        LawCheck.Report report = LawCheck.check(LAW, Optional.empty(), Optional.of(texts()));
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes())
                .filteredOn(note -> note.contains("unverified"))
                .allMatch(note -> note.contains("the pack names no official text"));
    }

    @Test
    void theProvisionsOfAnActAreReadFromItsXml() {
        OfficialText act = OfficialText.read(texts().resolve("nz/Extradition_Act_1999.xml"));
        assertThat(act.provisions())
                .contains("7", "7-a", "8-1-c", "24-2-d-i", "30-2-ab", "30-3-a-ii", "60-1-a-i", "101A", "68-3")
                .doesNotContain("30-2-z", "200", "7-z");
        assertThat(act.sectionsOf("Part 4")).startsWith("39").contains("48").endsWith("59");
        assertThat(act.near("30-2-z")).containsExactly("30-2-a", "30-2-ab", "30-2-b", "30-2-c");
    }

    /** UNCAC did not bind New Zealand before the end of 2015. */
    @ParameterizedTest
    @CsvSource({
        "NZ, 2014-11-20, FALSE",
        "NZ, 2015-12-30, FALSE",
        "NZ, 2015-12-31, TRUE",
        "CN, 2006-02-11, FALSE",
        "CN, 2006-02-12, TRUE",
        "AU, 2014-01-01, TRUE",
        "KI, 2014-01-01, UNKNOWN"
    })
    void theRegisterOfPartiesKnowsTheDays(String state, LocalDate day, Truth expected) {
        Register parties = Optional.ofNullable(
                        LawLibrary.load(LAW).get("uncac").content().registers().get("parties"))
                .orElseThrow();
        assertThat(parties.lists(state, day)).isEqualTo(expected);
    }

    @Test
    void aPackAndAProvisionCanBeRead() {
        LawLibrary library = LawLibrary.load(LAW);
        assertThat(LawText.list(library)).contains("uncac").contains("recalled").contains("not reviewed by a lawyer");
        assertThat(LawText.show(library.get("uncac"), "art 44(15)"))
                .contains("[uncac.44-15]")
                .contains("met when: person.risk.persecutionPurpose.size() > 0")
                .contains("RECALLED, not read")
                .doesNotContain("[uncac.44-16]");
        assertThat(LawText.show(library.get("uncac"), "44(1)")).contains("multilateral, art 44(1)");
        assertThat(LawText.show(library.get("uncac")))
                .contains("Register 'parties'")
                .contains("Not modelled");
    }
}
