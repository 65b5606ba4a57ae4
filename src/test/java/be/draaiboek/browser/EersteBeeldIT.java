package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What this is can be read on the login page before any script came, and once only when it did. */
class EersteBeeldIT extends BrowserTest {

    /** As it stands in the document; the script that says that a page doesn't come knows its class too. */
    private static final String EARLY = "db-early\" aria-busy";

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

        Assertions.assertThat(document).contains(EARLY, "Dag Noor");
        trekker.open("/");
        assertThat(trekker.page.locator("h1")).hasText("Dag Noor");
    }

    @Test
    void aSectionHasItsNameBeforeItsQuestionsAndTheFirstTimeWhatItIsAbout() {
        Visitor somebody = person("ad@zandakker.example");
        String first = document(somebody, "/draaiboek/B.4.2");
        assertThat(somebody.open("/draaiboek/B.4.2").page.locator("h1")).hasCount(1);
        String name = somebody.page.locator("h1").innerText();
        String about = somebody.page.locator(".db-about .db-lead p").first().innerText();
        Assertions.assertThat(first).contains(EARLY, name, about.substring(0, 40));

        // The page tells after some seconds that it was read.
        somebody.page.waitForCondition(
                () -> !document(somebody, "/draaiboek/B.4.2").contains(about.substring(0, 40)));
        Assertions.assertThat(document(somebody, "/draaiboek/B.4.2")).contains(EARLY, name);
    }

    @Test
    void aStrangerSeesNoSectionNorWhoeverActsForSomebody() {
        Visitor anybody = visitor(app(), new Browser.NewContextOptions());
        Assertions.assertThat(document(anybody, "/draaiboek/B.4.2")).doesNotContain("db-app");
        Visitor trekker = person("trekker@leiewoude.example");
        Assertions.assertThat(document(trekker, "/draaiboek/B.4.2?namens=1")).doesNotContain(EARLY);
        Assertions.assertThat(document(trekker, "/draaiboek/Z.9")).doesNotContain(EARLY);
        Visitor coach = person("begeleider@polis.example");
        Assertions.assertThat(document(coach, "/draaiboek/B.4.2")).doesNotContain(EARLY);
    }

    private String document(Visitor who, String path) {
        return who.page.request().get(app().url(path)).text();
    }

    @Test
    void whoIsLoggedInDoesNotSeeIt() {
        Visitor trekker = person("trekker@leiewoude.example");
        String document = trekker.page.request().get(app().url("/aanmelden")).text();

        Assertions.assertThat(document).doesNotContain(EARLY);
    }
}
