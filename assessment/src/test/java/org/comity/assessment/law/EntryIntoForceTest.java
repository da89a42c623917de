package org.comity.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assessment 5.5: since when a treaty binds, as exactly as that is known. */
class EntryIntoForceTest {

    private static final Place PLACE = new Place("bilateral.csv", 2);

    @ParameterizedTest
    @CsvSource({
        "2007-03-28, 2007-03-27, no",
        "2007-03-28, 2007-03-28, yes",
        "2007, 2006-12-31, no",
        "2007, 2007-01-01, unknown",
        "2007, 2007-12-31, unknown",
        "2007, 2008-01-01, yes",
        "by 2012-11-15, 1950-01-01, unknown",
        "by 2012-11-15, 2012-11-14, unknown",
        "by 2012-11-15, 2012-11-15, yes",
    })
    void aDayAYearAndADayByWhichItWasInForce(String from, LocalDate day, String expected) {
        Optional<Boolean> inForce =
                EntryIntoForce.read(from, PLACE).orElseThrow().isOn(day);
        assertThat(inForce.map(yes -> yes ? "yes" : "no").orElse("unknown")).isEqualTo(expected);
    }

    @Test
    void nothingMeansNever() {
        assertThat(EntryIntoForce.read("", PLACE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"March 2007", "2007-02-30", "by 2012", "before 2012-11-15", "20O7"})
    void anythingElseIsRefused(String from) {
        assertThatThrownBy(() -> EntryIntoForce.read(from, PLACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("bilateral.csv:2")
                .hasMessageContaining("'" + from + "' is not a day");
    }
}
