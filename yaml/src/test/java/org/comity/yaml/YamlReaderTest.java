package org.comity.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    @Test
    void keepsNorwayAndLeadingZerosAsWritten() {
        YamlMap map = YamlReader.read("t.yaml", "country: NO\naccount: 012\nyes: true\n")
                .asMap();
        assertThat(map.getText("country")).isEqualTo("NO");
        assertThat(map.getText("account")).isEqualTo("012");
        assertThat(map.get("yes").asScalar().asBoolean()).isTrue();
        assertThat(map.get("country").asScalar().isBoolean()).isFalse();
    }

    @Test
    void everyValueKnowsItsLine() {
        YamlMap map = YamlReader.read("t.yaml", "a: 1\nb:\n  - x\n  - y\n").asMap();
        assertThat(map.get("b").asList().elements())
                .extracting(n -> n.place().toString())
                .containsExactly("t.yaml:3", "t.yaml:4");
    }

    @Test
    void readsJsonToo() {
        YamlMap map = YamlReader.read("t.json", "{\"a\": [1, null, \"2\"], \"b\": {\"c\": true}}")
                .asMap();
        assertThat(map.get("a").asList().elements().get(1).isNull()).isTrue();
        assertThat(map.get("a").asList().elements().get(2).asScalar().isWholeNumber())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1\\na: 2|t.yaml:2: 'a' stands here twice (first on line 1)",
                "a: &x 1\\nb: *x|t.yaml:1: anchors (&name) are not read",
                "a: *x|t.yaml:1: aliases (*name) are not read",
                "a: !!str 1|t.yaml:1: tags",
                "a: 1\\n---\\nb: 2|t.yaml:2: a second document begins here",
                "a: [1, 2|this is not YAML",
                "? [a]\\n: 1|t.yaml:1: a key is a list or a map",
            })
    void refuses(String text, String message) {
        assertThatThrownBy(() -> YamlReader.read("t.yaml", text.replace("\\n", "\n")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesDeepNestingInsteadOfOverflowing() {
        assertThatThrownBy(() -> YamlReader.read("t.yaml", "[".repeat(40_000))).isInstanceOf(BadInput.class);
    }

    @Test
    void anUnknownKeySuggestsTheNearest() {
        YamlMap map = YamlReader.read("t.yaml", "a: 1\nclaimz: []\n").asMap();
        assertThatThrownBy(() -> map.allowOnly(List.of("a", "claims"), "a plan"))
                .hasMessage("t.yaml:2: 'claimz' is not a key of a plan; did you mean 'claims'?; correct or remove it");
    }

    @Test
    void thirtiethOfFebruaryIsNoDay() {
        YamlMap map = YamlReader.read("t.yaml", "d: 2024-02-30\n").asMap();
        assertThatThrownBy(() -> map.get("d").asScalar().asDay()).hasMessageContaining("expected a day that exists");
    }

    @Test
    void aFolderAMissingFileAndWrongBytesAreSaid(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> YamlReader.read(folder)).hasMessageContaining("this is a folder");
        assertThatThrownBy(() -> YamlReader.read(folder.resolve("x.yaml")))
                .hasMessageContaining("there is no such file");
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, new byte[] {'a', ':', ' ', (byte) 0xe9});
        assertThatThrownBy(() -> YamlReader.read(latin)).hasMessageContaining("not UTF-8");
    }
}
