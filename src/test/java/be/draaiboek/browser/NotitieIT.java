package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people write to each other is kept: whatever the server, the tab or the keyboard does meanwhile. */
class NotitieIT extends BrowserTest {

    private static final String ITEM = "b41-planning";

    private static AppProcess own;

    /** With a process of its own, as it is made to stand still. */
    @BeforeAll
    static void start() {
        own = AppProcess.start("notities");
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    @Test
    void whatIsTypedWhileTheServerIsSilentStaysInItsField() {
        Visitor ingrid = person(own, "ad@zandakker.example").section("B.4.1");
        Locator area = field(ingrid.page);
        ingrid.type(area, "Kort: planning vragen aan IT.");
        own.signal("STOP");
        try {
            post(ingrid.page);
            ingrid.page.waitForTimeout(9_000);
            ingrid.type(area, " En de burgemeester wil dit op 12 december.");
        } finally {
            own.signal("CONT");
        }
        // The other tests write at the same question.
        Locator hers = texts(ingrid.page)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("planning vragen|burgemeester wil")));
        assertThat(hers).hasText(new String[] {"Kort: planning vragen aan IT."});
        assertThat(area).hasValue("En de burgemeester wil dit op 12 december.");
        post(ingrid.page);
        assertThat(hers)
                .hasText(new String[] {"Kort: planning vragen aan IT.", "En de burgemeester wil dit op 12 december."});
        assertThat(area).hasValue("");
    }

    @Test
    void aDuplicatedTabPostsUnderNamesOfItsOwn() {
        Visitor ingrid = person(own, "trekker@zandakker.example").section("B.4.1");
        ingrid.type(field(ingrid.page), "Uit het eerste venster.");
        // A window that a page opens takes a copy of its storage along, as a duplicated tab does.
        Page copy = ingrid.page.waitForPopup(() -> ingrid.page.evaluate("() => { window.open(location.href); }"));
        Locator there = field(copy);
        assertThat(there).hasValue("Uit het eerste venster.");
        post(ingrid.page);
        Locator first = texts(ingrid.page).filter(new Locator.FilterOptions().setHasText("Uit het eerste venster."));
        assertThat(first).hasCount(1);
        there.fill("Uit het tweede venster.");
        post(copy);
        Locator second = texts(ingrid.page).filter(new Locator.FilterOptions().setHasText("Uit het tweede venster."));
        assertThat(second).hasCount(1);
        assertThat(first).hasCount(1);
    }

    @Test
    void aTextOfWhichOnlyAChangeWasSaidIsKept() {
        Visitor ingrid = person(own, "ad@zandakker.example").section("B.4.1");
        Locator answer = ingrid.explanation("b41-budget");
        Locator note = field(ingrid.page);
        for (Locator one : List.of(answer, note)) {
            one.focus();
            one.evaluate(
                    "area => { area.value = 'Gedicteerd.'; area.dispatchEvent(new Event('change', {bubbles: true})); }");
            one.blur();
        }
        ingrid.saved();
        ingrid.reload();
        assertThat(answer).hasValue("Gedicteerd.");
        assertThat(note).hasValue("Gedicteerd.");
        assertEquals(0, Visitor.drafts(ingrid.page), "answers that wait");
    }

    @Test
    void aLongPasteStaysWholeAndIsNotPosted() {
        Visitor ingrid = person(own, "ad@zandakker.example").section("B.4.1");
        Locator area = field(ingrid.page);
        String before = String.valueOf(texts(ingrid.page).count());
        area.fill("x".repeat(5_218));
        post(ingrid.page);
        assertThat(block(ingrid.page)).containsText("Deze tekst telt 5.218 tekens");
        assertThat(area).hasValue("x".repeat(5_218));
        assertEquals(before, String.valueOf(texts(ingrid.page).count()));
        area.fill("");
    }

    private static Locator block(Page page) {
        return page.locator("#" + ITEM + " db-notes").first();
    }

    /** The field of a new note, unfolded where it isn't. */
    private static Locator field(Page page) {
        Locator area = block(page).locator("textarea").first();
        block(page).locator("summary").first().waitFor();
        if (!area.isVisible()) {
            block(page).locator("summary").first().click();
        }
        return area;
    }

    private static Locator texts(Page page) {
        return block(page).locator(".db-note-text");
    }

    private static void post(Page page) {
        block(page).locator(".db-btn-primary").first().click();
    }
}
