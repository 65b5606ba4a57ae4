package be.draaiboek.workshop;

import static be.draaiboek.Wereld.samen;
import static be.draaiboek.db.Tables.WORKSHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.score.Spreiding;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.workshop.Workshop.Afloop;
import be.draaiboek.workshop.Workshop.Beeld;
import be.draaiboek.workshop.Workshop.Geparkeerd;
import be.draaiboek.workshop.Workshop.Mening;
import be.draaiboek.workshop.Workshop.Regel;
import be.draaiboek.workshop.WorkshopService.Klokstand;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** A workshop opens what is on screen to who takes part, without names, and closes it again. */
class WorkshopServiceTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";
    private static final String OTHER = "b41-planning";
    private static final String GRID = "a1-dimensies";
    private static final String ROWS = "b44-systemen";

    @Autowired
    WorkshopService workshops;

    @Autowired
    AntwoordService answers;

    @Autowired
    TrajectService trajecten;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    TaakService tasks;

    @Autowired
    DSLContext dsl;

    @Autowired
    TransactionOperations transactions;

    private Persoon an;
    private Persoon bo;
    private Persoon cas;
    private Persoon dina;
    private Persoon els;
    private Persoon fien;
    private Persoon gust;
    private Persoon beheerder;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Deel ander;
    private Deel derde;
    private Deel invuller;
    private Deel stranger;
    private Traject traject;

    @BeforeAll
    void people() {
        an = wereld.persoon("An");
        bo = wereld.persoon("Bo");
        cas = wereld.persoon("Cas");
        dina = wereld.persoon("Dina");
        els = wereld.persoon("Els");
        fien = wereld.persoon("Fien");
        gust = wereld.persoon("Gust");
        beheerder = wereld.persoon("Bea", true);
    }

    @BeforeEach
    void bestuur() {
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        ander = wereld.deel(plaats, fien, Rol.MT_LID);
        derde = wereld.deel(plaats, gust, Rol.MT_LID);
        invuller = wereld.deel(plaats, cas, Rol.INVULLER);
        stranger = wereld.deel(wereld.plaats("Elderdam"), dina, Rol.TREKKER);
        wereld.cohort(els, plaats);
        traject = wereld.traject(trekker);
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(ander, ander.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(derde, derde.mijn(CHOICE), 0, "algemeen");
        wereld.typ(ander, ander.mijn(CHOICE, "", "toelichting"), 0, "Er ligt een nota.");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    // --- who learns what ---

    @Test
    void nobodyFromElsewhereLearnsAnything() {
        long id = opened();
        workshops.show(trekker.toegang(), id, CHOICE);
        workshops.showWho(trekker.toegang(), id, CHOICE);
        workshops.park(trekker.toegang(), traject, id, OTHER, "later", null);
        assertThat(views(lid, CHOICE)).isNotEmpty();
        for (Toegang outside : List.of(stranger.toegang(), els.toegang(), beheerder.toegang(), invuller.toegang())) {
            assertThat(workshops.beeld(outside, traject, item(CHOICE)).meningen())
                    .isEmpty();
            assertThat(workshops.together(outside, traject, item(CHOICE))).isEmpty();
            assertThat(workshops.distances(outside, traject, List.of(item(CHOICE))))
                    .isEmpty();
            assertThat(workshops.find(outside, id)).isEmpty();
            assertThat(workshops.all(outside, traject.id())).isEmpty();
            assertThat(workshops.parked(outside, traject)).isEmpty();
            assertThatThrownBy(() -> workshops.show(outside, id, OTHER)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> workshops.close(outside, id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> workshops.open(outside, traject, "B.4.1", 5))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anInvullerWhoHasTheSectionReadsOnlyTheirOwn() {
        tasks.handOut(trekker.toegang(), traject, List.of("B.4.1"), List.of(invuller.id()), null);
        wereld.typ(invuller, invuller.mijn(CHOICE), 0, "geen");
        long id = opened();
        workshops.show(trekker.toegang(), id, CHOICE);
        assertThat(views(invuller, CHOICE)).isEmpty();
        assertThat(workshops.together(invuller.toegang(), traject, item(CHOICE)))
                .isEmpty();
        assertThat(wereld.traject(invuller).lopendeWorkshop()).isEmpty();
    }

    @Test
    void whoLeftLearnsNothingMore() {
        long id = opened();
        workshops.show(trekker.toegang(), id, CHOICE);
        assertThat(views(lid, CHOICE)).isNotEmpty();
        deelnemers.end(beheerder.toegang(), lid.id());
        assertThat(views(lid, CHOICE)).isEmpty();
        assertThat(workshops.together(lid.toegang(), traject, item(CHOICE))).isEmpty();
        assertThat(workshops.find(lid.toegang(), id)).isEmpty();
    }

    @Test
    void whatIsNotOnScreenYetStaysClosed() {
        eachAnswered(OTHER);
        long id = opened();
        workshops.show(trekker.toegang(), id, CHOICE);
        assertThat(views(trekker, OTHER)).isEmpty();
        assertThat(workshops.together(trekker.toegang(), traject, item(OTHER))).isEmpty();
        workshops.show(trekker.toegang(), id, OTHER);
        assertThat(views(trekker, OTHER)).hasSize(3);
        // Where the group came from stays open.
        assertThat(views(trekker, CHOICE)).hasSize(4);
    }

    @Test
    void anEndedWorkshopClosesEverythingAgain() {
        long id = opened();
        workshops.show(trekker.toegang(), id, CHOICE);
        // The trekker didn't answer: both were open because of the workshop alone.
        assertThat(views(trekker, CHOICE)).hasSize(4);
        assertThat(workshops.together(trekker.toegang(), traject, item(CHOICE))).hasSize(1);
        workshops.close(trekker.toegang(), id);
        assertThat(views(trekker, CHOICE)).isEmpty();
        assertThat(workshops.together(trekker.toegang(), traject, item(CHOICE))).isEmpty();
        assertThat(workshops.distances(trekker.toegang(), traject, List.of(item(CHOICE))))
                .isEmpty();
        assertThat(answers.cellen(trekker.toegang(), traject, List.of(CHOICE))).isEmpty();
        assertThatThrownBy(() -> workshops.showWho(trekker.toegang(), id, CHOICE))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(wereld.traject(lid).lopendeWorkshop()).isEmpty();
    }

    @Test
    void aForgottenWorkshopEndsByItself() {
        long id = opened();
        workshops.show(trekker.toegang(), id, CHOICE);
        transactions.executeWithoutResult(status -> dsl.update(WORKSHOP)
                .set(WORKSHOP.ENDS_AT, LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1))
                .where(WORKSHOP.ID.eq(id))
                .execute());
        assertThat(views(trekker, CHOICE)).isEmpty();
        assertThat(wereld.traject(lid).lopendeWorkshop()).isEmpty();
        assertThatThrownBy(() -> workshops.show(trekker.toegang(), id, OTHER))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(opened()).isGreaterThan(id);
    }

    @Test
    void theWorkshopOpensNothingOnTheOrdinaryPages() {
        long id = opened();
        workshops.show(trekker.toegang(), id, CHOICE);
        workshops.showWho(trekker.toegang(), id, CHOICE);
        assertThat(answers.cellen(trekker.toegang(), traject, List.of(CHOICE))).isEmpty();
        assertThat(answers.history(trekker.toegang(), traject, lid.mijn(CHOICE)))
                .isEmpty();
    }

    @Test
    void namesComeOnlyAfterTheGroupChoseThem() {
        eachAnswered(OTHER);
        long id = opened();
        workshops.show(trekker.toegang(), id, OTHER);
        workshops.show(trekker.toegang(), id, CHOICE);
        assertThat(views(trekker, CHOICE)).extracting(Mening::wie).containsOnlyNulls();
        assertThatThrownBy(() -> workshops.showWho(lid.toegang(), id, CHOICE))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(views(lid, CHOICE)).extracting(Mening::wie).containsOnlyNulls();

        workshops.showWho(trekker.toegang(), id, CHOICE);
        assertThat(views(lid, CHOICE)).extracting(Mening::wie).containsOnly(lid.id(), ander.id(), derde.id());
        assertThat(views(lid, OTHER)).extracting(Mening::wie).containsOnlyNulls();
        assertThat(found(id).getoond().get(CHOICE).metNaam()).isTrue();
    }

    @Test
    void ofFewerThanThreeNothingIsShownWithoutANameForEverybodyKnowsWhose() {
        wereld.typ(lid, lid.mijn(OTHER), 0, "geen");
        wereld.typ(ander, ander.mijn(OTHER), 0, "globaal");
        // A third who is still writing is nobody to hide behind.
        for (Deel one : List.of(lid, ander, derde)) {
            wereld.typ(one, one.mijn(ROWS, "", "tekst"), 0, "Twee systemen.");
        }
        wereld.klaar(lid, ROWS);
        wereld.klaar(ander, ROWS);
        long id = workshops.open(trekker.toegang(), traject, "B.4", 0);
        workshops.show(trekker.toegang(), id, ROWS);
        workshops.show(trekker.toegang(), id, OTHER);
        for (Deel one : List.of(trekker, lid, derde)) {
            assertThat(workshops.beeld(one.toegang(), traject, item(OTHER))).isEqualTo(new Beeld(List.of(), 2));
            assertThat(views(one, ROWS)).isEmpty();
        }
        workshops.showWho(trekker.toegang(), id, OTHER);
        assertThat(views(derde, OTHER)).extracting(Mening::wie).containsOnly(lid.id(), ander.id());
        wereld.typ(derde, derde.mijn("b41-budget"), 0, "geen");
        workshops.show(trekker.toegang(), id, "b41-budget");
        assertThat(workshops.beeld(derde.toegang(), traject, item("b41-budget")).teWeinig())
                .isTrue();
    }

    @Test
    void namesCanNotBeChosenForWhatIsNotOnScreen() {
        long id = opened();
        workshops.showWho(trekker.toegang(), id, CHOICE);
        workshops.show(trekker.toegang(), id, CHOICE);
        assertThat(views(lid, CHOICE)).extracting(Mening::wie).containsOnlyNulls();
    }

    @Test
    void namesOfOneWorkshopAreGoneInTheNext() {
        long first = opened();
        workshops.show(trekker.toegang(), first, CHOICE);
        workshops.showWho(trekker.toegang(), first, CHOICE);
        workshops.close(trekker.toegang(), first);
        long second = opened();
        assertThat(views(lid, CHOICE)).isEmpty();
        workshops.show(trekker.toegang(), second, CHOICE);
        assertThat(views(lid, CHOICE)).extracting(Mening::wie).containsOnlyNulls();
    }

    @Test
    void unsignedTextsStandInAnOrderThatStaysAndIsAnotherInEveryPlace() {
        List<Deel> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Deel one = wereld.deel(plaats, wereld.persoon("Lid " + i), Rol.MT_LID);
            people.add(one);
            for (String row : List.of("open", "platform")) {
                for (String col : List.of("omschrijving", "voorbeeld")) {
                    wereld.typ(one, one.mijn(GRID, row, col), 0, "van " + i);
                }
            }
        }
        long id = workshops.open(trekker.toegang(), traject, "A.1", 0);
        workshops.show(trekker.toegang(), id, GRID);
        assertThat(views(lid, GRID)).as("all of them are still writing").isEmpty();
        people.forEach(one -> wereld.klaar(one, GRID));
        workshops.show(trekker.toegang(), id, GRID);
        Beeld beeld = workshops.beeld(lid.toegang(), traject, item(GRID));
        assertThat(beeld.mensen()).isEqualTo(8);
        assertThat(workshops.beeld(ander.toegang(), traject, item(GRID))).isEqualTo(beeld);
        List<List<String>> orders = new ArrayList<>();
        for (String row : List.of("open", "platform")) {
            for (String col : List.of("omschrijving", "voorbeeld")) {
                orders.add(beeld.op(row, col).stream()
                        .map(one -> one.waarde().asString())
                        .toList());
            }
        }
        // Of 8! orders, four times the same one is no coincidence.
        assertThat(Set.copyOf(orders)).hasSizeGreaterThan(1);
        assertThat(beeld.meningen()).extracting(Mening::stapel).containsOnly(0);
    }

    @Test
    void rowsThatPeopleAddedStayTogetherWithoutTellingWhose() {
        for (Deel one : List.of(lid, ander, derde)) {
            String row = UUID.randomUUID().toString();
            wereld.typ(one, one.mijn(ROWS, row, Item.MARKER), 0, 1);
            wereld.typ(
                    one,
                    one.mijn(ROWS, row, "systeem"),
                    0,
                    "van " + one.persoon().name());
            wereld.typ(
                    one,
                    one.mijn(ROWS, row, "soort"),
                    0,
                    "soort " + one.persoon().name());
            wereld.klaar(one, ROWS);
        }
        long id = workshops.open(trekker.toegang(), traject, "B.4", 0);
        workshops.show(trekker.toegang(), id, ROWS);
        Beeld beeld = workshops.beeld(trekker.toegang(), traject, item(ROWS));
        assertThat(beeld.mensen()).isEqualTo(3);
        assertThat(beeld.meningen()).allMatch(one -> one.stapel() > 0 && one.wie() == null);
        assertThat(beeld.meningen().stream()
                        .filter(one -> one.waarde().asString("").endsWith("Bo"))
                        .map(Mening::stapel)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void distancesAreOfWhatTheTrekkerAnsweredToo() {
        wereld.typ(lid, lid.mijn("b41-doelen"), 0, List.of("klanten"));
        wereld.typ(ander, ander.mijn("b41-doelen"), 0, List.of("medewerkers"));
        wereld.klaar(lid, "b41-doelen");
        wereld.typ(lid, lid.mijn(OTHER), 0, "geen");
        wereld.typ(ander, ander.mijn(OTHER), 0, "geen");
        opened();
        Traject running = wereld.traject(trekker);
        List<Item> items = Workshop.items(traject.editie(), "B.4.1");
        assertThat(workshops.distances(trekker.toegang(), running, items))
                .as("one's own view first, also for who leads")
                .isEmpty();
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, trekker.mijn("b41-doelen"), 0, List.of("klanten"));
        wereld.klaar(trekker, "b41-doelen");
        assertThat(workshops.distances(trekker.toegang(), running, items))
                .as("one of both others still writes, and nobody else differs")
                .containsOnlyKeys(CHOICE);
        wereld.klaar(ander, "b41-doelen");
        assertThat(workshops.distances(trekker.toegang(), running, items)).containsOnlyKeys(CHOICE, "b41-doelen");
        Map<String, Spreiding.Uitslag> apart = workshops.distances(trekker.toegang(), running, items);
        assertThat(apart.get("b41-doelen")).isEqualTo(new Spreiding.Uitslag(Spreiding.UITEEN, 1));
    }

    @Test
    void percentagesLieApartByTheirDifference() {
        String shares = "c23-verdeling";
        String row = item(shares).rows().getFirst().id();
        wereld.typ(lid, lid.mijn(shares, row, "percentage"), 0, 20);
        wereld.typ(ander, ander.mijn(shares, row, "percentage"), 0, 70);
        wereld.klaar(lid, shares);
        wereld.klaar(ander, shares);
        wereld.typ(trekker, trekker.mijn(shares, row, "percentage"), 0, 20);
        wereld.klaar(trekker, shares);
        workshops.open(trekker.toegang(), traject, "C.2.3", 0);
        assertThat(workshops.distances(trekker.toegang(), wereld.traject(trekker), List.of(item(shares))))
                .hasEntrySatisfying(shares, apart -> assertThat(apart.afstand()).isCloseTo(0.5, within()));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    // --- how one runs ---

    @Test
    void onlyTheTrekkerOpensOneAndOneAtATime() {
        assertThatThrownBy(() -> workshops.open(lid.toegang(), wereld.traject(lid), "B.4.1", 5))
                .isInstanceOf(AccessDeniedException.class);
        long id = opened();
        assertThatThrownBy(this::opened).isInstanceOf(OngeldigException.class).hasMessageContaining("loopt al");
        assertThat(wereld.traject(lid).lopendeWorkshop()).hasValueSatisfying(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.sectie()).isEqualTo("B.4.1");
            assertThat(one.door()).isEqualTo("An");
        });
        assertThatThrownBy(() -> workshops.show(lid.toegang(), id, CHOICE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> workshops.close(lid.toegang(), id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aWorkshopOfAChapterHasTheSectionsBelowItAndNoOthers() {
        long id = workshops.open(trekker.toegang(), traject, "B.4", 5);
        workshops.show(trekker.toegang(), id, ROWS);
        assertThatThrownBy(() -> workshops.show(trekker.toegang(), id, GRID)).isInstanceOf(OngeldigException.class);
        assertThat(found(id).item()).isEqualTo(ROWS);
        assertThat(Workshop.items(traject.editie(), "B.1"))
                .extracting(Item::section)
                .contains("B.1", "B.1.1", "B.1.4");
        assertThatThrownBy(() -> workshops.open(stranger.toegang(), wereld.traject(stranger), "C.2.2.9", 5))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void theTimerRunsPausesAndGetsAMinuteMore() {
        long id = opened();
        assertThat(found(id).tot()).isNull();
        workshops.show(trekker.toegang(), id, CHOICE);
        assertThat(left(id)).isBetween(290L, 300L);
        workshops.setClock(trekker.toegang(), id, Klokstand.STAAN);
        assertThat(found(id).tot()).isNull();
        assertThat(found(id).rest()).isBetween(290, 300);
        workshops.setClock(trekker.toegang(), id, Klokstand.MINUUT_ERBIJ);
        assertThat(found(id).rest()).isBetween(350, 360);
        workshops.setClock(trekker.toegang(), id, Klokstand.LOPEN);
        assertThat(left(id)).isBetween(340L, 360L);
        workshops.show(trekker.toegang(), id, OTHER);
        assertThat(left(id)).isBetween(290L, 300L);
        workshops.setMinutes(trekker.toegang(), id, 0);
        assertThat(found(id).tot()).isNull();
        assertThat(found(id).rest()).isNull();
        workshops.show(trekker.toegang(), id, CHOICE);
        assertThat(found(id).tot()).isNull();
        assertThatThrownBy(() -> workshops.setMinutes(trekker.toegang(), id, 121))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void timeOnScreenIsAddedUp() {
        long id = opened();
        workshops.show(trekker.toegang(), id, CHOICE);
        earlier(id, 90);
        workshops.show(trekker.toegang(), id, OTHER);
        workshops.show(trekker.toegang(), id, CHOICE);
        earlier(id, 30);
        workshops.close(trekker.toegang(), id);
        assertThat(found(id).getoond().get(CHOICE).duur().toSeconds()).isBetween(120L, 125L);
        assertThat(found(id).getoond().get(OTHER).duur().toSeconds()).isLessThan(5);
    }

    @Test
    void theReportSaysWhatBecameOfEachItem() {
        wereld.typ(lid, lid.mijn("b41-budget"), 0, "geen");
        long id = opened();
        workshops.show(trekker.toegang(), id, OTHER);
        wereld.typ(trekker, samen(OTHER, "", ""), 0, "globaal");
        workshops.show(trekker.toegang(), id, "b41-budget");
        workshops.setDiscussed(trekker.toegang(), id, "b41-budget");
        workshops.show(trekker.toegang(), id, "b41-doelen");
        workshops.show(trekker.toegang(), id, "b41-planning");
        workshops.park(trekker.toegang(), traject, id, "b41-ervaring", " eerst cijfers ", lid.id());
        workshops.close(trekker.toegang(), id);
        Map<String, Afloop> outcome = new java.util.HashMap<>();
        workshops.verslag(lid.toegang(), wereld.traject(lid), found(id)).regels().stream()
                .forEach(one -> outcome.put(one.item().id(), one.afloop()));
        assertThat(outcome)
                .containsEntry(CHOICE, Afloop.LAG_VAST)
                .containsEntry(OTHER, Afloop.VASTGELEGD)
                .containsEntry("b41-budget", Afloop.BESPROKEN)
                .containsEntry("b41-ervaring", Afloop.GEPARKEERD)
                // Two seconds on screen are no conversation.
                .containsEntry("b41-doelen", Afloop.BEKEKEN);
        assertThat(outcome).containsValue(Afloop.ONAANGEROERD);
        List<Regel> parked =
                workshops.verslag(lid.toegang(), traject, found(id)).met(Afloop.GEPARKEERD);
        assertThat(Objects.requireNonNull(parked.getFirst().geparkeerd()).woord())
                .isEqualTo("eerst cijfers");
    }

    // --- what is parked ---

    @Test
    void whatIsParkedStaysUntilItIsSettledOrTakenOff() {
        workshops.park(trekker.toegang(), traject, null, OTHER, "", lid.id());
        workshops.park(trekker.toegang(), traject, null, "b41-budget", "later", null);
        // Was settled already: parking it means talking about it again.
        workshops.park(trekker.toegang(), traject, null, CHOICE, "opnieuw", null);
        assertThat(parked(lid)).containsExactlyInAnyOrder(OTHER, "b41-budget", CHOICE);
        wereld.typ(trekker, samen("b41-budget", "", ""), 0, "jaarlijks");
        assertThat(parked(lid)).containsExactlyInAnyOrder(OTHER, CHOICE);
        wereld.typ(trekker, samen(CHOICE, "", ""), 1, "geen");
        assertThat(parked(lid)).containsExactly(OTHER);

        assertThatThrownBy(() -> workshops.takeBack(ander.toegang(), traject, OTHER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> workshops.takeBack(stranger.toegang(), traject, OTHER))
                .isInstanceOf(AccessDeniedException.class);
        workshops.takeBack(lid.toegang(), traject, OTHER);
        assertThat(parked(lid)).isEmpty();
        workshops.park(trekker.toegang(), traject, null, OTHER, "weer", null);
        assertThat(parked(lid)).containsExactly(OTHER);
    }

    @Test
    void parkingIsForTheTrekkerAndForPeopleOfTheBestuur() {
        assertThatThrownBy(() -> workshops.park(lid.toegang(), traject, null, OTHER, "", null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> workshops.park(trekker.toegang(), traject, null, OTHER, "", stranger.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> workshops.park(trekker.toegang(), traject, null, "bestaat-niet", "", null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> workshops.park(trekker.toegang(), traject, null, OTHER, "x".repeat(501), null))
                .isInstanceOf(OngeldigException.class);
        assertThat(parked(lid)).isEmpty();
    }

    @Test
    void openPagesHearThatSomethingChangedAndOfWhichItem() {
        List<String> heard = new ArrayList<>();
        Runnable stop = workshops.listen(
                traject.id(), cells -> cells.stream().map(Adres::item).forEach(heard::add));
        long id = opened();
        workshops.show(trekker.toegang(), id, CHOICE);
        workshops.park(trekker.toegang(), traject, id, OTHER, "", null);
        workshops.close(trekker.toegang(), id);
        stop.run();
        opened();
        assertThat(heard).containsExactly(WorkshopService.GEHEEL, CHOICE, OTHER, WorkshopService.GEHEEL);
    }

    private long opened() {
        return workshops.open(trekker.toegang(), traject, "B.4.1", 5);
    }

    private void eachAnswered(String item) {
        List.of(lid, ander, derde).forEach(one -> wereld.typ(one, one.mijn(item), 0, "geen"));
    }

    private List<Mening> views(Deel who, String item) {
        return workshops.beeld(who.toegang(), traject, item(item)).meningen();
    }

    private List<String> parked(Deel who) {
        return workshops.parked(who.toegang(), traject).stream()
                .map(Geparkeerd::item)
                .toList();
    }

    private Workshop found(long id) {
        return workshops.find(lid.toegang(), id).orElseThrow();
    }

    private long left(long id) {
        return java.time.Duration.between(
                        java.time.Instant.now(),
                        Objects.requireNonNull(found(id).tot()))
                .toSeconds();
    }

    private Item item(String id) {
        return traject.editie().item(id).orElseThrow();
    }

    /** Makes it that what is on screen has been there longer. */
    private void earlier(long id, int seconds) {
        transactions.executeWithoutResult(status -> dsl.update(WORKSHOP)
                .set(WORKSHOP.CURRENT_SINCE, LocalDateTime.now(ZoneOffset.UTC).minusSeconds(seconds))
                .where(WORKSHOP.ID.eq(id))
                .execute());
    }
}
