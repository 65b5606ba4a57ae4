package be.draaiboek.invullen.ui;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Opdrachten;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.antwoord.Afbeelding;
import be.draaiboek.antwoord.AfbeeldingService;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.GeschiedenisDialoog;
import be.draaiboek.antwoord.ui.Groeitabel;
import be.draaiboek.bestuur.Rol;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A process through its lenses, and pictures in answers, as the page shows them. */
class LensTest extends LiveTest {

    private static final String PROCESS = "b11-proces";
    private static final String DRAWN = "b1-voorstelling";
    private static final String ROW = UUID.randomUUID().toString();

    @Autowired
    ApplicationContext context;

    @Autowired
    Opdrachten statements;

    @Autowired
    AfbeeldingService pictures;

    private Persoon bo;
    private Deel lid;
    private Deel collega;
    private Scherm scherm;

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        var plaats = wereld.plaats("Proefdam");
        bo = wereld.persoon("Bo Maes");
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        collega = wereld.deel(plaats, wereld.persoon("An Peeters"), Rol.TREKKER);
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void theLensShowsTheSameCellsInTheStatementsOfItsPage() {
        wereld.typ(lid, samen(PROCESS, ROW, "#"), 0, 1);
        wereld.typ(lid, samen(PROCESS, ROW, "stap"), 0, "Aanvraag ontvangen");
        scherm = Scherm.open(context, wereld.gebruiker(bo));
        statements.reset();
        scherm.ga("draaiboek/B.1.2");
        assertThat(statements.seen()).hasSize(4);
        Lenskaart lens = _get(Lenskaart.class);
        assertThat(lens.getElement().getTextRecursively()).contains("Het proces door de datalens");
        var flow = _get(lens, Groeitabel.Stroom.class).getElement();
        assertThat(flow.getProperty("lens")).isEqualTo("gegevens");
        assertThat(flow.getProperty("start")).isEqualTo("draaiboek/B.1.1?item=" + PROCESS);
        var rows = _get(lens, Groeitabel.Rijen.class).getElement();
        assertThat(rows.getProperty("only")).isEqualTo("stap,gegevens");
        assertThat(rows.getProperty("holder", -1.0)).isZero();
        assertThat(rows.getProperty("rows")).contains(ROW).isEqualTo(flow.getProperty("rows"));
        assertThat(rows.getProperty("cells")).contains("Aanvraag ontvangen").isEqualTo(flow.getProperty("cells"));

        scherm.ga("draaiboek/B.1.3");
        assertThat(_get(Groeitabel.Stroom.class).getElement().getProperty("lens"))
                .isEqualTo("toepassing");
        scherm.ga("draaiboek/B.1.1");
        assertThat(_find(Lenskaart.class)).isEmpty();
        assertThat(_get(Groeitabel.Stroom.class).getElement().getProperty("lens", ""))
                .isEmpty();
    }

    @Test
    void whatAColleagueTypesInTheProcessReachesTheLens() throws InterruptedException {
        open("B.1.2");
        wereld.typ(collega, samen(PROCESS, ROW, "#"), 0, 1);
        wereld.typ(collega, samen(PROCESS, ROW, "gegevens"), 0, "naam en adres");
        var rows = _get(_get(Lenskaart.class), Groeitabel.Rijen.class).getElement();
        Instant end = Instant.now().plusSeconds(10);
        while (!rows.getProperty("cells", "").contains("naam en adres")
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            MockVaadin.runUIQueue();
        }
        assertThat(rows.getProperty("cells")).contains("naam en adres");
        askHistory(samen(PROCESS, ROW, "gegevens"));
        assertThat(_get(GeschiedenisDialoog.class).getElement().getTextRecursively())
                .contains("naam en adres", "An Peeters");
    }

    @Test
    void aPictureIsThereAndAColleaguesAfterIt() {
        String hers = picture(collega, "Een boom met takken");
        open("B.1");
        assertThat(_get(CelVeld.Beeld.class).getValue()).isEmpty();
        assertThat(_find(Image.class)).isEmpty();

        String mine = picture(lid, "");
        scherm.ga("").ga("draaiboek/B.1");
        CelVeld.Beeld field = _find(CelVeld.Beeld.class).getFirst();
        assertThat(field.adres()).isEqualTo(lid.mijn(DRAWN, "", "afbeelding"));
        assertThat(field.getValue()).contains(mine);
        assertThat(_find(Image.class)).extracting(Image::getSrc).containsExactly("api/afbeeldingen/" + hers);
        assertThat(Scherm.woorden(_get(ItemPaneel.class, spec -> spec.withId(DRAWN))))
                .contains("An Peeters", "Afbeelding: Een boom met takken");

        askHistory(lid.mijn(DRAWN, "", "afbeelding"));
        GeschiedenisDialoog dialog = _get(GeschiedenisDialoog.class);
        assertThat(_get(dialog, Image.class).getSrc()).endsWith(mine);
        assertThat(dialog.getElement().getTextRecursively()).contains("Afbeelding, nog te beschrijven");
    }

    private String picture(Deel deel, String alt) {
        Adres cell = deel.mijn(DRAWN, "", "afbeelding");
        Afbeelding made = pictures.store(
                        deel.toegang(), deel.plaats().traject(), cell, Beelden.stream(Beelden.png(40, 20)))
                .orElseThrow();
        String id = made.id().toString();
        wereld.typ(deel, cell, 0, Map.of("id", id, "alt", alt, "width", 40, "height", 20));
        wereld.klaar(deel, DRAWN);
        return id;
    }

    private void open(String section) {
        scherm = Scherm.open(context, wereld.gebruiker(bo)).ga("draaiboek/" + section);
    }

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
