package be.draaiboek.bench;

import be.draaiboek.bench.Report.Target;
import be.draaiboek.bench.World.Person;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;

/** A page in a real browser: slowed down for what people feel, at full speed for what the protocol alone doesn't tell. */
final class PageLoad {

    static final String NAME = "page";
    static final String LOGIN = "login page: ";
    static final String SECTION = "B.4.2, first visit: ";
    static final String LCP = "LCP";

    /** A phone on a mobile network, as Lighthouse takes it: 150 ms there and back, 1.6 Mbit/s, a fourth of the processor. */
    private static final int LATENCY_MS = 150;

    private static final int DOWN_BYTES = 1_600_000 / 8;
    private static final int UP_BYTES = 750_000 / 8;
    private static final int SLOWER = 4;

    private static final String LISTEN = """
            window.__seen = {lcp: 0, cls: 0, inp: 0};
            new PerformanceObserver(l => { for (const e of l.getEntries()) __seen.lcp = e.startTime; })
              .observe({type: 'largest-contentful-paint', buffered: true});
            let from = -1, last = -1, sum = 0;
            new PerformanceObserver(l => { for (const e of l.getEntries()) {
              if (e.hadRecentInput) continue;
              // the worst second-long gap of at most five seconds, as the metric is defined
              if (from < 0 || e.startTime - last > 1000 || e.startTime - from > 5000) { from = e.startTime; sum = 0; }
              last = e.startTime; sum += e.value; __seen.cls = Math.max(__seen.cls, sum);
            }}).observe({type: 'layout-shift', buffered: true});
            new PerformanceObserver(l => { for (const e of l.getEntries())
              if (e.interactionId) __seen.inp = Math.max(__seen.inp, e.duration);
            }).observe({type: 'event', buffered: true, durationThreshold: 16});
            """;

    void take(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        Place place = Place.make(context.build(), NAME, Map.of("fresh", 2 * plan.runs() + 2));
        World world = place.world();
        try (App app = place.start("");
                Chromium chromium = Chromium.start()) {
            Browser browser = chromium.browser();
            Deque<Person> people = new ArrayDeque<>(world.strangers());
            warmUp(app, browser, people.removeFirst());
            for (int run = 0; run < plan.runs(); run++) {
                firstVisits(context.report(), app, browser, people.removeFirst());
                unhurried(context.report(), app, browser, people.removeFirst(), plan.visits(), true);
            }
            compare(context.report(), app, browser, people.removeFirst());
        }
    }

    /** The server is warm, as it is for everybody but the first. */
    static void warmUp(App app, Browser browser, Person person) {
        unhurried(new Report(Map.of(), Map.of()), app, browser, person, 6, false);
    }

    /** To the login page by a stranger, and to a section by somebody who is logged in. */
    static void firstVisits(Report report, App app, Browser browser, Person person) {
        slowed(report, app, browser, null, "aanmelden", LOGIN);
        slowed(report, app, browser, person, "draaiboek/B.4.2", SECTION);
    }

    private static BrowserContext context(App app, Browser browser, Person person) {
        BrowserContext context = Chromium.context(browser);
        if (person != null) {
            Chromium.logIn(context, app.base(), person);
        }
        return context;
    }

    /** What somebody feels on a slow network and a slow device, with nothing in the cache. */
    private static void slowed(Report report, App app, Browser browser, Person person, String route, String what) {
        try (BrowserContext context = context(app, browser, person)) {
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            page.addInitScript(LISTEN);
            CDPSession devtools = context.newCDPSession(page);
            devtools.send("Network.enable");
            JsonObject network = new JsonObject();
            network.addProperty("offline", false);
            network.addProperty("latency", LATENCY_MS);
            network.addProperty("downloadThroughput", DOWN_BYTES);
            network.addProperty("uploadThroughput", UP_BYTES);
            devtools.send("Network.emulateNetworkConditions", network);
            JsonObject slower = new JsonObject();
            slower.addProperty("rate", SLOWER);
            devtools.send("Emulation.setCPUThrottlingRate", slower);
            Map<String, String> kinds = new HashMap<>();
            Map<String, Long> bytes = new HashMap<>();
            Map<String, String> packed = new HashMap<>();
            devtools.on("Network.responseReceived", event -> {
                String id = event.get("requestId").getAsString();
                kinds.put(id, event.get("type").getAsString());
                JsonObject headers = event.getAsJsonObject("response").getAsJsonObject("headers");
                headers.entrySet().stream()
                        .filter(one -> one.getKey().equalsIgnoreCase("content-encoding"))
                        .forEach(one -> packed.put(id, one.getValue().getAsString()));
            });
            devtools.on(
                    "Network.loadingFinished",
                    event -> bytes.merge(
                            event.get("requestId").getAsString(),
                            event.get("encodedDataLength").getAsLong(),
                            Long::sum));
            page.navigate(app.base() + "/" + route);
            if (person == null) {
                page.locator("input[type=password]").first().waitFor();
            } else {
                Chromium.drawn(page);
            }
            page.waitForTimeout(2_500);
            double scripts = bytes.entrySet().stream()
                    .filter(one -> "Script".equals(kinds.get(one.getKey())))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            double all = bytes.values().stream().mapToLong(Long::longValue).sum();
            report.add(NAME, what + "scripts, as sent", "kB", scripts / 1024, Target.atMost(400, "kB"));
            report.note(
                    NAME,
                    what + "scripts, as sent",
                    packed.containsValue("br")
                            ? "Brotli"
                            : "this browser asked for no Brotli: "
                                    + List.copyOf(new java.util.TreeSet<>(packed.values())));
            report.add(NAME, what + "everything, as sent", "kB", all / 1024);
            report.add(NAME, what + "requests", "", bytes.size());
            if (person != null) {
                Chromium.whole(page);
                for (int i = 0; i < 4; i++) {
                    page.locator("db-choice vaadin-radio-button").nth(i * 3).click();
                    page.waitForTimeout(700);
                }
                Locator text = page.locator("db-text textarea").first();
                text.click();
                text.pressSequentially("een zin van een mens", new Locator.PressSequentiallyOptions().setDelay(60));
                page.waitForTimeout(1_000);
                report.add(
                        NAME,
                        what + "INP: four choices and a sentence",
                        "ms",
                        seen(page, "inp"),
                        Target.atMost(200, "ms"));
            }
            report.add(NAME, what + LCP, "ms", seen(page, "lcp"), Target.atMost(2_500, "ms"));
            report.add(NAME, what + "CLS", "", seen(page, "cls"), Target.atMost(0.1, ""));
        }
    }

    private static double seen(Page page, String what) {
        return ((Number) page.evaluate("name => window.__seen[name]", what)).doubleValue();
    }

    /** From a click on a link to the last field that is drawn, at full speed and with everything in the cache. */
    private static void unhurried(Report report, App app, Browser browser, Person person, int visits, boolean counts) {
        Histogram click = new Histogram(60_000_000, 3);
        Histogram load = new Histogram(60_000_000, 3);
        try (BrowserContext context = context(app, browser, person)) {
            Page page = context.newPage();
            page.navigate(app.base() + "/draaiboek/B.4.1");
            Chromium.drawn(page);
            for (int i = 0; i < visits; i++) {
                String to = World.PAGES.get((i + 1) % World.PAGES.size());
                double ms = ((Number) page.evaluate("""
                        code => new Promise((resolve, reject) => {
                          const link = document.querySelector(`nav.db-tree a[href="draaiboek/${code}"]`);
                          const old = document.querySelector('.db-item');
                          const begin = performance.now();
                          link.click();
                          (function look() {
                            if (performance.now() - begin > 30000) return reject(new Error('not drawn'));
                            const now = document.querySelector('.db-item');
                            const drawn = now && now !== old && !document.querySelector('.db-field-wait');
                            if (drawn) requestAnimationFrame(() => resolve(performance.now() - begin));
                            else requestAnimationFrame(look);
                          })();
                        })""", to)).doubleValue();
                click.recordValue((long) (ms * 1000));
            }
            for (int i = 0; i < visits; i++) {
                long begin = System.nanoTime();
                page.navigate(app.base() + "/draaiboek/" + World.PAGES.get(i % World.PAGES.size()));
                Chromium.drawn(page);
                load.recordValue((System.nanoTime() - begin) / 1000);
            }
        }
        if (counts) {
            report.add(
                    NAME,
                    "in Chromium, from a link to the last field, p50",
                    "ms",
                    click.getValueAtPercentile(50) / 1000.0);
            report.add(
                    NAME,
                    "in Chromium, from a link to the last field, p95",
                    "ms",
                    click.getValueAtPercentile(95) / 1000.0);
            report.add(
                    NAME,
                    "in Chromium, from an address to the last field, p50",
                    "ms",
                    load.getValueAtPercentile(50) / 1000.0);
            report.add(
                    NAME,
                    "in Chromium, from an address to the last field, p95",
                    "ms",
                    load.getValueAtPercentile(95) / 1000.0);
        }
    }

    /** Whether the harness does what a browser does: the requests for the five pages, scripts and pictures left out. */
    private static void compare(Report report, App app, Browser browser, Person person) {
        List<String> seen = new ArrayList<>();
        try (BrowserContext context = context(app, browser, person)) {
            Page page = context.newPage();
            page.onRequest(request -> {
                String path = request.url().substring(app.base().toString().length());
                String body = Objects.toString(request.postData(), "");
                // leaving isn't part of it, and the harness doesn't count it either
                if (!body.contains("\"UNLOAD\"")
                        && (path.startsWith("/?v-r=") || path.startsWith("/api/") || path.startsWith("/draaiboek/"))) {
                    seen.add(request.method() + " " + path + " " + body);
                }
            });
            page.navigate(app.base() + "/draaiboek/" + World.PAGES.getFirst());
            Chromium.drawn(page);
            for (String section : World.PAGES.subList(1, World.PAGES.size())) {
                page.locator("nav.db-tree a[href=\"draaiboek/" + section + "\"]")
                        .click();
                // The guide shows one question, and its link stands in a menu.
                page.locator(".db-item a[href^=\"draaiboek/" + section + "?\"]")
                        .first()
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                page.waitForTimeout(300);
            }
            page.waitForTimeout(500);
        }
        report.add(NAME, "requests for the five pages, by Chromium", "", seen.size());
        Traffic traffic = new Traffic();
        try (HttpClient client = Visitor.client()) {
            Visitor visitor =
                    Crowd.logIn(app, client, traffic, List.of(person.email())).getFirst();
            try (visitor) {
                visitor.open("draaiboek/" + World.PAGES.getFirst());
                World.PAGES.subList(1, World.PAGES.size()).forEach(section -> visitor.go("draaiboek/" + section));
            }
        }
        String same = "requests for the five pages, by the harness";
        report.add(NAME, same, "", traffic.requests.sum());
        boolean equal = traffic.requests.sum() == seen.size();
        report.note(NAME, same, equal ? "as a browser does" : "NOT what a browser does");
        if (!equal) {
            seen.forEach(one -> Report.say("    " + one.substring(0, Math.min(200, one.length()))));
        }
    }
}
