package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_VOORGANGER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.Trekkeruitnodiging;
import be.draaiboek.bestuur.Uitnodiging;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.cohort.InschrijfService.Ingeschreven;
import be.draaiboek.cohort.InschrijfService.Inschrijving;
import be.draaiboek.cohort.InschrijfService.Regel;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** Besturen into a cohort in one step, and a cohort that is closed. */
class InschrijfServiceTest extends LiveTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    @Autowired
    InschrijfService service;

    @Autowired
    CohortService cohorts;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    SlotService slot;

    @Autowired
    BestuurService besturen;

    @Autowired
    UitnodigingService invitations;

    @Autowired
    DSLContext dsl;

    @Autowired
    TransactionOperations transactions;

    private Persoon coach;
    private Persoon beheerder;
    private Persoon stranger;
    private Plaats in;
    private long cohort;
    private long lo;
    private long moer;

    @BeforeAll
    void people() {
        coach = wereld.persoon("Veerle Coach");
        beheerder = wereld.persoon("Bert Beheer", true);
        stranger = wereld.persoon("Coach van een ander cohort");
    }

    @BeforeEach
    void fixture() {
        wereld.clearBesturen();
        in = wereld.plaats("Proefdam");
        wereld.deel(in, coach, Rol.TREKKER);
        cohort = wereld.cohort(coach, in);
        wereld.cohort(stranger);
        lo = besturen.invent(SYSTEEM, "Lokergem", "Oost-Vlaanderen");
        besturen.invent(SYSTEEM, "Sint-Prutske", "Oost-Vlaanderen");
        besturen.invent(SYSTEEM, "Lokergem-Bos", "Oost-Vlaanderen");
        moer = besturen.invent(SYSTEEM, "Moergem", "Oost-Vlaanderen");
        transactions.executeWithoutResult(done -> {
            dsl.update(BESTUUR)
                    .set(BESTUUR.VALID_TO, LocalDate.of(2025, 1, 1))
                    .where(BESTUUR.ID.eq(moer))
                    .execute();
            dsl.insertInto(BESTUUR_VOORGANGER)
                    .set(BESTUUR_VOORGANGER.BESTUUR_ID, lo)
                    .set(BESTUUR_VOORGANGER.PREDECESSOR_ID, moer)
                    .set(BESTUUR_VOORGANGER.AT, LocalDate.of(2025, 1, 1))
                    .execute();
        });
    }

    @org.junit.jupiter.api.AfterEach
    void forget() {
        transactions.executeWithoutResult(done -> dsl.deleteFrom(BESTUUR_VOORGANGER)
                .where(BESTUUR_VOORGANGER.BESTUUR_ID.eq(lo))
                .execute());
    }

    @Test
    void aCoachPutsInAnyBestuurAndInvitesATrekkerOnlyWhereNobodyEverWorked() {
        Persoon other = stranger;
        long theirs = cohorts.mine(other.toegang()).getFirst().id();
        assertThatThrownBy(() -> service.enrol(
                        other.toegang(), cohort, List.of(new Inschrijving(lo, "trekker@lokergem.example"))))
                .isInstanceOf(AccessDeniedException.class);
        // The bestuur has people: what they wrote is not for whoever a coach lets in.
        assertThat(service.enrol(
                        other.toegang(),
                        theirs,
                        List.of(
                                new Inschrijving(lo, "trekker@lokergem.example"),
                                new Inschrijving(in.bestuur(), "iemand@elders.example"))))
                .extracting(Ingeschreven::bestuur, Ingeschreven::uitnodiging)
                .containsExactly(
                        tuple("Lokergem", Trekkeruitnodiging.GEMAAKT), tuple("Proefdam", Trekkeruitnodiging.NIET_VRIJ));
        assertThat(cohorts.besturen(other.toegang(), theirs))
                .extracting(one -> one.name())
                .containsExactly("Lokergem", "Proefdam");
        assertThat(invitations.open(beheerder.toegang(), lo))
                .extracting(one -> one.email())
                .containsExactly("trekker@lokergem.example");
        assertThat(invitations.open(beheerder.toegang(), in.bestuur())).isEmpty();
        // Nor for a second address while the first didn't answer: it would come in when there is something to read.
        assertThat(service.enrol(other.toegang(), theirs, List.of(new Inschrijving(lo, "nog.iemand@elders.example"))))
                .extracting(Ingeschreven::uitnodiging)
                .containsExactly(Trekkeruitnodiging.NIET_VRIJ);
        assertThat(invitations.open(beheerder.toegang(), lo)).hasSize(1);
        // Its coach finds where to write, and says that nobody logged in there yet.
        var stand = coaching.bestuur(other.toegang(), theirs, lo).orElseThrow().stand();
        assertThat(stand.adressen()).isEmpty();
        assertThat(stand.uitgenodigd()).containsExactly("trekker@lokergem.example");
        assertThat(coaching.bestuur(coach.toegang(), theirs, lo)).isEmpty();
    }

    /** However an address stands behind a name: the last word with an at sign in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lokergem trekker@lokergem.example",
                "Lokergem  trekker@lokergem.example ",
                "Lokergem, trekker@lokergem.example",
                "Lokergem,trekker@lokergem.example",
                "Lokergem; trekker@lokergem.example;",
                "Lokergem\ttrekker@lokergem.example",
                "Lokergem <trekker@lokergem.example>",
                "Lokergem (trekker@lokergem.example)",
                "Lokergem\t<mailto:trekker@lokergem.example>",
                "Stad Lokergem, info@lokergem.example trekker@lokergem.example.",
                "trekker@lokergem.example; Lokergem"
            })
    void anAddressStandsBehindASpaceToo(String line) {
        assertThat(service.readLines(beheerder.toegang(), cohort, line))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.bestuur()).isNotNull();
                    assertThat(one.bestuur().name()).isEqualTo("Lokergem");
                    assertThat(one.email()).isEqualTo("trekker@lokergem.example");
                    assertThat(one.tekst()).isEqualTo(line.strip());
                });
    }

    @Test
    void aListIsRecognisedLineByLine() {
        String list = """
                1. Stad Lokergem\ttrekker@lokergem.example
                Moergem; x@moergem.example

                st. prutske
                PROEFDAM
                gergem
                Nergenshuizen, niemand@nergens.example
                """;
        List<Regel> found = service.readLines(beheerder.toegang(), cohort, list);
        assertThat(found)
                .extracting(one -> one.bestuur() == null ? "" : one.bestuur().name())
                .containsExactly("Lokergem", "Lokergem", "Sint-Prutske", "Proefdam", "", "");
        assertThat(found)
                .extracting(Regel::email)
                .containsExactly(
                        "trekker@lokergem.example", "x@moergem.example", "", "", "", "niemand@nergens.example");
        assertThat(found.get(1).voorganger()).isEqualTo("Moergem");
        assertThat(found).extracting(Regel::ingeschreven).containsExactly(false, false, false, true, false, false);
        assertThat(found).extracting(Regel::dubbel).containsExactly(false, true, false, false, false, false);
        // The last letters wrong, also of a name from before.
        assertThat(service.readLines(beheerder.toegang(), cohort, "Prutsdan\nMoergen"))
                .satisfiesExactly(
                        none -> assertThat(none.keuzes()).isEmpty(),
                        near -> assertThat(near.keuzes())
                                .extracting(Bestuur::name)
                                .contains("Lokergem"));
        assertThat(found.get(5).keuzes()).isEmpty();
        assertThat(service.readLines(beheerder.toegang(), cohort, "lokerg")
                        .getFirst()
                        .keuzes())
                .extracting(Bestuur::name)
                .containsExactly("Lokergem", "Lokergem-Bos");
        assertThat(service.readLines(coach.toegang(), cohort, list)).hasSameSizeAs(found);
        assertThatThrownBy(() -> service.readLines(stranger.toegang(), cohort, list))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.readLines(beheerder.toegang(), cohort, "x\n".repeat(401)))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void oneWhoCantBeInvitedKeepsNoBestuurOut() {
        String email = UUID.randomUUID() + "@lokergem.example";
        String there = coach.email();
        assertThat(service.readLines(
                        beheerder.toegang(), cohort, "Lokergem " + email + "\nSint-Prutske x@y\nProefdam " + there))
                .extracting(Regel::uitnodiging)
                .containsExactly(
                        Trekkeruitnodiging.GEMAAKT, Trekkeruitnodiging.GEEN_ADRES, Trekkeruitnodiging.DOET_MEE);
        long prutske =
                besturen.search(beheerder.toegang(), "Sint-Prutske").getFirst().id();
        List<Ingeschreven> did = service.enrol(
                beheerder.toegang(),
                cohort,
                List.of(
                        new Inschrijving(lo, email),
                        new Inschrijving(in.bestuur(), there),
                        new Inschrijving(prutske, "geen adres")));
        assertThat(did)
                .extracting(Ingeschreven::bestuur, Ingeschreven::uitnodiging, Ingeschreven::leeg)
                .containsExactly(
                        tuple("Lokergem", Trekkeruitnodiging.GEMAAKT, false),
                        tuple("Proefdam", Trekkeruitnodiging.DOET_MEE, false),
                        tuple("Sint-Prutske", Trekkeruitnodiging.GEEN_ADRES, true));
        assertThat(cohorts.besturen(beheerder.toegang(), cohort))
                .extracting(Bestuur::id)
                .contains(lo, in.bestuur(), prutske);
        assertThat(invitations.open(beheerder.toegang(), lo))
                .singleElement()
                .extracting(Uitnodiging::email, Uitnodiging::rol)
                .containsExactly(email, Rol.TREKKER);
        assertThat(service.readLines(beheerder.toegang(), cohort, "Lokergem " + email))
                .extracting(Regel::uitnodiging, Regel::bruikbaar)
                .containsExactly(tuple(Trekkeruitnodiging.UITGENODIGD, false));
        // A coach hears that somebody is there, and not who: another address gets the same answer.
        assertThat(service.readLines(coach.toegang(), cohort, "Lokergem iemand@elders.example"))
                .extracting(Regel::uitnodiging)
                .containsExactly(Trekkeruitnodiging.NIET_VRIJ);
        // Who waits says that somebody was asked, and until when.
        assertThat(cohorts.wachtend(beheerder.toegang()))
                .filteredOn(one -> one.bestuurId() == lo)
                .singleElement()
                .matches(CohortService.Wachtend::wachtOpTrekker);
        assertThat(coaching.bestuur(coach.toegang(), cohort, lo)).isPresent();
        assertThatThrownBy(() -> service.enrol(stranger.toegang(), cohort, List.of(new Inschrijving(lo, ""))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFileThatIsNoListIsRefusedWhateverItIsCalled() {
        byte[] list = "Lokergem".getBytes(UTF_8);
        assertThatThrownBy(() -> InschrijfService.lijst("foto.pdf", list))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("geen rekenblad");
        assertThatThrownBy(() -> InschrijfService.lijst("lijst.csv", "%PDF-1.7 x".getBytes(UTF_8)))
                .hasMessageContaining("geen rekenblad");
        assertThatThrownBy(() -> InschrijfService.lijst("lijst.csv", new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2}))
                .hasMessageContaining("geen rekenblad");
        assertThat(InschrijfService.lijst("LIJST.CSV", list)).isEqualTo("Lokergem");
    }

    @Test
    void aClosedCohortIsItsBoardOfThatDayAndNothingElse() {
        assertThat(slot.bord(coach.toegang(), cohort)).isEmpty();
        assertThatThrownBy(
                        () -> slot.close(Toegang.van(wereld.persoon("Vreemde").account()), cohort))
                .isInstanceOf(AccessDeniedException.class);
        slot.close(coach.toegang(), cohort);
        Slotbord board = slot.bord(coach.toegang(), cohort).orElseThrow();
        assertThat(board.dag()).isEqualTo(coaching.day());
        assertThat(board.rijen()).extracting(Slotbord.Rij::naam).containsExactly("Proefdam");
        assertThat(board.rijen().getFirst().percent()).hasSameSizeAs(board.secties());
        // Nothing of what comes after, and nothing to write.
        assertThat(coaching.maandag(coach.toegang(), cohort)).isEmpty();
        assertThat(coaching.bestuur(coach.toegang(), cohort, in.bestuur())).isEmpty();
        assertThat(coaching.self(coach.toegang())).isEmpty();
        assertThatThrownBy(() -> coaching.nudge(coach.toegang(), cohort, List.of(in.bestuur()), "Dag"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> coaching.note(
                        coach.toegang(), cohort, in.bestuur(), Dossier.Soort.BEZOEK, coaching.day(), "x", "", null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> coaching.setDeadline(coach.toegang(), cohort, "A.1", coaching.day()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cohorts.addBestuur(beheerder.toegang(), cohort, lo))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> slot.close(coach.toegang(), cohort)).isInstanceOf(AccessDeniedException.class);
        assertThat(cohorts.mine(coach.toegang())).singleElement().matches(Cohort::gesloten);
        slot.reopen(beheerder.toegang(), cohort);
        assertThat(slot.bord(coach.toegang(), cohort)).isEmpty();
        assertThat(coaching.maandag(coach.toegang(), cohort)).isPresent();
    }

    @Test
    void aFileIsWhatOneWouldPasteAndGoesThroughTheSameRules() {
        String list = InschrijfService.lijst(
                "lijst.csv",
                "Bestuur;Functie;E-mail\nMoergem;trekker;a@lo.example\n;;\nSint-Prutske;trekker;\n".getBytes(UTF_8));
        assertThat(list).isEqualTo("Moergem\ttrekker\ta@lo.example\nSint-Prutske\ttrekker");
        List<Regel> lines = service.readLines(beheerder.toegang(), cohort, list);
        assertThat(lines.getFirst().bestuur())
                .isNotNull()
                .extracting(Bestuur::id)
                .isEqualTo(lo);
        assertThat(lines.getFirst().email()).isEqualTo("a@lo.example");
        assertThat(lines.getLast().bestuur()).isNotNull();
        assertThatThrownBy(() -> InschrijfService.lijst("", "Bestuur;E-mail\n".getBytes(UTF_8)))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> InschrijfService.lijst("", "Geel\n".repeat(500).getBytes(UTF_8)))
                .hasMessageContaining("te lang");
        assertThat(service.may(stranger.toegang(), cohort)).isFalse();
        assertThat(service.may(coach.toegang(), cohort)).isTrue();
        assertThat(service.may(beheerder.toegang(), cohort)).isTrue();
    }
}
