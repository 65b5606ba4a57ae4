package be.draaiboek.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Makes the pictures of the README; run by {@code docs/screenshots/maak}, and not with the tests. */
class Screenshots extends BrowserTest {

    private static final int MAX_BYTES = 400_000;

    private AppProcess demo;

    @Test
    void make() throws IOException {
        try (AppProcess started = AppProcess.start("screenshots")) {
            demo = started;
            Visitor nobody = at(1280, 900, ColorScheme.LIGHT).open("/aanmelden");
            nobody.button("Aanmelden").waitFor();
            picture(nobody, "aanmelden");

            Visitor trekker = at(1280, 900, ColorScheme.LIGHT).logIn("trekker@beverdonk.example");
            trekker.open("/").page.locator(".db-next").first().waitFor();
            picture(trekker, "start");
            trekker.page.setViewportSize(1280, 1300);
            trekker.section("B.4.1");
            picture(trekker, "b41-trekker");
            trekker.section("A.1");
            picture(trekker, "a1");
            trekker.open("/nota").page.locator("h1").waitFor();
            picture(trekker, "nota");

            Visitor phone = at(390, 844, ColorScheme.LIGHT).logIn("trekker@beverdonk.example");
            phone.section("A.1").item("a1-dimensies").evaluate("e => e.scrollIntoView()");
            picture(phone, "a1-telefoon");

            Visitor leiewoude = at(1280, 1300, ColorScheme.LIGHT).logIn("trekker@leiewoude.example");
            leiewoude.section("C.1.3");
            picture(leiewoude, "c13");

            Visitor eikenrode = at(1280, 1300, ColorScheme.LIGHT).logIn("trekker@eikenrode.example");
            eikenrode.section("B.1.2").page.evaluate("scrollTo(0, 560)");
            picture(eikenrode, "b12-lens");
            eikenrode.section("C.1.4").item("c14-raci").evaluate("e => e.scrollIntoView()");
            picture(eikenrode, "c14-raci");
            eikenrode.open("/resultaten").page.locator("h1").waitFor();
            picture(eikenrode, "resultaten");

            eikenrode
                    .open("/tweeling/vergelijk/1/B.4")
                    .page
                    .locator("svg.db-radar, .db-radar")
                    .first()
                    .waitFor();
            picture(eikenrode, "vergelijken");
            eikenrode
                    .open("/tweeling/gesprek/1")
                    .page
                    .locator("db-feedback, h2")
                    .first()
                    .waitFor();
            picture(eikenrode, "gesprek");

            trekker.open("/tweeling/zoeken").page.locator("h1").waitFor();
            picture(trekker, "tweeling-zoeken");
            Visitor stage = at(1280, 900, ColorScheme.LIGHT).logIn("trekker@scheldekant.example");
            stage.open("/workshops?sectie=B.4.1").button("Workshop openen").click();
            stage.page.locator(".db-stage").waitFor();
            stage.page.locator("[data-key=j]").click();
            stage.page.locator(".db-together").waitFor();
            picture(stage, "workshop");

            eikenrode
                    .open("/tweeling/standpunt/1")
                    .page
                    .locator("vaadin-text-area textarea")
                    .first()
                    .waitFor();
            eikenrode.button("Stel een tekst voor uit onze antwoorden").click();
            eikenrode.page.getByText("er is nog niets bewaard").waitFor();
            picture(eikenrode, "standpunt");

            Visitor begeleider = at(1280, 900, ColorScheme.LIGHT).logIn("begeleider@polis.example");
            begeleider.open("/cohort").page.locator(".db-heat").waitFor();
            picture(begeleider, "bord");

            Visitor dark = at(1280, 1300, ColorScheme.DARK).logIn("trekker@beverdonk.example");
            dark.section("B.4.1");
            picture(dark, "donker");

            // Half a year later.
            demo.restart(Map.of("DRAAIBOEK_KLOK_VOORUIT", "190d"));
            Visitor later = at(1280, 900, ColorScheme.LIGHT).logIn("trekker@polderhove.example");
            later.open("/tweeling/terugblik/1").page.locator(".db-back").first().waitFor();
            picture(later, "terugblik");
        }
    }

    private Visitor at(int width, int height, ColorScheme theme) {
        return visitor(
                demo,
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(theme)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void picture(Visitor visitor, String name) throws IOException {
        Path file = Path.of("docs", "screenshots", name + ".png");
        visitor.page.evaluate("document.fonts.ready");
        // Flow lets it fade, and to Playwright what can't be seen through is visible.
        visitor.page.waitForFunction("() => document.querySelector('.v-loading-indicator')?.style.display !== 'block'");
        visitor.page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertTrue(Files.size(file) < MAX_BYTES, file + " is " + Files.size(file) + " bytes");
    }
}
