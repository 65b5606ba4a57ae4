package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.Chromium;
import be.draaiboek.bench.faults.Typist.Habits;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The database is away for a minute: connections are cut, and new ones refused. */
final class DatabaseAway {

    private static final String KIND = "away";

    void take(Context context) throws Exception {
        Outcome outcome = new Outcome(context, KIND);
        int seconds = context.settings().awaySeconds();
        try (Stage stage = Stage.apart(context, KIND);
                Company company = new Company(context, stage, KIND, Company.ALONE, 4, 2, Habits.QUICK);
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            company.begin();
            company.type(1_500, 0);
            long gone = System.nanoTime();
            stage.databaseRelay().away(true);
            company.journal.tell("the database is away");
            Future<Long> back = pool.submit(() -> {
                App.pause(seconds * 1_000L);
                stage.databaseRelay().restore();
                company.journal.tell("the database is back");
                return System.nanoTime();
            });
            company.type(2_500, 300);
            Writer writer = company.writers.getFirst();
            String during = "databank " + seconds + " s weg: ";
            outcome.observe(during + "in de regel van de bewaarder: " + writer.look());
            writer.screenshot(stage.logs().resolve("away-typing.png"));
            outcome.observe(during + "wie een andere bladzijde opent: "
                    + Reading.plain(company, writer.look("/draaiboek/B.4.2", 10_000)));
            outcome.observe(
                    during + "wie binnenkomt en zich aanmeldt: " + Reading.plain(company, stranger(context, stage)));
            while (!back.isDone()) {
                company.type(1_000, 400);
            }
            long returned = back.get(5, TimeUnit.SECONDS);
            String after = "from the return of a database that was away for " + seconds + " s ";
            outcome.add(after + "to everything saved in the browser", "s", company.saved(company.writers));
            company.end();
            outcome.add(after + "to the first save that is acknowledged", "s", company.journal.servingAgain(returned));
            outcome.add("it was away", "s", (returned - gone) / 1e9);
            company.compare();
            outcome.round(Company.ALONE, company);
            outcome.observeScreens();
        }
    }

    /** Somebody without a session, who comes to the login page and tries. */
    private static String stranger(Context context, Stage stage) {
        try (BrowserContext browser = Chromium.context(context.chromium().browser())) {
            browser.setDefaultTimeout(6_000);
            Page page = browser.newPage();
            page.navigate(stage.base() + "/aanmelden");
            Locator address =
                    page.locator("input[name=username], input[type=email]").first();
            try {
                address.waitFor();
                address.fill("iemand@proef.example");
                page.locator("input[type=password]").first().fill("een wachtwoord dat niet klopt");
                page.locator("input[type=password]").first().press("Enter");
                page.waitForTimeout(6_000);
            } catch (PlaywrightException noForm) {
                // then what stands there is what they read
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(stage.logs().resolve("away-login.png")));
            return page.locator("body").innerText();
        }
    }
}
