package org.comity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecimalTextTest {

    private static final DecimalText GERMAN = new DecimalText(',', Optional.of("."), false);

    @Test
    void a_dot_amount_is_read_exactly_and_surplus_zeros_are_no_matter() {
        assertThat(minor(DecimalText.DOT, "1234.5")).contains(123450L);
        assertThat(minor(DecimalText.DOT, "-0.01")).contains(-1L);
        assertThat(minor(DecimalText.DOT, "5442.09000")).contains(544209L);
    }

    @Test
    void a_digit_beyond_the_minor_unit_is_cut_off_and_said() {
        assertThat(DecimalText.DOT.parse("8.859", 2)).contains(new DecimalText.Parsed(885, true));
        assertThat(DecimalText.DOT.parse("-8.859", 2)).contains(new DecimalText.Parsed(-885, true));
        assertThat(DecimalText.DOT.parse("100.5", 0)).contains(new DecimalText.Parsed(100, true));
    }

    @Test
    void what_is_no_amount_is_nothing() {
        for (String text : new String[] {
            "", "-", ".", "1,5", "1.", ".5", "1.2.3", "--1", "-1-", "1e3", "NaN", "١٢", "1 000", "12345678901234567890"
        }) {
            assertThat(minor(DecimalText.DOT, text)).as(text).isEmpty();
        }
    }

    @Test
    void swift_amounts_may_end_with_the_comma() {
        assertThat(minor(DecimalText.SWIFT, "500,")).contains(50000L);
        assertThat(minor(DecimalText.SWIFT, "000000000147,64")).contains(14764L);
        assertThat(minor(DecimalText.SWIFT, "1.250,00")).isEmpty();
    }

    @Test
    void thousands_stand_between_groups_of_three_or_not_at_all() {
        assertThat(minor(GERMAN, "1.234.567,89")).contains(123456789L);
        assertThat(minor(GERMAN, "1234567,89")).contains(123456789L);
        assertThat(minor(GERMAN, "12.34,50")).isEmpty();
        assertThat(minor(GERMAN, "1.234,50-")).contains(-123450L);
    }

    private static Optional<Long> minor(DecimalText style, String text) {
        return style.parse(text, 2).map(DecimalText.Parsed::minor);
    }
}
