package org.comity.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about the text of the sources. Each says what to write instead, and carries a line that it must find. */
class TidyTest {

    private static final int MAX_LINES = 400;

    /** Files that a rule does not bind, each with the reason. */
    private static final Map<String, String> EXEMPT =
            Map.of("conformance/src/test/java/org/comity/conformance/TidyTest.java", "spells out what it forbids");

    private static final Set<String> BINARY =
            Set.of(".png", ".jpg", ".ico", ".woff2", ".ttf", ".jar", ".gz", ".zip", ".pdf");

    /**
     * @param files which files it is about
     * @param forbidden what may not stand on a line of them
     * @param example a line that breaks the rule
     * @param instead what to write, and why
     */
    private record Rule(Predicate<String> files, String forbidden, String example, String instead) {

        boolean finds(String line) {
            return Pattern.compile(forbidden).matcher(line).find();
        }

        @Override
        public String toString() {
            return instead;
        }
    }

    private static Predicate<String> ending(String suffix) {
        return file -> file.endsWith(suffix);
    }

    private static boolean isMain(String file) {
        return file.endsWith(".java") && file.contains("/src/main/");
    }

    private static boolean isText(String file) {
        return BINARY.stream().noneMatch(file::endsWith) && !file.contains("/tile/");
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        TidyTest::isMain,
                        "\\b(class|record|interface|enum)\\s+\\w*(Manager|Helper|Utils?|Common|Core|Impl|Data|Info|Processor|Handler)\\b",
                        "final class CaseHelper {",
                        "name a type by the noun of the field that it is"),
                new Rule(
                        ending(".java"),
                        "catch\\s*\\(\\s*(final\\s+)?(Exception|Throwable)\\b",
                        "} catch (Exception e) {",
                        "catch the exception that you can answer; the others are the caller's"),
                new Rule(
                        ending(".java"),
                        "\\.printStackTrace\\(",
                        "e.printStackTrace();",
                        "throw on, or report what the reader can do about it"),
                new Rule(
                        file -> isText(file) && !file.endsWith(".md"),
                        "\\b(TODO|FIXME)\\b",
                        "// TODO later",
                        "do it, or name it in docs/FEATURES.md as not done"),
                new Rule(
                        file -> isMain(file)
                                && !file.startsWith("cli/")
                                && !file.startsWith("bench/")
                                && !file.startsWith("fuzz/"),
                        "System\\.(out|err)\\b",
                        "System.out.println(\"here\");",
                        "give the value back; only cli writes to the terminal"),
                new Rule(
                        ending(".jte"),
                        "\\$unsafe",
                        "<p>$unsafe{name}</p>",
                        "values are escaped by the template; markup that we draw ourselves is passed as gg.jte.Content"),
                new Rule(
                        file -> file.endsWith(".jte") && !file.endsWith("/tag/form.jte"),
                        "(?i)<form\\b.*method\\s*=\\s*[\"']?post",
                        "<form action=\"/cases\" method=\"post\">",
                        "use @template.tag.form, which carries the token against forged requests"),
                new Rule(
                        file -> file.startsWith("server/src/main/jte/"),
                        "(?i)\\s(style|on[a-z]+)\\s*=\\s*[\"']",
                        "<button onclick=\"go()\">",
                        "the content security policy refuses inline style and script; use a class"),
                new Rule(
                        TidyTest::isText,
                        "(?<![\\w./-])/(work|home|root|Users)/\\w",
                        "cp /home/me/x .",
                        "a path of one machine has no place here"),
                new Rule(
                        TidyTest::isText,
                        "\\b(10\\.\\d{1,3}|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\.\\d{1,3}\\.\\d{1,3}\\b",
                        "http://10.0.0.7/maven",
                        "an address of one network has no place here"),
                new Rule(
                        ending("pom.xml"),
                        "<(repository|pluginRepository|mirror)>",
                        "<repository>",
                        "where artifacts come from is the builder's setting, not the project's"),
                new Rule(
                        ending("package-lock.json"),
                        "\"resolved\":\\s*\"(?!https://registry\\.npmjs\\.org/)",
                        "\"resolved\": \"https://npm.example/x.tgz\"",
                        "the lock file names the public registry"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyLineKeepsTheRule(Rule rule) {
        assertThat(rule.finds(rule.example())).as("the rule's own example").isTrue();
        List<String> found = new ArrayList<>();
        for (String file : Repository.files()) {
            if (rule.files().test(file) && !EXEMPT.containsKey(file)) {
                List<String> lines = Repository.text(file).lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (rule.finds(lines.get(i))) {
                        found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                    }
                }
            }
        }
        assertThat(found).as(rule.instead()).isEmpty();
    }

    @Test
    void everyPackageSaysWhatLivesInIt() {
        Set<String> without = new TreeSet<>();
        Set<String> with = new TreeSet<>();
        for (String file : Repository.files()) {
            if (isMain(file)) {
                String folder = file.substring(0, file.lastIndexOf('/'));
                (file.endsWith("/package-info.java") ? with : without).add(folder);
            }
        }
        without.removeAll(with);
        assertThat(without).as("add a package-info.java of three to ten lines").isEmpty();
        assertThat(with)
                .allSatisfy(folder -> assertThat(Repository.text(folder + "/package-info.java"))
                        .as(folder)
                        .contains("@org.jspecify.annotations.NullMarked")
                        .contains("/**"));
    }

    @Test
    void noSourceFileIsLongerThanAReadersPatience() {
        List<String> found = new ArrayList<>();
        for (String file : Repository.files()) {
            if (file.endsWith(".java") || file.endsWith(".jte") || file.endsWith(".sql")) {
                long lines = Repository.text(file).lines().count();
                if (lines > MAX_LINES) {
                    found.add(file + ": " + lines + " lines");
                }
            }
        }
        assertThat(found).as("split by question or by step").isEmpty();
    }
}
