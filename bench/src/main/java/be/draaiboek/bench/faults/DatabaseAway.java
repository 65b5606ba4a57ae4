package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.Chromium;
import be.draaiboek.bench.faults.Typist.Habits;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** The database is away for a minute: connections are cut, and new ones refused. */
final class DatabaseAway {

    private static final String KIND = "away";

    void take(Context context) throws Exception {
        Outcome outcome = new Outcome(context, KIND);
        int seconds = context.settings().awaySeconds();
        try (Stage stage = Stage.apart(context, KIND);
                Company company = new Company(context, stage, KIND, 1, 4, 2, Habits.QUICK)) {
            company.begin();
            company.type(1_500, 0);
            long gone = System.nanoTime();
            stage.databaseRelay().away(true);
            company.journal.tell("the database is away");
            company.type(seconds * 300L, 400);
            Writer writer = company.writers.getFirst();
            String during = seconds + " s zonder databank: ";
            outcome.observe(during + "in de regel van de bewaarder: " + writer.look());
            writer.screenshot(stage.logs().resolve("away-typing.png"));
            outcome.observe(during + "wie een andere bladzijde opent: "
                    + Reading.plain(company, writer.look("/draaiboek/B.4.2")));
            outcome.observe(during + "wie binnenkomt: " + Reading.plain(company, stranger(context, stage)));
            long left = seconds * 1_000L - (System.nanoTime() - gone) / 1_000_000;
            if (left > 0) {
                App.pause(left);
            }
            stage.databaseRelay().restore();
            company.journal.tell("the database is back");
            long back = System.nanoTime();
            String after = "from the return of a database that was away for " + seconds + " s ";
            outcome.add(after + "to everything saved in the browser", "s", company.saved(company.writers));
            company.end();
            outcome.add(after + "to the first save that is acknowledged", "s", company.journal.servingAgain(back));
            outcome.add("it was away", "s", (back - gone) / 1e9);
            company.compare();
            outcome.round(0, company);
            outcome.observeScreens();
        }
    }

    /** Somebody without a session, who gets to the login page and tries. */
    private static String stranger(Context context, Stage stage) {
        try (BrowserContext browser = Chromium.context(context.chromium().browser())) {
            Page page = browser.newPage();
            page.navigate(stage.base() + "/aanmelden");
            page.getByLabel("E-mailadres").fill("iemand@proef.example");
            page.locator("input[type=password]").first().fill("een wachtwoord dat niet klopt");
            page.locator("vaadin-button, button").getByText("Aanmelden").first().click();
            page.waitForTimeout(8_000);
            page.screenshot(new Page.ScreenshotOptions().setPath(stage.logs().resolve("away-login.png")));
            return page.locator("body").innerText();
        } catch (RuntimeException away) {
            return "(niets) "
                    + String.valueOf(away.getMessage()).lines().findFirst().orElse("");
        }
    }
}
