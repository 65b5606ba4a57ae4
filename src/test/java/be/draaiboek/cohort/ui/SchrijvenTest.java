package be.draaiboek.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Dubbelklik;
import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.common.Klok;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.traject.BegeleidingNavigatie;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A coach writes what is true for who reads it, and finds what they planned. */
class SchrijvenTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    Meldingen messages;

    private final LocalDate today = LocalDate.now(Klok.BRUSSEL);
    private Persoon coach;
    private Plaats wachtdam;
    private Plaats spreekdam;
    private Deel wachter;
    private Deel spreker;
    private long cohort;

    @BeforeEach
    void twoReasons() {
        coach = wereld.persoon("Veerle Coach");
        wachtdam = wereld.plaats("Wachtdam");
        spreekdam = wereld.plaats("Spreekdam");
        // Nobody of this one was here yet.
        wachter = wereld.deel(wachtdam, wereld.persoon("Trekker"), Rol.TREKKER);
        spreker = wereld.deel(spreekdam, wereld.persoon("Trekker"), Rol.TREKKER);
        wereld.typ(spreker, spreker.mijn("b41-strategie"), 0, "geen");
        cohort = wereld.cohort(coach, wachtdam, spreekdam);
    }

    @Test
    void eachReasonHasItsOwnText() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("cohort/" + cohort);
            _click(_get(Button.class, one -> one.withText("Schrijf meerdere")));
            assertThat(_find(TextArea.class, one -> one.withLabel("Bericht")))
                    .extracting(TextArea::getValue)
                    .anyMatch(text -> text.contains("een eerste keer aan te melden"))
                    .anyMatch(text -> text.contains("nog niet iedereen") || text.contains("Nog niet iedereen"))
                    .hasSize(2);
            _get(Button.class, one -> one.withText("Verstuur naar 2"));
            @SuppressWarnings("unchecked")
            CheckboxGroup<Maandag.Stand> first = _find(CheckboxGroup.class).getFirst();
            var all = first.getValue();
            _setValue(first, Set.<Maandag.Stand>of());
            _get(Button.class, one -> one.withText("Verstuur naar 1"));
            _setValue(first, all);
            _click(_get(Button.class, one -> one.withText("Verstuur naar 2")));
            assertThat(texts()).anyMatch(text -> text.equals("Verstuurd naar Spreekdam en Wachtdam."));
        }
        assertThat(sentence(wachter)).startsWith("Veerle Coach (POLIS): Jullie Draaiboek staat klaar.");
        assertThat(sentence(spreker)).startsWith("Veerle Coach (POLIS): Nog niet iedereen");
    }

    @Test
    void whatWasPlannedStandsOnTheCardAndOnTopOfThePage() {
        coaching.note(
                coach.toegang(),
                cohort,
                spreekdam.bestuur(),
                Soort.TELEFOON,
                today.minusDays(9),
                "Ze zoeken een uur.",
                "Bellen of de twee blokken van drie kwartier gelukt zijn en wie er dan nog ontbrak aan de tafel",
                today.minusDays(1));
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("cohort/" + cohort);
            assertThat(texts())
                    .anyMatch(text -> text.contains("“Bellen of de twee blokken van drie kwartier gelukt zijn")
                            && text.endsWith("…”"));
            // The card leads straight to what came of it.
            _click(_get(Button.class, one -> one.withText("Noteer wat eruit kwam")));
            _get(TextArea.class, one -> one.withLabel("Wat kwam eruit? (mag leeg)"));
            screen.ga(BegeleidingNavigatie.dossier(cohort, spreekdam.bestuur()));
            Component top = _get(HtmlContainer.class, one -> one.withClasses("db-coach-planned"));
            assertThat(_get(top, Span.class, one -> one.withClasses("db-coach-plan"))
                            .getText())
                    .endsWith("ontbrak aan de tafel");
            assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().startsWith("mailto:"));
            _click(_get(top, Button.class, one -> one.withText("Gedaan")));
            // What came of it may be left empty.
            _click(_get(Button.class, one -> one.withText("Bewaar")));
            assertThat(_find(HtmlContainer.class, one -> one.withClasses("db-coach-planned")))
                    .isEmpty();
        }
    }

    @Test
    void twoClicksWriteOneMessageAndNoteOneTalk() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga(BegeleidingNavigatie.dossier(cohort, spreekdam.bestuur()));
            _click(_get(Button.class, one -> one.withText("Schrijf de trekker")));
            Dubbelklik.op(_get(Button.class, one -> one.withText("Verstuur")));
            assertThat(texts())
                    .contains("Verstuurd naar Spreekdam.")
                    .noneMatch(text -> text.contains("kreeg de voorbije dagen al"));
            _click(_get(Button.class, one -> one.withText("Noteer een gesprek")));
            _setValue(_get(TextArea.class, one -> one.withLabel("Wat spraken jullie af?")), "Ze zoeken een uur.");
            Dubbelklik.op(_get(Button.class, one -> one.withText("Bewaar")));
        }
        assertThat(coaching.bestuur(coach.toegang(), cohort, spreekdam.bestuur())
                        .orElseThrow()
                        .logboek())
                .hasSize(1);
    }

    @Test
    void searchingLeavesTheFieldWhereItIs() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("cohort/" + cohort);
            TextField search = _get(TextField.class, one -> one.withLabel("Zoek een bestuur"));
            _setValue(search, "spreek");
            assertThat(_get(TextField.class, one -> one.withLabel("Zoek een bestuur")))
                    .isSameAs(search);
            assertThat(rows()).contains("Spreekdam").doesNotContain("Wachtdam");
            _get(Button.class, one -> one.withText("Bewaar deze keuze"));
            _setValue(search, "");
            assertThat(rows()).contains("Spreekdam", "Wachtdam");
        }
    }

    private String sentence(Deel deel) {
        return messages.list(deel.toegang(), Melding.Soort.COHORT, 1).getFirst().zin();
    }

    private static List<String> texts() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static String rows() {
        return _get(HtmlContainer.class, one -> one.withClasses("db-monday-rows"))
                .getElement()
                .getProperty("innerHTML");
    }
}
