package org.comity.assessment.officialtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts of Australia in Markdown (assessment 8.2, 8.3): which provisions there are, and in which Part. */
class AustralianActTest {

    private static final String SMALL = """
            # Widgets Act 1900

            ##### No. 9, 1900 as amended

            ## Contents

              * Part I--Preliminary
                   * 99 A line of the contents

            ### Part I--Preliminary

            ##### 1  Short title

                * The name of the Act.

            ##### 5  Interpretation

                * In this Act:

                * **_widget_** means:

                 * (a) a small thing; or

                  * (i) a smaller one;

                * **_wodget_** means a large thing.

            ### _Part IIIB--Dealings_

            ##### 6A	Dealings

                *  (1) A person may deal if:

                 *  	(a) it is a day; or

                 * (ba) it is night, and either:

                  * (i) there is a moon; or

                  * (ii) there are lamps:

                    * (A) of oil; or

                    * (B) of gas;

                 * and all is quiet, and:

                  * (iii) nobody sleeps;

                * the person may go on.

                * Heading within a section

                * (1A) In subsection (1), **_moon_** means:

                 * (a) the old one.

            ##### 7  Forms

                * Where:

                 * (a) there is a form;

                * the person must:

                 * (b) use it.

            #### Endnotes

            ##### 8  Of another Act

                * (1) Not ours.
            """;

    private static OfficialText small(Path folder) throws IOException {
        return OfficialText.read(Files.writeString(folder.resolve("widgets.md"), SMALL));
    }

    @Test
    void everyLevelOfAProvisionIsRead(@TempDir Path folder) throws IOException {
        assertThat(small(folder).provisions())
                .containsExactlyInAnyOrder(
                        "1",
                        "5",
                        "6A",
                        "6A-1",
                        "6A-1-a",
                        "6A-1-ba",
                        "6A-1-ba-i",
                        "6A-1-ba-ii",
                        "6A-1-ba-ii-A",
                        "6A-1-ba-ii-B",
                        "6A-1-ba-iii",
                        "6A-1A",
                        "6A-1A-a",
                        "7",
                        "7-a",
                        "7-b");
    }

    @Test
    void aPartListsItsSectionsInTheirOrder(@TempDir Path folder) throws IOException {
        OfficialText text = small(folder);
        assertThat(text.parts().keySet()).containsExactly("Part I", "Part IIIB");
        assertThat(text.sectionsOf("Part I")).containsExactly("1", "5");
        assertThat(text.sectionsOf("Part IIIB")).containsExactly("6A", "7");
        assertThat(text.sectionsOf("Part IX")).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIsNear(@TempDir Path folder) throws IOException {
        OfficialText text = small(folder);
        assertThat(text.has("6A-1-c")).isFalse();
        assertThat(text.near("6A-1-c")).containsExactly("6A-1-a", "6A-1-ba");
    }

    @Test
    void aPartOfAnActWithChaptersHasItsHyphenBack(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.md"),
                "## Chapter 4--Administration\n\n### Part 43--Account\n\n##### 296  Payments\n\n    * (4) Text\n");
        assertThat(OfficialText.read(file).sectionsOf("Part 4-3")).containsExactly("296");
    }

    @Test
    void aTextWithoutSectionsIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.md"), "# Dear colleague\n\nText.\n");
        assertThatThrownBy(() -> OfficialText.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no section of an Act");
    }

    @Test
    void aTextInAnotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("latin.md"), "### Part é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> OfficialText.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not UTF-8");
    }

    /** An Act drawn at random is printed and read back: exactly its provisions come out. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatIsPrintedIsReadBack(long seed, @TempDir Path folder) throws IOException {
        Random random = new Random(seed);
        TreeSet<String> expected = new TreeSet<>();
        StringBuilder text = new StringBuilder("### Part I--All\n\n");
        for (int section = 1; section <= 1 + random.nextInt(12); section++) {
            String number = section + (random.nextInt(4) == 0 ? "A" : "");
            text.append("##### ")
                    .append(number)
                    .append("  Heading ")
                    .append(section)
                    .append("\n\n");
            expected.add(number);
            items(text, random, number, 0, expected);
        }
        Path file = Files.writeString(folder.resolve("random.md"), text);
        assertThat(OfficialText.read(file).provisions())
                .as("seed %d:\n%s", seed, text)
                .isEqualTo(expected);
    }

    private static final List<List<String>> LABELS = List.of(
            List.of("1", "1A", "2", "3"),
            List.of("a", "aa", "b", "ca"),
            List.of("i", "ii", "iiia", "iv"),
            List.of("A", "B"));
    private static final List<Integer> INDENTS = List.of(4, 5, 6, 8);

    private static void items(StringBuilder text, Random random, String parent, int level, TreeSet<String> expected) {
        if (level == LABELS.size() || random.nextInt(3) == 0) {
            return;
        }
        List<String> labels = new ArrayList<>(LABELS.get(level));
        for (String label : labels.subList(0, 1 + random.nextInt(labels.size()))) {
            String indent = " ".repeat(INDENTS.get(level));
            text.append(indent)
                    .append("* (")
                    .append(label)
                    .append(") Text (")
                    .append(label)
                    .append(") of it\n\n");
            expected.add(parent + "-" + label);
            items(text, random, parent + "-" + label, level + 1, expected);
            if (random.nextInt(4) == 0) {
                text.append(indent).append("* and words that close the list;\n\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Extradition_Act_1988",
                "Mutual_Assistance_in_Criminal_Matters_Act_1987",
                "Proceeds_of_Crime_Act_2002"
            })
    void everySectionOfTheContentsIsFoundInTheRealTexts(String name) throws IOException {
        Path file = texts().resolve(name + ".md");
        OfficialText act = OfficialText.read(file);
        List<String> contents = contents(file);
        assertThat(contents).hasSizeGreaterThan(60);
        assertThat(act.provisions()).containsAll(contents);
        List<String> inParts =
                act.parts().values().stream().flatMap(List::stream).toList();
        assertThat(inParts).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(contents);
    }

    @Test
    void provisionsLawyersCiteAreFoundInTheRealTexts() {
        OfficialText extradition = OfficialText.read(texts().resolve("Extradition_Act_1988.md"));
        assertThat(extradition.provisions())
                .contains(
                        "7-d",
                        "11-1A",
                        "15A-5-c",
                        "17-2-b-ii",
                        "19-3-c-i",
                        "22-3-c-i",
                        "24-1-d-ii-B",
                        "21-6-f-iv",
                        "34-2-b")
                .doesNotContain("7-f", "22-3-g", "5-a", "22-1-a", "60");
        assertThat(extradition.sectionsOf("Part III"))
                .startsWith("28", "29")
                .contains("33A")
                .endsWith("39");
        OfficialText assistance =
                OfficialText.read(texts().resolve("Mutual_Assistance_in_Criminal_Matters_Act_1987.md"));
        assertThat(assistance.provisions())
                .contains("8-1A", "8-1-ca", "8-2-g", "13A-4", "34A-1", "34C-6", "34M-2", "43B-2", "43D")
                .doesNotContain("8-1-f", "8-3", "34ZZ");
        OfficialText proceeds = OfficialText.read(texts().resolve("Proceeds_of_Crime_Act_2002.md"));
        assertThat(proceeds.provisions()).contains("296-4-c", "297-a", "297-c").doesNotContain("297-z");
        assertThat(proceeds.sectionsOf("Part 4-3")).containsExactly("295", "296", "297", "298");
        assertThat(proceeds.sectionsOf("Chapter 5")).startsWith("314").endsWith("328");
    }

    private static List<String> contents(Path file) throws IOException {
        Pattern line = Pattern.compile(" {4,}\\* ([0-9]+[A-Z]*)[\\s_]+\\S.*");
        List<String> sections = new ArrayList<>();
        boolean inside = false;
        for (String one : Files.readAllLines(file)) {
            if (one.startsWith("## Contents")) {
                inside = true;
            } else if (one.startsWith("#")) {
                inside = false;
            }
            Matcher entry = line.matcher(one);
            if (inside && entry.matches()) {
                sections.add(entry.group(1));
            }
        }
        return sections;
    }

    private static Path texts() {
        String said = System.getenv("COMITY_SHARED");
        Path shared = said == null
                ? Path.of(System.getProperty("comity.root", ".."))
                        .toAbsolutePath()
                        .normalize()
                        .resolveSibling("shared")
                : Path.of(said);
        Path texts = shared.resolve("law-texts/au");
        assumeTrue(Files.isDirectory(texts), "the Australian texts are not at hand: " + texts);
        return texts;
    }
}
