package org.comity.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.assessment.Facts;
import org.comity.assessment.PackFixture;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.report.html.Html;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memo: everything a lawyer signs stands in it, and nothing that a case says becomes markup. */
class AssessmentHtmlTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9-]*)((?: [a-z-]+=\"[^\"<>]*\")*)>");
    private static final List<String> VOID = List.of("br", "meta", "hr", "col");
    private static final String NASTY =
            "<script>alert(1)</script>\"' onload=x &amp; </style> \u0000 javascript:alert(1) ]]> <!-- 宇";

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder)
                .rules(
                        "class: mandatory-bar\ncondition: person.risk.torture\ncuredBy: [{assurance: noTorture}]\nground: torture\nstandard: substantial-grounds",
                        "id: 2\ncite: s 2\nclass: duty\nabout: request\nwhat: Consult the other state\ncondition: request.consultationHeld",
                        "id: 3\ncite: s 3\nclass: deadline\nwhat: Decide\nclock: {from: person.arrestedAt, length: [{days: 5}]}",
                        "id: 4\ncite: s 4\nclass: mandatory-bar\ncondition: person.pardoned")
                .write("zz/act/not-modelled.yaml", "- {cite: s 5, reason: Costs.}\n");
        pack.write("zz/act/pack.yaml", pack.read("zz/act/pack.yaml") + "link: https://example.org/act\n");
    }

    private String memo(String lines, AssessmentHtml.Heading heading) {
        Facts facts = PackFixture.facts(lines);
        LawLibrary law = pack.library();
        return AssessmentHtml.write(new Assessor(law).assess(facts), facts, law, heading);
    }

    @Test
    void whatALawyerSignsStandsInIt() {
        String memo = memo("""
                person: {name: A. Person, pardoned: {value: false, source: "register, 3 May"}, arrestedAt: 2014-11-01, risk: {torture: unknown}}
                assurances: [{id: a1, type: noTorture, givenBy: A ministry, qualityFinding: unknown}]
                history: [{id: h1, step: eligibility, decider: court, outcome: eligible, decidedOn: 2014-10-30, setAside: false}]
                """, AssessmentHtml.Heading.NONE);
        assertThat(memo)
                .contains("China asks New Zealand")
                .contains("2014-11-20")
                .contains("No instrument used here has been reviewed by a lawyer.")
                .contains("<strong>Minister: </strong>")
                .contains("href=\"https://example.org/act\"")
                .contains("substantial grounds")
                .contains("It turns on: ")
                .contains("danger of torture (person 1)")
                .contains("register, 3 May")
                .contains("Step 2: quality")
                .contains("not recorded (11 of 11): terms disclosed")
                .contains("2014-11-06")
                .contains("Consult the other state")
                .contains("eligible")
                .contains("s 5: Costs.")
                .contains("older than the day assessed")
                .contains("The engine proposes; a named person decides.");
        assertThat(memo)
                .as("needs nothing else")
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("@import");
    }

    /** Assessment 11.1: what several instruments say of one matter stands together, and its facts once. */
    @Test
    void groundsStandTogetherMatterByMatter() {
        pack.rules(
                "class: mandatory-bar\ncondition: person.risk.torture\nground: torture",
                "id: 2\ncite: s 2\nclass: mandatory-bar\ncondition: person.risk.torture\nground: torture",
                "id: 3\ncite: s 3\nclass: mandatory-bar\ncondition: person.pardoned\nground: amnesty");
        Facts facts = PackFixture.facts(
                "person: {pardoned: {value: true, source: a decree}, risk: {torture: {value: true, source: one report}}}\n");
        LawLibrary law = pack.library();
        String memo = AssessmentHtml.write(new Assessor(law).consider(facts), facts, law, AssessmentHtml.Heading.NONE);
        String grounds = memo.substring(memo.indexOf("id=\"grounds\""), memo.indexOf("id=\"assurances\""));
        assertThat(grounds).containsSubsequence("<h3>Amnesty</h3>", "s 3", "<h3>Torture</h3>", "s 1", "s 2");
        assertThat(grounds.split("one report", -1))
                .as("the source is told once")
                .hasSize(2);
        assertThat(grounds)
                .contains("What would change it: danger of torture (person 1): no (not met)")
                .doesNotContain("undetermined");
    }

    /** Assessment 7.14 and 11.1. */
    @Test
    void competingRequestsStandSideBySide() {
        pack.rules("""
                class: duty
                about: request
                when: state.rivalRequests.size() > 0
                what: Decide between the requests
                compares:
                  - {cite: s 1(a), what: dates of the requests, own: [request.receivedAt], rival: [rival.receivedAt]}
                """);
        String memo = memo("""
                state: {rivalRequests: [SG]}
                rivals: [{id: sg, state: SG, receivedAt: 2014-04-20}]
                """, AssessmentHtml.Heading.NONE);
        assertThat(memo)
                .contains("Competing requests by the factors of s 1")
                .contains("none is preferred here")
                .containsSubsequence(
                        "This request, China", "Request sg, Singapore", "dates of the requests", "2014-04-20");
    }

    @Test
    void theSameAnswerGivesTheSameMemo() {
        String lines = "person: {pardoned: false}\n";
        assertThat(memo(lines, AssessmentHtml.Heading.NONE)).isEqualTo(memo(lines, AssessmentHtml.Heading.NONE));
    }

    @Test
    void nothingThatACaseSaysBecomesMarkup() {
        String quoted = "\"" + NASTY.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "") + "\"";
        String memo = memo(
                "person: {name: " + quoted + ", pardoned: {value: true, source: " + quoted + ", by: " + quoted
                        + ", status: found}}\nassurances: [{id: a1, type: noTorture, givenBy: " + quoted + "}]\n",
                new AssessmentHtml.Heading(Optional.of(NASTY), List.of(NASTY)));
        wellFormed(memo);
        assertThat(memo).doesNotContain("<script").doesNotContain("\u0000").contains("宇");
    }

    /** The seed of a run that fails is in its name and message. */
    @RepeatedTest(50)
    void whateverIsWrittenIsWellFormed() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        Html html = Html.page("en").open("body");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                text.append(
                        random.nextBoolean()
                                ? "<>&\"'/=`-! \n\u0007".charAt(random.nextInt(13))
                                : (char) random.nextInt(0x10000));
            }
            html.add("p", text.toString(), "title", text.toString()).link(text.toString(), "http://a/" + text);
            all.append(text);
        }
        assertThat(all).as("seed " + seed).isNotEmpty();
        wellFormed(html.end());
    }

    /** Outside of tags there is no angle bracket, and what is opened is closed in order. */
    private static void wellFormed(String page) {
        String body = page.replaceFirst("<!DOCTYPE html>", "").replaceFirst("(?s)<style>.*?</style>", "");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(body);
        int from = 0;
        while (tag.find()) {
            assertThat(body.substring(from, tag.start())).doesNotContain("<", ">", "\"");
            from = tag.end();
            if (tag.group(1).isEmpty() && !VOID.contains(tag.group(2))) {
                open.push(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                assertThat(tag.group(2)).isEqualTo(open.pop());
            }
        }
        assertThat(body.substring(from)).doesNotContain("<", ">");
        assertThat(open).isEmpty();
    }
}
