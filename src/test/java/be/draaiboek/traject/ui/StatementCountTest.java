package be.draaiboek.traject.ui;

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
import be.draaiboek.bestuur.Rol;
import be.draaiboek.traject.AntwoordService;
import be.draaiboek.traject.Cel;
import be.draaiboek.traject.Cel.Adres;
import be.draaiboek.traject.Cel.Mutatie;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    // my trajecten, noting the visit, the visit, progress, colleagues, what changed
    private static final int HOME = 6;
    // my trajecten, the cells behind all figures
    private static final int FIGURES = 2;
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
            answers.bewaar(deel.toegang(), large.traject(), everything(deel));
        }
        List<Mutatie> history = new ArrayList<>();
        for (int version = 1; version < VERSIONS; version++) {
            history.add(edit(inLarge.mijn("b41-strategie"), version, version % 2 == 0 ? "geen" : "algemeen"));
        }
        assertThat(answers.bewaar(inLarge.toegang(), large.traject(), history))
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
    void homeTakesSixHoweverManyColleaguesAndAnswers() {
        for (Deel deel : List.of(inSmall, inLarge)) {
            try (Scherm screen = Scherm.open(context, wereld.gebruiker(deel.persoon()))) {
                GekozenTraject.kies(wereld.traject(deel));
                screen.ga("");
                wereld.bezocht(deel, Duration.ofDays(400));
                statements.reset();
                screen.ga("");
                report("home" + (deel == inLarge ? ", 32 people" : ", 1 person"));
                assertThat(statements.seen()).hasSize(HOME);
            }
        }
    }

    @Test
    void theFiguresTakeTwoHoweverManyColleagues() {
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
        answers.bewaar(inSmall.toegang(), small.traject(), batch.subList(0, 1));
        statements.reset();
        answers.bewaar(inSmall.toegang(), small.traject(), batch.subList(1, VERSIONS));
        report("batch of 49");
        assertThat(statements.seen()).hasSize(2 * (VERSIONS - 1));
    }

    @Test
    void whatAColleagueKeepsIsReadAgainInOne() throws InterruptedException {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            screen.ga("draaiboek/B.4.1");
            int version = answers.geschiedenis(inLarge.toegang(), wereld.traject(inLarge), inLarge.mijn("b41-ervaring"))
                    .getFirst()
                    .version();
            wereld.typ(inLarge, inLarge.mijn("b41-ervaring"), version, "bekeken");
            wereld.typ(inLarge, inLarge.mijn("b41-ervaring"), version + 1, "geen");
            wereld.typ(inLarge, inLarge.mijn("b41-budget"), 1, "geen");
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
        assertThat(seen).as(what).hasSizeBetween(1, SAVE);
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
