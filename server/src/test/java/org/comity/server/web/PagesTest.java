package org.comity.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page. The pages are left in {@code target/pages} for whoever wants to look at them in a browser. */
class PagesTest {

    private static final Map<String, String> PAGES = SamplePages.all();

    static Stream<String> names() {
        return PAGES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPageHasALanguageATitleAndOneMainHeading(String name) throws IOException {
        String page = page(name);
        Files.writeString(Files.createDirectories(Path.of("target/pages")).resolve(name + ".html"), page);
        assertThat(page.stripLeading()).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\"");
        assertThat(page).containsPattern("<title>[^<]+ – Comity</title>");
        assertThat(count(page, "<h1[ >]")).as("main headings").isEqualTo(1);
        assertThat(count(page, "<main ")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPageRunsNoScriptAndCarriesNoInlineStyle(String name) {
        String page = page(name);
        assertThat(page)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("style=\"")
                .doesNotContain("<style");
        assertThat(page).doesNotContain("javascript:").doesNotContainPattern("<[^>]+\\son[a-z]+=");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPageNamesNoOtherServer(String name) {
        assertThat(page(name)).doesNotContainPattern("(href|src|action)=\"(https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("names")
    void textOfACaseComesOutAsText(String name) {
        assertThat(page(name)).doesNotContain("<b onclick");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFormCarriesTheTokenOfTheSession(String name) {
        String page = page(name);
        String field = "<input type=\"hidden\" name=\"_csrf\" value=\"token-of-this-session\">";
        assertThat(count(page, Pattern.quote(field))).isEqualTo(count(page, "<form "));
    }

    @ParameterizedTest
    @MethodSource("names")
    void anIdStandsOnlyOnceOnAPage(String name) {
        List<String> ids = Pattern.compile("\\sid=\"([^\"]+)\"")
                .matcher(page(name))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void onlyTheFormTagWritesAFormAndNothingWritesRawText() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(template);
                assertThat(source).as("%s", template).doesNotContain("$unsafe");
                if (!template.endsWith(Path.of("tag", "form.jte"))) {
                    assertThat(source).as("%s", template).doesNotContain("<form");
                }
            }
        }
    }

    private static String page(String name) {
        return PAGES.getOrDefault(name, "");
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }
}
