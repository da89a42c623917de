package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.server.ApiClient.Answer;
import org.comity.server.database.EmbeddedPostgres;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.rights.Role;
import org.comity.server.store.UserAccount;
import org.comity.server.store.UserStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Cases with people and a list, on a running server, and those who work on them. Everybody is invented. */
abstract class PeopleCases {

    static final String QUERIES = """
            id,kind,name,born,country,alias
            Q-1,person,Example Personova,1968-04-17,NZ,
            Q-2,person,Nobody Knownhere,,,
            """;
    static final String HOLDERS = """
            id,kind,name,born,country,alias
            H-1,person,Example Personova,1968-04-17,NZ,
            H-2,person,Personova Example,1968,NZ,
            H-3,organisation,Quay Pelican Charters Ltd,,AU,
            """;
    static final String Q1 = "queries.csv/Q-1";
    static final String H1 = "holders.csv/H-1";
    static final String H2 = "holders.csv/H-2";
    static final String H3 = "holders.csv/H-3";

    private static RunningServer server;
    private static String caseText;

    @BeforeAll
    static void start(@TempDir Path temp) throws IOException {
        server = ComityServer.start(TestServers.demo(temp.resolve("data"), 0));
        caseText = Files.readString(TestServers.EXAMPLES.resolve("small/case.yaml"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static JsonNode ofCase(JsonNode judged, String address) {
        for (JsonNode each : judged) {
            if (each.get("file").get("id").asString().equals(id(address))) {
                return each;
            }
        }
        throw new AssertionError("nothing of " + address + " in " + judged);
    }

    static JsonNode elsewhere(String of, ApiClient client) {
        Answer answer = client.get(of + "/people/elsewhere");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    static JsonNode clusters(String of) {
        return officer().get(of + "/people/clusters").json();
    }

    static JsonNode hit(String of, String entry) {
        for (JsonNode hit :
                officer().get(of + "/people").json().get("people").get(0).get("hits")) {
            if (hit.get("entry").asString().equals(entry)) {
                return hit;
            }
        }
        throw new AssertionError("no hit on " + entry);
    }

    static Answer judge(String of, ApiClient client, String left, String right, String judgement, String reason) {
        return client.post(
                of + "/people/judgements",
                "{\"did\": \"judge\", \"left\": \"%s\", \"right\": \"%s\", \"judgement\": \"%s\", \"reason\": \"%s\"}"
                        .formatted(left, right, judgement, reason));
    }

    static Answer write(String of, String line) {
        return officer().post(of + "/people/judgements", line);
    }

    static void screen(String of, ApiClient client) {
        Answer made = client.post(of + "/people/screenings", "{\"purpose\": \"who they are\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    /** What the record says was done to a case, in order; to none, for {@code -}. */
    static List<String> actions(String subject) {
        List<String> actions = new ArrayList<>();
        long from = 0;
        while (true) {
            JsonNode page =
                    as(Role.OVERSIGHT).get("/api/v1/log/entries?from=" + from).json();
            if (page.get("entries").isEmpty()) {
                return actions;
            }
            page.get("entries").forEach(entry -> {
                if (entry.get("subject").asString().equals(subject)) {
                    actions.add(entry.get("action").asString());
                }
            });
            from = page.get("next").asLong();
            if (from >= page.get("size").asLong()) {
                return actions;
            }
        }
    }

    static String open(String reference, ApiClient client) {
        return opened(reference, client, QUERIES, HOLDERS);
    }

    static String opened(String reference, ApiClient client, String queries, String holders) {
        Answer opened = client.post("/api/v1/cases", caseText.replace("TEST-1", reference));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String of = "/api/v1/cases/" + opened.text("id");
        assertThat(client.post(of + "/documents?name=people/queries.csv", queries)
                        .status())
                .isEqualTo(201);
        assertThat(client.post(of + "/documents?name=people/holders.csv", holders)
                        .status())
                .isEqualTo(201);
        return of;
    }

    static String id(String address) {
        return address.substring("/api/v1/cases/".length());
    }

    static void assertAlike(Answer hidden, Answer missing, String hiddenCase, String missingCase) {
        assertProblem(hidden, 404, "/problems/not-found");
        assertThat(hidden.status()).isEqualTo(missing.status());
        assertThat(hidden.text().replace(id(hiddenCase), "ID"))
                .isEqualTo(missing.text().replace(id(missingCase), "ID"));
    }

    static void assertMay(Role role, Right right, Answer answer) {
        assertThat(answer.status() / 100 == 2)
                .as("%s: %s -> %s", role, right, answer)
                .isEqualTo(role.may(right));
        if (!role.may(right)) {
            assertProblem(answer, 403, "/problems/not-allowed");
        }
    }

    static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString("about:blank")).isEqualTo(type);
    }

    static ApiClient officer() {
        return as(Role.OFFICER);
    }

    static ApiClient as(Role role) {
        return ApiClient.of(server, role);
    }

    /** A person of another office on the same server: put into the accounts by hand, for an administrator makes them of the own office. */
    static ApiClient ofAnotherOffice(Role role) {
        Path folder = server.dataFolder().resolve("database");
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl("jdbc:postgresql://127.0.0.1:"
                    + Files.readString(folder.resolve("port")).strip() + "/comity");
            database.setUsername(EmbeddedPostgres.APPLICATION);
            database.setPassword(
                    Files.readString(folder.resolve("application.password")).strip());
            UserStore users = new UserStore(JdbcClient.create(database));
            String token = UUID.randomUUID().toString();
            Actor actor = new Actor(
                    UUID.randomUUID(), "f-" + token.substring(0, 8), "Somebody of another office", role, "elsewhere");
            users.keep(new UserAccount(actor, UUID.randomUUID(), Optional.empty()), Instant.now());
            users.setToken(actor.userId(), token);
            return ApiClient.at(server.url(), token);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
