package org.comity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTest {

    private static Fact fact(String lines, String path) {
        return PackFixture.facts(lines).find(path).orElseThrow();
    }

    @Test
    void aPlainValueIsShown() {
        Fact fact = fact("person: {ageYears: 51}", "persons[1].ageYears");
        assertThat(fact.status()).isEqualTo(FactStatus.SHOWN);
        assertThat(fact.valueText()).isEqualTo("51");
        assertThat(fact.name()).isEqualTo("person.ageYears");
        assertThat(fact.place().line()).isEqualTo(4);
    }

    @Test
    void aWholeLeafKeepsWhereItComesFrom() {
        Fact fact = fact(
                "person: {risk: {torture: {value: true, status: found, by: High Court, source: judgment, asOf: 2014-01-02, "
                        + "standard: balance, evidence: [e1, e2], note: first finding}}}",
                "persons[1].risk.torture");
        assertThat(fact.status()).isEqualTo(FactStatus.FOUND);
        assertThat(fact.by()).contains("High Court");
        assertThat(fact.source()).contains("judgment");
        assertThat(fact.asOf()).contains(LocalDate.of(2014, 1, 2));
        assertThat(fact.note()).contains("first finding");
        assertThat(fact.leaves().getFirst().origin().evidence()).containsExactly("e1", "e2");
    }

    /** Assessment 2.2. */
    @ParameterizedTest
    @CsvSource({
        "unknown",
        "'\"unknown\"'",
        "'{\"value\": \"unknown\"}'",
        "null",
        "~",
        "'{value: unknown}'",
        "'{value: true, status: unknown}'",
        "'{value: null, source: letter}'"
    })
    void unknownIsWrittenInSeveralWays(String leaf) {
        assertThat(fact("person: {specialPatient: " + leaf + "}", "persons[1].specialPatient")
                        .status())
                .isEqualTo(FactStatus.UNKNOWN);
    }

    @Test
    void aListWithAnUnknownElementIsUnknown() {
        assertThat(fact("person: {nationality: [CN, unknown]}", "persons[1].nationality")
                        .status())
                .isEqualTo(FactStatus.UNKNOWN);
    }

    @Test
    void valuesThatStandAgainstEachOtherAreKeptTogether() {
        Fact fact = fact(
                "person: {ageYears: {values: [{value: 50, source: passport}, {value: 51, status: alleged, source: counsel}]}}",
                "persons[1].ageYears");
        assertThat(fact.leaves()).hasSize(2);
        assertThat(fact.valueText()).isEqualTo("50 / 51");
        assertThat(fact.source()).contains("passport; counsel");
    }

    /** Assessment 2.6. */
    @Test
    void anAbsentListIsUnknownAndAnEmptyOneIsKnown() {
        Facts facts = PackFixture.facts("assurances: []\noffences: unknown");
        assertThat(facts.listIds(FactGroup.ASSURANCE)).contains(List.of());
        assertThat(facts.listIds(FactGroup.OFFENCE)).isEmpty();
        assertThat(facts.listIds(FactGroup.PROPERTY)).isEmpty();
    }

    @Test
    void keysOfGoldenCasesAreLeftAlone() {
        assertThat(PackFixture.facts("title: A case\nsource: {any: thing}\nexpect: {conclusion: BARRED}")
                        .list())
                .hasSize(4);
    }

    @Test
    void jsonIsReadToo() {
        Facts facts = FactsReader.read(
                "case.json", "{\"case\": \"J\", \"asAt\": \"2014-11-20\", \"person\": {\"specialPatient\": true}}");
        assertThat(facts.find("persons[1].specialPatient").map(Fact::valueText)).contains("true");
    }

    /** Assessment 2.2: JSON has no word without quotes. */
    @Test
    void quotedUnknownIsUnknown() {
        Facts facts = FactsReader.read(
                "case.json",
                "{\"case\": \"J\", \"asAt\": \"2014-11-20\", \"person\": {\"specialPatient\": \"unknown\","
                        + " \"pardoned\": {\"value\": \"unknown\"}, \"nationality\": [\"CN\", \"unknown\"]}}");
        assertThat(List.of("specialPatient", "pardoned", "nationality"))
                .allSatisfy(name -> assertThat(facts.find("persons[1]." + name).map(Fact::status))
                        .contains(FactStatus.UNKNOWN));
    }

    @Test
    void aStatedTextCountsAsYesAndAFindingMayBeAWord() {
        assertThat(fact("person: {otherReason: Comity with a third state}", "persons[1].otherReason")
                        .valueText())
                .isEqualTo("true");
        assertThat(fact("assurances: [{id: a, qualityFinding: insufficient}]", "assurances[a].qualityFinding")
                        .valueText())
                .isEqualTo("false");
    }

    @Test
    void factsWithoutAGroupStandAtTheTop() {
        assertThat(fact("courtFixedDays: 45", "courtFixedDays").valueText()).isEqualTo("45");
    }

    @Test
    void earlierDecisionsAreKeptOldestFirst() {
        List<PriorDecision> history = PackFixture.facts(
                        "history: [{id: d2, step: review, decidedOn: 2019-06-11, setAside: false}, "
                                + "{id: d1, step: surrender, decider: minister, decidedOn: 2016-09-19, setAside: true}]")
                .history();
        assertThat(history).extracting(PriorDecision::id).containsExactly("d1", "d2");
        assertThat(history.getFirst().setAside()).contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "person: {ageYeers: 51} | case.yaml:4 | did you mean 'ageYears'?",
                "person: {risk: {tortur: true}} | 'tortur' | did you mean 'torture'?",
                "persns: [] | 'persns' | did you mean 'persons'?",
                "person: {ageYears: fifty} | 'fifty' cannot be person.ageYears | expected a whole number",
                "person: {ageYears: 510} | 510 cannot be person.ageYears | expected 0 to 130 years",
                "person: {ageYears: -1} | -1 cannot be | expected 0 to 130",
                "person: {specialPatient: maybe} | 'maybe' cannot be | expected true or false",
                "person: {specialPatient: [true]} | a list cannot be | expected true or false",
                "person: {nationality: CN} | this is 'CN' | expected a list",
                "person: {nationality: [XY]} | 'XY' is not a state | ISO 3166",
                "person: {arrestedAt: 2014-02-30} | '2014-02-30' | a day that exists",
                "person: {arrestedAt: yesterday} | 'yesterday' | a day as",
                "person: {status: acused} | 'acused' is not a value of person.status | did you mean 'accused'?",
                "person: {specialPatient: {value: true, status: proven}} | 'proven' is not a status | expected one of",
                "person: {specialPatient: {valeu: true}} | 'valeu' | did you mean 'value'?",
                "person: {specialPatient: {status: shown}} | this fact has no value | value: unknown",
                "person: {specialPatient: {values: []}} | no value stands here | at least one",
                "offences: [{maxPenaltyMonths: 12}] | an offence without id | 'id'",
                "offences: [{id: \"1\"}, {id: \"1\"}] | the id '1' stands twice in 'offences' | each id once",
                "offences: [{id: \"1\", maxPenaltyMonths: 20 years}] | has a unit written out | whole number of months",
                "offences: [{id: \"1\", conductStart: 2014-02-01, conductEnd: 2014-01-01}] | is before | two days",
                "offences: [{id: \"1\", benefitValue: 12.345}] | cannot be offence.benefitValue | NZD 1200.00",
                "offences: [{id: \"1\", benefitValue: NZD 12.345}] | more digits | currency",
                "person: {specialPatient: true}\\npersons: [] | both 'person' and 'persons' | one of them",
                "person: {status: accused}\\nassurances: [{id: a, persons: [\"2\"]}] | there is no person '2' | expected one of 1",
                "person: {status: accused}\\nassurances: [{id: a, persons: []}] | names nobody | leave it out",
                "person: {nationality: [NZ], isNationalOfRequested: false} | is false, but | the two to agree",
                "history: [{id: d, decided: 2014-01-01}] | 'decided' | an earlier decision",
                "history: [{id: d}, {id: d}] | stands twice in 'history' | d",
            })
    void whatIsWrongIsSaidWithItsPlaceAndWhatWasExpected(String lines, String what, String expected) {
        assertThatThrownBy(() -> PackFixture.facts(lines.replace("\\n", "\n")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("case.yaml:")
                .hasMessageContaining(what)
                .hasMessageContaining(expected);
    }

    @Test
    void aCaseNeedsItsIdAndItsDay() {
        assertThatThrownBy(() -> FactsReader.read("c.yaml", "asAt: 2014-11-20"))
                .hasMessageContaining("'case' is missing");
        assertThatThrownBy(() -> FactsReader.read("c.yaml", "case: X")).hasMessageContaining("'asAt' is missing");
    }

    @Test
    void theTwoStatesAreTwo() {
        assertThatThrownBy(() -> FactsReader.read(
                        "c.yaml", "case: X\nasAt: 2014-11-20\nrequest: {requesting: NZ, requested: NZ}"))
                .hasMessageContaining("the same");
    }

    @Test
    void aChangeSupersedesAndLeavesTheRest() {
        Facts before = PackFixture.facts("person: {specialPatient: true, ageYears: 51}");
        Facts after = before.with(FactChange.of(
                "persons[1].specialPatient",
                "false",
                Optional.of("alleged"),
                Optional.of("counsel's letter"),
                Optional.of("2014-11-19")));
        Fact changed = after.find("persons[1].specialPatient").orElseThrow();
        assertThat(changed.valueText()).isEqualTo("false");
        assertThat(changed.status()).isEqualTo(FactStatus.ALLEGED);
        assertThat(changed.source()).contains("counsel's letter");
        assertThat(changed.asOf()).contains(LocalDate.of(2014, 11, 19));
        assertThat(after.find("persons[1].ageYears")).isEqualTo(before.find("persons[1].ageYears"));
        assertThat(before.find("persons[1].specialPatient").map(Fact::valueText))
                .contains("true");
    }

    @Test
    void aChangeMayBringAnAssuranceOrSayThatThereIsNone() {
        Facts facts = PackFixture.facts("person: {status: accused}");
        assertThat(facts.with(FactChange.of("assurances[a2].type", "noTorture")).listIds(FactGroup.ASSURANCE))
                .contains(List.of("a2"));
        assertThat(facts.with(FactChange.of("assurances", "[]")).listIds(FactGroup.ASSURANCE))
                .contains(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "persons[1].risk.tortur | true | did you mean 'person.risk.torture'?",
                "persons[2].risk.torture | true | there is no person '2'",
                "persons.risk.torture | true | is not a path",
                "request | true | is not a path",
                "persons[1].ageYears | soon | cannot be person.ageYears",
                "courtFixedDay | 3 | did you mean 'courtFixedDays'?",
            })
    void aChangeIsCheckedLikeTheCaseFile(String path, String value, String message) {
        Facts facts = PackFixture.facts("person: {status: accused}");
        assertThatThrownBy(() -> facts.with(FactChange.of(path, value)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void aChangeCannotSmuggleInAnotherKey() {
        Facts facts = PackFixture.facts("person: {status: accused}");
        assertThatThrownBy(() -> facts.with(FactChange.of(
                        "persons[1].health",
                        "ill, status: shown",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'status'");
    }

    /** A file of 50 MB is refused by its size, before it is read. */
    @Test
    void aFileOfFiftyMegabytesIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("case.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L << 20);
        }
        assertThatThrownBy(() -> FactsReader.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("case.yaml")
                .hasMessageContaining("52428800 bytes");
    }

    /** Whatever stands in a case file, it is read or refused with its place; nothing else can happen. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBrokenCaseFileIsReadOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        String whole =
                Files.readString(Path.of(System.getProperty("comity.root", ".."), "examples/harbour-bank/case.yaml"));
        for (int i = 0; i < 150; i++) {
            String broken = broken(whole, random);
            try {
                FactsReader.read("case.yaml", broken);
            } catch (BadInput refused) {
                assertThat(refused.getMessage()).as("seed %d, try %d", seed, i).isNotBlank();
            }
        }
    }

    private static final String ODD = "{}[]:,-&*!'\"\n #0aZ~";

    private static String broken(String whole, Random random) {
        StringBuilder text = new StringBuilder(whole);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() - 30);
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, at + 1 + random.nextInt(25));
                case 1 -> text.insert(at, text.substring(at, at + random.nextInt(25)));
                case 2 -> text.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
                default -> text.insert(at, (char) random.nextInt(0x300));
            }
        }
        return text.toString();
    }
}
