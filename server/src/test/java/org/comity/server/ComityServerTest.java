package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComityServerTest {

    @TempDir
    Path temp;

    @Test
    void startsStopsAndStartsAgainWithTheSameDataAndTokens() throws Exception {
        String token;
        try (RunningServer server = ComityServer.start(TestServers.demo(temp.resolve("data"), 0))) {
            token = tokenOf(server, "officer");
            assertThat(get(server, "/health", "")).contains("UP");
            assertThat(get(server, "/api/v1/cases", token)).contains("TEST-1");
            assertThatThrownBy(() -> ComityServer.start(TestServers.demo(temp.resolve("data"), 0)))
                    .isInstanceOfSatisfying(ServerProblem.class, problem -> {
                        assertThat(problem.exitCode()).isEqualTo(3);
                        assertThat(problem.text())
                                .contains("already running on this folder (pid "
                                        + ProcessHandle.current().pid() + ", " + server.url() + ")");
                    });
        }
        try (RunningServer server = ComityServer.start(TestServers.demo(temp.resolve("data"), 0))) {
            assertThat(tokenOf(server, "officer")).isEqualTo(token);
            assertThat(get(server, "/api/v1/cases", token)).containsOnlyOnce("TEST-1");
        }
    }

    @Test
    void saysThatThePortIsTakenBeforeItTouchesTheDatabase() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ComityServer.start(TestServers.demo(temp.resolve("data"), taken.getLocalPort())))
                    .isInstanceOf(ServerProblem.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort() + ": the port is in use");
        }
        assertThat(temp.resolve("data").resolve("database")).doesNotExist();
    }

    @Test
    void refusesAFolderOfAnotherVersionWithOneLine() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        Files.writeString(data.resolve("comity-data.json"), "{\"format\": 9, \"postgresql\": 12}");
        assertThatThrownBy(() -> ComityServer.start(TestServers.demo(data, 0)))
                .isInstanceOfSatisfying(ServerProblem.class, problem -> {
                    assertThat(problem.exitCode()).isEqualTo(3);
                    assertThat(problem.text()).contains("of another version").doesNotContain("\n");
                });
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void doesNotSignAnExistingRecordWithANewKey() throws Exception {
        Path data = temp.resolve("data");
        ComityServer.start(TestServers.demo(data, 0)).close();
        byte[] key = Files.readAllBytes(data.resolve("log.key"));
        Files.delete(data.resolve("log.key"));
        assertThatThrownBy(() -> ComityServer.start(TestServers.demo(data, 0)))
                .isInstanceOfSatisfying(ServerProblem.class, problem -> {
                    assertThat(problem.exitCode()).isEqualTo(3);
                    assertThat(problem.text()).contains("log.key: the key that signs the record is gone");
                });
        assertThat(data.resolve("log.key")).doesNotExist();
        Files.write(data.resolve("log.key"), key);
        try (RunningServer server = ComityServer.start(TestServers.demo(data, 0))) {
            assertThat(get(server, "/health", "")).contains("UP");
        }
    }

    @Test
    void realUseHasNoDemoUsersAndOneAdministrator() throws Exception {
        Path config = temp.resolve("comity.yaml");
        Files.writeString(
                config,
                "port: 0\ndataFolder: data\nlaw: %s\noffice: Test office\nlogOrigin: test.example/record\n"
                        .formatted(TestServers.ROOT.resolve("law")));
        try (RunningServer server = ComityServer.start(ServerSettings.read(config))) {
            assertThat(server.demoSignIns()).isEmpty();
            assertThat(temp.resolve("data").resolve("demo-users.json")).doesNotExist();
            Path secrets = server.firstAdministrator().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                    .isEqualTo("rw-------");
            assertThat(get(server, "/sign-in", "")).doesNotContain("/sign-in/demo");
        }
    }

    private static String tokenOf(RunningServer server, String user) {
        return server.demoSignIns().stream()
                .filter(signIn -> signIn.user().equals(user))
                .findFirst()
                .orElseThrow()
                .token();
    }

    private static String get(RunningServer server, String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
