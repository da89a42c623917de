package org.comity.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.assessment.MissingFact;
import org.comity.assessment.OpenQuestion;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.comity.server.rights.Role;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Jurisdiction;
import org.comity.terms.Money;
import org.junit.jupiter.api.Test;

/** How values read on the pages. */
class WordsTest {

    @Test
    void daysAndTimesAreWrittenOut() {
        assertThat(Words.day(LocalDate.of(2026, 5, 4))).isEqualTo("4 May 2026");
        assertThat(Words.day(Optional.empty())).isEqualTo("not stated");
        assertThat(Words.moment(Instant.parse("2026-05-04T14:05:09Z"))).isEqualTo("4 May 2026, 14:05 UTC");
        assertThat(Words.exact(Instant.parse("2026-05-04T14:05:09Z"))).isEqualTo("2026-05-04 14:05:09 UTC");
    }

    @Test
    void amountsKeepEveryMinorUnit() {
        assertThat(Words.amount(new Money(480_000_000_01L, new CurrencyCode("USD"))))
                .isEqualTo("480,000,000.01");
        assertThat(Words.amount(new Money(-5, new CurrencyCode("USD")))).isEqualTo("-0.05");
        assertThat(Words.amount(new Money(1_234_567, new CurrencyCode("JPY")))).isEqualTo("1,234,567");
        assertThat(Words.amount(Long.MAX_VALUE, new CurrencyCode("USD"))).isEqualTo("92,233,720,368,547,758.07");
    }

    @Test
    void listsAndCountsReadAsEnglish() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("a"))).isEqualTo("a");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Words.count(1, "case")).isEqualTo("1 case");
        assertThat(Words.count(2, "match", "matches")).isEqualTo("2 matches");
    }

    @Test
    void aRoleSaysWhatItMayDo() {
        assertThat(Words.rights(Role.OVERSIGHT)).isEqualTo("May look at a case and read the record.");
    }

    @Test
    void aStateIsNamedWithItsCode() {
        assertThat(Words.state(Optional.of(new Jurisdiction("NZ")))).isEqualTo("New Zealand (NZ)");
    }

    @Test
    void aFactReadsByTheLabelOfTheDictionary() {
        assertThat(FactWords.path("persons[1].risk.torture")).isEqualTo("person 1: danger of torture");
        assertThat(FactWords.path("request.receivedAt")).isEqualTo("request: day of receipt");
        assertThat(FactWords.about("offences[a.2].maxPenaltyDeath")).isEqualTo("Offence a.2");
        assertThat(FactWords.about("courtFixedDays")).isEqualTo("The case");
        assertThat(FactWords.path("assurances")).isEqualTo("assurances");
        assertThat(FactWords.path("persons[1].notInTheDictionary")).isEqualTo("person 1: not in the dictionary");
    }

    @Test
    void whatIsMissingIsNamedWithTheReasonWhenItIsNotSimplyUnknown() {
        List<MissingFact> missing = List.of(
                new MissingFact("persons[1].risk.torture", "unknown"),
                new MissingFact("persons[1].risk.deathPenaltyReal", "contested"));
        assertThat(AssessmentWords.needs(missing))
                .isEqualTo("person 1: danger of torture; person 1: real risk of the death penalty (contested)");
    }

    @Test
    void anInstrumentReadsAsItsTitle() {
        assertThat(AssessmentWords.instrument("nz/extradition-act-1999")).isEqualTo("Extradition Act 1999 (NZ)");
        assertThat(AssessmentWords.instrument("nz/mutual-assistance-in-criminal-matters-act-1992"))
                .isEqualTo("Mutual Assistance in Criminal Matters Act 1992 (NZ)");
        assertThat(AssessmentWords.instrument("uncac")).isEqualTo("UNCAC");
    }

    @Test
    void whatTheRecordSaysWasDoneReadsAsWordsAndAnUnknownActionStaysAsItIs() {
        assertThat(Words.action("case.looked")).isEqualTo("Looked at the case");
        assertThat(Words.action("people.screened")).isEqualTo("Searched the lists of names");
        assertThat(Words.action("later.thing")).isEqualTo("later.thing");
    }

    @Test
    void aPartysBirthDateAndStatesReadAsWords() {
        Party party = new Party(PartyKind.PERSON, "A", List.of(), Optional.of("1968-04-17"), Optional.of("CN|NZ"));
        assertThat(Names.particulars(party)).isEqualTo(", born 17 April 1968, China (CN), New Zealand (NZ)");
    }

    @Test
    void aQuestionDoesNotSayHowAnEmptyListIsWritten() {
        OpenQuestion question = new OpenQuestion(
                "persons[1].risk.persecutionPurpose", "Is it so? (An empty list means no.)", "unknown", List.of());
        assertThat(new Ask(question, List.of()).text()).isEqualTo("Is it so?");
    }

    @Test
    void valuesReadAsPeopleSayThem() {
        assertThat(AssessmentWords.value("true / false")).isEqualTo("yes / no");
        assertThat(AssessmentWords.value("2026-05-31")).isEqualTo("31 May 2026");
        assertThat(AssessmentWords.value("2026-02-30")).isEqualTo("2026-02-30");
        assertThat(AssessmentWords.value("accused")).isEqualTo("accused");
    }

    @Test
    void aPageOutsideTheListIsTheNearestOne() {
        assertThat(Pages.of(250, 100, 3)).isEqualTo(new Pages(3, 3, 200, 250));
        assertThat(Pages.of(250, 100, 99)).isEqualTo(new Pages(3, 3, 200, 250));
        assertThat(Pages.of(0, 100, -1)).isEqualTo(new Pages(1, 1, 0, 0));
    }
}
