package org.comity.names.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.comity.names.Match;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;
import org.junit.jupiter.api.Test;

/** No reason claims more than is so (names 1.1, 4.3). */
class PairWordsTest {

    private final NameMatcher matcher = new NameMatcher();

    private List<String> because(String left, String right) {
        return match(Party.named(PartyKind.PERSON, left), Party.named(PartyKind.PERSON, right))
                .because();
    }

    private Match match(Party left, Party right) {
        return matcher.match(left, right);
    }

    private static Party born(String name, String born) {
        return new Party(PartyKind.PERSON, name, List.of(), Optional.of(born), Optional.empty());
    }

    @Test
    void itIsTheCharactersThatAreReadWhicheverSideTheyStandOn() {
        for (List<String> told : List.of(because("Tan Boon Keat", "陈文吉"), because("陈文吉", "Tan Boon Keat"))) {
            assertThat(told)
                    .contains("'陈' is a family name that is spelled 'Tan'")
                    .anyMatch(sentence -> sentence.startsWith("'文吉' may be read 'Boon Keat'"));
        }
    }

    @Test
    void aReadingThatIsOnlyNearIsCalledNear() {
        assertThat(because("沈宇航", "Shen Yuheng"))
                .anyMatch(sentence -> sentence.startsWith("'宇航' may be read nearly as 'Yuheng'"));
    }

    @Test
    void wordsWrittenTogetherAreTheSameOnlyWhenTheirLettersAre() {
        assertThat(because("Shen Yu-hang", "Shen Yuhang"))
                .contains("'Shen Yu hang' and 'Shen Yuhang' are the same when written together");
        assertThat(because("Shen Yu-hang", "Shen Yuheng"))
                .noneMatch(sentence -> sentence.contains("are the same when written together"));
    }

    @Test
    void anotherCharacterSpeaksAgainst() {
        assertThat(because("沈宇航", "沈宇恆").getFirst())
                .isEqualTo(
                        "against it: '沈宇航' and '沈宇恆' agree in only 2 of 3 characters, and another character makes another name");
    }

    @Test
    void aLowScoreWithNothingAgainstItSaysWhy() {
        Match few = match(Party.named(PartyKind.PERSON, "J. Smith"), Party.named(PartyKind.PERSON, "John Smith"));
        assertThat(few.score()).isLessThan(Match.LOOK);
        assertThat(few.because().getLast()).isEqualTo("nothing speaks against it, but too little agrees");
    }

    @Test
    void aDateThatCannotBeReadIsTold() {
        Match match = match(born("Wiremu Tapsfield", "a Tuesday"), born("Wiremu Tapsfield", "1983"));
        assertThat(match.because()).contains("the birth date 'a Tuesday' cannot be read, so it counts for nothing");
        assertThat(match.score())
                .isEqualTo(match(
                                Party.named(PartyKind.PERSON, "Wiremu Tapsfield"),
                                Party.named(PartyKind.PERSON, "Wiremu Tapsfield"))
                        .score());
    }

    @Test
    void theAliasThatWasComparedIsNamed() {
        Party known =
                new Party(PartyKind.PERSON, "Shen Yuhang", List.of("Sam Yue-hong"), Optional.empty(), Optional.empty());
        assertThat(match(known, Party.named(PartyKind.PERSON, "Sam Yue-hong")).because())
                .contains("the left name is the alias 'Sam Yue-hong'");
    }

    @Test
    void contradictionsComeFirst() {
        Party one = new Party(
                PartyKind.ANY, "Ocean Queen", List.of(), Optional.empty(), Optional.empty(), List.of("IMO 9074729"));
        Party other = new Party(
                PartyKind.ANY, "Harbour Light", List.of(), Optional.empty(), Optional.empty(), List.of("IMO 9074729"));
        assertThat(match(one, other).because())
                .startsWith(
                        "against it: nothing in the names agrees, 'Ocean' and 'Queen' against 'Harbour' and 'Light'")
                .anyMatch(sentence -> sentence.contains("whose check digits hold"));
    }
}
