package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with a browser, on a running server. */
class SignInTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    static Path temp;

    private static RunningServer server;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeAll
    static void start() {
        server = ComityServer.start(TestServers.demo(temp.resolve("data"), 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheSignInPage() throws Exception {
        HttpResponse<String> answer = get("/cases");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void signsADemoUserInWithOneClickAndOutAgain() throws Exception {
        HttpResponse<String> answer = post("/sign-in/demo", "user=officer&_csrf=" + csrf());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/cases"));
        assertThat(get("/cases").body()).contains("TEST-1");
        post("/sign-out", "_csrf=" + csrfOf(get("/cases").body()));
        assertThat(get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void signsInByNameAndPassword() throws Exception {
        String token = server.demoSignIns().getFirst().token();
        String user = server.demoSignIns().getFirst().user();
        post("/sign-in", "user=" + user + "&password=" + token + "&_csrf=" + csrf());
        assertThat(get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnotherUsersPasswordAndSlowsGuessing() throws Exception {
        String token = server.demoSignIns().getFirst().token();
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> answer = post("/sign-in", "user=senior&password=" + token + "&_csrf=" + csrf());
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?error"));
        }
        String right = server.demoSignIns().stream()
                .filter(signIn -> signIn.user().equals("senior"))
                .findFirst()
                .orElseThrow()
                .token();
        post("/sign-in", "user=senior&password=" + right + "&_csrf=" + csrf());
        assertThat(get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void takesNoFormWithoutItsToken() throws Exception {
        assertThat(post("/sign-in/demo", "user=officer").statusCode()).isEqualTo(403);
        assertThat(get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void letsNobodyInAsAUserWhoIsNotOfTheDemo() throws Exception {
        post("/sign-in/demo", "user=nobody&_csrf=" + csrf());
        assertThat(get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionDoesNotOpenTheApi() throws Exception {
        post("/sign-in/demo", "user=officer&_csrf=" + csrf());
        assertThat(get("/api/v1/cases").statusCode()).isEqualTo(401);
    }

    @Test
    void sendsStrictHeaders() throws Exception {
        HttpResponse<String> answer = get("/sign-in");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict"));
    }

    @Test
    void answersOnlyToItsOwnNames() throws Exception {
        assertThat(statusForHost("127.0.0.1")).isEqualTo(200);
        assertThat(statusForHost("localhost:8080")).isEqualTo(200);
        assertThat(statusForHost("evil.example")).isEqualTo(421);
    }

    @Test
    void answersOnTheLoopbackAddressAlone() throws Exception {
        int port = URI.create(server.url()).getPort();
        for (InetAddress address :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!address.isLoopbackAddress()) {
                assertThat(canConnect(address, port)).as(address.toString()).isFalse();
            }
        }
    }

    private static boolean canConnect(InetAddress address, int port) {
        try (Socket _ = new Socket(address, port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static int statusForHost(String host) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(server.url()).getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private String csrf() throws Exception {
        return csrfOf(get("/sign-in").body());
    }

    private static String csrfOf(String page) {
        Matcher matcher = CSRF.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
