package be.draaiboek.meetmoment;

import static be.draaiboek.Wereld.samen;
import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.OPNAME_VERSIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.meetmoment.Meetmoment.Nieuw;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** A closed meetmoment stays what it was, for whoever may read it, whatever happens afterwards. */
class MeetmomentServiceTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";
    private static final String ROWS = "c13-budget";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Autowired
    MeetmomentService meetmomenten;

    @Autowired
    AntwoordService answers;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    AccountService accounts;

    @Autowired
    DSLContext dsl;

    @Autowired
    TransactionOperations transactions;

    private Persoon an;
    private Persoon bo;
    private Persoon cas;
    private Persoon dina;
    private Persoon els;
    private Persoon beheerder;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
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
        beheerder = wereld.persoon("Bea", true);
    }

    @BeforeEach
    void bestuur() {
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        invuller = wereld.deel(plaats, cas, Rol.INVULLER);
        stranger = wereld.deel(wereld.plaats("Elderdam"), dina, Rol.TREKKER);
        wereld.cohort(els, plaats);
        traject = wereld.traject(trekker);
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    // --- who reads it ---

    @Test
    void nobodyFromElsewhereSeesOne() {
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        long id = sluit("Nulmeting");
        for (Toegang who : List.of(stranger.toegang(), els.toegang(), invuller.toegang(), beheerder.toegang())) {
            assertThat(meetmomenten.read(who, id)).isEmpty();
            assertThat(meetmomenten.list(who, traject)).isEmpty();
        }
        deelnemers.end(beheerder.toegang(), lid.id());
        assertThat(meetmomenten.read(bo.toegang(), id)).as("a former member").isEmpty();
        assertThat(meetmomenten.list(bo.toegang(), traject)).isEmpty();
    }

    @Test
    void aMemberReadsWhatWasSignedOffAlsoWithoutAnAnswerOfTheirOwn() {
        Adres agreed = samen(CHOICE, "", "");
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(trekker, agreed, 0, "geen");
        assertThat(answers.cellen(lid.toegang(), wereld.traject(lid), List.of(CHOICE)))
                .as("today, before my own")
                .isEmpty();
        long id = sluit("Nulmeting");
        assertThat(meetmomenten.read(lid.toegang(), id).orElseThrow().cellen())
                .as("what was agreed and nobody's own")
                .singleElement()
                .satisfies(cel -> {
                    assertThat(cel.address()).isEqualTo(agreed);
                    assertThat(cel.value().stringValue()).isEqualTo("geen");
                });
    }

    @Test
    void onlyTheTrekkerClosesOne() {
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        for (Toegang who :
                List.of(lid.toegang(), invuller.toegang(), stranger.toegang(), els.toegang(), beheerder.toegang())) {
            assertThatThrownBy(() -> meetmomenten.close(who, traject, nieuw("Nulmeting")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(meetmomenten.list(trekker.toegang(), traject)).isEmpty();
        wereld.deel(plaats, dina, Rol.TREKKER);
        deelnemers.end(beheerder.toegang(), trekker.id());
        assertThatThrownBy(() -> meetmomenten.close(an.toegang(), traject, nieuw("Nulmeting")))
                .as("no trekker any more")
                .isInstanceOf(AccessDeniedException.class);
    }

    // --- what is in it ---

    @Test
    void itSaysWhatTheTrekkerSaidAndWhen() {
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", "toelichting"), 0, "omdat");
        long id = meetmomenten.close(
                trekker.toegang(), traject, new Nieuw(" Nulmeting ", "Het MT", DAY, "B.4.5 volgt later"));
        Meetmoment one = meetmomenten.list(lid.toegang(), traject).getFirst();
        assertThat(one)
                .isEqualTo(meetmomenten.read(lid.toegang(), id).orElseThrow().meetmoment());
        assertThat(one.naam()).isEqualTo("Nulmeting");
        assertThat(one.ondertekendDoor()).isEqualTo("Het MT");
        assertThat(one.ondertekendOp()).isEqualTo(DAY);
        assertThat(one.opmerking()).isEqualTo("B.4.5 volgt later");
        assertThat(one.door()).isEqualTo("An");
        assertThat(one.antwoorden()).isEqualTo(2);
        assertThat(one.trajectId()).isEqualTo(plaats.traject());
    }

    @Test
    void withoutAnyAnswerItSaysWhatToDo() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        assertThatThrownBy(() -> sluit("Nulmeting"))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("nog niets afgesproken");
        assertThat(meetmomenten.list(trekker.toegang(), traject)).isEmpty();
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        assertThat(sluit("Nulmeting")).as("one answer of so many is enough").isPositive();
    }

    @Test
    void whatCannotBeUsedIsSaidInASentence() {
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        LocalDate tomorrow = LocalDate.now(be.draaiboek.common.Klok.BRUSSEL).plusDays(1);
        for (Nieuw wrong : List.of(
                nieuw("  "),
                nieuw("x".repeat(121)),
                new Nieuw("Nulmeting", "x".repeat(201), DAY, ""),
                new Nieuw("Nulmeting", "", DAY, "x".repeat(2001)),
                new Nieuw("Nulmeting", "", tomorrow, ""))) {
            assertThatThrownBy(() -> meetmomenten.close(trekker.toegang(), traject, wrong))
                    .isInstanceOf(OngeldigException.class);
        }
        sluit("Nulmeting");
        assertThatThrownBy(() -> sluit("Nulmeting"))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("al een meetmoment");
        assertThat(meetmomenten.list(trekker.toegang(), traject)).hasSize(1);
    }

    // --- it doesn't change ---

    @Test
    void whateverHappensLaterItStaysAsItWas() {
        Adres agreed = samen(CHOICE, "", "");
        Adres emptied = samen(CHOICE, "", "toelichting");
        String kept = UUID.randomUUID().toString();
        String gone = UUID.randomUUID().toString();
        wereld.typ(trekker, agreed, 0, "geen");
        wereld.typ(trekker, agreed, 1, "algemeen");
        wereld.typ(trekker, emptied, 0, "omdat");
        for (String row : List.of(kept, gone)) {
            wereld.typ(lid, samen(ROWS, row, "#"), 0, 1);
            wereld.typ(lid, samen(ROWS, row, "post"), 0, "Begeleiding");
        }
        wereld.typ(lid, samen(ROWS, gone, "#"), 1, null);
        long id = sluit("Nulmeting");
        List<Cel> before = cells(lid, id);
        assertThat(before)
                .as("the row that was taken away before is not in it")
                .extracting(cel -> cel.address().row() + "/" + cel.address().col())
                .containsExactlyInAnyOrder("/", "/toelichting", kept + "/#", kept + "/post");
        assertThat(before)
                .filteredOn(cel -> cel.address().equals(agreed))
                .singleElement()
                .satisfies(cel -> assertThat(cel.value().stringValue()).isEqualTo("algemeen"));

        wereld.typ(trekker, agreed, 2, "uitgewerkt");
        wereld.typ(trekker, emptied, 1, null);
        wereld.typ(lid, samen(ROWS, kept, "post"), 1, "Iets anders");
        wereld.typ(lid, samen(ROWS, kept, "#"), 1, null);
        wereld.typ(trekker, samen("b41-budget", "", ""), 0, "geen");
        // Restoring asks for an answer of one's own first, as reading does.
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        long first =
                answers.history(trekker.toegang(), traject, agreed).getLast().id();
        answers.restore(trekker.toegang(), traject, agreed, 3, first);
        assertThat(cells(lid, id)).containsExactlyElementsOf(before);

        // As an account is erased: the name goes, what was written stays.
        accounts.close(beheerder.toegang(), an.account(), new Bevestiging(Wereld.PASSWORD, "Vertrok zonder opvolger."));
        rename(an, null);
        try {
            assertThat(cells(lid, id))
                    .extracting(Cel::address, Cel::version, Cel::value, Cel::at)
                    .containsExactlyElementsOf(before.stream()
                            .map(cel -> org.assertj.core.api.Assertions.tuple(
                                    cel.address(), cel.version(), cel.value(), cel.at()))
                            .toList());
            assertThat(meetmomenten.list(lid.toegang(), traject))
                    .singleElement()
                    .satisfies(one -> assertThat(one.door()).isEqualTo(Traject.VROEGER));
        } finally {
            rename(an, "An");
            accounts.setActive(beheerder.toegang(), an.account(), true);
        }
    }

    @Test
    void theDatabaseLetsGoOfNothingThatIsFrozen() {
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        long id = sluit("Nulmeting");
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> dsl.deleteFrom(ANTWOORD_VERSIE).execute()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> dsl.deleteFrom(OPNAME).execute()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(dsl.fetchCount(OPNAME_VERSIE, OPNAME_VERSIE.OPNAME_ID.eq(id)))
                .isEqualTo(1);
    }

    @Test
    void ofTwoThatAreClosedAtOnceWithOneNameOneStands() throws Exception {
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        Deel second = wereld.deel(plaats, dina, Rol.TREKKER);
        var outcomes = atOnce(
                () -> meetmomenten.close(trekker.toegang(), traject, nieuw("Nulmeting")),
                () -> meetmomenten.close(second.toegang(), traject, nieuw("Nulmeting")));
        assertThat(outcomes).filteredOn(Long.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(OngeldigException.class::isInstance).hasSize(1);
        assertThat(meetmomenten.list(lid.toegang(), traject))
                .singleElement()
                .satisfies(one -> assertThat(one.antwoorden()).isEqualTo(1));

        atOnce(
                () -> meetmomenten.close(trekker.toegang(), traject, nieuw("Van An")),
                () -> meetmomenten.close(second.toegang(), traject, nieuw("Van Dina")));
        assertThat(meetmomenten.list(lid.toegang(), traject))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.antwoorden()).isEqualTo(1))
                .isSortedAccordingTo(Comparator.comparing(Meetmoment::gesloten).thenComparing(Meetmoment::id));
    }

    @Test
    void closingWhileOthersWriteFreezesOneMomentAndLosesNothing() throws Exception {
        Adres agreed = samen(CHOICE, "", "");
        wereld.typ(trekker, agreed, 0, "geen");
        var outcomes = atOnce(() -> sluit("Nulmeting"), () -> {
            for (int version = 1; version <= 20; version++) {
                wereld.typ(trekker, agreed, version, version % 2 == 0 ? "geen" : "algemeen");
            }
            return 0L;
        });
        assertThat(outcomes).allSatisfy(one -> assertThat(one).isInstanceOf(Long.class));
        assertThat(cells(lid, (Long) outcomes.getFirst()))
                .singleElement()
                .satisfies(cel ->
                        assertThat(cel.value().stringValue()).isEqualTo(cel.version() % 2 == 1 ? "geen" : "algemeen"));
        assertThat(wereld.versions(plaats.traject())).isEqualTo(21);
    }

    private List<Object> atOnce(Callable<Long> one, Callable<Long> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = List.of(one, other).stream()
                    .map(work -> pool.submit(() -> {
                        start.await();
                        try {
                            return (Object) work.call();
                        } catch (OngeldigException refused) {
                            return refused;
                        }
                    }))
                    .toList();
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }

    private void rename(Persoon persoon, @org.jspecify.annotations.Nullable String name) {
        transactions.executeWithoutResult(status -> dsl.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .where(ACCOUNT.ID.eq(persoon.account()))
                .execute());
    }

    private List<Cel> cells(Deel who, long id) {
        return meetmomenten.read(who.toegang(), id).orElseThrow().cellen().stream()
                .sorted(Comparator.comparing((Cel cel) -> cel.address().item())
                        .thenComparing(cel -> cel.address().row())
                        .thenComparing(cel -> cel.address().col()))
                .toList();
    }

    private long sluit(String name) {
        return meetmomenten.close(trekker.toegang(), traject, nieuw(name));
    }

    private static Nieuw nieuw(String name) {
        return new Nieuw(name, "Het MT", DAY, "");
    }
}
