package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Links in drawings and texts lead on within the application: the page stays, and so does what was just typed. */
class LezenIT extends BrowserTest {

    private static final String PERSON = "ad@duinzele.example";

    @Test
    void aLinkInADrawingKeepsThePageAndWhatWasTyped() {
        Visitor visitor = person(PERSON).section("A.3");
        visitor.page.evaluate("window.stays = 'yes'");
        Locator text = visitor.item("a3-waarom").locator("textarea").first();
        text.fill("");
        visitor.type(text, "Getypt net voor de klik");
        visitor.page.evaluate("document.getElementById('uitleg').open = true");
        visitor.page.locator(".db-drawing a[href*='b45-leiderschap']").click();
        visitor.page.waitForURL("**/draaiboek/B.4.5?item=b45-leiderschap");
        Visitor.drawn(visitor.page);
        assertThat(visitor.item("b45-leiderschap")).isInViewport();
        assertEquals("yes", visitor.page.evaluate("window.stays"));
        visitor.saved();

        visitor.section("A.3");
        assertThat(text).hasValue("Getypt net voor de klik");
    }

    @Test
    void aLinkToAQuestionOnThisPageGoesThereByKeyboardToo() {
        Visitor visitor = person(PERSON).section("A");
        visitor.page.evaluate("document.querySelector('.db-figure').stays = 'yes'");
        visitor.page.evaluate("document.getElementById('uitleg').open = true");
        Locator corner = visitor.page.locator(".db-drawing a").last();
        corner.focus();
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.item("a-leiderschap")).isFocused();
        assertThat(visitor.item("a-leiderschap")).isInViewport();
        assertThat(visitor.page).hasURL(java.util.regex.Pattern.compile(".*/draaiboek/A\\?item=a-leiderschap"));
        assertEquals("yes", visitor.page.evaluate("document.querySelector('.db-figure').stays"));
    }

    @Test
    void aLinkInTheTextStaysWithinTheApplication() {
        Visitor visitor = person(PERSON).section("A");
        visitor.page.evaluate("window.stays = 'yes'");
        visitor.page.evaluate("document.getElementById('uitleg').open = true");
        visitor.page.locator(".db-prose a[href='draaiboek/A.2']").first().click();
        assertThat(visitor.page.locator("h1")).containsText("A.2");
        assertEquals("yes", visitor.page.evaluate("window.stays"));
    }

    @Test
    void theConversationIsPrinted() {
        Visitor visitor = person(PERSON).open("/gesprek/A");
        visitor.page.evaluate("window.print = () => { window.printed = 'yes'; }");
        visitor.button("Afdrukken").click();
        assertEquals("yes", visitor.page.evaluate("window.printed"));
    }
}
