package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers as evidence of their own kind (names 5.9, 7.1, 8.1, 8.2). */
class IdentifierFactsTest {

    @TempDir
    Path folder;

    private final NameMatcher matcher = new NameMatcher();

    private static Party ship(String name, String... numbers) {
        return new Party(PartyKind.ANY, name, List.of(), Optional.empty(), Optional.empty(), List.of(numbers));
    }

    @Test
    void aNumberThatAgreesIsSaidAndCounts() {
        Match match = matcher.match(
                ship("Northern Heron", "IMO 1234567"), ship("Northern Heron", "1 IMO 1234568", "IMO1234567"));
        assertThat(match.verdict()).isEqualTo(Verdict.SAME);
        assertThat(match.because())
                .anyMatch(reason -> reason.contains("the same IMO number") && reason.contains("hold"));
    }

    /** A ship renamed: the number carries the pair to a person's eyes, never to "same". */
    @Test
    void aNumberCarriesAPairWhoseNamesDiffer() {
        Match match = matcher.match(ship("Northern Heron", "IMO 1234567"), ship("Gloria Bay", "IMO 1234567"));
        assertThat(match.verdict()).isEqualTo(Verdict.LOOK);
        assertThat(match.score()).isGreaterThan(0.9);
    }

    @Test
    void numbersOfWhichThereIsOneContradict() {
        double alone =
                matcher.match(ship("Northern Heron"), ship("Northern Heron")).score();
        Match other = matcher.match(ship("Northern Heron", "IMO 1234567"), ship("Northern Heron", "IMO 1234579"));
        assertThat(other.score()).isLessThan(alone);
        assertThat(other.because().getFirst()).startsWith("against it: different IMO numbers");
    }

    @Test
    void wrongCheckDigitsAreSaidAndCarryNothing() {
        Match match = matcher.match(ship("Northern Heron", "IMO 1234560"), ship("Gloria Bay", "IMO 1234560"));
        assertThat(match.score()).isLessThan(Match.LOOK);
        assertThat(match.because()).anyMatch(reason -> reason.contains("check digits are wrong"));
    }

    @Test
    void anEntryIsFoundByItsNumberAlone() throws IOException {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            entries.add(new ListEntry("list", "e" + i, ship("Northern Heron " + (char) ('A' + i % 26))));
        }
        Path csv = Files.writeString(
                folder.resolve("l.csv"), "id,kind,name,identifiers\nwanted,any,Gloria Bay,OLD-7|IMO 1234567\n");
        Path ftm = Files.writeString(
                folder.resolve("l.jsonl"),
                "{\"id\":\"wanted-too\",\"schema\":\"Vessel\",\"properties\":{\"name\":[\"Rose\"],\"imoNumber\":[\"1234567\"]}}\n");
        entries.addAll(ListReader.read(csv));
        entries.addAll(ListReader.read(ftm));
        assertThat(new Screener(entries).screen("q", ship("Northern Heron", "IMO 1234567"), 0.9, 1_000))
                .extracting(Hit::entryId)
                .contains("wanted", "wanted-too");
    }
}
