package be.draaiboek.shell;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Brievenbus;
import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.invullen.ui.SectieView;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.samenwerken.BezoekService;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
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

    @Autowired
    TaakService tasks;

    @Autowired
    Meldingen inbox;

    @Autowired
    Brievenbus letters;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    WorkshopService workshops;

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
        visits.welcomeSeen(an.toegang());
        visits.welcomeSeen(bo.toegang());
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Proefdam");
        inbox.allesGelezen(bo.toegang(), null, Long.MAX_VALUE);
        letters.leeg();
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
        assertThat(text()).contains("Dag Bo", "Proefdam", "MT-lid").doesNotContain("Dag Bo Maes");
        assertThat(next())
                .contains(
                        "Nu: begin met " + asking(0).heading(),
                        "Begin met " + asking(0).code());
        assertThat(card("db-road")).contains("Eigen beeld · nu");
        assertThat(_find(Welkom.class)).isEmpty();
        // One filled button on the page.
        assertThat(_find(RouterLink.class, spec -> spec.withClasses("db-btn-primary")))
                .hasSize(1);
    }

    @Test
    void whoBeganGoesOnAtTheQuestionWhereTheyWere() {
        Section first = asking(0);
        Item item = wereld.traject(lid).editie().items(first).getFirst();
        wereld.zet(plaats.traject(), lid, lid.mijn(item.id()));
        open(lid);
        // Until they say so it is theirs alone.
        assertThat(next()).contains("Nu: verder met " + first.heading(), "Verder met vraag 1");
        wereld.klaar(lid, item.id());
        scherm.ga("taken").ga("");
        assertThat(next()).contains("Nu: verder met " + first.heading(), "Verder met vraag 2");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).anyMatch(href -> href.contains("?item="));
    }

    @Test
    void aTaskWithADateGoesBeforeWhatComesNext() {
        tasks.handOut(
                trekker.toegang(),
                wereld.traject(trekker),
                List.of("B.4.4"),
                List.of(lid.id()),
                tasks.today().plusDays(3));
        open(lid);
        assertThat(next()).contains("B.4.4", "Je trekker vroeg het tegen");
        assertThat(card("db-dates")).contains("Met een datum", "B.4.4");
    }

    @Test
    void startTheRoomToFillInAndADateLeadToTheSame() {
        Section first = asking(0);
        Persoon coach = wereld.persoon("Coach");
        long cohort = wereld.cohort(coach, plaats);
        // A chapter that is asked sooner than what the trekker handed out.
        coaching.setDeadline(
                coach.toegang(), cohort, first.code(), tasks.today().plusDays(4));
        tasks.handOut(
                trekker.toegang(),
                wereld.traject(trekker),
                List.of("B.4.1"),
                List.of(lid.id()),
                tasks.today().plusDays(11));
        open(lid);
        assertThat(next()).contains("Nu: begin met " + first.heading(), "POLIS vraagt het tegen");
        assertThat(_find(_get(Datumkaart.class), RouterLink.class).getFirst().getHref())
                .isEqualTo("draaiboek/" + first.code());
        scherm.ga("draaiboek");
        assertThat(_get(H1.class).getText()).isEqualTo(first.heading());
        scherm.close();

        // And where one was: at the same question.
        List<Item> items = wereld.traject(lid).editie().items(first);
        item(lid, lid.id(), items.getFirst());
        if (!items.getFirst().answeredAtOnce()) {
            wereld.klaar(lid, items.getFirst().id());
        }
        open(lid);
        String there = _find(_get(Nukaart.class), RouterLink.class).getFirst().getHref();
        assertThat(_find(_get(Datumkaart.class), RouterLink.class).getFirst().getHref())
                .isEqualTo(there);
        scherm.ga("draaiboek");
        assertThat(_get(H1.class).getText())
                .isEqualTo(wereld.traject(lid)
                        .editie()
                        .section(there.replaceAll("draaiboek/|\\?.*", ""))
                        .orElseThrow()
                        .heading());
    }

    @Test
    void theRoomToFillInOpensForTheTrekkerWhatTheyRecord() {
        answered(trekker, "B.4.4");
        answered(lid, "B.4.4");
        open(trekker);
        assertThat(next()).contains("vast in B.4.4");
        scherm.ga("draaiboek");
        assertThat(_get(H1.class).getText()).startsWith("B.4.4");
    }

    @Test
    void whileAWorkshopRunsItHasTheOneFilledButton() {
        workshops.open(trekker.toegang(), wereld.traject(trekker), "B.4.1", 0);
        for (Deel one : List.of(lid, trekker, wereld.deel(plaats, wereld.persoon("Nele Nieuw"), Rol.MT_LID))) {
            open(one);
            assertThat(_find(RouterLink.class, spec -> spec.withClasses("db-btn-primary")))
                    .as(one.persoon().name())
                    .extracting(RouterLink::getText)
                    .containsExactly(one == trekker ? "Naar het workshopscherm" : "Kijk mee");
            assertThat(_find(Button.class))
                    .noneMatch(button -> button.getThemeNames().contains("primary"));
            scherm.close();
        }
        scherm = null;
    }

    @Test
    void whereEverybodyElseIsReadyTheyWaitForMe() {
        answered(trekker, "B.4.4");
        open(lid);
        assertThat(next()).contains("B.4.4", "Al je collega's zijn hier klaar: ze wachten op jou.");
        assertThat(card("db-waits")).contains("Je hele team is klaar met B.4.4");
    }

    @Test
    void theTrekkerRecordsWhatEverybodyIsReadyWith() {
        answered(trekker, "B.4.4");
        answered(lid, "B.4.4");
        open(trekker);
        assertThat(next())
                .contains(
                        "Nu: leg",
                        "vast in B.4.4",
                        "Iedereen is klaar",
                        "Bespreek ze samen, of leg vast",
                        "Leg vraag 1 vast");
        assertThat(row("B.4.4")).contains("✓✓", "2 van 2", "leg er 9 vast");
        assertThat(_find(RouterLink.class, spec -> spec.withText("leg er 9 vast")))
                .extracting(link -> link.getElement().getAttribute("href"))
                .as("where the first of them is recorded")
                .singleElement()
                .asString()
                .contains("draaiboek/B.4.4?", "&afspraak");
        // To somebody else it isn't told what they could record.
        scherm.close();
        open(lid);
        assertThat(row("B.4.4")).contains("An plant de bespreking");
    }

    @Test
    void anMtLidWhoIsDoneIsToldForWhomTheyWait() {
        everything(lid, true);
        open(lid);
        assertThat(next()).contains("Jij bent klaar. Jullie wachten op An", "1 van 2 klaar");
        assertThat(row("B.4.4")).contains("wacht op An");
    }

    @Test
    void whenAllIsAgreedTheRoadGoesOn() {
        everything(trekker, true);
        everything(trekker, false);
        open(trekker);
        assertThat(next()).contains("Nu: leg de nulmeting vast", "Naar de meetmomenten");
        assertThat(card("db-road")).contains("Nulmeting · nu", "Eigen beeld, gedaan");
        assertThat(card("db-stand")).contains("secties zijn rond");
    }

    @Test
    void whatOthersDidIsToldWhenItIsAskedFor() {
        open(trekker);
        wereld.bezocht(trekker, Duration.ofHours(2));
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn("b41-budget"), 0, "jaarlijks");
        wereld.typ(lid, samen(ROWS, UUID.randomUUID().toString(), "post"), 0, "Een geheime post");
        scherm.ga("");
        assertThat(card("db-news")).doesNotContain("Bo Maes");
        news();
        assertThat(card("db-news"))
                .contains("Bo Maes heeft op 2 vragen geantwoord.", "Bo Maes heeft gewijzigd in C.1.3", "1 veld")
                .doesNotContain("geheime", "strategie");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("draaiboek/C.1.3?item=" + ROWS);
    }

    @Test
    void nothingNewIsSaidInSoManyWords() {
        open(trekker);
        wereld.bezocht(trekker, Duration.ofHours(2));
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        scherm.ga("");
        news();
        assertThat(card("db-news")).contains("Niets nieuws");
    }

    @Test
    void nobodySeesWhatAnybodyAnswered() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "een geheime toelichting");
        open(trekker);
        assertThat(text()).doesNotContain("geheime");
        assertThat(row("B.4.1")).contains("1/");
        assertThat(_find(Component.class, spec -> spec.withClasses("db-result")))
                .isEmpty();
    }

    @Test
    void whatIsUnreadIsToldInWords() {
        inbox.tell(
                trekker.toegang(),
                java.util.List.of(bo.account()),
                Melding.Soort.TWEELING,
                "Elderdam aanvaardde jullie uitnodiging.",
                "tweeling");
        inbox.tell(
                trekker.toegang(),
                java.util.List.of(bo.account()),
                Melding.Soort.VERMELDING,
                "An Peeters noemt je in een notitie.",
                "draaiboek/B.4.1");
        open(lid);
        assertThat(_find(Component.class, spec -> spec.withClasses("db-waits")))
                .extracting(StartViewTest::textOf)
                .containsExactly(
                        "Wie wacht op jouAn Peeters noemt je in een notitie.",
                        "NieuwElderdam aanvaardde jullie uitnodiging.");
    }

    @Test
    void everybodyWhoIsWaitedForIsRemindedAtOnceAndNotTwice() {
        answered(trekker, "B.4.4");
        open(trekker);
        _click(_get(Button.class, spec -> spec.withText("Herinner iedereen")));
        assertThat(card("db-remind")).contains("Bo Maes", "vragen in 13 secties");
        _click(_get(Button.class, spec -> spec.withText("Verstuur naar 1 collega")));
        assertThat(card("db-remind"))
                .contains("Verstuurd naar Bo Maes. Opnieuw kan over")
                .doesNotContain("kreeg er al een op")
                .as("what happened before what one does next")
                .containsSubsequence("Verstuurd naar", "Sluiten");
        assertThat(letters.leeg()).extracting(Brievenbus.Brief::account).containsExactly(bo.account());
    }

    @Test
    void theWelcomeIsShownOnceOnWhateverComputer() {
        Deel dina = wereld.deel(plaats, wereld.persoon("Dina Claes"), Rol.MT_LID);
        open(dina);
        assertThat(textOf(_get(Welkom.class)))
                .contains("geen test", "Eerst alleen, dan samen", "tweeling", "nooit verloren");
        // Until then the welcome is the one thing to do.
        assertThat(_find(Nukaart.class)).isEmpty();
        scherm.ga("");
        _click(_get(Button.class, spec -> spec.withText("Overslaan")));
        assertThat(_find(Welkom.class)).isEmpty();
        assertThat(_find(Nukaart.class)).hasSize(1);
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
        long without = besturen.invent(system, "Leegdam", "Limburg");
        deelnemers.enrol(system, without, waiting.account(), Rol.MT_LID, "");
        open(waiting);
        assertThat(text()).contains("Voor Leegdam is het Draaiboek nog niet gestart");
        scherm.close();

        Persoon nobody = wereld.persoon("Niemand");
        open(nobody);
        assertThat(text()).contains("je hoort nog bij geen enkel bestuur", nobody.email());
    }

    @Test
    void whoTookPartIsToldThatItEnded() {
        deelnemers.end(Toegang.systeem("fixture of a test"), lid.id());
        scherm = Scherm.open(context, wereld.gebruikerBijAanmelden(bo, java.util.Set.of("DEELNEMER")));
        assertThat(text()).contains("Je neemt aan geen enkel bestuur (meer) deel", bo.email());
    }

    @Test
    void polisIsToldWhatTheyCanDoHere() {
        Persoon begeleider = wereld.persoon("Begeleider");
        wereld.cohort(begeleider, plaats);
        // Monday is where a coach begins.
        scherm = Scherm.open(context, wereld.gebruiker(begeleider));
        scherm.ga("");
        assertThat(scherm.pagina().getClass().getSimpleName()).isEqualTo("BordView");
        scherm.close();

        // What waits comes first, by number.
        wereld.deel(wereld.plaats("Losdam"), begeleider, Rol.MT_LID);
        open(wereld.persoon("Beheerder", true));
        assertThat(text()).containsPattern("Wat nu wacht.*[0-9]+ bestu(?:ur|ren) zonder cohort.*Dit kan je hier doen");
        assertThat(text())
                .contains(
                        "antwoorden lees je alleen in een bestuur waaraan je zelf deelneemt",
                        "Accounts maken",
                        "Draaiboek starten",
                        "Of de mails vertrekken",
                        "Wie zich aanmeldde");
        assertThat(_find(ListItem.class))
                .as("each page says what it is for")
                .allSatisfy(page -> assertThat(page.getChildren().filter(Paragraph.class::isInstance))
                        .hasSize(1));
        assertThat(_find(Welkom.class)).isEmpty();
    }

    @Test
    void whoWorksForTwoBesturenChooses() {
        Deel there = wereld.deel(wereld.plaats("Elderdam"), an, Rol.MT_LID);
        open(trekker);
        assertThat(text()).contains("Je andere besturen");
        _click(_get(Button.class, spec -> spec.withText("Verder werken voor Proefdam")));
        assertThat(text()).contains("Proefdam · jij bent");
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
            item(deel, holder, item);
            if (holder != 0 && !item.answeredAtOnce()) {
                wereld.klaar(deel, item.id());
            }
        }
    }

    private void item(Deel deel, long holder, Item item) {
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

    /** Gives this person's answer to all that a section asks of each. */
    private void answered(Deel deel, String section) {
        Traject traject = wereld.traject(deel);
        traject.editie().items(traject.editie().section(section).orElseThrow()).stream()
                .filter(item -> item.answering() == Answering.INDIVIDUAL_THEN_AGREED)
                .forEach(item -> {
                    item(deel, deel.id(), item);
                    if (!item.answeredAtOnce()) {
                        wereld.klaar(deel, item.id());
                    }
                });
    }

    private void news() {
        NativeDetails details = _get(
                NativeDetails.class,
                spec -> spec.withCount(1)
                        .withPredicate(one -> one.getSummaryText().startsWith("Wat je collega's")));
        details.setOpen(true);
        com.vaadin.flow.component.ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
    }

    /** The line of a section in the table, as text. */
    private String row(String section) {
        return textOf(_find(NativeTableRow.class).stream()
                .filter(one -> textOf(one).startsWith(section + " "))
                .findFirst()
                .orElseThrow());
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
        return Scherm.woorden(scherm.pagina());
    }

    private static String textOf(Component component) {
        return Scherm.woorden(component);
    }
}
