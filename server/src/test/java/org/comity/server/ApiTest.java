package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.assessment.FactsReader;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.report.AssessmentJson;
import org.comity.auditlog.Frontier;
import org.comity.auditlog.LogEntry;
import org.comity.auditlog.LogVerification;
import org.comity.auditlog.LogVerifier;
import org.comity.auditlog.NoteVerifierKey;
import org.comity.server.ApiClient.Answer;
import org.comity.server.rights.Right;
import org.comity.server.rights.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The HTTP API of the contract, section 6, on a running server. */
class ApiTest {

    @TempDir
    static Path temp;

    private static RunningServer server;
    private static String caseText;

    @BeforeAll
    static void start() throws IOException {
        server = ComityServer.start(TestServers.demo(temp.resolve("data"), 0));
        caseText = Files.readString(TestServers.EXAMPLES.resolve("small/case.yaml"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void opensReadsAndAssessesACaseAsTheCommandLineDoes() {
        Answer opened = as(Role.INTAKE).post("/api/v1/cases", caseText.replace("TEST-1", "API-1"));
        assertThat(opened.status()).isEqualTo(201);
        String id = opened.text("id");
        Answer read = as(Role.OFFICER).get("/api/v1/cases/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("reference")).isEqualTo("API-1");
        assertThat(read.text("title")).isEqualTo("A small case");
        assertThat(read.json().get("request").get("requesting").asString()).isEqualTo("CN");
        Answer assessed = as(Role.OFFICER).post("/api/v1/cases/" + id + "/assessments", "");
        assertThat(assessed.status()).isEqualTo(200);
        Assessor assessor = new Assessor(LawLibrary.load(TestServers.ROOT.resolve("law")));
        assertThat(assessed.text())
                .isEqualTo(AssessmentJson.write(
                        assessor.assess(FactsReader.read("case file", caseText.replace("TEST-1", "API-1")))));
        assertThat(as(Role.OFFICER)
                        .get("/api/v1/cases/" + id)
                        .json()
                        .get("assessment")
                        .get("stale")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void addsFactsThatSupersedeWithoutOverwriting() {
        String id = open("API-2");
        String path = "/api/v1/cases/" + id + "/facts";
        as(Role.OFFICER).post("/api/v1/cases/" + id + "/assessments", "");
        assertThat(as(Role.REVIEWER)
                        .send(
                                "PATCH",
                                path,
                                "[{\"path\": \"persons[1].risk.torture\", \"value\": false, \"status\": \"alleged\", \"source\": \"a letter\", \"asOf\": \"2014-11-01\"}]")
                        .status())
                .isEqualTo(200);
        Answer second = as(Role.REVIEWER)
                .send(
                        "PATCH",
                        path,
                        "[{\"path\": \"persons[1].risk.torture\", \"value\": true, \"source\": \"report: 'a, b' {c}\"}]");
        assertThat(second.status()).isEqualTo(200);
        JsonNode read = second.json();
        assertThat(read.get("assessment").get("stale").asBoolean()).isTrue();
        assertThat(read.get("changes")).hasSize(2);
        assertThat(read.get("changes").get(0).get("status").asString()).isEqualTo("alleged");
        assertThat(read.get("changes").get(1).get("source").asString()).isEqualTo("report: 'a, b' {c}");
        List<JsonNode> torture = new ArrayList<>();
        read.get("facts").forEach(fact -> {
            if (fact.get("path").asString().equals("persons[1].risk.torture")) {
                torture.add(fact);
            }
        });
        assertThat(torture).hasSize(1);
        assertThat(torture.getFirst().get("value").asString()).isEqualTo("true");
        assertThat(as(Role.OFFICER)
                        .post("/api/v1/cases/" + id + "/assessments", "")
                        .text("conclusion"))
                .isEqualTo("BARRED");
    }

    @Test
    void anAddressThatIsNotThereIsAProblemDocumentAboutThatAddress() {
        Answer missing = as(Role.OFFICER).get("/api/v1/casess");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.type()).startsWith("application/problem+json");
        assertThat(missing.text("instance")).isEqualTo("/api/v1/casess");
        assertThat(missing.text("detail")).contains("/api/v1/openapi.json");
        Answer method = as(Role.OFFICER).send("DELETE", "/api/v1/cases", "");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.text("instance")).isEqualTo("/api/v1/cases");
    }

    @Test
    void aBodyOfUnannouncedLengthThatIsTooLargeIsToldSo() {
        Answer answer = as(Role.INTAKE).postChunked("/api/v1/cases", new byte[(8 << 20) + 1]);
        assertProblem(answer, 413, "/problems/too-large");
    }

    @Test
    void aCaseFileThatIsNotUtf8IsRefusedAndNotGuessed() {
        byte[] latin = caseText.replace("A small case", "Müller").getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = as(Role.INTAKE).postChunked("/api/v1/cases", latin);
        assertProblem(answer, 422, "/problems/bad-input");
        assertThat(answer.text("detail")).contains("not UTF-8");
    }

    @Test
    void takesAllFactsOrNone() {
        String id = open("API-3");
        Answer answer = as(Role.OFFICER)
                .send(
                        "PATCH",
                        "/api/v1/cases/" + id + "/facts",
                        "[{\"path\": \"request.urgent\", \"value\": true}, {\"path\": \"persons[1].risk.tortur\", \"value\": true}]");
        assertProblem(answer, 422, "/problems/bad-input");
        assertThat(answer.text("detail")).contains("torture");
        assertThat(as(Role.OFFICER).get("/api/v1/cases/" + id).json().get("changes"))
                .isEmpty();
    }

    @Test
    void refusesWhatTheLawDoesNotAllowYetWithTypeGateAndCite() {
        String id = open("API-4");
        Answer answer = propose(Role.OFFICER, id, "surrender-decision", "surrender");
        assertProblem(answer, 409, "/problems/eligibility-first");
        assertThat(answer.text("gate")).isNotBlank();
        assertThat(answer.text("cite")).isEqualTo("s 30(1)");
        assertThat(as(Role.OFFICER).get("/api/v1/cases/" + id).json().get("decisions"))
                .isEmpty();
    }

    @Test
    void needsTwoPersonsForADecision() {
        String id = open("API-5");
        Answer proposed = propose(Role.SENIOR, id, "legal-basis", "decline");
        assertThat(proposed.status()).isEqualTo(202);
        assertThat(proposed.text("state")).isEqualTo("awaiting-approval");
        String approval = "/api/v1/decisions/" + proposed.text("id") + "/approval";
        assertProblem(as(Role.SENIOR).post(approval, ""), 403, "/problems/own-proposal");
        assertProblem(as(Role.OFFICER).post(approval, ""), 403, "/problems/not-allowed");
        Answer byOfficer = propose(Role.OFFICER, id, "request", "ask-for-more");
        Answer approved = as(Role.SENIOR).post("/api/v1/decisions/" + byOfficer.text("id") + "/approval", "");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.text("approvedBy")).isEqualTo("senior");
        assertProblem(
                as(Role.SENIOR).post("/api/v1/decisions/" + byOfficer.text("id") + "/approval", ""),
                409,
                "/problems/approved-before");
    }

    @Test
    void refusesStepsOutcomesAndReasonsThatAreNone() {
        String id = open("API-6");
        assertProblem(propose(Role.OFFICER, id, "no-such-step", "x"), 422, "/problems/bad-input");
        assertProblem(propose(Role.OFFICER, id, "request", "x"), 422, "/problems/bad-input");
        assertProblem(
                as(Role.OFFICER)
                        .post(
                                "/api/v1/cases/" + id + "/decisions",
                                "{\"step\": \"request\", \"outcome\": \"ask-for-more\", \"reasons\": \" \"}"),
                422,
                "/problems/bad-input");
        assertProblem(as(Role.OFFICER).post("/api/v1/cases/" + id + "/decisions", "no json"), 400, "about:blank");
    }

    @Test
    void answersBadCaseFilesWithPlaceAndNearestName() {
        Answer answer =
                as(Role.INTAKE).post("/api/v1/cases", "case: X\nasAt: 2014-11-20\nreqest: {kind: extradition}\n");
        assertProblem(answer, 422, "/problems/bad-input");
        assertThat(answer.text("detail")).contains(":3:").contains("request");
        assertProblem(as(Role.INTAKE).post("/api/v1/cases", caseText), 409, "/problems/already-there");
    }

    @Test
    void answersUnknownIdsAlike() {
        for (String id : List.of(UUID.randomUUID().toString(), "no-uuid")) {
            assertProblem(as(Role.OFFICER).get("/api/v1/cases/" + id), 404, "/problems/not-found");
            assertProblem(
                    as(Role.SENIOR).post("/api/v1/decisions/" + id + "/approval", ""), 404, "/problems/not-found");
        }
    }

    @Test
    void letsNobodyInWithoutAToken() {
        for (ApiClient nobody : List.of(ApiClient.withToken(server, ""), ApiClient.withToken(server, "wrong"))) {
            for (String path : List.of("/api/v1/cases", "/api/v1/log/entries", "/api/v1/nothing")) {
                Answer answer = nobody.get(path);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.type()).startsWith("application/problem+json");
            }
        }
        assertThat(ApiClient.withToken(server, "").get("/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleMayDoWhatItsRightsSay(Role role) {
        String id = open("API-ROLE-" + role);
        String of = "/api/v1/cases/" + id;
        assertMay(role, Right.LOOK_AT_CASE, as(role).get("/api/v1/cases"));
        assertMay(role, Right.LOOK_AT_CASE, as(role).get(of));
        assertMay(
                role,
                Right.ADD_FACT,
                as(role).send("PATCH", of + "/facts", "[{\"path\": \"request.urgent\", \"value\": true}]"));
        assertMay(role, Right.ASSESS, as(role).post(of + "/assessments", ""));
        assertMay(role, Right.PROPOSE, propose(role, id, "legal-basis", "decline"));
        Answer proposed = propose(Role.OFFICER, id, "legal-basis", "decline");
        if (role != Role.OFFICER) {
            assertMay(role, Right.APPROVE, as(role).post("/api/v1/decisions/" + proposed.text("id") + "/approval", ""));
        }
        assertMay(role, Right.READ_LOG, as(role).get("/api/v1/log/entries?from=0"));
        assertMay(role, Right.READ_LOG, as(role).get("/api/v1/log/checkpoint"));
        assertMay(
                role, Right.OPEN_CASE, as(role).post("/api/v1/cases", caseText.replace("TEST-1", "API-OPEN-" + role)));
        assertMay(role, Right.ADMINISTER, as(role).get("/api/v1/accounts"));
    }

    @Test
    void recordsEveryLookAndEveryWriteInAnUnbrokenTree() {
        String id = open("API-7");
        as(Role.OFFICER).get("/api/v1/cases/" + id);
        propose(Role.OFFICER, id, "surrender-decision", "surrender");
        Answer answer = as(Role.OVERSIGHT).get("/api/v1/log/checkpoint");
        Frontier replayed = Frontier.EMPTY;
        List<String> actionsOnCase = new ArrayList<>();
        long size = answer.json().get("size").asLong();
        while (replayed.size() < size) {
            Answer page = as(Role.OVERSIGHT).get("/api/v1/log/entries?from=" + replayed.size());
            for (JsonNode node : page.json().get("entries")) {
                LogEntry entry = LogEntry.parse(
                        Base64.getDecoder().decode(node.get("leaf").asString()));
                assertThat(entry.number()).isEqualTo(node.get("number").asLong());
                if (replayed.size() < size) {
                    replayed = replayed.append(entry.hash());
                }
                if (entry.subject().equals(id)) {
                    actionsOnCase.add(entry.action());
                }
                assertThat(entry.actor()).startsWith("u-").doesNotContain("officer");
            }
        }
        assertThat(replayed.root().base64()).isEqualTo(answer.text("rootHash"));
        assertThat(answer.text("note")).contains("\n\n— demo.comity.example/record ");
        assertThat(actionsOnCase).containsExactly("case.opened", "case.looked", "decision.refused");
    }

    @Test
    void exportsARecordThatVerifiesOffline() throws IOException {
        Path file = temp.resolve("record.txt");
        Files.writeString(file, as(Role.OVERSIGHT).get("/api/v1/log/export").text());
        LogVerification verification = LogVerifier.verify(
                file, NoteVerifierKey.read(server.dataFolder().resolve("log.pub")));
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.holds()).isTrue();
        Files.writeString(file, Files.readString(file).replaceFirst("case.opened", "case.closed"));
        assertThat(LogVerifier.verify(
                                file, NoteVerifierKey.read(server.dataFolder().resolve("log.pub")))
                        .holds())
                .isFalse();
    }

    @Test
    void assessesOnAnotherDayWhenAsked() {
        String id = open("API-8");
        Answer answer = as(Role.OFFICER).post("/api/v1/cases/" + id + "/assessments", "{\"asAt\": \"2015-01-31\"}");
        assertThat(answer.text("asAt")).isEqualTo("2015-01-31");
        assertThat(as(Role.OFFICER)
                        .get("/api/v1/cases/" + id)
                        .json()
                        .get("assessment")
                        .get("asAt")
                        .asString())
                .isEqualTo("2015-01-31");
    }

    @Test
    void readsNoMoreThanEightMebibytes() {
        Answer refused = as(Role.INTAKE).post("/api/v1/cases", "x".repeat((8 << 20) + 1));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().get("status").asInt()).isEqualTo(413);
    }

    @Test
    void aJsonCaseSaysUnknownInQuotes() {
        Answer opened = as(Role.INTAKE).post("/api/v1/cases", """
                        {"case": "API-JSON", "asAt": "2014-11-20",
                         "request": {"kind": "extradition", "direction": "incoming", "requesting": "CN", "requested": "NZ"},
                         "person": {"status": "accused", "risk": {"torture": "unknown"}}}
                        """);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    }

    @Test
    void makesAccountsWhosePersonSignsIn() {
        Answer made = as(Role.ADMINISTRATOR)
                .post(
                        "/api/v1/accounts",
                        "{\"user\": \"new-officer\", \"displayName\": \"New officer\", \"role\": \"officer\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(ApiClient.withToken(server, made.text("token"))
                        .get("/api/v1/cases")
                        .status())
                .isEqualTo(200);
        assertProblem(
                as(Role.ADMINISTRATOR)
                        .post("/api/v1/accounts", "{\"user\": \"x\", \"displayName\": \"X\", \"role\": \"king\"}"),
                422,
                "/problems/bad-input");
    }

    @Test
    void describesEveryRouteAndNoOther() {
        JsonNode paths = as(Role.OFFICER).get("/api/v1/openapi.json").json().get("paths");
        TreeSet<String> described = new TreeSet<>();
        paths.propertyNames()
                .forEach(path -> paths.get(path)
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        assertThat(described).isEqualTo(ApiRoutesTable.read());
    }

    private static void assertMay(Role role, Right right, Answer answer) {
        assertThat(answer.status() / 100 == 2)
                .as("%s: %s -> %s", role, right, answer)
                .isEqualTo(role.may(right));
        if (!role.may(right)) {
            assertProblem(answer, 403, "/problems/not-allowed");
        }
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asString("about:blank")).isEqualTo(type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
    }

    private static Answer propose(Role role, String caseId, String step, String outcome) {
        return as(role).post(
                        "/api/v1/cases/" + caseId + "/decisions",
                        "{\"step\": \"%s\", \"outcome\": \"%s\", \"reasons\": \"For the test.\"}"
                                .formatted(step, outcome));
    }

    private static String open(String reference) {
        return as(Role.INTAKE)
                .post("/api/v1/cases", caseText.replace("TEST-1", reference))
                .text("id");
    }

    private static ApiClient as(Role role) {
        return ApiClient.of(server, role);
    }
}
