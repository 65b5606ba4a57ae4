package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alone, then together: people answer for themselves, settle it around one screen, and see later what moved. */
class WorkshopIT extends BrowserTest {

    private static final String SOFIE = "trekker@moerwaarde-aan-dijk.example";
    private static final String DIRK = "fd@moerwaarde-aan-dijk.example";
    private static final String ANNICK = "bz@moerwaarde-aan-dijk.example";
    private static final String BRAM = "trekker@scheldekant.example";
    private static final String SAMIRA = "bz@scheldekant.example";
    private static final String MARLEEN = "fd@scheldekant.example";
    private static final List<String> SECTIONS = List.of("B.4.1", "B.4.2", "B.4.3", "B.4.4", "B.4.5");

    private static AppProcess own;

    /** With data of its own: what is answered and settled here would be in the way of other tests. */
    @BeforeAll
    static void start() {
        own = AppProcess.start("workshop");
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    @Test
    void threePeopleGoFromTheirOwnViewsThroughAWorkshopToWhatMoved() {
        Visitor sofie = at(SOFIE, 1024, 768);
        Visitor dirk = at(DIRK, 1280, 900);
        Visitor annick = at(ANNICK, 390, 844);
        int taste = 0;
        for (Visitor who : List.of(sofie, dirk, annick)) {
            for (String section : SECTIONS) {
                who.section(section);
                answer(who, taste);
                who.saved();
            }
            taste++;
        }

        // Around one screen.
        sofie.open("/draaiboek/B.4.1");
        Visitor.drawn(sofie.page);
        dirk.section("B.4.2");
        sofie.page.getByText("Bespreek dit samen").click();
        sofie.page.locator(".db-workshop-open").waitFor();
        sofie.button("Workshop openen").click();
        assertThat(sofie.page.locator("h1")).hasText("Klaar om te beginnen");
        // Dirk is told where he is, and looks along; Annick on her phone.
        dirk.page.getByText("Kijk mee").click();
        assertThat(dirk.page.locator("h1")).hasText("Klaar om te beginnen");
        annick.page.navigate(dirk.page.url());
        assertThat(sofie.page.locator(".db-stage-present")).containsText("Annick Lootens en Dirk Baetens kijken mee");

        List<String> settled =
                List.of("b41-strategie", "b41-planning", "b41-budget", "b41-ervaring", "b41-volledig-digitaal");
        for (int i = 0; i < settled.size(); i++) {
            sofie.page.keyboard().press("j");
            assertThat(sofie.page.locator(".db-stage-place")).containsText("vraag " + (i + 1) + " van 7");
            assertThat(sofie.page.locator(".db-stage-answered")).hasText("3 van de 3 hebben geantwoord");
            assertThat(annick.page.locator(".db-stage-place")).containsText("vraag " + (i + 1) + " van 7");
            assertThat(annick.page.locator(".db-bars .db-bar-count").first()).isVisible();
            settle(sofie, 0);
            assertThat(sofie.page.locator(".db-stage-list .current .db-stage-state"))
                    .hasText("✓ vastgelegd");
        }
        // What Sofie chose is on everybody's screen without a reload; nobody's name is.
        assertThat(dirk.page.locator(".db-stage-together db-choice .db-read").first())
                .not()
                .hasText("nog niet ingevuld");
        assertThat(dirk.page.locator(".db-stage-views")).not().containsText("Sofie");
        sofie.page.keyboard().press("j");
        sofie.page.keyboard().press("p");
        sofie.page.getByLabel("Waarom? (mag leeg blijven)").fill("eerst de burgers bevragen");
        sofie.page.keyboard().press("Enter");
        assertThat(dirk.page.locator(".db-stage-parked")).containsText("eerst de burgers bevragen");
        assertThat(sofie.page.locator("vaadin-dialog")).hasCount(0);
        end(sofie);
        assertThat(sofie.page.locator(".db-workshop-report")).containsText("5 vastgelegd, 1 geparkeerd");
        assertThat(dirk.page.locator(".db-workshop-report")).containsText("Vastgelegd in deze workshop (5)");

        close(sofie, "Nulmeting");
        // Some time later the bestuur looks again.
        sofie.section("B.4.1");
        for (String item : settled) {
            Locator agreed = sofie.page.locator("#" + item + " .db-agreed db-choice vaadin-radio-button");
            agreed.nth(1).click();
        }
        sofie.saved();
        close(sofie, "Een jaar later");

        dirk.open("/meetmomenten");
        dirk.page.locator(".db-measure-list a[href*='vergelijk']").first().click();
        dirk.page.waitForURL("**/vergelijk/*");
        assertThat(dirk.page.getByText("Bij 5 vragen is er een ander antwoord")).isVisible();
        // What was put off waits at the figures.
        dirk.open("/resultaten");
        assertThat(dirk.page.locator(".db-parked")).containsText("eerst de burgers bevragen");
    }

    @Test
    void twoPeopleWriteInOneTableAndOneTextAndSeeEachOther() {
        Visitor samira = at(SAMIRA, 1280, 900);
        Visitor marleen = at(MARLEEN, 1280, 900);
        samira.section("C.1.3");
        marleen.section("C.1.3");
        assertThat(samira.page.locator(".db-tree a[href$='C.1.3'] .db-present")).containsText("Marleen Cnudde is hier");

        samira.addRow("c13-budget").click();
        Locator hers = newest(samira);
        hers.click();
        hers.pressSequentially("Begeleiding", new Locator.PressSequentiallyOptions().setDelay(30));
        assertThat(marleen.item("c13-budget").locator(".db-busy")).hasText("Samira Haddad is hier bezig");
        marleen.addRow("c13-budget").click();
        Locator other = newest(marleen);
        other.click();
        other.pressSequentially("Licenties", new Locator.PressSequentiallyOptions().setDelay(30));
        hers.blur();
        other.blur();
        samira.saved();
        marleen.saved();
        for (Visitor one : List.of(samira, marleen)) {
            for (String post : List.of("Begeleiding", "Licenties")) {
                one.page.waitForFunction(
                        "post => [...document.querySelectorAll('#c13-budget tbody [data-col=post]')].some(c => c.textContent.trim() === post)",
                        post);
            }
            assertThat(one.conflicts()).hasCount(0);
        }
        assertThat(marleen.item("c13-budget").locator(".db-busy")).isHidden();

        samira.section("C.1.1");
        marleen.section("C.1.1");
        Locator text = samira.page.locator("#c11-verhaal > db-text textarea");
        text.fill("Wij beginnen bij het loket.");
        text.blur();
        samira.saved();
        Locator same = marleen.page.locator("#c11-verhaal > db-text textarea");
        assertThat(same).hasValue("Wij beginnen bij het loket.");
        marleen.type(same, " En bij het onthaal.");
        same.blur();
        marleen.saved();
        assertThat(text).hasValue("Wij beginnen bij het loket. En bij het onthaal.");
        assertThat(samira.conflicts()).hasCount(0);

        // Who closes the tab is gone within seconds.
        assertThat(samira.page.locator(".db-tree a[href$='C.1.1'] .db-present")).containsText("Marleen");
        marleen.page.close();
        assertThat(samira.page.locator(".db-tree a[href$='C.1.1'] .db-present")).isHidden();
    }

    @Test
    void twoPeopleInOneTextOfAWorkshopSeeBothTexts() {
        Visitor bram = at(BRAM, 1024, 768);
        Visitor samira = at(SAMIRA, 1280, 900);
        begin(bram, "B.2");
        bram.page.keyboard().press("j");
        Locator onScreen =
                bram.page.locator(".db-stage-together db-text textarea").first();
        assertThat(onScreen).isVisible();
        samira.section("B.2");
        Locator elsewhere = samira.page.locator("#b2-bevindingen > db-text textarea");
        bram.context.setOffline(true);
        onScreen.fill("In de zaal getypt.");
        elsewhere.fill("Thuis getypt.");
        elsewhere.blur();
        samira.saved();
        bram.context.setOffline(false);
        onScreen.blur();
        assertThat(bram.conflicts()).isVisible();
        assertThat(bram.conflicts()).containsText("In de zaal getypt.");
        assertThat(bram.conflicts()).containsText("Thuis getypt.");
        bram.button("Voeg samen").click();
        bram.page
                .locator(".db-conflict")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bewaar"))
                .first()
                .click();
        bram.saved();
        bram.page.keyboard().press("Escape");
        endFrom(bram);
    }

    @Test
    void theKeyboardAloneIsEnoughAndKeysWaitWhileSomebodyTypes() {
        Visitor bram = at(BRAM, 1024, 768);
        begin(bram, "B.4.1");
        Page page = bram.page;
        page.keyboard().press("v");
        assertThat(page.locator("[data-key=v]")).hasAttribute("aria-pressed", "true");
        page.keyboard().press("j");
        assertThat(page.locator(".db-stage-list > li.current")).hasCount(1);
        String question = page.locator("h1").innerText();
        page.keyboard().press("?");
        assertThat(page.locator("dialog.db-keys-shown")).containsText("Parkeren voor later");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.db-keys-shown")).hasCount(0);

        page.locator(".db-stage-together db-text textarea").first().focus();
        page.keyboard().type("je kan het, zeker wel");
        assertThat(page.locator("h1")).hasText(question);
        page.keyboard().press("Escape");
        bram.saved();
        assertThat(page.locator("h1")).isFocused();

        page.keyboard().press("t");
        assertThat(page.locator(".db-timer")).hasAttribute("data-still", "true");
        String still = page.locator(".db-timer-time").innerText();
        page.keyboard().press("+");
        assertThat(page.locator(".db-timer-time")).not().hasText(still);
        page.keyboard().press("a");
        assertTrue(inside(page));
        // Out of the group of choices by Tab alone: no trap.
        for (int i = 0; i < 25 && inside(page); i++) {
            page.keyboard().press("Tab");
        }
        assertFalse(inside(page), "Tab stays in the answer");
        page.keyboard().press("x");
        page.waitForURL("**/draaiboek/B.4.1");
        assertThat(page.getByText("Naar het workshopscherm")).isVisible();
        page.getByText("Naar het workshopscherm").click();
        endFrom(bram);
    }

    @Test
    void aStrangerGetsNothingFromTheAddress() {
        Visitor bram = at(BRAM, 1024, 768);
        begin(bram, "B.3");
        Visitor sofie = at(SOFIE, 1280, 900);
        sofie.page.navigate(bram.page.url());
        assertThat(sofie.page.getByText("Deze pagina is er niet")).isVisible();
        assertThat(sofie.page.locator(".db-stage")).hasCount(0);
        endFrom(bram);
    }

    // ---- verbs -----------------------------------------------------------------------------------------------------

    private Visitor at(String email, int width, int height) {
        return visitor(own, new Browser.NewContextOptions().setViewportSize(width, height))
                .logIn(email);
    }

    /** The field in the row that somebody just added. */
    private static Locator newest(Visitor who) {
        Locator post = who.item("c13-budget").getByLabel(Pattern.compile("^Rij \\d+ – Post$"));
        assertThat(post).isFocused();
        return post;
    }

    private static void begin(Visitor who, String section) {
        who.open("/workshops?sectie=" + section);
        who.page.locator(".db-workshop-open").waitFor();
        who.button("Workshop openen").click();
        assertThat(who.page.locator("h1")).hasText("Klaar om te beginnen");
    }

    private static boolean inside(Page page) {
        return (boolean) page.evaluate("document.activeElement.closest('.db-stage-together') !== null");
    }

    private static void end(Visitor who) {
        who.page.keyboard().press("e");
        who.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sluit af").setExact(true))
                .click();
        assertThat(who.page.locator(".db-workshop-report")).isVisible();
    }

    private static void endFrom(Visitor who) {
        assertThat(who.page.locator(".db-stage-end")).isVisible();
        who.page.locator(".db-stage-end").click();
        who.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sluit af").setExact(true))
                .click();
        assertThat(who.page.locator(".db-workshop-report")).isVisible();
    }

    /** Chooses what was agreed, with the keyboard alone. */
    private static void settle(Visitor who, int option) {
        who.page.keyboard().press("a");
        for (int i = 0; i <= option; i++) {
            who.page.keyboard().press("Space");
        }
        who.saved();
        who.page.keyboard().press("Escape");
        assertThat(who.page.locator("h1")).isFocused();
    }

    /** Answers everything on the page for oneself; another taste is another option. */
    private static void answer(Visitor who, int taste) {
        Locator choices = who.page.locator(".db-item > db-choice, .db-item > db-grid > db-choice");
        for (int i = 0; i < choices.count(); i++) {
            Locator options = choices.nth(i).locator("vaadin-radio-button");
            if (options.count() > 0) {
                options.nth(taste % options.count()).click();
            }
        }
        Locator several = who.page.locator(".db-item > db-multi");
        for (int i = 0; i < several.count(); i++) {
            Locator options = several.nth(i).locator("vaadin-checkbox");
            Locator one = options.nth(taste % options.count());
            if (one.getAttribute("checked") == null) {
                one.click();
            }
        }
    }

    private static void close(Visitor who, String name) {
        who.open("/meetmomenten");
        who.page.locator(".db-measure-close").waitFor();
        who.page.getByLabel("Naam").fill(name);
        who.button("Sluit dit meetmoment af").click();
        who.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sluit af").setExact(true))
                .click();
        who.page.waitForURL("**/meetmomenten/*");
    }
}
