package be.draaiboek.tweeling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.tweeling.Begeleiderzicht;
import be.draaiboek.tweeling.Standpunt;
import be.draaiboek.tweeling.StandpuntService;
import be.draaiboek.tweeling.Terugblik.Uitkomst;
import be.draaiboek.tweeling.TerugblikService;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.TerugkoppelingService;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** On the screen: where we stand, before; and looking back, half a year later. */
class VoorEnNaViewTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    StandpuntService positions;

    @Autowired
    TerugblikService lookBacks;

    @Autowired
    TerugkoppelingService feedback;

    private Plaats eik;
    private Plaats polder;
    private Deel an;
    private Deel anLid;
    private Deel bo;
    private long tweeling;
    private Scherm scherm;

    @BeforeEach
    void pair() {
        wereld.clearBesturen();
        eik = wereld.plaats("Proefeik");
        polder = wereld.plaats("Proefpolder");
        an = wereld.deel(eik, wereld.persoon("An Peeters"), Rol.TREKKER);
        anLid = wereld.deel(eik, wereld.persoon("Lid Peeters"), Rol.MT_LID);
        bo = wereld.deel(polder, wereld.persoon("Bo Maes"), Rol.TREKKER);
        tweeling = wereld.tweeling(eik, polder);
        wereld.vrijgave(tweeling, polder, eik, "B.4");
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void aMemberWritesATrekkerSharesAndTheTwinReads() {
        open(anLid, "tweeling/standpunt/" + tweeling);
        assertThat(text()).contains("alleen jullie lezen dit", "Proefpolder heeft nog niets gedeeld");
        assertThat(_find(Button.class, spec -> spec.withText("Deel dit"))).isEmpty();
        _setValue(field("Waar staan we?"), "Halfweg.");
        _click(_get(Button.class, spec -> spec.withText("Stel een tekst voor uit onze antwoorden")));
        assertThat(field("Waar staan we?").getValue())
                .as("what somebody typed stays")
                .isEqualTo("Halfweg.");
        assertThat(field("Hoeveel mensen hebben meegewerkt?").getValue()).startsWith("2 collega's");
        _click(_get(Button.class, spec -> spec.withText("Bewaar")));
        assertThat(text()).contains("Bewaard. Alleen jullie bestuur");
        scherm.close();

        open(an, "tweeling/standpunt/" + tweeling);
        assertThat(field("Waar staan we?").getValue()).isEqualTo("Halfweg.");
        _click(_get(Button.class, spec -> spec.withText("Deel dit")));
        assertThat(text()).contains("Gedeeld. Proefpolder krijgt bericht.", "gedeeld op ");
        _setValue(field("Wat willen we van jullie leren?"), "Hoe jullie kozen.");
        _click(_get(Button.class, spec -> spec.withText("Bewaar zonder te delen")));
        assertThat(text()).contains("dat Proefpolder nog niet leest");
        scherm.close();

        open(bo, "tweeling/standpunt/" + tweeling);
        assertThat(text())
                .contains("Waar Proefeik staat, en wat ze van jullie willen leren", "Halfweg.", "2 collega's")
                .doesNotContain("Hoe jullie kozen.");
        _setValue(field("Waar staan we?"), "Hier zijn we mee bezig.");
        positions.withdraw(an.toegang(), tweeling, eik.bestuur());
        MockVaadin.clientRoundtrip(false);
        assertThat(text()).doesNotContain("Halfweg.");
        assertThat(field("Waar staan we?").getValue())
                .as("what is typed stays when something arrives")
                .isEqualTo("Hier zijn we mee bezig.");
    }

    @Test
    void whoIsNamedInItIsSeenBeforeItIsShared() {
        open(an, "tweeling/standpunt/" + tweeling);
        assertThat(named()).isEmpty();
        _setValue(
                field("Waarover waren jullie het niet eens, of niet zeker?"), "Over IT. Lid Peeters ziet het anders.");
        assertThat(named()).containsExactly("“Lid Peeters ziet het anders”");
        _setValue(
                field("Waarover waren jullie het niet eens, of niet zeker?"), "Over IT: een van ons ziet het anders.");
        assertThat(named()).isEmpty();
    }

    private static List<String> named() {
        return _find(NativeButton.class, spec -> spec.withClasses("db-release-name")).stream()
                .map(NativeButton::getText)
                .toList();
    }

    @Test
    void whenItEndsWhileSomebodyTypesThePageSaysSoAndKeepsTheText() {
        open(bo, "tweeling/standpunt/" + tweeling);
        _setValue(field("Waar staan we?"), "Half getypt.");
        positions.share(an.toegang(), tweeling, eik.bestuur(), new Standpunt("Wij.", "", "", "", ""), 0);
        MockVaadin.clientRoundtrip(false);
        assertThat(text()).contains("Wij.");
        wereld.verlaat(tweeling, eik);
        wereld.beeindig(tweeling);
        _click(_get(Button.class, spec -> spec.withText("Bewaar zonder te delen")));
        assertThat(text()).contains("Er kan niets meer bij; je tekst blijft staan");
        assertThat(field("Waar staan we?").getValue()).isEqualTo("Half getypt.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void bothLookBackOnThePageAndHearEachOther() {
        open(an, "tweeling/terugblik/" + tweeling);
        assertThat(text()).contains("Er is nog niets om op terug te kijken");
        feedback.give(
                an.toegang(),
                new Nieuw(
                        tweeling,
                        eik.bestuur(),
                        polder.bestuur(),
                        "b41-strategie",
                        Soort.OPMERKING,
                        "Dit lijkt krap.",
                        "Begin met één dienst.",
                        UUID.randomUUID()));
        long id = feedback.all(an.toegang(), tweeling).getFirst().id();
        scherm.ga("tweeling/terugblik/" + tweeling);
        assertThat(text()).contains("Terugkijken kan vanaf ", "Begin met één dienst.");
        assertThat(_find(Select.class)).isEmpty();
        wereld.laatTerugkoppelingRijpen(tweeling, 7);
        scherm.ga("tweeling/terugblik/" + tweeling);
        assertThat(text())
                .contains(
                        "Wat Proefpolder zegt", "Nog niets.", "Bij dit voorstel zeiden jullie nog niet allebei iets.");
        _click(_get(Button.class, spec -> spec.withText("Zeg het")));
        assertThat(text()).contains("Kies eerst wat ervan geworden is.");
        _setValue(_get(Select.class), Uitkomst.DEELS);
        _setValue(_get(TextArea.class), "We zien het in hun plan.");
        lookBacks.say(bo.toegang(), tweeling, id, polder.bestuur(), Uitkomst.GELUKT, "Burgerzaken begon.", 0);
        MockVaadin.clientRoundtrip(false);
        assertThat(text()).contains("Burgerzaken begon.", "Bo Maes");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("We zien het in hun plan.");
        _click(_get(Button.class, spec -> spec.withText("Zeg het")));
        assertThat(text()).contains("Bewaard. Proefpolder leest het.");
        scherm.close();
        open(bo, "tweeling/terugblik/" + tweeling);
        assertThat(text()).contains("We zien het in hun plan.", "Deels gelukt", "Jullie zeiden er allebei iets over.");
        wereld.beeindig(tweeling);
        scherm.ga("tweeling/terugblik/" + tweeling);
        assertThat(text()).contains("Deze tweeling is beëindigd.", "We zien het in hun plan.", "Burgerzaken begon.");
        assertThat(_find(Select.class)).isEmpty();
    }

    @Test
    void theBesturenReadWhatTheirCoachSees() {
        open(anLid, "tweeling");
        assertThat(text()).contains(Begeleiderzicht.zin(), "Waar we staan", "Terugblik");
    }

    private TextArea field(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private void open(Deel who, String path) {
        scherm = Scherm.open(context, wereld.gebruiker(who.persoon()));
        scherm.ga(path);
    }

    private String text() {
        return ((Component) scherm.pagina()).getElement().getTextRecursively();
    }
}
