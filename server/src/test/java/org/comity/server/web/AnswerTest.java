package org.comity.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer of the form becomes one leaf, whatever a person types. */
class AnswerTest {

    private static String leaf(String path, String value) {
        return Answer.of(Map.of("path", path, "value", value)).change().valueYaml();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "persons[1].risk.torture; true; {value: true}",
                "persons[1].ageYears; 58; {value: 58}",
                "request.receivedAt; 2026-05-04; {value: 2026-05-04}",
                "request.requesting; NO; {value: NO}",
                "persons[1].name; 012; {value: '012'}",
                "persons[1].name; it's; {value: 'it''s'}",
                "persons[1].risk.torture; 'true, status: found, by: me'; {value: 'true, status: found, by: me'}"
            })
    void aValueNeverBecomesMoreThanAValue(String path, String typed, String leaf) {
        assertThat(leaf(path, typed)).isEqualTo(leaf);
    }

    @Test
    void aListHasOneValueOnEachLineAndNoneIsKnownToBeEmpty() {
        assertThat(leaf("persons[1].nationality", "CN\r\n NZ \n")).isEqualTo("{value: ['CN', 'NZ']}");
        assertThat(leaf("persons[1].nationality", "none")).isEqualTo("{value: []}");
        assertThat(leaf("assurances", "none")).isEqualTo("{value: []}");
    }

    @Test
    void whatWasLeftOutIsLeftOut() {
        assertThat(Answer.of(Map.of("path", "p")).isEmpty()).isTrue();
        Answer whole = Answer.of(Map.of(
                "path", "persons[1].risk.torture",
                "value", "true",
                "status", "found",
                "by", "High Court",
                "source", "tab 4",
                "asOf", "2026-05-04"));
        assertThat(whole.change().valueYaml())
                .isEqualTo("{value: true, status: found, by: 'High Court', source: 'tab 4', asOf: 2026-05-04}");
    }
}
