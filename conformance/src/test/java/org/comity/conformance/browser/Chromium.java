package org.comity.conformance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, without a window. */
final class Chromium implements AutoCloseable {

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; where it is missing, skips the test that asked, or fails it when browser tests are required. */
    static Chromium startOrSkip() {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Path driver = Path.of(System.getProperty("playwright.cli.dir", "no-driver"));
        boolean there = program.isPresent() && Files.isExecutable(driver.resolve("node"));
        if (!there) {
            skip(
                    program.isEmpty()
                            ? "there is no Chromium (install the package chromium)"
                            : "there is no driver in " + driver + " (run tools/browser/install.sh)");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(SWITCHES));
        return new Chromium(playwright, browser);
    }

    private static void skip(String why) {
        String said = "THE BROWSER TESTS DID NOT RUN: " + why;
        if ("required".equals(System.getenv("COMITY_BROWSER_TESTS"))) {
            throw new AssertionError(said);
        }
        System.err.println(said);
        Assumptions.abort(said);
    }

    /** The browser, for new sessions. */
    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
