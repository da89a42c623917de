package org.comity.conformance.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser. It writes down what the pages may not do: complain, or call another server. */
final class Session implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String server;
    private final List<String> complaints = new ArrayList<>();

    private Session(BrowserContext context, String server) {
        this.context = context;
        this.server = server;
        this.page = context.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") || said.type().equals("warning")) {
                complaints.add(page.url() + ": " + said.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(server) && !request.url().startsWith("data:")) {
                complaints.add(page.url() + " calls " + request.url());
            }
        });
    }

    /** A session nobody has signed in to, in a window of a width. */
    static Session open(Browser browser, String server, int width) {
        return new Session(browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)), server);
    }

    /** A session of a demo user, who signed in on the sign-in page. */
    static Session of(Browser browser, String server, String role) {
        return open(browser, server, 1280).signIn(role);
    }

    /** Signs in as the demo user of a role. */
    Session signIn(String role) {
        go("/sign-in");
        page.locator(
                        "li",
                        new Page.LocatorOptions()
                                .setHas(page.locator(
                                        "strong", new Page.LocatorOptions().setHasText(capital(role) + "."))))
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .click();
        page.waitForURL(server + "/cases");
        return this;
    }

    private static String capital(String role) {
        return Character.toUpperCase(role.charAt(0)) + role.substring(1);
    }

    /** Opens an address of the server and gives the status of the answer. */
    int go(String path) {
        Response answer = page.navigate(server + path);
        return answer == null ? 0 : answer.status();
    }

    /** The page that is open. */
    Page page() {
        return page;
    }

    /** What the pages of this session did that they may not do. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe finds wrong with the page that is open, one line for each fault. */
    List<String> faults() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> page.url() + ": " + rule.getId() + " (" + rule.getImpact() + "): "
                                        + node.getHtml() + " " + node.getFailureSummary()))
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
