package be.draaiboek.gegevens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.cohort.PortretService;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval;
import be.draaiboek.gegevens.PlekQueries.Plek;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.spoor.Spoorkeuze;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.HerstelService;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is kept about a person can be handed out and erased, and no column is forgotten. */
class GegevensTest extends LiveTest {

    private static final Bevestiging PROOF = new Bevestiging(Wereld.PASSWORD, "Vroeg erom per brief.");
    private static final String CHOICE = "b41-strategie";
    private static final String NAME = "Zoë Quaghebeur";

    /** Columns that name an account and go when the person is erased. */
    private static final Set<String> GAAT_WEG = Set.of(
            "account.id",
            "agendasleutel.account_id",
            "bericht.account_id",
            "bezoek.account_id",
            "bordfilter.account_id",
            "cohort_begeleider.account_id",
            "gelezen.account_id",
            "herstelcode.account_id",
            "luisternotitie.account_id",
            "melding.account_id",
            "melding.caused_by",
            "melding_dagpost.account_id",
            "melding_zonder_mail.account_id",
            "portret.account_id",
            "sleutelhouder.account_id",
            "taak.account_id",
            "toegangssleutel.account_id",
            "wachtwoordherstel.account_id",
            "tweede_stap.account_id",
            "weergave.account_id",
            "welkom.account_id",
            "woord_bestand.account_id");

    /** Columns that keep the number: what was done or written stays, as that of a former colleague. */
    private static final Set<String> BLIJFT_ALS_NUMMER = Set.of(
            "afbeelding.uploaded_by",
            "antwoord.changed_by",
            "antwoord_versie.changed_by",
            "begeleiding_aansporing.sent_by",
            "begeleiding_logboek.author_id",
            "bericht.sender_id",
            "bestuur_pauze.said_by",
            "deelnemer.account_id",
            "deelnemer.noted_by",
            "geparkeerd.off_by",
            "geparkeerd.parked_by",
            "inzage.account_id",
            "meelezen.released_by",
            "meelezen.revoked_by",
            "meelezen_inzage.account_id",
            "meelezen_vraag.answered_by",
            "meelezen_vraag.asked_by",
            "nota_model.uploaded_by",
            "nota_oordeel.account_id",
            "nota_opmerking.account_id",
            "nota_opmerking.settled_by",
            "nota_versie.made_by",
            "nota_versie.withdrawn_by",
            "nota_voorlegging.changed_by",
            "nota_weg.chosen_by",
            "opvolging.closed_by",
            "opvolging.made_by",
            "standpunt.changed_by",
            "terugblik.changed_by",
            "notitie.author_id",
            "notitie.resolved_by",
            "opname.made_by",
            "polisantwoord.made_by",
            "polisantwoord.withdrawn_by",
            "polisvraag.asked_by",
            "polisvraag.taken_by",
            "polisvraag_bericht.author_id",
            "spoor.account_id",
            "spoor.subject_id",
            "terugkoppeling.author_id",
            "terugkoppeling.decided_by",
            "terugkoppeling_reactie.author_id",
            "toewijzing.assigned_by",
            "tweeling.proposed_by",
            "tweeling_lid.decided_by",
            "tweelingprofiel.changed_by",
            "uitnodiging.invited_by",
            "vrijgave.released_by",
            "vrijgave.revoked_by",
            "werksessie.made_by",
            "werksessie_bestuur.answered_by",
            "werksessie_bestuur.ready_by",
            "werksessie_foto.made_by",
            "workshop.ended_by",
            "workshop.started_by",
            "workshop_item.named_by");

    @LocalServerPort
    int port;

    @Autowired
    DSLContext dsl;

    @Autowired
    AccountService accounts;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    UitnodigingService invitations;

    @Autowired
    HerstelService resets;

    @Autowired
    NotitieService notes;

    @Autowired
    Meldingen inbox;

    @Autowired
    GegevensService data;

    @Autowired
    SpoorService trail;

    @Autowired
    PortretService portraits;

    private Persoon bea;
    private Persoon zoe;
    private Deel deel;
    private Deel trekker;
    private Plaats plaats;

    @BeforeEach
    void people() {
        bea = wereld.persoon("Bea Beheer", true);
        zoe = wereld.persoon(NAME);
        plaats = wereld.plaats("Wisdam");
        deel = wereld.deel(plaats, zoe, Rol.MT_LID);
        trekker = wereld.deel(plaats, wereld.persoon("Tom Trekker"), Rol.TREKKER);
        wereld.typ(deel, deel.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        notes.write(zoe.toegang(), wereld.traject(deel), CHOICE, UUID.randomUUID(), "een notitie van haar");
        inbox.tell(
                zoe.toegang(),
                List.of(trekker.persoon().account()),
                Melding.Soort.VERMELDING,
                NAME + " noemt je.",
                "draaiboek/B.4.1");
        inbox.tell(
                Toegang.systeem("fixture of a test"),
                List.of(trekker.persoon().account()),
                Melding.Soort.TAAK,
                "Vraag het aan " + NAME + ".",
                "taken");
        portraits.store(zoe.toegang(), Beelden.stream(Beelden.photo(40, 30, 6)));
        new Api(port).logIn(zoe.email(), "mis");
        new Api(port).logIn(zoe);
    }

    @Test
    void everyColumnThatNamesAnAccountIsErasedOrKeptAndHandedOut() {
        Set<String> columns = new TreeSet<>(dsl.fetch("""
                        SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME)
                        FROM information_schema.KEY_COLUMN_USAGE
                        WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME = 'account'""").getValues(0, String.class));
        // and those without a foreign key, by what they are called or said to be
        columns.addAll(dsl.fetch("""
                        SELECT CONCAT(c.TABLE_NAME, '.', c.COLUMN_NAME)
                        FROM information_schema.COLUMNS c
                        JOIN information_schema.TABLES t
                          ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME AND t.TABLE_TYPE = 'BASE TABLE'
                        WHERE c.TABLE_SCHEMA = DATABASE() AND c.DATA_TYPE = 'bigint'
                          AND (c.COLUMN_NAME LIKE '%account%' OR c.COLUMN_NAME LIKE '%\\_by'
                               OR c.COLUMN_NAME IN ('author_id', 'sender_id', 'subject_id')
                               OR c.COLUMN_COMMENT LIKE '%account%' AND c.COLUMN_KEY <> 'PRI')""").getValues(0, String.class));
        columns.add("account.id");
        Set<String> decided = new TreeSet<>(GAAT_WEG);
        decided.addAll(BLIJFT_ALS_NUMMER);
        assertThat(columns).as("erased, or kept as a number: choose").isEqualTo(decided);
        assertThat(GAAT_WEG).doesNotContainAnyElementsOf(BLIJFT_ALS_NUMMER);

        Set<String> handedOut = PlekQueries.PLEKKEN.stream()
                .map(Plek::van)
                .map(field -> (field.getTable().getName() + "." + field.getName()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(handedOut).as("in the file about a person").isEqualTo(columns);
    }

    @Test
    void aPersonIsErasedAndTheirAnswersStay() {
        resets.ask(zoe.email(), "192.0.2.7");
        Persoon away = zoe;
        assertThatThrownBy(() ->
                        accounts.erase(bea.toegang(), away.account(), new Bevestiging("mis", "Vroeg erom per brief.")))
                .isInstanceOf(OngeldigException.class);
        Api browser = new Api(port).logIn(zoe);
        int cells = wereld.cells(plaats.traject());

        accounts.erase(
                bea.toegang(),
                zoe.account(),
                new Bevestiging(
                        Wereld.PASSWORD, "Quaghebeur vroeg erom, zoals " + NAME + " schreef vanaf " + zoe.email()));
        // Why is kept, without who it was; the trekker of the bestuur reads it.
        assertThat(trail.ofBestuur(
                                trekker.persoon().toegang(),
                                plaats.bestuur(),
                                new Spoorkeuze(null, null, Voorval.Groep.ACCOUNT, null, null),
                                10)
                        .regels())
                .filteredOn(one -> one.soort() == Voorval.Soort.ACCOUNT_GEWIST)
                .singleElement()
                .satisfies(one -> assertThat(one.reden())
                        .isEqualTo("deze persoon vroeg erom, zoals deze persoon schreef vanaf deze persoon"));

        assertThat(browser.get("/api/sessie").status()).isEqualTo(401);
        assertThat(new Api(port).logIn(zoe.email(), Wereld.PASSWORD).status()).isEqualTo(401);
        assertThat(wereld.cells(plaats.traject())).isEqualTo(cells);
        assertThat(notes.at(trekker.toegang(), plaats.traject(), List.of(CHOICE)))
                .singleElement()
                .satisfies(note -> assertThat(note.toString()).contains("een notitie van haar"));
        assertThat(everywhere(zoe.email())).isEmpty();
        assertThat(everywhere(NAME)).isEmpty();
        for (String column : GAAT_WEG) {
            String[] at = column.split("\\.");
            if (!column.equals("account.id")) {
                assertThat(dsl.fetchOne("SELECT COUNT(*) FROM " + at[0] + " WHERE " + at[1] + " = ?", zoe.account())
                                .get(0, int.class))
                        .as(column)
                        .isZero();
            }
        }
        // There is nobody left to open, give a password to, hand out or erase once more.
        assertThat(data.of(bea.toegang(), zoe.account())).isEmpty();
        for (Runnable again : List.<Runnable>of(
                () -> accounts.setActive(bea.toegang(), away.account(), true),
                () -> accounts.setPassword(bea.toegang(), away.account(), "regen op zolder maandag", PROOF),
                () -> accounts.erase(bea.toegang(), away.account(), PROOF))) {
            assertThatThrownBy(again::run)
                    .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        }
        assertThatThrownBy(() -> accounts.erase(bea.toegang(), bea.account(), PROOF))
                .isInstanceOf(OngeldigException.class);
        // The address is free again.
        accounts.create(bea.toegang(), zoe.email(), "Iemand anders", "regen op zolder maandag", false);
    }

    @Test
    void aPersonTakesEverythingAlongAndABeheerderNotWhatTheyWrote() {
        Api browser = new Api(port).logIn(zoe);
        var mine = browser.get("/api/gegevens.json");
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.raw().body()).contains(NAME, zoe.email(), "een notitie van haar", "\"geen\"", "MT_LID");
        assertThat(mine.raw().body()).contains("\"bestuur\"", "Wisdam").doesNotContain("bestuur_id", "traject_id");
        assertThat(mine.raw().body()).doesNotContain("Tom Trekker").contains("\"je foto\"", "\"bytes\"");

        var theirs = new Api(port).logIn(bea).get("/api/gegevens/" + zoe.account() + ".json");
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(theirs.raw().body()).contains(NAME, zoe.email(), "MT_LID");
        assertThat(theirs.raw().body())
                .contains("\"je foto\"")
                .doesNotContain("een notitie van haar", "\"geen\"", "\"bytes\"");

        assertThat(browser.get("/api/gegevens/" + trekker.persoon().account() + ".json")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itIsToldWhichBestuurWouldLoseItsOnlyTrekker() {
        long only = trekker.persoon().account();
        assertThat(deelnemers.onlyTrekkerOf(bea.toegang(), only)).containsExactly("Wisdam");
        assertThat(deelnemers.onlyTrekkerOf(bea.toegang(), zoe.account())).isEmpty();
        assertThat(deelnemers.onlyTrekkerOf(zoe.toegang(), only)).isEmpty();
        assertThat(deelnemers.onlyTrekkerOf(trekker.persoon().toegang(), only)).containsExactly("Wisdam");
        Persoon second = wereld.persoon("Tweede Trekker");
        wereld.deel(plaats, second, Rol.TREKKER);
        assertThat(deelnemers.onlyTrekkerOf(bea.toegang(), only)).isEmpty();
        wereld.sluit(second);
        assertThat(deelnemers.onlyTrekkerOf(bea.toegang(), only)).containsExactly("Wisdam");
    }

    /** Every column of text in the database that has this somewhere. */
    private List<String> everywhere(String text) {
        return dsl.fetch("""
                        SELECT c.TABLE_NAME, c.COLUMN_NAME FROM information_schema.COLUMNS c
                        JOIN information_schema.TABLES t
                          ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME AND t.TABLE_TYPE = 'BASE TABLE'
                        WHERE c.TABLE_SCHEMA = DATABASE()
                          AND c.DATA_TYPE IN ('varchar', 'char', 'text', 'mediumtext', 'longtext')""").stream()
                .filter(row -> dsl.fetchOne(
                                        "SELECT COUNT(*) FROM `" + row.get(0) + "` WHERE CONVERT(`" + row.get(1)
                                                + "` USING utf8mb4) LIKE ?",
                                        "%" + text + "%")
                                .get(0, int.class)
                        > 0)
                .map(row -> row.get(0) + "." + row.get(1))
                .toList();
    }
}
