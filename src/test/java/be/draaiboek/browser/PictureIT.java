package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import be.draaiboek.antwoord.Beelden;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures are chosen, described and found again; a process draws itself while it is typed. */
class PictureIT extends BrowserTest {

    private static final String GEERT = "ad@duinzele.example";
    private static final String LIEN = "trekker@duinzele.example";
    private static final String DESCRIPTION = "Een rode en een blauwe helft: twee diensten naast elkaar.";

    @Test
    void aPictureIsChosenDescribedAndThereAfterAReload() {
        Visitor geert = person(GEERT).section("B.1");
        Locator field = geert.page.locator("#b1-voorstelling > db-picture");
        Locator input = field.locator("input[type=file]");

        input.setInputFiles(new FilePayload(
                "schets.png",
                "image/png",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(field.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .hasText("Dit is een SVG-tekening. Exporteer ze in je tekenprogramma als PNG en kies dat bestand.");
        assertThat(field.locator("img")).hasCount(0);

        input.setInputFiles(new FilePayload("schets.png", "image/png", Beelden.png(600, 300)));
        Locator text = field.locator("textarea");
        assertThat(text).isFocused();
        assertThat(field.getByText("nog te beschrijven", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        geert.type(text, DESCRIPTION);
        text.blur();
        geert.saved();

        geert.reload();
        assertThat(text).hasValue(DESCRIPTION);
        Locator image = field.locator("img");
        assertThat(image).hasAttribute("alt", "Afbeelding: " + DESCRIPTION);
        image.scrollIntoViewIfNeeded();
        geert.page.waitForCondition(() -> (boolean) image.evaluate("i => i.complete && i.naturalWidth === 600"));

        field.getByText("Verwijderen").click();
        assertThat(image).hasCount(0);
        field.locator(".db-undo button").click();
        assertThat(image).hasCount(1);
        assertThat(text).hasValue(DESCRIPTION);
        geert.saved();
    }

    @Test
    void withoutAConnectionTheFileWaitsAndIsSentLater() {
        Visitor lien = person(LIEN).section("B.1");
        Locator field = lien.page.locator("#b1-voorstelling > db-picture");
        lien.context.setOffline(true);
        field.locator("input[type=file]")
                .setInputFiles(new FilePayload("schets.png", "image/png", Beelden.png(60, 30)));
        assertThat(field.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("‘schets.png’ blijft hier klaarstaan");
        lien.context.setOffline(false);
        field.getByText("Probeer opnieuw").click();
        assertThat(field.locator("img")).hasCount(1);
        lien.saved();
    }

    @Test
    void theProcessDrawsItselfAndTheLensFillsInTheSameRows() {
        Visitor lien = person(LIEN).section("B.1.1");
        Locator steps = lien.page.locator("#b11-proces db-flow .db-flow-step");
        int before = steps.count();
        lien.addRow("b11-proces").click();
        Visitor.put(lien.inRow("b11-proces", before + 1, "Stap"), "Borden klaarzetten");
        Visitor.put(lien.inRow("b11-proces", before + 1, "Wie"), "technische dienst");
        lien.choose(lien.item("b11-proces").locator("tbody tr").nth(before).locator("[data-kind=choice]"), "Deels");
        // As it is typed: before it is saved.
        Locator step = steps.nth(before);
        assertThat(step.locator(".db-flow-name")).hasText("Borden klaarzetten");
        assertThat(step.locator(".db-flow-actor")).containsText("technische dienst");
        assertThat(step.locator(".db-flow-digital")).hasText("Digitaal: deels");
        lien.saved();

        lien.section("B.1.2");
        Locator lens = lien.page.locator(".db-lens");
        Locator there = lens.locator(".db-flow-step").nth(before);
        assertThat(there.locator(".db-flow-name")).hasText("Borden klaarzetten");
        assertThat(there.locator(".db-flow-tag.lens")).containsText("nog niet ingevuld");
        assertThat(lens.locator("tbody tr").nth(before).locator("[data-kind=choice]"))
                .hasCount(0);
        Locator data = Visitor.inRow(lens, before + 1, "Gegevens");
        Visitor.write(data, "adres en lengte van de wagen");
        assertThat(there.locator(".db-flow-tag.lens")).containsText("adres en lengte van de wagen");
        Visitor.editor(data).blur();
        lien.saved();

        lien.section("B.1.1");
        assertThat(lien.inRow("b11-proces", before + 1, "Gegevens")).hasText("adres en lengte van de wagen");
        assertThat(steps.nth(before).locator(".db-flow-tag"))
                .hasText(List.of("Gegevens: adres en lengte van de wagen").toArray(new String[0]));
    }
}
