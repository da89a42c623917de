package org.comity.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.server.ComityServer;
import org.comity.server.RunningServer;
import org.comity.server.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The people page in a browser: matches looked at, judged, taken over and undone (names 11.8-11.11). Everybody is invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePagesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("comity.root", "..")).toAbsolutePath().normalize();

    private Chromium chromium;
    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path data) {
        chromium = Chromium.startOrSkip();
        server = ComityServer.start(ServerSettings.demo(0, data, ROOT.resolve("examples"), ROOT.resolve("law")));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private Session session(String role) {
        return Session.of(chromium.browser(), server.url(), role);
    }

    /** Posts to the API as the demo's officer, and gives the answer. */
    private String post(String path, String body) {
        String token = server.demoSignIns().stream()
                .filter(signIn -> signIn.role().equals("officer"))
                .findFirst()
                .orElseThrow()
                .token();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/cases" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A case of the example's people and lists, with a further list; searched. */
    private String open(String reference, String list, int limit) throws IOException {
        Path example = ROOT.resolve("examples/harbour-bank");
        String text = Files.readString(example.resolve("case.yaml")).replace("EX-2026-001", reference);
        String id = JsonMapper.shared().readTree(post("", text)).get("id").asString();
        for (String name : List.of("queries.csv", "holders.csv")) {
            post("/" + id + "/documents?name=people/" + name, Files.readString(example.resolve("people/" + name)));
        }
        if (!list.isEmpty()) {
            post("/" + id + "/documents?name=people/more.csv", list);
        }
        post("/" + id + "/people/screenings", "{\"purpose\": \"Who they may be\", \"limit\": " + limit + "}");
        return "/cases/" + id + "/people";
    }

    private static void openAll(Page page) {
        page.locator("details").all().forEach(details -> details.evaluate("it => it.open = true"));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "people", name + ".png"))
                .setFullPage(true));
    }

    private static int toJudge(Page page) {
        return page.locator("legend:has-text('Judge this match')").count();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    /** Names 11.8: judged with a reason, shown as judged, undone by another line; nothing that was typed is lost. */
    @Test
    void aMatchIsJudgedWithAReasonShownAsJudgedAndUndone() throws IOException {
        String people = open("PAGE-1", "", 10);
        try (Session session = session("investigator")) {
            session.go(people);
            Page page = session.page();
            int open = toJudge(page);
            assertThat(open).isGreaterThan(1);
            Locator form = page.locator("form[action$='/people/judgements']").first();
            form.getByLabel("Reason").fill("A reason that took a while to write.");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(form.innerText()).contains("Say whether they are the same");
            assertThat(form.getByLabel("Reason").inputValue()).isEqualTo("A reason that took a while to write.");
            assertThat(focused(page)).as("the cursor is on what is wrong").isEqualTo("wrong");
            assertThat(page.locator(".govuk-error-summary a").getAttribute("href"))
                    .isEqualTo("#wrong");
            assertThat(session.faults()).isEmpty();
            picture(page, "corrected");
            form.getByLabel("Not the same").check();
            form.getByLabel("Reason").fill(" ");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(form.innerText()).contains("Give the reason");
            assertThat(form.getByLabel("Not the same").isChecked()).isTrue();
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("reason");
            assertThat(session.faults()).isEmpty();
            form.getByLabel("Reason").fill("The passport numbers differ.");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(page.url()).endsWith("#written");
            assertThat(page.locator("#written").innerText()).contains("On the record.", "Next to judge");
            assertThat(toJudge(page)).isEqualTo(open - 1);
            openAll(page);
            assertThat(page.locator("main").innerText())
                    .containsIgnoringCase("judged not the same")
                    .contains("The passport numbers differ.");
            assertThat(session.faults()).isEmpty();
            Locator undo = page.locator("form[action$='/undo']").first();
            undo.getByRole(AriaRole.BUTTON).click();
            assertThat(undo.innerText()).contains("Give the reason");
            undo.getByLabel("Why does it count no longer?").fill("A slip.");
            undo.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("main").innerText()).contains("A slip.").containsIgnoringCase("undone by line 2");
            assertThat(toJudge(page)).isEqualTo(open);
            assertThat(session.complaints())
                    .as("the browser tells of nothing but the three entries to correct")
                    .hasSize(3)
                    .allMatch(complaint -> complaint.contains("422"));
        }
        try (Session session = session("reviewer")) {
            session.go(people);
            assertThat(session.page()
                            .locator("form[action*='/people/judgements']")
                            .count())
                    .isZero();
        }
    }

    @Test
    void thePurposeOfASearchThatIsTooLongIsKept() throws IOException {
        String people = open("PAGE-2", "", 10);
        try (Session session = session("officer")) {
            Page page = session.page();
            session.go(people);
            Locator form = page.locator("form[action$='/people/screenings']");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(form.innerText()).contains("Say why the search is made");
            assertThat(focused(page)).isEqualTo("wrong");
            assertThat(session.faults()).isEmpty();
            form.getByRole(AriaRole.TEXTBOX).evaluate("it => { it.maxLength = 9999; it.value = 'why '.repeat(200); }");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(form.getByRole(AriaRole.TEXTBOX).inputValue()).startsWith("why why");
            assertThat(form.innerText()).contains("expected up to 500");
        }
    }

    @Test
    void theKeyboardAloneOpensAMatchAndJudgesIt() throws IOException {
        String people = open("PAGE-3", "", 10);
        try (Session session = session("officer")) {
            Page page = session.page();
            session.go(people);
            Locator second = page.locator(".comity-hit").nth(1);
            second.locator("> summary").focus();
            page.keyboard().press("Enter");
            assertThat(second.getAttribute("open")).isNotNull();
            second.getByLabel("The same", new Locator.GetByLabelOptions().setExact(true))
                    .focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().type("Another birth date.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/people#written");
            assertThat(page.locator("main").textContent()).contains("Another birth date.");
        }
    }

    /** Names 11.9, 11.10: another case's judgement is told as such, binds nothing, and is taken over by one of one's own. */
    @Test
    void whatAnotherCaseJudgedIsToldAndTakenOver() throws IOException {
        String there = open("PAGE-4", "", 10);
        String id = there.split("/")[2];
        post(
                "/" + id + "/people/judgements",
                "{\"did\": \"judge\", \"left\": \"queries.csv/Q-5\", \"right\": \"holders.csv/H-012\","
                        + " \"judgement\": \"not-same\", \"reason\": \"Her sister: both were seen together.\"}");
        String here = open("PAGE-5", "", 10);
        try (Session session = session("investigator")) {
            Page page = session.page();
            session.go(here);
            Locator hit = page.locator(".comity-hit", new Page.LocatorOptions().setHasText("H-012"))
                    .filter(new Locator.FilterOptions().setHasText("Her sister"));
            assertThat(hit.count()).isEqualTo(1);
            openAll(page);
            assertThat(hit.innerText()).contains("PAGE-4", "judged not the same by officer");
            assertThat(session.faults()).isEmpty();
            picture(page, "elsewhere");
            Locator take = hit.locator("form[action$='/taken-over']");
            take.getByRole(AriaRole.BUTTON).click();
            assertThat(take.innerText()).contains("Give the reason");
            assertThat(take.getByLabel("Your reason").inputValue())
                    .as("the other case's reason is not put in")
                    .isEmpty();
            take.getByLabel("Your reason").fill("Another passport.");
            take.getByRole(AriaRole.BUTTON).click();
            openAll(page);
            assertThat(page.locator("#line-1").innerText())
                    .contains("investigator", "Not the same", "Another passport.", "Taken over from PAGE-4, line 1");
            assertThat(session.faults()).isEmpty();
            page.locator("#line-1 a").first().click();
            assertThat(page.url()).contains(id);
        }
    }

    @Test
    void judgementsThatContradictAreToldAndResolvedByASplit() throws IOException {
        String people = open("PAGE-6", "", 10);
        String id = people.split("/")[2];
        String line = "{\"did\": \"judge\", \"left\": \"queries.csv/Q-1\", \"right\": \"holders.csv/%s\","
                + " \"judgement\": \"%s\", \"reason\": \"Line of %s.\"}";
        post("/" + id + "/people/judgements", line.formatted("H-001", "same", "H-001"));
        post(
                "/" + id + "/people/judgements",
                "{\"did\": \"merge\", \"members\": [\"holders.csv/H-001\", \"holders.csv/H-003\"], \"reason\": \"One address.\"}");
        post("/" + id + "/people/judgements", line.formatted("H-003", "not-same", "H-003"));
        try (Session session = session("investigator")) {
            Page page = session.page();
            session.go(people);
            assertThat(page.locator("main").innerText()).contains("Judgements contradict one another");
            openAll(page);
            assertThat(session.faults()).isEmpty();
            picture(page, "conflict");
            Locator member = page.locator(".comity-members > li", new Page.LocatorOptions().setHasText("H-003"));
            member.getByLabel("Why does it leave?").fill("Two addresses after all.");
            member.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("main").innerText()).doesNotContain("Judgements contradict one another");
            assertThat(page.locator("#line-4").innerText()).contains("Split off", "Two addresses after all.");
        }
    }

    /** Many matches, names without a blank, names from right to left: nothing runs over the edge, and no name turns its neighbours round. */
    @Test
    void fiftyMatchesAndLongNamesStayOnThePageOfATelephone() throws IOException {
        StringBuilder list = new StringBuilder("id,kind,name,born,country,alias\n");
        for (int i = 0; i < 60; i++) {
            list.append("M-")
                    .append(i)
                    .append(i % 9 == 1 ? ",person,Shen Yuhang,1969,CN," : ",person,Shen Yuhang,,CN,");
            list.append(i == 0 ? "خالد منصوري|" + "Verylongnamewithoutanyblank".repeat(5) : "Alias " + i)
                    .append('\n');
        }
        list.append("L-")
                .append("1".repeat(60))
                .append(",person,沈宇航 ")
                .append("Verylong".repeat(20))
                .append(",,,\n");
        String people = open("PAGE-7", list.toString(), 50);
        for (int width : new int[] {1280, 390}) {
            try (Session session = Session.open(chromium.browser(), server.url(), width)) {
                session.signIn("officer");
                Page page = session.page();
                session.go(people);
                picture(page, "many-" + width);
                assertThat(page.locator(".comity-hit").count()).isGreaterThanOrEqualTo(60);
                assertThat(page.locator(".comity-hit[open]").count())
                        .as("the first of each person is open")
                        .isLessThan(9);
                openAll(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("pixels over the edge at " + width)
                        .isEqualTo(0);
                assertThat(session.faults()).isEmpty();
            }
        }
    }
}
