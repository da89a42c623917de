package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.comity.server.ApiClient.Answer;
import org.comity.server.rights.Right;
import org.comity.server.rights.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Screening and judgements over the HTTP API (names 11.8-11.12), and the walls between cases. Everybody is invented. */
class PeopleApiTest extends PeopleCases {

    @Test
    void searchesTheListsForAPurposeAndWritesNoFact() {
        String of = open("PEOPLE-1", officer());
        JsonNode facts = officer().get("/api/v1/cases/" + id(of)).json().get("facts");
        Answer made = officer().post(of + "/people/screenings", "{\"purpose\": \"who they are\", \"limit\": 1}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode people = officer().get(of + "/people").json();
        assertThat(people).isEqualTo(made.json());
        assertThat(people.get("listEntries").asInt()).isEqualTo(3);
        assertThat(people.get("screening").get("purpose").asString()).isEqualTo("who they are");
        JsonNode hits = people.get("people").get(0).get("hits");
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).get("entry").asString()).isEqualTo(H1);
        assertThat(hits.get(0).get("verdict").asString()).isEqualTo("same");
        assertThat(hits.get(0).get("because")).isNotEmpty();
        assertThat(hits.get(0).get("says").get("born").asString()).isEqualTo("1968-04-17");
        officer().post(of + "/people/screenings", "{\"purpose\": \"again\"}");
        assertThat(officer().get(of + "/people/screenings").json())
                .extracting(screening -> screening.get("purpose").asString())
                .containsExactly("again", "who they are");
        assertThat(officer().get("/api/v1/cases/" + id(of)).json().get("facts")).isEqualTo(facts);
    }

    @Test
    void judgesMergesSplitsAndUndoesWithEveryLineKept() {
        String of = open("PEOPLE-2", officer());
        screen(of, officer());
        Answer first = judge(of, officer(), Q1, H1, "same", "The passports agree.");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.json().get("line").get("line").asInt()).isEqualTo(1);
        assertThat(first.json().get("line").get("by").asString()).isEqualTo("officer");
        assertThat(first.json().get("conflicts")).isEmpty();
        assertThat(hit(of, H1).get("judged").asString()).isEqualTo("same");
        assertThat(hit(of, H1).get("newReasons").asBoolean()).isFalse();
        assertThat(hit(of, H1).get("rank").asInt()).as("settled ones come last").isEqualTo(2);
        write(
                of,
                "{\"did\": \"merge\", \"members\": [\"%s\", \"%s\"], \"reason\": \"One address.\"}".formatted(H1, H2));
        Answer against = judge(of, officer(), Q1, H2, "not-same", "Another passport.");
        assertThat(against.json().get("conflicts")).hasSize(1);
        assertThat(against.json().get("conflicts").get(0).get("chain")).hasSize(2);
        assertThat(clusters(of).get(0).get("holds").asBoolean()).isFalse();
        assertThat(hit(of, H2).get("judged").asString()).isEqualTo("conflict");
        write(
                of,
                "{\"did\": \"split\", \"members\": [\"%s\"], \"reason\": \"Two addresses after all.\"}".formatted(H2));
        assertThat(clusters(of)).hasSize(1);
        assertThat(clusters(of).get(0).get("members")).hasSize(2);
        assertThat(clusters(of).get(0).get("holds").asBoolean()).isTrue();
        write(of, "{\"did\": \"undo\", \"of\": 4, \"reason\": \"A slip.\"}");
        assertThat(clusters(of).get(0).get("holds").asBoolean()).isFalse();
        JsonNode lines = officer().get(of + "/people/judgements").json();
        assertThat(lines)
                .extracting(line -> line.get("did").asString())
                .containsExactly("judge", "merge", "judge", "split", "undo");
        assertThat(lines.get(3).get("counts").asBoolean()).isFalse();
        assertThat(lines.get(3).get("undoneBy").asInt()).isEqualTo(5);
        assertThat(officer().get(of + "/people/judgements?entry=" + H2).json())
                .extracting(line -> line.get("line").asInt())
                .containsExactly(2, 3, 4, 5);
        assertProblem(officer().get(of + "/people/judgements?entry=none/x"), 422, "/problems/bad-input");
    }

    /** A program that did not hear the answer sends its line again. */
    @Test
    void aLineSentTwiceIsWrittenOnce() {
        String of = open("PEOPLE-3", officer());
        assertThat(judge(of, officer(), Q1, H1, "unsure", "Too little is known.")
                        .status())
                .isEqualTo(201);
        Answer again = judge(of, officer(), Q1, H1, "unsure", "Too little is known.");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("line").get("line").asInt()).isEqualTo(1);
        assertThat(judge(of, as(Role.INVESTIGATOR), Q1, H1, "unsure", "Too little is known.")
                        .status())
                .as("another person's judgement is another line")
                .isEqualTo(201);
        assertThat(officer().get(of + "/people/judgements").json()).hasSize(2);
    }

    @Test
    void nothingIsWrittenAfterLinesThatThePersonHasNotSeen() {
        String of = open("PEOPLE-4", officer());
        judge(of, officer(), Q1, H1, "same", "The passports agree.");
        String line = "{\"did\": \"judge\", \"left\": \"%s\", \"right\": \"%s\", \"judgement\": \"not-same\","
                + " \"reason\": \"Another passport.\", \"after\": %d}";
        assertProblem(
                officer().post(of + "/people/judgements", line.formatted(Q1, H2, 0)), 409, "/problems/record-grown");
        assertThat(officer()
                        .post(of + "/people/judgements", line.formatted(Q1, H2, 1))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "no json; body",
                "[]; body",
                "{}; did",
                "{\"did\": \"guess\", \"reason\": \"x\"}; judge, merge, split, undo, take-over",
                "{\"did\": \"judge\", \"right\": \"H1\", \"judgement\": \"same\", \"reason\": \"x\"}; left: it is missing",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"H1\", \"judgement\": \"maybe\", \"reason\": \"x\"}; same, not-same or unsure",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"H1\", \"judgement\": \"same\"}; reason: it is missing",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"H1\", \"judgement\": \"same\", \"reason\": \" \"}; reason: the judgement has no reason",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"H1\", \"judgement\": \"same\", \"reason\": \"a\\u0000b\"}; signs that are no text",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"H1\", \"judgement\": \"same\", \"reason\": \"a\\ud800b\"}; signs that are no text",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"H1\", \"judgement\": \"same\", \"reason\": 7}; it is not a text",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"H1\", \"judgement\": \"same\", \"reason\": \"x\", \"reason\": \"y\"}; each member once",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"H1\", \"judgement\": \"same\", \"reason\": \"x\", \"by\": \"y\"}; no such member",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"Q1\", \"judgement\": \"same\", \"reason\": \"x\"}; twice",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"holders.csv/H-9\", \"judgement\": \"same\", \"reason\": \"x\"}; no entry 'holders.csv/H-9'",
                "{\"did\": \"judge\", \"left\": \"Q1\", \"right\": \"\\u0000\", \"judgement\": \"same\", \"reason\": \"x\"}; no entry",
                "{\"did\": \"merge\", \"members\": [\"H1\"], \"reason\": \"x\"}; nothing to merge",
                "{\"did\": \"merge\", \"members\": [\"H1\", 7], \"reason\": \"x\"}; not a text",
                "{\"did\": \"merge\", \"members\": \"H1\", \"reason\": \"x\"}; no list",
                "{\"did\": \"split\", \"members\": [\"H1\"], \"reason\": \"x\"}; no judgement joins",
                "{\"did\": \"split\", \"members\": [], \"reason\": \"x\"}; no judgement joins",
                "{\"did\": \"undo\", \"of\": 1, \"reason\": \"x\"}; no line 1 that counts",
                "{\"did\": \"undo\", \"of\": 99999999999, \"reason\": \"x\"}; not the number of a line",
                "{\"did\": \"take-over\", \"left\": \"Q1\", \"right\": \"H1\", \"case\": \"here\", \"of\": 1, \"reason\": \"x\"}; no id of a case",
            })
    void whatCannotBeALineIsRefusedWithWhatIsWrongAndLeavesNothing(String body, String told) {
        String of = open("PEOPLE-BAD-" + UUID.randomUUID(), officer());
        Answer answer = write(of, body.replace("\"Q1\"", '"' + Q1 + '"').replace("\"H1\"", '"' + H1 + '"'));
        assertProblem(answer, 422, "/problems/bad-input");
        assertThat(answer.text("detail")).contains(told);
        assertThat(officer().get(of + "/people/judgements").json()).isEmpty();
        assertThat(actions(id(of))).doesNotContain("people.judged", "people.merged", "people.split");
    }

    @Test
    void aSearchWithoutAPurposeOrWithALimitThatIsNoneIsRefused() {
        String of = open("PEOPLE-5", officer());
        for (String body : List.of(
                "{}",
                "{\"purpose\": \"  \"}",
                "{\"purpose\": \"a\\nb\"}",
                "{\"purpose\": \"x\", \"limit\": 0}",
                "{\"purpose\": \"x\", \"limit\": 51}",
                "{\"purpose\": \"" + "x".repeat(501) + "\"}")) {
            assertProblem(officer().post(of + "/people/screenings", body), 422, "/problems/bad-input");
        }
        assertThat(officer().get(of + "/people/screenings").json()).isEmpty();
        assertThat(officer().post(of + "/people/screenings", "no json").status())
                .isEqualTo(400);
    }

    @Test
    void aDocumentIsAddedOnceUnderANameThatIsOne() {
        String of = open("PEOPLE-6", officer());
        assertThat(officer().get(of + "/documents").json())
                .extracting(JsonNode::asString)
                .containsExactly("people/holders.csv", "people/queries.csv");
        assertProblem(officer().post(of + "/documents?name=people/holders.csv", "x"), 409, "/problems/already-there");
        assertProblem(officer().post(of + "/documents?name=../x", "x"), 422, "/problems/bad-input");
        assertProblem(officer().post(of + "/documents", "x"), 422, "/problems/bad-input");
    }

    @Test
    void aListThatCannotBeReadIsToldByItsNameInTheCase() {
        String of = open("PEOPLE-7", officer());
        officer().post(of + "/documents?name=people/broken.jsonl", "{\"id\": ");
        Answer answer = officer().get(of + "/people");
        assertProblem(answer, 422, "/problems/bad-input");
        assertThat(answer.text("detail")).startsWith("people/broken.jsonl");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleMayDoWhatItsRightsSay(Role role) {
        String of = open("PEOPLE-ROLE-" + role, officer());
        for (String part : List.of("", "/screenings", "/judgements", "/clusters", "/elsewhere")) {
            assertMay(role, Right.LOOK_AT_CASE, as(role).get(of + "/people" + part));
        }
        assertMay(role, Right.LOOK_AT_CASE, as(role).get(of + "/documents"));
        assertMay(role, Right.ADD_FACT, as(role).post(of + "/documents?name=people/more.csv", HOLDERS));
        assertMay(role, Right.SCREEN, as(role).post(of + "/people/screenings", "{\"purpose\": \"x\"}"));
        assertMay(role, Right.SCREEN, judge(of, as(role), Q1, H1, "same", "By a " + role));
    }

    /** Need to know: what is there and hidden is answered, word for word, as what is not there. */
    @Test
    void aCaseThatAPersonMayNotSeeIsAnsweredLikeOneThatIsNotThere() {
        String hidden = open("PEOPLE-8", officer());
        screen(hidden, officer());
        judge(hidden, officer(), Q1, H1, "same", "The passports agree.");
        String missing = "/api/v1/cases/" + UUID.randomUUID();
        ApiClient foreign = ofAnotherOffice(Role.SENIOR);
        String line =
                "{\"did\": \"judge\", \"left\": \"%s\", \"right\": \"%s\", \"judgement\": \"same\", \"reason\": \"x\"}"
                        .formatted(Q1, H1);
        for (String part : List.of(
                "/people",
                "/people/screenings",
                "/people/judgements",
                "/people/clusters",
                "/people/elsewhere",
                "/documents")) {
            assertAlike(foreign.get(hidden + part), foreign.get(missing + part), hidden, missing);
        }
        for (String body : List.of(line, "{\"did\": \"undo\", \"of\": 1, \"reason\": \"x\"}")) {
            assertAlike(
                    foreign.post(hidden + "/people/judgements", body),
                    foreign.post(missing + "/people/judgements", body),
                    hidden,
                    missing);
        }
        assertAlike(
                foreign.post(hidden + "/people/screenings", "{\"purpose\": \"x\"}"),
                foreign.post(missing + "/people/screenings", "{\"purpose\": \"x\"}"),
                hidden,
                missing);
        assertAlike(
                foreign.post(hidden + "/documents?name=people/x.csv", HOLDERS),
                foreign.post(missing + "/documents?name=people/x.csv", HOLDERS),
                hidden,
                missing);
        assertThat(officer().get(hidden + "/people/judgements").json()).hasSize(1);
    }
}
