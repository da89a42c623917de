package org.comity.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.comity.names.Hit;
import org.comity.names.ListReader;
import org.comity.names.Match;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.names.Screener;
import org.comity.names.Verdict;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The matcher on the casebook's own pairs, on the example case, and on the labelled data when it stands beside the repository. */
class NamesTest {

    private static final Path ROOT = Repository.root();

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        var stream = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        }
    }

    @Test
    void agreesWithEveryPairOfTheCasebook() throws IOException {
        NameMatcher matcher = new NameMatcher();
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : rows(ROOT.resolve("casebook/names/pairs.csv"))) {
            Match match = matcher.match(side(row, "left"), side(row, "right"));
            boolean right = switch (row.getField("expect")) {
                case "same" -> match.verdict() == Verdict.SAME;
                case "look" -> match.verdict() == Verdict.LOOK;
                default -> match.score() < Match.LOOK && match.verdict() != Verdict.SAME;
            };
            if (!right) {
                wrong.add(row.getField("id") + " (" + row.getField("why") + "): expected " + row.getField("expect")
                        + ", is " + match);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Party side(NamedCsvRecord row, String side) {
        return new Party(
                PartyKind.of(row.getField("kind")),
                row.getField(side),
                List.of(),
                Optional.of(row.getField(side + "_born")).filter(text -> !text.isEmpty()),
                Optional.of(row.getField(side + "_country")).filter(text -> !text.isEmpty()));
    }

    @Test
    void findsThePersonOfTheExampleCaseUnderEverySpelling() {
        Screener screener = new Screener(ListReader.read(ROOT.resolve("examples/harbour-bank/people/holders.csv")));
        Party sought = new Party(
                PartyKind.PERSON,
                "Shen Yuhang",
                List.of("沈宇航", "Sam Yue-hong", "Shen Yu-hang", "David Shen"),
                Optional.of("1968-04-17"),
                Optional.of("CN"));
        List<Hit> hits = screener.screen("Q", sought, Match.LOOK, 20);
        assertThat(hits)
                .extracting(Hit::entryId)
                .contains("H-001", "H-002", "H-003", "H-004", "H-010")
                .doesNotContain("H-040", "H-009", "H-013");
        assertThat(hits.getFirst().match().verdict()).isEqualTo(Verdict.SAME);
    }

    /** Floors a little under the measured figures of docs/reference/benchmarks-names.md, on every fifth pair. */
    @Test
    void keepsItsAccuracyOnTheLabelledPairs() throws IOException {
        Path data = SharedPapers.folder().resolve("data/names/pairs.csv.gz");
        Assumptions.assumeTrue(Files.isRegularFile(data), "the labelled pairs do not stand beside the repository");
        assertThat(f1(data, "zh-people")).isGreaterThan(0.82);
        assertThat(f1(data, "xscript-people")).isGreaterThan(0.86);
        assertThat(f1(data, "xscript-sanctions")).isGreaterThan(0.82);
        assertThat(f1(data, "latin-aliases")).isGreaterThan(0.74);
    }

    private static double f1(Path data, String set) throws IOException {
        NameMatcher matcher = new NameMatcher();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int number = 0;
        for (NamedCsvRecord row : rows(data)) {
            if (!row.getField("set").equals(set) || number++ % 5 != 0) {
                continue;
            }
            PartyKind kind = row.getField("schema").equals("Person") ? PartyKind.PERSON : PartyKind.ORGANISATION;
            boolean look =
                    matcher.match(Party.named(kind, row.getField("name1")), Party.named(kind, row.getField("name2")))
                                    .score()
                            >= Match.LOOK;
            boolean match = Boolean.parseBoolean(row.getField("is_match"));
            right += look && match ? 1 : 0;
            wrong += look && !match ? 1 : 0;
            missed += !look && match ? 1 : 0;
        }
        return 2.0 * right / (2 * right + wrong + missed);
    }
}
