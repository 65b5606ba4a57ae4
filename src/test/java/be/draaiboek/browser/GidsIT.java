package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The question comes first, one at a time where that helps. */
class GidsIT extends BrowserTest {

    private static final String PERSON = "ad@duinzele.example";

    /** Of the first thing to answer the lower edge, or of a tall one that of its first lines; -1 where nothing is asked. */
    private static final String FIRST = """
            () => {
              const asked = [...document.querySelectorAll('.db-item, .db-lens')].filter(card => card.offsetParent);
              if (asked.length === 0) return -1;
              const wanted = 'input, textarea, button.db-rows-add, [role=gridcell], .db-pic-add, db-matrix button';
              for (const card of asked) {
                const first = [...card.querySelectorAll(wanted)]
                  .find(one => one.getClientRects().length && !one.closest('details:not([open])'));
                if (first) {
                  const box = first.getBoundingClientRect();
                  return Math.round(Math.min(box.bottom, box.top + 64));
                }
              }
              return 99999;
            }""";

    /** Where the first question's heading begins; 0 where something is shown before it, or nothing is asked. */
    private static final String HEADING = """
            () => {
              const shown = all => all.find(one => one.getClientRects().length);
              const heading = shown([...document.querySelectorAll('.db-page > .db-item h2')]);
              const before = shown([...document.querySelectorAll('.db-page > .db-lens')]);
              return !heading || before ? 0 : Math.round(heading.getBoundingClientRect().top);
            }""";

    /** What lies over something else above the question. */
    private static final String OVER = """
            () => {
              const said = '.db-crumb, h1, .db-task-line > span, .db-workshop-start > a, .db-keeper-mark, .db-keeper-text,'
                + '.db-keeper-more > summary, .db-guide-line > span, .db-guide-switch, .db-guide-unfold';
              // What is only read out has a pixel.
              const seen = one => one.closest('.db-page') && one.getBoundingClientRect().width > 2
                && !(one.closest('.db-guide-line')?.getBoundingClientRect().width <= 2);
              const boxes = [...document.querySelectorAll(said)].filter(seen)
                .map(one => ({ name: one.className || one.tagName, box: (() => {
                  const range = document.createRange();
                  range.selectNodeContents(one);
                  const inner = range.getBoundingClientRect();
                  return inner.width ? inner : one.getBoundingClientRect();
                })() })).filter(one => one.box.width > 1);
              const over = [];
              boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                if (wide > 1 && high > 4) over.push(a.name + ' / ' + b.name);
              }));
              return over.join(', ');
            }""";

    /** How low a question may begin on a laptop. */
    private static final int LOWEST = 220;

    @Test
    void onEverySectionTheFirstThingToAnswerStandsWithinTheFirstScreen() {
        Visitor visitor = person(PERSON);
        visitor.open("/draaiboek/A");
        Visitor.drawn(visitor.page);
        List<String> sections = visitor.page
                                .locator(".db-tree a")
                                .evaluateAll("all => all.map(a => a.getAttribute('href').replace(/.*\\/|\\?.*/g, ''))")
                        instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
        assertTrue(sections.size() > 20, "sections: " + sections);
        List<String> below = new ArrayList<>();
        for (int[] size : new int[][] {{1440, 900}, {1280, 800}, {390, 844}}) {
            visitor.page.setViewportSize(size[0], size[1]);
            // The bar under the thumb takes its part of a phone.
            int room = size[1] - (size[0] < 800 ? 72 : 0);
            for (String section : sections) {
                visitor.open("/draaiboek/" + section);
                assertThat(visitor.page.locator("h1").first()).isVisible();
                assertThat(visitor.page.locator(".db-field-wait")).hasCount(0);
                int at = ((Number) visitor.page.evaluate(FIRST)).intValue();
                // A table draws itself once the edition has come in.
                for (int i = 0; i < 20 && at > room; i++) {
                    visitor.page.waitForTimeout(250);
                    at = ((Number) visitor.page.evaluate(FIRST)).intValue();
                }
                if (at > room) {
                    below.add(section + " at " + size[0] + "x" + size[1]);
                }
                if (size[0] > 800) {
                    int heading = ((Number) visitor.page.evaluate(HEADING)).intValue();
                    String over = String.valueOf(visitor.page.evaluate(OVER));
                    if (heading > LOWEST || !over.isEmpty()) {
                        below.add(section + " at " + size[0] + ": heading at " + heading + ", over: " + over);
                    }
                }
            }
        }
        assertEquals(List.of(), below);
    }

    @Test
    void aDigitChoosesEnterGoesOnAndTheAddressKeepsThePlace() {
        Visitor visitor = person("ad@duinzele.example");
        Page page = visitor.page;
        visitor.open("/draaiboek/B.4.2?item=b42-gedocumenteerd");
        Visitor.drawn(page);
        Locator one = page.locator(".db-guide-switch > button[aria-pressed=false]")
                .filter(new Locator.FilterOptions().setHasText("Vraag per vraag"));
        if (one.count() > 0) {
            one.click();
        }
        assertThat(page.locator(".db-item:visible")).hasCount(1);
        assertThat(page.locator("#gids-plaats")).hasText("Vraag 1 van 13");
        page.locator("#b42-gedocumenteerd").focus();
        page.keyboard().press("2");
        assertThat(page.locator("#b42-gedocumenteerd > db-choice vaadin-radio-button")
                        .nth(1))
                .hasAttribute("checked", "");
        visitor.saved();
        page.keyboard().press("Enter");
        assertThat(page.locator("#gids-plaats")).hasText("Vraag 2 van 13");
        assertThat(page).hasURL(Pattern.compile(".*/draaiboek/B\\.4\\.2\\?item=b42-.*"));
        assertThat(page.locator(".db-item:visible")).isFocused();
        String here = page.url();
        page.keyboard().press("Enter");
        assertThat(page.locator("#gids-plaats")).hasText("Vraag 3 van 13");
        // The page isn't made anew: what somebody was doing in it stays.
        page.evaluate("() => { document.getElementById('b42-gedocumenteerd').stayed = true; }");
        page.goBack();
        assertThat(page.locator("#gids-plaats")).hasText("Vraag 2 van 13");
        assertThat(page.locator(".db-item:visible")).isFocused();
        assertEquals(here, page.url());
        page.goForward();
        assertThat(page.locator("#gids-plaats")).hasText("Vraag 3 van 13");
        page.goBack();
        page.goBack();
        assertThat(page.locator("#gids-plaats")).hasText("Vraag 1 van 13");
        page.goForward();
        assertThat(page.locator("#gids-plaats")).hasText("Vraag 2 van 13");
        page.waitForTimeout(1000);
        assertEquals(true, page.evaluate("() => document.getElementById('b42-gedocumenteerd').stayed"));
        visitor.open("/");
        page.goBack();
        Visitor.drawn(page);
        assertEquals(here, page.url());
        assertThat(page.locator("#gids-plaats")).hasText("Vraag 2 van 13");

        visitor.open("/draaiboek/B.4.2?item=einde");
        assertThat(page.locator("#gids-einde")).containsText("B.4.3");
        assertThat(page.locator("#gids-einde .db-guide-waits")).containsText("ontbreken");
        // The choice is remembered, on whatever computer.
        page.locator(".db-guide-switch > button", new Page.LocatorOptions().setHasText("Hele pagina"))
                .click();
        assertThat(page.locator(".db-item:visible")).hasCount(13);
        page.reload();
        Visitor.drawn(page);
        assertThat(page.locator(".db-item:visible")).hasCount(13);
        // What was answered before is a line, until one wants to see it.
        Locator answered = page.locator("#b42-gedocumenteerd");
        Locator choice = answered.locator("> db-choice");
        assertThat(answered.locator("> .db-fold")).containsText("1");
        assertThat(choice).isHidden();
        answered.locator("> .db-fold > button").click();
        assertThat(choice).isVisible();
        visitor.reload();
        assertThat(choice).isVisible();
    }
}
