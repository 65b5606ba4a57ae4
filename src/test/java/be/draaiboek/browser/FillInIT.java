package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People fill in the Draaiboek, alone and together; what they did is there again, and with their colleagues at once. */
class FillInIT extends BrowserTest {

    private static final String LIEN = "trekker@duinzele.example";
    private static final String GEERT = "ad@duinzele.example";
    private static final String RUBEN = "trekker@zandakker.example";
    private static final String INGRID = "ad@zandakker.example";

    @Test
    void loginPageLeadsToTheSectionThatWasAskedFor() {
        Visitor lien = visitor(app()).open("/draaiboek/B.4.5?item=b45-leiderschap");
        lien.page.getByLabel("E-mailadres").fill(LIEN);
        lien.page
                .getByLabel("Wachtwoord", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill("fout");
        lien.button("Aanmelden").click();
        assertThat(lien.page.getByText("Aanmelden is niet gelukt")).isVisible();

        lien.open("/draaiboek/B.4.5?item=b45-leiderschap");
        lien.page.getByLabel("E-mailadres").fill(LIEN);
        lien.page
                .getByLabel("Wachtwoord", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill(Visitor.PASSWORD);
        lien.button("Aanmelden").click();

        Visitor.drawn(lien.page);
        assertTrue(lien.page.url().contains("/draaiboek/B.4.5"), lien.page.url());
        assertThat(lien.item("b45-leiderschap")).isInViewport();
    }

    @Test
    void choicesAndTextsAreThereAfterAReload() {
        Visitor lien = person(LIEN).section("B.4.1");
        Locator choice = lien.own("b41-ervaring");
        Visitor.option(choice, "We hebben er nog geen achter de rug").click();
        Visitor.option(choice, "We hebben er minstens één met succes afgewerkt").click();
        Locator goals = lien.own("b41-doelen");
        Visitor.option(goals, "Onze interne processen beter laten lopen").click();
        Visitor.option(goals, "Bijblijven met de gangbare IT").click();
        Locator ways = lien.own("b41-beslissen");
        Visitor.option(ways, "Een stemming").click();
        Visitor.option(ways, "Weet ik niet").click();
        Locator cleared = lien.own("b41-volledig-digitaal");
        Visitor.option(cleared, "Dat is goed haalbaar, en we willen het ook").click();
        cleared.getByText("wis keuze").click();
        lien.type(lien.explanation("b41-ervaring"), "Het e-loket.\nEn de speelpleinen.");
        lien.explanation("b41-ervaring").blur();
        lien.saved();

        lien.reload();

        assertThat(chosen(choice))
                .hasText(List.of("We hebben er minstens één met succes afgewerkt")
                        .toArray(new String[0]));
        assertThat(chosen(goals)).hasCount(2);
        assertThat(chosen(ways)).hasText(new String[] {"Weet ik niet"});
        assertThat(chosen(cleared)).hasCount(0);
        assertThat(lien.explanation("b41-ervaring")).hasValue("Het e-loket.\nEn de speelpleinen.");
    }

    private static Locator chosen(Locator field) {
        return field.locator("vaadin-radio-button[checked], vaadin-checkbox[checked]");
    }

    @Test
    void gridOfTextsAndMatrixOfChoicesAreThereAfterAReload() {
        Visitor geert = person(GEERT).section("A.1");
        Locator words = geert.cell("a1-dimensies", "open", "omschrijving");
        geert.type(words.locator("textarea"), "Niets te verbergen.");
        geert.type(
                geert.cell("a1-dimensies", "proactief", "meten").locator("textarea"),
                "Hoeveel mensen niets moeten aanvragen.");
        Locator state = geert.cell("a1-dimensies", "open", "stand");
        Visitor.option(state, "Middelmatig").click();
        geert.saved();
        geert.reload();
        assertThat(words.locator("textarea")).hasValue("Niets te verbergen.");
        assertThat(geert.cell("a1-dimensies", "proactief", "meten").locator("textarea"))
                .hasValue("Hoeveel mensen niets moeten aanvragen.");
        assertThat(chosen(state)).hasText(new String[] {"Middelmatig"});

        geert.section("B.4.5");
        List<String> roles = List.of("vooruitziend", "gidsend", "visionair", "verankerend");
        List<String> answers = List.of("Goed", "Matig", "Helemaal niet", "Uitmuntend");
        for (int i = 0; i < roles.size(); i++) {
            Visitor.option(geert.cell("b45-leiderschap", roles.get(i), "nu"), answers.get(i))
                    .click();
        }
        geert.saved();
        geert.reload();
        for (int i = 0; i < roles.size(); i++) {
            assertThat(chosen(geert.cell("b45-leiderschap", roles.get(i), "nu")))
                    .hasText(new String[] {answers.get(i)});
        }
    }

    @Test
    void rowsAreAddedFilledInMovedAndRemovedAndTheRemovalUndone() {
        Visitor lien = person(LIEN).section("C.1.3");
        Locator budget = lien.item("c13-budget");
        Locator add = lien.addRow("c13-budget");
        assertThat(budget.getByText("Nog geen rijen.")).isVisible();

        add.click();
        assertThat(Visitor.editor(lien.inRow("c13-budget", 1, "Post"))).isFocused();
        lien.page.keyboard().type("Begeleiding");
        Visitor.put(lien.inRow("c13-budget", 1, "2027"), "€ 12 500,-");
        Visitor.put(lien.inRow("c13-budget", 1, "2028"), "1k");
        add.click();
        assertThat(Visitor.editor(lien.inRow("c13-budget", 2, "Post"))).isFocused();
        lien.page.keyboard().type("Licenties");
        Visitor.put(lien.inRow("c13-budget", 2, "2027"), "500");
        Visitor.put(lien.inRow("c13-budget", 2, "Opmerking"), "Ruwe raming");
        Locator together = budget.locator("tfoot tr").last();
        assertThat(together.locator("th")).hasText("Samen (€)");
        assertThat(together.locator("td[data-kind=amount]"))
                .hasText(new String[] {"–", "–", "13.000", "1.000", "–", "–", "–", "14.000", "14.000"});
        lien.saved();
        assertThat(lien.inRow("c13-budget", 1, "2027")).hasText("12.500");

        lien.button("Rij 2 omhoog").click();
        assertThat(lien.inRow("c13-budget", 1, "Post")).hasText("Licenties");
        assertThat(lien.button("Rij 1 omlaag")).isFocused();
        lien.saved();
        lien.reload();
        assertThat(lien.inRow("c13-budget", 1, "Post")).hasText("Licenties");
        assertThat(lien.inRow("c13-budget", 1, "Opmerking")).hasText("Ruwe raming");
        assertThat(lien.inRow("c13-budget", 2, "Post")).hasText("Begeleiding");
        assertThat(lien.inRow("c13-budget", 2, "2027")).hasText("12.500");

        lien.inRow("c13-budget", 1, "Post").click();
        lien.button("Rij 1 verwijderen").click();
        assertThat(budget.locator("tr[data-row]")).hasCount(1);
        lien.saved();
        lien.button("ongedaan maken").click();
        assertThat(budget.locator("tr[data-row]")).hasCount(2);
        lien.saved();
        lien.reload();
        assertThat(lien.inRow("c13-budget", 1, "Post")).hasText("Licenties");

        lien.inRow("c13-budget", 2, "Post").click();
        lien.button("Rij 2 verwijderen").click();
        lien.saved();
        lien.reload();
        assertThat(budget.locator("tr[data-row]")).hasCount(1);
        assertThat(together.locator("td.db-sheet-sum")).hasText(new String[] {"500", "500"});
    }

    @Test
    void twoPeopleInOneCellSeeBothTextsAndEveryChoiceKeepsBoth() {
        Visitor ruben = person(RUBEN).section("C.1.3");
        Visitor ingrid = person(INGRID).section("C.1.3");
        int row = ruben.page.locator("#c13-tijdslijn tbody tr[data-row]").count() + 1;
        ruben.addRow("c13-tijdslijn").click();
        ruben.page.keyboard().type("Begin");
        ruben.saved();
        Locator his = ruben.inRow("c13-tijdslijn", row, "Stap");
        Locator hers = ingrid.inRow("c13-tijdslijn", row, "Stap");
        assertThat(hers).hasText("Begin");

        for (String choice : List.of("Houd mijn versie", "Neem die van Ruben Tack", "Voeg samen")) {
            String mine = "Ingrid bij " + choice;
            String theirs = "Ruben bij " + choice;
            Held held = new Held(ingrid);
            Visitor.put(hers, mine);
            held.waitFor();
            Visitor.put(his, theirs);
            ruben.saved();
            held.letGo();

            assertThat(ingrid.conflicts()).containsText(mine);
            assertThat(ingrid.conflicts()).containsText(theirs);
            assertThat(ingrid.status()).hasText(Pattern.compile("^Conflict: kies bij C\\.1\\.3 – 1 .*"));
            ingrid.button(choice).click();
            String result = mine;
            if (choice.startsWith("Neem")) {
                result = theirs;
            } else if (choice.startsWith("Voeg")) {
                ingrid.button("Bewaar samengevoegd").click();
                result = mine + "\n\n" + theirs;
            }
            ingrid.saved();
            assertThat(ingrid.conflicts()).hasCount(0);
            assertThat(hers).hasText(result);
            // Pushed to him, who did nothing.
            assertThat(his).hasText(result);
            hers.focus();
            List<String> history = ingrid.history(ingrid.item("c13-tijdslijn").locator(".db-sheet-line"));
            assertEquals(result, history.getFirst());
            assertTrue(String.join("|", history).contains(mine), history.toString());
            assertTrue(history.contains(theirs), history.toString());
        }
    }

    /** Keeps a person's saves from reaching the server for a while. */
    private static final class Held {
        private final Visitor of;
        private final List<Route> routes = new ArrayList<>();

        Held(Visitor of) {
            this.of = of;
            of.page.route("**/api/antwoorden", routes::add);
        }

        void waitFor() {
            of.page.waitForCondition(() -> !routes.isEmpty());
        }

        void letGo() {
            of.page.unroute("**/api/antwoorden");
            routes.forEach(Route::resume);
        }
    }

    @Test
    void firstMyOwnAnswerThenTheTeamsAndTheTrekkerRecordsWhatWasAgreed() {
        Visitor trekker = person("trekker@leiewoude.example").section("B.4.1");
        Visitor mt = person("mt@leiewoude.example").section("B.4.1");
        Locator team = trekker.item("b41-planning").locator(".db-team");
        Locator agreed = trekker.item("b41-planning").locator(".db-agreed");
        assertThat(team).containsText("Antwoord eerst zelf");
        assertThat(team).not().containsText("vervanging van de servers");
        assertThat(agreed).isHidden();

        Visitor.option(trekker.own("b41-planning"), "Neen, er zijn nog geen acties met een tijdslijn afgesproken")
                .click();

        assertThat(team).containsText("2 van 3 hebben geantwoord");
        assertThat(team).containsText("vervanging van de servers");
        assertThat(team).containsText("jullie liggen ver uit elkaar");
        assertThat(agreed).containsText("Jullie gezamenlijk antwoord");

        // A colleague's answer arrives without a reload.
        assertThat(mt.item("b41-planning").locator(".db-agreed")).isHidden();
        Visitor.option(mt.own("b41-planning"), "Neen, er zijn nog geen acties met een tijdslijn afgesproken")
                .click();
        assertThat(team).containsText("3 van 3 hebben geantwoord");

        // One line, until something is agreed.
        agreed.locator("summary").first().click();
        Visitor.option(
                        agreed.locator("db-choice"),
                        "De grote lijnen voor de volgende jaren liggen vast, de acties per jaar nog niet")
                .click();
        trekker.type(agreed.locator("db-text textarea").first(), "Imane heeft ons overtuigd.");
        trekker.saved();

        Locator theirs = mt.item("b41-planning").locator(".db-agreed");
        assertThat(theirs.locator(".db-read").first())
                .containsText("De grote lijnen voor de volgende jaren liggen vast");
        assertThat(theirs.locator(".db-read").nth(1)).containsText("Imane heeft ons overtuigd.");
        assertThat(theirs.locator("input, textarea")).hasCount(0);
        // What stood there before is behind who wrote it.
        theirs.locator("[data-past]").first().click();
        assertThat(mt.page.locator(".db-history-list .db-said-text").first())
                .containsText("De grote lijnen voor de volgende jaren liggen vast");
        mt.page.keyboard().press("Escape");
        trekker.reload();
        assertThat(chosen(agreed.locator("db-choice"))).hasCount(1);
        assertThat(agreed.locator("db-text textarea").first()).hasValue("Imane heeft ons overtuigd.");
    }

    @Test
    void earlierVersionIsPutBack() {
        Visitor geert = person(GEERT).section("B.4.1");
        Locator text = geert.explanation("b41-budget");
        Locator field = geert.page.locator("#b41-budget > db-text");
        text.fill("De eerste gedachte.");
        text.blur();
        geert.saved();
        text.fill("Een tweede gedachte.");
        text.blur();
        geert.saved();

        geert.openHistory(field);
        assertThat(geert.page.locator(".db-history-list .db-said-text"))
                .hasText(new String[] {"Een tweede gedachte.", "De eerste gedachte."});
        geert.page.getByText("Nog 1 versie van dezelfde minuut").click();
        geert.page.getByText("Deze versie terugzetten").click();

        assertThat(text).hasValue("De eerste gedachte.");
        assertEquals(
                List.of("De eerste gedachte.", "Een tweede gedachte.", "De eerste gedachte."), geert.history(field));
        geert.type(text, " En meer.");
        text.blur();
        geert.saved();
        assertThat(geert.conflicts()).hasCount(0);
        geert.reload();
        assertThat(text).hasValue("De eerste gedachte. En meer.");
    }
}
