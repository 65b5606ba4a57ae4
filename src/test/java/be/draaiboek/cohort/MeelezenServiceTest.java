package be.draaiboek.cohort;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AfbeeldingService;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.Meelezen.Inhoud;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.meetmoment.Bevroren;
import be.draaiboek.meetmoment.OpnameService;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.nota.Orgaan;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.VersieService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What a coach gets to read of a bestuur, and every way by which one might get to read more. */
class MeelezenServiceTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";
    private static final String DRAWN = "b1-voorstelling";
    private static final String NOTED = "c11-afbakening";

    @Autowired
    MeelezenService service;

    @Autowired
    CohortService cohorts;

    @Autowired
    OpnameService frozen;

    @Autowired
    VersieService versions;

    @Autowired
    AfbeeldingService pictures;

    @Autowired
    DeelnemerService members;

    @Autowired
    Meldingen messages;

    private Plaats plaats;
    private Plaats elders;
    private Persoon coach;
    private Persoon other;
    private Deel trekker;
    private Deel lid;
    private Deel twin;
    private Traject traject;
    private long cohort;

    @BeforeEach
    void fixture() {
        plaats = wereld.plaats("Proefdam");
        elders = wereld.plaats("Elderdam");
        coach = wereld.persoon("Coach");
        other = wereld.persoon("Andere coach");
        trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("Lid"), Rol.MT_LID);
        twin = wereld.deel(elders, wereld.persoon("Tweeling"), Rol.TREKKER);
        wereld.tweeling(plaats, elders);
        cohort = wereld.cohort(coach, plaats);
        wereld.cohort(other, elders);
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        wereld.typ(trekker, samen(CHOICE, "", Item.MINORITY), 0, "Een van ons ziet het anders.");
        traject = wereld.traject(trekker);
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    private void give(String part) {
        service.release(trekker.toegang(), traject, part, service.preview(trekker.toegang(), traject, part));
    }

    private long opname() {
        return service.self(trekker.toegang(), plaats.bestuur())
                .vrij()
                .getFirst()
                .opname();
    }

    private void nothing(Toegang who) {
        assertThat(service.read(who, plaats.bestuur(), "B")).isEmpty();
        assertThat(service.ofBestuur(who, cohort, plaats.bestuur()).vrij()).isEmpty();
        // Also who knows which set it is.
        assertThat(frozen.alongside(who, List.of(opname()))).isEmpty();
    }

    @Test
    void whoPutsABestuurInAnotherCohortReadsNothingThatItReleasedBefore() {
        give("B");
        long theirs =
                cohorts.create(other.toegang(), "Later", LocalDate.now(Klok.BRUSSEL), LocalDate.now(Klok.BRUSSEL));
        cohorts.addBestuur(other.toegang(), theirs, plaats.bestuur());
        nothing(other.toegang());
        assertThat(service.ofBestuur(other.toegang(), theirs, plaats.bestuur()).vrij())
                .isEmpty();
        assertThat(service.read(coach.toegang(), plaats.bestuur(), "B")).isPresent();
        // What it releases from then on is for both.
        give("B");
        assertThat(service.read(other.toegang(), plaats.bestuur(), "B")).isPresent();
        assertThat(service.read(coach.toegang(), plaats.bestuur(), "B")).isPresent();
    }

    @Test
    void aStrangerReadsNothing() {
        give("B");
        Persoon beheerder = wereld.persoon("Beheerder", true);
        for (Toegang who :
                List.of(other.toegang(), twin.toegang(), beheerder.toegang(), lid.toegang(), trekker.toegang())) {
            nothing(who);
        }
        // And what they may not read they don't ask for, give or take back.
        Bevroren seen = service.preview(trekker.toegang(), traject, "B");
        long given =
                service.self(lid.toegang(), plaats.bestuur()).vrij().getFirst().id();
        service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("A"), "Om te helpen.");
        long asked = service.self(lid.toegang(), plaats.bestuur())
                .vraag("A")
                .orElseThrow()
                .id();
        for (Toegang who :
                List.of(other.toegang(), twin.toegang(), beheerder.toegang(), lid.toegang(), coach.toegang())) {
            assertThat(service.preview(who, traject, "B").cellen()).isEmpty();
            assertThatThrownBy(() -> service.release(who, traject, "B", seen))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.revoke(who, given)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.refuse(who, asked)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.releaseNota(who, plaats.bestuur(), 1))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (Toegang who : List.of(other.toegang(), twin.toegang(), beheerder.toegang(), lid.toegang())) {
            assertThatThrownBy(() -> service.ask(who, cohort, plaats.bestuur(), List.of("C"), "Om te helpen."))
                    .isInstanceOf(AccessDeniedException.class);
        }
        // Nor of a bestuur that is in no cohort of theirs, through one that is theirs.
        assertThatThrownBy(() -> service.ask(coach.toegang(), cohort, elders.bestuur(), List.of("C"), "Om te helpen."))
                .isInstanceOf(AccessDeniedException.class);
        for (Toegang who : List.of(other.toegang(), twin.toegang(), beheerder.toegang(), coach.toegang())) {
            assertThat(service.self(who, plaats.bestuur()).vrij()).isEmpty();
            assertThat(service.self(who, plaats.bestuur()).gevraagd()).isEmpty();
            assertThat(service.self(who, plaats.bestuur()).gelezen()).isEmpty();
            assertThat(service.own(who, plaats.bestuur(), "B")).isEmpty();
            assertThat(frozen.ownAlongside(who, List.of(opname()))).isEmpty();
        }
    }

    @Test
    void aCoachReadsWhatWasAgreedAsItStoodThenAndNoOnesOwnAnswer() {
        assertThat(service.read(coach.toegang(), plaats.bestuur(), "B")).isEmpty();
        give("B");
        wereld.typ(trekker, samen(CHOICE, "", ""), 1, "geen");
        Inhoud read = service.read(coach.toegang(), plaats.bestuur(), "B").orElseThrow();
        assertThat(read.cellen()).singleElement().satisfies(cel -> {
            assertThat(cel.address()).isEqualTo(samen(CHOICE, "", ""));
            assertThat(cel.value().asString()).isEqualTo("algemeen");
            assertThat(cel.by()).isNull();
        });
        assertThat(service.own(lid.toegang(), plaats.bestuur(), "B").orElseThrow())
                .isEqualTo(read.cellen());
        assertThat(service.read(coach.toegang(), plaats.bestuur(), "A")).isEmpty();
        // The bestuur knows who read it.
        assertThat(service.self(lid.toegang(), plaats.bestuur()).gelezen())
                .singleElement()
                .satisfies(one -> assertThat(one.door()).isEqualTo("Coach"));
        give("B");
        assertThat(service.read(coach.toegang(), plaats.bestuur(), "B")
                        .orElseThrow()
                        .cellen()
                        .getFirst()
                        .value()
                        .asString())
                .isEqualTo("geen");
        assertThat(service.self(lid.toegang(), plaats.bestuur()).vrij()).hasSize(1);
    }

    @Test
    void whatWasReplacedIsReadByNobody() {
        give("B");
        long first = opname();
        give("B");
        assertThat(frozen.alongside(coach.toegang(), List.of(first))).isEmpty();
        assertThat(frozen.alongside(coach.toegang(), List.of(opname()))).hasSize(1);
    }

    @Test
    void takingBackCountsAtOnce() {
        give("B");
        long first = opname();
        service.revoke(
                trekker.toegang(),
                service.self(trekker.toegang(), plaats.bestuur())
                        .vrij()
                        .getFirst()
                        .id());
        assertThat(service.read(coach.toegang(), plaats.bestuur(), "B")).isEmpty();
        assertThat(frozen.alongside(coach.toegang(), List.of(first))).isEmpty();
        assertThat(service.self(trekker.toegang(), plaats.bestuur()).vrij()).isEmpty();
        assertThat(messages.list(coach.toegang(), Melding.Soort.COHORT, 5)
                        .getFirst()
                        .zin())
                .isEqualTo("Proefdam laat je deel B niet meer meelezen.");
    }

    @Test
    void onlyWhileTheCohortRuns() {
        give("B");
        assertThat(service.read(coach.toegang(), plaats.bestuur(), "B")).isPresent();
        service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("A"), "Om te helpen.");
        wereld.laatLopen(cohort, -30, -1);
        nothing(coach.toegang());
        assertThat(service.self(trekker.toegang(), plaats.bestuur()).gevraagd()).isEmpty();
        assertThatThrownBy(() -> give("A")).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("C"), "Om te helpen."))
                .isInstanceOf(OngeldigException.class);
        wereld.laatLopen(cohort, 1, 30);
        nothing(coach.toegang());
        wereld.laatLopen(cohort, 0, 0);
        assertThat(service.read(coach.toegang(), plaats.bestuur(), "B")).isPresent();
    }

    @Test
    void onlyWhileTheBestuurIsInIt() {
        give("B");
        wereld.uitCohort(cohort, plaats);
        nothing(coach.toegang());
        assertThat(service.ofBestuur(coach.toegang(), cohort, plaats.bestuur()).gevraagd())
                .isEmpty();
    }

    @Test
    void aClosedAccountReadsNothing() {
        give("B");
        wereld.sluit(coach);
        nothing(coach.toegang());
    }

    @Test
    void aPictureIsSeenByWhoMayReadTheReleaseThatHasIt() {
        UUID agreed = picture(Cel.SAMEN);
        UUID own = picture(trekker.id());
        assertThat(pictures.read(coach.toegang(), agreed)).isEmpty();
        give("B");
        assertThat(pictures.read(coach.toegang(), agreed)).isPresent();
        assertThat(pictures.read(coach.toegang(), own)).isEmpty();
        assertThat(pictures.read(other.toegang(), agreed)).isEmpty();
        assertThat(pictures.read(twin.toegang(), agreed)).isEmpty();
    }

    private UUID picture(long holder) {
        Adres cell = new Adres(DRAWN, "", "afbeelding", holder);
        UUID id = pictures.store(
                        trekker.toegang(),
                        plaats.traject(),
                        cell,
                        Beelden.stream(Beelden.png(8, (int) holder % 90 + 1)))
                .orElseThrow()
                .id();
        wereld.typ(trekker, cell, 0, Map.of("id", id.toString(), "alt", "", "width", 8, "height", 8));
        return id;
    }

    @Test
    void theNoteIsReadWhenItWasGivenAndNoOtherVersionOfIt() {
        wereld.typ(trekker, samen(NOTED, "", ""), 0, "Geen pakket kopen.");
        long first = submit();
        assertThat(versions.alongside(coach.toegang(), first)).isEmpty();
        service.releaseNota(trekker.toegang(), plaats.bestuur(), first);
        assertThat(service.read(coach.toegang(), plaats.bestuur(), Meelezen.NOTA)
                        .orElseThrow()
                        .nota()
                        .toString())
                .contains("Geen pakket kopen.");
        for (Toegang who : List.of(
                other.toegang(),
                twin.toegang(),
                wereld.persoon("Beheerder", true).toegang())) {
            assertThat(versions.alongside(who, first)).isEmpty();
            assertThat(versions.read(who, first)).isEmpty();
        }
        // What others said of it, and its page, are no coach's.
        assertThat(versions.read(coach.toegang(), first)).isEmpty();
        wereld.typ(trekker, samen(NOTED, "", ""), 1, "Toch een pakket kopen.");
        long second = submit();
        assertThat(versions.alongside(coach.toegang(), second)).isEmpty();
        wereld.laatLopen(cohort, -30, -1);
        assertThat(versions.alongside(coach.toegang(), first)).isEmpty();
        wereld.laatLopen(cohort, -30, 30);
        versions.withdraw(trekker.toegang(), first);
        assertThat(versions.alongside(coach.toegang(), first)).isEmpty();
        assertThat(service.read(coach.toegang(), plaats.bestuur(), Meelezen.NOTA))
                .isEmpty();
        assertThatThrownBy(() -> service.releaseNota(trekker.toegang(), plaats.bestuur(), first))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.releaseNota(twin.toegang(), elders.bestuur(), second))
                .isInstanceOf(OngeldigException.class);
    }

    private long submit() {
        var seen = versions.preview(trekker.toegang(), traject).orElseThrow();
        return versions.submit(
                trekker.toegang(),
                traject,
                new VersieService.Indiening(
                        seen.weg().volgendNummer(),
                        seen.tekst().vingerafdruk(),
                        "",
                        Map.of(Orgaan.MT, Beslissing.GEEN),
                        false));
    }

    @Test
    void askingReachesTheTrekkerAndWaits() {
        service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("B"), "Om de workshop voor te bereiden.");
        assertThat(messages.list(trekker.toegang(), Melding.Soort.COHORT, 5))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.pad()).isEqualTo(CohortNavigatie.POLIS_ZIET);
                    assertThat(one.zin()).isEqualTo("Je begeleider bij POLIS vraagt om deel B mee te lezen.");
                });
        assertThat(messages.list(lid.toegang(), Melding.Soort.COHORT, 5)).isEmpty();
        assertThatThrownBy(() -> service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("B"), "Nog eens."))
                .isInstanceOf(OngeldigException.class);
        Meelezen.Gevraagd asked =
                service.self(lid.toegang(), plaats.bestuur()).vraag("B").orElseThrow();
        assertThat(asked.open()).isTrue();
        assertThat(asked.reden()).isEqualTo("Om de workshop voor te bereiden.");
        service.refuse(trekker.toegang(), asked.id());
        assertThatThrownBy(() -> service.refuse(trekker.toegang(), asked.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(messages.list(coach.toegang(), Melding.Soort.COHORT, 5)
                        .getFirst()
                        .zin())
                .isEqualTo("Proefdam laat je deel B nu niet meelezen.");
        // Not again the same day; another part is another question.
        assertThatThrownBy(() -> service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("B"), "Nog eens."))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("A", "B"), "Allebei."))
                .hasMessageContaining("deel B");
        assertThat(service.self(lid.toegang(), plaats.bestuur()).vraag("A"))
                .as("all of them, or none")
                .isEmpty();
        service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("A", "C"), "Om te helpen.");
        assertThat(messages.list(trekker.toegang(), Melding.Soort.COHORT, 5))
                .anySatisfy(one -> assertThat(one.zin())
                        .isEqualTo("Je begeleider bij POLIS vraagt om deel A en deel C mee te lezen."));
        give("B");
        assertThatThrownBy(() -> service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("B"), "Nog eens."))
                .hasMessageContaining("al mee");
        assertThatThrownBy(() -> service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("C"), "  "))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.ask(
                        coach.toegang(),
                        cohort,
                        plaats.bestuur(),
                        List.of("C"),
                        "x".repeat(MeelezenService.MAX_REDEN + 1)))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("Z"), "Om te helpen."))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void givingAnswersTheQuestion() {
        service.ask(coach.toegang(), cohort, plaats.bestuur(), List.of("B"), "Om te helpen.");
        give("B");
        assertThat(service.ofBestuur(coach.toegang(), cohort, plaats.bestuur())
                        .vraag("B")
                        .orElseThrow()
                        .gegeven())
                .isTrue();
        assertThat(messages.list(coach.toegang(), Melding.Soort.COHORT, 5).getFirst())
                .satisfies(one -> {
                    assertThat(one.zin()).isEqualTo("Proefdam laat je deel B meelezen.");
                    assertThat(one.pad()).isEqualTo("begeleiding/" + cohort + "/" + plaats.bestuur());
                });
    }

    @Test
    void nothingIsReleasedThatTheTrekkerDidNotSee() {
        Bevroren seen = service.preview(trekker.toegang(), traject, "B");
        wereld.typ(trekker, samen(CHOICE, "", ""), 1, "geen");
        assertThatThrownBy(() -> service.release(trekker.toegang(), traject, "B", seen))
                .hasMessageContaining("intussen");
        Bevroren none = service.preview(trekker.toegang(), traject, "A");
        assertThatThrownBy(() -> service.release(trekker.toegang(), traject, "A", none))
                .hasMessageContaining("nog niets");
        assertThat(service.self(trekker.toegang(), plaats.bestuur()).vrij()).isEmpty();
        // Who is trekker no more gives nothing, whatever page they still have open.
        wereld.deel(plaats, wereld.persoon("Volgende trekker"), Rol.TREKKER);
        members.end(wereld.persoon("Beheerder", true).toegang(), trekker.id());
        assertThatThrownBy(() -> give("B")).isInstanceOf(RuntimeException.class);
    }
}
