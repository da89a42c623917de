package org.comity.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.comity.server.rights.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the API with the token of a role. */
final class ApiClient {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String url;
    private final String token;

    private ApiClient(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static ApiClient at(String url, String token) {
        return new ApiClient(url, token);
    }

    static ApiClient of(RunningServer server, Role role) {
        return new ApiClient(
                server.url(),
                server.demoSignIns().stream()
                        .filter(signIn -> signIn.role().equals(role.word()))
                        .findFirst()
                        .orElseThrow()
                        .token());
    }

    static ApiClient withToken(RunningServer server, String token) {
        return new ApiClient(server.url(), token);
    }

    record Answer(int status, String type, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        String text(String member) {
            return json().get(member).asString();
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    /** Posts without saying beforehand how long the body is. */
    Answer postChunked(String path, byte[] body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    Answer send(String method, String path, String body) {
        return send(method, path, HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, body)
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
