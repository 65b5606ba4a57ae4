package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be kept is said at its field, and stays there; what looks odd but is a text is kept as it is. */
class BadInputIT extends BrowserTest {

    private static final String KATRIEN = "trekker@eikenrode.example";
    private static final String LUC = "ad@eikenrode.example";

    @Test
    void megabyteThatIsPastedStaysAndIsNotSent() {
        Visitor katrien = person(KATRIEN).section("B.4.5");
        int[] sent = {0};
        katrien.page.onRequest(request -> sent[0] += request.url().endsWith("/api/antwoorden") ? 1 : 0);
        Locator text = katrien.explanation("b45-zelfbeeld");
        Locator element = katrien.page.locator("#b45-zelfbeeld > db-text");
        text.click();
        text.selectText();
        String megabyte = "Een lange zin. ".repeat(70_000).substring(0, 1 << 20);
        katrien.page.keyboard().insertText(megabyte);

        assertThat(element)
                .containsText("Deze tekst telt 1.048.576 tekens; er passen er hoogstens 20.000 in dit veld.");
        assertThat(katrien.status()).containsText("Niet bewaard: B.4.5 – 1");
        text.blur();
        assertThat(element.locator("vaadin-text-area[invalid]")).hasCount(1);
        assertThat(text).hasValue(megabyte);
        assertEquals(0, sent[0], "requests with a text that is too long");

        text.fill(megabyte.substring(0, 20_000));
        text.blur();
        katrien.saved();
        assertThat(element).not().containsText("er passen er hoogstens");
        katrien.reload();
        assertThat(text).hasValue(megabyte.substring(0, 20_000));
    }

    @Test
    void emojiRightToLeftAndMarkupAreTexts() {
        String odd =
                "👩🏽‍💻 שלום עולם – العربية <img src=x onerror=alert(1)> <script>alert(2)</script> & ${7*7} \\ \"'`";
        Visitor katrien = person(KATRIEN).section("B.4.1");
        Visitor luc = person(LUC).section("B.4.1");
        katrien.page.onDialog(dialog -> {
            throw new AssertionError("markup was executed: " + dialog.message());
        });
        luc.page.onDialog(dialog -> {
            throw new AssertionError("markup was executed: " + dialog.message());
        });
        Locator text = katrien.explanation("b41-ervaring");
        text.fill(odd);
        text.blur();
        katrien.saved();

        assertThat(luc.item("b41-ervaring").locator(".db-team")).containsText(odd);
        katrien.reload();
        assertThat(text).hasValue(odd);
        assertEquals(
                odd,
                katrien.history(katrien.page.locator("#b41-ervaring > db-text")).getFirst());
        assertThat(luc.page.locator("img[src=x]")).hasCount(0);
        assertThat(katrien.page.locator("img[src=x]")).hasCount(0);
    }

    @Test
    void figureThatIsNoneIsToldAtItsField() {
        Visitor katrien = person(KATRIEN).section("C.1.3");
        Locator wrong = katrien.item("c13-budget").locator("tbody tr").first().locator("td[aria-invalid=true]");
        String euro = "2027";
        for (List<String> one : List.of(
                List.of(euro, "-5", "Een bedrag kan niet negatief zijn."),
                List.of(
                        euro,
                        "12,5",
                        "Rond af op hele euro's, of schrijf erbij of het duizend of miljoen is: 1,5k of 1,5 mln."),
                List.of(euro, "veel", "Vul een bedrag in cijfers in, bijvoorbeeld 12.500."),
                List.of(euro, "1e9", "Vul een bedrag in cijfers in, bijvoorbeeld 12.500."),
                List.of(euro, "1.000.000.000.000", "Dit bedrag is te groot: hoogstens 999.999.999.999 euro."),
                List.of("2028", "-1", "Een bedrag kan niet negatief zijn."))) {
            Locator field = katrien.inRow("c13-budget", 1, one.get(0));
            String typed = one.get(1);
            String before = field.innerText();
            Visitor.put(field, typed);
            assertThat(wrong).hasCount(1);
            assertThat(katrien.item("c13-budget").locator(".db-message")).containsText(one.get(2));
            assertThat(field).hasAttribute("aria-invalid", "true");
            assertThat(field).hasText(typed);
            // The line is short; the field says why, and who points at the line reads it too.
            assertThat(katrien.status()).containsText("Niet bewaard: C.1.3");
            katrien.page.waitForCondition(
                    () -> katrien.status().getAttribute("title").endsWith(one.get(2)));
            if (typed.equals("-1")) {
                // Neither kept nor lost: it is there to be corrected, also after a reload.
                katrien.page.reload();
                katrien.button("Alles bewaren").click();
                assertThat(wrong).hasCount(1);
                assertThat(katrien.item("c13-budget").locator(".db-message")).containsText(one.get(2));
                assertThat(field).hasText(typed);
            }
            Visitor.put(field, before);
            katrien.saved();
            assertThat(wrong).hasCount(0);
        }
    }

    @Test
    void serverThatRefusesIsHeardAtTheField() {
        Visitor luc = person(LUC).section("C.1.3");
        luc.page.route("**/api/antwoorden", route -> {
            String body = route.request().postData();
            String id = body.replaceAll("(?s).*\"mutation\":\"([^\"]+)\".*", "$1");
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setStatus(422)
                    .setContentType("application/json")
                    .setBody("{\"results\":[{\"mutation\":\"" + id
                            + "\",\"status\":\"invalid\",\"message\":\"Dit past hier niet.\"}]}"));
        });
        Locator field = luc.inRow("c13-budget", 1, "Opmerking");
        Visitor.put(field, "Wat de server niet wil.");
        assertThat(luc.item("c13-budget")).containsText("Dit past hier niet.");
        assertThat(field).hasText("Wat de server niet wil.");
        luc.page.unroute("**/api/antwoorden");
        Visitor.put(field, "Wat de server wel wil.");
        luc.saved();
        assertThat(luc.item("c13-budget")).not().containsText("Dit past hier niet.");
    }

    @Test
    void addressesThatAreNotThereOrNotForMeAreAFriendlyPage() {
        Visitor katrien = person(KATRIEN);
        for (String path : List.of(
                "/draaiboek/Z.9",
                "/draaiboek/<script>",
                "/draaiboek/B.4.1/nog-iets",
                "/cohort",
                "/cohort/1",
                "/beheer/gebruikers",
                "/beheer/bestuur/1",
                "/bestaat-niet")) {
            katrien.open(path);
            assertThat(katrien.page.locator("h1")).hasText("Deze pagina is er niet");
            katrien.page.getByText("Naar de startpagina").click();
            assertThat(katrien.page.locator("h1")).hasText("Dag Katrien");
        }
        Visitor veerle = person("begeleider@polis.example");
        for (String path : List.of(
                "/cohort/999999", "/cohort/abc", "/cohort/-1", "/cohort/99999999999999999999", "/draaiboek/B.4.1")) {
            veerle.open(path);
            assertThat(veerle.page.locator("h1")).hasText("Deze pagina is er niet");
        }
        // An item that isn't in the section: the section itself, from the top.
        katrien.open("/draaiboek/B.4.1?item=<img src=x>");
        assertThat(katrien.page.locator("h1")).containsText("B.4.1");
    }

    @Test
    void batchThatIsTooLargeIsCutUp() {
        Visitor luc = person(LUC).section("A.1");
        luc.context.setOffline(true);
        Map<String, String> texts = new java.util.TreeMap<>();
        for (String row :
                List.of("digitaal-by-design", "data-gedreven", "platform", "open", "gebruikersgestuurd", "proactief")) {
            for (String col : List.of("omschrijving", "voorbeeld", "meten")) {
                // Together more than one request may hold.
                String text = (row + " " + col + " ").repeat(2_000).substring(0, 19_000);
                texts.put(row + "/" + col, text);
                luc.cell("a1-dimensies", row, col).locator("textarea").fill(text);
            }
        }
        luc.page.waitForCondition(() -> Visitor.drafts(luc.page) == texts.size());
        luc.context.setOffline(false);
        luc.saved();
        luc.reload();
        texts.forEach((place, text) -> assertThat(
                        luc.page.locator("#a1-dimensies > db-grid > [slot=\"" + place + "\"] textarea"))
                .hasValue(text));
    }
}
