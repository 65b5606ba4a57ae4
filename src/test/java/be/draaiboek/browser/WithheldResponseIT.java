package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The first test of the save channel: the server commits and its answer gets lost, while the person types on. Taken for
 * a refusal, that would be a conflict with oneself; taken for a success, a loss.
 */
class WithheldResponseIT extends BrowserTest {

    private static final String ITEM = "b41-planning";

    @Test
    void answerThatGetsLostAfterTheCommitIsNoConflictAndNoLoss() {
        Visitor ingrid = person("ad@zandakker.example").section("B.4.1");
        List<Route> withheld = new ArrayList<>();
        List<Integer> committed = new ArrayList<>();
        int[] arrived = {0};
        ingrid.page.route("**/api/antwoorden", route -> {
            arrived[0]++;
            if (withheld.isEmpty()) {
                withheld.add(route);
                committed.add(route.fetch().status());
            } else {
                route.resume();
            }
        });
        Locator text = ingrid.explanation(ITEM);

        ingrid.type(text, "We beginnen klein.");
        ingrid.page.waitForCondition(() -> !committed.isEmpty());
        assertEquals(List.of(200), committed, "the server has it");
        ingrid.type(text, " Daarna volgt de rest,");
        // Longer than the pause after which typing is sent: it must wait for the fate of the first.
        Locator other = ingrid.explanation("b41-budget");
        ingrid.type(other, "Over een andere vraag intussen.");
        ingrid.type(text, " in 2027.");
        Wait.until(
                "what was typed meanwhile is on this computer",
                Duration.ofSeconds(5),
                () -> Visitor.drafts(ingrid.page) >= 2);
        long sentOfThisCell = arrived[0];
        assertTrue(sentOfThisCell <= 2, "one mutation of a cell is on its way at a time, not " + sentOfThisCell);
        withheld.getFirst().abort();

        ingrid.saved();
        assertThat(ingrid.conflicts()).hasCount(0);
        assertThat(text).hasValue("We beginnen klein. Daarna volgt de rest, in 2027.");
        assertEquals(0, Visitor.drafts(ingrid.page), "drafts after the acknowledgement");
        ingrid.reload();
        assertThat(ingrid.page.locator(".db-offers")).hasCount(0);
        assertThat(text).hasValue("We beginnen klein. Daarna volgt de rest, in 2027.");
        List<String> history = ingrid.history(ingrid.page.locator("#" + ITEM + " > db-text"));
        assertEquals("We beginnen klein. Daarna volgt de rest, in 2027.", history.getFirst());
        assertEquals("We beginnen klein.", history.getLast(), "what was committed before the answer got lost");
        assertEquals(
                history.stream().distinct().count(), history.size(), "the replay made no second version: " + history);
    }
}
