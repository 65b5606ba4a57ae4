package be.draaiboek.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the pictures of the README; run by {@code docs/screenshots/maak}, and not with the tests. */
class Screenshots extends BrowserTest {

    private static final int MAX_BYTES = 300_000;

    private AppProcess demo;

    @Test
    void make() throws IOException {
        try (AppProcess started = AppProcess.start("screenshots")) {
            demo = started;
            Visitor nobody = at(1280, 900, ColorScheme.LIGHT).open("/aanmelden");
            nobody.button("Aanmelden").waitFor();
            picture(nobody, "aanmelden");

            Visitor trekker = at(1280, 900, ColorScheme.LIGHT).logIn("trekker@beverdonk.example");
            trekker.open("/").page.locator(".db-next").waitFor();
            picture(trekker, "start");
            // The item's own address scrolls to it.
            section(trekker, "B.4.1?item=b41-strategie", "b41-strategie");
            picture(trekker, "b41-trekker");
            section(trekker, "A.1?item=a1-dimensies", "a1-dimensies");
            picture(trekker, "a1");

            Visitor phone = at(390, 844, ColorScheme.LIGHT).logIn("trekker@beverdonk.example");
            section(phone, "A.1?item=a1-dimensies", "a1-dimensies");
            picture(phone, "a1-telefoon");

            Visitor leiewoude = at(1280, 900, ColorScheme.LIGHT).logIn("trekker@leiewoude.example");
            section(leiewoude, "C.1.3?item=c13-budget", "c13-budget");
            picture(leiewoude, "c13");

            Visitor begeleider = at(1280, 900, ColorScheme.LIGHT).logIn("begeleider@polis.example");
            begeleider.open("/cohort").page.locator(".db-heat").waitFor();
            picture(begeleider, "bord");

            Visitor dark = at(1280, 900, ColorScheme.DARK).logIn("trekker@beverdonk.example");
            section(dark, "B.4.1?item=b41-strategie", "b41-strategie");
            picture(dark, "donker");
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

    private static void section(Visitor visitor, String address, String item) {
        visitor.section(address);
        visitor.item(item).evaluate("e => e.scrollIntoView()");
        // The ring of focus is for who uses the keyboard.
        visitor.page.evaluate("document.activeElement?.blur()");
    }

    private static void picture(Visitor visitor, String name) throws IOException {
        Path file = Path.of("docs", "screenshots", name + ".png");
        visitor.page.evaluate("document.fonts.ready");
        visitor.page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertTrue(Files.size(file) < MAX_BYTES, file + " is " + Files.size(file) + " bytes");
    }
}
