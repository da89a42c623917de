package org.comity.names.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names 2.5; all people here are invented. */
class TitlesAndParticlesTest {

    private static List<String> parts(String name) {
        return NameAnalyser.read(name, Reads.PERSON).getFirst().parts().stream()
                .map(Part::bare)
                .toList();
    }

    @Test
    void aTitleStandsAlone() {
        assertThat(parts("Dr Hassan Osman")).containsExactly("hassan", "osman");
        assertThat(parts("Osman, Ing.")).containsExactly("osman");
        assertThat(parts("Chen Ing-wen")).containsExactly("chen", "ing", "wen");
        assertThat(parts("Hassan al-Sheikh")).containsExactly("hassan", "sheikh");
        assertThat(parts("Chen Tuan")).containsExactly("chen", "tuan");
        assertThat(parts("Harlow Jr")).containsExactly("harlow");
    }

    @Test
    void vanIsANameBehindAVietnameseFamilyName() {
        assertThat(parts("Nguyen Van Hung")).containsExactly("nguyen", "van", "hung");
        assertThat(parts("Нгуен Ван Хунг")).containsExactly("нгуен", "ван", "хунг");
        assertThat(parts("Jan van Harlow")).containsExactly("jan", "harlow");
    }

    @Test
    void aCapitalAloneIsAnInitial() {
        assertThat(parts("A. B. Osman")).containsExactly("a", "b", "osman");
        assertThat(parts("Ahmad b. Osman")).containsExactly("ahmad", "osman");
        assertThat(parts("AHMAD B OSMAN")).containsExactly("ahmad", "osman");
    }

    @Test
    void capitalsThatFoldToMoreLettersAreNoInitials() {
        assertThat(parts("Nẞ Osman")).containsExactly("nss", "osman");
        assertThat(parts("JC Osman")).containsExactly("j", "c", "osman");
    }
}
