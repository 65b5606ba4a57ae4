package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieReader;
import be.draaiboek.editie.Section;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ordinary people on ordinary devices: small screens, paper, a double click, a session that ended over lunch. */
class ToestellenIT extends BrowserTest {

    private static final Editie EDITIE = EditieReader.readAll().getLast();
    private static final String TREKKER = "trekker@leiewoude.example";

    /** What is left of A4 between its margins, in pixels. */
    private static final int PAPER = 680;

    private static final String LINK = "https://gemeente.sharepoint.com/sites/digitaal/Gedeelde%20documenten/"
            + "Forms/AllItems.aspx?id=%2Fsites%2Fdigitaal%2FGedeelde%20documenten%2FBeleid&viewid=0f2c61b4-7d0e";

    @Test
    void noSectionScrollsSidewaysOnASmallScreen() {
        Visitor visitor = visitor(app(), new Browser.NewContextOptions().setViewportSize(320, 700))
                .logIn(TREKKER);
        List<String> found = new ArrayList<>();
        for (Section section : EDITIE.sections()) {
            if (!EDITIE.items(section).isEmpty()) {
                visitor.section(section.code());
                found.addAll(Smal.kijk(visitor.page, section.code()));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aDoubleClickAsksOneQuestion() {
        Visitor visitor = person(TREKKER).open("/meetmomenten");
        visitor.button("Sluit dit meetmoment af").dblclick();
        Locator question = visitor.page.locator("vaadin-confirm-dialog[opened]");
        assertThat(question).hasCount(1);
        question.locator("vaadin-button[slot=cancel-button]").click();
        assertThat(question).hasCount(0);
        visitor.button("Sluit dit meetmoment af").click();
        assertThat(question).hasCount(1);
    }

    @Test
    void aFileAskedForAfterTheSessionEndedComesAfterLoggingIn() {
        Visitor visitor = person(TREKKER).open("/resultaten");
        Locator link = visitor.page.locator(".db-take a[href$='.csv']");
        assertThat(link).isVisible();
        assertTrue(file(visitor, link::click).endsWith(".csv"));
        visitor.context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        link.click();
        visitor.page.waitForURL("**/aanmelden");
        visitor.page.getByLabel("E-mailadres").fill(TREKKER);
        visitor.page.locator("input[type=password]").fill(Visitor.PASSWORD);
        assertTrue(file(visitor, () -> visitor.button("Aanmelden").click()).endsWith(".csv"));
        assertThat(visitor.page).hasURL(java.util.regex.Pattern.compile(".*/resultaten(\\?continue)?"));
        // Once.
        visitor.page.reload();
        assertThat(link).isVisible();
    }

    private static String file(Visitor visitor, Runnable click) {
        Download file = visitor.page.waitForDownload(click);
        return file.suggestedFilename();
    }

    @Test
    void aLongLinkKeepsEveryColumnOnThePaper() {
        Visitor visitor = person(TREKKER).section("A.1");
        Locator text = visitor.item("a1-dimensies").locator("textarea:visible").first();
        text.fill(LINK);
        text.blur();
        visitor.saved();
        for (String path : List.of("/afdruk/A.1?wat=mijn", "/afdruk/A.1?wat=samen", "/resultaten", "/draaiboek/A.1")) {
            visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            visitor.page.setViewportSize(1280, 900);
            visitor.open(path);
            assertThat(visitor.page.locator("h1").first()).isVisible();
            visitor.page.waitForTimeout(500);
            visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visitor.page.setViewportSize(PAPER, 900);
            assertEquals(List.of(), visitor.page.evaluate("""
                            () => [...document.querySelectorAll('main *')]
                              .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !== 'absolute')
                              .map((e) => e.tagName + '.' + e.className + ' to ' + Math.round(e.getBoundingClientRect().right))
                              .slice(0, 5)"""), path);
        }
    }

    @Test
    void onlyANameThatWasSeenChosenIsNamed() {
        Visitor visitor = person(TREKKER).section("B.4.1");
        Locator notes = visitor.page.locator("db-notes").first();
        notes.locator("summary").first().click();
        Locator field = notes.locator("textarea").first();
        field.fill("");
        visitor.type(field, "Vraag aan @");
        Locator names = notes.locator("[role=option]");
        assertThat(names.first()).isVisible();
        assertThat(notes.locator("[role=option][aria-selected=true]")).hasCount(0);
        String last = names.last().innerText();
        field.press("Enter");
        assertThat(field).hasValue("Vraag aan @\n");
        field.fill("");
        visitor.type(field, "@" + last.substring(0, 2));
        String first = names.first().innerText();
        assertTrue(first.toLowerCase(java.util.Locale.ROOT)
                .startsWith(last.substring(0, 2).toLowerCase(java.util.Locale.ROOT)));
        assertThat(notes.locator("[role=option][aria-selected=true]")).hasText(first);
        field.press("Enter");
        assertThat(field).hasValue("@" + first + " ");
        field.fill("");
    }
}
