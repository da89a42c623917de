package org.comity.names.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names 2.6, 2.9, 5.1: names of organisations in one script. */
class OrganisationsTest {

    private final NameMatcher matcher = new NameMatcher();

    private double score(String left, String right) {
        double there = matcher.match(
                        Party.named(PartyKind.ORGANISATION, left), Party.named(PartyKind.ORGANISATION, right))
                .score();
        double back = matcher.match(
                        Party.named(PartyKind.ORGANISATION, right), Party.named(PartyKind.ORGANISATION, left))
                .score();
        assertThat(back).isEqualTo(there);
        return there;
    }

    @ParameterizedTest
    @CsvSource({
        "Q&Z Harbour Ltd, Q and Z Harbour Ltd",
        "U.S. Department of Harbours, United States Department of Harbours",
        "5%ers of Quay, Five Percenters of Quay",
        "Otkrytoe Aktsionernoe Obshchestvo Zarechnevo, OAO Zarechnevo",
        "Quay Fund XIV, Quay Fund 14"
    })
    void abbreviationsSignsNumeralsAndFormsSpelledOutAreOneName(String left, String right) {
        assertThat(score(left, right)).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void aPlaceMisspelledByOneLetterIsThatPlaceButTwoPlacesAreTwo() {
        assertThat(score("Bank of Portugel", "Bank of Portugal")).isGreaterThanOrEqualTo(0.70);
        assertThat(score("Bank of Slovakia", "Bank of Slovenia")).isLessThan(0.50);
    }

    /** Names 2.9: letters beside characters, and words of several meanings. */
    @ParameterizedTest
    @CsvSource({
        "OZR科技公司, OZR Technology Ltd",
        "红色猎鹰动力公司, Red Falcon Dynamics Inc.",
        "红色猎鹰动力公司, Red Falcon Power Inc.",
        "猎鹰稀土公司, Falcon Rare Earths Ltd"
    })
    void charactersBesideLettersAndWordsOfSeveralMeaningsAgree(String left, String right) {
        assertThat(score(left, right)).isGreaterThanOrEqualTo(0.70);
    }

    /** Names 5.2. */
    @Test
    void sisterCompaniesOfTwoCountriesAreTwo() {
        assertThat(score("Zarechnevo Global Ventures (Sweden) AB", "Zarechnevo Global Ventures (Finland) Oy"))
                .isLessThanOrEqualTo(0.60);
        assertThat(score("Zarechnevo Global Ventures (Sweden) AB", "Zarechnevo Global Ventures Sverige AB"))
                .isGreaterThanOrEqualTo(0.70);
        assertThat(score("Zarechnevo Global Ventures (Sweden) AB", "Zarechnevo Global Ventures (Lund) AB"))
                .isGreaterThan(0.60);
    }

    @Test
    void aNumberOnOneSideTakesAway() {
        assertThat(score("Zarechnevo Global Ventures II", "Zarechnevo Global Ventures"))
                .isLessThan(score("Zarechnevo Global Ventures", "Zarechnevo Global Ventures Ltd"));
    }
}
