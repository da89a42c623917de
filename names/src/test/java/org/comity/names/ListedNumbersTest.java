package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that lists give, read and used as evidence (names 5.9, 8.3, 8.4). */
class ListedNumbersTest {

    @TempDir
    Path folder;

    private List<ListEntry> read(String name, String text) throws IOException {
        return ListReader.read(Files.writeString(folder.resolve(name), text));
    }

    private static String ofac(String kind, String remarks) {
        return "900001,\"EXAMPLE, One\",\"" + kind + "\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"" + remarks
                + "\"\n";
    }

    @Test
    void remarksOfOfacGiveNumbersWithoutTheirLabels() throws IOException {
        String remarks =
                "DOB 01 Jan 1965; POB Almaty, Kazakhstan; nationality Kazakhstan; Passport P778812 (Kazakhstan) expires 01 Jan 2030; "
                        + "alt. Passport AB 123456 (Malta); National ID No. 1965-0101-77 (Kazakhstan); Tax ID No. 77-12345/9; "
                        + "Identification Number 55512 (Kazakhstan); Phone Number 77012345678; SSN 123-45-6789 (United States); "
                        + "Chinese Commercial Code 2621 2398; Registration Number HRB 12345 (Germany); (Linked To: EXAMPLE TWO).";
        assertThat(read("sdn.csv", ofac("individual", remarks))
                        .getFirst()
                        .party()
                        .identifiers())
                .containsExactly(
                        "P778812", "AB 123456", "1965-0101-77", "77-12345/9", "55512", "123-45-6789", "HRB 12345");
    }

    @Test
    void shipsAndBanksGiveNumbersWithTheirCheckDigits() throws IOException {
        List<ListEntry> ship = read(
                "sdn.csv", ofac("vessel", "Vessel Registration Identification IMO 9074729; MMSI 572469210 (vessel)."));
        assertThat(ship.getFirst().party().identifiers()).containsExactly("IMO 9074729", "572469210");
        List<ListEntry> bank = read("bank.csv", ofac("-0- ", "SWIFT/BIC EXAMKZKA; all offices worldwide."));
        assertThat(bank.getFirst().party().identifiers()).isEmpty();
        Party asked = new Party(
                PartyKind.ANY,
                "Another Name",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of("9074729 IMO no"));
        Party sameShip = new Party(
                PartyKind.ANY, "Another Name", List.of(), Optional.empty(), Optional.empty(), List.of("IMO9074729"));
        Match match = new NameMatcher().match(sameShip, ship.getFirst().party());
        assertThat(match.score()).isGreaterThanOrEqualTo(Match.LOOK);
        assertThat(match.because())
                .anyMatch(reason -> reason.contains("the same IMO number") && reason.contains("check digits hold"));
        assertThat(new NameMatcher()
                        .match(asked, Party.named(PartyKind.ANY, "X Y"))
                        .score())
                .isLessThan(Match.LOOK);
    }

    @Test
    void documentsOfTheUnitedNationsListFindTheirBearerUnderAnotherName() throws IOException {
        List<ListEntry> listed = read("un.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>KHALED</FIRST_NAME><SECOND_NAME>DAFTARI</SECOND_NAME>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1968</FROM_YEAR><TO_YEAR>1971</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A-0055123</NUMBER><ISSUING_COUNTRY>Kazakhstan</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
                <INDIVIDUAL_DOCUMENT/>
                </INDIVIDUAL></INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>
                """);
        assertThat(listed.getFirst().party().identifiers()).containsExactly("A-0055123");
        assertThat(listed.getFirst().party().born()).contains("1968 to 1971");
        Party asked = new Party(
                PartyKind.PERSON,
                "Somebody Else",
                List.of(),
                Optional.of("1970"),
                Optional.empty(),
                List.of("a 0055123"));
        Hit hit = new Screener(listed).screen("q", asked, Match.LOOK, 5).getFirst();
        assertThat(hit.match().because())
                .anyMatch(reason -> reason.contains("the same number"))
                .anyMatch(reason -> reason.contains("born in the same year, 1970"));
    }

    /** Names 5.10: a date of another calendar is the same evidence, and says what it was reckoned from. */
    @Test
    void aHijriBirthDateIsEvidenceAsItsGregorianDayIs() {
        Party left = new Party(
                PartyKind.PERSON, "Khaled Daftari", List.of(), Optional.of("1388-01-19 AH"), Optional.empty());
        for (String born : List.of("1968-04-17", "1968-04-16", "1968-04-18")) {
            Party right = new Party(PartyKind.PERSON, "Khaled Daftari", List.of(), Optional.of(born), Optional.empty());
            Match match = new NameMatcher().match(left, right);
            assertThat(match.verdict()).as(born).isEqualTo(Verdict.SAME);
            assertThat(match.because()).as(born).anyMatch(reason -> reason.contains("1388-01-19 AH"));
            assertThat(new NameMatcher().match(right, left).score()).isEqualTo(match.score());
        }
        Party other =
                new Party(PartyKind.PERSON, "Khaled Daftari", List.of(), Optional.of("1990-01-01"), Optional.empty());
        assertThat(new NameMatcher().match(left, other).score()).isLessThan(Match.LOOK);
    }
}
