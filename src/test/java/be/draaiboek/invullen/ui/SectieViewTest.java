package be.draaiboek.invullen.ui;

import static be.draaiboek.Wereld.json;
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
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.Conceptbewaarder;
import be.draaiboek.antwoord.ui.GeschiedenisDialoog;
import be.draaiboek.antwoord.ui.Groeitabel;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.shell.StartView;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
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

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    TaakService tasks;

    @Autowired
    VoortgangService progress;

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
    void whatColleaguesChoseStandsAtTheOptionsOnceIChose() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "algemeen");
        open(bo, "B.4.1");
        assertThat(field(lid.mijn(CHOICE)).getElement().getProperty("team", "")).isEmpty();
        scherm.close();

        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        open(bo, "B.4.1");
        assertThat(field(lid.mijn(CHOICE)).getElement().getProperty("team", "")).isEqualTo("{\"algemeen\":1}");
    }

    @Test
    void theTrekkerTakesOverWhatEverybodyAnsweredAlike() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "algemeen");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "algemeen");
        open(an, "B.4.1");
        assertThat(alike()).hasSize(1);
        scherm.close();
        open(bo, "B.4.1");
        assertThat(alike()).as("only who records it").isEmpty();
        scherm.close();

        wereld.typ(lid, lid.mijn(CHOICE), 1, "geen");
        open(an, "B.4.1");
        assertThat(alike()).as("not where people differ").isEmpty();
    }

    private static List<Button> alike() {
        return _find(Button.class, spec -> spec.withText("Neem over wat jullie allemaal antwoordden"));
    }

    @Test
    void aPageReadsWhatColleaguesAnswerOnlyWhereItCanShow() {
        open(bo, "B.4.1");
        Adres theirs = trekker.mijn(CHOICE);
        Sectiekaarten mine = cards(lid);
        assertThat(mine.hier(List.of(theirs))).isEmpty();
        assertThat(mine.hier(List.of(theirs, lid.mijn(CHOICE)))).containsExactly(CHOICE);
        assertThat(mine.hier(List.of(samen(CHOICE, "", "")))).containsExactly(CHOICE);
        assertThat(mine.hier(List.of(samen("c13-budget", "", "")))).isEmpty();
        assertThat(cards(trekker).hier(List.of(lid.mijn(CHOICE))))
                .as("the trekker sees how many are ready")
                .containsExactly(CHOICE);

        wereld.typ(lid, lid.mijn(CHOICE), 0, "algemeen");
        mine.showCellen(List.of(CHOICE), answers.cellen(lid.toegang(), wereld.traject(lid), List.of(CHOICE)));
        assertThat(mine.hier(List.of(theirs))).containsExactly(CHOICE);
    }

    private Sectiekaarten cards(Deel deel) {
        Traject traject = wereld.traject(deel);
        return new Sectiekaarten(traject, traject.editie().section("B.4.1").orElseThrow(), whole -> {});
    }

    @Test
    void whatStandsOverAPageGoesWithIt() {
        open(an, "B.4.1");
        Venster.open(new Dialog("Parkeren"));
        MockVaadin.clientRoundtrip(false);
        assertThat(_find(Dialog.class)).hasSize(1);
        scherm.ga("taken");
        MockVaadin.clientRoundtrip(false);
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void everyKindOfFieldIsThereWithItsValue() {
        String row = UUID.randomUUID().toString();
        wereld.typ(lid, lid.mijn(CHOICE), 0, "algemeen");
        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "\"zo\" <b>staat</b> het er 😀");
        wereld.typ(lid, lid.mijn("b41-doelen"), 0, List.of("trends", "klanten"));
        wereld.typ(lid, lid.mijn("a1-dimensies", "open", "stand"), 0, "hoog");
        wereld.typ(lid, samen("c13-budget", row, "#"), 0, 1);
        wereld.typ(lid, samen("c13-budget", row, "j2027"), 0, 12_000);

        open(bo, "B.4.1");
        CelVeld first = field(lid.mijn(CHOICE));
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
        Groeitabel budget = _find(Groeitabel.class).getLast();
        assertThat(budget.getElement().getProperty("rows")).contains(row);
        assertThat(budget.getElement().getProperty("cells")).contains("j2027").contains("12000");
    }

    @Test
    void theTeamShowsAfterMyOwnAnswer() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(trekker, trekker.mijn(CHOICE, "", "toelichting"), 0, "wij lopen ver voor");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "uitgewerkt");
        open(bo, "B.4.1");
        assertThat(text(panel(CHOICE))).contains("Antwoord eerst zelf").doesNotContain("wij lopen ver voor");
        assertThat(agreed(CHOICE)).isEmpty();

        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        scherm.ga("").ga("draaiboek/B.4.1");
        assertThat(text(panel(CHOICE)))
                .contains(
                        "2 van 2 hebben geantwoord",
                        "wij lopen ver voor",
                        "An Peeters",
                        "jullie liggen ver uit elkaar");
        assertThat(agreed(CHOICE).select(".db-read").text()).contains("Er staat een strategie op papier");
    }

    @Test
    void markupThatAColleagueTypedIsText() {
        String typed = "<img src=x onerror=alert(1)> & \"klaar\"";
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(trekker, trekker.mijn(CHOICE, "", "toelichting"), 0, typed);
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        open(bo, "B.4.1");
        assertThat(panel(CHOICE).getElement().getOuterHTML())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
        assertThat(text(panel(CHOICE))).contains(typed);
    }

    @Test
    void proseOfTheTeamInATableIsFoldedRowByRow() {
        for (String row : List.of("open", "platform")) {
            wereld.typ(lid, lid.mijn("a1-dimensies", row, "omschrijving"), 0, "van mij");
        }
        wereld.typ(trekker, trekker.mijn("a1-dimensies", "open", "omschrijving"), 0, "van An, in het open");
        wereld.klaar(lid, "a1-dimensies");
        wereld.klaar(trekker, "a1-dimensies");
        open(bo, "A.1");
        List<NativeDetails> rows = _find(panel("a1-dimensies"), NativeDetails.class).stream()
                .filter(one -> one.hasClassName("db-team-row"))
                .toList();
        assertThat(rows).hasSize(6).allSatisfy(one -> assertThat(one.isOpen()).isFalse());
        assertThat(rows)
                .extracting(SectieViewTest::text)
                .anySatisfy(one -> assertThat(one).contains("1 collega heeft geantwoord", "van An, in het open"))
                .anySatisfy(one -> assertThat(one).contains("nog geen collega"));
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
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "uitgewerkt");
        wereld.typ(trekker, samen(CHOICE, "", "toelichting"), 0, "Zo staat het in <b>het plan</b>.");
        open(bo, "B.4.1");
        assertThat(_find(panel(CHOICE), CelVeld.class))
                .extracting(CelVeld::adres)
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.holder()).isEqualTo(lid.id()));
        Elements agreed = agreed(CHOICE);
        assertThat(agreed.select(".db-read").eachText())
                .satisfiesExactly(
                        answer -> assertThat(answer).isNotBlank(),
                        reason -> assertThat(reason).isEqualTo("Zo staat het in <b>het plan</b>."));
        assertThat(agreed.select("button").eachAttr("data-past"))
                .as("what stood there before can be asked for")
                .containsExactly("", "toelichting");
    }

    @Test
    void whereAnswersLieApartAWordOfExplanationIsAskedFor() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        open(bo, "B.4.1");
        assertThat(text(panel(CHOICE)))
                .contains("Jullie antwoorden liggen uit elkaar", "waarom jij dit koos", "Je antwoord uitleggen");
        scherm.close();

        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "We zijn pas begonnen.");
        open(bo, "B.4.1");
        assertThat(text(panel(CHOICE)))
                .contains("Jullie antwoorden liggen uit elkaar")
                .doesNotContain("waarom jij dit koos", "Je antwoord uitleggen");
        scherm.close();

        wereld.typ(lid, lid.mijn(CHOICE), 1, "uitgewerkt");
        open(bo, "B.4.1");
        assertThat(text(panel(CHOICE)))
                .contains("jullie zien dit hetzelfde")
                .doesNotContain("Jullie antwoorden liggen uit elkaar");
    }

    @Test
    void theSpreadByFunctionIsShownForThreeOrMore() {
        Toegang system = Toegang.systeem("fixture of a test");
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        for (int i = 0; i < 3; i++) {
            Deel one = wereld.deel(plaats, wereld.persoon("Collega " + i), Rol.MT_LID);
            wereld.typ(one, one.mijn(CHOICE), 0, "algemeen");
            deelnemers.change(system, one.id(), Rol.MT_LID, "IT-verantwoordelijke");
        }
        open(bo, "B.4.1");
        // Two are left: they would be told apart.
        assertThat(_find(panel(CHOICE), Button.class, spec -> spec.withText("Per functie tonen")))
                .isEmpty();
        scherm.close();

        Deel sixth = wereld.deel(plaats, wereld.persoon("Zesde"), Rol.MT_LID);
        wereld.typ(sixth, sixth.mijn(CHOICE), 0, "geen");
        open(bo, "B.4.1");
        Button toggle = _get(panel(CHOICE), Button.class, spec -> spec.withText("Per functie tonen"));
        assertThat(text(panel(CHOICE))).doesNotContain("IT-verantwoordelijke (3)");
        _click(toggle);
        assertThat(toggle.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(text(panel(CHOICE))).contains("IT-verantwoordelijke (3)", "functie (3)");
        _click(toggle);
        assertThat(text(panel(CHOICE))).doesNotContain("IT-verantwoordelijke (3)");
    }

    @Test
    void theTreeStaysWhenOneGoesOn() {
        open(an, "B.4.1");
        Sectieboom tree = _get(Sectieboom.class);
        assertThat(tree.getElement().getProperty("current")).isEqualTo("B.4.1");
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        scherm.ga("draaiboek/B.4.2");
        assertThat(_find(Sectieboom.class)).containsExactly(tree);
        assertThat(tree.getElement().getProperty("current")).isEqualTo("B.4.2");
        assertThat(tree.getElement().getProperty("counts")).contains("\"B.4.1\":[1,7]");
        assertThat(_find(ItemPaneel.class))
                .allSatisfy(panel -> assertThat(panel.item().section()).isEqualTo("B.4.2"));
    }

    @Test
    void aMinoritysViewAndAChoiceThatIsMeantStandBesideWhatWasAgreed() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "uitgewerkt");
        open(bo, "B.4.1");
        assertThat(_find(panel(CHOICE), Uitklap.class)).noneMatch(one -> one.hasClassName("db-minority"));
        scherm.close();
        open(an, "B.4.1");
        assertThat(_get(panel(CHOICE), Uitklap.class, spec -> spec.withClasses("db-minority"))
                        .isOpen())
                .isFalse();
        assertThat(_find(panel(CHOICE), CelVeld.Vink.class)).isEmpty();
        scherm.close();

        wereld.typ(trekker, samen(CHOICE, "", ""), 1, "geen");
        wereld.typ(trekker, samen(CHOICE, "", "minderheid"), 0, "Twee van ons willen meer.");
        open(an, "B.4.1");
        assertThat(_get(panel(CHOICE), CelVeld.Vink.class).adres()).isEqualTo(samen(CHOICE, "", "bewust"));
        scherm.close();
        wereld.typ(trekker, samen(CHOICE, "", "bewust"), 0, true);
        open(bo, "B.4.1");
        assertThat(text(panel(CHOICE))).contains("bewuste keuze");
        assertThat(Jsoup.parse(markup(panel(CHOICE)))
                        .select(".db-minority[open]")
                        .text())
                .contains("Iemand ziet het anders", "Twee van ons willen meer.");
        // What is open from the start would be reported by every browser: a round trip for each page.
        assertThat(_find(Uitklap.class)).anyMatch(Uitklap::isOpen);
        assertThat(_find(NativeDetails.class)).noneMatch(NativeDetails::isOpen);
    }

    @Test
    void anInterviewIsFilledInInAnothersName() {
        open(bo, "B.4.1");
        _click(_get(Button.class, spec -> spec.withText("Gesprek noteren")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Naam")), "Marie");
        _click(_get(Button.class, spec -> spec.withText("Beginnen met noteren")));
        long noted = wereld.traject(lid).gesprekken().getFirst().id();
        scherm.ga("draaiboek/B.4.1?namens=" + noted);

        assertThat(text((Component) scherm.pagina())).contains("Je noteert het gesprek met Marie");
        assertThat(_find(CelVeld.class))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.adres().holder()).isEqualTo(noted));
        assertThat(text(panel(CHOICE))).doesNotContain("Antwoord eerst zelf");
        // Every way on through the sections keeps to it; only the way back doesn't.
        assertThat(_find(RouterLink.class).stream()
                        .map(RouterLink::getHref)
                        .filter(href -> href.startsWith("draaiboek/"))
                        .filter(href -> !href.contains("namens=" + noted)))
                .containsOnly("draaiboek/B.4.1");
        assertThat(Jsoup.parse(markup((Component) scherm.pagina())).select("a[href^=draaiboek/]"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("href")).contains("namens=" + noted));
        assertThat(_get(Sectieboom.class).getElement().getProperty("query")).isEqualTo("?namens=" + noted);
        assertThat(_get(Vragen.class).getElement().getProperty("items").split("&namens=" + noted, -1))
                .hasSizeGreaterThan(3);

        wereld.typ(lid, new Adres(CHOICE, "", "", noted), 0, "algemeen");
        wereld.typ(lid, new Adres(CHOICE, "", "toelichting", noted), 0, "zo zei ze het");
        scherm.close();
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        open(an, "B.4.1");
        assertThat(text(panel(CHOICE))).contains("Marie · genoteerd door Bo Maes", "zo zei ze het");
    }

    @Test
    void anInterviewOfAnotherShowsNoFieldsAtAll() {
        long noted = deelnemers.enrolName(lid.toegang(), plaats.bestuur(), "Marie", "");
        for (String other : List.of("" + noted, "" + lid.id(), "" + trekker.id(), "0", "zomaar", "")) {
            open(an, "B.4.1?namens=" + other);
            assertThat(_get(H1.class).getText()).as(other).isEqualTo("Dit gesprek noteer je niet (meer)");
            assertThat(_find(CelVeld.class)).isEmpty();
            scherm.close();
        }
        scherm = null;
    }

    @Test
    void aMatrixGetsItsRowsItsColumnsAndItsCrossings() {
        String row = UUID.randomUUID().toString();
        String column = UUID.randomUUID().toString();
        wereld.typ(lid, samen("c14-raci", row, "#"), 0, 1);
        wereld.typ(lid, samen("c14-raci", row, "taak"), 0, "De nota schrijven");
        wereld.typ(lid, samen("c14-raci", column, "@"), 0, 2);
        wereld.typ(lid, samen("c14-raci", column, "rol"), 0, "Trekker");
        wereld.typ(lid, samen("c14-raci", row, column), 0, "a");
        open(bo, "C.1.4");
        Groeitabel.Matrix matrix = _get(panel("c14-raci"), Groeitabel.Matrix.class);
        assertThat(matrix.getElement().getProperty("rows")).contains(row).doesNotContain(column);
        assertThat(matrix.getElement().getProperty("columns")).contains(column).doesNotContain(row);
        assertThat(matrix.getElement().getProperty("cells"))
                .contains("De nota schrijven", "Trekker", "\"a\"")
                .doesNotContain("\"#\"", "\"@\"");
        assertThat(matrix.getElement().getProperty("readonly", false)).isFalse();
        assertThat(panel("c14-raci").stand().telling().filled()).isEqualTo(1);

        wereld.typ(lid, samen("c14-raci", row, "#"), 1, null);
        wereld.typ(lid, samen("c14-raci", column, "@"), 1, null);
        scherm.ga("").ga("draaiboek/C.1.4");
        assertThat(panel("c14-raci").stand().telling().filled()).isZero();
    }

    @Test
    void rowsOfMyOwnOpenThoseOfTheTeamAndTheAgreedTable() {
        String theirs = UUID.randomUUID().toString();
        String gone = UUID.randomUUID().toString();
        wereld.typ(trekker, trekker.mijn("b44-systemen", theirs, "#"), 0, 1);
        wereld.typ(trekker, trekker.mijn("b44-systemen", theirs, "systeem"), 0, "Boekhouding");
        wereld.typ(trekker, trekker.mijn("b44-systemen", theirs, "leverancier"), 0, "een grote firma");
        wereld.typ(trekker, trekker.mijn("b44-systemen", gone, "#"), 0, 2);
        wereld.typ(trekker, trekker.mijn("b44-systemen", gone, "systeem"), 0, "per vergissing");
        wereld.typ(trekker, trekker.mijn("b44-systemen", gone, "#"), 1, null);
        wereld.typ(trekker, trekker.mijn("b44-systemen", "", "tekst"), 0, "de lijst van vorig jaar");
        wereld.klaar(trekker, "b44-systemen");
        String agreed = UUID.randomUUID().toString();
        wereld.typ(trekker, samen("b44-systemen", agreed, "#"), 0, 1);
        wereld.typ(trekker, samen("b44-systemen", agreed, "systeem"), 0, "Burgerzaken");

        open(bo, "B.4.4");
        assertThat(text(panel("b44-systemen"))).contains("Antwoord eerst zelf").doesNotContain("Boekhouding");
        assertThat(_find(panel("b44-systemen"), Groeitabel.class)).hasSize(1);
        scherm.close();

        String mine = UUID.randomUUID().toString();
        wereld.typ(lid, lid.mijn("b44-systemen", mine, "#"), 0, 1);
        open(bo, "B.4.4");
        assertThat(text(panel("b44-systemen"))).contains("Antwoord eerst zelf");
        scherm.close();

        wereld.typ(lid, lid.mijn("b44-systemen", mine, "systeem"), 0, "Kassa");
        open(bo, "B.4.4");
        assertThat(text(panel("b44-systemen")))
                .contains("zeg dat je klaar bent")
                .doesNotContain("Boekhouding");
        scherm.close();

        wereld.klaar(lid, "b44-systemen");
        open(bo, "B.4.4");
        assertThat(text(panel("b44-systemen")))
                .contains("An Peeters", "Boekhouding · een grote firma", "de lijst van vorig jaar")
                .doesNotContain("per vergissing");
        Groeitabel readable = _find(panel("b44-systemen"), Groeitabel.class).getLast();
        assertThat(readable.getElement().getProperty("cells")).contains("Burgerzaken");
        assertThat(readable.getElement().getProperty("readonly", false)).isTrue();
        assertThat(field(samen("b44-systemen", "", "tekst")).getElement().getProperty("readonly", false))
                .isTrue();
        scherm.close();

        open(an, "B.4.4");
        assertThat(text(panel("b44-systemen"))).contains("Bo Maes", "Kassa");
        assertThat(_find(panel("b44-systemen"), Groeitabel.class)
                        .getLast()
                        .getElement()
                        .getProperty("readonly", false))
                .isFalse();
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
        assertThat(text(panel(CHOICE))).contains("2 van 2 hebben geantwoord");
    }

    @Test
    void theTrekkerSeesHowFarTheGroupIsAndNobodyElseDoes() throws InterruptedException {
        Deel third = wereld.deel(plaats, wereld.persoon("Cleo Wouters"), Rol.MT_LID);
        wereld.typ(lid, lid.mijn("a-overheid"), 0, "het woord van Bo");
        wereld.klaar(lid, "a-overheid");
        wereld.typ(third, third.mijn("a-overheid"), 0, "nog bezig");
        open(bo, "A");
        assertThat(text((Component) scherm.pagina())).doesNotContain("zijn klaar", "Iedereen klaar bij");
        scherm.close();
        open(an, "A");
        assertThat(text(panel("a-overheid")))
                .contains("Jullie groep: 1 van 3 zijn klaar")
                .doesNotContain("woord van Bo");
        assertThat(text(panel("a-transformatie"))).contains("0 van 3 zijn klaar");
        assertThat(text((Component) scherm.pagina()))
                .contains("Iedereen klaar bij")
                .doesNotContain("nog bezig");
        wereld.klaar(third, "a-overheid");
        Instant end = Instant.now().plusSeconds(10);
        while (!text(panel("a-overheid")).contains("2 van 3") && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            MockVaadin.runUIQueue();
        }
        assertThat(text(panel("a-overheid"))).contains("2 van 3 zijn klaar").doesNotContain("woord van Bo");
    }

    @Test
    void theHistorySaysWhenItsAuthorWasReady() {
        wereld.typ(lid, lid.mijn("a-overheid"), 0, "mijn woord");
        open(bo, "A");
        askHistory(lid.mijn("a-overheid"));
        assertThat(text(_get(GeschiedenisDialoog.class))).doesNotContain("Klaar gezegd");
        _get(GeschiedenisDialoog.class).close();
        wereld.klaar(lid, "a-overheid");
        askHistory(lid.mijn("a-overheid"));
        assertThat(text(_get(GeschiedenisDialoog.class))).contains("Klaar gezegd", "Bo Maes");
    }

    @Test
    void theHistoryShowsEveryValueAndPutsOneBack() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn(CHOICE), 1, "algemeen");
        open(bo, "B.4.1");
        askHistory(lid.mijn(CHOICE));
        GeschiedenisDialoog dialog = _get(GeschiedenisDialoog.class);
        assertThat(text(dialog)).contains("staat er nu");
        _click(_get(dialog, Button.class, spec -> spec.withText("Deze versie terugzetten")));
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
    void whatStandsPastTheLastQuestionIsReckonedEachTime() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "algemeen");
        open(an, "B.4.1");
        assertThat(guide().getProperty("record")).contains(CHOICE);
        end();
        assertThat(guide().getProperty("waits")).contains("Leg vraag 1 vast");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        end();
        assertThat(guide().getProperty("waits")).doesNotContain("Leg vraag 1 vast");
    }

    @Test
    void whatCanBeRecordedIsToldOnTopOfThePageToWhoRecordsIt() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        open(an, "B.4.1");
        assertThat(_find(HtmlContainer.class, spec -> spec.withClasses("db-record-line")))
                .isEmpty();
        scherm.close();
        wereld.typ(lid, lid.mijn(CHOICE), 0, "algemeen");
        open(an, "B.4.1");
        assertThat(_get(HtmlContainer.class, spec -> spec.withClasses("db-record-line"))
                        .getElement()
                        .getProperty("innerHTML"))
                .contains("Eén vraag kan je nu vastleggen.", "Leg vraag 1 vast");
        scherm.close();
        open(bo, "B.4.1");
        assertThat(_find(HtmlContainer.class, spec -> spec.withClasses("db-record-line")))
                .isEmpty();
    }

    @Test
    void pastTheLastQuestionTheWordsAndTheButtonSayOneThing() {
        open(bo, "B.4.1");
        end();
        assertThat(guide().getProperty("waits"))
                .contains("Ook van An ontbreken antwoorden.", "Beantwoord vraag 1")
                .doesNotContain("wachten nog op");
        Editie editie = wereld.traject(lid).editie();
        for (Item item : editie.items(editie.section("B.4.1").orElseThrow())) {
            wereld.zet(plaats.traject(), lid, lid.mijn(item.id()));
            if (!item.answeredAtOnce()) {
                wereld.klaar(lid, item.id());
            }
        }
        end();
        assertThat(guide().getProperty("waits"))
                .contains("Jouw deel is af. Jullie wachten nog op An.", "Voor jou is het nu de beurt aan")
                .doesNotContain("Beantwoord", "ontbreken");
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        scherm.close();
        open(an, "B.4.1");
        end();
        assertThat(guide().getProperty("waits"))
                .contains("Bij vraag 1 is iedereen klaar: leg vast wat jullie daar afspreken.", "Leg vraag 1 vast")
                .doesNotContain("wachten nog op", "Beantwoord");
    }

    @Test
    void pastTheLastQuestionAGivenSectionIsADoneTask() {
        tasks.handOut(trekker.toegang(), wereld.traject(trekker), List.of("B.4.4"), List.of(lid.id()), null);
        open(bo, "B.4.4");
        end();
        assertThat(wereld.traject(lid).mijnTaken())
                .extracting(Traject.Taak::klaar)
                .containsExactly(false);
        assertThat(guide().getProperty("waits")).doesNotContain("Je taak");
        Editie editie = wereld.traject(lid).editie();
        for (Item item : editie.items(editie.section("B.4.4").orElseThrow())) {
            wereld.zet(plaats.traject(), lid, lid.mijn(item.id()));
            if (!item.answeredAtOnce()) {
                wereld.klaar(lid, item.id());
            }
        }
        end();
        assertThat(wereld.traject(lid).mijnTaken())
                .extracting(Traject.Taak::klaar)
                .containsExactly(true);
        assertThat(guide().getProperty("waits")).contains("Je taak staat nu als klaar.");
    }

    @Test
    void answeredIsOneThingInTheQueryInTheSectionAndAtStart() {
        Editie editie = wereld.traject(lid).editie();
        Item table = editie.item("b14-tekenen").orElseThrow();
        // A table of which its author said Klaar with rows open; one that is full, and nothing was said of it; half a
        // text.
        table.rows().stream().limit(5).forEach(row -> wereld.typ(lid, lid.mijn(table.id(), row.id(), ""), 0, "ja"));
        wereld.klaar(lid, table.id());
        for (var row : editie.item("a1-dimensies").orElseThrow().rows()) {
            editie.item("a1-dimensies")
                    .orElseThrow()
                    .columns()
                    .forEach(column ->
                            wereld.zet(plaats.traject(), lid, lid.mijn("a1-dimensies", row.id(), column.id())));
        }
        wereld.typ(lid, lid.mijn("a-overheid"), 0, "half");
        // A choice that was made, and one of which only the explanation stands.
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn("b41-budget", "", "toelichting"), 0, "omdat");
        // And what is emptied again after Klaar stays given.
        wereld.typ(lid, lid.mijn("b41-doelen"), 0, List.of("trends"));
        wereld.klaar(lid, "b41-doelen");
        wereld.typ(lid, lid.mijn("b41-doelen"), 1, null);

        Traject mine = wereld.traject(lid);
        var read = progress.of(lid.toegang(), mine);
        var given = progress.given(lid.toegang(), mine).getOrDefault(lid.id(), Map.of());
        for (var expected : Map.of("B.1.4", 1, "A.1", 0, "A", 0, "B.4.1", 2).entrySet()) {
            String section = expected.getKey();
            open(bo, section);
            assertThat(read.mijn().get(section).filled()).as("query " + section).isEqualTo(expected.getValue());
            assertThat(given.getOrDefault(section, 0)).as("Start " + section).isEqualTo(expected.getValue());
            assertThat(_find(ItemPaneel.class).stream()
                            .mapToInt(panel -> panel.stand().telling().filled())
                            .sum())
                    .as("screen " + section)
                    .isEqualTo(expected.getValue());
            assertThat(guide().getProperty("states").split("\"ingevuld\"", -1))
                    .as("counter " + section)
                    .hasSize(expected.getValue() + 1);
            assertThat(_get(Sectieboom.class).getElement().getProperty("counts"))
                    .contains("\"" + section + "\":[" + expected.getValue() + ",");
            scherm.close();
        }
        scherm = null;
    }

    @Test
    void whoLeftARowOpenIsCountedAtIt() {
        Item table = wereld.traject(lid).editie().item("b14-tekenen").orElseThrow();
        table.rows().forEach(row -> wereld.typ(lid, lid.mijn(table.id(), row.id(), ""), 0, "ja"));
        wereld.klaar(lid, table.id());
        wereld.typ(trekker, trekker.mijn(table.id(), table.rows().getFirst().id(), ""), 0, "ja");
        wereld.klaar(trekker, table.id());
        open(bo, "B.1.4");
        assertThat(text(panel(table.id()))).contains("Jullie: 1× Ja1 liet dit open", "Jullie: 2× Ja");
    }

    @Test
    void aListIsRecordedInTheRowsThatStandThereAlready() {
        Item table = wereld.traject(lid).editie().item("b14-tekenen").orElseThrow();
        String first = table.rows().getFirst().id();
        for (Deel one : List.of(trekker, lid)) {
            table.rows().forEach(row -> wereld.typ(one, one.mijn(table.id(), row.id(), ""), 0, "ja"));
        }
        open(an, "B.1.4");
        assertThat(_find(panel(table.id()), Rijen.Rij.class))
                .as("before I am ready")
                .isEmpty();
        scherm.close();
        wereld.klaar(lid, table.id());
        wereld.klaar(trekker, table.id());
        wereld.typ(trekker, samen(table.id(), first, ""), 0, "deels");

        open(an, "B.1.4");
        assertThat(text(panel(table.id())))
                .contains("Jullie gezamenlijk antwoord: nog 8 van 9 rijen", "noteer een minderheidsstandpunt");
        // The trekker's field stands at the row, behind their own answer; no second list of nine.
        assertThat(_find(panel(table.id()), be.draaiboek.antwoord.ui.Raster.class))
                .hasSize(1);
        CelVeld recorded = field(samen(table.id(), first, ""));
        assertThat(recorded.getElement().getParent().getAttribute("aria-label"))
                .isEqualTo("Jullie gezamenlijk antwoord");
        assertThat(recorded.getElement().getParent().getParent().getAttribute("slot"))
                .isEqualTo(
                        field(trekker.mijn(table.id(), first, "")).getElement().getAttribute("slot"));
        scherm.close();

        open(bo, "B.1.4");
        assertThat(text(panel(table.id()))).contains("Jij: JaJullie: 2× Ja✓ Afgesproken: Deels");
        assertThat(fields(samen(table.id(), first, "")))
                .as("who reads it has no field")
                .isEmpty();
    }

    @Test
    void aSectionOfOneQuestionHasTheGuide() {
        open(bo, "A.1");
        assertThat(_find(ItemPaneel.class)).hasSize(1);
        assertThat(guide().getProperty("next")).contains("draaiboek/");
        end();
        assertThat(guide().getProperty("waits")).contains("ontbreken");
    }

    private static Element guide() {
        return _get(Gids.class).getElement();
    }

    private static void end() {
        guide().getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(guide(), "end-reached", JsonMapper.shared().createObjectNode()));
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
        assertThat(_get(H1.class).getText()).isEqualTo("Dag Bo");
        // One cell of 24 stands: the one question of A.1 isn't answered yet.
        assertThat(_find(NativeTableRow.class))
                .extracting(row -> row.getElement().getTextRecursively())
                .anyMatch(row -> row.startsWith("A.1 ") && row.contains("0 van 1"));
        assertThat(scherm.pagina().getElement().getTextRecursively()).contains("Proefdam");
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

    /** Everything below it that is markup and no component. */
    private static String markup(Component below) {
        return below.getElement().getProperty("innerHTML", "")
                + below.getChildren().map(SectieViewTest::markup).collect(Collectors.joining());
    }

    /** What was agreed, for who reads it. */
    private static Elements agreed(String item) {
        return Jsoup.parse(markup(panel(item))).select(".db-agreed-said");
    }

    private void open(Persoon who, String section) {
        scherm = Scherm.open(context, wereld.gebruiker(who)).ga("draaiboek/" + section);
    }

    private static ItemPaneel panel(String item) {
        return _get(ItemPaneel.class, spec -> spec.withId(item));
    }

    private static CelVeld field(Adres cell) {
        assertThat(fields(cell)).hasSize(1);
        return fields(cell).getFirst();
    }

    private static List<CelVeld> fields(Adres cell) {
        return _find(CelVeld.class).stream()
                .filter(field -> field.adres().equals(cell))
                .toList();
    }

    private static String text(Component component) {
        return Scherm.woorden(component);
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
