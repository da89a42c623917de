package org.comity.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.server.ComityServer;
import org.comity.server.RunningServer;
import org.comity.server.ServerSettings;
import picocli.CommandLine.Command;

/**
 * Runs what a first user does, on a folder that is thrown away, so that the JVM can record which classes a start needs (the class cache of
 * JEP 514). The launcher calls it once after a build.
 */
@Command(name = "rehearse", hidden = true, description = "Runs a demo on a throw-away folder, for the class cache.")
final class RehearseCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation here = Installation.find();
        Path folder = Files.createTempDirectory("comity-rehearsal");
        try {
            commands(here);
            try (RunningServer server = ComityServer.start(
                    ServerSettings.demo(0, folder, here.examples(), here.law(java.util.Optional.empty())))) {
                look(server, "/health");
                look(server, "/");
                look(server, "/api/v1/log/checkpoint");
            }
        } finally {
            delete(folder);
        }
        return ExitCode.DONE;
    }

    private static void commands(Installation here) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path example = here.examples().resolve("harbour-bank");
        for (List<String> command : List.of(
                List.of("assess", example.resolve("case.yaml").toString()),
                List.of("trace", example.resolve("money/plan.yaml").toString()))) {
            Comity.run(command.toArray(String[]::new), nowhere, nowhere);
        }
    }

    private static void look(RunningServer server, String path) throws IOException, InterruptedException {
        String token = server.demoSignIns().getFirst().token();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
