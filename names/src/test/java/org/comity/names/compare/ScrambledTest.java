package org.comity.names.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.names.Match;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.junit.jupiter.api.Test;

/** Names 4.9: letters in another order. */
class ScrambledTest {

    private final NameMatcher matcher = new NameMatcher();

    private Match match(String left, String right) {
        return matcher.match(Party.named(PartyKind.PERSON, left), Party.named(PartyKind.PERSON, right));
    }

    @Test
    void aWordWrittenBackwardsAgreesAndTheReasonSaysHow() {
        Match match = match("gelO venhceraZ", "Oleg Zarechnev");
        assertThat(match.because()).contains("'venhceraZ' is 'Zarechnev' written backwards");
        assertThat(match("Oleg venhceraZ", "Oleg Zarechnev").score()).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void lettersInAnotherOrderAgree() {
        for (List<String> names :
                List.of(List.of("Oleg Zachernev", "Oleg Zarechnev"), List.of("Oleg Zarechnev", "Oleg vneZarech"))) {
            assertThat(match(names.getFirst(), names.getLast()).score())
                    .isGreaterThanOrEqualTo(0.70)
                    .isEqualTo(match(names.getLast(), names.getFirst()).score());
        }
        assertThat(match("Oleg kaPet", "Oleg Petka").score()).isGreaterThanOrEqualTo(0.70);
        assertThat(match("Oleg vneZarech", "Oleg Zarechnev").because())
                .contains("'vneZarech' and 'Zarechnev' have the same letters in another order");
    }

    @Test
    void twoKnownNamesAndShortWordsOfTheSameLettersAreTwoNames() {
        assertThat(match("Maria Zarechnev", "Amira Zarechnev").because())
                .noneMatch(reason -> reason.contains("another order"));
        assertThat(match("Zarechnev Petka", "Zarechnev Tepak").because())
                .noneMatch(reason -> reason.contains("another order"));
        assertThat(match("Oleg Zare", "Oleg Raze").because()).noneMatch(reason -> reason.contains("another order"));
    }
}
