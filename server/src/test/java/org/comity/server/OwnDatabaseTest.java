package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Optional;
import org.comity.server.ApiClient.Answer;
import org.comity.server.database.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Real use on a PostgreSQL that the operator runs. */
class OwnDatabaseTest {

    @TempDir
    Path temp;

    @Test
    void worksOnADatabaseOfTheOperatorsWithTwoUsersWhoAreNoSuperusers() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                temp.resolve("postgres"), Path.of("target", "postgres-programs").toAbsolutePath())) {
            try (Connection connection = DriverManager.getConnection(
                            postgres.jdbcUrl("postgres"), EmbeddedPostgres.OWNER, postgres.ownerPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("create role the_owner login password 'one'");
                statement.execute("create role the_server login password 'two'");
                statement.execute("create database casework owner the_owner");
            }
            Files.writeString(temp.resolve("owner.password"), "one\n");
            Files.writeString(temp.resolve("server.password"), "two\n");
            Path config = temp.resolve("comity.yaml");
            Files.writeString(config, """
                    port: 0
                    dataFolder: data
                    law: %s
                    office: Test office
                    logOrigin: test.example/record
                    database: {url: "%s", user: the_server, passwordFile: server.password, owner: the_owner, ownerPasswordFile: owner.password}
                    """.formatted(TestServers.ROOT.resolve("law"), postgres.jdbcUrl("casework")));
            try (RunningServer server = ComityServer.start(ServerSettings.read(config))) {
                assertThat(temp.resolve("data").resolve("database")).doesNotExist();
                String secrets = Files.readString(server.firstAdministrator().orElseThrow());
                ApiClient administrator = ApiClient.at(
                        server.url(),
                        JsonMapper.shared().readTree(secrets).get("token").asString());
                Answer made = administrator.post(
                        "/api/v1/accounts",
                        "{\"user\": \"intake\", \"displayName\": \"Intake\", \"role\": \"intake\"}");
                ApiClient intake = ApiClient.at(server.url(), made.text("token"));
                String text = Files.readString(TestServers.EXAMPLES.resolve("small/case.yaml"));
                assertThat(intake.post("/api/v1/cases", text).status()).isEqualTo(201);
                assertThat(intake.get("/api/v1/cases").json()).hasSize(1);
                assertThat(administrator.get("/api/v1/cases").status()).isEqualTo(403);
            }
        }
    }

    @Test
    void saysInOneLineThatTheServersPasswordIsWrong() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                temp.resolve("postgres"), Path.of("target", "postgres-programs").toAbsolutePath())) {
            postgres.ensureDatabase("casework");
            Files.writeString(temp.resolve("owner.password"), postgres.ownerPassword());
            Files.writeString(temp.resolve("server.password"), "wrong");
            ServerSettings settings = new ServerSettings(
                    new ServerSettings.Network(0, Optional.empty()),
                    temp.resolve("data"),
                    TestServers.ROOT.resolve("law"),
                    Optional.empty(),
                    Optional.of(new ServerSettings.OwnDatabase(
                            postgres.jdbcUrl("casework"),
                            new ServerSettings.Login(EmbeddedPostgres.APPLICATION, temp.resolve("server.password")),
                            new ServerSettings.Login(EmbeddedPostgres.OWNER, temp.resolve("owner.password")))),
                    new ServerSettings.Office("Test office", "test.example/record"));
            assertThatThrownBy(() -> ComityServer.start(settings))
                    .isInstanceOf(ServerProblem.class)
                    .hasMessageContaining("does not let comity_app in")
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void saysInOneLineThatTheDatabaseDoesNotAnswer() throws Exception {
        Files.writeString(temp.resolve("password"), "x\n");
        Path config = temp.resolve("comity.yaml");
        Files.writeString(config, """
                port: 0
                dataFolder: data
                law: %s
                office: Test office
                logOrigin: test.example/record
                database: {url: "jdbc:postgresql://127.0.0.1:1/none", user: x, passwordFile: password}
                """.formatted(TestServers.ROOT.resolve("law")));
        assertThatThrownBy(() -> ComityServer.start(ServerSettings.read(config)))
                .isInstanceOfSatisfying(
                        ServerProblem.class,
                        problem -> assertThat(problem.text())
                                .startsWith("jdbc:postgresql://127.0.0.1:1/none: ")
                                .doesNotContain("\n"));
    }
}
