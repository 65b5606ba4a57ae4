package be.draaiboek.bench;

import be.draaiboek.bench.World.Person;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The browser of the machine, without a screen. To be used on the thread that started it. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("bench.chromium", "/usr/bin/chromium")))
                                .setArgs(List.of(
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    public Browser browser() {
        return browser;
    }

    /** Somebody's browser, with nothing in it. */
    public static BrowserContext context(Browser browser) {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("nl-BE").setTimezoneId("Europe/Brussels"));
    }

    /** By the API, which is quick. */
    public static void logIn(BrowserContext context, URI base, Person person) {
        JsonObject csrf = JsonParser.parseString(
                        context.request().get(base + "/api/sessie").text())
                .getAsJsonObject()
                .getAsJsonObject("csrf");
        APIResponse answer = context.request()
                .post(
                        base + "/api/sessie",
                        RequestOptions.create()
                                .setHeader(
                                        csrf.get("header").getAsString(),
                                        csrf.get("token").getAsString())
                                .setData(Map.of("email", person.email(), "password", World.PASSWORD)));
        if (answer.status() != 200) {
            throw new IllegalStateException("logging in: " + answer.status());
        }
    }

    /** Waits until every field of a section page has been drawn. */
    public static void drawn(Page page) {
        page.locator(".db-item").first().waitFor();
        page.locator("db-keeper .db-keeper-text").waitFor();
        page.waitForFunction("() => !document.querySelector('.db-field-wait')");
    }

    /** Shows all questions of a section below each other, also those that were answered before. */
    public static void whole(Page page) {
        Locator all = page.getByText("Hele pagina", new Page.GetByTextOptions().setExact(true));
        if (all.isVisible() && "false".equals(all.getAttribute("aria-pressed"))) {
            all.click();
        }
        Locator folded = page.locator(".db-guide-unfold");
        if (folded.isVisible()) {
            folded.click();
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
