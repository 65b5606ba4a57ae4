package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three besturen from their coach's proposal to looking back half a year later, each in a browser of their own: one leaves
 * while another types, and the two that go on end it while one of them types.
 */
class DrieBesturenIT extends BrowserTest {

    private static final String QUESTION = "b41-planning";
    private static final String BEVERDONK = "trekker@beverdonk.example";
    private static final String VLASBEKE = "trekker@vlasbeke.example";
    private static final String ZANDAKKER = "trekker@zandakker.example";

    private static AppProcess own;

    /** With data of its own: who is paired and which day it is would be in the way of other tests. */
    @BeforeAll
    static void start() {
        own = AppProcess.start("drie");
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    @Test
    void threeBesturenFromProposalToLookingBack() {
        Visitor coach = at("begeleider@polis.example");
        coach.open("/cohort");
        propose(coach, "Beverdonk", "Vlasbeke", "Zandakker");

        Visitor joris = at(BEVERDONK);
        Visitor elke = at(VLASBEKE);
        Visitor ruben = at(ZANDAKKER);
        for (Visitor who : List.of(elke, ruben, joris)) {
            who.open("/tweeling");
            assertThat(who.page.locator("main")).containsText("Jullie zitten alle drie halfweg.");
            button(who, "Aanvaard").click();
            assertThat(who.page.locator("main")).containsText("Jullie hebben aanvaard.");
        }
        // Two that said yes are two names in one line, and that it runs is said.
        elke.open("/meldingen");
        assertThat(elke.page.locator("main"))
                .containsText("Beverdonk, Vlasbeke en Zandakker hebben aanvaard: jullie tweeling van drie loopt nu.");
        assertThat(elke.page.locator("main")).not().containsText("3 keer");
        elke.open("/tweeling");
        Locator compare = elke.page.locator("a[href*='tweeling/vergelijk/']").first();
        // In the fold of what one does less often.
        compare.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        String tweeling = compare.getAttribute("href").replaceAll("^.*vergelijk/(\\d+).*$", "$1");

        before(joris, elke, tweeling);
        zandakkerLeaves(ruben, elke, joris, tweeling);
        suggestAndTakeAlong(joris, elke, tweeling);

        for (Visitor who : List.of(coach, joris, elke, ruben)) {
            who.page.close();
        }
        own.restart(Map.of("DRAAIBOEK_KLOK_VOORUIT", "190d", "DRAAIBOEK_TWEELING_TERUGBLIK", "*/2 * * * * *"));
        halfAYearLater(tweeling);
    }

    /** Where they stand, proposed from the answers and made their own; the other reads it as soon as it is shared. */
    private static void before(Visitor joris, Visitor elke, String tweeling) {
        elke.open("/tweeling/standpunt/" + tweeling);
        assertThat(elke.page.locator("main")).containsText("hebben nog niets gedeeld");
        field(elke, "Waar staan we?").fill("Bij ons is het onthaal het verst.");

        joris.open("/tweeling/standpunt/" + tweeling);
        button(joris, "Stel een tekst voor uit onze antwoorden").click();
        assertThat(field(joris, "Hoeveel mensen hebben meegewerkt?")).hasValue(Pattern.compile("collega's hebben"));
        assertThat(joris.page.locator("main")).containsText("er is nog niets bewaard");
        field(joris, "Wat willen we van jullie leren?").fill("Hoe brengen jullie loketten samen?");
        button(joris, "Deel dit").click();
        assertThat(joris.page.locator("main")).containsText("Gedeeld. Vlasbeke en Zandakker krijgen bericht.");

        assertThat(elke.page.locator("main")).containsText("Hoe brengen jullie loketten samen?");
        // What Elke was typing is hers still.
        assertThat(field(elke, "Waar staan we?")).hasValue("Bij ons is het onthaal het verst.");
    }

    /** Elke types at where they stand; Zandakker leaves, and the two others go on. */
    private static void zandakkerLeaves(Visitor ruben, Visitor elke, Visitor joris, String tweeling) {
        joris.open("/tweeling");
        ruben.open("/tweeling");
        unfold(ruben);
        button(ruben, "Stap eruit").click();
        Locator dialog = ruben.page.locator("vaadin-dialog[opened]");
        assertThat(dialog).containsText("Beverdonk en Vlasbeke gaan zonder jullie verder");
        dialog.locator("textarea").fill("We hebben nu geen tijd.");
        dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Stap eruit"))
                .click();
        assertThat(ruben.page.locator("main")).containsText("Beverdonk en Vlasbeke gaan zonder jullie verder");

        assertThat(field(elke, "Waar staan we?")).hasValue("Bij ons is het onthaal het verst.");
        button(elke, "Deel dit").click();
        assertThat(elke.page.locator("main")).containsText("Gedeeld.");
        // Who left reads nothing of it any more, and what was said stays.
        ruben.open("/tweeling/standpunt/" + tweeling);
        assertThat(ruben.page.locator("main")).containsText("Beverdonk en Vlasbeke gaan zonder jullie verder");
        assertThat(ruben.page.locator("main")).not().containsText("Bij ons is het onthaal het verst.");
        joris.open("/tweeling");
        assertThat(joris.page.locator("main")).containsText("Jullie gaan met Vlasbeke verder.");
    }

    private static void suggestAndTakeAlong(Visitor joris, Visitor elke, String tweeling) {
        joris.open("/tweeling/vrijgeven/B.4");
        joris.page.locator("vaadin-text-area textarea").first().fill("Lees B.4 mild.");
        button(joris, "Vrijgeven").click();
        assertThat(joris.page.locator("main")).containsText("Vrijgegeven. Jullie tweeling");
        elke.open("/tweeling/vergelijk/" + tweeling + "/B.4?toon=alles");
        Locator item = elke.page.locator("#vraag-" + QUESTION);
        item.locator("summary").first().click();
        item.locator("textarea[data-kind=OPMERKING]").fill("De planning is nog dun.");
        item.locator("textarea[data-kind=VOORSTEL]").fill("Zet er per kwartaal een stap in.");
        press(item, "Plaats met voorstel");
        assertThat(item).containsText("Wacht op antwoord");

        joris.open("/tweeling/gesprek/" + tweeling);
        Locator remark = joris.page
                .locator("[data-thread]")
                .filter(new Locator.FilterOptions().setHasText("De planning is nog dun."))
                .first();
        press(remark, "Neem mee");
        remark.locator("textarea").fill("We zetten er kwartalen in.");
        remark.locator(".db-btn-primary").click();
        assertThat(remark).containsText("Kies wie dit opneemt en tegen wanneer.");
        remark.locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        remark.locator("input[type=date]")
                .fill(LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(60).toString());
        remark.locator(".db-btn-primary").click();
        assertThat(joris.page.locator("main")).containsText("Te doen tegen ");
        assertThat(item).containsText("We zetten er kwartalen in.");
        joris.open("/taken");
        assertThat(joris.page.locator("main")).containsText("We zetten er kwartalen in.");
        elke.open("/tweeling/terugblik/" + tweeling);
        assertThat(elke.page.locator("main")).containsText("Terugkijken kan vanaf ");
        assertEquals(0, elke.page.locator("main vaadin-select").count());
    }

    private void halfAYearLater(String tweeling) {
        Visitor joris = at(BEVERDONK);
        Visitor elke = at(VLASBEKE);
        joris.open("/meldingen");
        Locator asked = joris.page.getByText("Kijk samen met Vlasbeke terug").first();
        asked.waitFor();
        assertEquals(1, joris.page.getByText("Kijk samen met Vlasbeke terug").count());
        elke.open("/tweeling/terugblik/" + tweeling);
        joris.open("/tweeling/terugblik/" + tweeling);
        for (Visitor who : List.of(joris, elke)) {
            assertThat(who.page.locator("main")).containsText("Zet er per kwartaal een stap in.");
        }
        say(joris, "Gelukt", "Elk kwartaal staat er nu een stap.");
        assertThat(joris.page.locator("main")).containsText("Bewaard. Vlasbeke leest het.");
        assertThat(elke.page.locator("main")).containsText("Elk kwartaal staat er nu een stap.");
        say(elke, "Deels gelukt", "We zien het in hun planning.");
        assertThat(joris.page.locator("main")).containsText("We zien het in hun planning.");
        assertThat(joris.page.locator("main")).containsText("Jullie zeiden er allebei iets over.");

        // It ends while the other types: what happened is said, and what was typed stays.
        elke.page.locator("main vaadin-text-area textarea").first().fill("Nog een woord erbij");
        joris.open("/tweeling");
        unfold(joris);
        button(joris, "Beëindig").click();
        Locator dialog = joris.page.locator("vaadin-dialog[opened]");
        dialog.locator("textarea").fill("Het was leerrijk.");
        dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Beëindig"))
                .click();
        assertThat(elke.page.locator("main")).containsText("Beverdonk heeft haar op ");
        assertThat(elke.page.locator("main vaadin-text-area textarea").first()).hasValue("Nog een woord erbij");
        button(elke, "Zeg het").click();
        assertThat(elke.page.locator("main")).containsText("Er kan niets meer bij; je tekst blijft staan");
        elke.open("/tweeling");
        elke.page.getByText("Vroeger (1)").click();
        elke.page
                .getByText("Terugblik", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(elke.page.locator("main")).containsText("Elk kwartaal staat er nu een stap.");
    }

    /** What one doesn't come for each time stands in a fold. */
    private static void unfold(Visitor who) {
        Locator folds = who.page.locator(".db-pair-more");
        folds.first().waitFor();
        folds.evaluateAll("all => all.forEach(one => { one.open = true; })");
    }

    private static void say(Visitor who, String outcome, String text) {
        who.page.locator("main vaadin-select").first().click();
        who.page
                .locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(outcome))
                .first()
                .click();
        who.page.locator("main vaadin-text-area textarea").first().fill(text);
        button(who, "Zeg het").click();
    }

    private static void propose(Visitor coach, String... besturen) {
        Locator block = coach.page.locator(".db-pair-cohort");
        for (int i = 0; i < besturen.length; i++) {
            // Found by typing: with 1,140 besturen nobody scrolls to one.
            block.locator("vaadin-combo-box input").nth(i).fill(besturen[i]);
            coach.page
                    .locator("vaadin-combo-box-item:visible")
                    .filter(new Locator.FilterOptions().setHasText(besturen[i]))
                    .first()
                    .click();
        }
        block.locator("textarea").fill("Jullie zitten alle drie halfweg.");
        block.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Voorstellen"))
                .click();
        assertThat(block).containsText("Het voorstel is verstuurd.");
    }

    private Visitor at(String email) {
        return visitor(
                        own,
                        new Browser.NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setReducedMotion(ReducedMotion.REDUCE))
                .logIn(email);
    }

    private static Locator field(Visitor who, String label) {
        return who.page
                .locator("main vaadin-text-area")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("textarea");
    }

    /** By its words: its name for a screen reader also says of whom. */
    private static Locator button(Visitor who, String text) {
        return who.page
                .locator("vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static void press(Locator within, String label) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label)))
                .first()
                .click();
    }
}
