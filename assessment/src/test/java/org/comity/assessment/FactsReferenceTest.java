package org.comity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/facts.md} is written from the dictionary. Rewrite it with {@code COMITY_RESET=true} in the environment. */
class FactsReferenceTest {

    private static final Path PAGE = Path.of(System.getProperty("comity.root", ".."), "docs", "reference", "facts.md");

    @Test
    void theReferencePageIsThatOfTheDictionary() throws IOException {
        if ("true".equals(System.getenv("COMITY_RESET"))) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void everyFactHasALabelAndAQuestion() {
        assertThat(FactDictionary.standard().list()).hasSizeGreaterThan(180).allSatisfy(name -> {
            assertThat(name.words().label()).as(name.name()).isNotBlank();
            assertThat(name.words().question()).as(name.name()).endsWith("?");
            assertThat(name.values().isEmpty())
                    .as(name.name())
                    .isEqualTo(name.type() != FactType.ENUM && name.type() != FactType.ENUMS);
        });
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Facts

                Every name that a case file may state and a rule may ask for. Written from the dictionary that the program ships; do not edit it here.
                Facts of a person, an offence, an assurance, a property or an order stand in the lists `persons`, `offences`, `assurances`, `properties`, `orders`, each element with an `id`.

                Types: `yes-no`; `finding` (yes-no, also `good`, `sufficient`, `poor`, `insufficient`); `stated` (yes-no, or the text itself, which counts as yes); `whole` (a whole number);
                `text`; `texts` (a list); `day` (`2014-11-20`); `state` and `states` (ISO 3166-1 alpha-2); `enum`; `persons` (ids of persons); `money` (`NZD 1200.00`); `periods` (a list of `{from, to, place, basis}`).
                """);
        Optional<FactGroup> group = Optional.empty();
        for (FactName name : FactDictionary.standard().list()) {
            if (!name.group().equals(group)) {
                group = name.group();
                String heading = group.map(FactGroup::key).orElse("at the top of the case file");
                page.append("\n## ")
                        .append(heading)
                        .append("\n\n| name | type | meaning | question |\n|---|---|---|---|\n");
            }
            page.append("| `")
                    .append(name.name())
                    .append("` | ")
                    .append(type(name))
                    .append(" | ")
                    .append(name.words().label())
                    .append(" | ")
                    .append(name.words().question())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String type(FactName name) {
        String type = name.values().isEmpty()
                ? name.type().word()
                : (name.type() == FactType.ENUMS ? "list of " : "") + String.join(", ", name.values());
        return type + name.unit().map(unit -> " (" + unit.word() + ")").orElse("");
    }
}
