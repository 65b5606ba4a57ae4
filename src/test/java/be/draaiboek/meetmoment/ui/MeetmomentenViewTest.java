package be.draaiboek.meetmoment.ui;

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
import be.draaiboek.bestuur.Rol;
import be.draaiboek.meetmoment.Meetmoment.Nieuw;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The meetmomenten on the screen: closed by the trekker, read and compared by everybody of the bestuur. */
class MeetmomentenViewTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MeetmomentService meetmomenten;

    private Persoon an;
    private Persoon bo;
    private Deel trekker;
    private Traject traject;
    private Scherm scherm;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        var plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        wereld.deel(plaats, bo, Rol.MT_LID);
        traject = wereld.traject(trekker);
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void theTrekkerClosesTheNulmetingAndReadsIt() {
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "geen");
        open(an, "meetmomenten");
        assertThat(page()).contains("Wat nog ontbreekt", "Er is nog geen meetmoment");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Naam")).getValue())
                .isEqualTo("Nulmeting");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Goedgekeurd door")), "Het MT");
        _click(_get(Button.class, spec -> spec.withText("Sluit dit meetmoment af")));
        _click(_get(Button.class, spec -> spec.withText("Sluit dit meetmoment af")));
        assertThat(com.github.mvysny.kaributesting.v10.LocatorJ._find(
                        com.vaadin.flow.component.confirmdialog.ConfirmDialog.class))
                .as("two clicks, one question")
                .hasSize(1);
        assertThat(meetmomenten.list(an.toegang(), traject))
                .as("before it is confirmed")
                .isEmpty();
        confirm();

        assertThat(_get(H1.class).getText()).isEqualTo("Nulmeting");
        assertThat(page())
                .contains(
                        "Bevroren",
                        "door An Peeters",
                        "Goedgekeurd door Het MT",
                        "Neen, er staat nog niets over op papier");
    }

    @Test
    void whatCannotBeClosedIsSaidAndNothingTypedIsLost() {
        open(an, "meetmomenten");
        assertThat(page()).contains("er is nog niets om vast te leggen");
        TextField by = _get(TextField.class, spec -> spec.withLabel("Goedgekeurd door"));
        _setValue(by, "Het MT");
        _click(_get(Button.class, spec -> spec.withText("Sluit dit meetmoment af")));
        confirm();
        assertThat(page()).contains("Er is nog niets afgesproken of samen geschreven, dus");
        assertThat(by.getValue()).isEqualTo("Het MT");
    }

    @Test
    void aMemberReadsTheListAndHasNothingToCloseWith() {
        long[] two = two();
        open(bo, "meetmomenten");
        assertThat(page()).contains("Nulmeting", "Najaar 2027").doesNotContain("Sluit een meetmoment af");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("meetmomenten/" + two[0], "meetmomenten/" + two[0] + "/vergelijk/" + two[1]);
        scherm.ga("meetmomenten/" + two[0]);
        assertThat(page()).contains("Neen, er staat nog niets over op papier").doesNotContain("Kijk naar morgen");
    }

    @Test
    void twoMomentsAreComparedInTheOrderOfTime() {
        long[] two = two();
        for (String path : Set.of(two[0] + "/vergelijk/" + two[1], two[1] + "/vergelijk/" + two[0])) {
            open(bo, "meetmomenten/" + path);
            assertThat(page())
                    .contains("Bij 2 vragen is er een ander antwoord", "3 treden hoger")
                    .contains("nieuw antwoord", "Kijk naar morgen")
                    .doesNotContain("Blijft gelijk");
            scherm.ga("meetmomenten/" + path + "?toon=alles");
            assertThat(page()).contains("Blijft gelijk");
            scherm.close();
        }
    }

    @Test
    void anAddressThatIsNotMineDoesNotExist() {
        long[] two = two();
        Deel elsewhere = wereld.deel(wereld.plaats("Elderdam"), wereld.persoon("Dina"), Rol.TREKKER);
        for (String path : Set.of("" + two[0], two[0] + "/vergelijk/" + two[1])) {
            open(elsewhere.persoon(), "meetmomenten/" + path);
            assertThat(scherm.pagina()).isNotInstanceOfAny(MeetmomentView.class, VergelijkView.class);
            scherm.close();
        }
        open(bo, "meetmomenten/" + two[0] + "/vergelijk/" + two[0]);
        assertThat(scherm.pagina()).isNotInstanceOf(VergelijkView.class);
        scherm.ga("meetmomenten/abc");
        assertThat(scherm.pagina()).isNotInstanceOf(MeetmomentView.class);
    }

    /** Closes two, between which an answer goes up, one is added, and one stays. */
    private long[] two() {
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "geen");
        wereld.typ(trekker, samen("a-overheid", "", ""), 0, "Blijft gelijk");
        long first = sluit("Nulmeting");
        wereld.typ(trekker, samen("b41-strategie", "", ""), 1, "uitgewerkt");
        wereld.typ(trekker, samen("a-transformatie", "", ""), 0, "Kijk naar morgen");
        return new long[] {first, sluit("Najaar 2027")};
    }

    private static void confirm() {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    }

    private long sluit(String name) {
        return meetmomenten.close(an.toegang(), traject, new Nieuw(name, "", LocalDate.of(2026, 11, 1), ""));
    }

    private void open(Persoon who, String path) {
        scherm = Scherm.open(context, wereld.gebruikerBijAanmelden(who, Set.of("DEELNEMER")));
        scherm.ga(path);
    }

    private String page() {
        return ((Component) scherm.pagina()).getElement().getTextRecursively();
    }
}
