package be.draaiboek.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The bell on every page and the inbox behind it, as one person sees them. */
class BelTest extends LiveTest {

    private static final String HIER = "hulp?item=iets";

    @Autowired
    ApplicationContext context;

    @Autowired
    Meldingen inbox;

    private Persoon an;
    private Persoon bo;

    @BeforeEach
    void two() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
    }

    @Test
    void theNumberIsLiveAndSaysWhatItIs() throws InterruptedException {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            hang(bo).count();
            assertThat(label()).isEqualTo("Meldingen");
            tell(Soort.TAAK, "Iets.", HIER);
            waitFor(() -> label().equals("Meldingen, 1 ongelezen"));
            assertThat(_get(bell(), Span.class, spec -> spec.withClasses("db-sr"))
                            .getText())
                    .isEqualTo("Nieuwe melding, 1 ongelezen.");
            // It stays through the pages, and hears of what another tab reads.
            screen.ga("hulp");
            assertThat(label()).isEqualTo("Meldingen, 1 ongelezen");
            inbox.allesGelezen(bo.toegang(), null, Long.MAX_VALUE);
            waitFor(() -> label().equals("Meldingen"));
        }
    }

    @Test
    void whoCameFromAMessageHasReadIt() throws InterruptedException {
        tell(Soort.VERMELDING, "Iets.", HIER);
        Melding one = inbox.list(bo.toegang(), null, 1).getFirst();
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            hang(bo).count();
            screen.ga(one.adres());
            // What the page says when it has arrived.
            bell().read(one.id());
            waitFor(() -> label().equals("Meldingen"));
        }
        assertThat(inbox.ongelezen(bo.toegang())).isZero();
    }

    @Test
    void anotherPersonsLinkMarksNothing() {
        tell(Soort.VERMELDING, "Iets.", HIER);
        Melding one = inbox.list(bo.toegang(), null, 1).getFirst();
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(an))) {
            screen.ga(one.adres());
            hang(an).read(one.id());
        }
        assertThat(inbox.ongelezen(bo.toegang())).isEqualTo(1);
    }

    @Test
    void theInboxIsGroupedByDayAndLeadsToTheExactItem() {
        tell(Soort.VERMELDING, "Een notitie.", HIER);
        tell(Soort.VERMELDING, "Een notitie.", HIER);
        tell(Soort.TAAK, "Een taak.", "taken");
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            screen.ga("meldingen");
            assertThat(_get(H2.class).getText()).isEqualTo("Vandaag");
            assertThat(_find(ListItem.class)).hasSize(2);
            Anchor link = _get(Anchor.class, spec -> spec.withText("Een notitie."));
            assertThat(link.getHref()).startsWith(HIER + "&melding=");
            assertThat(_find(Span.class))
                    .extracting(Span::getText)
                    .anyMatch(text -> text.matches("Vermeldingen · 2 keer, laatst om \\d+:\\d\\d"));
            assertThat(_find(Span.class, spec -> spec.withText("ongelezen"))).hasSize(2);

            LocatorJ._click(_find(Button.class, spec -> spec.withText("Als gelezen markeren"))
                    .getLast());
            assertThat(_find(Span.class, spec -> spec.withText("ongelezen"))).hasSize(1);
            LocatorJ._click(_get(Button.class, spec -> spec.withText("Alles gelezen")));
            assertThat(_find(Span.class, spec -> spec.withText("ongelezen"))).isEmpty();
            assertThat(_find(Button.class, spec -> spec.withText("Alles gelezen")))
                    .isEmpty();
            assertThat(inbox.ongelezen(bo.toegang())).isZero();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneKindStandsInTheAddress() {
        tell(Soort.VERMELDING, "Een notitie.", HIER);
        tell(Soort.TAAK, "Een taak.", "taken");
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            screen.ga("meldingen?soort=TAAK");
            assertThat(_find(ListItem.class)).hasSize(1);
            assertThat(_get(Select.class).getValue()).isEqualTo(Soort.TAAK);
            LocatorJ._click(_get(Button.class, spec -> spec.withText("Alles van “Taken” gelezen")));
            assertThat(inbox.ongelezen(bo.toegang())).isEqualTo(1);
            screen.ga("meldingen?soort=TWEELING");
            assertThat(_get(Paragraph.class, spec -> spec.withClasses("db-empty"))
                            .getText())
                    .contains("nieuws over jullie tweelingbestuur");
            screen.ga("meldingen?soort=onzin");
            assertThat(_find(ListItem.class)).hasSize(2);
        }
    }

    @Test
    void anEmptyInboxSaysWhatWillComeAndNewsIsAnnounced() throws InterruptedException {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            screen.ga("meldingen");
            assertThat(_get(Paragraph.class, spec -> spec.withClasses("db-empty"))
                            .getText())
                    .contains("een sectie toegewezen krijgt");
            tell(Soort.TAAK, "Een taak.", "taken");
            waitFor(() -> !_find(Button.class, spec -> spec.withText("Tonen")).isEmpty());
            assertThat(_find(ListItem.class)).isEmpty();
            LocatorJ._click(_get(Button.class, spec -> spec.withText("Tonen")));
            assertThat(_find(ListItem.class)).hasSize(1);
            assertThat(_find(Button.class, spec -> spec.withText("Tonen"))).isEmpty();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatComesByMailIsChosenPerKind() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            screen.ga("meldingen/mail");
            CheckboxGroup<Soort> kinds = _get(CheckboxGroup.class);
            assertThat(kinds.getValue()).containsExactlyInAnyOrder(Soort.values());
            LocatorJ._setValue(kinds, Set.of(Soort.TAAK, Soort.TWEELING));
            assertThat(inbox.inDagpost(bo.toegang())).containsExactlyInAnyOrder(Soort.TAAK, Soort.TWEELING);
            LocatorJ._click(_get(Button.class, spec -> spec.withText("Geen dagelijkse mail meer")));
            assertThat(inbox.inDagpost(bo.toegang())).isEmpty();
            screen.ga("meldingen/mail");
            assertThat(_get(CheckboxGroup.class).getValue()).isEqualTo(Set.of());
        }
    }

    /** Hangs the bell in the browser that is open, as the frame does. */
    private Bel hang(Persoon who) {
        Bel bell = new Bel(inbox, who.toegang());
        UI.getCurrent().add(bell);
        return bell;
    }

    private static Bel bell() {
        return _get(Bel.class);
    }

    private static String label() {
        return _get(bell(), Anchor.class).getAriaLabel().orElse("");
    }

    private void tell(Soort kind, String sentence, String path) {
        inbox.tell(an.toegang(), List.of(bo.account()), kind, sentence, path);
    }

    private static void waitFor(BooleanSupplier what) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        MockVaadin.runUIQueue();
        while (!what.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
            MockVaadin.runUIQueue();
        }
    }
}
