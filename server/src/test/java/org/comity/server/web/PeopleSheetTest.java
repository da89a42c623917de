package org.comity.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.names.NameMatcher;
import org.comity.names.Namesakes;
import org.junit.jupiter.api.Test;

/** What the people page shows, and what it shows again when a form could not be taken. */
class PeopleSheetTest {

    private static final PeopleSheet SHEET = SamplePeople.sheet(SamplePages.file(), "x");

    private static String page(Typed typed) {
        return SamplePages.render(
                "people",
                Map.of(
                        "frame",
                        SamplePages.frame("People"),
                        "sheet",
                        SamplePeople.corrected(SamplePages.file(), "x", typed)));
    }

    @Test
    void whatIsSettledIsFoldedAndWhatIsOpenComesFirst() {
        PeopleSheet.Person settled = SHEET.people().get(1);
        assertThat(settled.open()).isEmpty();
        assertThat(settled.settled()).hasSize(1);
        assertThat(settled.count()).isEqualTo("settled");
        assertThat(SHEET.people().get(0).open())
                .as("undone, in a conflict, or never judged")
                .hasSize(53);
        assertThat(SHEET.people().get(2).count()).isEqualTo("none");
    }

    @Test
    void whatWasTypedIsShownAgainInItsFormWithTheCursorOnWhatIsWrong() {
        String page = page(SamplePeople.withoutAChoice());
        assertThat(page)
                .containsOnlyOnce("A long and careful reason.</textarea>")
                .doesNotContain("id=\"lost\"");
        assertThat(page).containsPattern("<input[^>]+id=\"wrong\"[^>]+ autofocus>");
        assertThat(Pattern.compile(" autofocus").matcher(page).results().count())
                .isEqualTo(1);
    }

    @Test
    void theChosenAnswerIsKeptWhenOnlyTheReasonIsMissing() {
        String page = page(new Typed(
                "judge queries.csv/q 1 holders.csv/h-9", "not-same", "", Map.of(Typed.TEXT, "Give the reason.")));
        assertThat(page).containsPattern("value=\"not-same\" checked>");
        assertThat(page).containsPattern("<textarea[^>]+id=\"wrong\"[^>]+aria-invalid=\"true\" autofocus>");
    }

    @Test
    void whatWasTypedInAFormThatIsThereNoMoreIsNotLost() {
        Typed typed = new Typed(
                "judge queries.csv/q 1 holders.csv/gone",
                "same",
                "A reason of some length.",
                Map.of(Typed.FORM, "No such entry."));
        assertThat(SamplePeople.corrected(SamplePages.file(), "x", typed).lost())
                .isEqualTo(Optional.of("A reason of some length."));
        assertThat(page(typed)).contains("id=\"lost\"").contains("A reason of some length.");
    }

    /** The page tells the sentence of namesakes from the others by its words: they are those that the names engine writes. */
    @Test
    void theSentenceOfNamesakesIsKnown() {
        assertThat(Names.isOfNamesakes(new Namesakes(40, 1_000, true, java.util.OptionalDouble.empty()).sentence()))
                .isTrue();
        var party = SHEET.view().people().queries().getFirst().party();
        assertThat(new NameMatcher().match(party, party).because()).noneMatch(Names::isOfNamesakes);
    }

    @Test
    void aWeightReadsAsOdds() {
        assertThat(Names.weight(2.5)).isEqualTo("12 to 1 for");
        assertThat(Names.weight(-1.4)).isEqualTo("4.1 to 1 against");
        assertThat(Names.weight(9)).isEqualTo("over 1,000 to 1 for");
        assertThat(Names.weight(0)).isEmpty();
    }
}
