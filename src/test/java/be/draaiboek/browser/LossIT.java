package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever breaks while somebody types, what they typed is kept and they can go on. The application that is killed here
 * is an instance of its own.
 */
class LossIT extends BrowserTest {

    private static final String MARLEEN = "fd@scheldekant.example";
    private static final String PIETER = "it@scheldekant.example";
    private static final String TOM = "trekker@polderhove.example";
    private static final String RITA = "fd@polderhove.example";
    private static final String KENNY = "it@polderhove.example";
    private static final String ANNELIES = "ad@polderhove.example";
    private static final String ITEM = "b45-zelfbeeld";

    private static AppProcess fragile;

    @BeforeAll
    static void start() {
        fragile = AppProcess.start("killed");
    }

    @AfterAll
    static void stop() {
        fragile.close();
    }

    private static Locator field(Page page) {
        return page.locator("#" + ITEM + " > db-text textarea");
    }

    private static Locator element(Visitor visitor) {
        return visitor.page.locator("#" + ITEM + " > db-text");
    }

    /** Gives an empty cell to begin with, whatever the demo says in it. */
    private static void begin(Visitor visitor, String text) {
        visitor.section("B.4.5");
        field(visitor.page).fill(text);
        field(visitor.page).blur();
        visitor.saved();
        visitor.page.waitForCondition(() -> Visitor.drafts(visitor.page) == 0);
    }

    @Test
    void applicationIsKilledWhileSomebodyTypesWhoLogsInAgainInPlace() {
        Visitor marleen = person(fragile, MARLEEN);
        begin(marleen, "Voor de stroompanne.");
        marleen.type(field(marleen.page), " Tijdens");

        fragile.kill();
        marleen.type(field(marleen.page), " de stroompanne.");
        assertThat(element(marleen)).containsText("op deze computer bewaard");
        assertThat(marleen.status()).hasText("Op deze computer bewaard – geen verbinding, we proberen het opnieuw");
        fragile.restart();
        tryNow(marleen);
        marleen.loginDialog().waitFor();
        marleen.button("Annuleren en verder typen").click();
        marleen.type(field(marleen.page), " En erna.");
        assertThat(marleen.status()).containsText("Je bent afgemeld");
        marleen.button("Opnieuw aanmelden").click();
        marleen.logInInPlace(MARLEEN);

        String all = "Voor de stroompanne. Tijdens de stroompanne. En erna.";
        assertThat(field(marleen.page)).hasValue(all);
        assertTrue(marleen.page.url().contains("item=" + ITEM), "back at the same question: " + marleen.page.url());
        marleen.saved();
        assertThat(marleen.page.locator(".db-offers")).hasCount(0);
        List<String> history = marleen.history(element(marleen));
        assertEquals(all, history.getFirst());
        assertTrue(history.contains("Voor de stroompanne."), history.toString());
        assertThat(marleen.conflicts()).hasCount(0);
    }

    /** As a person does who does not want to wait, or as the page does by itself. */
    private static void tryNow(Visitor visitor) {
        Wait.until("the application is noticed", Duration.ofSeconds(40), () -> {
            Locator now = visitor.button("Nu proberen");
            if (now.isVisible()) {
                try {
                    now.click(new Locator.ClickOptions().setTimeout(1000));
                } catch (com.microsoft.playwright.PlaywrightException gone) {
                    return true;
                }
                return false;
            }
            return true;
        });
    }

    @Test
    void applicationIsKilledAndThePageWithItSoTheDraftIsOffered() {
        Visitor pieter = person(fragile, PIETER);
        begin(pieter, "Wat er stond.");
        fragile.kill();
        pieter.type(field(pieter.page), " Wat niemand nog had.");
        Locator rows = pieter.explanation("b45-bestuursperiode");
        rows.fill("Ook hier iets.");
        assertThat(element(pieter)).containsText("op deze computer bewaard");
        assertThat(pieter.page.locator("#b45-bestuursperiode > db-text")).containsText("op deze computer bewaard");
        pieter.page.close();
        fragile.restart();

        pieter.page = pieter.newTab();
        pieter.open("/draaiboek/B.4.5");
        pieter.page.getByLabel("E-mailadres").fill(PIETER);
        pieter.page
                .getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true))
                .fill(Visitor.PASSWORD);
        pieter.button("Aanmelden").click();
        Visitor.drawn(pieter.page);
        Locator offers = pieter.page.locator(".db-offers");
        assertThat(offers).containsText("Op deze computer staan nog 2 antwoorden die niet bewaard waren");
        assertThat(field(pieter.page)).hasValue("Wat er stond.");
        pieter.button("Bekijken").click();
        assertThat(offers).containsText("Wat er stond. Wat niemand nog had.");
        pieter.button("Alles bewaren").click();

        assertThat(field(pieter.page)).hasValue("Wat er stond. Wat niemand nog had.");
        pieter.saved();
        assertThat(offers).hasCount(0);
        assertEquals(0, Visitor.drafts(pieter.page));
        pieter.reload();
        assertThat(field(pieter.page)).hasValue("Wat er stond. Wat niemand nog had.");
        assertThat(pieter.explanation("b45-bestuursperiode")).hasValue("Ook hier iets.");
        List<String> history = pieter.history(element(pieter));
        assertEquals(List.of("Wat er stond. Wat niemand nog had.", "Wat er stond."), history.subList(0, 2));
    }

    @Test
    void databaseServerIsKilledWhileSomebodyTypes() {
        Visitor tom = person(fragile, TOM);
        begin(tom, "Een zin die er staat.");
        tom.type(field(tom.page), " Een zin erbij.");
        fragile.killDatabase();
        tom.type(field(tom.page), " En nog een.");
        tom.type(tom.explanation("b45-bestuursperiode"), " Op een andere plaats.");

        Wait.until("the database is back and everything is kept", Duration.ofSeconds(60), () -> {
            assertThat(tom.loginDialog()).hasCount(0);
            return tom.status().innerText().startsWith("Alles bewaard") && Visitor.drafts(tom.page) == 0;
        });
        assertThat(tom.conflicts()).hasCount(0);
        tom.reload();
        assertThat(field(tom.page)).hasValue("Een zin die er staat. Een zin erbij. En nog een.");
        assertThat(tom.explanation("b45-bestuursperiode")).hasValue(Pattern.compile(" Op een andere plaats\\.$"));
    }

    @Test
    void sessionIsLostAndTheLoginIsWrongFirst() {
        Visitor rita = person(RITA);
        begin(rita, "Aangemeld.");
        rita.context.clearCookies(
                new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        rita.type(field(rita.page), " Niet meer aangemeld.");
        rita.loginDialog().waitFor();
        rita.loginDialog().getByLabel("E-mailadres").fill(RITA);
        rita.loginDialog().getByLabel("Wachtwoord").fill("mis");
        Locator logIn = rita.loginDialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Aanmelden").setExact(true));
        logIn.click();
        assertThat(rita.loginDialog()).containsText("horen niet bij elkaar");
        rita.logInInPlace(RITA);
        assertThat(field(rita.page)).hasValue("Aangemeld. Niet meer aangemeld.");
        rita.saved();
        // The page is alive again, not only the save channel: a colleague's answer and the history still come.
        assertEquals(
                "Aangemeld. Niet meer aangemeld.", rita.history(element(rita)).getFirst());
    }

    @Test
    void somebodyElseLogsInOnThePageAndSendsNothingOfTheFirst() {
        Visitor kenny = person(KENNY);
        begin(kenny, "Van Kenny.");
        kenny.context.clearCookies(
                new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        kenny.type(field(kenny.page), " Nog iets van Kenny.");
        kenny.loginDialog().waitFor();
        int[] sent = {0};
        kenny.page.onRequest(request -> sent[0] += request.url().endsWith("/api/antwoorden") ? 1 : 0);
        kenny.loginDialog().getByLabel("E-mailadres").fill(RITA);
        kenny.loginDialog().getByLabel("Wachtwoord").fill(Visitor.PASSWORD);
        kenny.loginDialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Aanmelden").setExact(true))
                .click();
        assertThat(kenny.status()).containsText("Hier is nu Rita Bogaert aangemeld");
        field(kenny.page).press("End");
        kenny.type(field(kenny.page), "!");
        field(kenny.page).blur();
        assertEquals(0, sent[0], "saves under another name");

        // Rita sees nothing of it; Kenny finds it again.
        kenny.section("B.4.5");
        assertThat(field(kenny.page)).not().hasValue(Pattern.compile(".*Kenny.*"));
        assertThat(kenny.page.locator(".db-offers")).hasCount(0);
        kenny.logIn(KENNY).section("B.4.5");
        kenny.button("Alles bewaren").click();
        assertThat(field(kenny.page)).hasValue("Van Kenny. Nog iets van Kenny.!");
        kenny.saved();
    }

    @Test
    void connectionIsGoneForAWhile() {
        Visitor annelies = person(ANNELIES);
        begin(annelies, "Met net.");
        annelies.context.setOffline(true);
        annelies.type(field(annelies.page), " Zonder net.");
        assertThat(annelies.status()).hasText("Op deze computer bewaard – geen verbinding, we proberen het opnieuw");
        assertEquals(1, Visitor.drafts(annelies.page));
        annelies.context.setOffline(false);
        annelies.saved();
        annelies.reload();
        assertThat(field(annelies.page)).hasValue("Met net. Zonder net.");
        assertEquals(
                List.of("Met net. Zonder net.", "Met net."),
                annelies.history(element(annelies)).subList(0, 2));
    }

    @Test
    void serverThatCannotSaveIsNotCalledAConnection() {
        Visitor annelies = person(ANNELIES);
        begin(annelies, "Er is plaats.");
        annelies.page.route(
                "**/api/antwoorden",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/json")
                        .setBody("{\"error\":\"later\"}")));
        annelies.type(field(annelies.page), " De schijf is vol.");
        assertThat(annelies.status())
                .hasText("Op deze computer bewaard – de server kan nu niets bewaren, we proberen het opnieuw");
        assertEquals(1, Visitor.drafts(annelies.page));
        annelies.page.unroute("**/api/antwoorden");
        annelies.saved();
        annelies.reload();
        assertThat(field(annelies.page)).hasValue("Er is plaats. De schijf is vol.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDBFactory.prototype.open = () => ({})", """
                IDBDatabase.prototype.transaction = () => ({
                  abort() {},
                  objectStore: () => ({ put() {}, delete() {}, index: () => ({ getAll: () => ({}), getAllKeys: () => ({}) }) })
                })"""})
    void diskThatNeverAnswersHoldsNothingBack(String broken) {
        Visitor kenny = person(KENNY);
        kenny.context.addInitScript(broken);
        kenny.section("B.4.1");
        Locator text = kenny.explanation("b41-planning");
        text.fill("Zonder schijf.");
        kenny.saved();
        kenny.context.clearCookies(
                new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        kenny.type(text, " Niet meer aangemeld.");
        kenny.loginDialog().waitFor();
        kenny.logInInPlace(KENNY);
        assertThat(text).hasValue("Zonder schijf. Niet meer aangemeld.");
        kenny.saved();
        kenny.button("Afmelden").click();
        kenny.page.waitForURL("**/aanmelden");
    }

    @Test
    void twoTabsOfOnePersonOverwriteNothing() {
        Visitor tom = person(TOM);
        begin(tom, "Begin.");
        Page first = tom.page;
        Page second = tom.newTab();
        second.navigate(first.url());
        Visitor.drawn(second);
        Visitor.unfold(second);
        // One after the other: the second follows.
        tom.type(field(first), " Eerste tab.");
        field(first).blur();
        assertThat(field(second)).hasValue("Begin. Eerste tab.");

        tom.context.setOffline(true);
        tom.type(field(first), " Links.");
        tom.type(field(second), " Rechts.");
        Wait.until("each tab keeps its own draft", Duration.ofSeconds(5), () -> Visitor.drafts(first) == 2);
        tom.context.setOffline(false);

        Wait.until(
                "one of them sees both texts",
                Duration.ofSeconds(30),
                () -> first.locator(".db-conflict").count()
                                + second.locator(".db-conflict").count()
                        == 1);
        Page asked = first.locator(".db-conflict").count() == 1 ? first : second;
        assertThat(asked.locator(".db-conflict")).containsText("Begin. Eerste tab. Links.");
        assertThat(asked.locator(".db-conflict")).containsText("Begin. Eerste tab. Rechts.");
        asked.getByText("Voeg samen").click();
        asked.locator(".db-conflict textarea").fill("Begin. Eerste tab. Links. Rechts.");
        asked.getByText("Bewaar samengevoegd").click();
        assertThat(field(first)).hasValue("Begin. Eerste tab. Links. Rechts.");
        assertThat(field(second)).hasValue("Begin. Eerste tab. Links. Rechts.");
        assertThat(first.locator(".db-offers")).hasCount(0);
        Wait.until("no draft is left", Duration.ofSeconds(5), () -> Visitor.drafts(first) == 0);
    }

    @Test
    void somebodyWhoLeavesInTheMiddleOfAWordIsNotAskedLater() {
        Visitor rita = person(RITA);
        rita.section("B.4.1");
        rita.explanation("b41-doelen").fill("");
        rita.explanation("b41-doelen").pressSequentially("Weg naar de volgende bladzij");
        rita.open("/draaiboek/B.4.5");
        Visitor.drawn(rita.page);
        rita.section("B.4.1");
        assertThat(rita.explanation("b41-doelen")).hasValue("Weg naar de volgende bladzij");
        Wait.until("the draft is acknowledged", Duration.ofSeconds(10), () -> Visitor.drafts(rita.page) == 0);
        assertThat(rita.page.locator(".db-offers")).hasCount(0);
    }

    /** The last words travel with a page that goes, and the browser has no time left to note them. */
    @Test
    void aDraftThatTheServerHasAllOfIsNotAskedAbout() {
        Visitor kenny = person(KENNY).section("B.4.1");
        Locator text = kenny.explanation("b41-planning");
        text.fill("");
        text.blur();
        kenny.saved();
        text.pressSequentially("Weg naar");
        Wait.until("it is on this computer", Duration.ofSeconds(5), () -> Visitor.drafts(kenny.page) == 1);
        kenny.page.evaluate("() => { IDBObjectStore.prototype.put = function () { return this.count(); }; }");
        text.pressSequentially(" de volgende");
        kenny.open("/draaiboek/B.4.5");
        Visitor.drawn(kenny.page);
        kenny.section("B.4.1");
        assertThat(text).hasValue("Weg naar de volgende");
        Wait.until("the draft is gone", Duration.ofSeconds(10), () -> Visitor.drafts(kenny.page) == 0);
        assertThat(kenny.page.locator(".db-offers")).hasCount(0);
    }

    @Test
    void sharedComputerKeepsNothing() {
        Visitor annelies = person(ANNELIES).section("B.4.1");
        annelies.context.setOffline(true);
        Locator text = annelies.explanation("b41-doelen");
        text.fill("Niet voor de volgende die hier zit.");
        Wait.until("it is on this computer", Duration.ofSeconds(5), () -> Visitor.drafts(annelies.page) == 1);
        annelies.page.locator(".db-keeper-more > summary").click();
        annelies.page.getByText("Gedeelde computer").click();
        Wait.until("it is not any more", Duration.ofSeconds(5), () -> Visitor.drafts(annelies.page) == 0);
        assertThat(annelies.status()).containsText("Laat deze pagina open");
        annelies.context.setOffline(false);
        annelies.saved();
        annelies.type(text, " Nog een woord.");
        annelies.button("Afmelden").click();
        annelies.page.waitForURL("**/aanmelden");
        annelies.logIn(ANNELIES).section("B.4.1");
        assertThat(text).hasValue("Niet voor de volgende die hier zit. Nog een woord.");
    }
}
