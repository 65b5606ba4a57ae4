package be.draaiboek.antwoord;

import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.json;
import static be.draaiboek.Wereld.samen;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.Cel.Uitkomst.Bewaard;
import be.draaiboek.antwoord.Cel.Uitkomst.Onbekend;
import be.draaiboek.antwoord.Cel.Uitkomst.Ongeldig;
import be.draaiboek.antwoord.Cel.Verzonnen;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** One's own view first, truly: a first letter opens nothing, and what somebody still writes nobody reads. */
class KlaarTest extends LiveTest {

    private static final String TEXT = "a-overheid";
    private static final String CHOICE = "b41-strategie";
    private static final String MULTI = "b41-doelen";
    private static final String GRID = "a1-dimensies";
    private static final String OWN_ROWS = "b44-systemen";
    private static final String JOINT = "c13-budget";

    @Autowired
    AntwoordService answers;

    @Autowired
    VoortgangService progress;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    DSLContext dsl;

    @Autowired
    TransactionOperations transactions;

    private Persoon beheerder;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Deel ander;
    private Deel invuller;
    private Deel stranger;

    @BeforeAll
    void somebody() {
        beheerder = wereld.persoon("Bea", true);
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, wereld.persoon("An"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("Bo"), Rol.MT_LID);
        ander = wereld.deel(plaats, wereld.persoon("Cleo"), Rol.MT_LID);
        invuller = wereld.deel(plaats, wereld.persoon("Inne"), Rol.INVULLER);
        stranger = wereld.deel(wereld.plaats("Elderdam"), wereld.persoon("Dina"), Rol.TREKKER);
        wereld.typ(ander, ander.mijn(TEXT), 0, "wat Cleo denkt");
        wereld.klaar(ander, TEXT);
        wereld.typ(trekker, samen(TEXT, "", ""), 0, "wat wij afspraken");
    }

    // --- strangers ---

    @Test
    void nobodySaysItForAnotherAndNobodyFromElsewhereAtAll() {
        wereld.typ(lid, lid.mijn(TEXT), 0, "wat Bo denkt");
        wereld.typ(stranger, stranger.mijn(TEXT), 0, "elders");
        Deel gone = wereld.deel(plaats, wereld.persoon("Fien"), Rol.MT_LID);
        wereld.typ(gone, gone.mijn(TEXT), 0, "van toen");
        deelnemers.end(beheerder.toegang(), gone.id());
        Persoon coach = wereld.persoon("Coach");
        wereld.cohort(coach, plaats);
        int before = wereld.versions(plaats.traject());
        for (Toegang who : List.of(
                stranger.toegang(),
                coach.toegang(),
                beheerder.toegang(),
                invuller.toegang(),
                gone.toegang(),
                trekker.toegang(),
                ander.toegang())) {
            for (long holder : new long[] {lid.id(), gone.id(), invuller.id(), stranger.id(), Long.MAX_VALUE}) {
                // Also not whether there is anything to be ready with.
                assertThat(answers.save(
                                who, plaats.traject(), List.of(edit(new Adres(TEXT, "", Item.READY, holder), 0, true))))
                        .hasOnlyElementsOfType(Onbekend.class);
            }
        }
        assertThat(wereld.versions(plaats.traject())).isEqualTo(before);
        assertThat(wereld.typ(trekker, samen(TEXT, "", Item.READY), 0, true)).isInstanceOf(Onbekend.class);
        assertThat(wereld.typ(lid, samen(JOINT, "", Item.READY), 0, true)).isInstanceOf(Onbekend.class);
        assertThat(wereld.typ(lid, lid.mijn(JOINT, "", Item.READY), 0, true)).isInstanceOf(Onbekend.class);
    }

    @Test
    void aStrangerWhoIsReadyAtHomeReadsNothingHere() {
        wereld.typ(stranger, stranger.mijn(TEXT), 0, "elders");
        wereld.klaar(stranger, TEXT);
        assertThat(answers.cellen(stranger.toegang(), wereld.traject(lid), List.of(TEXT)))
                .isEmpty();
        assertThat(progress.klaar(stranger.toegang(), wereld.traject(trekker), items(TEXT)))
                .isEmpty();
        assertThat(progress.klaar(lid.toegang(), wereld.traject(trekker), items(TEXT)))
                .as("not for who isn't the trekker")
                .isEmpty();
        assertThat(progress.of(lid.toegang(), wereld.traject(trekker)).groep()).isEmpty();
    }

    // --- what opens ---

    @Test
    void aFirstLetterOpensNothingAndBeingReadyDoes() {
        wereld.typ(lid, lid.mijn(TEXT), 0, "w");
        assertThat(holders(lid, TEXT)).containsExactly(lid.id());
        assertThat(answers.history(lid.toegang(), wereld.traject(lid), samen(TEXT, "", "")))
                .isEmpty();
        wereld.klaar(lid, TEXT);
        assertThat(holders(lid, TEXT)).contains(lid.id(), ander.id(), Cel.SAMEN);
    }

    @Test
    void whatAColleagueStillWritesIsNotRead() {
        wereld.typ(lid, lid.mijn(TEXT), 0, "wat Bo denkt");
        wereld.klaar(lid, TEXT);
        wereld.typ(trekker, trekker.mijn(TEXT), 0, "een halve zi");
        assertThat(holders(lid, TEXT)).doesNotContain(trekker.id());
        wereld.klaar(trekker, TEXT);
        assertThat(holders(lid, TEXT)).contains(trekker.id());
        // Written on afterwards, it is read as it stands.
        wereld.typ(trekker, trekker.mijn(TEXT), 1, "een hele zin");
        assertThat(cells(lid, TEXT)).extracting(Cel::value).contains(json("een hele zin"));
    }

    @Test
    void choosingIsAnsweringAndTickingIsNot() {
        wereld.typ(ander, ander.mijn(CHOICE), 0, "geen");
        wereld.typ(ander, ander.mijn(CHOICE, "", "toelichting"), 0, "omdat");
        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "o");
        assertThat(holders(lid, CHOICE)).containsExactly(lid.id());
        wereld.typ(lid, lid.mijn(CHOICE), 0, "algemeen");
        assertThat(holders(lid, CHOICE)).contains(ander.id());

        wereld.typ(ander, ander.mijn(MULTI), 0, List.of("trends"));
        wereld.klaar(ander, MULTI);
        wereld.typ(lid, lid.mijn(MULTI), 0, List.of("klanten"));
        assertThat(holders(lid, MULTI)).containsExactly(lid.id());
        wereld.klaar(lid, MULTI);
        assertThat(holders(lid, MULTI)).contains(ander.id());
    }

    // --- what stays ---

    @Test
    void itIsNeverUndone() {
        wereld.typ(lid, lid.mijn(TEXT), 0, "wat Bo denkt");
        wereld.klaar(lid, TEXT);
        Adres ready = lid.mijn(TEXT, "", Item.READY);
        for (Object undone : new Object[] {null, false}) {
            assertThat(wereld.typ(lid, ready, 1, undone)).isInstanceOf(Ongeldig.class);
        }
        wereld.typ(lid, lid.mijn(TEXT), 1, "toch anders");
        wereld.typ(lid, lid.mijn(TEXT), 2, null);
        assertThat(holders(lid, TEXT)).contains(ander.id());
        assertThat(answers.history(lid.toegang(), wereld.traject(lid), ready))
                .extracting(Cel.Versie::version, Cel.Versie::value, Cel.Versie::by)
                .containsExactly(tuple(1, json(true), "Bo"));
    }

    @Test
    void thereIsSomethingToBeReadyWith() {
        Adres ready = lid.mijn(TEXT, "", Item.READY);
        assertThat(wereld.typ(lid, ready, 0, true))
                .isInstanceOfSatisfying(
                        Ongeldig.class, no -> assertThat(no.message()).contains("Vul eerst zelf iets in"));
        wereld.typ(lid, lid.mijn(TEXT), 0, "  ");
        assertThat(wereld.typ(lid, ready, 0, true)).isInstanceOf(Ongeldig.class);
        String row = UUID.randomUUID().toString();
        wereld.typ(lid, lid.mijn(OWN_ROWS, row, Item.MARKER), 0, 1);
        assertThat(wereld.typ(lid, lid.mijn(OWN_ROWS, "", Item.READY), 0, true)).isInstanceOf(Ongeldig.class);
        assertThat(wereld.typ(lid, lid.mijn(TEXT, "", Item.READY), 0, "ja")).isInstanceOf(Ongeldig.class);
        assertThat(holders(lid, TEXT)).containsExactly(lid.id());
    }

    @Test
    void inOneBatchTheAnswerComesFirstWhateverTheOrder() {
        List<Uitkomst> outcomes = answers.save(
                lid.toegang(),
                plaats.traject(),
                List.of(
                        edit(lid.mijn(GRID, "", Item.READY), 0, true),
                        edit(lid.mijn(GRID, "open", "omschrijving"), 0, "wat Bo denkt")));
        assertThat(outcomes).hasOnlyElementsOfType(Bewaard.class);
    }

    @Test
    void itIsNoProgressOfItsOwn() {
        wereld.typ(lid, lid.mijn(GRID, "open", "omschrijving"), 0, "x");
        var before = progress.perItem(lid.toegang(), wereld.traject(lid));
        wereld.klaar(lid, GRID);
        assertThat(progress.perItem(lid.toegang(), wereld.traject(lid))).isEqualTo(before);
        wereld.typ(trekker, trekker.mijn(GRID, "open", "omschrijving"), 0, "x");
        wereld.klaar(trekker, GRID);
        assertThat(progress.of(trekker.toegang(), wereld.traject(trekker))
                        .mijn()
                        .get("A.1"))
                .isEqualTo(
                        progress.of(lid.toegang(), wereld.traject(lid)).mijn().get("A.1"));
    }

    @Test
    void whoInventedAnAnswerIsReadyWithIt() {
        Plaats demo = wereld.plaats("Demodam");
        Deel one = wereld.deel(demo, wereld.persoon("Een"), Rol.MT_LID);
        Deel two = wereld.deel(demo, wereld.persoon("Twee"), Rol.MT_LID);
        answers.invent(
                Toegang.systeem("test"),
                demo.traject(),
                wereld.traject(one).editie(),
                List.of(
                        new Verzonnen(one.mijn(TEXT), json("a"), one.persoon().account(), Instant.EPOCH, null),
                        new Verzonnen(two.mijn(TEXT), json("b"), two.persoon().account(), Instant.EPOCH, json("c"))));
        assertThat(holders(one, TEXT)).contains(two.id());
        assertThat(wereld.versions(demo.traject())).isEqualTo(5);
    }

    // --- how far the group is ---

    @Test
    void theTrekkerSeesHowManyAreReadyAndOfTwoNoNumber() {
        Traject mine = wereld.traject(trekker);
        wereld.typ(lid, lid.mijn(TEXT), 0, "nog bezig");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        assertThat(progress.klaar(trekker.toegang(), mine, items(TEXT, CHOICE, MULTI)))
                .containsOnlyKeys(TEXT, CHOICE)
                .containsEntry(TEXT, new Groepsstand(1, 3));
        assertThat(progress.of(trekker.toegang(), mine).groep())
                .containsOnlyKeys(TEXT, CHOICE)
                .containsEntry(CHOICE, new Groepsstand(1, 3));
        // Neither an invuller nor who left is waited for.
        wereld.klaar(lid, TEXT);
        deelnemers.end(beheerder.toegang(), lid.id());
        assertThat(progress.klaar(trekker.toegang(), wereld.traject(trekker), items(TEXT)))
                .containsEntry(TEXT, new Groepsstand(1, 2));
        assertThat(new Groepsstand(2, 3).tekst()).isEqualTo("2 van 3 zijn klaar");
        assertThat(new Groepsstand(1, 2).tekst()).isEqualTo("nog niet iedereen is klaar");
        assertThat(new Groepsstand(2, 2).tekst()).isEqualTo("iedereen is klaar");
    }

    // --- what was answered before ---

    @Test
    void whoAnsweredBeforeThereWasReadyIsReady() throws IOException {
        String row = UUID.randomUUID().toString();
        String gone = UUID.randomUUID().toString();
        wereld.typ(lid, lid.mijn(TEXT), 0, "van toen");
        wereld.typ(lid, lid.mijn(OWN_ROWS, row, Item.MARKER), 0, 1);
        wereld.typ(lid, lid.mijn(OWN_ROWS, row, "systeem"), 0, "Kassa");
        wereld.typ(trekker, trekker.mijn(OWN_ROWS, gone, Item.MARKER), 0, 1);
        wereld.typ(trekker, trekker.mijn(OWN_ROWS, gone, "systeem"), 0, "per vergissing");
        wereld.typ(trekker, trekker.mijn(OWN_ROWS, gone, Item.MARKER), 1, null);
        wereld.typ(trekker, trekker.mijn(TEXT), 0, "weg");
        wereld.typ(trekker, trekker.mijn(TEXT), 1, null);
        migrate();
        migrate();
        assertThat(holders(lid, TEXT)).contains(ander.id(), Cel.SAMEN).doesNotContain(trekker.id());
        assertThat(holders(trekker, TEXT)).containsOnly(trekker.id());
        assertThat(dsl.select(ANTWOORD.ITEM_ID, ANTWOORD.HOLDER_ID)
                        .from(ANTWOORD)
                        .where(ANTWOORD.COL_ID.eq(Item.READY))
                        .fetch(one -> one.value1() + " " + one.value2()))
                .containsExactlyInAnyOrder(TEXT + " " + ander.id(), TEXT + " " + lid.id(), OWN_ROWS + " " + lid.id());
        assertThat(answers.history(lid.toegang(), wereld.traject(lid), lid.mijn(OWN_ROWS, "", Item.READY)))
                .extracting(Cel.Versie::version, Cel.Versie::value, Cel.Versie::by)
                .containsExactly(tuple(1, json(true), "Bo"));
        assertThat(dsl.fetchCount(ANTWOORD_VERSIE)).isEqualTo(wereld.versions(plaats.traject()));
    }

    /** Runs the changeset as it ships once more. */
    private void migrate() throws IOException {
        String sql = Files.readString(Path.of("sql/antwoord/003-klaar.sql"));
        transactions.executeWithoutResult(status -> {
            for (String statement : sql.replaceAll("(?m)^--.*$", "").split(";\\s*(\\n|$)")) {
                if (!statement.isBlank()) {
                    dsl.execute(statement);
                }
            }
        });
    }

    private List<Item> items(String... ids) {
        return java.util.Arrays.stream(ids)
                .map(id -> wereld.traject(trekker).editie().item(id).orElseThrow())
                .toList();
    }

    private List<Cel> cells(Deel who, String item) {
        return answers.cellen(who.toegang(), wereld.traject(who), List.of(item));
    }

    private List<Long> holders(Deel who, String item) {
        return cells(who, item).stream().map(cel -> cel.address().holder()).toList();
    }
}
