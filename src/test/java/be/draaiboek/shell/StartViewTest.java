package be.draaiboek.shell;

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
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.invullen.ui.SectieView;
import be.draaiboek.samenwerken.BezoekService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Home, as each kind of person meets it. */
class StartViewTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";
    private static final String ROWS = "c13-budget";

    @Autowired
    ApplicationContext context;

    @Autowired
    BezoekService visits;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    BestuurService besturen;

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
        visits.welkomGezien(an.toegang());
        visits.welkomGezien(bo.toegang());
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
    void whoHasNotBegunIsSentToTheFirstQuestions() {
        open(lid);
        assertThat(text()).contains("schets die de ogen opent, geen test", "Proefdam", "MT-lid");
        assertThat(next()).contains("Begin met " + asking(0).heading());
        assertThat(card("db-news")).contains("Dit is je eerste bezoek");
        assertThat(_find(Welkom.class)).isEmpty();
    }

    @Test
    void whoBeganGoesOnWhereTheyWere() {
        Section first = asking(0);
        Item item = wereld.traject(lid).editie().items(first).getFirst();
        String row = item.rows().isEmpty() ? "" : item.rows().getFirst().id();
        wereld.zet(plaats.traject(), lid, lid.mijn(item.id(), row, "omschrijving"));
        open(lid);
        assertThat(next()).contains("Ga verder met " + first.heading(), "nog ");
        assertThat(card("db-loop")).contains("bezig · jij bent hier", "nog te beginnen");
    }

    @Test
    void theTrekkerWhoIsDoneRecordsWhatWasAgreedWhereColleaguesAnswered() {
        everything(trekker, true);
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        open(trekker);
        assertThat(next())
                .contains(
                        "Leg nu vast wat jullie samen afspreken: in B.4.1",
                        "(1 van 1 collega antwoordde al)",
                        "Leg vast in B.4.1");
    }

    @Test
    void anMtLidWhoIsDoneIsToldWhoRecordsIt() {
        everything(lid, true);
        open(lid);
        assertThat(next()).contains("Nu samen: in", "(0 van 1 collega antwoordden al)", "An Peeters legt vast");
    }

    @Test
    void whenAllIsAgreedTheRoadTurnsBack() {
        everything(trekker, true);
        everything(trekker, false);
        open(trekker);
        assertThat(next()).contains("kringloop", "Terug naar");
        assertThat(card("db-loop")).contains("eerste ronde rond").doesNotContain("bezig", "jij bent hier");
    }

    @Test
    void whatOthersDidIsToldAtTheNextVisit() {
        open(trekker);
        wereld.bezocht(trekker, Duration.ofHours(2));
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn("b41-budget"), 0, "jaarlijks");
        wereld.typ(lid, samen(ROWS, UUID.randomUUID().toString(), "post"), 0, "Een geheime post");
        scherm.ga("");
        assertThat(card("db-news"))
                .contains("Bo Maes antwoordde op 2 vragen.", "Bo Maes wijzigde in C.1.3", "1 veld")
                .doesNotContain("geheime", "strategie");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("draaiboek/C.1.3?item=" + ROWS);
        assertThat(card("db-loop")).contains("bezig");
    }

    @Test
    void nothingNewIsSaidInSoManyWords() {
        open(trekker);
        wereld.bezocht(trekker, Duration.ofHours(2));
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        scherm.ga("");
        assertThat(card("db-news")).contains("Niets nieuws");
    }

    @Test
    void barsHaveNumbersAndATable() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        open(lid);
        int total = wereld.traject(lid).editie().sections().stream()
                .filter(section -> section.part().equals("B"))
                .flatMap(section -> wereld.traject(lid).editie().items(section).stream())
                .mapToInt(item -> VoortgangService.telling(item, 0, 0).total())
                .sum();
        assertThat(card("db-stand-table")).contains("1 van " + total);
        assertThat(card("db-stand")).contains("ik", "samen", "1 van " + total);
    }

    @Test
    void theWelcomeIsShownOnceOnWhateverComputer() {
        Deel dina = wereld.deel(plaats, wereld.persoon("Dina Claes"), Rol.MT_LID);
        open(dina);
        assertThat(textOf(_get(Welkom.class)))
                .contains("geen test", "Eerst alleen, dan samen", "tweeling", "nooit verloren");
        assertThat(_find(Nieuwskaart.class)).isEmpty();
        scherm.ga("");
        _click(_get(Button.class, spec -> spec.withText("Overslaan")));
        assertThat(_find(Welkom.class)).isEmpty();
        scherm.close();
        open(dina);
        assertThat(_find(Welkom.class)).isEmpty();
        scherm.ga("welkom");
        assertThat(scherm.pagina()).isInstanceOf(WelkomView.class);
        assertThat(text()).contains("geen test", "nooit verloren");
    }

    @Test
    void theWelcomeLeadsToTheFirstSection() {
        Deel els = wereld.deel(plaats, wereld.persoon("Els Smet"), Rol.MT_LID);
        open(els);
        _click(_get(Button.class, spec -> spec.withText("Begin met " + asking(0).heading())));
        assertThat(scherm.pagina()).isInstanceOf(SectieView.class);
        scherm.ga("");
        assertThat(_find(Welkom.class)).isEmpty();
    }

    @Test
    void whoHasNoTrajectIsToldWhatToDo() {
        Persoon invuller = wereld.persoon("Ingrid");
        wereld.deel(plaats, invuller, Rol.INVULLER);
        open(invuller);
        assertThat(text()).contains("Je bent invuller bij Proefdam", "vraag je trekker");
        scherm.close();

        Persoon waiting = wereld.persoon("Wachter");
        Toegang system = Toegang.systeem("fixture of a test");
        long without = besturen.verzin(system, "Leegdam", "Limburg");
        deelnemers.voegToe(system, without, waiting.account(), Rol.MT_LID, "");
        open(waiting);
        assertThat(text()).contains("Voor Leegdam is het Draaiboek nog niet gestart");
        scherm.close();

        Persoon nobody = wereld.persoon("Niemand");
        open(nobody);
        assertThat(text()).contains("je hoort nog bij geen enkel bestuur", nobody.email());
    }

    @Test
    void whoTookPartIsToldThatItEnded() {
        deelnemers.eindig(Toegang.systeem("fixture of a test"), lid.id());
        scherm = Scherm.open(context, wereld.gebruikerBijAanmelden(bo, java.util.Set.of("DEELNEMER")));
        assertThat(text()).contains("Je neemt aan geen enkel bestuur (meer) deel", bo.email());
    }

    @Test
    void polisIsToldWhatTheyCanDoHere() {
        Persoon begeleider = wereld.persoon("Begeleider");
        wereld.cohort(begeleider, plaats);
        open(begeleider);
        assertThat(text()).contains("Je begeleidt besturen", "Hoe ver elk bestuur staat");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("cohort");
        scherm.close();

        open(wereld.persoon("Beheerder", true));
        assertThat(text()).contains("de antwoorden van de besturen zie je niet", "Accounts maken", "Draaiboek starten");
        assertThat(_find(Welkom.class)).isEmpty();
    }

    @Test
    void whoWorksForTwoBesturenChooses() {
        Deel there = wereld.deel(wereld.plaats("Elderdam"), an, Rol.MT_LID);
        open(trekker);
        assertThat(text()).contains("Je andere besturen");
        _click(_get(Button.class, spec -> spec.withText("Werk verder voor Proefdam")));
        assertThat(text()).contains("wat voor Proefdam geldt");
        assertThat(there.id()).isPositive();
    }

    /** Fills every cell that counts: one's own and the joint ones, or those that are agreed. */
    private void everything(Deel deel, boolean own) {
        Traject traject = wereld.traject(deel);
        for (Item item : traject.editie().items()) {
            boolean individual = item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
            if (!individual && !own) {
                continue;
            }
            long holder = individual && own ? deel.id() : 0;
            switch (item.kind()) {
                case GRID ->
                    item.rows()
                            .forEach(row ->
                                    item.columns().forEach(column -> put(deel, holder, item, row.id(), column.id())));
                case CHECK -> item.rows().forEach(row -> put(deel, holder, item, row.id(), ""));
                case ROWS, MATRIX ->
                    put(
                            deel,
                            holder,
                            item,
                            UUID.randomUUID().toString(),
                            item.columns().getFirst().id());
                default -> put(deel, holder, item, "", "");
            }
        }
    }

    private void put(Deel deel, long holder, Item item, String row, String col) {
        wereld.zet(plaats.traject(), deel, new be.draaiboek.antwoord.Cel.Adres(item.id(), row, col, holder));
    }

    private Section asking(int index) {
        var editie = wereld.traject(lid).editie();
        return editie.sections().stream()
                .filter(section -> !editie.items(section).isEmpty())
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private void open(Deel deel) {
        open(deel.persoon());
    }

    private void open(Persoon persoon) {
        scherm = Scherm.open(context, wereld.gebruiker(persoon));
        assertThat(scherm.pagina()).isInstanceOf(StartView.class);
    }

    private String next() {
        return card("db-next");
    }

    private static String card(String name) {
        return textOf(_get(Component.class, spec -> spec.withClasses(name)));
    }

    private String text() {
        return scherm.pagina().getElement().getTextRecursively();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}
