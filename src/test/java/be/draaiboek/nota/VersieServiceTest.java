package be.draaiboek.nota;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Opdrachten;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.nota.Opmerking.Oordeel;
import be.draaiboek.nota.Opmerking.Staat;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.Versie.Uitslag;
import be.draaiboek.nota.VersieService.Indiening;
import be.draaiboek.nota.VersieService.Lezing;
import be.draaiboek.nota.VersieService.Voorbeeld;
import be.draaiboek.nota.ui.NotaView;
import be.draaiboek.nota.ui.VersieView;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.tweeling.VrijgaveService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A submitted note stays what it was, goes the way that the bestuur chose, and is read by who may. */
class VersieServiceTest extends LiveTest {

    private static final String SOURCE = "c11-definitie";
    private static final LocalDate TODAY = LocalDate.now(Klok.BRUSSEL);

    @Autowired
    ApplicationContext context;

    @Autowired
    VersieService versions;

    @Autowired
    OpmerkingService remarks;

    @Autowired
    VrijgaveService releases;

    @Autowired
    Meldingen inbox;

    @Autowired
    Opdrachten statements;

    private Persoon an;
    private Persoon bo;
    private Persoon coach;
    private Persoon twin;
    private Plaats plaats;
    private Plaats elders;
    private Deel trekker;
    private Deel lid;
    private Traject traject;
    private long tweeling;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        coach = wereld.persoon("Els");
        twin = wereld.persoon("Dina");
    }

    @BeforeEach
    void bestuur() {
        plaats = wereld.plaats("Proefdam");
        elders = wereld.plaats("Elderdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        wereld.deel(elders, twin, Rol.TREKKER);
        tweeling = wereld.tweeling(plaats, elders);
        wereld.cohort(coach, plaats);
        say(0, "Een dienst opnieuw bedenken. Er gaan 34 mensen weg.");
        traject = wereld.traject(trekker);
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    private void say(int base, String text) {
        assertThat(wereld.typ(trekker, samen(SOURCE, "", ""), base, text)).isInstanceOf(Uitkomst.Bewaard.class);
    }

    private Indiening asked(boolean shared, Orgaan... bodies) {
        Voorbeeld seen = versions.preview(trekker.toegang(), traject).orElseThrow();
        Map<Orgaan, Beslissing> before = new java.util.EnumMap<>(Orgaan.class);
        for (Orgaan one : bodies) {
            before.put(one, Beslissing.GEEN);
        }
        return new Indiening(seen.weg().volgendNummer(), seen.tekst().vingerafdruk(), "", before, shared);
    }

    private long submit(Orgaan... bodies) {
        return versions.submit(trekker.toegang(), traject, asked(false, bodies));
    }

    private void decide(long id, Orgaan body, Uitslag result) {
        versions.decide(trekker.toegang(), id, body, 0, new Beslissing(TODAY, "3", result, "", "", ""));
    }

    private Weg way() {
        return versions.weg(trekker.toegang(), traject).orElseThrow();
    }

    private Lezing read(Toegang toegang, long id) {
        return versions.read(toegang, id).orElseThrow();
    }

    private static String place(Lezing reading) {
        return reading.tekst().blokken().getFirst().plaats(0);
    }

    @Test
    void whatWasSubmittedStaysWhatItWasWhateverIsWrittenAfterwards() {
        long id = submit(Orgaan.MT);
        Notatekst frozen = read(lid.toegang(), id).tekst();
        say(1, "Een dienst opnieuw bedenken. Er gaan 38 mensen weg.");
        assertThat(read(lid.toegang(), id).tekst()).isEqualTo(frozen);
        assertThat(versions.stuk(lid.toegang(), id).orElseThrow().delen().toString())
                .contains("34 mensen")
                .doesNotContain("38 mensen");
        Versieverschil moved = versions.compare(lid.toegang(), traject, id, 0).orElseThrow();
        assertThat(moved.aantal()).isEqualTo(1);
        assertThat(moved.hoofdstukken()
                        .getFirst()
                        .verschillen()
                        .getFirst()
                        .woorden()
                        .stukken())
                .extracting(Woordverschil.Stukje::tekst)
                .contains("34 ", "38 ");
    }

    @Test
    void theNoteGoesTheWayThatTheBestuurChose() {
        assertThat(way().stand()).isEqualTo(Weg.Stand.CONCEPT);
        assertThatThrownBy(() -> submit(Orgaan.GR)).isInstanceOf(OngeldigException.class);
        long first = submit(Orgaan.MT);
        assertThat(way().stand()).isEqualTo(Weg.Stand.LIGT_VOOR);
        decide(first, Orgaan.MT, Uitslag.AANPASSEN);
        assertThat(way().stand()).isEqualTo(Weg.Stand.AANPASSEN);
        long second = submit(Orgaan.MT);
        decide(second, Orgaan.MT, Uitslag.GOEDGEKEURD);
        assertThat(way().stand()).isEqualTo(Weg.Stand.ONDERWEG);
        assertThat(way().volgende()).containsExactly(Orgaan.CBS, Orgaan.VB);
        assertThatThrownBy(() -> versions.layBefore(trekker.toegang(), first, Map.of(Orgaan.CBS, Beslissing.GEEN)))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("nieuwere");
        versions.layBefore(trekker.toegang(), second, Map.of(Orgaan.CBS, Beslissing.GEEN, Orgaan.VB, Beslissing.GEEN));
        decide(second, Orgaan.CBS, Uitslag.VOORWAARDEN);
        decide(second, Orgaan.VB, Uitslag.GOEDGEKEURD);
        // It may end before the council, and what was passed stays passed.
        assertThatThrownBy(() -> versions.chooseWeg(trekker.toegang(), traject, List.of(Orgaan.CBS, Orgaan.VB)))
                .isInstanceOf(OngeldigException.class);
        versions.chooseWeg(trekker.toegang(), traject, List.of(Orgaan.MT, Orgaan.CBS, Orgaan.VB));
        assertThat(way().stand()).isEqualTo(Weg.Stand.GO);
        versions.chooseWeg(trekker.toegang(), traject, Orgaan.GEWOON);
        versions.layBefore(trekker.toegang(), second, Map.of(Orgaan.GR, Beslissing.GEEN));
        decide(second, Orgaan.GR, Uitslag.AFGEWEZEN);
        assertThat(way().stand()).isEqualTo(Weg.Stand.NO_GO);
    }

    @Test
    void aSecondClickOrAWordThatMovedSubmitsNothing() {
        Indiening asked = asked(false, Orgaan.MT);
        versions.submit(trekker.toegang(), traject, asked);
        assertThatThrownBy(() -> versions.submit(trekker.toegang(), traject, asked))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("al ingediend");
        Indiening stale = asked(false, Orgaan.MT);
        say(1, "Iets anders.");
        assertThatThrownBy(() -> versions.submit(trekker.toegang(), traject, stale))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Intussen");
        assertThat(way().versies()).hasSize(1);
    }

    @Test
    void takingBackWorksUntilSomebodyReacted() {
        long id = submit(Orgaan.MT);
        versions.withdraw(trekker.toegang(), id);
        assertThat(way().stand()).isEqualTo(Weg.Stand.CONCEPT);
        assertThatThrownBy(() -> remarks.put(lid.toegang(), id, place(read(lid.toegang(), id)), "Te laat."))
                .isInstanceOf(OngeldigException.class);
        long next = submit(Orgaan.MT);
        assertThat(read(lid.toegang(), next).versie().nummer()).isEqualTo(2);
        remarks.judge(lid.toegang(), next, Oordeel.AKKOORD, "");
        assertThatThrownBy(() -> versions.withdraw(trekker.toegang(), next)).isInstanceOf(OngeldigException.class);
        remarks.unjudge(lid.toegang(), next);
        versions.withdraw(trekker.toegang(), next);
        assertThatThrownBy(() -> versions.withdraw(lid.toegang(), next)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aRemarkIsSettledWithAWordAndTheNextSubmissionListsWhatIsOpen() {
        long id = submit(Orgaan.MT);
        String place = place(read(lid.toegang(), id));
        long remark = remarks.put(lid.toegang(), id, place, "  Wie doet dit?  ");
        assertThatThrownBy(() -> remarks.put(lid.toegang(), id, "bestaat-niet.0", "x"))
                .isInstanceOf(OngeldigException.class);
        assertThat(versions.preview(trekker.toegang(), traject).orElseThrow().open())
                .extracting(Opmerking::tekst)
                .containsExactly("Wie doet dit?");
        assertThatThrownBy(() -> remarks.settle(trekker.toegang(), remark, Staat.NIET_GEVOLGD, " "))
                .isInstanceOf(OngeldigException.class);
        remarks.settle(trekker.toegang(), remark, Staat.NIET_GEVOLGD, "Dat staat in C.1.4.");
        assertThat(versions.open(lid.toegang(), traject)).isEmpty();
        assertThat(inbox.list(lid.toegang(), Melding.Soort.NOTA, 5))
                .extracting(Melding::zin)
                .contains("Je opmerking bij versie 1 van de ambitienota is afgehandeld.");
        assertThatThrownBy(() -> remarks.remove(lid.toegang(), remark)).isInstanceOf(AccessDeniedException.class);
        remarks.settle(trekker.toegang(), remark, Staat.OPEN, "");
        remarks.remove(lid.toegang(), remark);
        assertThat(read(lid.toegang(), id).opmerkingen()).isEmpty();
    }

    @Test
    void aColleagueWhoDecidedMeanwhileIsNotOverwritten() {
        long id = submit(Orgaan.MT);
        decide(id, Orgaan.MT, Uitslag.AANPASSEN);
        assertThatThrownBy(() -> decide(id, Orgaan.MT, Uitslag.GOEDGEKEURD))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("collega");
        assertThatThrownBy(() -> versions.decide(
                        trekker.toegang(),
                        id,
                        Orgaan.MT,
                        1,
                        new Beslissing(TODAY, "", Uitslag.GOEDGEKEURD, "", "", "javascript:alert(1)")))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("https://");
    }

    @Test
    void theTwinReadsWhatWasSharedAndOnlyWhileTheChapterIsReleased() {
        long id = versions.submit(trekker.toegang(), traject, asked(true, Orgaan.MT));
        long alone = submit(Orgaan.MT);
        assertThat(versions.read(twin.toegang(), id)).isEmpty();
        releases.release(
                trekker.toegang(),
                traject,
                tweeling,
                "C.1",
                List.of(elders.bestuur()),
                "Kijk mee.",
                releases.preview(trekker.toegang(), traject, "C.1"));
        Lezing seen = read(twin.toegang(), id);
        assertThat(seen.eigen()).isFalse();
        assertThat(seen.versie().voorgelegd()).isEmpty();
        assertThat(versions.read(twin.toegang(), alone)).isEmpty();
        remarks.put(lid.toegang(), id, place(seen), "Onder ons.");
        long theirs = remarks.put(twin.toegang(), id, place(seen), "Van de buren.");
        assertThat(read(twin.toegang(), id).opmerkingen())
                .extracting(Opmerking::tekst)
                .containsExactly("Van de buren.");
        assertThat(read(lid.toegang(), id).opmerkingen())
                .extracting(Opmerking::bestuur)
                .containsExactly("", "Elderdam");
        assertThatThrownBy(() -> remarks.settle(twin.toegang(), theirs, Staat.VERWERKT, ""))
                .isInstanceOf(AccessDeniedException.class);
        releases.revoke(
                trekker.toegang(),
                releases.mine(trekker.toegang(), plaats.bestuur()).getFirst().id());
        assertThat(versions.read(twin.toegang(), id)).isEmpty();
        assertThat(versions.shared(twin.toegang())).isEmpty();
        assertThatThrownBy(() -> remarks.remove(twin.toegang(), theirs)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void polisSeesWhereItStandsAndNeverAWordOfIt() {
        long id = submit(Orgaan.MT);
        versions.decide(
                trekker.toegang(),
                id,
                Orgaan.MT,
                0,
                new Beslissing(TODAY, "A7", Uitslag.VOORWAARDEN, "geen aanwerving", "graag traag", ""));
        Weg seen = versions.standen(coach.toegang(), List.of(plaats.bestuur())).get(plaats.bestuur());
        assertThat(seen.zin()).isEqualTo("versie 1, gevalideerd, op weg naar de volgende stap");
        assertThat(seen.toString()).doesNotContain("A7", "aanwerving", "traag", "An Peeters", "Digitale ambitienota");
        assertThat(versions.read(coach.toegang(), id)).isEmpty();
        assertThat(versions.standen(twin.toegang(), List.of(plaats.bestuur()))).isEmpty();
    }

    @Test
    void thePagesShowTheWayTheRemarksAndTheDecisionInFewStatements() {
        long id = submit(Orgaan.MT);
        remarks.put(lid.toegang(), id, place(read(lid.toegang(), id)), "Wie doet dit?");
        assertThat(inbox.list(lid.toegang(), Melding.Soort.NOTA, 5).getFirst().pad())
                .isEqualTo("nota/versie/" + id);
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(an))) {
            GekozenTraject.choose(traject);
            statements.reset();
            screen.ga("nota");
            assertThat(screen.pagina()).isInstanceOf(NotaView.class);
            assertThat(statements.seen()).hasSizeBetween(1, 5);
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("Dien versie 2 in")
                    .contains("versie 1 ligt nu voor")
                    .contains("Wie doet dit?");
            statements.reset();
            screen.ga("nota/versie/" + id);
            assertThat(screen.pagina()).isInstanceOf(VersieView.class);
            assertThat(statements.seen()).hasSizeBetween(1, 6);
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("34 mensen")
                    .contains("Wie doet dit?")
                    .contains("Zitting en beslissing")
                    .contains("Ik ga akkoord");
            screen.ga("nota/versies");
            assertThat(Scherm.woorden(screen.pagina())).contains("Versie 1").contains("1 opmerking");
            screen.ga("nota/vergelijk/" + id + "/0");
            assertThat(Scherm.woorden(screen.pagina())).contains("Er is geen verschil");
        }
    }
}
