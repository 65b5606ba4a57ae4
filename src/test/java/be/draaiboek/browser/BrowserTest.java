package be.draaiboek.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** One browser and one application for all tests; each test has its own people, with cookies and storage of their own. */
abstract class BrowserTest {

    static final double PATIENCE_MS = 15_000;

    private static AppProcess shared;
    private static Playwright playwright;
    private static Browser browser;

    private final List<Visitor> visitors = new ArrayList<>();

    /** The application of the suite; a test that kills one starts its own. */
    static AppProcess app() {
        if (shared == null) {
            shared = AppProcess.start("suite");
        }
        return shared;
    }

    static Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of(
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        }
        return browser;
    }

    /** Debian's Chromium without windows where it is there: a tab costs it a third. */
    private static Path chromium() {
        Path small = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(small) ? small : Path.of("/usr/bin/chromium");
    }

    /** Somebody with a browser of their own, not logged in. */
    Visitor visitor(AppProcess app, Browser.NewContextOptions options) {
        Visitor visitor = newVisitor(app, options);
        visitors.add(visitor);
        return visitor;
    }

    /** The same, and whoever asks sees to it that they leave. */
    static Visitor newVisitor(AppProcess app, Browser.NewContextOptions options) {
        return new Visitor(app, browser().newContext(options.setLocale("nl-BE").setTimezoneId("Europe/Brussels")));
    }

    Visitor visitor(AppProcess app) {
        return visitor(app, new Browser.NewContextOptions());
    }

    /** Somebody of the demo, logged in, without a page yet. */
    Visitor person(AppProcess app, String email) {
        return visitor(app).logIn(email);
    }

    Visitor person(String email) {
        return person(app(), email);
    }

    @AfterEach
    void leave() {
        List<String> problems = new ArrayList<>();
        visitors.forEach(visitor -> problems.addAll(visitor.leave()));
        visitors.clear();
        if (!problems.isEmpty()) {
            throw new AssertionError("the browser's console complains: " + String.join(" | ", problems));
        }
    }
}
