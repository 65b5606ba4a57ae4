package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.Chromium;
import be.draaiboek.bench.World;
import be.draaiboek.bench.World.Person;
import be.draaiboek.bench.faults.Context.Field;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at a real browser, with the real keeper: types letter by letter, chooses, reads what the page says. Every method
 * is called on the thread of the browser.
 */
final class Writer implements AutoCloseable {

    private static final Pattern SAVED = Pattern.compile("^Alles (is )?bewaard( om \\d\\d:\\d\\d)?$");
    private static final int LETTER_MS = 12;
    private static final int PATIENCE_MS = 20_000;

    /** Tells us what the page sends and hears on the save channel, and leaves both as they are. */
    private static final String LISTEN = """
            (() => {
              const original = window.fetch;
              window.fetch = async (input, init) => {
                const save = String(input).endsWith('/api/antwoorden');
                if (save) void window.faultsSaw('sent', init.body, '');
                const response = await original(input, init);
                if (save) {
                  const copy = response.clone();
                  void copy.text().then((text) => window.faultsSaw('answered', init.body, text), () => undefined);
                }
                return response;
              };
            })();
            """;

    final String name;
    private final BrowserContext context;
    private final URI base;
    private final Person person;
    private final List<Field> fields;
    private final Journal journal;
    private final Map<Place, JsonNode> typed = new LinkedHashMap<>();
    private final Map<Place, Set<JsonNode>> stood = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private Page page;
    private long lastKey;

    Writer(Context all, String name, URI base, Person person, Journal journal) {
        this.name = name;
        this.base = base;
        this.person = person;
        this.fields = all.fields();
        this.journal = journal;
        context = Chromium.context(all.chromium().browser());
        context.setDefaultTimeout(PATIENCE_MS);
        context.addInitScript(LISTEN);
        context.exposeBinding("faultsSaw", (source, words) -> {
            saw(String.valueOf(words[0]), String.valueOf(words[1]), String.valueOf(words[2]));
            return null;
        });
    }

    private void saw(String what, String sent, String heard) {
        JsonMapper json = JsonMapper.shared();
        for (JsonNode one : json.readTree(sent).path("mutations")) {
            UUID mutation = UUID.fromString(one.path("mutation").asString());
            Edit edit = journal.find(mutation);
            if (what.equals("sent")) {
                if (edit == null) {
                    edit = new Edit(name, Place.of(one), one.path("base").asInt(), one.path("value"), mutation);
                } else if (!edit.value.equals(one.path("value"))) {
                    journal.odd(name + ": " + mutation + " was sent with another text than before");
                }
                journal.sent(edit, mutation);
            } else if (edit != null && heard.startsWith("{")) {
                Edit known = edit;
                json.readTree(heard)
                        .path("results")
                        .valueStream()
                        .filter(result -> mutation.toString()
                                .equals(result.path("mutation").asString()))
                        .forEach(result -> answered(known, mutation, result));
            }
        }
    }

    private void answered(Edit edit, UUID mutation, JsonNode result) {
        if (result.path("status").asString("").equals("saved")) {
            // when it left isn't known here to the millisecond, so it doesn't count for serving again
            journal.acknowledged(edit, mutation, result.path("version").asInt(), Typist.at(result), 0);
        } else {
            journal.refused(edit, mutation, result.toString());
        }
    }

    // --- pages ---

    /** Logs in and opens the page; also again, after a tab was closed. */
    void open() {
        Chromium.logIn(context, base, person);
        page = context.newPage();
        page.onPageError(error -> problems.add(error));
        page.navigate(base + "/draaiboek/" + fields.getFirst().section());
        Chromium.drawn(page);
    }

    /** Opens a page as somebody does who comes now, and returns what they read within as long as anybody would wait. */
    String look(String path, int patienceMillis) {
        long begin = System.nanoTime();
        try (Page tab = context.newPage()) {
            try {
                tab.navigate(base + path, new Page.NavigateOptions().setTimeout(patienceMillis));
                tab.waitForFunction(
                        "() => document.body.innerText.length > 80",
                        null,
                        new Page.WaitForFunctionOptions().setTimeout(patienceMillis));
                return "na " + (System.nanoTime() - begin) / 1_000_000_000 + " s: " + tab.title() + " | "
                        + tab.locator("body").innerText();
            } catch (PlaywrightException away) {
                return "na " + (System.nanoTime() - begin) / 1_000_000_000 + " s nog niets";
            }
        }
    }

    // --- typing ---

    /** Goes on typing at the end of the text beside a question. */
    void type(int field, String text) {
        Field at = fields.get(field);
        Locator area = page.locator("#" + at.item() + " > db-text textarea").first();
        reach(area);
        area.press("Control+End");
        area.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(LETTER_MS));
        lastKey = System.nanoTime();
        Place place = new Place(at.item(), "", "toelichting", person.holder());
        String before = typed.containsKey(place) ? typed.get(place).stringValue() : "";
        Set<JsonNode> passed = stood.computeIfAbsent(place, key -> new HashSet<>());
        for (int i = 1; i <= text.length(); i++) {
            passed.add(json(before + text.substring(0, i)));
        }
        typed.put(place, json(before + text));
        look();
    }

    /** Takes an answer. */
    void choose(int field, int option) {
        Field at = fields.get(field);
        Locator button = page.locator("#" + at.item() + " > db-choice vaadin-radio-button")
                .nth(option);
        reach(button);
        lastKey = System.nanoTime();
        String value = String.valueOf(button.evaluate("button => button.value"));
        labels.put(value, String.valueOf(button.evaluate("button => button.label")));
        Place place = new Place(at.item(), "", "", person.holder());
        stood.computeIfAbsent(place, key -> new HashSet<>()).add(json(value));
        typed.put(place, json(value));
        look();
    }

    /** Clicks on something; who finds a question to log in before it does that first. */
    private void reach(Locator what) {
        for (int attempt = 1; ; attempt++) {
            if (loginDialog().isVisible()) {
                logInInPlace();
            }
            try {
                if (!what.isVisible()) {
                    Chromium.whole(page);
                }
                what.click(new Locator.ClickOptions().setTimeout(4_000));
                return;
            } catch (PlaywrightException covered) {
                if (attempt == 6) {
                    throw covered;
                }
            }
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().valueToTree(text);
    }

    /** What each cell must hold in the end. */
    Map<Place, JsonNode> typed() {
        return typed;
    }

    boolean passedThrough(Place place, JsonNode value) {
        return stood.getOrDefault(place, Set.of()).contains(value);
    }

    boolean mine(Place place) {
        return place.holder() == person.holder();
    }

    // --- what stands on the screen ---

    /** Reads the line of the keeper. */
    String look() {
        try {
            String text = page.locator("db-keeper .db-keeper-text")
                    .innerText(new Locator.InnerTextOptions().setTimeout(2_000));
            seen.add(text.replaceAll("\\d\\d:\\d\\d", "uu:mm"));
            return text;
        } catch (PlaywrightException loading) {
            return "";
        }
    }

    /** Everything that the line said, in the order of its first appearance. */
    Set<String> seen() {
        return seen;
    }

    List<String> problems() {
        return problems;
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    int conflicts() {
        return page.locator(".db-conflict").count();
    }

    private Locator loginDialog() {
        return page.locator("dialog.db-login-dialog[open]");
    }

    /**
     * Waits until the page says that everything is saved, and logs in when it asks for that, as somebody does who does
     * nothing else. Returns the seconds it took; NaN when it never was.
     */
    double saved(int seconds) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
            try {
                if (loginDialog().isVisible()) {
                    logInInPlace();
                }
                if (SAVED.matcher(look()).matches() && drafts() == 0) {
                    return (System.nanoTime() - begin) / 1e9;
                }
            } catch (PlaywrightException reloading) {
                // the page comes back by itself after a login
            }
            wait(100);
        }
        return Double.NaN;
    }

    /** The page comes back by itself when everything is saved; who types on before that is served as well. */
    private void logInInPlace() {
        seen.add("(aanmelden op de pagina zelf)");
        try {
            page.evaluate("() => { window.faultsBefore = true; }");
            Locator dialog = loginDialog();
            Locator.FillOptions soon = new Locator.FillOptions().setTimeout(2_000);
            dialog.getByLabel("E-mailadres").fill(person.email(), soon);
            dialog.getByLabel("Wachtwoord").fill(World.PASSWORD, soon);
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Aanmelden").setExact(true))
                    .click(new Locator.ClickOptions().setTimeout(2_000));
            page.waitForFunction(
                    "() => !window.faultsBefore", null, new Page.WaitForFunctionOptions().setTimeout(8_000));
            Chromium.drawn(page);
            journal.tell(name + " logged in on the page itself");
        } catch (PlaywrightException comesBack) {
            journal.tell(name + " did not come back from a login on the page itself: " + dialog());
            wait(300);
        }
    }

    /** What somebody sees who looks at the question to log in. */
    String dialog() {
        try {
            return loginDialog().isVisible() ? loginDialog().innerText().replaceAll("\\s+", " ") : "(not asked)";
        } catch (PlaywrightException loading) {
            return "(loading)";
        }
    }

    /** Lets the browser work, unlike a sleep of this thread. */
    void wait(int millis) {
        try {
            page.waitForTimeout(millis);
        } catch (PlaywrightException closed) {
            App.pause(millis);
        }
    }

    private int drafts() {
        return ((Number) page.evaluate("""
                () => new Promise((resolve) => {
                  const open = indexedDB.open('draaiboek');
                  open.onsuccess = () => {
                    if (!open.result.objectStoreNames.contains('drafts')) return resolve(0);
                    const count = open.result.transaction('drafts').objectStore('drafts').count();
                    count.onsuccess = () => { resolve(count.result); open.result.close(); };
                  };
                  open.onerror = () => resolve(-1);
                })""")).intValue();
    }

    // --- the tab is closed, and opened again ---

    /** Not within what the page may still be writing to the disk. */
    void closeTab() {
        long since = (System.nanoTime() - lastKey) / 1_000_000;
        if (since < 1_200) {
            wait((int) (1_200 - since));
        }
        look();
        page.close();
    }

    /** What the page offers to keep, as it is read on the screen; waits as long as a page may take to find it. */
    Set<String> offers() {
        Locator offers = page.locator(".db-offers");
        for (int i = 0; i < 25 && !offers.first().isVisible(); i++) {
            wait(100);
        }
        Set<String> found = new LinkedHashSet<>();
        if (offers.first().isVisible()) {
            seen.add(offers.first()
                    .locator(".db-offers-title")
                    .first()
                    .innerText()
                    .replaceAll("\\d+", "N"));
            page.getByText("Bekijken", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator(".db-offers-list").waitFor();
            page.locator(".db-offers-list .db-side-text").allInnerTexts().forEach(text -> found.add(text.strip()));
        }
        return found;
    }

    boolean offered(Place place, Set<String> offers) {
        String value = typed.get(place).stringValue();
        return offers.contains(labels.getOrDefault(value, value).strip());
    }

    void keepAll() {
        page.getByText("Alles bewaren", new Page.GetByTextOptions().setExact(true))
                .click();
    }

    @Override
    public void close() {
        context.close();
    }
}
