package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Passkeys with the authenticator that Chromium plays itself, under a path and with a second step required; the console stays
 * silent, so the policy of the pages lets them.
 */
class ToegangssleutelIT extends BrowserTest {

    private static final String TREKKER = "trekker@zandakker.example";
    private static final String BEHEERDER = "beheerder@polis.example";
    private static final String TO = "/draaiboek/C.1.3";

    private static AppProcess app;

    @BeforeAll
    static void start() {
        app = AppProcess.start(
                "sleutel",
                Map.of("SERVER_SERVLET_CONTEXT_PATH", "/draaiboek", "DRAAIBOEK_TWEEDESTAP_VERPLICHT", "true"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void isMadeLoggedInWithAndTakenAway() {
        Visitor trekker = visitor(app).logIn(TREKKER).open("/account/sleutels");
        Page page = trekker.page;
        Device device = new Device(page);

        make(page, "verkeerd wachtwoord");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("wachtwoord klopt niet");
        page.getByLabel("Naam").fill("mijn laptop");
        make(page, Visitor.PASSWORD);
        assertThat(page.getByText("De toegangssleutel is bewaard.")).isVisible();
        assertThat(page.getByRole(AriaRole.ROWHEADER)).hasText("mijn laptop");
        assertEquals(1, device.count());

        // Another one on the same device: the authenticator knows that it has one.
        make(page, Visitor.PASSWORD);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("staat al een toegangssleutel");

        trekker.context.clearCookies();
        trekker.open(TO);
        button(page).click();
        // Nobody typed a name, and it goes on where it was going.
        page.waitForURL(Pattern.compile(".*/draaiboek/draaiboek/C\\.1\\.3$"));
        Visitor.drawn(page);

        trekker.open("/account/sleutels");
        assertThat(page.getByRole(AriaRole.ROW).nth(1)).not().containsText("nog niet gebruikt");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Weghalen: mijn laptop"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Je wachtwoord").fill(Visitor.PASSWORD);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Weghalen"))
                .click();
        assertThat(page.getByText("De toegangssleutel is weggehaald.")).isVisible();

        // The device still has it, and it opens nothing.
        trekker.context.clearCookies();
        trekker.open("/aanmelden");
        button(page).click();
        assertThat(page.locator("db-passkey").getByRole(AriaRole.ALERT)).containsText("hier niet bekend");
    }

    @Test
    void whoIsSentAwayByTheDeviceHearsWhatToDo() {
        Visitor anybody = visitor(app).open("/aanmelden");
        assertThat(button(anybody.page)).isVisible();
        new Device(anybody.page);
        button(anybody.page).click();
        assertThat(anybody.page.locator("db-passkey").getByRole(AriaRole.ALERT)).containsText("afgebroken");
        assertThat(button(anybody.page)).isEnabled();
    }

    @Test
    void isTheSecondStepOfWhoMustHaveOne() {
        Visitor beheerder = visitor(app).logIn(BEHEERDER).open("/");
        Page page = beheerder.page;
        new Device(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Naar je toegangssleutels"))
                .click();
        // The page before it asks for the password as well.
        assertThat(page.locator("h1")).hasText("Toegangssleutels");
        make(page, Visitor.PASSWORD);
        assertThat(page.getByLabel("Herstelcodes")).containsText(Pattern.compile("^(\\S+\\s){9}\\S+$"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik heb ze bewaard"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wie deed wat"))
                        .first())
                .isVisible();

        // With the password alone one is nobody, and the passkey opens the rest.
        beheerder.context.clearCookies();
        beheerder.open("/beheer/gebruikers");
        page.locator("input[name=username]").fill(BEHEERDER);
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nog één stap")))
                .isVisible();
        button(page).click();
        page.waitForURL(Pattern.compile(".*/beheer/gebruikers(\\?continue)?$"));
        assertThat(page.locator("h1")).hasText("Gebruikers");
    }

    private static void make(Page page, String password) {
        page.getByLabel("Je wachtwoord").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Toevoegen"))
                .click();
    }

    private static Locator button(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden met een toegangssleutel"));
    }

    /** What Chromium plays: a device that knows its user's finger. */
    private static final class Device {

        private final CDPSession session;
        private final JsonObject id = new JsonObject();

        Device(Page page) {
            session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject asked = new JsonObject();
            asked.add("options", options);
            id.add(
                    "authenticatorId",
                    session.send("WebAuthn.addVirtualAuthenticator", asked).get("authenticatorId"));
        }

        int count() {
            return session.send("WebAuthn.getCredentials", id)
                    .getAsJsonArray("credentials")
                    .size();
        }
    }
}
