package be.draaiboek.samenwerken.ui;

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
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Section;
import be.draaiboek.invullen.ui.SectieView;
import be.draaiboek.invullen.ui.Sectieboom;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Opmaak;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Handing out and what comes of it, and notes, on the screens. */
class TakenViewTest extends LiveTest {

    private static final String ITEM = "b41-strategie";

    @Autowired
    ApplicationContext context;

    @Autowired
    TaakService tasks;

    @Autowired
    NotitieService notes;

    private Persoon an;
    private Persoon bo;
    private Persoon inne;
    private Deel trekker;
    private Deel lid;
    private Deel invuller;
    private Scherm scherm;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        inne = wereld.persoon("Inne Vul");
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        Plaats plaats = wereld.plaats("Taakdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        invuller = wereld.deel(plaats, inne, Rol.INVULLER);
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTrekkerHandsOutAndTheColleagueFinishes() {
        open(an, "taken");
        List<CheckboxGroup> choices = _find(CheckboxGroup.class);
        Section section = wereld.traject(trekker).editie().section("B.4.1").orElseThrow();
        Section other = wereld.traject(trekker).editie().section("B.4.2").orElseThrow();
        _click(_get(Button.class, spec -> spec.withText("Toewijzen")));
        assertThat(text()).contains("Kies eerst minstens één sectie en één collega.");
        _setValue((CheckboxGroup<Section>) choices.getFirst(), Set.of(section, other));
        _setValue(
                (CheckboxGroup<Traject.Deelnemer>) choices.getLast(),
                Set.of(wereld.traject(trekker).deelnemer(lid.id()).orElseThrow()));
        _get(Input.class).setValue(tasks.today().plusDays(4).toString());
        _click(_get(Button.class, spec -> spec.withText("Toewijzen")));
        assertThat(text())
                .contains(
                        "2 secties zijn toegewezen aan Bo Maes",
                        "2 open",
                        Opmaak.dag(tasks.today().plusDays(4)));
        scherm.ga("draaiboek/B.4.1");
        assertThat(text()).contains("Toegewezen aan Bo Maes tegen");
        scherm.close();

        open(bo, "");
        assertThat(text()).contains("Met een datum", section.heading());
        scherm.ga("draaiboek/B.4.1");
        assertThat(text()).contains("Jij vult dit in tegen");
        scherm.ga("taken");
        assertThat(_find(CheckboxGroup.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Intrekken"))).isEmpty();
        _click(_find(Button.class, spec -> spec.withText("Zet op klaar")).getFirst());
        assertThat(text()).contains("is klaar", "1 open");
        _click(_find(Button.class, spec -> spec.withText("Zet op klaar")).getFirst());
        assertThat(wereld.traject(lid).mijnTaken()).allMatch(Traject.Taak::klaar);
        assertThat(text()).contains("is klaar", "0 open");
        scherm.ga("");
        assertThat(text()).doesNotContain("Jouw taken", "Met een datum");
    }

    @Test
    void aMemberWithoutTasksSeesWhomTheyWaitForAndWhoTheTrekkerIs() {
        wereld.typ(trekker, trekker.mijn("b1-voorstelling"), 0, "als een machine, vindt An");
        wereld.klaar(trekker, "b1-voorstelling");
        open(bo, "taken");
        assertThat(text())
                .contains("Wat jij nu kan doen", "B.1", "ze wachten alleen nog op jou", "Begin met B.1")
                .contains("Op wie jullie wachten", "Jullie trekker", "An Peeters", "nog A, A.1")
                .doesNotContain("als een machine", "Inne Vul", "Jouw taken");
        scherm.close();
        wereld.typ(lid, lid.mijn("b1-voorstelling"), 0, "als een netwerk, vindt Bo");
        wereld.klaar(lid, "b1-voorstelling");
        open(bo, "taken");
        assertThat(text()).contains("Iedereen is klaar, nu samen te bespreken", "B.1");
        scherm.close();

        // Somebody of another bestuur sees their own, and nothing of this one.
        Persoon vreemd = wereld.persoon("Vera Vreemd");
        wereld.deel(wereld.plaats("Elderdam"), vreemd, Rol.MT_LID);
        open(vreemd, "taken");
        assertThat(text())
                .contains("Elderdam", "Jullie hebben op dit moment geen trekker")
                .doesNotContain("An Peeters", "Bo Maes", "B.1 ");
        scherm.close();
        open(inne, "taken");
        assertThat(text()).doesNotContain("Op wie jullie wachten", "An Peeters", "Bo Maes");
    }

    @Test
    void whoIsReadyWithASectionIsNotAskedForItAgain() {
        wereld.typ(lid, lid.mijn("b1-voorstelling"), 0, "Als een machine.");
        wereld.klaar(lid, "b1-voorstelling");
        assertThat(tasks.handOut(
                        trekker.toegang(), wereld.traject(trekker), List.of("B.1", "B.4.1"), List.of(lid.id()), null))
                .containsExactly(new TaakService.Klaar("B.1", lid.id()));
        assertThat(wereld.traject(lid).mijnTaken())
                .filteredOn(Traject.Taak::klaar)
                .extracting(Traject.Taak::sectie)
                .containsExactly("B.1");
    }

    @Test
    void anInvullerSeesNoMoreThanTheyWereGiven() {
        open(inne, "draaiboek");
        assertThat(text()).contains("Nog geen Draaiboek");
        scherm.close();
        tasks.handOut(trekker.toegang(), wereld.traject(trekker), List.of("A.1"), List.of(invuller.id()), null);
        tasks.handOut(trekker.toegang(), wereld.traject(trekker), List.of("B.4.1"), List.of(lid.id()), null);
        wereld.typ(trekker, trekker.mijn("a1-dimensies", "open", "omschrijving"), 0, "van An");
        wereld.typ(trekker, samen("a1-dimensies", "open", "omschrijving"), 0, "afgesproken door An");
        wereld.typ(invuller, invuller.mijn("a1-dimensies", "open", "omschrijving"), 0, "van Inne");

        open(inne, "draaiboek");
        Sectieboom tree = _get(Sectieboom.class);
        assertThat(tree.getElement().getProperty("chapters"))
                .contains("\"code\":\"A.1\"")
                .containsOnlyOnce("\"code\"");
        assertThat(text()).doesNotContain("van An", "afgesproken door An", "Hoe jullie team dit ziet");
        assertThat(_find(CelVeld.Tekst.class))
                .allSatisfy(field -> assertThat(field.adres().holder()).isEqualTo(invuller.id()));
        scherm.ga("draaiboek/B.4.1");
        assertThat(scherm.pagina()).isNotInstanceOf(SectieView.class);
        scherm.ga("afdruk");
        assertThat(text()).contains("van Inne").doesNotContain("van An", "B.4.1");
        scherm.ga("taken");
        assertThat(text()).contains("A.1").doesNotContain("B.4.1", "Bo Maes");
        scherm.ga("");
        assertThat(text()).contains("Jouw taken", "A.1").doesNotContain("B.4");
    }

    @Test
    void aNoteIsWrittenOnTheCardAndComesLiveToAColleague() throws InterruptedException {
        notes.write(trekker.toegang(), wereld.traject(trekker), ITEM, UUID.randomUUID(), "Kijk jij eens?");
        open(bo, "draaiboek/B.4.1");
        Notities.Blok card = card();
        assertThat(card.getElement().getProperty("notes")).contains("Kijk jij eens?", "An Peeters");
        // An invuller without this section can't be named, as they would read nothing.
        assertThat(card.getElement().getProperty("people"))
                .contains("An Peeters")
                .doesNotContain("Inne", "Bo");

        fire(card, "note-post", "id", UUID.randomUUID().toString(), "note", 0, "text", "Doe ik, @An Peeters");
        assertThat(notes.at(trekker.toegang(), trekker.plaats().traject(), List.of(ITEM)))
                .hasSize(2);
        long first = notes.at(lid.toegang(), lid.plaats().traject(), List.of(ITEM))
                .getFirst()
                .id();
        fire(card, "note-post", "id", "geen uuid", "note", (int) first, "text", "gestolen");
        fire(card, "note-resolve", "note", (int) first, "resolved", true);
        Instant end = Instant.now().plusSeconds(10);
        while (!card.getElement().getProperty("notes").contains("\"afgehandeld\":true")
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            MockVaadin.runUIQueue();
        }
        assertThat(card.getElement().getProperty("notes"))
                .contains("Doe ik, @An Peeters", "\"afgehandeld\":true", "Kijk jij eens?")
                .doesNotContain("gestolen");
    }

    private Notities.Blok card() {
        return _find(Notities.Blok.class).stream()
                .filter(one -> ITEM.equals(one.getElement().getProperty("item")))
                .findFirst()
                .orElseThrow();
    }

    /** What a card tells bubbles to whatever listens above it. */
    private static void fire(Component card, String type, Object... detail) {
        Component on = card;
        while (!on.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .getExpressions(type)
                .contains("event.detail.item")) {
            on = on.getParent().orElseThrow();
        }
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.put("event.detail.item", card.getElement().getProperty("item"));
        for (int i = 0; i < detail.length; i += 2) {
            data.set("event.detail." + detail[i], JsonMapper.shared().valueToTree(detail[i + 1]));
        }
        on.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(on.getElement(), type, data));
    }

    private void open(Persoon who, String path) {
        scherm = Scherm.open(context, wereld.gebruiker(who));
        scherm.ga(path);
    }

    private String text() {
        return scherm.pagina().getElement().getTextRecursively();
    }
}
