package be.draaiboek.spoor;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.FUSIE;
import static be.draaiboek.db.Tables.SPOOR;
import static be.draaiboek.db.Tables.UITNODIGING;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Opdrachten;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval;
import be.draaiboek.common.Voorval.Groep;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.traject.TrajectService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who did what is kept with the act, and in the log; what went wrong also when the rest is undone. */
@ExtendWith(OutputCaptureExtension.class)
class SpoorTest extends LiveTest {

    @LocalServerPort
    int port;

    @Autowired
    SpoorService trail;

    @Autowired
    Schrijver writer;

    @Autowired
    AccountService accounts;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    UitnodigingService invitations;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    TrajectService trajecten;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext dsl;

    @Autowired
    Opdrachten statements;

    private Persoon bea;
    private Persoon an;
    private Plaats plaats;
    private Deel trekker;

    @BeforeEach
    void people() {
        bea = wereld.persoon("Bea Beheer", true);
        an = wereld.persoon("An Peeters");
        plaats = wereld.plaats("Spoordam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        transactions.executeWithoutResult(status -> dsl.deleteFrom(SPOOR).execute());
    }

    @Test
    void whoLogsInAndWhoFailsIsKeptWithoutWhatWasTyped(CapturedOutput output) {
        Api browser = new Api(port);
        browser.logIn(an.email(), "hunter2-hunter2");
        browser.logIn("wachtwoord-in-het-verkeerde-veld@voorbeeld.be", "x");
        browser.logIn(an);
        browser.delete("/api/sessie");

        List<Spoorregel> lines = all();
        assertThat(lines)
                .extracting(Spoorregel::soort)
                .containsExactly(Soort.AFGEMELD, Soort.AANGEMELD, Soort.AANMELDING_MISLUKT, Soort.AANMELDING_MISLUKT);
        assertThat(lines).extracting(Spoorregel::adres).contains("127.0.0.1").doesNotContain("");
        assertThat(lines.get(3).overId()).isEqualTo(an.account());
        assertThat(lines.get(2).overId()).isNull();
        assertThat(output.toString() + lines).doesNotContain("hunter2").doesNotContain("verkeerde-veld");

        List<JsonNode> said = logged(output);
        assertThat(said)
                .extracting(line -> line.path("kind").asString())
                .containsSequence("AANMELDING_MISLUKT", "AANMELDING_MISLUKT", "AANGEMELD", "AFGEMELD");
        assertThat(said)
                .allSatisfy(line -> assertThat(line.propertyNames())
                        .containsExactlyInAnyOrder("at", "kind", "account", "subject", "bestuur", "detail", "address"));
    }

    /** The form of the login page goes another way than the API. */
    @Test
    void theLoginFormIsKeptAndSlowedDownToo() {
        Api browser = new Api(port);
        browser.logIn("niemand@voorbeeld.be", "x");
        transactions.executeWithoutResult(status -> dsl.deleteFrom(SPOOR).execute());
        for (int i = 0; i < 5; i++) {
            assertThat(form(browser, "mis")).endsWith("aanmelden?error");
        }
        assertThat(form(browser, "mis")).contains("aanmelden?error&wacht=");
        assertThat(all()).extracting(Spoorregel::soort).containsOnly(Soort.AANMELDING_MISLUKT, Soort.AANMELDING_GEREMD);

        Api other = new Api(port);
        other.logIn("niemand@voorbeeld.be", "x");
        an = wereld.persoon("Iemand anders");
        assertThat(form(other, Wereld.PASSWORD)).doesNotContain("aanmelden");
        assertThat(all().getFirst().soort()).isEqualTo(Soort.AANGEMELD);
        assertThat(all().getFirst().wieId()).isEqualTo(an.account());
    }

    private String form(Api browser, String password) {
        String body = "username=" + an.email() + "&password=" + password.replace(' ', '+');
        var answer = browser.post("/login", body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
        return answer.raw().headers().firstValue("Location").orElse("status " + answer.status());
    }

    @Test
    void whatIsRefusedMakesOneLineWithoutTheRestOfItsAddress() {
        Api browser = new Api(port);
        browser.logIn(an);
        transactions.executeWithoutResult(status -> dsl.deleteFrom(SPOOR).execute());
        assertThat(browser.get("/api/spoor.csv?wie=hunter2").status()).isEqualTo(404);
        assertThat(browser.get("/api/spoor.csv").status()).isEqualTo(404);
        // Nobody, and an address that is none, are no refusals.
        assertThat(browser.get("/api/bestaat-niet").status()).isEqualTo(404);
        assertThat(new Api(port).get("/api/spoor.csv").status()).isEqualTo(401);
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(an))) {
            for (String page : List.of("beheer/spoor", "cohort/999999", "cohort/999999", "bestaat-niet", "")) {
                screen.ga(page);
            }
        }
        assertThat(all())
                .extracting(Spoorregel::soort, Spoorregel::wieId, Spoorregel::detail)
                .containsExactlyInAnyOrder(
                        tuple(Soort.GEWEIGERD, an.account(), "api spoor.csv"),
                        tuple(Soort.GEWEIGERD, an.account(), "pagina beheer"),
                        tuple(Soort.GEWEIGERD, an.account(), "pagina cohort"));
    }

    @Test
    void whoGoesOnAfterTheThrottleMakesOneLine() {
        Api browser = new Api(port);
        for (int i = 0; i < 9; i++) {
            browser.logIn(an.email(), "fout fout fout");
        }
        assertThat(all())
                .extracting(Spoorregel::soort)
                .containsOnlyOnce(Soort.AANMELDING_GEREMD)
                .filteredOn(Soort.AANMELDING_MISLUKT::equals)
                .hasSize(5);
    }

    @Test
    void whatIsUndoneLeavesNothingButWhatWentWrong(CapturedOutput output) {
        transactions.executeWithoutResult(status -> {
            deelnemers.change(bea.toegang(), trekker.id(), Rol.TREKKER, "hoofd");
            assertThatThrownBy(() -> accounts.changePassword(an.toegang(), "mis", "een heel ander wachtwoord", null))
                    .isInstanceOf(OngeldigException.class);
            status.setRollbackOnly();
        });
        assertThat(all()).extracting(Spoorregel::soort).containsExactly(Soort.EIGEN_WACHTWOORD_FOUT);
        assertThat(logged(output))
                .extracting(line -> line.path("kind").asString())
                .containsExactly("EIGEN_WACHTWOORD_FOUT");
    }

    @Test
    void noWordBreaksOutOfALine(CapturedOutput output) {
        String nasty = "x\"}\n12:00:00 INFO spoor: {\"kind\":\"AANGEMELD\"}\u2028";
        events.publishEvent(Voorval.door(an.account(), Soort.POST_OPNIEUW)
                .detail(nasty)
                .vanaf("1.2.3.4\n{}")
                .omdat(nasty));
        assertThat(logged(output)).singleElement().satisfies(line -> {
            assertThat(line.path("kind").asString()).isEqualTo("POST_OPNIEUW");
            assertThat(line.path("address").asString()).isEqualTo("1.2.3.4");
        });
        assertThat(output.toString()).doesNotContain("\u2028").doesNotContain("x\"}");
    }

    @Test
    void theDriverSaysNothingOfWhatWasTyped(CapturedOutput output) {
        assertThatThrownBy(() -> wereld.account(an.email())).isInstanceOf(OngeldigException.class);
        assertThat(output.toString()).doesNotContain(an.email()).doesNotContain("Duplicate");
    }

    @Test
    void aTrekkerReadsWhatConcernsTheOwnBestuurAndNoAddress() {
        Persoon other = wereld.persoon("Bo Maes");
        Plaats elsewhere = wereld.plaats("Elderdam");
        wereld.deel(elsewhere, other, Rol.TREKKER);
        Persoon lid = wereld.persoon("Cas Lid");
        new Api(port).logIn(an);
        deelnemers.enrol(bea.toegang(), plaats.bestuur(), lid.account(), Rol.MT_LID, "");
        accounts.setActive(bea.toegang(), lid.account(), false);

        List<Spoorregel> mine = trail.ofBestuur(an.toegang(), plaats.bestuur(), Spoorkeuze.ALLES, 50)
                .regels();
        assertThat(mine).extracting(Spoorregel::soort).containsExactly(Soort.ACCOUNT_AFGESLOTEN, Soort.DEELNEMER_ERBIJ);
        assertThat(mine).extracting(Spoorregel::adres).containsOnly("");
        assertThat(mine.getLast().door()).isEqualTo("Bea Beheer");
        assertThat(mine.getLast().aan()).isEqualTo("Cas Lid");
        for (Persoon stranger : List.of(other, lid, bea)) {
            assertThat(trail.ofBestuur(stranger.toegang(), plaats.bestuur(), Spoorkeuze.ALLES, 50)
                            .regels())
                    .isEmpty();
        }
        assertThat(trail.ofBestuur(other.toegang(), elsewhere.bestuur(), Spoorkeuze.ALLES, 50)
                        .regels())
                .isEmpty();
    }

    @Test
    void whatRunsAlreadyIsNotStartedAgain() {
        long runs = plaats.traject();
        assertThat(trajecten.start(bea.toegang(), plaats.bestuur())).isEqualTo(runs);
        assertThat(all()).isEmpty();
    }

    @Test
    void aCoachWhoLooksIsKeptOnceInAWhile() {
        Persoon coach = wereld.persoon("Coach");
        long cohort = wereld.cohort(coach, plaats);
        assertThat(coaching.bestuur(coach.toegang(), cohort, plaats.bestuur())).isPresent();
        assertThat(coaching.bestuur(coach.toegang(), cohort, plaats.bestuur())).isPresent();
        assertThat(coaching.bestuur(an.toegang(), cohort, plaats.bestuur())).isEmpty();
        assertThat(all()).singleElement().satisfies(line -> {
            assertThat(line.soort()).isEqualTo(Soort.BEGELEIDER_KEEK);
            assertThat(line.wieId()).isEqualTo(coach.account());
            assertThat(line.bestuur()).isEqualTo("Spoordam");
        });
    }

    /** Kept as a number, read as what it is called today; of what is gone it is said. */
    @Test
    void whatALineTellsOfIsReadByItsName() {
        Persoon coach = wereld.persoon("Coach");
        Plaats other = wereld.plaats("Elderdam");
        long cohort = wereld.cohort(coach, plaats);
        long elsewhere = wereld.cohort(wereld.persoon("Andere coach"), other);
        long pair = wereld.tweeling(plaats, other);
        long noted = deelnemers.enrolName(an.toegang(), plaats.bestuur(), "Marie", "Diensthoofd");
        transactions.executeWithoutResult(status -> dsl.deleteFrom(SPOOR).execute());
        long us = plaats.bestuur();
        for (String code : List.of(
                "cohort " + cohort,
                "cohort " + elsewhere,
                "cohort 999999999",
                "hoofdstuk A aan bestuur " + other.bestuur(),
                "bestuur " + other.bestuur() + " in " + us,
                "samenvatting van tweeling " + pair,
                "deelnemer " + noted,
                "nota van traject " + plaats.traject(),
                "12 velden, traject " + plaats.traject(),
                "word mijn traject " + plaats.traject(),
                "taak 7 draaiboek pdf",
                "cohort 999999999, 1 voorstellen")) {
            events.publishEvent(Voorval.door(coach.account(), Soort.BESTAND_OPGEHAALD)
                    .bij(us)
                    .detail(code));
        }
        String gone = "een cohort dat er niet meer is (nummer 999999999)";
        assertThat(all().reversed())
                .extracting(Spoorregel::detail)
                .containsExactly(
                        "cohort Cohort van Coach",
                        "cohort Cohort van Andere coach",
                        gone,
                        "hoofdstuk A aan Elderdam",
                        "Elderdam in Spoordam",
                        "samenvatting van de tweeling Spoordam en Elderdam",
                        "Marie",
                        "nota",
                        "12 velden",
                        "Word-bestand om in te vullen",
                        "het Draaiboek, als pdf",
                        gone + ", 1 voorstel");
        // What isn't the own bestuur's has no name, though a line would name it.
        assertThat(trail.ofBestuur(an.toegang(), us, Spoorkeuze.ALLES, 50)
                        .regels()
                        .reversed())
                .extracting(Spoorregel::detail)
                .startsWith(
                        "cohort Cohort van Coach",
                        "een cohort dat er niet meer is (nummer " + elsewhere + ")",
                        gone,
                        "hoofdstuk A aan een bestuur dat er niet meer is (nummer " + other.bestuur() + ")")
                .contains("samenvatting van de tweeling Spoordam en Elderdam", "Marie");
    }

    /** To which address a mail went is what was done; that of today on an earlier line would be a lie. */
    @Test
    void aLineFromBeforeAnAddressWasCorrectedSaysSo() {
        long invitation = invitations.invite(an.toegang(), plaats.bestuur(), "fout@voorbeeld.be", Rol.MT_LID, "");
        long other = invitations.invite(an.toegang(), plaats.bestuur(), "zelfde@voorbeeld.be", Rol.MT_LID, "");
        invitations.changeAddress(an.toegang(), invitation, "beter@voorbeeld.be");
        invitations.changeAddress(an.toegang(), invitation, "juist@voorbeeld.be");
        invitations.withdraw(an.toegang(), invitation);
        invitations.withdraw(an.toegang(), other);
        String before = "uitnodiging waarvan het adres later gewijzigd is (nu juist@voorbeeld.be), MT-lid";
        String now = "uitnodiging aan juist@voorbeeld.be, MT-lid";
        String same = "uitnodiging aan zelfde@voorbeeld.be, MT-lid";
        statements.reset();
        List<Spoorregel> lines = all();
        assertThat(statements.seen()).hasSize(2);
        assertThat(lines.reversed())
                .extracting(Spoorregel::detail)
                .containsExactly(before, same, before, now, now, same);
        assertThat(trail.ofBestuur(an.toegang(), plaats.bestuur(), Spoorkeuze.ALLES, 50)
                        .regels()
                        .reversed())
                .extracting(Spoorregel::detail)
                .containsExactly(before, same, before, now, now, same);
        // What was told at a bestuur that merged since is known at its successor.
        Plaats successor = wereld.plaats("Nieuwspoor");
        transactions.executeWithoutResult(status -> {
            dsl.insertInto(FUSIE)
                    .set(FUSIE.PREDECESSOR_ID, plaats.bestuur())
                    .set(FUSIE.BESTUUR_ID, successor.bestuur())
                    .set(FUSIE.AT, LocalDate.of(2026, 1, 1))
                    .set(FUSIE.DONE_AT, LocalDateTime.of(2026, 1, 1, 9, 0))
                    .execute();
            dsl.update(UITNODIGING)
                    .set(UITNODIGING.BESTUUR_ID, successor.bestuur())
                    .where(UITNODIGING.ID.eq(invitation))
                    .execute();
        });
        assertThat(all().getLast().detail()).isEqualTo(before);
    }

    /** Every other name is that of today, as the page says above the lines. */
    @Test
    void whatGotAnotherNameOrDayIsReadByThatOfToday() {
        Persoon coach = wereld.persoon("Coach");
        long cohort = wereld.cohort(coach, plaats);
        transactions.executeWithoutResult(status -> dsl.deleteFrom(SPOOR).execute());
        long session = Objects.requireNonNull(transactions.execute(status -> dsl.insertInto(WERKSESSIE)
                .set(WERKSESSIE.COHORT_ID, cohort)
                .set(WERKSESSIE.TITLE, "Eerste")
                .set(WERKSESSIE.STARTS_AT, LocalDateTime.of(2026, 3, 2, 9, 0))
                .set(WERKSESSIE.ENDS_AT, LocalDateTime.of(2026, 3, 2, 12, 0))
                .set(WERKSESSIE.AGENDA, "")
                .set(WERKSESSIE.OUTCOME, "")
                .set(WERKSESSIE.MADE_BY, coach.account())
                .set(WERKSESSIE.MADE_AT, LocalDateTime.of(2026, 1, 2, 9, 0))
                .set(WERKSESSIE.CHANGED_AT, LocalDateTime.of(2026, 1, 2, 9, 0))
                .returningResult(WERKSESSIE.ID)
                .fetchSingle(WERKSESSIE.ID)));
        events.publishEvent(Voorval.door(coach.account(), Soort.BEGELEIDER_ERBIJ)
                .over(an.account())
                .bij(plaats.bestuur())
                .detail("cohort " + cohort + ", werksessie " + session));
        transactions.executeWithoutResult(status -> {
            dsl.update(COHORT)
                    .set(COHORT.NAME, "Nieuwe naam")
                    .where(COHORT.ID.eq(cohort))
                    .execute();
            dsl.update(WERKSESSIE)
                    .set(WERKSESSIE.TITLE, "Verplaatst")
                    .set(WERKSESSIE.STARTS_AT, LocalDateTime.of(2026, 3, 9, 9, 0))
                    .set(WERKSESSIE.ENDS_AT, LocalDateTime.of(2026, 3, 9, 12, 0))
                    .where(WERKSESSIE.ID.eq(session))
                    .execute();
            dsl.update(ACCOUNT)
                    .set(ACCOUNT.NAME, "An Verbeterd")
                    .where(ACCOUNT.ID.eq(an.account()))
                    .execute();
        });
        assertThat(all()).singleElement().satisfies(line -> {
            assertThat(line.detail()).isEqualTo("cohort Nieuwe naam, werksessie ‘Verplaatst’ van 9 maart 2026");
            assertThat(line.aan()).isEqualTo("An Verbeterd");
        });
    }

    @Test
    void theNamesTakeOneStatementHoweverManyLines() {
        Persoon coach = wereld.persoon("Coach");
        for (int i = 0; i < 20; i++) {
            events.publishEvent(Voorval.door(coach.account(), Soort.BEGELEIDER_ERBIJ)
                    .detail("cohort " + wereld.cohort(coach, plaats) + ", werksessie " + i));
        }
        statements.reset();
        assertThat(trail.list(bea.toegang(), Spoorkeuze.ALLES, 5).regels()).hasSize(5);
        int few = statements.seen().size();
        statements.reset();
        assertThat(trail.list(bea.toegang(), Spoorkeuze.ALLES, 20).regels()).hasSize(20);
        // The lines, their names, how many there are.
        assertThat(statements.seen()).hasSize(few).hasSize(3);
    }

    @Test
    void aBeheerderChoosesAndTakesItAlongAndThatStandsInItToo() {
        new Api(port).logIn(an);
        deelnemers.change(bea.toegang(), trekker.id(), Rol.TREKKER, "=1+1");
        assertThat(trail.list(bea.toegang(), new Spoorkeuze(null, null, Groep.DEELNAME, null, null), 9)
                        .regels())
                .extracting(Spoorregel::soort)
                .containsExactly(Soort.DEELNEMER_GEWIJZIGD);
        assertThat(trail.list(bea.toegang(), new Spoorkeuze(null, null, null, bea.account(), null), 9)
                        .regels())
                .hasSize(1);
        assertThat(trail.list(bea.toegang(), new Spoorkeuze(null, null, null, null, plaats.bestuur()), 9)
                        .regels())
                .hasSize(1);
        var today = LocalDateTime.now(be.draaiboek.common.Klok.BRUSSEL).toLocalDate();
        assertThat(trail.list(bea.toegang(), new Spoorkeuze(today, today, null, null, null), 9)
                        .aantal())
                .isEqualTo(2);
        assertThat(trail.list(bea.toegang(), new Spoorkeuze(null, today.minusDays(1), null, null, null), 9)
                        .aantal())
                .isZero();

        Api browser = new Api(port).logIn(bea);
        var csv = browser.get("/api/spoor.csv?groep=DEELNAME&van=" + today + "&bestuur=" + plaats.bestuur());
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.raw().body()).contains("Bea Beheer").contains("Spoordam").doesNotContain("meldde zich aan");
        assertThat(browser.get("/api/spoor.xlsx").status()).isEqualTo(200);
        assertThat(new Api(port).logIn(an).get("/api/spoor.csv").status()).isEqualTo(404);
        assertThat(all())
                .extracting(Spoorregel::soort)
                .filteredOn(Soort.SPOOR_OPGEHAALD::equals)
                .hasSize(2);
    }

    @Test
    void itIsForgottenWithAge() {
        new Api(port).logIn(an);
        new Api(port).logIn(bea);
        transactions.executeWithoutResult(status -> dsl.update(SPOOR)
                .set(SPOOR.AT, LocalDateTime.now(ZoneOffset.UTC).minusDays(731))
                .where(SPOOR.ACCOUNT_ID.eq(an.account()))
                .execute());
        writer.forget();
        assertThat(all()).extracting(Spoorregel::wieId).containsExactly(bea.account());
    }

    @Test
    void everyKindFitsItsColumnAndIsToldInWords() {
        assertThat(Soort.values()).allSatisfy(kind -> {
            assertThat(kind.name()).hasSizeLessThan(40);
            assertThat(kind.label()).isNotBlank();
        });
    }

    private List<Spoorregel> all() {
        return trail.list(bea.toegang(), Spoorkeuze.ALLES, 100).regels();
    }

    private static List<JsonNode> logged(CapturedOutput output) {
        return output.toString()
                .lines()
                .filter(line -> line.contains(" spoor: "))
                .map(line -> JsonMapper.shared().readTree(line.replaceFirst(".*? spoor: ", "")))
                .toList();
    }
}
