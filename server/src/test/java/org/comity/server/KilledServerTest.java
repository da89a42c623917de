package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.server.ApiClient.Answer;
import org.comity.server.rights.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own is killed; the next one finds everything that was acknowledged. */
class KilledServerTest {

    @TempDir
    Path temp;

    /** Starts a demo server, says where it answers, and waits. */
    public static final class Main {

        private Main() {}

        public static void main(String[] args) throws InterruptedException {
            RunningServer server = ComityServer.start(TestServers.demo(Path.of(args[0]), 0));
            System.out.println(
                    server.url() + " " + server.demoSignIns().getFirst().token());
            server.awaitClose();
        }
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAfterTheNextStart() throws Exception {
        Path data = temp.resolve("data");
        String text = Files.readString(TestServers.EXAMPLES.resolve("small/case.yaml"));
        Process process = start(data);
        long database;
        String id;
        try {
            BufferedReader out = process.inputReader();
            String[] said = String.valueOf(out.readLine()).split(" ");
            ApiClient intake = ApiClient.at(said[0], said[1]);
            Answer opened = intake.post("/api/v1/cases", text.replace("TEST-1", "KILLED-1"));
            assertThat(opened.status()).isEqualTo(201);
            id = opened.text("id");
            database = Long.parseLong(Files.readAllLines(data.resolve("database/files/postmaster.pid"))
                    .getFirst()
                    .strip());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(ProcessHandle.of(database))
                .as("the database outlives the killed server")
                .isPresent();
        try (RunningServer server = ComityServer.start(TestServers.demo(data, 0))) {
            assertThat(ProcessHandle.of(database)).as("the next start stops it").isEmpty();
            Answer read = ApiClient.of(server, Role.OFFICER).get("/api/v1/cases/" + id);
            assertThat(read.text("reference")).isEqualTo("KILLED-1");
        }
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dcomity.root=" + TestServers.ROOT,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
