package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** A page that doesn't come says so in words, with a way on and a way back, and goes away when it comes after all. */
class OnderwegIT extends BrowserTest {

    private static final String REQUESTS = "**/*v-r=uidl*";

    @Test
    void whatIsAskedForFirstAndFailsIsNoWhiteScreen() {
        Visitor noor = person("trekker@leiewoude.example");
        noor.page.route("**/*v-r=init*", Route::abort);
        noor.page.navigate(app().url("/resultaten"));

        assertThat(told(noor)).containsText("Deze pagina komt niet aan");
        assertThat(told(noor)).containsText("Je antwoorden ben je niet kwijt");
        noor.page.unroute("**/*v-r=init*");
        told(noor).getByText("Probeer opnieuw").click();
        assertThat(noor.page.locator("h1")).containsText("Waar staan we");
        assertThat(told(noor)).hasCount(0);
        // Where its own page can't be had Flow asks for a frame, which we allow nobody.
        noor.complaints();
    }

    @Test
    void aPageThatOneGoesToAndThatIsRefusedIsNamedBelowTheOneThatStands() {
        Visitor noor = person("trekker@leiewoude.example");
        noor.open("/hulp");
        assertThat(noor.page.locator("h1")).isVisible();
        noor.page.route(REQUESTS, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        noor.page
                .locator(".db-menu a")
                .filter(new Locator.FilterOptions().setHasText("Nota"))
                .click();

        assertThat(told(noor)).containsText("‘Nota’ komt niet aan");
        // Nothing keeps what is typed in a form of such a page.
        assertThat(told(noor)).containsText("blijf dan hier: het staat alleen op je scherm");
        assertThat(noor.page.locator("h1")).isVisible();
        noor.page.unroute(REQUESTS);
        // Flow tries again by itself, and what comes in the end wins.
        noor.page.waitForURL("**/nota");
        assertThat(told(noor)).hasCount(0);
        noor.complaints();
    }

    private static Locator told(Visitor visitor) {
        return visitor.page.locator(".db-onderweg");
    }
}
