package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two besturen find each other, compare what they released and help each other on; each in a browser of their own. */
class TweelingIT extends BrowserTest {

    private static final String QUESTION = "b41-planning";

    private static AppProcess own;

    /** With data of its own: who is paired and what was released would be in the way of other tests. */
    @BeforeAll
    static void start() {
        own = AppProcess.start("tweeling");
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    @Test
    void twoBesturenFindEachOtherCompareAndHelpEachOtherOn() {
        Visitor joris = at("trekker@beverdonk.example", 1280, 900);
        Visitor elke = at("trekker@vlasbeke.example", 1280, 900);
        Visitor nele = at("it@vlasbeke.example", 390, 844);

        elke.open("/meldingen");
        joris.open("/tweeling/zoeken");
        Locator vlasbeke = joris.page
                .locator(".db-pair-list .db-card")
                .filter(new Locator.FilterOptions()
                        .setHas(joris.page.getByRole(
                                AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("Vlasbeke")))))
                .last();
        vlasbeke.getByText("Nodig uit").click();
        joris.page.locator("vaadin-text-area textarea").first().fill("Kijken jullie met ons mee?");
        joris.page
                .locator("vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Verstuur|Nodig uit")))
                .last()
                .click();
        // Without a reload.
        assertThat(elke.page.getByText("Er is net iets bijgekomen")).isVisible();
        elke.open("/tweeling");
        assertThat(elke.page.locator("main")).containsText("Kijken jullie met ons mee?");
        button(elke, "Aanvaard").click();
        Locator compare = elke.page.locator("a[href*='tweeling/vergelijk/']").first();
        // In the fold of what one does less often.
        compare.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        String tweeling = compare.getAttribute("href").replaceAll("^.*vergelijk/(\\d+).*$", "$1");

        for (String chapter : List.of("A.1", "B.4")) {
            for (Visitor who : List.of(joris, elke)) {
                who.open("/tweeling/vrijgeven/" + chapter);
                who.page.locator("vaadin-text-area textarea").first().fill("Lees " + chapter + " mild.");
                button(who, "Vrijgeven").click();
                assertThat(who.page.locator("main")).containsText("Vrijgegeven. Jullie tweeling");
            }
        }
        elke.open("/tweeling/vergelijk/" + tweeling + "/A.1");
        assertThat(elke.page.locator("main")).containsText("Lees A.1 mild.");
        elke.open("/tweeling/vergelijk/" + tweeling + "/B.4?toon=alles");
        nele.open("/tweeling/vergelijk/" + tweeling + "/B.4");
        assertThat(nele.page.locator("main")).containsText("Lees B.4 mild.");

        joris.open("/tweeling/gesprek/" + tweeling);
        Locator item = elke.page.locator("#vraag-" + QUESTION);
        item.locator("summary").first().click();
        item.locator("textarea[data-kind=VRAAG]").fill("Wanneer begonnen jullie hiermee?");
        press(item, "Stel de vraag");
        assertThat(item).containsText("Wacht op antwoord");
        item.locator("textarea[data-kind=OPMERKING]").fill("De planning is nog dun.");
        press(item, "Plaats met voorstel");
        assertThat(item).containsText("Doe er een voorstel bij");
        item.locator("textarea[data-kind=VOORSTEL]").fill("Zet er per kwartaal een stap in.");
        press(item, "Plaats met voorstel");

        Locator asked = thread(joris, "Wanneer begonnen jullie hiermee?");
        press(asked, "Beantwoord");
        asked.locator("textarea").fill("In 2024, met het meerjarenplan.");
        press(asked, "Plaats jullie antwoord");
        assertThat(thread(joris, "Wanneer begonnen jullie hiermee?")).containsText("Reageer");
        Locator remark = thread(joris, "De planning is nog dun.");
        press(remark, "Neem mee");
        remark.locator("textarea").fill("We zetten het op de actielijst.");
        remark.locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        remark.locator("input[type=date]")
                .fill(LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(60).toString());
        remark.locator(".db-btn-primary").click();
        assertThat(thread(joris, "De planning is nog dun.")).containsText("We zetten het op de actielijst.");
        // It moved to another list; what was typed is kept, and no field is left open.
        assertThat(joris.page.locator("db-feedback textarea")).hasCount(0);
        assertThat(item).containsText("In 2024, met het meerjarenplan.");
        assertThat(item).containsText("We zetten het op de actielijst.");

        joris.open("/tweeling/vrijgeven/B.4");
        button(joris, "Intrekken").click();
        joris.page
                .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        for (Visitor who : List.of(elke, nele)) {
            assertThat(who.page.locator("main")).containsText("heeft de vrijgave van dit hoofdstuk ingetrokken");
            assertThat(who.page.locator("main")).not().containsText("Lees B.4 mild.");
        }
        // What was said stays with who said it.
        elke.open("/tweeling/gesprek/" + tweeling);
        assertThat(elke.page.locator("main")).containsText("We zetten het op de actielijst.");
    }

    private Visitor at(String email, int width, int height) {
        return visitor(own, new Browser.NewContextOptions().setViewportSize(width, height))
                .logIn(email);
    }

    /** By its words: its name for a screen reader also says of whom. */
    private static Locator button(Visitor who, String text) {
        return who.page
                .locator("vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator thread(Visitor who, String text) {
        return who.page
                .locator("[data-thread]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static void press(Locator within, String label) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label)))
                .first()
                .click();
    }
}
