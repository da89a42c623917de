package org.comity.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer of the form becomes one leaf, whatever a person types. */
class AnswerTest {

    private static String yaml(String choice, String value) {
        return Answer.of(Map.of("path", "p.q", "choice", choice, "value", value))
                .change()
                .valueYaml();
    }

    @Test
    void yesAndNoGoBeforeTheTextField() {
        assertThat(yaml("true", "ignored")).isEqualTo("{value: true}");
        assertThat(yaml("false", "")).isEqualTo("{value: false}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "240; {value: 240}",
                "2026-05-04; {value: 2026-05-04}",
                "accused; {value: accused}",
                "[CN, NZ]; {value: [CN, NZ]}",
                "Ministry: yes; {value: 'Ministry: yes'}",
                "it's; {value: 'it''s'}",
                "x, status: found; {value: 'x, status: found'}"
            })
    void aValueThatYamlWouldReadOtherwiseIsSentAsText(String typed, String leaf) {
        assertThat(yaml("other", typed)).isEqualTo(leaf);
    }

    @Test
    void whatWasLeftOutIsLeftOut() {
        assertThat(Answer.of(Map.of("path", "p", "choice", "other")).isEmpty()).isTrue();
        Answer whole = Answer.of(
                Map.of("path", "p.q", "choice", "true", "status", "found", "source", "tab 4", "asOf", "2026-05-04"));
        assertThat(whole.change().valueYaml())
                .isEqualTo("{value: true, status: 'found', source: 'tab 4', asOf: '2026-05-04'}");
    }
}
