package org.comity.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.comity.assessment.PackFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape of the answer that other programs rely on (contract, section 2). */
class AssessmentJsonTest {

    private static final String CASE = """
            person: {status: accused, arrestedAt: 2014-09-01, risk: {torture: unknown, cidt: {value: true, source: report}}}
            offences: [{id: "1"}]
            assurances: []
            history: [{id: d1, step: surrender, decider: minister, outcome: surrender, decidedOn: 2013-01-01, setAside: true}]
            """;

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void writeThePack() {
        pack = new PackFixture(folder)
                .rules(
                        "id: 30-2-b\ncite: s 30(2)(b)\nclass: mandatory-bar\nstandard: substantial-grounds\ncondition: person.risk.torture && person.risk.cidt",
                        "id: 23-4\ncite: s 23(4)\nclass: deadline\nwhat: Bring the request\nclock: {from: person.arrestedAt, length: [{days: courtFixedDays}]}",
                        "id: 44-17\ncite: s 44(17)\nclass: duty\nabout: request\nwhat: Consult\ncondition: request.consultationHeld");
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(AssessmentJson.write(pack.assess(CASE)));
    }

    @Test
    void theTopHasTheKeysOfTheContract() {
        JsonNode root = json();
        assertThat(root.propertyNames())
                .containsExactly(
                        "case",
                        "asAt",
                        "legalBasis",
                        "findings",
                        "conclusions",
                        "conclusion",
                        "openQuestions",
                        "clocks",
                        "duties",
                        "packs",
                        "history",
                        "assurances",
                        "competing");
        assertThat(root.get("case").asString()).isEqualTo("T-1");
        assertThat(root.get("asAt").asString()).isEqualTo("2014-11-20");
        assertThat(root.get("conclusion").asString()).isEqualTo("UNDETERMINED");
    }

    @Test
    void aFindingCarriesEverythingThatTheContractNames() {
        JsonNode finding = json().get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("zz.act.30-2-b");
        assertThat(finding.get("instrument").asString()).isEqualTo("zz/act");
        assertThat(finding.get("cite").asString()).isEqualTo("s 30(2)(b)");
        assertThat(finding.get("class").asString()).isEqualTo("mandatory-bar");
        assertThat(finding.get("decider").asString()).isEqualTo("minister");
        assertThat(finding.get("standard").asString()).isEqualTo("substantial-grounds");
        assertThat(finding.get("burden").asString()).isEqualTo("decider");
        assertThat(finding.get("judgedOn").asString()).isEqualTo("2014-11-20");
        assertThat(finding.get("subject").toString()).isEqualTo("{\"person\":\"1\"}");
        assertThat(finding.get("outcome").asString()).isEqualTo("UNDETERMINED");
        assertThat(finding.get("missing").toString())
                .isEqualTo("[{\"path\":\"persons[1].risk.torture\",\"why\":\"unknown\"}]");
        assertThat(finding.get("facts").toString())
                .isEqualTo(
                        "[{\"path\":\"persons[1].risk.cidt\",\"value\":\"true\",\"status\":\"shown\",\"source\":\"report\"}]");
        assertThat(finding.get("curedBy").isArray()).isTrue();
        assertThat(finding.get("because").size()).isPositive();
        assertThat(finding.get("reviewed").asString()).isEqualTo("none");
    }

    @Test
    void clocksDutiesQuestionsAndPacksCarryWhatTheContractNames() {
        JsonNode root = json();
        JsonNode clock = root.get("clocks").get(0);
        assertThat(clock.get("from").asString()).isEqualTo("2014-09-01");
        assertThat(clock.get("ends").isNull()).isTrue();
        assertThat(clock.get("missing").get(0).get("path").asString()).isEqualTo("courtFixedDays");
        assertThat(root.get("duties").get(0).get("done").isNull()).isTrue();
        JsonNode question = root.get("openQuestions").get(0);
        assertThat(question.get("path").asString()).isEqualTo("persons[1].risk.torture");
        assertThat(question.get("decides").toString()).isEqualTo("[\"zz.act.30-2-b\"]");
        assertThat(root.get("packs").get(0).get("textCovers").asBoolean()).isFalse();
        assertThat(root.get("conclusions").toString())
                .isEqualTo(
                        "[{\"decider\":\"minister\",\"person\":\"1\",\"offence\":\"1\",\"outcome\":\"UNDETERMINED\"}]");
        assertThat(root.get("history").get(0).get("setAside").asBoolean()).isTrue();
    }

    /** Assessment 7.4. */
    @Test
    void theSameCaseGivesTheSameBytes() {
        assertThat(AssessmentJson.write(pack.assess(CASE))).isEqualTo(AssessmentJson.write(pack.assess(CASE)));
        assertThat(AssessmentText.write(pack.assess(CASE))).isEqualTo(AssessmentText.write(pack.assess(CASE)));
    }

    @Test
    void theTextSaysWhatALawyerMustNotOverlook() {
        String text = AssessmentText.write(pack.assess(CASE));
        assertThat(text.replaceAll("\\s+", " "))
                .startsWith(
                        "Case T-1, as at 2014-11-20: UNDETERMINED minister UNDETERMINED person 1, offence 1 This is")
                .contains("A named person decides.")
                .contains("OLDER than the day assessed")
                .contains("not reviewed by a lawyer")
                .contains("UNDETERMINED s 30(2)(b): mandatory bar; person 1; minister (substantial grounds)")
                .contains("source: report")
                .contains("Not known: danger of torture (persons[1].risk.torture).")
                .contains("s 23(4) (person 1; end not known, from 2014-09-01)")
                .contains("set aside: it does not stand");
        assertThat(text.lines().map(String::length)).allMatch(length -> length <= 110);
        assertThat(List.of(text.split("\n"))).noneMatch(line -> line.endsWith(" "));
    }
}
