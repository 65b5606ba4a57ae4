package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who does what is filled in by keyboard and on a phone; shares and amounts are added up while they are typed. */
class MatrixIT extends BrowserTest {

    private static final String LIEN = "trekker@duinzele.example";
    private static final String GEERT = "ad@duinzele.example";
    private static final String RUBEN = "trekker@zandakker.example";
    private static final String RACI = "c14-raci";

    @Test
    void theRaciIsFilledInByKeyboardAndSaysWhatIsMissing() {
        Visitor lien = person(LIEN).section("C.1.4");
        Locator raci = lien.item(RACI);
        Keyboard keys = lien.page.keyboard();
        assertThat(raci.getByText("Nog leeg.")).isVisible();

        lien.button("Taak toevoegen").press("Enter");
        assertThat(raci.locator("th textarea")).isFocused();
        keys.type("De nota schrijven");
        keys.press("Enter");
        assertThat(head(raci, "De nota schrijven")).isFocused();
        suggestion(raci, "Algemeen directeur").press("Enter");
        suggestion(raci, "Financieel directeur").press("Enter");
        assertThat(suggestion(raci, "Algemeen directeur")).hasCount(0);
        assertThat(raci.locator(".db-matrix-verdict")).hasText("nog geen A");

        // One stop for Tab; from there the arrows go.
        assertThat(raci.locator("table [tabindex='0']")).hasCount(1);
        head(raci, "De nota schrijven: nog geen A").focus();
        keys.press("ArrowRight");
        Locator first = crossing(raci, "De nota schrijven, Algemeen directeur");
        Locator second = crossing(raci, "De nota schrijven, Financieel directeur");
        assertThat(first).isFocused();
        assertThat(first).hasAccessibleName("De nota schrijven, Algemeen directeur: leeg");
        keys.press("a");
        assertThat(first).hasAccessibleName("De nota schrijven, Algemeen directeur: A – eindverantwoordelijk");
        assertThat(raci.locator(".db-matrix-verdict")).hasCount(0);
        assertThat(raci.getByText("In orde: precies één A per taak.")).isVisible();
        keys.press("End");
        assertThat(second).isFocused();
        keys.press("Enter");
        assertThat(raci.getByRole(AriaRole.MENUITEMRADIO).first()).isFocused();
        keys.press("ArrowDown");
        keys.press("Enter");
        assertThat(second).isFocused();
        assertThat(second).hasText("A");
        assertThat(raci.locator(".db-matrix-verdict")).hasText("meer dan één A");
        assertThat(raci.locator("[role=status]")).containsText("Deze rij heeft meer dan één A.");
        keys.press("Delete");
        assertThat(second).hasText("");
        assertThat(raci.locator(".db-matrix-verdict")).hasCount(0);
        keys.press("c");
        keys.press("Home");
        assertThat(head(raci, "De nota schrijven")).isFocused();
        lien.saved();

        lien.reload();
        assertThat(first).hasText("A");
        assertThat(second).hasText("C");

        // A column is moved, and goes with what was chosen in it until that is undone.
        head(raci, "Algemeen directeur").focus();
        keys.press("Enter");
        lien.button("Algemeen directeur naar rechts").click();
        assertThat(raci.locator("thead th").last()).containsText("Algemeen directeur");
        lien.button("Algemeen directeur verwijderen").click();
        assertThat(raci.locator(".db-matrix-verdict")).hasText("nog geen A");
        assertThat(lien.button("ongedaan maken")).isFocused();
        lien.button("ongedaan maken").click();
        assertThat(raci.locator(".db-matrix-verdict")).hasCount(0);
        lien.saved();
        lien.reload();
        assertThat(raci.locator("thead th").last()).containsText("Algemeen directeur");
        assertThat(first).hasText("A");
    }

    @Test
    void onAPhoneEachTaskIsACardWithAChoicePerRole() {
        Visitor ruben = visitor(app(), new Browser.NewContextOptions().setViewportSize(390, 800))
                .logIn(RUBEN)
                .section("C.1.4");
        Locator raci = ruben.item(RACI);
        suggestion(raci, "De ambitienota schrijven").click();
        suggestion(raci, "Gemeenteraad").click();
        suggestion(raci, "Managementteam").click();
        Locator card = raci.locator(".db-matrix-card");
        assertThat(raci.locator("table")).hasCount(0);
        assertThat(card).hasCount(1);
        assertThat(card.locator(".db-matrix-verdict")).hasText("nog geen A");
        card.getByLabel(Pattern.compile("^Gemeenteraad")).selectOption("A – eindverantwoordelijk");
        assertThat(card.locator(".db-matrix-verdict")).hasCount(0);
        card.getByLabel(Pattern.compile("^Managementteam")).selectOption("R – voert uit");
        ruben.saved();
        ruben.reload();
        assertThat(card.getByLabel(Pattern.compile("^Gemeenteraad"))).hasValue("a");
        assertThat(card.getByLabel(Pattern.compile("^Managementteam"))).hasValue("r");
    }

    @Test
    void quadrantsStandAsInThePictureAndSayHowFarTheSharesAre() {
        Visitor geert = person(GEERT).section("C.2.3");
        Locator grid = geert.page.locator("#c23-verdeling > db-grid");
        Locator sum = grid.locator(".sums");
        assertThat(sum).hasText("Samen 0 %: nog 100 % te verdelen");
        percentage(geert, "gefrustreerd").fill("30");
        percentage(geert, "geinspireerd").fill("55");
        assertThat(sum).hasText("Samen 85 %: nog 15 % te verdelen");
        percentage(geert, "onderdrukt").fill("25");
        assertThat(sum).hasText("Samen 110 %: 10 % te veel");
        assertThat(grid.locator("[role=status]")).hasText("Samen 110 %: 10 % te veel");
        percentage(geert, "onderdrukt").fill("15");
        assertThat(sum).hasText("Samen 100 %");
        geert.saved();

        var frustrated = grid.locator(".quadrant").nth(0).boundingBox();
        var inspired = grid.locator(".quadrant").nth(1).boundingBox();
        var suppressed = grid.locator(".quadrant").nth(2).boundingBox();
        org.junit.jupiter.api.Assertions.assertTrue(frustrated.x < inspired.x && frustrated.y == inspired.y);
        org.junit.jupiter.api.Assertions.assertTrue(frustrated.x == suppressed.x && frustrated.y < suppressed.y);
        assertThat(grid.locator(".quadrant").nth(0)).hasAccessibleDescription("Veel geloof, weinig vertrouwen");
        geert.page.setViewportSize(390, 800);
        assertThat(grid.locator(".axis").first()).isHidden();
        assertThat(grid.locator(".corner").first()).isVisible();
    }

    @Test
    void amountsAreAddedUpPerYearPerBestuursperiodeAndPerMeerjarenplan() {
        Visitor ruben = person(RUBEN).section("C.1.3");
        Locator budget = ruben.item("c13-budget");
        ruben.addRow("c13-budget").click();
        Visitor.put(ruben.inRow("c13-budget", 1, "Post"), "Software");
        Visitor.write(ruben.inRow("c13-budget", 1, "2029"), "10k");
        // While it is typed: what was understood, and what it comes to.
        assertThat(budget.locator(".db-sheet-tip")).containsText(Pattern.compile("= €\\s10\\.000"));
        Locator together = budget.locator("tfoot tr").last();
        Locator perYear = together.locator("td[data-kind=amount]:not(.db-sheet-sum)");
        Locator perPeriod = together.locator("td.db-sheet-sum");
        assertThat(perYear).hasText(new String[] {"–", "–", "–", "–", "10.000", "–", "–"});
        assertThat(budget.locator("thead .db-sheet-sum"))
                .hasText(new String[] {"Bestuursperiode 2025–2030", "Meerjarenplan 2026–2031"});
        Visitor.write(ruben.inRow("c13-budget", 1, "2031"), "2000");
        assertThat(perPeriod).hasText(new String[] {"10.000", "12.000"});
        // What comes in is taken off; what comes back each year counts in the empty years after it.
        Visitor.put(ruben.inRow("c13-budget", 1, "2031"), "");
        ruben.choose(ruben.inRow("c13-budget", 1, "Hoe vaak"), "Elk jaar");
        assertThat(perPeriod).hasText(new String[] {"20.000", "30.000"});
        ruben.choose(ruben.inRow("c13-budget", 1, "Uitgave of ontvangst"), "Ontvangst");
        assertThat(perPeriod).hasText(new String[] {"−20.000", "−30.000"});
        ruben.saved();
        ruben.reload();
        assertThat(perPeriod).hasText(new String[] {"−20.000", "−30.000"});
    }

    @Test
    void aTableFromExcelIsShownBeforeItIsKeptAndCanBeUndone() {
        Visitor ruben = person(RUBEN).section("C.1.3");
        Locator steps = ruben.item("c13-tijdslijn");
        Locator rows = steps.locator("tbody tr[data-row]");
        int before = rows.count();
        ruben.addRow("c13-tijdslijn").click();
        ruben.page.keyboard().press("Escape");
        Locator first = ruben.inRow("c13-tijdslijn", before + 1, "Stap");
        assertThat(first).isFocused();
        first.evaluate("""
                cell => {
                  const data = new DataTransfer();
                  data.setData('text/plain', 'E-loket\\t2027\\t2028\\tmt\\n"Burgers\\nbevragen"\\tooit\\t2029');
                  cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""");
        assertThat(steps.locator(".db-sheet-offer")).containsText("1 cel past niet");
        assertThat(steps.locator(".db-sheet-offer")).containsText("‘ooit’. Vul een geheel getal in.");
        assertThat(ruben.button("2 rijen invoegen")).isFocused();
        ruben.page.keyboard().press("Enter");
        assertThat(rows).hasCount(before + 2);
        assertThat(ruben.inRow("c13-tijdslijn", before + 2, "Stap")).hasText("Burgers bevragen");
        assertThat(ruben.inRow("c13-tijdslijn", before + 1, "Wie beslist")).containsText("managementteam");
        ruben.saved();
        ruben.reload();
        assertThat(ruben.inRow("c13-tijdslijn", before + 2, "Tot en met")).hasText("2029");
        assertThat(ruben.inRow("c13-tijdslijn", before + 2, "Van")).hasText("");

        // Filled down from the row above, and taken back.
        ruben.inRow("c13-tijdslijn", before + 2, "Van").press("Control+d");
        assertThat(ruben.inRow("c13-tijdslijn", before + 2, "Van")).hasText("2027");
        ruben.inRow("c13-tijdslijn", before + 2, "Van").press("Control+z");
        assertThat(ruben.inRow("c13-tijdslijn", before + 2, "Van")).hasText("");
        ruben.saved();
    }

    private static Locator head(Locator raci, String name) {
        return raci.locator("th[tabindex][aria-label=\"" + name + "\"]");
    }

    private static Locator crossing(Locator raci, String start) {
        return raci.locator("td[aria-label^=\"" + start + ":\"]");
    }

    private static Locator suggestion(Locator raci, String name) {
        return raci.locator(".db-chip", new Locator.LocatorOptions().setHasText(name));
    }

    private static Locator percentage(Visitor who, String row) {
        return who.cell("c23-verdeling", row, "percentage").locator("input");
    }
}
