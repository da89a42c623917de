package org.comity.assessment.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionLanguageTest {

    private static final Place PLACE = new Place("rules.yaml", 7);

    private static final Map<String, NameType> NAMES = Map.of(
            "a", NameType.of(NameType.Kind.YES_NO),
            "person.risk.torture", NameType.of(NameType.Kind.YES_NO),
            "months", NameType.of(NameType.Kind.WHOLE),
            "day", NameType.of(NameType.Kind.TEXT),
            "reasons", NameType.of(NameType.Kind.TEXTS),
            "request.kind", new NameType(NameType.Kind.TEXT, Set.of("extradition", "assistance")));
    private static final List<String> ORDER = List.copyOf(NAMES.keySet());

    private final ConditionLanguage language = new ConditionLanguage(NAMES, ORDER::indexOf);

    private Answer evaluate(String source, Map<String, Object> known) {
        return language.compile(source, PLACE).evaluate(slot -> known.getOrDefault(ORDER.get(slot), Values.UNKNOWN));
    }

    /** Assessment 1.2: an unknown leaves the answer open only where it matters, on either side. */
    @ParameterizedTest
    @CsvSource({
        "a && person.risk.torture, false, FALSE",
        "person.risk.torture && a, false, FALSE",
        "a && person.risk.torture, true, UNKNOWN",
        "a || person.risk.torture, true, TRUE",
        "person.risk.torture || a, true, TRUE",
        "a || person.risk.torture, false, UNKNOWN",
        "!person.risk.torture, true, UNKNOWN",
    })
    void anUnknownLeavesOpenOnlyWhatDependsOnIt(String source, boolean a, Truth expected) {
        assertThat(evaluate(source, Map.of("a", a)).truth()).isEqualTo(expected);
    }

    @Test
    void theNamesThatTheAnswerStillDependsOnComeBack() {
        assertThat(evaluate("a && (person.risk.torture || months > 3)", Map.of("a", true))
                        .unknown())
                .containsExactlyInAnyOrder("person.risk.torture", "months");
        assertThat(evaluate("person.risk.torture && months > 3", Map.of("months", 9L))
                        .unknown())
                .containsExactly("person.risk.torture");
    }

    @Test
    void anUnknownListIsUnknownThroughoutAndAnEmptyOneIsNot() {
        assertThat(evaluate("reasons.size() > 0", Map.of()).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(evaluate("reasons.exists(r, r == 'race')", Map.of()).unknown())
                .containsExactly("reasons");
        assertThat(evaluate("'race' in reasons", Map.of("reasons", List.of())).truth())
                .isEqualTo(Truth.FALSE);
        assertThat(evaluate("reasons.exists(r, r == 'race')", Map.of("reasons", List.of("race")))
                        .truth())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void daysCompareAsTextAndCountWithDaysBetween() {
        assertThat(evaluate("day >= '2014-01-01'", Map.of("day", "2014-11-20")).truth())
                .isEqualTo(Truth.TRUE);
        assertThat(evaluate("daysBetween('2014-11-01', day) == 19", Map.of("day", "2014-11-20"))
                        .truth())
                .isEqualTo(Truth.TRUE);
        assertThat(evaluate("daysBetween('2014-11-01', day) == 19", Map.of()).truth())
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aMisspeltNameIsAnErrorWithItsPlaceAndTheNearestName() {
        assertThatThrownBy(() -> language.compile("a && person.risk.tortur", PLACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("rules.yaml:7")
                .hasMessageContaining("'person.risk.tortur'")
                .hasMessageContaining("did you mean 'person.risk.torture'?");
    }

    @Test
    void aWordThatAnEnumerationDoesNotHaveIsAnError() {
        assertThatThrownBy(() -> language.compile("request.kind == 'extraditon'", PLACE))
                .hasMessageContaining("did you mean 'extradition'?");
        assertThatThrownBy(() -> language.compile("request.kind in ['assistance', 'help']", PLACE))
                .hasMessageContaining("'help' is not a value of request.kind");
    }

    @ParameterizedTest
    @CsvSource({
        "months",
        "months + 1",
        "a == 'yes'",
        "a &&",
        "months > 'x'",
        "day.year > 3",
        "{a: 1} == {a: 1}",
        "has(person.risk.torture)"
    })
    void whatIsNotAConditionIsAnErrorWithItsPlace(String source) {
        assertThatThrownBy(() -> language.compile(source, PLACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("rules.yaml:7");
    }

    /** Assessment 1.6: what the language has but conditions do not is refused when the pack is loaded. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day.matches('2.*')",
                "months > 1.5",
                "int(day) > 3",
                "reasons[0] == 'x'",
                "day + day == day",
                "[1, 'x'].exists(v, v > 0)",
                "day == null"
            })
    void whatConditionsDoNotHaveIsRefusedWithItsPlace(String source) {
        assertThatThrownBy(() -> language.compile(source, PLACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("rules.yaml:7");
    }

    /** Assessment 1.6: an error that an answer does not depend on is not raised, on whichever side it stands. */
    @Test
    void whatAlreadyDecidesMakesAnErrorIdle() {
        assertThat(evaluate("a && 1 / months > 0", Map.of("a", false, "months", 0L))
                        .truth())
                .isEqualTo(Truth.FALSE);
        assertThat(evaluate("1 / months > 0 && a", Map.of("a", false, "months", 0L))
                        .truth())
                .isEqualTo(Truth.FALSE);
        assertThatThrownBy(() -> evaluate("1 / months > 0 && a", Map.of("a", true, "months", 0L)))
                .isInstanceOf(ConditionFailed.class)
                .hasMessageContaining("1 / months > 0 && a");
    }

    /** Assessment 1.5: an error is never an answer. */
    @Test
    void anErrorInsideAConditionIsThrown() {
        Condition condition = language.compile("100 / months > 3", PLACE);
        assertThatThrownBy(() -> condition.evaluate(slot -> 0L))
                .isInstanceOf(ConditionFailed.class)
                .hasMessageContaining("100 / months > 3");
        Condition days = language.compile("daysBetween(day, '2014-01-01') > 3", PLACE);
        assertThatThrownBy(() -> days.evaluate(slot -> "yesterday")).isInstanceOf(ConditionFailed.class);
    }
}
