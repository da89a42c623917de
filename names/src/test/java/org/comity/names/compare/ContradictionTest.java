package org.comity.names.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.names.Match;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names 4.6: what says that two names are of two people. */
class ContradictionTest {

    private final NameMatcher matcher = new NameMatcher();

    private Match match(String left, String right) {
        return matcher.match(Party.named(PartyKind.PERSON, left), Party.named(PartyKind.PERSON, right));
    }

    @ParameterizedTest
    @CsvSource({
        "Oleg Petrovich Zarechnev, Oleg Antonovich Zarechnev",
        "Karim bin Yusuf al-Daftari, Yusuf bin Karim al-Daftari",
        "B. Zarechnev, Oleg Zarechnev",
        "William G. Oestlaan, William W. Oestlaan",
        "Олег Б. Заречнев, Олег Петрович Заречнев"
    })
    void patronymicsFathersForSonsAndInitialsThatDifferKeepANameAtTheHalf(String left, String right) {
        assertThat(match(left, right).score()).isLessThanOrEqualTo(0.50);
        assertThat(match(right, left).score()).isEqualTo(match(left, right).score());
    }

    @ParameterizedTest
    @CsvSource({
        "K. Zarechnev, Cyril Zarechnev",
        "J. Zarechnev, Yuri Zarechnev",
        "O. Zarechnev, Oleg Zarechnev",
        "Oleg B. Zarechnev, Oleg Zarechnev",
        "Oleg Mykolayovych Zarechnev, Oleg Nikolayevich Zarechnev"
    })
    void whatMayBeOneLetterOrIsMissingDoesNotContradict(String left, String right) {
        assertThat(match(left, right).score()).isGreaterThan(0.50);
    }

    @Test
    void aFullWordAgainstAFullWordTellsBrothersApart() {
        double brothers = match("Karim Yusuf Salih Hamid al-Daftari", "Nadim Yusuf Salih Hamid al-Daftari")
                .score();
        double oneMissing = match("Karim Yusuf Salih Hamid al-Daftari", "Karim Yusuf Salih al-Daftari")
                .score();
        assertThat(brothers).isLessThanOrEqualTo(0.60);
        assertThat(oneMissing).isGreaterThan(0.85);
        assertThat(match("Karim Yusuf Salih Daftari", "Karim Yusuf Salih Daftary")
                        .score())
                .isGreaterThan(0.85);
    }

    /** Names 5.2. */
    @Test
    void aRareFamilyNameWithTheInitialsOfTheRestIsWorthALook() {
        assertThat(match("A. Tapsfield", "Alan Tapsfield").score()).isBetween(0.70, 0.75);
        assertThat(match("A. G. Tapsfield", "Alan Gordon Tapsfield").score()).isBetween(0.70, 0.75);
        assertThat(match("A. Smith", "Alan Smith").score()).isLessThan(0.70);
        assertThat(match("A. Tapsfield", "Alan Bruno Tapsfield").score()).isLessThan(0.70);
    }

    /** Names 1.1. */
    @Test
    void theReasonSaysThatTheOneIsTheFatherOfTheOther() {
        assertThat(match("Karim bin Yusuf al-Daftari", "Yusuf bin Karim al-Daftari")
                        .because())
                .first()
                .asString()
                .startsWith("against it: the father's name");
    }
}
