package be.draaiboek.antwoord;

import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.json;
import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.Cel.Uitkomst.Bewaard;
import be.draaiboek.antwoord.Cel.Uitkomst.Conflict;
import be.draaiboek.antwoord.Cel.Uitkomst.Onbekend;
import be.draaiboek.antwoord.Cel.Uitkomst.Ongeldig;
import be.draaiboek.antwoord.Cel.Versie;
import be.draaiboek.antwoord.Cel.Verzonnen;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Editie;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Answers are kept by compare-and-set: nothing is lost, nothing is overwritten unseen, nobody reads ahead. */
class AntwoordServiceTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";
    private static final String MULTI = "b41-beslissen";
    private static final String GRID = "a1-dimensies";
    private static final String ROWS = "c13-budget";
    private static final String OWN_ROWS = "b44-systemen";
    private static final String MATRIX = "c14-raci";

    @Autowired
    AntwoordService answers;

    @Autowired
    VoortgangService progress;

    @Autowired
    Wijzigingen changes;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    AccountService accounts;

    private Persoon an;
    private Persoon bo;
    private Persoon cas;
    private Persoon dina;
    private Persoon beheerder;

    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Deel invuller;
    private Deel stranger;

    @BeforeAll
    void people() {
        an = wereld.persoon("An");
        bo = wereld.persoon("Bo");
        cas = wereld.persoon("Cas");
        dina = wereld.persoon("Dina");
        beheerder = wereld.persoon("Bea", true);
    }

    @BeforeEach
    void besturen() {
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        invuller = wereld.deel(plaats, cas, Rol.INVULLER);
        stranger = wereld.deel(wereld.plaats("Elderdam"), dina, Rol.TREKKER);
    }

    // --- the demo ---

    @Test
    void inventedAnswersStandWithTheirHistoryAndAreWrittenOn() {
        Toegang system = Toegang.systeem("test");
        Adres mine = lid.mijn(CHOICE, "", "toelichting");
        Instant then = Instant.parse("2026-10-12T08:30:00Z");

        answers.invent(
                system,
                plaats.traject(),
                wereld.traject(lid).editie(),
                List.of(
                        new Verzonnen(lid.mijn(CHOICE), json("geen"), bo.account(), then, null),
                        new Verzonnen(mine, json("Kort. En lang."), bo.account(), then, json("Kort."))));

        assertThat(answers.history(lid.toegang(), wereld.traject(lid), mine))
                .extracting(Versie::version, Versie::value, Versie::source, Versie::by, Versie::at)
                .containsExactly(
                        tuple(2, json("Kort. En lang."), Bron.DEMO, "Bo", then),
                        tuple(1, json("Kort."), Bron.DEMO, "Bo", then.minus(Duration.ofHours(1))));
        assertThat(wereld.versions(plaats.traject())).isEqualTo(3);
        assertThat(wereld.typ(lid, mine, 2, "Anders.")).isInstanceOf(Bewaard.class);
    }

    @Test
    void inventedAnswersFitTheirCellsAndNobodyWritesThem() {
        Toegang system = Toegang.systeem("test");
        Editie editie = wereld.traject(lid).editie();
        Verzonnen good = new Verzonnen(lid.mijn(CHOICE), json("geen"), bo.account(), Instant.EPOCH, null);
        Verzonnen wrong = new Verzonnen(lid.mijn(MULTI), json("geen"), bo.account(), Instant.EPOCH, null);

        assertThatThrownBy(() -> answers.invent(system, plaats.traject(), editie, List.of(good, wrong)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(wereld.cells(plaats.traject())).isZero();

        assertThatThrownBy(() -> answers.invent(lid.toegang(), plaats.traject(), editie, List.of(good)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(wereld.cells(plaats.traject())).isZero();
    }

    // --- compare-and-set ---

    @Test
    void theFirstValueHasBaseZeroAndEachNextOneTheVersionBefore() {
        Adres cell = lid.mijn(CHOICE);
        assertThat(saved(wereld.typ(lid, cell, 0, "geen"))).isEqualTo(1);
        assertThat(saved(wereld.typ(lid, cell, 1, "algemeen"))).isEqualTo(2);
        assertThat(read(lid, cell).value()).isEqualTo(json("algemeen"));
        assertThat(read(lid, cell).version()).isEqualTo(2);
        assertThat(read(lid, cell).by()).isEqualTo("Bo");
        assertThat(wereld.versions(plaats.traject())).isEqualTo(2);
    }

    @Test
    void whoIsLateSeesTheOthersTextAndNothingIsOverwritten() {
        Adres cell = samen(ROWS, row(), "post");
        wereld.typ(trekker, cell, 0, "Begeleiding");
        wereld.typ(trekker, cell, 1, "Begeleiding en opleiding");
        Conflict conflict = conflict(wereld.typ(lid, cell, 1, "Software"));
        assertThat(conflict.theirs().version()).isEqualTo(2);
        assertThat(conflict.theirs().value()).isEqualTo(json("Begeleiding en opleiding"));
        assertThat(conflict.theirs().by()).isEqualTo("An");
        assertThat(read(lid, cell).value()).isEqualTo(json("Begeleiding en opleiding"));
        assertThat(wereld.versions(plaats.traject())).isEqualTo(2);
    }

    @Test
    void aSecondFirstValueIsAConflict() {
        Adres cell = samen(ROWS, row(), "post");
        wereld.typ(trekker, cell, 0, "Begeleiding");
        Conflict conflict = conflict(wereld.typ(lid, cell, 0, "Software"));
        assertThat(conflict.theirs().version()).isEqualTo(1);
        assertThat(conflict.theirs().value()).isEqualTo(json("Begeleiding"));
    }

    @Test
    void aBaseThatNeverWasIsRefused() {
        Adres cell = lid.mijn(CHOICE);
        assertThat(wereld.typ(lid, cell, 3, "geen")).isInstanceOf(Onbekend.class);
        wereld.typ(lid, cell, 0, "geen");
        assertThat(conflict(wereld.typ(lid, cell, 7, "algemeen")).theirs().version())
                .isEqualTo(1);
    }

    @Test
    void anEditThatArrivesTwiceIsKeptOnce() {
        Adres cell = lid.mijn(CHOICE);
        Mutatie first = edit(cell, 0, "geen");
        Mutatie second = edit(cell, 1, "algemeen");
        Bewaard one = (Bewaard) keep(lid, first).getFirst();
        assertThat(keep(lid, first)).containsExactly(one);
        Bewaard two = (Bewaard) keep(lid, second).getFirst();
        assertThat(keep(lid, second)).containsExactly(two);
        // Also when it was acknowledged long ago: the answer is the version that it made.
        assertThat(keep(lid, first)).containsExactly(one);
        assertThat(one.version()).isEqualTo(1);
        assertThat(two.version()).isEqualTo(2);
        assertThat(wereld.versions(plaats.traject())).isEqualTo(2);
        assertThat(read(lid, cell).value()).isEqualTo(json("algemeen"));
    }

    @Test
    void anEditThatStandsTwiceInOneBatchIsKeptOnce() {
        Mutatie edit = edit(lid.mijn(CHOICE), 0, "geen");
        assertThat(keep(lid, edit, edit))
                .allSatisfy(outcome -> assertThat(saved(outcome)).isEqualTo(1));
        assertThat(wereld.versions(plaats.traject())).isEqualTo(1);
    }

    @Test
    void anEditsNameIsNotForAnotherCell() {
        Mutatie first = edit(lid.mijn(CHOICE), 0, "geen");
        keep(lid, first);
        Mutatie reused = new Mutatie(first.mutation(), lid.mijn("b41-planning"), 0, json("globaal"), Bron.TYPED);
        Mutatie innocent = edit(lid.mijn("b41-budget"), 0, "jaarlijks");
        assertThatThrownBy(() -> keep(lid, innocent, reused)).isInstanceOf(MutatieHergebruiktException.class);
        assertThat(wereld.cells(plaats.traject())).isEqualTo(1);
        assertThat(wereld.versions(plaats.traject())).isEqualTo(1);
    }

    @Test
    void aBatchIsKeptInItsOrder() {
        Adres cell = lid.mijn(GRID, "open", "omschrijving");
        List<Mutatie> edits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            edits.add(edit(cell, i, "tekst " + i));
        }
        List<Uitkomst> outcomes = answers.save(lid.toegang(), plaats.traject(), edits);
        assertThat(outcomes)
                .extracting(Uitkomst::mutation)
                .containsExactlyElementsOf(edits.stream().map(Mutatie::mutation).toList());
        assertThat(outcomes).extracting(AntwoordServiceTest::saved).last().isEqualTo(20);
        assertThat(read(lid, cell).value()).isEqualTo(json("tekst 19"));
        assertThat(history(lid, cell))
                .extracting(Cel.Versie::version)
                .startsWith(20, 19)
                .endsWith(2, 1);
    }

    @Test
    void oneEditThatCannotBeKeptDoesNotHoldUpTheOthers() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        List<Uitkomst> outcomes = keep(
                lid,
                edit(lid.mijn("b41-planning"), 0, "globaal"),
                edit(lid.mijn(CHOICE), 0, "algemeen"),
                edit(lid.mijn("b41-budget"), 0, "geen antwoord uit de lijst"),
                edit(trekker.mijn("b41-budget"), 0, "jaarlijks"),
                edit(lid.mijn("zomaar-iets"), 0, "x"),
                edit(lid.mijn("b41-ervaring"), 0, "bekeken"));
        assertThat(outcomes)
                .extracting(one -> one.getClass().getSimpleName())
                .containsExactly("Bewaard", "Conflict", "Ongeldig", "Onbekend", "Onbekend", "Bewaard");
        assertThat(wereld.cells(plaats.traject())).isEqualTo(3);
    }

    @Test
    void aValueThatDoesNotFitSaysWhatToDoAndAPlaceThatIsNotThereSaysSo() {
        assertThat(List.of(
                        wereld.typ(lid, lid.mijn(CHOICE), 0, 250),
                        wereld.typ(lid, lid.mijn(MULTI), 0, List.of("data", "data")),
                        wereld.typ(lid, lid.mijn(MULTI), 0, List.of("data", "weet-niet")),
                        wereld.typ(lid, lid.mijn(GRID, "open", "omschrijving"), 0, "x".repeat(20_001)),
                        wereld.typ(lid, samen(ROWS, row(), "j2027"), 0, -5),
                        wereld.typ(lid, samen("c13-tijdslijn", row(), "van"), 0, 1066)))
                .allSatisfy(
                        outcome -> assertThat(((Ongeldig) outcome).message()).isNotBlank());
        assertThat(List.of(
                        wereld.typ(lid, lid.mijn("b99-niets"), 0, "x"),
                        wereld.typ(lid, lid.mijn(CHOICE, "rij", ""), 0, "geen"),
                        wereld.typ(lid, lid.mijn(CHOICE, "", "kolom"), 0, "geen"),
                        wereld.typ(lid, lid.mijn(GRID, "", ""), 0, "x"),
                        wereld.typ(lid, lid.mijn(GRID, "open", "zomaar"), 0, "x"),
                        wereld.typ(lid, samen(ROWS, "geen-uuid", "post"), 0, "x")))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Onbekend.class));
        assertThat(wereld.cells(plaats.traject())).isZero();
    }

    @Test
    void whatPeopleTypeComesBackAsTheyTypedIt() {
        Adres cell = lid.mijn(GRID, "open", "omschrijving");
        String text =
                "  <b onclick='x()'>vet</b> & \"aanhaling\" \\ \u05e9\u05dc\u05d5\u05dd \u202e👩‍👩‍👧 zoë\n\ttweede regel  ";
        wereld.typ(lid, cell, 0, text);
        assertThat(read(lid, cell).value()).isEqualTo(json(text));
        assertThat(history(lid, cell).getFirst().value()).isEqualTo(json(text));
    }

    @Test
    void anEmptiedCellStaysAVersionAndOpensNothing() {
        Adres cell = lid.mijn(CHOICE);
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "algemeen");
        wereld.typ(lid, cell, 0, "geen");
        assertThat(holders(lid, CHOICE)).contains(trekker.id());
        assertThat(saved(wereld.typ(lid, cell, 1, null))).isEqualTo(2);
        assertThat(read(lid, cell).value()).isNull();
        assertThat(holders(lid, CHOICE)).containsExactly(lid.id());
        assertThat(history(lid, cell)).extracting(Cel.Versie::value).containsExactly(null, json("geen"));
        assertThat(saved(wereld.typ(lid, cell, 2, "algemeen"))).isEqualTo(3);
        // A text of spaces and an empty selection are emptied too.
        wereld.typ(lid, lid.mijn(MULTI), 0, List.of());
        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "  \n");
        assertThat(read(lid, lid.mijn(MULTI)).value()).isNull();
        assertThat(read(lid, lid.mijn(CHOICE, "", "toelichting")).value()).isNull();
    }

    // --- who reads what ---

    @Test
    void othersAnswersComeAfterMyOwnForEachItem() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "algemeen");
        wereld.typ(trekker, trekker.mijn("b41-planning"), 0, "globaal");
        assertThat(holders(lid, CHOICE)).isEmpty();
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        assertThat(holders(lid, CHOICE)).containsExactlyInAnyOrder(trekker.id(), lid.id());
        assertThat(holders(lid, "b41-planning")).isEmpty();
        assertThat(holders(stranger, CHOICE)).isEmpty();
    }

    @Test
    void inAGridTheyComeAllTogetherOnceBothAreReady() {
        for (String column : List.of("omschrijving", "voorbeeld")) {
            wereld.typ(trekker, trekker.mijn(GRID, "open", column), 0, "hun tekst");
            wereld.typ(trekker, trekker.mijn(GRID, "platform", column), 0, "hun tekst");
        }
        wereld.typ(lid, lid.mijn(GRID, "open", "omschrijving"), 0, "mijn tekst");
        wereld.klaar(trekker, GRID);
        assertThat(cells(lid, GRID)).extracting(Cel::address).containsExactly(lid.mijn(GRID, "open", "omschrijving"));
        wereld.klaar(lid, GRID);
        assertThat(cells(lid, GRID))
                .extracting(Cel::address)
                .contains(trekker.mijn(GRID, "open", "omschrijving"), trekker.mijn(GRID, "platform", "voorbeeld"));
    }

    @Test
    void whatWasAgreedComesAfterMyOwnToo() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "algemeen");
        assertThat(saved(wereld.typ(trekker, samen(CHOICE, "", ""), 0, "uitgewerkt")))
                .isEqualTo(1);
        assertThat(holders(lid, CHOICE)).isEmpty();
        assertThat(history(lid, samen(CHOICE, "", ""))).isEmpty();
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        assertThat(holders(lid, CHOICE)).contains(Cel.SAMEN);
        assertThat(history(lid, samen(CHOICE, "", ""))).hasSize(1);
    }

    @Test
    void anExplanationAndItsAnswerAreOnePlace() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "algemeen");
        wereld.typ(trekker, trekker.mijn(CHOICE, "", "toelichting"), 0, "omdat");
        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "niets past echt");
        assertThat(holders(lid, CHOICE)).containsExactly(lid.id());
        // Where no option fits, the explanation is the answer; then one says so.
        wereld.klaar(lid, CHOICE);
        assertThat(cells(lid, CHOICE))
                .extracting(Cel::address)
                .contains(trekker.mijn(CHOICE), trekker.mijn(CHOICE, "", "toelichting"));
        Deel other = wereld.deel(plaats, wereld.persoon("Eva"), Rol.MT_LID);
        wereld.typ(other, other.mijn(CHOICE), 0, "geen");
        assertThat(cells(other, CHOICE)).extracting(Cel::address).contains(trekker.mijn(CHOICE, "", "toelichting"));
    }

    @Test
    void whereEachAddsRowsTheOthersComeOnceBothAreReady() {
        String theirs = row();
        wereld.typ(trekker, trekker.mijn(OWN_ROWS, theirs, "#"), 0, 1);
        wereld.typ(trekker, trekker.mijn(OWN_ROWS, theirs, "systeem"), 0, "Boekhouding");
        wereld.typ(trekker, trekker.mijn(OWN_ROWS, "", "tekst"), 0, "en een oude lijst");
        wereld.klaar(trekker, OWN_ROWS);
        String agreed = row();
        wereld.typ(trekker, samen(OWN_ROWS, agreed, "#"), 0, 1);
        wereld.typ(trekker, samen(OWN_ROWS, agreed, "systeem"), 0, "Burgerzaken");
        assertThat(cells(lid, OWN_ROWS)).isEmpty();
        assertThat(history(lid, samen(OWN_ROWS, agreed, "systeem"))).isEmpty();

        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        String mine = row();
        wereld.typ(lid, lid.mijn(OWN_ROWS, mine, "#"), 0, 1);
        // An empty row is no answer, however many there are, and filled with nothing neither: nothing to be ready with.
        wereld.typ(lid, lid.mijn(OWN_ROWS, mine, "leverancier"), 0, " ");
        assertThat(wereld.typ(lid, lid.mijn(OWN_ROWS, "", "klaar"), 0, true)).isInstanceOf(Ongeldig.class);
        wereld.typ(lid, lid.mijn(OWN_ROWS, mine, "systeem"), 0, "Kassa");
        assertThat(holders(lid, OWN_ROWS)).containsOnly(lid.id());
        wereld.klaar(lid, OWN_ROWS);
        assertThat(cells(lid, OWN_ROWS))
                .extracting(Cel::address)
                .contains(
                        trekker.mijn(OWN_ROWS, theirs, "systeem"),
                        trekker.mijn(OWN_ROWS, "", "tekst"),
                        samen(OWN_ROWS, agreed, "#"),
                        samen(OWN_ROWS, agreed, "systeem"));
        assertThat(history(lid, samen(OWN_ROWS, agreed, "systeem"))).hasSize(1);
        assertThat(cells(stranger, OWN_ROWS)).isEmpty();
        assertThat(answers.cellen(stranger.toegang(), wereld.traject(lid), List.of(OWN_ROWS)))
                .isEmpty();
        // Taking the row away undoes nothing.
        wereld.typ(lid, lid.mijn(OWN_ROWS, mine, "#"), 1, null);
        assertThat(holders(lid, OWN_ROWS)).contains(trekker.id(), Cel.SAMEN);
    }

    // --- beside what was agreed ---

    @Test
    void aMinoritysViewIsForTheTrekkerToWriteAndForNoPersonToHold() {
        Adres view = samen(CHOICE, "", "minderheid");
        Adres meant = samen(CHOICE, "", "bewust");
        for (Deel other : List.of(stranger, invuller, lid)) {
            assertThat(answers.save(other.toegang(), plaats.traject(), List.of(edit(view, 0, "Ik niet."))))
                    .hasOnlyElementsOfType(Onbekend.class);
        }
        assertThat(wereld.typ(trekker, trekker.mijn(CHOICE, "", "minderheid"), 0, "Ik niet."))
                .isInstanceOf(Onbekend.class);
        assertThat(wereld.typ(trekker, trekker.mijn(CHOICE, "", "bewust"), 0, true))
                .isInstanceOf(Onbekend.class);
        assertThat(wereld.typ(trekker, samen(ROWS, "", "minderheid"), 0, "Ik niet."))
                .isInstanceOf(Onbekend.class);
        assertThat(wereld.typ(trekker, meant, 0, "ja")).isInstanceOf(Ongeldig.class);
        assertThat(wereld.cells(plaats.traject())).isZero();

        assertThat(saved(wereld.typ(trekker, view, 0, "Twee van ons willen eerst de basis.")))
                .isEqualTo(1);
        assertThat(saved(wereld.typ(trekker, meant, 0, true))).isEqualTo(1);
        assertThat(holders(lid, CHOICE)).isEmpty();
        assertThat(history(lid, view)).isEmpty();
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        assertThat(cells(lid, CHOICE)).extracting(Cel::address).contains(view, meant);
        assertThat(history(lid, view)).hasSize(1);
        assertThat(cells(stranger, CHOICE)).isEmpty();
    }

    @Test
    void besideAGridItOpensWithTheRest() {
        Adres view = samen(GRID, "", "minderheid");
        wereld.typ(trekker, samen(GRID, "open", "stand"), 0, "hoog");
        wereld.typ(trekker, samen(GRID, "platform", "stand"), 0, "laag");
        wereld.typ(trekker, view, 0, "Over het platform denken er twee anders.");
        wereld.typ(lid, lid.mijn(GRID, "open", "stand"), 0, "laag");
        assertThat(cells(lid, GRID)).extracting(Cel::address).doesNotContain(view);
        wereld.klaar(lid, GRID);
        assertThat(cells(lid, GRID)).extracting(Cel::address).contains(view);
    }

    @Test
    void whatStandsBesideAnAgreedAnswerIsNoProgress() {
        wereld.typ(trekker, samen(CHOICE, "", "minderheid"), 0, "Ik niet.");
        wereld.typ(trekker, samen(CHOICE, "", "bewust"), 0, true);
        assertThat(progress.of(trekker.toegang(), wereld.traject(trekker))
                        .bestuurTotaal()
                        .filled())
                .isZero();
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        assertThat(progress.of(trekker.toegang(), wereld.traject(trekker))
                        .bestuurTotaal()
                        .filled())
                .isEqualTo(1);
    }

    // --- interviews ---

    @Test
    void anInterviewIsWrittenByWhoNotedItAndByNobodyElse() {
        long noted = deelnemers.enrolName(lid.toegang(), plaats.bestuur(), "Marie", "Diensthoofd");
        Adres said = new Adres(CHOICE, "", "", noted);
        Deel gone = wereld.deel(plaats, wereld.persoon("Fien"), Rol.MT_LID);
        deelnemers.end(beheerder.toegang(), gone.id());
        for (Deel other : List.of(stranger, invuller, gone, trekker)) {
            assertThat(answers.save(other.toegang(), plaats.traject(), List.of(edit(said, 0, "algemeen"))))
                    .hasOnlyElementsOfType(Onbekend.class);
        }
        assertThat(wereld.cells(plaats.traject())).isZero();

        assertThat(saved(wereld.typ(lid, said, 0, "algemeen"))).isEqualTo(1);
        assertThat(saved(wereld.typ(lid, said, 1, "uitgewerkt"))).isEqualTo(2);
        assertThat(read(lid, said).by()).isEqualTo("Bo");
        assertThat(history(lid, said)).hasSize(2);
        // What I noted opens nothing of what others answered in their own names.
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        assertThat(holders(lid, CHOICE)).containsExactly(noted);
        assertThat(progress.of(lid.toegang(), wereld.traject(lid)).mijnTotaal().filled())
                .isZero();
        Traject behalf = wereld.traject(lid).namens(noted).orElseThrow();
        assertThat(progress.of(lid.toegang(), behalf).mijnTotaal().filled()).isEqualTo(1);
        for (Deel other : List.of(stranger, invuller, gone, trekker)) {
            assertThat(progress.of(other.toegang(), behalf).mijnTotaal().filled())
                    .isZero();
            assertThat(answers.history(other.toegang(), behalf, said)).isEmpty();
            assertThat(answers.cellen(other.toegang(), behalf, List.of(CHOICE)))
                    .extracting(cel -> cel.address().holder())
                    .satisfies(holders -> assertThat(holders.contains(noted)).isEqualTo(other.equals(trekker)));
        }
        // A colleague reads it like any answer: after their own; not how it came about.
        assertThat(holders(trekker, CHOICE)).contains(noted);
        assertThat(wereld.traject(trekker).namens(noted)).isEmpty();
        // A joint answer is nobody's interview.
        assertThat(wereld.typ(lid, new Adres(ROWS, row(), "post", noted), 0, "x"))
                .isInstanceOf(Onbekend.class);
    }

    @Test
    void theTrekkerNotesOnWhereWhoBeganIsGone() {
        Deel gone = wereld.deel(plaats, wereld.persoon("Fien"), Rol.MT_LID);
        long noted = deelnemers.enrolName(gone.toegang(), plaats.bestuur(), "", "Diensthoofd");
        Adres said = new Adres(CHOICE, "", "", noted);
        wereld.typ(gone, said, 0, "algemeen");
        assertThat(wereld.typ(trekker, said, 1, "geen")).isInstanceOf(Onbekend.class);
        deelnemers.end(beheerder.toegang(), gone.id());
        assertThat(wereld.typ(gone, said, 1, "geen")).isInstanceOf(Onbekend.class);
        assertThat(wereld.typ(lid, said, 1, "geen")).isInstanceOf(Onbekend.class);
        assertThat(saved(wereld.typ(trekker, said, 1, "geen"))).isEqualTo(2);
        assertThat(wereld.traject(trekker).gesprekken())
                .extracting(Traject.Deelnemer::shownName)
                .containsExactly("Diensthoofd");
    }

    @Test
    void whoIsLinkedToAnInterviewWritesItAlone() {
        long noted = deelnemers.enrolName(lid.toegang(), plaats.bestuur(), "Marie", "Diensthoofd");
        Adres said = new Adres(CHOICE, "", "", noted);
        wereld.typ(lid, said, 0, "algemeen");
        Persoon marie = wereld.persoon("Marie Claes");
        // Answers the question by noting it: the door stays shut until it is done.
        assertThat(wereld.typ(new Deel(marie, plaats, noted), said, 1, "geen")).isInstanceOf(Onbekend.class);

        deelnemers.connect(beheerder.toegang(), noted, marie.account());
        Deel own = new Deel(marie, plaats, noted);
        assertThat(wereld.typ(lid, said, 1, "geen")).isInstanceOf(Onbekend.class);
        assertThat(wereld.typ(trekker, said, 1, "geen")).isInstanceOf(Onbekend.class);
        assertThat(read(own, said).by()).isEqualTo("Bo");
        assertThat(saved(wereld.typ(own, said, 1, "uitgewerkt"))).isEqualTo(2);
        assertThat(wereld.traject(own).ik().id()).isEqualTo(noted);
        assertThat(wereld.traject(lid).gesprekken()).isEmpty();
        assertThat(holders(lid, CHOICE)).isEmpty();
    }

    @Test
    void aRowOpensNothingWhereRowsAreFixed() {
        wereld.typ(trekker, trekker.mijn(GRID, "open", "omschrijving"), 0, "hun tekst");
        // Such a cell can't be kept by the product; if it came to be there it must not open the grid.
        wereld.zet(plaats.traject(), lid, lid.mijn(GRID, row(), "#"));
        wereld.zet(plaats.traject(), lid, lid.mijn(GRID, "", "toelichting"));
        assertThat(holders(lid, GRID)).containsOnly(lid.id());
    }

    @Test
    void jointItemsAreReadAndWrittenByEverybodyOfTheBestuur() {
        Adres cell = samen(ROWS, row(), "post");
        wereld.typ(lid, cell, 0, "Begeleiding");
        assertThat(read(trekker, cell).value()).isEqualTo(json("Begeleiding"));
        assertThat(saved(wereld.typ(trekker, cell, 1, "Opleiding"))).isEqualTo(2);
        assertThat(wereld.typ(stranger, cell, 2, "Sabotage")).isInstanceOf(Onbekend.class);
    }

    @Test
    void aStrayCellOfAColleagueInAJointItemIsNotRead() {
        String row = row();
        wereld.zet(plaats.traject(), lid, lid.mijn(ROWS, row, "post"));
        wereld.zet(plaats.traject(), trekker, trekker.mijn(ROWS, row, "post"));
        assertThat(holders(lid, ROWS)).containsExactly(lid.id());
    }

    @Test
    void anAnswerInAnEarlierTrajectOpensNothingInThisOne() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "algemeen");
        Traject now = wereld.traject(lid);
        wereld.metVorigTraject(plaats, earlier -> {
            wereld.zet(earlier, lid, lid.mijn(CHOICE));
            assertThat(answers.cellen(lid.toegang(), now, List.of(CHOICE))).isEmpty();
        });
    }

    @Test
    void whoseMembershipEndedReadsNothing() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        Traject before = wereld.traject(lid);
        deelnemers.end(beheerder.toegang(), lid.id());
        assertThat(answers.cellen(lid.toegang(), before, List.of(CHOICE))).isEmpty();
        assertThat(answers.history(lid.toegang(), before, lid.mijn(CHOICE))).isEmpty();
        assertThat(progress.of(lid.toegang(), before).mijnTotaal().filled()).isZero();
    }

    // --- who writes what ---

    @Test
    void onlyATrekkerWritesWhatWasAgreed() {
        Adres agreed = samen(CHOICE, "", "");
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        refused(() -> wereld.typ(lid, agreed, 0, "algemeen"));
        assertThat(saved(wereld.typ(trekker, agreed, 0, "algemeen"))).isEqualTo(1);
        refused(() -> wereld.typ(lid, agreed, 1, "geen"));
        refused(() -> wereld.typ(lid, agreed, 0, "geen"));
    }

    @Test
    void nobodyWritesForAnother() {
        refused(() -> wereld.typ(trekker, lid.mijn(CHOICE), 0, "geen"));
        refused(() -> wereld.typ(lid, trekker.mijn(CHOICE), 0, "geen"));
        refused(() -> wereld.typ(lid, new Adres(CHOICE, "", "", Long.MAX_VALUE), 0, "geen"));
        refused(() -> wereld.typ(lid, new Adres(CHOICE, "", "", -1), 0, "geen"));
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        refused(() -> wereld.typ(trekker, lid.mijn(CHOICE), 1, "algemeen"));
        // A joint item has no cells of one's own.
        refused(() -> wereld.typ(lid, lid.mijn(ROWS, row(), "post"), 0, "x"));
    }

    @Test
    void otherBesturenAnInvullerAndWhoIsGoneWriteNothing() {
        Adres joint = samen(ROWS, row(), "post");
        Deel fromOutside = new Deel(dina, plaats, stranger.id());
        refused(() -> wereld.typ(fromOutside, joint, 0, "x"));
        refused(() -> wereld.typ(fromOutside, fromOutside.mijn(CHOICE), 0, "geen"));
        refused(() -> wereld.typ(invuller, invuller.mijn(CHOICE), 0, "geen"));
        refused(() -> wereld.typ(invuller, joint, 0, "x"));

        // A member first, so that the traject is one that the application has met before.
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        deelnemers.end(beheerder.toegang(), lid.id());
        refused(() -> wereld.typ(lid, lid.mijn(CHOICE), 1, "algemeen"));
        refused(() -> wereld.typ(lid, lid.mijn("b41-budget"), 0, "jaarlijks"));
        refused(() -> wereld.typ(lid, joint, 0, "x"));
    }

    @Test
    void aClosedAccountWritesAndReadsNothing() {
        Persoon closed = wereld.persoon("Fien");
        Deel deel = wereld.deel(plaats, closed, Rol.MT_LID);
        wereld.typ(deel, deel.mijn(CHOICE), 0, "geen");
        Traject before = wereld.traject(deel);
        accounts.setActive(beheerder.toegang(), closed.account(), false);
        refused(() -> wereld.typ(deel, deel.mijn(CHOICE), 1, "algemeen"));
        refused(() -> wereld.typ(deel, samen(ROWS, row(), "post"), 0, "x"));
        assertThat(answers.cellen(deel.toegang(), before, List.of(CHOICE))).isEmpty();
    }

    // --- history ---

    @Test
    void everyValueStaysInTheHistoryAndCanBePutBack() {
        Adres cell = lid.mijn(CHOICE);
        wereld.typ(lid, cell, 0, "geen");
        wereld.typ(lid, cell, 1, "algemeen");
        long first = history(lid, cell).getLast().id();
        Uitkomst outcome = answers.restore(lid.toegang(), wereld.traject(lid), cell, 2, first);
        assertThat(saved(outcome)).isEqualTo(3);
        assertThat(read(lid, cell).value()).isEqualTo(json("geen"));
        assertThat(history(lid, cell))
                .extracting(Cel.Versie::source)
                .containsExactly(Bron.RESTORED, Bron.TYPED, Bron.TYPED);
        assertThat(conflict(answers.restore(lid.toegang(), wereld.traject(lid), cell, 2, first))
                        .theirs()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void anothersVersionIsNotMineToPutBack() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "algemeen");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "uitgewerkt");
        long theirs = history(trekker, trekker.mijn(CHOICE)).getFirst().id();
        Traject mine = wereld.traject(lid);
        assertThatThrownBy(() -> answers.restore(lid.toegang(), mine, lid.mijn(CHOICE), 1, theirs))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> answers.restore(lid.toegang(), mine, trekker.mijn(CHOICE), 1, theirs))
                .isInstanceOf(IllegalArgumentException.class);
        // The agreed one may be read, not put back.
        long agreed = history(lid, samen(CHOICE, "", "")).getFirst().id();
        assertThat(answers.restore(lid.toegang(), mine, samen(CHOICE, "", ""), 1, agreed))
                .isInstanceOf(Onbekend.class);
        assertThat(history(lid, trekker.mijn(CHOICE))).isEmpty();
    }

    // --- at the same time ---

    @Test
    void twoWhoCollideTwoHundredTimesNeverOverwriteEachOther() throws Exception {
        Adres cell = samen(ROWS, row(), "post");
        CyclicBarrier together = new CyclicBarrier(2);
        int acknowledged = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int base = 0; base < 200; base++) {
                int now = base;
                var one = threads.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return wereld.typ(trekker, cell, now, "van An " + now);
                });
                var other = threads.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return wereld.typ(lid, cell, now, "van Bo " + now);
                });
                List<Uitkomst> outcomes = List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS));
                assertThat(outcomes).filteredOn(Bewaard.class::isInstance).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(Conflict.class::isInstance)
                        .singleElement()
                        .satisfies(lost -> {
                            Cel theirs = ((Conflict) lost).theirs();
                            assertThat(theirs.version()).isEqualTo(now + 1);
                            assertThat(theirs.value()).isEqualTo(read(lid, cell).value());
                        });
                acknowledged++;
            }
        }
        assertThat(wereld.versions(plaats.traject())).isEqualTo(acknowledged);
        assertThat(read(lid, cell).version()).isEqualTo(acknowledged);
    }

    @Test
    void batchesThatCrossEachOtherAreAllKeptOrAllAConflict() throws Exception {
        List<Adres> there = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            there.add(samen(ROWS, row(), "post"));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        int acknowledged = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int base = 0; base < 20; base++) {
                int now = base;
                var forth = threads.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return answers.save(
                            trekker.toegang(),
                            plaats.traject(),
                            there.stream().map(cell -> edit(cell, now, "heen")).toList());
                });
                var back = threads.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return answers.save(
                            lid.toegang(),
                            plaats.traject(),
                            there.reversed().stream()
                                    .map(cell -> edit(cell, now, "terug"))
                                    .toList());
                });
                List<Uitkomst> outcomes = new ArrayList<>(forth.get(60, TimeUnit.SECONDS));
                outcomes.addAll(back.get(60, TimeUnit.SECONDS));
                assertThat(outcomes).filteredOn(Bewaard.class::isInstance).hasSize(there.size());
                assertThat(outcomes).filteredOn(Conflict.class::isInstance).hasSize(there.size());
                acknowledged += there.size();
            }
        }
        assertThat(wereld.versions(plaats.traject())).isEqualTo(acknowledged);
    }

    // --- rows that people add ---

    @Test
    void aRowThatIsTakenAwayKeepsItsCells() {
        String row = row();
        wereld.typ(lid, samen(ROWS, row, "#"), 0, 1);
        wereld.typ(lid, samen(ROWS, row, "post"), 0, "Begeleiding");
        wereld.typ(lid, samen(ROWS, row, "j2027"), 0, 12_000);
        wereld.typ(trekker, samen(ROWS, row, "#"), 1, null);
        assertThat(read(lid, samen(ROWS, row, "#")).value()).isNull();
        assertThat(read(lid, samen(ROWS, row, "j2027")).value()).isEqualTo(json(12_000));
        assertThat(progress.of(lid.toegang(), wereld.traject(lid))
                        .bestuur()
                        .get("C.1.3")
                        .filled())
                .isZero();
        assertThat(saved(wereld.typ(lid, samen(ROWS, row, "#"), 2, 1.5))).isEqualTo(3);
        assertThat(progress.of(lid.toegang(), wereld.traject(lid))
                        .bestuur()
                        .get("C.1.3")
                        .filled())
                .isEqualTo(1);
    }

    @Test
    void aMatrixCountsByWhatStandsInItNotByItsMarkers() {
        String row = row();
        String column = row();
        wereld.typ(lid, samen(MATRIX, row, "#"), 0, 1);
        wereld.typ(lid, samen(MATRIX, column, "@"), 0, 1);
        assertThat(counted("C.1.4")).isZero();
        assertThat(saved(wereld.typ(trekker, samen(MATRIX, row, column), 0, "a")))
                .isEqualTo(1);
        assertThat(counted("C.1.4")).isEqualTo(1);
        // A crossing goes with its column, and with its row.
        wereld.typ(lid, samen(MATRIX, column, "@"), 1, null);
        assertThat(counted("C.1.4")).isZero();
        wereld.typ(lid, samen(MATRIX, column, "@"), 2, 1);
        wereld.typ(lid, samen(MATRIX, row, "#"), 1, null);
        assertThat(counted("C.1.4")).isZero();
        // So does the name of a column.
        wereld.typ(lid, samen(MATRIX, column, "rol"), 0, "Algemeen directeur");
        assertThat(counted("C.1.4")).isEqualTo(1);
        wereld.typ(lid, samen(MATRIX, column, "@"), 3, null);
        assertThat(counted("C.1.4")).isZero();
        assertThat(wereld.typ(stranger, samen(MATRIX, row, column), 1, "r")).isInstanceOf(Onbekend.class);
        assertThat(wereld.typ(lid, samen(MATRIX, row, column), 1, "x")).isInstanceOf(Ongeldig.class);
    }

    @Test
    void ownRowsAreBegunByTheirCellsOrByTheTextBesideThemAndGivenByTheirAuthor() {
        String row = row();
        wereld.typ(lid, lid.mijn(OWN_ROWS, row, "#"), 0, 1);
        assertThat(mine("B.4.4").started()).isZero();
        wereld.typ(lid, lid.mijn(OWN_ROWS, row, "soort"), 0, "boekhouding");
        assertThat(mine("B.4.4").started()).isEqualTo(1);
        wereld.typ(lid, lid.mijn(OWN_ROWS, row, "#"), 1, null);
        assertThat(mine("B.4.4").started()).isZero();
        wereld.typ(lid, lid.mijn(OWN_ROWS, "", "tekst"), 0, "zie onze lijst");
        assertThat(mine("B.4.4").started()).isEqualTo(1);
        assertThat(mine("B.4.4").filled()).isZero();
        wereld.klaar(lid, OWN_ROWS);
        assertThat(mine("B.4.4").filled()).isEqualTo(1);
        assertThat(counted("B.4.4")).isZero();
    }

    private int counted(String section) {
        return Objects.requireNonNull(progress.of(lid.toegang(), wereld.traject(lid))
                        .bestuur()
                        .get(section))
                .filled();
    }

    private Telling mine(String section) {
        return Objects.requireNonNull(
                progress.of(lid.toegang(), wereld.traject(lid)).mijn().get(section));
    }

    // --- progress ---

    @Test
    void progressCountsMineAndOursApart() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn("b41-planning"), 0, "nvt");
        wereld.typ(lid, lid.mijn(MULTI), 0, List.of("weet-niet"));
        wereld.typ(lid, lid.mijn("b41-budget", "", "toelichting"), 0, "iets anders");
        wereld.typ(lid, lid.mijn("b41-ervaring"), 0, "bekeken");
        wereld.typ(lid, lid.mijn("b41-ervaring"), 1, null);
        wereld.typ(lid, lid.mijn(GRID, "open", "omschrijving"), 0, "x");
        wereld.typ(trekker, trekker.mijn("b41-doelen"), 0, List.of("trends"));
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        String row = row();
        wereld.typ(trekker, samen(ROWS, row, "#"), 0, 1);
        var before = progress.of(lid.toegang(), wereld.traject(lid));
        // A marker alone is no answer.
        assertThat(before.bestuur().get("C.1.3").filled()).isZero();
        wereld.typ(trekker, samen(ROWS, row, "post"), 0, "x");

        var voortgang = progress.of(lid.toegang(), wereld.traject(lid));
        // Two choices are given; several at once are when their author says so, and a remark beside a choice is none.
        assertThat(voortgang.mijn().get("B.4.1")).isEqualTo(new Telling(2, 4, 7));
        wereld.klaar(lid, MULTI);
        assertThat(mine("B.4.1")).isEqualTo(new Telling(3, 4, 7));
        // One cell of a table: begun, and no more.
        assertThat(voortgang.mijn().get("A.1").filled()).isZero();
        assertThat(voortgang.mijn().get("A.1").started()).isEqualTo(1);
        assertThat(voortgang.mijn().get("C.1.3")).isEqualTo(new Telling(1, 1, 2));
        assertThat(voortgang.bestuur().get("B.4.1").filled()).isEqualTo(1);
        assertThat(voortgang.bestuur().get("A.1").filled()).isZero();
        assertThat(voortgang.mijnTotaal().filled()).isEqualTo(3);
        assertThat(voortgang.bestuurTotaal().filled()).isEqualTo(2);
        assertThat(progress.of(stranger.toegang(), wereld.traject(lid))
                        .bestuurTotaal()
                        .filled())
                .isZero();
    }

    @Test
    void aBegeleiderSeesTheCountsOfTheirCohortAndItsLastActivity() {
        Persoon coach = wereld.persoon("Gert");
        wereld.cohort(coach, plaats);
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "algemeen");
        wereld.typ(trekker, trekker.mijn("b41-budget"), 0, "jaarlijks");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        List<Long> asked = List.of(plaats.bestuur(), stranger.plaats().bestuur());
        var seen = progress.besturen(coach.toegang(), asked);
        assertThat(seen).containsOnlyKeys(plaats.bestuur());
        Telling b = seen.get(plaats.bestuur()).perDeel().get("B");
        assertThat(b.filled()).isEqualTo(1);
        assertThat(b.started()).isEqualTo(2);
        assertThat(seen.get(plaats.bestuur()).laatstActief()).isNotNull();
        assertThat(progress.besturen(stranger.toegang(), asked))
                .containsOnlyKeys(stranger.plaats().bestuur());
        assertThat(progress.besturen(beheerder.toegang(), asked)).isEmpty();
    }

    // --- what others are told ---

    @Test
    void openViewsHearOfAChangeOnceItCanBeRead() {
        Adres cell = samen(ROWS, row(), "post");
        List<List<Adres>> heard = new ArrayList<>();
        List<Object> readable = new ArrayList<>();
        Runnable unlisten = changes.listen(plaats.traject(), cells -> {
            heard.add(cells);
            readable.add(CompletableFuture.supplyAsync(() -> read(trekker, cell))
                    .join()
                    .value());
        });
        try {
            wereld.typ(lid, cell, 0, "Begeleiding");
            assertThat(heard).containsExactly(List.of(cell));
            assertThat(readable).containsExactly(json("Begeleiding"));
            heard.clear();
            wereld.typ(lid, cell, 0, "te laat");
            wereld.typ(lid, samen(ROWS, row(), "j2027"), 0, -1);
            wereld.typ(invuller, cell, 1, "niet van mij");
            wereld.typ(stranger, samen(ROWS, row(), "post"), 0, "elders");
            Mutatie used = edit(lid.mijn(CHOICE), 0, "geen");
            keep(lid, used);
            heard.clear();
            assertThatThrownBy(() -> keep(
                            lid,
                            edit(lid.mijn("b41-budget"), 0, "jaarlijks"),
                            new Mutatie(used.mutation(), lid.mijn("b41-planning"), 0, json("globaal"), Bron.TYPED)))
                    .isInstanceOf(MutatieHergebruiktException.class);
            assertThat(heard).isEmpty();
        } finally {
            unlisten.run();
        }
        wereld.typ(lid, cell, 1, "Opleiding");
        assertThat(heard).isEmpty();
    }

    @Test
    void aViewThatFailsDoesNotUndoASaveNorKeepOthersFromHearing() {
        List<Adres> heard = new ArrayList<>();
        List<Runnable> unlisten = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            unlisten.add(changes.listen(plaats.traject(), cells -> {
                throw new IllegalStateException("a view that is closing");
            }));
            unlisten.add(changes.listen(plaats.traject(), heard::addAll));
        }
        try {
            assertThat(saved(wereld.typ(lid, lid.mijn(CHOICE), 0, "geen"))).isEqualTo(1);
            assertThat(heard).hasSize(4);
        } finally {
            unlisten.forEach(Runnable::run);
        }
    }

    private List<Uitkomst> keep(Deel who, Mutatie... edits) {
        return answers.save(who.toegang(), who.plaats().traject(), List.of(edits));
    }

    private void refused(java.util.function.Supplier<Uitkomst> attempt) {
        int cells = wereld.cells(plaats.traject());
        int versions = wereld.versions(plaats.traject());
        assertThat(attempt.get()).isInstanceOf(Onbekend.class);
        assertThat(wereld.cells(plaats.traject())).isEqualTo(cells);
        assertThat(wereld.versions(plaats.traject())).isEqualTo(versions);
    }

    private List<Cel> cells(Deel who, String item) {
        return answers.cellen(who.toegang(), wereld.traject(who), List.of(item));
    }

    private List<Long> holders(Deel who, String item) {
        return cells(who, item).stream().map(cel -> cel.address().holder()).toList();
    }

    private Cel read(Deel who, Adres cell) {
        return cells(who, cell.item()).stream()
                .filter(cel -> cel.address().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    private List<Cel.Versie> history(Deel who, Adres cell) {
        return answers.history(who.toegang(), wereld.traject(who), cell);
    }

    private static int saved(Uitkomst outcome) {
        assertThat(outcome).isInstanceOf(Bewaard.class);
        return ((Bewaard) outcome).version();
    }

    private static Conflict conflict(Uitkomst outcome) {
        assertThat(outcome).isInstanceOf(Conflict.class);
        return (Conflict) outcome;
    }

    private static String row() {
        return UUID.randomUUID().toString();
    }
}
