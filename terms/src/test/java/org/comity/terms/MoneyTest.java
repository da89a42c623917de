package org.comity.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "12.5, NZD, 1250, 12.50",
        "-0.01, NZD, -1, -0.01",
        "535470.0000, USD, 53547000, 535470.00",
        "100, JPY, 100, 100",
        "100.000, JPY, 100, 100",
        "1.234, KWD, 1234, 1.234",
        "+7, EUR, 700, 7.00",
    })
    void readsAmountsToTheMinorUnit(String text, String currency, long minor, String shown) {
        Money money = Money.parse(text, new CurrencyCode(currency));
        assertThat(money.amountMinor()).isEqualTo(minor);
        assertThat(money.amountText()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.005", "1,00", "1e3", "", " 1", "0x10", "--1", "99999999999999999999", "999999999999999999.99"
            })
    void refusesWhatItCannotKeepExactly(String text) {
        assertThatThrownBy(() -> Money.parse(text, new CurrencyCode("NZD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goldIsNoCurrencyAndKosovoIsAJurisdiction() {
        assertThat(CurrencyCode.isKnown("XAU")).isFalse();
        assertThat(CurrencyCode.isKnown("NZD")).isTrue();
        assertThat(Jurisdiction.isKnown("XK")).isTrue();
        assertThat(Jurisdiction.isKnown("XX")).isFalse();
        assertThat(new Jurisdiction("NZ").name()).isEqualTo("New Zealand");
    }
}
