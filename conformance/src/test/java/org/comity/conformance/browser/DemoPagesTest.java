package org.comity.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.auditlog.LogVerification;
import org.comity.auditlog.LogVerifier;
import org.comity.auditlog.NoteVerifierKey;
import org.comity.server.ComityServer;
import org.comity.server.RunningServer;
import org.comity.server.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo, as a person meets it: the example case in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPagesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("comity.root", "..")).toAbsolutePath().normalize();
    private static final List<String> PARTS = List.of("", "/memo", "/money", "/people", "/record");

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

    /** The address of the example case. */
    private String caseAddress(Session session) {
        session.go("/cases");
        String address = session.page().locator("table th a").first().getAttribute("href");
        return address == null ? "" : address;
    }

    @Test
    void noPageHasAFaultOfAccessibilityOrComplainsOrCallsAnotherServer() {
        try (Session session = session("officer")) {
            List<String> faults = new ArrayList<>();
            String address = caseAddress(session);
            List<String> pages = new ArrayList<>(List.of("/cases", "/cases/new"));
            PARTS.forEach(part -> pages.add(address + part));
            for (String page : pages) {
                assertThat(session.go(page)).as(page).isEqualTo(200);
                assertThat(session.page().locator("h1").count())
                        .as("main headings of " + page)
                        .isEqualTo(1);
                session.page().locator("details").all().forEach(details -> details.evaluate("it => it.open = true"));
                faults.addAll(session.faults());
            }
            assertThat(faults).isEmpty();
            assertThat(session.complaints()).isEmpty();
        }
    }

    @Test
    void signInTheRecordAndAPageThatIsNotThereHaveNoFaultEither() {
        try (Session session = Session.open(chromium.browser(), server.url(), 1280)) {
            session.go("/sign-in");
            List<String> faults = new ArrayList<>(session.faults());
            session.signIn("oversight");
            assertThat(session.go("/record")).isEqualTo(200);
            faults.addAll(session.faults());
            assertThat(session.go("/no-such-page")).isEqualTo(404);
            assertThat(session.page().locator("body").innerText())
                    .contains("Page not found")
                    .doesNotContain("Exception");
            faults.addAll(session.faults());
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void anAdministratorLandsOnAPageThatSaysWhyThereAreNoCases() {
        try (Session session = session("administrator")) {
            assertThat(session.go("/")).isEqualTo(200);
            assertThat(session.page().locator("main").innerText())
                    .contains("sees no case")
                    .doesNotContain("may not");
            assertThat(session.page().locator("nav a, main a").count())
                    .as("links that would be refused")
                    .isZero();
            assertThat(session.faults()).isEmpty();
        }
    }

    @Test
    void provisionsStandWithTheTitleThatTheirPackGivesTheInstrument() {
        try (Session session = session("reviewer")) {
            session.go(caseAddress(session));
            for (String section : List.of("conclusion", "findings", "clocks", "basis")) {
                assertThat(session.page()
                                .locator("section:has(#" + section + ")")
                                .textContent())
                        .as(section)
                        .contains("Extradition Act 1999 (New Zealand)")
                        .doesNotContain("(NZ)");
            }
        }
    }

    /** The memo's own style rules are let through by their hash; nothing else is. */
    @Test
    void theMemoOfACaseIsReachedFromItsPageAndLooksAsItPrints() {
        try (Session session = session("officer")) {
            session.go(caseAddress(session));
            session.page().locator("a[href$='/memo']").click();
            assertThat(session.page().locator("main").innerText())
                    .contains("Memorandum of assessment")
                    .contains("The Harbour Bank case")
                    .contains("The engine proposes; a named person decides.")
                    .contains("Signature");
            assertThat(session.page().locator(".answer").evaluate("it => getComputedStyle(it).borderLeftWidth"))
                    .isEqualTo("6px");
            assertThat(session.complaints()).isEmpty();
        }
    }

    @Test
    void noPageScrollsSidewaysOnATelephone() {
        try (Session session = Session.open(chromium.browser(), server.url(), 400)) {
            session.signIn("officer");
            String address = caseAddress(session);
            for (String part : PARTS) {
                session.go(address + part);
                Object over = session.page()
                        .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(over).as("pixels over the edge on " + address + part).isEqualTo(0);
            }
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheTopOfThePageToAFinding() {
        try (Session session = session("officer")) {
            Page page = session.page();
            session.go(caseAddress(session));
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to main content");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            Locator finding = page.locator("details.comity-finding").first();
            finding.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(finding.getAttribute("open")).isNotNull();
            assertThat(finding.innerText())
                    .contains("Because")
                    .contains("Standard")
                    .contains("Facts used");
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }

    @Test
    void answeringAnOpenQuestionChangesTheFindingThatWaitedForIt() {
        try (Session session = session("officer")) {
            Page page = session.page();
            session.go(caseAddress(session));
            String source = "Report of the special rapporteur, page 12";
            Locator question = having(page, ".comity-question", "persons[1].risk.torture");
            Locator finding =
                    having(page, "details.comity-finding", "s 30(2)(b)").first();
            assertThat(finding.innerText()).startsWith("Undetermined").contains("needs: person 1: danger of torture");
            page.locator("#questions ~ details").evaluateAll("all => all.forEach(it => it.open = true)");
            question.locator("summary").click();
            question.getByLabel("Yes", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            question.getByLabel("Source: document, page, person").fill(source);
            question.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("main").innerText())
                    .contains("The fact was added, and the case was assessed anew.");
            assertThat(question.count()).isZero();
            assertThat(finding.innerText()).startsWith("Met");
            assertThat(finding.textContent()).contains(source);
            assertThat(page.locator("section:has(#facts)").textContent()).contains(source);
            assertThat(session.faults()).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsMissingComesBackWithWhatToDo() {
        try (Session session = session("officer")) {
            Page page = session.page();
            session.go(caseAddress(session));
            Locator question = page.locator(".comity-question").first();
            question.locator("summary").click();
            question.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".govuk-error-summary").innerText())
                    .contains("There is a problem", "Enter an answer");
            assertThat(page.title()).startsWith("Error: ");
            assertThat(session.faults()).isEmpty();
        }
    }

    @Test
    void whoProposesADecisionCannotApproveIt() {
        try (Session senior = session("senior")) {
            Page page = senior.page();
            String address = caseAddress(senior);
            senior.go(address);
            propose(page, 1, "A senior person's proposal.");
            Locator mine = having(page, ".comity-decision", "A senior person's proposal.");
            assertThat(mine.innerText()).contains("You proposed this, so a different person has to approve it.");
            assertThat(mine.getByRole(AriaRole.BUTTON).count()).isZero();
            String id = String.valueOf(mine.locator("h3").getAttribute("id")).substring("decision-".length());
            String approve = "async path => { const form = new URLSearchParams();"
                    + " form.set('_csrf', document.querySelector('input[name=_csrf]').value);"
                    + " return (await fetch(path, {method: 'POST', body: form})).status; }";
            Object status = page.evaluate(approve, address + "/decisions/" + id + "/approval");
            assertThat(status).as("the way round the page").isEqualTo(403);
        }
    }

    @Test
    void aDifferentPersonApprovesWhatAnOfficerProposed() {
        try (Session officer = session("officer");
                Session senior = session("senior")) {
            String address = caseAddress(officer);
            officer.go(address);
            propose(officer.page(), 0, "An officer's proposal.");
            senior.go(address);
            having(senior.page(), ".comity-decision", "An officer's proposal.")
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(senior.page().locator("main").innerText()).contains("Approved. The decision is in force.");
            assertThat(senior.page().locator("section:has(#decisions)").innerText())
                    .contains("Decisions in force", "An officer's proposal.");
        }
    }

    /** Proposes the first outcome of a step that no safeguard closes. */
    private static void propose(Page page, int number, String reasons) {
        Locator step = page.locator(".comity-step").nth(number);
        step.locator("summary").click();
        step.getByRole(AriaRole.RADIO).first().check();
        step.getByLabel("Reasons").fill(reasons);
        step.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main").innerText()).contains("It awaits the approval of a different person.");
    }

    private static Locator having(Page page, String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    @Test
    void theMoneyPageComparesRulesAndOffersTheReport() {
        try (Session session = session("investigator")) {
            Page page = session.page();
            session.go(caseAddress(session) + "/money");
            assertThat(page.locator("main svg[role=img], main figure svg").count())
                    .isPositive();
            page.locator(".comity-rule-picker a").last().click();
            assertThat(page.locator(".comity-rule-picker a[aria-current]").count())
                    .isEqualTo(1);
            var saved = page.waitForDownload(
                    () -> page.getByText("Download the report").click());
            assertThat(saved.suggestedFilename()).endsWith("-money.html");
            assertThat(session.complaints()).isEmpty();
        }
    }

    @Test
    void theLogThatOversightDownloadsVerifiesWithoutTheServer(@TempDir Path folder) {
        try (Session session = session("oversight")) {
            Page page = session.page();
            session.go("/record");
            Path log = folder.resolve("comity-log.txt");
            Path key = folder.resolve("comity-log.key");
            page.waitForDownload(() -> page.getByText("Download the log").click())
                    .saveAs(log);
            page.waitForDownload(
                            () -> page.getByText("Download the verifier key").click())
                    .saveAs(key);
            LogVerification verification = LogVerifier.verify(log, NoteVerifierKey.read(key));
            assertThat(verification.holds()).as(verification.text()).isTrue();
            assertThat(verification.size()).isGreaterThan(10);
        }
    }
}
