package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.comity.server.ApiClient.Answer;
import org.comity.server.rights.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one case may tell another, and to whom (names 11.9-11.11). */
class PeopleElsewhereApiTest extends PeopleCases {

    /** Names 11.9-11.11: informed by another case that one sees, bound by none; taken over by a judgement of one's own. */
    @Test
    void whoSeesBothCasesIsInformedAndMayTakeOver() {
        String there = open("PEOPLE-9", officer());
        judge(there, as(Role.INVESTIGATOR), Q1, H2, "not-same", "A secret source says so.");
        String here = open("PEOPLE-10", officer());
        JsonNode found = elsewhere(here, officer()).get("judged");
        assertThat(found).as("judged nowhere here, and not searched").isEmpty();
        screen(here, officer());
        JsonNode judged = ofCase(elsewhere(here, officer()).get("judged"), there);
        assertThat(judged.get("left").asString()).isEqualTo(H2);
        assertThat(judged.get("right").asString()).isEqualTo(Q1);
        assertThat(judged.get("judged").get("reason").asString()).isEqualTo("A secret source says so.");
        assertThat(judged.get("judged").get("by").asString()).isEqualTo("investigator");
        assertThat(hit(here, H2).get("judged").asString())
                .as("it binds nothing")
                .isEmpty();
        String take =
                "{\"did\": \"take-over\", \"left\": \"%s\", \"right\": \"%s\", \"case\": \"%s\", \"of\": 1, \"reason\": \"%s\"}";
        assertProblem(write(here, take.formatted(Q1, H2, id(there), "")), 422, "/problems/bad-input");
        Answer taken = write(here, take.formatted(Q1, H2, id(there), "Another passport."));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().get("line").get("judgement").asString()).isEqualTo("not-same");
        assertThat(taken.json().get("line").get("by").asString()).isEqualTo("officer");
        assertThat(hit(here, H2).get("judged").asString()).isEqualTo("not-same");
        JsonNode origin = elsewhere(here, officer()).get("takenOver").get(0);
        assertThat(origin.get("fromCase").asString()).isEqualTo(id(there));
        assertThat(origin.get("fromLine").asInt()).isEqualTo(1);
        int looks = actions(id(there)).size();
        for (String part : List.of("/people", "/people/judgements", "/people/clusters")) {
            assertThat(officer().get(here + part).text())
                    .as("nothing of the other case stands in " + part)
                    .doesNotContain(id(there), "PEOPLE-9", "secret source");
        }
        assertThat(actions(id(there)))
                .as("what tells nothing of the other case is no look at it")
                .hasSize(looks);
        assertThat(actions(id(here))).contains("people.judged").doesNotContain("people.judgement-taken-over");
        assertThat(actions(id(there)))
                .as("the look is on the record of the case that was looked into")
                .containsSubsequence("people.judged", "people.looked");
        assertThat(actions("-")).contains("people.judgement-taken-over");
        write(there, "{\"did\": \"undo\", \"of\": 1, \"reason\": \"A slip.\"}");
        assertProblem(
                write(here, take.formatted(Q1, H2, id(there), "Another passport, still.")), 404, "/problems/not-found");
        assertThat(hit(here, H2).get("judged").asString())
                .as("what was taken over is one's own")
                .isEqualTo("not-same");
    }

    @Test
    void whoDoesNotSeeTheOtherCaseLearnsNothingOfIt() {
        String hidden = open("PEOPLE-11", officer());
        judge(hidden, officer(), Q1, H2, "not-same", "A secret source says so.");
        ApiClient intake = ofAnotherOffice(Role.INTAKE);
        ApiClient foreign = ofAnotherOffice(Role.SENIOR);
        String theirs = open("PEOPLE-FOREIGN", intake);
        screen(theirs, foreign);
        assertThat(elsewhere(theirs, foreign).get("judged")).isEmpty();
        String take =
                "{\"did\": \"take-over\", \"left\": \"%s\", \"right\": \"%s\", \"case\": \"%s\", \"of\": 1, \"reason\": \"x\"}";
        String missing = "/api/v1/cases/" + UUID.randomUUID();
        assertAlike(
                foreign.post(theirs + "/people/judgements", take.formatted(Q1, H2, id(hidden))),
                foreign.post(theirs + "/people/judgements", take.formatted(Q1, H2, id(missing))),
                hidden,
                missing);
    }

    /** An entry that says something else is another entry, whatever it is called. */
    @Test
    void anotherLineUnderTheSameNameIsNoCounterpart() {
        String there = open("PEOPLE-12", officer());
        judge(there, officer(), Q1, H2, "not-same", "Another passport.");
        String here = opened(
                "PEOPLE-13",
                officer(),
                QUERIES,
                HOLDERS.replace("Personova Example,1968,", "Personova Example,1968-04,"));
        screen(here, officer());
        for (JsonNode judged : elsewhere(here, officer()).get("judged")) {
            assertThat(judged.get("file").get("id").asString()).isNotEqualTo(id(there));
        }
        String other = opened("PEOPLE-14", officer(), QUERIES.replace("1968-04-17", "1968"), HOLDERS);
        judge(there, officer(), Q1, H1, "same", "The passports agree.");
        screen(other, officer());
        JsonNode judged = ofCase(elsewhere(other, officer()).get("judged"), there);
        assertThat(judged.get("left").asString())
                .as("the same line, judged the same as somebody in other words")
                .isEqualTo(H1);
        assertThat(judged.get("right").isNull()).isTrue();
    }
}
