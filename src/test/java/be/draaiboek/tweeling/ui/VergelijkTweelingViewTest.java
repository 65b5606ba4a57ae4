package be.draaiboek.tweeling.ui;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Opdrachten;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.tweeling.VrijgaveService;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
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

/** Releasing and comparing on the screen. */
class VergelijkTweelingViewTest extends LiveTest {

    private static final String SECRET = "alleen voor ons";

    @Autowired
    ApplicationContext context;

    @Autowired
    VrijgaveService releases;

    @Autowired
    be.draaiboek.tweeling.TweelingService pairings;

    @Autowired
    TerugkoppelingService feedback;

    @Autowired
    Opdrachten statements;

    private Persoon an;
    private Persoon bo;
    private Persoon chris;
    private Plaats ours;
    private Plaats theirs;
    private Deel trekker;
    private Deel twin;
    private Traject traject;
    private long pair;
    private Scherm scherm;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        chris = wereld.persoon("Chris Tweeling");
    }

    @BeforeEach
    void besturen() {
        wereld.clearBesturen();
        ours = wereld.plaats("Proefdam");
        theirs = wereld.plaats("Tweelingdam");
        trekker = wereld.deel(ours, an, Rol.TREKKER);
        wereld.deel(ours, bo, Rol.MT_LID);
        twin = wereld.deel(theirs, chris, Rol.TREKKER);
        pair = wereld.tweeling(ours, theirs);
        traject = wereld.traject(trekker);
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "uitgewerkt");
        wereld.typ(trekker, samen("b41-strategie", "", "toelichting"), 0, "Omdat het moest");
        wereld.typ(trekker, samen("b41-strategie", "", "minderheid"), 0, SECRET);
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void theTrekkerSeesWhatTheTwinWillSeeAndGivesIt() {
        open(an, "tweeling/vrijgeven");
        assertThat(page()).contains("Tweelingdam", "Niet vrijgegeven", "Bekijk en geef vrij");
        scherm.ga("tweeling/vrijgeven/B.4");
        assertThat(page()).contains("Dit ziet de ander", "Omdat het moest").doesNotContain(SECRET);
        _click(_get(Button.class, spec -> spec.withText("Vrijgeven")));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(_get(TextArea.class).getErrorMessage())
                .as("where it has to be mended")
                .startsWith("Schrijf eerst een woord uitleg");
        assertThat(wrong()).isEmpty();
        _setValue(_get(Checkbox.class), false);
        _setValue(_get(TextArea.class), "Wij begonnen klein.");
        assertThat(_get(TextArea.class).isInvalid()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("Vrijgeven")));
        assertThat(_find(Paragraph.class, spec -> spec.withText(Vrijgave.ZONDER_ONTVANGER)))
                .hasSize(1);
        _setValue(_get(Checkbox.class), true);
        assertThat(_find(Paragraph.class, spec -> spec.withText(Vrijgave.ZONDER_ONTVANGER)))
                .as("somebody is mending it")
                .isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Vrijgeven")));
        assertThat(page()).contains("Vrijgegeven. Jullie tweeling", "Tweelingdam leest dit sinds", "Niets: wat jullie");
        assertThat(_find(Anchor.class, spec -> spec.withText("Naar Tweeling"))).hasSize(1);
        assertThat(page()).as("nothing else was agreed").doesNotContain("Volgende:");
        wereld.typ(trekker, samen("b41-strategie", "", ""), 1, "geen");
        scherm.ga("tweeling/vrijgeven");
        assertThat(page()).contains("sindsdien veranderde er iets");
        scherm.ga("tweeling/vrijgeven/B.4");
        assertThat(page()).contains("Anders dan wat ze nu lezen", "Zij lezen nu");
        _click(_get(Button.class, spec -> spec.withText("Intrekken")));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(page()).contains("Ingetrokken. Tweelingdam leest dit hoofdstuk niet meer");
        assertThat(releases.toMe(twin.toegang())).isEmpty();
    }

    @Test
    void aMemberReadsWhatWasGivenAndHasNothingToGiveWith() {
        release();
        open(bo, "tweeling/vrijgeven/B.4");
        assertThat(page())
                .contains("De trekker geeft vrij", "Omdat het moest")
                .doesNotContain("Geef dit hoofdstuk vrij");
        scherm.ga("tweeling/vrijgeven");
        assertThat(page()).contains("Vrijgegeven op").doesNotContain("Wie bekeek wat wanneer");
    }

    @Test
    void theTwinComparesAndAWithdrawalTakesTheAnswersFromTheScreen() {
        wereld.typ(twin, samen("b41-strategie", "", ""), 0, "geen");
        wereld.typ(twin, twin.mijn("b41-strategie"), 0, "geen");
        open(chris, "tweeling/vergelijk/" + pair);
        assertThat(page()).contains("Nog niemand heeft iets vrijgegeven");
        scherm.ga("tweeling/vergelijk/" + pair + "/B.4");
        assertThat(page()).contains("niets te vergelijken").doesNotContain("Omdat het moest");
        release();
        MockVaadin.runUIQueue();
        assertThat(page())
                .contains("net opnieuw vrij", "Omdat het moest", "Wij begonnen klein.", "Neen, er staat nog niets")
                .contains("Proefdam, jullie staan verder")
                .doesNotContain(SECRET);
        releases.revoke(
                trekker.toegang(),
                releases.mine(trekker.toegang(), ours.bestuur()).getFirst().id());
        MockVaadin.runUIQueue();
        assertThat(page())
                .contains("heeft de vrijgave van dit hoofdstuk ingetrokken")
                .doesNotContain("Omdat het moest", "klein");
    }

    @Test
    void whatNamesAColleagueIsMarkedAndListedAboveTheButton() {
        wereld.typ(trekker, samen("b41-strategie", "", "toelichting"), 1, "Het moest. Bo zag het hoger dan de rest.");
        open(an, "tweeling/vrijgeven/B.4");
        assertThat(page()).contains("Deze teksten noemen een collega", "“Bo zag het hoger dan de rest”", "Pas aan");
        assertThat(((Component) scherm.pagina()).getElement().getOuterHTML())
                .contains("<mark id=\"naam-1\" tabindex=\"-1\">Bo</mark>");
        assertThat(page().indexOf("Geef dit hoofdstuk vrij"))
                .as("first what leaves the house")
                .isGreaterThan(page().indexOf("Dit ziet de ander"));
        // What the trekker writes with it goes out as well.
        _setValue(_get(TextArea.class), "Wij begonnen klein. Bo schreef mee.");
        assertThat(page()).contains("“Bo schreef mee”");
        _setValue(_get(TextArea.class), "Wij begonnen klein.");
        assertThat(page()).doesNotContain("“Bo schreef mee”").contains("“Bo zag het hoger dan de rest”");
        wereld.typ(trekker, samen("b41-strategie", "", "toelichting"), 2, "Bo zag het hoger dan An.");
        scherm.ga("tweeling/vrijgeven/B.4");
        assertThat(page().split("“Bo zag het hoger dan An”", -1))
                .as("two names in one sentence are one line")
                .hasSize(2);
        wereld.typ(trekker, samen("b41-strategie", "", "toelichting"), 3, "Boeiend was het niet.");
        scherm.ga("tweeling/vrijgeven/B.4");
        assertThat(_find(Naammarkering.class)).isEmpty();
    }

    @Test
    void aComparisonIsFilteredAndFolded() {
        wereld.typ(twin, samen("b41-strategie", "", ""), 0, "uitgewerkt");
        wereld.typ(twin, twin.mijn("b41-strategie"), 0, "uitgewerkt");
        wereld.typ(trekker, samen("b41-planning", "", ""), 0, "globaal");
        wereld.typ(twin, samen("b41-planning", "", ""), 0, "geen");
        wereld.typ(twin, twin.mijn("b41-planning"), 0, "geen");
        wereld.typ(trekker, samen("b41-strategie", "", "toelichting"), 1, "");
        release();
        String here = "tweeling/vergelijk/" + pair + "/B.4";
        open(chris, here + "?toon=alles");
        assertThat(folded()).contains("vraag-b41-strategie").doesNotContain("vraag-b41-planning");
        int all = questions().size();
        scherm.ga(here);
        assertThat(questions())
                .contains("vraag-b41-planning")
                .doesNotContain("vraag-b41-strategie", "vraag-b41-budget");
        assertThat(page()).contains(" van de " + all + " vragen.");
        scherm.ga(here + "?toon=onbeantwoord");
        assertThat(questions()).contains("vraag-b41-budget").doesNotContain("vraag-b41-planning");
        scherm.ga(here + "?toon=gesprek");
        assertThat(page()).contains("Geen enkele van de ");
        click("Wat verschilt");
        assertThat(questions()).contains("vraag-b41-planning").doesNotContain("vraag-b41-strategie");
        assertThat(_get(Vergelijkfilters.class).getElement().getTextRecursively())
                .contains(" van de " + all + " vragen.");
        click("Met gesprek");
        // An opener goes to its field, also from where the question is filtered away.
        _click(_find(Button.class, spec -> spec.withText("Stel deze vraag")).getFirst());
        assertThat(questions()).hasSize(all);
        scherm.ga(here + "?item=b41-strategie");
        assertThat(_get(NativeDetails.class, spec -> spec.withId("vraag-b41-strategie"))
                        .isOpen())
                .as("a link leads to it")
                .isTrue();
        feedback.give(
                twin.toegang(),
                new Terugkoppeling.Nieuw(
                        pair,
                        theirs.bestuur(),
                        ours.bestuur(),
                        "b41-budget",
                        Terugkoppeling.Soort.VRAAG,
                        "Hoezo?",
                        "",
                        UUID.randomUUID()));
        scherm.ga(here + "?toon=gesprek");
        assertThat(questions()).containsExactly("vraag-b41-budget");
    }

    @Test
    void ofThreeOneChoosesWhoStandsBesideWhom() {
        Plaats third = wereld.plaats("Derdedam");
        Deel derde = wereld.deel(third, wereld.persoon("Dirk Derde"), Rol.TREKKER);
        pair = wereld.tweeling(ours, theirs, third);
        release();
        wereld.typ(derde, samen("b41-strategie", "", ""), 0, "geen");
        wereld.typ(derde, samen("b41-strategie", "", "toelichting"), 0, "Derde zegt dit");
        releases.release(
                derde.toegang(),
                wereld.traject(derde),
                pair,
                "B.4",
                List.of(theirs.bestuur()),
                "Van de derde.",
                releases.preview(derde.toegang(), wereld.traject(derde), "B.4"));
        String here = "tweeling/vergelijk/" + pair + "/B.4";
        open(chris, here);
        assertThat(page())
                .contains("Alle drie", "Wij en Derdedam", "Wij en Proefdam", "Omdat het moest", "Derde zegt dit");
        scherm.ga(here + "?met=" + third.bestuur());
        assertThat(page()).contains("Derde zegt dit", "Tweelingdam (wij)").doesNotContain("Omdat het moest");
        scherm.ga(here + "?met=anderen");
        assertThat(page())
                .contains("Derde zegt dit", "Omdat het moest")
                .doesNotContain("Tweelingdam (wij)", "Om het gesprek te openen");
        scherm.ga(here + "?met=999999");
        assertThat(page()).contains("Derde zegt dit", "Omdat het moest");
    }

    @Test
    void theSummaryNamesTheLargestDifferencesOfWhatBothGave() {
        wereld.typ(twin, samen("b41-strategie", "", ""), 0, "geen");
        wereld.typ(twin, twin.mijn("b41-strategie"), 0, "geen");
        release();
        open(chris, "tweeling/samenvatting/" + pair);
        assertThat(page()).as("only one gave").doesNotContain("grootste verschil");
        releases.release(
                twin.toegang(),
                wereld.traject(twin),
                pair,
                "B.4",
                List.of(ours.bestuur()),
                "Wij ook.",
                releases.preview(twin.toegang(), wereld.traject(twin), "B.4"));
        scherm.ga("tweeling/samenvatting/" + pair);
        assertThat(page())
                .contains("Het grootste verschil", "B.4.1, vraag ", "Tweelingdam: ", "Neen, er staat nog niets");
        pairings.end(trekker.toegang(), pair, ours.bestuur(), "Gedaan.");
        scherm.ga("tweeling/samenvatting/" + pair);
        assertThat(page()).doesNotContain("grootste verschil", "Neen, er staat nog niets");
        assertThat(releases.mutual(twin.toegang(), pair, theirs.bestuur(), ours.bestuur()))
                .isEmpty();
    }

    private static List<Paragraph> wrong() {
        return _find(Paragraph.class, spec -> spec.withClasses("error"));
    }

    private static List<String> questions() {
        return _find(Vergelijkvragen.class)
                .getFirst()
                .getChildren()
                .flatMap(one -> one.getId().stream())
                .toList();
    }

    /** On the page itself, as the browser does. */
    private static void click(String filter) {
        Element link = _get(Anchor.class, spec -> spec.withText(filter)).getElement();
        link.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        link, "click", JsonMapper.shared().createObjectNode().put(Vergelijkfilters.PLAIN, true)));
    }

    private static List<String> folded() {
        return _find(Vergelijkvragen.class)
                .getFirst()
                .getChildren()
                .filter(NativeDetails.class::isInstance)
                .flatMap(one -> one.getId().stream())
                .toList();
    }

    @Test
    void whoReadsWhileItEndsHearsThatItEndedAndNotOfAWithdrawal() {
        release();
        open(chris, "tweeling/vergelijk/" + pair + "/B.4");
        assertThat(page()).contains("Omdat het moest");
        pairings.end(trekker.toegang(), pair, ours.bestuur(), "We fuseren.");
        MockVaadin.runUIQueue();
        assertThat(page())
                .contains("Proefdam heeft deze tweeling op ", "Lees het gesprek")
                .doesNotContain("Omdat het moest", "trok de vrijgave");
        scherm.ga("tweeling");
        assertThat(page()).contains("Vroeger (1)", "Lees het gesprek", "Samenvatting");
        scherm.close();
        open(an, "tweeling/vrijgeven/B.4");
        assertThat(page()).contains("nu aan niemand vrijgegeven").doesNotContain("leest dit sinds");
    }

    @Test
    void whoStaysOfThreeHearsWhoLeft() {
        Plaats third = wereld.plaats("Derdedam");
        Deel derde = wereld.deel(third, wereld.persoon("Dirk Derde"), Rol.TREKKER);
        pair = wereld.tweeling(ours, theirs, third);
        release();
        open(chris, "tweeling/vergelijk/" + pair + "/B.4");
        assertThat(page()).contains("naast Derdedam en Proefdam", "Omdat het moest");
        pairings.end(derde.toegang(), pair, third.bestuur(), "Geen tijd.");
        MockVaadin.runUIQueue();
        assertThat(page()).contains("Omdat het moest");
        pairings.end(trekker.toegang(), pair, ours.bestuur(), "We fuseren.");
        MockVaadin.runUIQueue();
        assertThat(page()).contains("Proefdam heeft haar op ").doesNotContain("Omdat het moest");
    }

    @Test
    void theComparisonTakesAFewStatements() {
        release();
        open(chris, "");
        statements.reset();
        scherm.ga("tweeling/vergelijk/" + pair + "/B.4");
        // the tweeling, my trajecten, releases to me, that I looked, their cells, releases of mine, cells of mine,
        // threads, my notes while listening, what follows from threads, where that stands
        assertThat(statements.seen()).hasSize(11);
        statements.reset();
        scherm.ga("tweeling/vergelijk/" + pair);
        // the tweeling, my trajecten, releases to me, releases of mine, what waits for us
        assertThat(statements.seen()).hasSize(5);
        statements.reset();
        scherm.ga("tweeling");
        assertThat(statements.seen()).hasSize(5);
    }

    @Test
    void theOverviewSaysWhatIsNewAndWhatWaitsToWhomItIsFor() {
        Plaats third = wereld.plaats("Derdedam");
        Deel derde = wereld.deel(third, wereld.persoon("Dirk Derde"), Rol.TREKKER);
        pair = wereld.tweeling(ours, theirs, third);
        release();
        open(chris, "tweeling/vergelijk/" + pair);
        assertThat(page()).contains("nieuw", "Proefdam op ", "Wij gaven niet vrij: A, ", "Derdedam gaf niet vrij: A, ");
        scherm.ga("tweeling");
        assertThat(page()).contains("Proefdam gaf vrij", "Lees B.4, nieuw van Proefdam", "niets wacht op jullie");
        scherm.ga("tweeling/vergelijk/" + pair + "/B.4");
        scherm.ga("tweeling");
        assertThat(page()).as("I read it").contains("Proefdam gaf vrij").doesNotContain("nieuw");
        feedback.give(
                twin.toegang(),
                new Terugkoppeling.Nieuw(
                        pair,
                        theirs.bestuur(),
                        ours.bestuur(),
                        "b41-strategie",
                        Terugkoppeling.Soort.VRAAG,
                        "Hoezo?",
                        "",
                        UUID.randomUUID()));
        scherm.ga("tweeling");
        assertThat(page()).as("they wait, I don't").contains("niets wacht op jullie");
        scherm.close();
        open(derde.persoon(), "tweeling");
        assertThat(page())
                .as("neither what was released to another nor what was asked of another")
                .contains("Proefdam gaf vrijnog niets", "niets wacht op jullie")
                .doesNotContain("nieuw", "1 vraag", "B.4");
        scherm.close();
        open(bo, "tweeling");
        assertThat(page()).contains("1 vraag wacht op jullie antwoord", "Beantwoord 1 vraag");
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(one -> one.getHref().endsWith("?antwoord"))))
                .as("both lead to the field")
                .hasSize(2);
        scherm.close();
        releases.revoke(
                trekker.toegang(),
                releases.mine(trekker.toegang(), ours.bestuur()).getFirst().id());
        open(chris, "tweeling");
        assertThat(page())
                .as("what was withdrawn isn't there")
                .contains("Proefdam gaf vrijnog niets")
                .doesNotContain("B.4");
    }

    @Test
    void anAddressThatIsNotMineDoesNotExist() {
        release();
        Deel elsewhere = wereld.deel(wereld.plaats("Elderdam"), wereld.persoon("Dina"), Rol.TREKKER);
        open(elsewhere.persoon(), "tweeling/vergelijk/" + pair + "/B.4");
        assertThat(scherm.pagina()).isNotInstanceOf(VergelijkTweelingView.class);
        scherm.ga("tweeling/vergelijk/" + pair);
        assertThat(scherm.pagina()).isNotInstanceOf(VergelijkOverzichtView.class);
        scherm.ga("tweeling/vergelijk/abc/B.4");
        assertThat(scherm.pagina()).isNotInstanceOf(VergelijkTweelingView.class);
        scherm.ga("tweeling/vrijgeven/Z.9");
        assertThat(scherm.pagina()).isNotInstanceOf(HoofdstukVrijgevenView.class);
    }

    private void release() {
        releases.release(
                trekker.toegang(),
                traject,
                pair,
                "B.4",
                List.of(theirs.bestuur()),
                "Wij begonnen klein.",
                releases.preview(trekker.toegang(), traject, "B.4"));
    }

    private void open(Persoon who, String path) {
        scherm = Scherm.open(context, wereld.gebruikerBijAanmelden(who, Set.of("DEELNEMER")));
        scherm.ga(path);
    }

    private String page() {
        return ((Component) scherm.pagina()).getElement().getTextRecursively();
    }
}
