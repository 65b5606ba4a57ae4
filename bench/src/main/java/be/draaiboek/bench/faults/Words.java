package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.Chromium;
import be.draaiboek.bench.Report;
import be.draaiboek.bench.World.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people write to each other beside a question, and what a browser puts in a field without a key being pressed. One
 * person at one browser a round; what they wrote must stand in the database once, or still in their field.
 */
final class Words {

    private static final int PATIENCE_MS = 60_000;
    private static final int STOPPED_MS = 10_000;
    private static final String OPEN_NOTES = ".db-notes > summary";

    /** What goes wrong, and what must be true after it. */
    private interface Round {
        void take(Words words, Stage stage, Person person, BrowserContext browser, Random random, Verdict verdict)
                throws Exception;
    }

    private final Context context;
    private final String kind;
    private final Round round;
    private final String item;

    private Words(Context context, String kind, Round round) {
        this.context = context;
        this.kind = kind;
        this.round = round;
        item = context.fields().getFirst().item();
    }

    /** The server stands still for ten seconds around the moment at which a note is posted; its writer types on. */
    static void notes(Context context) throws Exception {
        new Words(context, "notes", Words::silentServer).take();
    }

    /** A tab with a draft is duplicated; another text is posted from the copy. */
    static void tab(Context context) throws Exception {
        new Words(context, "tab", Words::duplicated).take();
    }

    /** A text is put in a field by a program that says `change`, or says nothing at all. */
    static void dictation(Context context) throws Exception {
        new Words(context, "dictation", Words::dictated).take();
    }

    private void take() throws Exception {
        Outcome outcome = new Outcome(context, kind);
        int only = context.settings().round();
        try (Stage stage = Stage.embedded(context, kind)) {
            for (int i = 1; i <= context.settings().rounds(); i++) {
                if (only > 0 && i != only) {
                    continue;
                }
                long begin = System.nanoTime();
                Verdict verdict = new Verdict(
                        Verdict.BROKEN, Verdict.FOREIGN, Verdict.REFUSED, Verdict.OFFER);
                Person person = context.group(i).getFirst();
                try (BrowserContext browser = Chromium.context(context.chromium().browser())) {
                    browser.setDefaultTimeout(PATIENCE_MS);
                    Chromium.logIn(browser, stage.base(), person);
                    round.take(this, stage, person, browser, context.random(kind, i), verdict);
                    outcome.never("rounds that could not be carried out", 0);
                } catch (Exception e) {
                    e.printStackTrace();
                    outcome.never("rounds that could not be carried out", 1);
                    outcome.failed(i, "kon niet uitgevoerd worden: " + Outcome.brief(e));
                    stage.repair();
                }
                outcome.verdict(i, verdict);
                Report.say("  ronde " + i + ": " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
            }
        }
    }

    // --- what happens ---

    private void silentServer(
            Stage stage, Person person, BrowserContext browser, Random random, Verdict verdict) throws Exception {
        String first = "Kort: planning vragen aan IT.";
        String rest = "En de burgemeester wil dit op 12 december.";
        Page page = open(browser, stage);
        Locator area = notes(page);
        area.pressSequentially(first);
        long before = random.nextInt(60);
        boolean posted = random.nextBoolean();
        if (posted) {
            post(page);
            App.pause(random.nextInt(30));
            signal(stage, "STOP");
        } else {
            signal(stage, "STOP");
            App.pause(before);
            post(page);
        }
        long end = System.nanoTime() + STOPPED_MS * 1_000_000L;
        try {
            page.waitForTimeout(random.nextInt(9_500));
            area.click();
            area.press("Control+End");
            area.pressSequentially(" " + rest);
            page.waitForTimeout(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } finally {
            signal(stage, "CONT");
        }
        await(page, () -> kept(stage, person).contains(first));
        page.waitForTimeout(1_500);
        stands(verdict, stage, person, area, List.of(first, rest));
        String left = area.inputValue().strip();
        if (!left.isEmpty()) {
            post(page);
            await(page, () -> area.inputValue().isEmpty());
        }
        page.waitForTimeout(500);
        stands(verdict, stage, person, area, List.of(first, rest));
    }

    private void duplicated(Stage stage, Person person, BrowserContext browser, Random random, Verdict verdict)
            throws Exception {
        String one = "Uit het eerste venster.";
        String other = "Uit het tweede venster, iets anders.";
        Page page = open(browser, stage);
        notes(page).pressSequentially(one);
        page.waitForTimeout(400);
        // A window that a page opens takes a copy of its storage along, as a duplicated tab does.
        Page copy = browser.waitForPage(() -> page.evaluate("() => { window.open(location.href); }"));
        Chromium.drawn(copy);
        Locator there = notes(copy);
        boolean firstFirst = random.nextBoolean();
        if (firstFirst) {
            post(page);
            await(page, () -> kept(stage, person).contains(one));
        }
        there.fill(other);
        post(copy);
        await(copy, () -> kept(stage, person).contains(other));
        if (!firstFirst) {
            post(page);
            await(page, () -> kept(stage, person).contains(one));
        }
        page.waitForTimeout(500);
        stands(verdict, stage, person, notes(page), List.of(one, other));
    }

    private void dictated(Stage stage, Person person, BrowserContext browser, Random random, Verdict verdict)
            throws Exception {
        Page page = open(browser, stage);
        String answer = "Gedicteerd antwoord " + random.nextInt(1_000) + ".";
        String note = "Gedicteerde notitie " + random.nextInt(1_000) + ".";
        Locator field = page.locator("#" + item + " > db-text textarea").first();
        Locator area = notes(page);
        int how = random.nextInt(3);
        for (Locator one : List.of(field, area)) {
            one.focus();
            one.evaluate("(area, text) => { area.value = text; }", one == field ? answer : note);
            if (how == 0) {
                one.dispatchEvent("change");
            } else if (how == 1) {
                one.blur();
            }
        }
        page.waitForTimeout(random.nextInt(400));
        page.reload();
        Chromium.drawn(page);
        if (page.getByText("Alles bewaren").isVisible()) {
            page.getByText("Alles bewaren").click();
        }
        Place place = new Place(item, "", "toelichting", person.holder());
        try {
            await(page, () -> {
                Judge.Kept kept = stage.cells(person).get(place);
                return kept != null && kept.value().equals(JsonMapper.shared().valueToTree(answer));
            });
        } catch (IllegalStateException never) {
            verdict.harm(Verdict.TEXT, person.email() + ": " + answer + " (how " + how + ") isn't kept");
        }
        if (!notes(page).inputValue().equals(note)) {
            verdict.harm(Verdict.LOST, person.email() + ": " + note + " (how " + how + ") is no draft");
        }
    }

    // --- pages ---

    private Page open(BrowserContext browser, Stage stage) {
        Page page = browser.newPage();
        page.navigate(stage.base() + "/draaiboek/" + context.fields().getFirst().section());
        Chromium.drawn(page);
        return page;
    }

    /** The field of a new note, unfolded where it isn't. */
    private Locator notes(Page page) {
        Locator block = page.locator("#" + item + " db-notes").first();
        Locator area = block.locator("textarea").first();
        if (!area.isVisible()) {
            block.locator(OPEN_NOTES).click();
        }
        return area;
    }

    private void post(Page page) {
        page.locator("#" + item + " db-notes .db-btn-primary").first().click();
    }

    private interface Truth {
        boolean holds() throws Exception;
    }

    private static void await(Page page, Truth truth) throws Exception {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (!truth.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it never came, after " + PATIENCE_MS / 1_000 + " s");
            }
            page.waitForTimeout(200);
        }
    }

    // --- judging ---

    private static List<String> kept(Stage stage, Person person) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = stage.connect();
                PreparedStatement query =
                        connection.prepareStatement("SELECT text FROM notitie WHERE traject_id = ? ORDER BY id")) {
            query.setLong(1, person.traject());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    /** Everything that was written stands once: among the notes, or in the field. */
    private static void stands(Verdict verdict, Stage stage, Person person, Locator area, List<String> written)
            throws SQLException {
        List<String> kept = kept(stage, person);
        String field = area.inputValue();
        for (String text : written) {
            long times = kept.stream().filter(one -> one.contains(text)).count();
            if (times == 0 && !field.contains(text)) {
                verdict.harm(Verdict.LOST, text + " is neither among " + kept + " nor in “" + field + "”");
            } else if (times > 1) {
                verdict.harm(Verdict.DUPLICATED, text + " stands more than once among " + kept);
            }
        }
    }

    static void signal(Stage stage, String name) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(stage.app().pid())).start();
        if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IllegalStateException("the application could not be sent SIG" + name);
        }
    }
}
