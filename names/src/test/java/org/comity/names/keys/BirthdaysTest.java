package org.comity.names.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names 5.3, 7.1: the days that a slip of the pen makes of a day. */
class BirthdaysTest {

    @Test
    void aDayIsNearWhatItsSlipsMakeOfIt() {
        assertThat(Birthdays.near("1968-04-07"))
                .contains("1968-07-04", "1968-04-01", "1968-04-17", "1958-04-07")
                .doesNotContain("1968-04-07", "1958-04-17")
                .doesNotHaveDuplicates()
                .hasSize(8 * 9 + 1);
    }

    @Test
    void aMonthHasNoNearDays() {
        assertThat(Birthdays.near("1968-04")).isEmpty();
    }
}
