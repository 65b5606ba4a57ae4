package be.draaiboek.workshop.ui;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.Samenblok;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Item;
import be.draaiboek.invullen.ui.Sectieboom;
import be.draaiboek.samenwerken.Aanwezigheid;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.WorkshopService;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The screen of a workshop: led by the trekker, looked at by the others, a report when it is over. */
class WorkshopViewTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";

    @Autowired
    ApplicationContext context;

    @Autowired
    WorkshopService workshops;

    @Autowired
    Aanwezigheid presence;

    private Persoon an;
    private Persoon bo;
    private Persoon cas;
    private Persoon dirk;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Deel derde;
    private Traject traject;
    private Scherm scherm;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        cas = wereld.persoon("Cas Claes");
        dirk = wereld.persoon("Dirk Smet");
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        derde = wereld.deel(plaats, dirk, Rol.MT_LID);
        wereld.deel(plaats, cas, Rol.INVULLER);
        traject = wereld.traject(trekker);
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(derde, derde.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "Er ligt niets op papier.");
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void theTrekkerOpensOneFromASectionAndLeadsIt() {
        open(an, "draaiboek/B.4.1");
        assertThat(page()).contains("Bespreek dit samen");
        open(an, "workshops?sectie=B.4.1");
        _setValue(_get(Select.class, spec -> spec.withLabel("Minuten per vraag")), 3);
        _click(_get(Button.class, spec -> spec.withText("Workshop openen")));
        assertThat(_get(H1.class).getText()).isEqualTo("Klaar om te beginnen");
        press("j");
        assertThat(_get(H1.class).getText()).isEqualTo(item(CHOICE).title());
        assertThat(page())
                .contains("vraag 1 van 7", "3 van de 3 hebben geantwoord", "Er ligt niets op papier.", "ver uit elkaar")
                .doesNotContain("Bo Maes", "An Peeters");
        press("j");
        assertThat(page()).contains("vraag 2 van 7");
        press("k");
        assertThat(page()).contains("vraag 1 van 7");
    }

    @Test
    void namesComeAfterAQuestionAndAreSeenOnEveryScreen() {
        long id = opened(CHOICE);
        open(an, "workshop/" + id);
        press("w");
        assertThat(page()).doesNotContain("Bo Maes");
        confirm();
        assertThat(page()).contains("Bo Maes", "An Peeters");
        open(bo, "workshop/" + id);
        assertThat(page()).contains("Bo Maes", "An Peeters");
    }

    @Test
    void whoLooksAlongFollowsAndLeadsNothing() {
        long id = opened(CHOICE);
        open(bo, "workshop/" + id);
        assertThat(keys())
                .doesNotContain("j", "k", "w", "e", "p", "t", "+", "v")
                .contains("f", "?", "x");
        assertThat(_find(CelVeld.Keuze.class))
                .allMatch(field -> field.getElement().getProperty("readonly", false));
        workshops.show(an.toegang(), id, "b41-planning");
        await("vraag 2 van 7");
        workshops.close(an.toegang(), id);
        await("Verslag van de workshop");
        assertThat(page()).doesNotContain("Er ligt niets op papier.");
    }

    @Test
    void everyItemOfTheDraaiboekHasAScreen() {
        for (String section : List.of("A", "B.1", "B.2", "B.3", "B.4", "C.1", "C.2", "slot")) {
            long id = workshops.open(an.toegang(), traject, section, 0);
            for (Item item : Workshop.items(traject.editie(), section)) {
                workshops.show(an.toegang(), id, item.id());
                open(an, "workshop/" + id);
                assertThat(_get(H1.class).getText()).as(item.id()).isEqualTo(item.title());
                assertThat(_find(Samenblok.class)).as(item.id()).hasSize(1);
            }
            workshops.close(an.toegang(), id);
        }
    }

    @Test
    void eachKindOfViewHasItsPicture() {
        String vak = item("c23-verdeling").rows().getFirst().id();
        String sign = item("b14-tekenen").rows().getFirst().id();
        int share = 20;
        for (Deel one : List.of(lid, trekker, derde)) {
            String row = UUID.randomUUID().toString();
            wereld.typ(one, one.mijn("b44-systemen", row, Item.MARKER), 0, 1);
            wereld.typ(one, one.mijn("b44-systemen", row, "systeem"), 0, "Zaaksysteem");
            wereld.typ(one, one.mijn("b44-systemen", row, "soort"), 0, "Dossiers");
            wereld.typ(one, one.mijn("a1-dimensies", "open", "omschrijving"), 0, "Tonen wat we weten.");
            wereld.typ(one, one.mijn("a1-dimensies", "open", "stand"), 0, "laag");
            wereld.typ(one, one.mijn("c23-verdeling", vak, "percentage"), 0, share);
            wereld.typ(one, one.mijn("b14-tekenen", sign, ""), 0, "ja");
            wereld.typ(one, one.mijn("b41-doelen"), 0, List.of("klanten"));
            for (String item : List.of("b44-systemen", "a1-dimensies", "c23-verdeling", "b14-tekenen", "b41-doelen")) {
                wereld.klaar(one, item);
            }
            share += 20;
        }
        wereld.typ(lid, lid.mijn("b41-planning"), 0, "geen");

        assertThat(screen("B.4", "b44-systemen")).contains("Zaaksysteem · Dossiers");
        assertThat(screen("A", "a1-dimensies")).contains("Tonen wat we weten.", "db-view-table");
        assertThat(screen("C.2.3", "c23-verdeling")).contains("20 % · 40 % · 60 %", "gemiddeld 40 %", "db-strip");
        assertThat(screen("B.1.4", "b14-tekenen")).contains("db-view-table");
        assertThat(screen("B.4.1", "b41-doelen")).contains("db-bars");
        assertThat(screen("B.4.1", "b41-budget")).contains("Nog niemand heeft hier");
        assertThat(screen("B.4.1", "b41-planning"))
                .contains("1 van de 3 hebben geantwoord", "Eén antwoord zonder naam", "Tonen wie wat geantwoord heeft")
                .doesNotContain("db-bars");
    }

    @Test
    void whatIsParkedIsOnTheScreenAndAtTheResultsUntilSomebodyTakesItOff() {
        long id = opened(CHOICE);
        open(an, "workshop/" + id);
        press("p");
        _setValue(_get(TextField.class), "eerst de cijfers");
        _click(_get(Button.class, spec -> spec.withText("Parkeer")));
        MockVaadin.runUIQueue();
        assertThat(page()).contains("eerst de cijfers", "Ontparkeer");
        open(bo, "resultaten");
        assertThat(page()).contains("Geparkeerd", "eerst de cijfers").doesNotContain("Haal van de lijst");
        open(an, "resultaten");
        _click(_get(NativeButton.class, spec -> spec.withText("Haal van de lijst")));
        assertThat(page()).doesNotContain("eerst de cijfers");
    }

    @Test
    void theReportSaysWhatWasSettled() {
        long id = opened(CHOICE);
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        open(an, "workshop/" + id);
        assertThat(page()).contains("1 van de 7 vastgelegd");
        press("e");
        confirm();
        assertThat(_get(H1.class).getText()).isEqualTo("Verslag van de workshop");
        assertThat(page())
                .contains("1 vastgelegd en 6 niet aan de beurt. Samen", "Vastgelegd in deze workshop (1)")
                .doesNotContain("0 geparkeerd");
        open(bo, "workshops");
        assertThat(page()).contains("Verslagen", "B.4.1");
    }

    @Test
    void oneOfOneIsNoCount() {
        assertThat(QuestionList.vastgelegd(0, 1)).isEqualTo("nog niet vastgelegd");
        assertThat(QuestionList.vastgelegd(1, 1)).isEqualTo("vastgelegd");
        assertThat(QuestionList.vastgelegd(0, 7)).isEqualTo("0 van de 7 vastgelegd");
    }

    @Test
    void colleaguesAreToldWhileItRunsAndAnInvullerIsNot() {
        open(bo, "draaiboek/B.4.2");
        assertThat(page()).doesNotContain("Er loopt een workshop");
        long id = opened(CHOICE);
        // Here it isn't about: one line, with the way there.
        await("Er loopt een workshop over B.4.1.");
        assertThat(page()).contains("Kijk mee").doesNotContain("geopend door");
        workshops.close(an.toegang(), id);
        awaitWithout("Er loopt een workshop");
        opened(CHOICE);
        open(bo, "draaiboek/B.4.1");
        assertThat(page()).contains("Er loopt een workshop over B.4.1 Digitale strategie, geopend door An Peeters");
        open(bo, "");
        assertThat(page()).contains("Er loopt een workshop");
        open(cas, "workshops");
        assertThat(page()).doesNotContain("Er loopt een workshop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B.4.1", "C.1.3"})
    void whoElseIsThereStandsInTheTreeAndLeavesWithThem(String section) {
        try (Aanwezigheid.Plek place =
                presence.kom(traject.id(), bo.account(), "Bo Maes", "C.1.3", 0, List.of("c13-budget"), () -> true)) {
            open(an, "draaiboek/" + section);
            assertThat(page()).contains("Bo Maes is hier");
            presence.typt(bo.account(), traject.id(), "c13-budget");
            if (section.equals("C.1.3")) {
                await("Bo Maes is hier bezig");
            }
            place.close();
        }
        awaitWithout("Bo Maes is hier");
    }

    @Test
    void onesOwnPageIsLeftWhenOneGoesElsewhere() {
        open(bo, "draaiboek/C.1.3");
        assertThat(presence.wie(traject, an.account()))
                .extracting(Aanwezigheid.Aanwezige::sectie)
                .containsExactly("C.1.3");
        scherm.ga("draaiboek/B.4.1");
        assertThat(presence.wie(traject, an.account()))
                .extracting(Aanwezigheid.Aanwezige::sectie)
                .containsExactly("B.4.1");
        scherm.ga("resultaten");
        assertThat(presence.wie(traject, an.account())).isEmpty();
    }

    // --- verbs ---

    private long opened(String item) {
        long id = workshops.open(an.toegang(), traject, "B.4.1", 5);
        workshops.show(an.toegang(), id, item);
        return id;
    }

    private String screen(String section, String item) {
        long id = workshops.open(an.toegang(), traject, section, 0);
        workshops.show(an.toegang(), id, item);
        open(an, "workshop/" + id);
        String html = page();
        workshops.close(an.toegang(), id);
        return html;
    }

    private Item item(String id) {
        return traject.editie().item(id).orElseThrow();
    }

    private void open(Persoon who, String path) {
        closeScreen();
        scherm = Scherm.open(context, wereld.gebruiker(who));
        scherm.ga(path);
    }

    private void press(String key) {
        NativeButton button = _find(NativeButton.class).stream()
                .filter(one -> key.equals(one.getElement().getAttribute("data-key")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button with the key " + key));
        _click(button);
        MockVaadin.runUIQueue();
    }

    private Set<String> keys() {
        return _find(NativeButton.class).stream()
                .map(one -> String.valueOf(one.getElement().getAttribute("data-key")))
                .collect(java.util.stream.Collectors.toSet());
    }

    private void confirm() {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        MockVaadin.runUIQueue();
    }

    private void await(String text) {
        wait(() -> page().contains(text), text);
    }

    private void awaitWithout(String text) {
        wait(() -> !page().contains(text), "no more " + text);
    }

    private static void wait(java.util.function.BooleanSupplier condition, String what) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never saw: " + what);
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            MockVaadin.runUIQueue();
        }
    }

    private String page() {
        return ((Component) scherm.pagina()).getElement().getOuterHTML()
                + _find(Sectieboom.class).stream()
                        .map(tree -> tree.getElement().getProperty("present", ""))
                        .collect(Collectors.joining());
    }
}
