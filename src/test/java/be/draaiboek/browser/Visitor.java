package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser: what they see on a page of the Draaiboek, and what they do there. */
final class Visitor {

    static final String PASSWORD = "draaiboek-demo";

    private static final Pattern SAVED = Pattern.compile("^Alles (is )?bewaard( om \\d\\d:\\d\\d)?$");

    private final AppProcess app;
    final BrowserContext context;
    private final List<String> problems = new ArrayList<>();
    Page page;

    Visitor(AppProcess app, BrowserContext context) {
        this.app = app;
        this.context = context;
        context.setDefaultTimeout(BrowserTest.PATIENCE_MS);
        page = newTab();
    }

    /** Another tab of the same browser; {@link #page} stays the first. */
    Page newTab() {
        Page tab = context.newPage();
        tab.onPageError(error -> problems.add("uncaught: " + error));
        tab.onConsoleMessage(message -> {
            // A refused or failing request is what several tests are about; scripts and styles have nothing to fear
            // from it.
            if (message.type().equals("error")
                    && !message.text().matches("(?s).*(Failed to load resource|net::ERR_|WebSocket).*")) {
                problems.add(message.text());
            }
        });
        return tab;
    }

    /** By the API, which is quick; the login page has a test of its own. */
    Visitor logIn(String email) {
        JsonObject csrf = JsonParser.parseString(
                        context.request().get(app.url("/api/sessie")).text())
                .getAsJsonObject()
                .getAsJsonObject("csrf");
        APIResponse response = context.request()
                .post(
                        app.url("/api/sessie"),
                        RequestOptions.create()
                                .setHeader(
                                        csrf.get("header").getAsString(),
                                        csrf.get("token").getAsString())
                                .setData(Map.of("email", email, "password", PASSWORD)));
        if (response.status() != 200) {
            throw new AssertionError(email + " cannot log in: " + response.status() + " " + response.text());
        }
        return this;
    }

    Visitor open(String path) {
        page.navigate(app.url(path));
        return this;
    }

    /** A section with all its questions below each other, when everything in it has been drawn. */
    Visitor section(String code) {
        open("/draaiboek/" + code);
        drawn(page);
        Locator whole = page.locator(".db-guide-switch > button[aria-pressed=false]")
                .filter(new Locator.FilterOptions().setHasText("Hele pagina"));
        if (whole.count() > 0) {
            // On a phone the way to the whole page stands below the question.
            (whole.isVisible() ? whole : page.locator(".db-guide-whole > button")).click();
        }
        unfold();
        return this;
    }

    /** Opens the questions that were answered before, which the whole page shows as a line each. */
    private void unfold() {
        unfold(page);
    }

    /** The same on another of this person's pages. */
    static void unfold(Page page) {
        Locator folded = page.locator(".db-guide-unfold");
        if (folded.count() > 0) {
            folded.dispatchEvent("click");
        }
    }

    static void drawn(Page page) {
        assertThat(page.locator(".db-item:visible").first()).isVisible();
        assertThat(page.locator("db-keeper .db-keeper-text")).isVisible();
        assertThat(page.locator(".db-field-wait")).hasCount(0);
    }

    void reload() {
        page.reload();
        drawn(page);
        unfold();
    }

    // ---- fields ----------------------------------------------------------------------------------------------------

    Locator item(String id) {
        return page.locator("#" + id);
    }

    /** My own answer to a question, or the joint one. */
    Locator own(String item) {
        return page.locator("#" + item + " > db-choice, #" + item + " > db-multi")
                .first();
    }

    Locator explanation(String item) {
        return page.locator("#" + item + " > db-text textarea");
    }

    Locator cell(String item, String row, String col) {
        return page.locator("#" + item + " > db-grid > [slot=\"" + row + "/" + col + "\"]:not(.db-row-team)");
    }

    /** A cell of a sheet, by its row, counted from 1, and the name of its column. */
    Locator inRow(String item, int row, String column) {
        return inRow(item(item), row, column);
    }

    static Locator inRow(Locator sheet, int row, String column) {
        String col = sheet.getByRole(
                        AriaRole.COLUMNHEADER,
                        new Locator.GetByRoleOptions().setName(column).setExact(true))
                .first()
                .getAttribute("data-col");
        return sheet.locator("tbody tr[data-row]").nth(row - 1).locator("[data-col=\"" + col + "\"]");
    }

    /** The field that stands in a cell while somebody types in it. */
    static Locator editor(Locator cell) {
        return cell.locator(".db-sheet-input");
    }

    /** Types over what stands in a cell, and stays there. */
    static void write(Locator cell, String text) {
        cell.press("F2");
        editor(cell).fill(text);
    }

    /** The same, and leaves it. */
    static void put(Locator cell, String text) {
        write(cell, text);
        editor(cell).blur();
        assertThat(editor(cell)).hasCount(0);
    }

    /** Chooses in a cell, by its menu. */
    void choose(Locator cell, String option) {
        cell.click();
        page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    static Locator option(Locator field, String label) {
        return field.getByText(label, new Locator.GetByTextOptions().setExact(true));
    }

    Locator addRow(String item) {
        return item(item).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rij toevoegen"));
    }

    /** As a person does: after a click, letter by letter. */
    void type(Locator field, String text) {
        field.click();
        field.press("End");
        field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(5));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    // ---- keeping ---------------------------------------------------------------------------------------------------

    Locator status() {
        return page.locator("db-keeper .db-keeper-text");
    }

    /** Waits until nothing is unsent. */
    void saved() {
        assertThat(status()).hasText(SAVED);
    }

    Locator conflicts() {
        return page.locator(".db-conflict");
    }

    /** The versions that the history dialog of a field shows, the newest first. */
    List<String> history(Locator fieldElement) {
        openHistory(fieldElement);
        Locator texts = page.locator("vaadin-dialog .db-said-text, vaadin-dialog-overlay .db-said-text");
        assertThat(texts.first()).isVisible();
        // What was typed within a minute stands folded below its last version.
        page.locator(".db-history-list details").evaluateAll("all => all.forEach(one => (one.open = true))");
        List<String> found = texts.allInnerTexts();
        button("Sluiten").click();
        assertThat(texts).hasCount(0);
        return found;
    }

    void openHistory(Locator fieldElement) {
        fieldElement
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Geschiedenis van")))
                .first()
                .click();
    }

    Locator loginDialog() {
        return page.locator("dialog.db-login-dialog[open]");
    }

    /** In the dialog on the page itself, after the session was lost. The page comes back on the same item. */
    void logInInPlace(String email) {
        loginDialog().waitFor();
        loginDialog().getByLabel("E-mailadres").fill(email);
        loginDialog().getByLabel("Wachtwoord").fill(PASSWORD);
        page.waitForNavigation(() -> loginDialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Aanmelden").setExact(true))
                .click());
        drawn(page);
    }

    /** How many drafts this browser holds. */
    static int drafts(Page page) {
        return ((Number) page.evaluate("""
                () => new Promise((resolve) => {
                  const open = indexedDB.open('draaiboek');
                  open.onsuccess = () => {
                    const count = open.result.transaction('drafts').objectStore('drafts').count();
                    count.onsuccess = () => { resolve(count.result); open.result.close(); };
                  };
                })""")).intValue();
    }

    /** What the browser complained of since this was asked last. */
    List<String> complaints() {
        List<String> since = List.copyOf(problems);
        problems.clear();
        return since;
    }

    /** Returns what the browser complained of. */
    List<String> leave() {
        context.close();
        return complaints();
    }
}
