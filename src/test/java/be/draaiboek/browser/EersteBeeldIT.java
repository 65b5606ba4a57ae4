package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What this is can be read on the login page before any script came, and once only when it did. */
class EersteBeeldIT extends BrowserTest {

    @Test
    void theDocumentItselfSaysWhatThisIs() {
        Visitor anybody = visitor(app(), new Browser.NewContextOptions().setJavaScriptEnabled(false));
        anybody.page.navigate(app().url("/aanmelden"));

        assertThat(anybody.page.locator("h1")).hasText("Draaiboek");
        assertThat(anybody.page.locator(".db-lead")).containsText("de eerste stappen van een digitale transformatie");
    }

    @Test
    void whatFollowsTakesItsPlace() {
        Visitor anybody = visitor(app()).open("/aanmelden");

        assertThat(anybody.page.locator("vaadin-login-form")).isVisible();
        assertThat(anybody.page
                        .locator(".db-lead")
                        .filter(new Locator.FilterOptions().setHasText("eerste stappen"))
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(1);
    }

    @Test
    void whoComesInIsGreetedBeforeStartIsThere() {
        Visitor trekker = person("trekker@leiewoude.example");
        String document = trekker.page.request().get(app().url("/")).text();

        org.assertj.core.api.Assertions.assertThat(document).contains("db-early", "Dag Noor");
        trekker.open("/");
        assertThat(trekker.page.locator("h1")).hasText("Dag Noor");
    }

    @Test
    void whoIsLoggedInDoesNotSeeIt() {
        Visitor trekker = person("trekker@leiewoude.example");
        String document = trekker.page.request().get(app().url("/aanmelden")).text();

        org.assertj.core.api.Assertions.assertThat(document).doesNotContain("db-early");
    }
}
