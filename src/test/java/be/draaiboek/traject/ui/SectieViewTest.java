package be.draaiboek.traject.ui;

import static be.draaiboek.Wereld.json;
import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.shell.StartView;
import be.draaiboek.traject.AntwoordService;
import be.draaiboek.traject.Cel;
import be.draaiboek.traject.Cel.Adres;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The section page as its people see it. */
class SectieViewTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";

    @Autowired
    ApplicationContext context;

    @Autowired
    AntwoordService answers;

    private Persoon an;
    private Persoon bo;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Scherm scherm;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void everyKindOfFieldIsThereWithItsValue() {
        String row = UUID.randomUUID().toString();
        wereld.typ(lid, lid.mijn(CHOICE), 0, "algemeen");
        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "\"zo\" <b>staat</b> het er 😀");
        wereld.typ(lid, lid.mijn("b41-doelen"), 0, List.of("trends", "klanten"));
        wereld.typ(lid, lid.mijn("a1-dimensies", "open", "stand"), 0, "hoog");
        wereld.typ(lid, samen("c13-budget", row, "#"), 0, 1);
        wereld.typ(lid, samen("c13-budget", row, "eenmalig"), 0, 12_000);

        open(bo, "B.4.1");
        CelVeld<?> first = field(lid.mijn(CHOICE));
        assertThat(first).isInstanceOf(CelVeld.Keuze.class);
        assertThat(first.getValue()).isEqualTo("\"algemeen\"");
        assertThat(first.getElement().getProperty("version", 0)).isEqualTo(1);
        assertThat(first.getElement().getProperty("by")).isEqualTo("Bo Maes");
        assertThat(Instant.parse(first.getElement().getProperty("at")))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(first.getElement().getProperty("readonly", false)).isFalse();
        assertThat(field(lid.mijn(CHOICE, "", "toelichting")).getValue())
                .isEqualTo(json("\"zo\" <b>staat</b> het er 😀").toString());
        assertThat(field(lid.mijn("b41-doelen")).getValue()).isEqualTo("[\"trends\",\"klanten\"]");
        assertThat(field(lid.mijn("b41-planning")).getValue()).isEmpty();
        assertThat(_find(ItemPaneel.class)).hasSize(7);
        Conceptbewaarder keeper = _get(Conceptbewaarder.class);
        assertThat(keeper.getElement().getProperty("traject", 0.0)).isEqualTo(plaats.traject());
        assertThat(keeper.getElement().getProperty("account", 0.0)).isEqualTo(bo.account());
        assertThat(keeper.getElement().getProperty("section")).isEqualTo("B.4.1");

        scherm.ga("draaiboek/A.1");
        assertThat(_find(CelVeld.Tekst.class)).hasSize(18);
        // Six of mine, and what was agreed where I answered.
        assertThat(_find(CelVeld.Keuze.class))
                .extracting(choice -> choice.adres().holder())
                .filteredOn(holder -> holder == lid.id())
                .hasSize(6);
        assertThat(field(lid.mijn("a1-dimensies", "open", "stand")).getValue()).isEqualTo("\"hoog\"");

        scherm.ga("draaiboek/C.1.3");
        Rijen budget = _find(Rijen.class).getLast();
        assertThat(budget.getElement().getProperty("rows")).contains(row);
        assertThat(budget.getElement().getProperty("cells"))
                .contains("eenmalig")
                .contains("12000");
    }

    @Test
    void theTeamShowsAfterMyOwnAnswer() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(trekker, trekker.mijn(CHOICE, "", "toelichting"), 0, "wij lopen ver voor");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "uitgewerkt");
        open(bo, "B.4.1");
        assertThat(text(panel(CHOICE))).contains("Antwoord eerst zelf").doesNotContain("wij lopen ver voor");
        assertThat(fields(samen(CHOICE, "", ""))).isEmpty();

        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        scherm.ga("").ga("draaiboek/B.4.1");
        assertThat(text(panel(CHOICE)))
                .contains("2 van 2 antwoordden", "wij lopen ver voor", "An Peeters", "jullie zien dit verschillend");
        assertThat(field(samen(CHOICE, "", "")).getValue()).isEqualTo("\"uitgewerkt\"");
    }

    @Test
    void theAgreedAnswerIsTheTrekkersToWriteAndForOthersToRead() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        open(an, "B.4.1");
        assertThat(field(samen(CHOICE, "", "")).getElement().getProperty("readonly", false))
                .isFalse();
        assertThat(field(samen(CHOICE, "", "toelichting")).getElement().getProperty("readonly", false))
                .isFalse();
        scherm.close();
        open(bo, "B.4.1");
        assertThat(field(samen(CHOICE, "", "")).getElement().getProperty("readonly", false))
                .isTrue();
        assertThat(field(samen(CHOICE, "", "toelichting")).getElement().getProperty("readonly", false))
                .isTrue();
    }

    @Test
    void whatAColleagueKeepsShowsWithoutReloading() throws InterruptedException {
        Adres cell = samen("c13-tijdslijn", UUID.randomUUID().toString(), "#");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        open(bo, "B.4.1");
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(lid, lid.mijn(CHOICE), 1, "algemeen");
        wereld.typ(lid, cell, 0, 1);
        Instant end = Instant.now().plusSeconds(10);
        while (!field(lid.mijn(CHOICE)).getValue().equals("\"algemeen\"")
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            MockVaadin.runUIQueue();
        }
        assertThat(field(lid.mijn(CHOICE)).getValue()).isEqualTo("\"algemeen\"");
        assertThat(text(panel(CHOICE))).contains("2 van 2 antwoordden");
    }

    @Test
    void theHistoryShowsEveryValueAndPutsOneBack() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn(CHOICE), 1, "algemeen");
        open(bo, "B.4.1");
        askHistory(lid.mijn(CHOICE));
        GeschiedenisDialoog dialog = _get(GeschiedenisDialoog.class);
        assertThat(text(dialog)).contains("staat er nu");
        _click(_get(dialog, Button.class, spec -> spec.withText("Zet deze versie terug")));
        assertThat(_find(GeschiedenisDialoog.class)).isEmpty();
        Cel now = answers.cellen(lid.toegang(), wereld.traject(lid), List.of(CHOICE))
                .getFirst();
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.value()).isEqualTo(json("geen"));
    }

    @Test
    void theHistoryOfAnothersCellIsEmptyAndOfTheAgreedOneNotMineToChange() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", ""), 1, "algemeen");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        open(bo, "B.4.1");
        askHistory(trekker.mijn(CHOICE));
        assertThat(text(_get(GeschiedenisDialoog.class))).contains("Hier werd nog niets bewaard");
        _get(GeschiedenisDialoog.class).close();
        askHistory(samen(CHOICE, "", ""));
        assertThat(text(_get(GeschiedenisDialoog.class))).contains("An Peeters");
        assertThat(_find(_get(GeschiedenisDialoog.class), Button.class))
                .noneMatch(button -> button.getText().contains("terug"));
    }

    @Test
    void aSectionThatDoesNotExistIsNotFound() {
        for (String path : List.of("draaiboek/Z.9", "draaiboek/b.4.1", "draaiboek/B.4.1/x", "zomaar")) {
            scherm = Scherm.open(context, wereld.gebruiker(bo)).ga(path);
            assertThat(scherm.pagina().getClass().getSimpleName()).as(path).isEqualTo("NietGevonden");
            assertThat(_get(H1.class).getText()).isEqualTo("Deze pagina is er niet");
            scherm.close();
        }
        scherm = null;
    }

    @Test
    void anItemThatDoesNotExistIsJustTheSection() {
        open(bo, "B.4.1?item=zomaar");
        assertThat(_get(H1.class).getText()).startsWith("B.4.1");
        scherm.ga("draaiboek/B.4.1?item=b41-planning");
        assertThat(_get(H1.class).getText()).startsWith("B.4.1");
    }

    @Test
    void homeSaysWhereIAmAndWhatIsNext() {
        wereld.typ(lid, lid.mijn("a1-dimensies", "open", "stand"), 0, "hoog");
        scherm = Scherm.open(context, wereld.gebruiker(bo)).ga("");
        assertThat(scherm.pagina()).isInstanceOf(StartView.class);
        assertThat(_get(H1.class).getText()).contains("Bo Maes");
        assertThat(text((Component) scherm.pagina())).contains("Proefdam", "ik: 1 van 24");
        assertThat(_find(RouterLink.class)).anyMatch(link -> link.getHref().equals("draaiboek/B.4.1"));
    }

    @Test
    void whoTakesPartNowhereHearsWhatToDo() {
        Persoon gone = wereld.persoon("Cas");
        wereld.deel(plaats, gone, Rol.INVULLER);
        open(gone, "B.4.1");
        assertThat(_get(H1.class).getText()).isEqualTo("Nog geen Draaiboek");
        assertThat(_find(CelVeld.class)).isEmpty();
    }

    private void open(Persoon who, String section) {
        scherm = Scherm.open(context, wereld.gebruiker(who)).ga("draaiboek/" + section);
    }

    private static ItemPaneel panel(String item) {
        return _get(ItemPaneel.class, spec -> spec.withId(item));
    }

    private static CelVeld<?> field(Adres cell) {
        assertThat(fields(cell)).hasSize(1);
        return fields(cell).getFirst();
    }

    @SuppressWarnings("rawtypes")
    private static List<CelVeld> fields(Adres cell) {
        return _find(CelVeld.class).stream()
                .filter(field -> field.adres().equals(cell))
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** What the field's clock button does in the browser. */
    private void askHistory(Adres cell) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.put("event.detail.item", cell.item())
                .put("event.detail.row", cell.row())
                .put("event.detail.col", cell.col())
                .put("event.detail.holder", cell.holder());
        var view = ((SectieView) scherm.pagina()).getElement();
        view.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(view, "history-requested", data));
    }
}
