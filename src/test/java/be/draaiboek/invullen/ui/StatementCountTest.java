package be.draaiboek.invullen.ui;

import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Opdrachten;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.meetmoment.Meetmoment;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.meetmoment.RapportService;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.workshop.WorkshopService;
import be.draaiboek.workshop.ui.WorkshopView;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a page and a save cost in statements does not grow with the people or with the history. */
class StatementCountTest extends LiveTest {

    private static final int PAGE = 4;
    private static final int SAVE = 4;
    // my trajecten, noting the visit, the visit, progress, who gave answers, what is unread, deadlines
    // One of them asks what werksessies the besturen of mine are invited to.
    private static final int HOME = 8;
    // and where people are furthest apart
    private static final int HOME_OF_TREKKER = HOME + 1;
    // my trajecten, what is parked, the cells behind all figures, whether there is anything to take along,
    // what I had made of it
    private static final int FIGURES = 5;
    // my cohorts, the one asked for, its besturen, their questions, deadlines, who is ready, tasks, pairs, who is
    // paired, who may be proposed, which questions wait
    // One of them asks who left the cohort, one what I had made of it, one by what I look at it, one which meeting
    // comes.
    private static final int BOARD = 15;
    // Once they are counted neither their questions nor who is ready, until somebody writes; what was written just
    // before is looked at twice.
    private static final int BOARD_THAT_WAS_SEEN = BOARD - 2;
    private static final int COHORT = 9;
    private static final int FLANDERS = 285;
    // the workshop, my trajecten, what is settled, what was written, what is parked, how far apart, the agreed, the
    // views
    private static final int STAGE = 8;
    // my trajecten, what is parked, earlier ones
    private static final int WORKSHOPS = 3;
    private static final int MANY = 30;
    private static final int VERSIONS = 50;

    @LocalServerPort
    int port;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DSLContext dsl;

    @Autowired
    ApplicationContext context;

    @Autowired
    Opdrachten statements;

    @Autowired
    AntwoordService answers;

    @Autowired
    MeetmomentService meetmomenten;

    @Autowired
    RapportService reports;

    @Autowired
    Meldingen meldingen;

    @Autowired
    WorkshopService workshops;

    private Persoon an;
    private Persoon bo;
    private Api browser;
    private Plaats small;
    private Plaats large;
    private Deel inSmall;
    private Deel inLarge;
    private Deel anInLarge;

    @BeforeAll
    void twoBesturen() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        browser = new Api(port).logIn(an);
        small = wereld.plaats("Kleindam");
        large = wereld.plaats("Grootdam");
        inSmall = wereld.deel(small, an, Rol.TREKKER);
        inLarge = wereld.deel(large, bo, Rol.TREKKER);
        anInLarge = wereld.deel(large, an, Rol.MT_LID);
        List<Deel> colleagues = new ArrayList<>(List.of(inLarge, anInLarge));
        for (int i = 0; i < MANY; i++) {
            colleagues.add(wereld.deel(large, wereld.persoon("Collega " + i), Rol.MT_LID));
        }
        for (Deel deel : colleagues) {
            answers.save(deel.toegang(), large.traject(), everything(deel));
        }
        List<Mutatie> history = new ArrayList<>();
        for (int version = 1; version < VERSIONS; version++) {
            history.add(edit(inLarge.mijn("b41-strategie"), version, version % 2 == 0 ? "geen" : "algemeen"));
        }
        assertThat(answers.save(inLarge.toegang(), large.traject(), history))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Cel.Uitkomst.Bewaard.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.1", "B.4.1", "B.4.2", "B.4.4", "C.1.1", "C.1.4"})
    void aSectionPageTakesAtMostFour(String section) {
        for (Deel deel : List.of(inSmall, inLarge)) {
            try (Scherm screen = Scherm.open(context, wereld.gebruiker(deel.persoon()))) {
                statements.reset();
                screen.ga("draaiboek/" + section);
                assertThat(screen.pagina()).isInstanceOf(SectieView.class);
                List<String> seen = statements.seen();
                report("page " + section + (deel == inLarge ? ", 32 people" : ", 1 person"));
                assertThat(seen).hasSizeBetween(1, PAGE);
            }
        }
    }

    @Test
    void homeTakesAsManyHoweverManyColleaguesAndAnswers() {
        for (Deel deel : List.of(inSmall, inLarge, anInLarge)) {
            try (Scherm screen = Scherm.open(context, wereld.gebruiker(deel.persoon()))) {
                GekozenTraject.choose(wereld.traject(deel));
                screen.ga("");
                wereld.bezocht(deel, Duration.ofDays(400));
                statements.reset();
                screen.ga("");
                report("home" + (deel == inLarge ? ", 32 people" : ", 1 person"));
                assertThat(statements.seen()).hasSize(deel == anInLarge ? HOME : HOME_OF_TREKKER);
            }
        }
    }

    @Test
    void theFiguresTakeAsManyHoweverManyColleagues() {
        for (Deel deel : List.of(inSmall, inLarge)) {
            try (Scherm screen = Scherm.open(context, wereld.gebruiker(deel.persoon()))) {
                statements.reset();
                screen.ga("resultaten");
                assertThat(screen.pagina()).isInstanceOf(ResultatenView.class);
                report("figures" + (deel == inLarge ? ", 32 people" : ", 1 person"));
                assertThat(statements.seen()).hasSize(FIGURES);
            }
        }
    }

    /** What stands behind each page, for one person and for 32; the number is that of today, and it is the same for both. */
    @ParameterizedTest
    @CsvSource({
        // my trajecten, with what was handed out
        "taken, 1",
        // my trajecten, the list, progress
        "meetmomenten, 3",
        // the one asked for with its cells, my trajecten, the list
        "meetmomenten/{een}, 4",
        // two with their cells, my trajecten
        "meetmomenten/{een}/vergelijk/{twee}, 5",
        // my trajecten, the cells
        "afdruk, 2",
        // and what I had made of it
        "afdruk?wat=samen, 3",
        "afdruk/B.4.1, 2",
        // my trajecten, what was written
        "zoeken?q=tekst, 2",
        // my besturen, my trajecten, the people, the open invitations with their mail
        "team, 4",
    })
    void aPageTakesAsManyForManyAsForOne(String page, int statementsOfIt) {
        List<Integer> taken = new ArrayList<>();
        for (Deel deel : List.of(inSmall, inLarge)) {
            long one = moment(deel, "Eerste");
            long two = moment(deel, "Tweede");
            String path = page.replace("{een}", String.valueOf(one)).replace("{twee}", String.valueOf(two));
            try (Scherm screen = Scherm.open(context, wereld.gebruiker(deel.persoon()))) {
                GekozenTraject.choose(wereld.traject(deel));
                // Once before, so that what is read once and kept doesn't count for one of the two.
                screen.ga(path);
                statements.reset();
                screen.ga(path);
                assertThat(screen.pagina().getElement().getTextRecursively())
                        .doesNotContain("bestaat niet")
                        .doesNotContain("ging iets mis");
                report(page + (deel == inLarge ? ", 32 people" : ", 1 person"));
                taken.add(statements.seen().size());
            }
        }
        assertThat(taken.getLast()).as("does not grow with colleagues").isEqualTo(taken.getFirst());
        assertThat(taken.getFirst()).isEqualTo(statementsOfIt);
    }

    /** Beside what a trekker's takes: progress, who gave how much, by when it is asked, and the meetings. */
    @Test
    void theTasksOfAMemberTakeFiveHoweverManyColleagues() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(anInLarge.persoon()))) {
            GekozenTraject.choose(wereld.traject(anInLarge));
            screen.ga("taken");
            statements.reset();
            screen.ga("taken");
            assertThat(screen.pagina().getElement().getTextRecursively()).contains("Op wie jullie wachten");
            report("taken of a member, 32 people");
            assertThat(statements.seen()).hasSize(5);
        }
    }

    @Test
    void theBoardTakesNoMoreForALargeBestuur() {
        List<Integer> taken = new ArrayList<>();
        for (Plaats one : List.of(small, large)) {
            Persoon coach = wereld.persoon("Begeleider van " + one.bestuur());
            long cohort = wereld.cohort(coach, one);
            try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
                statements.reset();
                screen.ga("cohort/" + cohort);
                assertThat(statements.seen()).hasSize(BOARD);
                statements.reset();
                screen.ga("cohort/" + cohort);
                report("board" + (one == large ? ", 32 people" : ", 1 person"));
                taken.add(statements.seen().size());
            }
        }
        assertThat(taken).allSatisfy(count -> assertThat(count).isBetween(BOARD_THAT_WAS_SEEN, BOARD));
    }

    @Test
    void theBoardTakesAsManyForAllOfFlandersAsForNineBesturen() {
        Persoon everywhere = wereld.persoon("Deelnemer van overal");
        List<Plaats> places = new ArrayList<>();
        for (int i = 0; i < FLANDERS; i++) {
            Deel deel = wereld.deel(wereld.plaats("Plaats " + i), everywhere, Rol.TREKKER);
            wereld.typ(deel, deel.mijn("b41-strategie"), 0, "geen");
            wereld.typ(deel, samen("b41-strategie", "", ""), 0, "geen");
            places.add(deel.plaats());
        }
        Deel somebody = wereld.deel(places.getFirst(), wereld.persoon("Collega"), Rol.MT_LID);
        int version = 0;
        for (int besturen : List.of(COHORT, FLANDERS)) {
            Persoon coach = wereld.persoon("Begeleider van " + besturen);
            long cohort = wereld.cohort(coach, places.subList(0, besturen).toArray(Plaats[]::new));
            for (String page : List.of(
                    "cohort/" + cohort,
                    "koppel/" + cohort,
                    "begeleiding/" + cohort + "/" + places.getFirst().bestuur())) {
                try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
                    screen.ga(page);
                    statements.reset();
                    Instant begin = Instant.now();
                    screen.ga(page);
                    report(page.replaceAll("/.*", "") + ", " + besturen + " besturen, "
                            + Duration.between(begin, Instant.now()).toMillis() + " ms");
                    // The bestuur's page: the cohort, the same eight of the one bestuur, its trekkers, log and
                    // messages, where its note stands, whether that I looked is kept already, what I may read of
                    // it, what was asked, its questions, and which meeting comes.
                    // Pairing: the cohort, its besturen, who declined whom, who may not be together, what was agreed.
                    if (!page.startsWith("cohort")) {
                        assertThat(statements.seen()).hasSize(page.startsWith("koppel") ? 5 : 17);
                    } else {
                        assertThat(statements.seen()).hasSizeBetween(BOARD_THAT_WAS_SEEN, BOARD);
                        wereld.typ(somebody, somebody.mijn("b41-strategie"), version++, "geen");
                        statements.reset();
                        screen.ga(page);
                        assertThat(statements.seen()).hasSize(BOARD);
                    }
                }
            }
        }
    }

    @Test
    void aFileTakesThreeOfTodayAndFourOfAMeetmoment() {
        for (Deel deel : List.of(inSmall, inLarge)) {
            long closed = moment(deel, "Eerste");
            statements.reset();
            assertThat(reports.ofToday(deel.toegang(), deel.plaats().traject())).isPresent();
            report("file of today");
            // the last one keeps that it was taken along
            assertThat(statements.seen()).hasSize(3);
            statements.reset();
            assertThat(reports.ofMeetmoment(deel.toegang(), closed)).isPresent();
            report("file of a meetmoment");
            assertThat(statements.seen()).hasSize(4);
        }
    }

    /** Returns the meetmoment of this name, which is closed when there is none yet. */
    private long moment(Deel deel, String name) {
        Traject traject = wereld.traject(deel);
        return meetmomenten.list(deel.toegang(), traject).stream()
                .filter(one -> one.naam().equals(name))
                .findFirst()
                .map(Meetmoment::id)
                .orElseGet(() -> {
                    answers.save(
                            deel.toegang(), traject.id(), List.of(edit(samen("b41-strategie", "", ""), 0, "geen")));
                    return meetmomenten.close(
                            deel.toegang(), traject, new Meetmoment.Nieuw(name, "", LocalDate.of(2026, 11, 1), ""));
                });
    }

    @Test
    void theInboxTakesOneAndSoDoesTheBellOnceATab() {
        Persoon reader = wereld.persoon("Lezer");
        for (int i = 0; i < MANY; i++) {
            meldingen.tell(
                    an.toegang(), List.of(reader.account()), Melding.Soort.TAAK, "Iets voor jou.", "draaiboek/A." + i);
        }
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(reader))) {
            statements.reset();
            screen.ga("meldingen");
            report("inbox");
            assertThat(statements.seen()).hasSize(1);
            // What the bell asks when the page has arrived; the pages above count nothing for it.
            statements.reset();
            assertThat(meldingen.ongelezen(reader.toegang())).isEqualTo(MANY);
            assertThat(statements.seen()).hasSize(1);
            statements.reset();
            screen.ga("meldingen/mail");
            assertThat(statements.seen()).hasSize(1);
        }
    }

    @Test
    void theScreenOfAWorkshopTakesEightHoweverManyColleagues() {
        for (Deel deel : List.of(inSmall, inLarge)) {
            long id = workshops.open(deel.toegang(), wereld.traject(deel), "B.4.1", 5);
            workshops.show(deel.toegang(), id, "b41-ervaring");
            try (Scherm screen = Scherm.open(context, wereld.gebruiker(deel.persoon()))) {
                statements.reset();
                screen.ga("workshop/" + id);
                assertThat(screen.pagina()).isInstanceOf(WorkshopView.class);
                report("workshop" + (deel == inLarge ? ", 32 people" : ", 1 person"));
                assertThat(statements.seen()).hasSize(STAGE);
                statements.reset();
                screen.ga("workshops");
                report("workshops" + (deel == inLarge ? ", 32 people" : ", 1 person"));
                assertThat(statements.seen()).hasSize(WORKSHOPS);
            }
            workshops.close(deel.toegang(), id);
        }
    }

    @Test
    void theTwinsPagesTakeAsManyHoweverManyBesturen() {
        for (Deel deel : List.of(inSmall, inLarge)) {
            try (Scherm screen = Scherm.open(context, wereld.gebruiker(deel.persoon()))) {
                // my trajecten, my tweelingen
                pageTakes(screen, "tweeling", 2);
                // my trajecten, my profile, the candidates, my tweelingen, my place
                pageTakes(screen, "tweeling/zoeken", 5);
                pageTakes(screen, "tweeling/profiel", 3);
            }
        }
    }

    /** My trajecten, which besturen wait, which cohorts have no coach, which mails didn't leave. */
    @Test
    void homeOfABeheerderCountsInFour() {
        Persoon beheerder = wereld.persoon("Beheerder", true);
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(beheerder))) {
            screen.ga("");
            pageTakes(screen, "", 4);
        }
    }

    private void pageTakes(Scherm screen, String path, int most) {
        statements.reset();
        screen.ga(path);
        report(path);
        assertThat(statements.seen()).hasSizeBetween(1, most);
    }

    @Test
    void aSaveTakesAtMostFourHoweverManyColleaguesAndVersions() {
        measure("first value, 1 person", small, inSmall.mijn("b41-planning"), 0, "globaal", 200);
        measure("next value, 1 person", small, inSmall.mijn("b41-planning"), 1, "concreet", 200);
        measure("next value, 32 people", large, anInLarge.mijn("b41-planning"), 1, "concreet", 200);
        for (int version = 2; version < VERSIONS; version++) {
            wereld.typ(anInLarge, anInLarge.mijn("b41-planning"), version, "globaal");
        }
        measure("next value after 50 versions", large, anInLarge.mijn("b41-planning"), VERSIONS, "concreet", 200);
        measure(
                "first value, 32 people",
                large,
                samen("c13-budget", UUID.randomUUID().toString(), "post"),
                0,
                "x",
                200);
        measure("conflict", large, anInLarge.mijn("b41-planning"), 1, "globaal", 409);
        measure("conflict over a first value", large, anInLarge.mijn("b41-planning"), 0, "globaal", 409);
        measure("not mine", large, inLarge.mijn("b41-planning"), 1, "globaal", 404);
    }

    @Test
    void readingTellsTheServerNothingMore() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // Else each statement that reads has two settings of the session around it.
        assertThat(reading.<Integer>execute(status ->
                        dsl.fetchSingle("SELECT @@session.tx_read_only").get(0, Integer.class)))
                .isZero();
    }

    @Test
    void aBatchTakesTwoForEachCell() {
        List<Mutatie> batch = new ArrayList<>();
        for (int i = 0; i < VERSIONS; i++) {
            batch.add(edit(samen("c13-budget", UUID.randomUUID().toString(), "post"), 0, "post " + i));
        }
        answers.save(inSmall.toegang(), small.traject(), batch.subList(0, 1));
        statements.reset();
        answers.save(inSmall.toegang(), small.traject(), batch.subList(1, VERSIONS));
        report("batch of 49");
        assertThat(statements.seen()).hasSize(2 * (VERSIONS - 1));
    }

    @Test
    void whatAColleagueKeepsIsReadAgainInOne() throws InterruptedException {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            screen.ga("draaiboek/B.4.1");
            int version = answers.history(inLarge.toegang(), wereld.traject(inLarge), inLarge.mijn("b41-ervaring"))
                    .getFirst()
                    .version();
            // In one message: on a busy machine, three would come further apart than changes are gathered for.
            answers.save(
                    inLarge.toegang(),
                    large.traject(),
                    List.of(
                            edit(inLarge.mijn("b41-ervaring"), version, "bekeken"),
                            edit(inLarge.mijn("b41-ervaring"), version + 1, "geen"),
                            edit(inLarge.mijn("b41-budget"), 1, "geen")));
            statements.reset();
            Instant end = Instant.now().plusSeconds(10);
            while (statements.seen().isEmpty() && Instant.now().isBefore(end)) {
                Thread.sleep(50);
                MockVaadin.runUIQueue();
            }
            Thread.sleep(600);
            MockVaadin.runUIQueue();
            report("three changes of two items");
            assertThat(statements.seen()).hasSize(1);
        }
    }

    private void measure(String what, Plaats plaats, Adres cell, int base, String value, int status) {
        Map<String, Object> mutation = new LinkedHashMap<>();
        mutation.put("mutation", UUID.randomUUID().toString());
        mutation.put("item", cell.item());
        mutation.put("row", cell.row());
        mutation.put("col", cell.col());
        mutation.put("holder", cell.holder());
        mutation.put("base", base);
        mutation.put("value", value);
        statements.reset();
        Api.Antwoord answer =
                browser.post("/api/antwoorden", Map.of("traject", plaats.traject(), "mutations", List.of(mutation)));
        List<String> seen = statements.seen();
        report("save: " + what);
        assertThat(answer.status()).as(what).isEqualTo(status);
        // What is refused is kept too: whether it was, and that it was.
        assertThat(seen).as(what).hasSizeBetween(1, status == 404 ? SAVE + 2 : SAVE);
    }

    /** One answer in every item of B.4.1 that is a choice, and a row of text of A.1. */
    private static List<Mutatie> everything(Deel deel) {
        List<Mutatie> edits = new ArrayList<>();
        edits.add(edit(deel.mijn("b41-strategie"), 0, "geen"));
        edits.add(edit(deel.mijn("b41-planning"), 0, "globaal"));
        edits.add(edit(deel.mijn("b41-budget"), 0, "jaarlijks"));
        edits.add(edit(deel.mijn("b41-ervaring"), 0, "bekeken"));
        edits.add(edit(deel.mijn("b41-ervaring", "", "toelichting"), 0, "omdat"));
        for (String column : List.of("omschrijving", "voorbeeld", "meten")) {
            edits.add(edit(
                    deel.mijn("a1-dimensies", "open", column),
                    0,
                    "tekst van " + deel.persoon().name()));
        }
        edits.add(edit(samen("c13-budget", UUID.randomUUID().toString(), "post"), 0, "post"));
        return edits;
    }

    private void report(String what) {
        System.out.println("statements: " + statements.seen().size() + " – " + what);
    }
}
