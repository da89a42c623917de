package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.comity.names.SideBySide.Agreement;
import org.comity.names.SideBySide.Fact;
import org.junit.jupiter.api.Test;

/** The facts of two parties beside each other (names 1.1, 5.3, 5.9). */
class SideBySideTest {

    private static Party person(String name, String born, String country, String... numbers) {
        return new Party(
                PartyKind.PERSON,
                name,
                List.of(),
                Optional.of(born).filter(text -> !text.isEmpty()),
                Optional.of(country).filter(text -> !text.isEmpty()),
                List.of(numbers));
    }

    private static SideBySide of(Fact fact, Party left, Party right) {
        return SideBySide.of(left, right, new NameMatcher().match(left, right)).stream()
                .filter(each -> each.fact() == fact)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAgreesContradictsAndIsMissingIsToldApart() {
        Party left = person("Example Personova", "1968-04-17", "CN");
        Party right = person("Example Personova", "1985-11-02", "");
        assertThat(of(Fact.NAME, left, right).agreement()).isEqualTo(Agreement.AGREES);
        SideBySide birth = of(Fact.BIRTH, left, right);
        assertThat(birth.agreement()).isEqualTo(Agreement.CONTRADICTS);
        assertThat(birth.evidence()).isNegative();
        assertThat(birth.because()).singleElement().asString().startsWith("against it: birth dates");
        SideBySide country = of(Fact.COUNTRY, left, right);
        assertThat(country.agreement()).isEqualTo(Agreement.MISSING);
        assertThat(country.evidence()).isZero();
        assertThat(country.left()).containsExactly("CN");
        assertThat(country.right()).isEmpty();
    }

    @Test
    void aFactThatNeitherSaysHasNoRow() {
        Party left = person("Example Personova", "", "");
        assertThat(SideBySide.of(left, left, new NameMatcher().match(left, left)))
                .extracting(SideBySide::fact)
                .containsExactly(Fact.NAME);
    }

    /** The sentences of the match are shared out: none is lost, none stands twice. */
    @Test
    void everySentenceOfTheMatchStandsBesideOneFact() {
        Party left = person("Example Personova", "1968-04-17", "CN", "GB82WEST12345698765432");
        for (Party right : List.of(
                person("Personova Example Middle", "1968-04-17", "NZ|CN", "GB82WEST12345698765432"),
                person("Example Otherova", "1969-04-17", "NZ", "DE89370400440532013000"),
                new Party(
                        PartyKind.ORGANISATION,
                        "Example Personova",
                        List.of(),
                        Optional.of("1968"),
                        Optional.of("CN")))) {
            Match match = new NameMatcher().match(left, right);
            assertThat(SideBySide.of(left, right, match).stream()
                            .flatMap(each -> each.because().stream())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(match.because());
        }
    }

    /** What the facts add together is the score. */
    @Test
    void theEvidenceAddsUpToTheScore() {
        Party left = person("Example Personova", "1968-04-17", "CN");
        Party right = person("Example Personov", "1968-04", "NZ");
        Match match = new NameMatcher().match(left, right);
        double sum = SideBySide.of(left, right, match).stream()
                .mapToDouble(SideBySide::evidence)
                .sum();
        assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(match.score(), within(0.002));
    }
}
