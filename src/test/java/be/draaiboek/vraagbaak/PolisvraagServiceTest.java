package be.draaiboek.vraagbaak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.vraagbaak.Polisvraag.Draad;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who asks POLIS something, who reads it, and what every bestuur may read of it. */
class PolisvraagServiceTest extends LiveTest {

    private static final String ITEM = "b41-strategie";

    @Autowired
    PolisvraagService service;

    @Autowired
    Meldingen messages;

    private Plaats plaats;
    private Plaats elders;
    private Persoon coach;
    private Persoon second;
    private Persoon other;
    private Deel lid;
    private Deel collega;
    private Deel invuller;
    private Deel vreemde;
    private long cohort;

    @BeforeEach
    void fixture() {
        plaats = wereld.plaats("Proefdam");
        elders = wereld.plaats("Elderdam");
        coach = wereld.persoon("Coach");
        second = wereld.persoon("Tweede coach");
        other = wereld.persoon("Andere coach");
        lid = wereld.deel(plaats, wereld.persoon("Lotte Maes"), Rol.MT_LID);
        collega = wereld.deel(plaats, wereld.persoon("Collega"), Rol.TREKKER);
        invuller = wereld.deel(plaats, wereld.persoon("Invuller"), Rol.INVULLER);
        vreemde = wereld.deel(elders, wereld.persoon("Vreemde"), Rol.TREKKER);
        wereld.tweeling(plaats, elders);
        cohort = wereld.cohort(coach, plaats);
        wereld.begeleider(cohort, second);
        wereld.cohort(other, elders);
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    private long ask(String text) {
        return service.stel(lid.toegang(), wereld.traject(lid), ITEM, UUID.randomUUID(), text);
    }

    private void answer(long id, String text) {
        service.antwoord(coach.toegang(), id, UUID.randomUUID(), text);
    }

    @Test
    void aStrangerReadsAndSaysNothing() {
        long id = ask("Telt een vrijwilliger mee?");
        Persoon beheerder = wereld.persoon("Beheerder", true);
        for (Toegang who : List.of(other.toegang(), vreemde.toegang(), invuller.toegang(), beheerder.toegang())) {
            assertThat(service.lees(who, id)).isEmpty();
            assertThat(service.rij(who)).isEmpty();
            assertThat(service.wachten(who)).isZero();
            assertThat(service.vanOns(who, plaats.bestuur())).isEmpty();
            assertThat(service.wachtendBij(who, cohort, plaats.bestuur())).isEmpty();
            assertThat(service.wachtend(who, cohort, null)).isEmpty();
            assertThat(service.lezers(who, plaats.bestuur())).isEmpty();
            assertThatThrownBy(() -> service.vulAan(who, id, UUID.randomUUID(), "Ik ook."))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.antwoord(who, id, UUID.randomUUID(), "Nee."))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.neem(who, id, true)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.maakAlgemeen(who, id, "Vraag?", "Antwoord."))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.verzinDag(who, id, Instant.now()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        // Who asked doesn't answer for POLIS, and a coach doesn't ask for a bestuur.
        assertThatThrownBy(() -> service.antwoord(lid.toegang(), id, UUID.randomUUID(), "Nee."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.neem(lid.toegang(), id, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.maakAlgemeen(lid.toegang(), id, "Vraag?", "Antwoord."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.vulAan(coach.toegang(), id, UUID.randomUUID(), "Ik ook."))
                .isInstanceOf(AccessDeniedException.class);
        for (Toegang who : List.of(coach.toegang(), vreemde.toegang(), invuller.toegang())) {
            assertThatThrownBy(
                            () -> service.stel(who, wereld.traject(lid), ITEM, UUID.randomUUID(), "Mag ik dit vragen?"))
                    .isInstanceOf(OngeldigException.class);
        }
        assertThat(service.lees(coach.toegang(), id).orElseThrow().berichten()).hasSize(1);
    }

    /** The sentence above the field says exactly who reads it. */
    @Test
    void theSentenceHolds() {
        long id = ask("Telt een vrijwilliger mee?");
        assertThat(service.lezers(lid.toegang(), plaats.bestuur()).orElseThrow().zin())
                .isEqualTo("Dit lezen de MT-leden en de trekkers van Proefdam en de begeleiders van Cohort van Coach"
                        + " (Coach en Tweede coach). Een invuller, een ander bestuur of een beheerder leest het niet.");
        for (Toegang who : List.of(lid.toegang(), collega.toegang())) {
            assertThat(service.lees(who, id)).hasValueSatisfying(one -> {
                assertThat(one.onze()).isTrue();
                assertThat(one.polis()).isFalse();
            });
        }
        for (Toegang who : List.of(coach.toegang(), second.toegang())) {
            assertThat(service.lees(who, id)).hasValueSatisfying(one -> {
                assertThat(one.onze()).isFalse();
                assertThat(one.polis()).isTrue();
            });
        }
        // The same bestuur in a second cohort: its coaches were not asked.
        Persoon later = wereld.persoon("Coach van een tweede cohort");
        wereld.cohort(later, plaats);
        assertThat(service.lees(later.toegang(), id)).isEmpty();
        wereld.uitCohort(cohort, plaats);
        assertThat(service.lees(coach.toegang(), id)).isEmpty();
        assertThat(service.rij(coach.toegang())).isEmpty();
        assertThat(service.lees(lid.toegang(), id)).isPresent();
        assertThatThrownBy(() -> service.vulAan(lid.toegang(), id, UUID.randomUUID(), "Leest iemand dit nog?"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoLeftAndWhoseAccountWasClosedReadNothing() {
        long id = ask("Telt een vrijwilliger mee?");
        wereld.sluit(coach);
        wereld.sluit(collega.persoon());
        assertThat(service.lees(coach.toegang(), id)).isEmpty();
        assertThat(service.lees(collega.toegang(), id)).isEmpty();
    }

    @Test
    void itGoesThereAndBackWithAMessageEachTime() {
        long id = ask("Telt een vrijwilliger mee?");
        assertThat(inbox(coach)).isEqualTo("vragen/" + id);
        assertThat(inbox(second)).isEqualTo("vragen/" + id);
        assertThat(messages.lijst(coach.toegang(), Melding.Soort.VRAAG, 5)
                        .getFirst()
                        .zin())
                .startsWith("Proefdam vraagt iets bij “")
                .doesNotContain("vrijwilliger");
        assertThat(service.wachten(coach.toegang())).isEqualTo(1);
        service.neem(second.toegang(), id, true);
        assertThat(service.rij(coach.toegang())).singleElement().satisfies(one -> {
            assertThat(one.wacht()).isTrue();
            assertThat(one.bij().naam()).isEqualTo("Tweede coach");
            assertThat(one.begin()).isEqualTo("Telt een vrijwilliger mee?");
        });
        answer(id, "Alleen wie een contract heeft.");
        assertThat(inbox(lid.persoon())).isEqualTo("vragen-aan-polis/" + id);
        assertThat(messages.lijst(collega.toegang(), Melding.Soort.VRAAG, 5)).isEmpty();
        assertThat(service.wachten(coach.toegang())).isZero();
        assertThat(service.vanOns(collega.toegang(), plaats.bestuur()))
                .singleElement()
                .satisfies(one -> assertThat(one.wacht()).isFalse());
        // A colleague goes on: it waits again, and who took it hears of it.
        service.vulAan(collega.toegang(), id, UUID.randomUUID(), "En een stagiair?");
        assertThat(service.wachten(coach.toegang())).isEqualTo(1);
        assertThat(messages.lijst(second.toegang(), Melding.Soort.VRAAG, 5)
                        .getFirst()
                        .zin())
                .startsWith("Proefdam vulde een vraag aan");
        answer(id, "Die ook niet.");
        assertThat(inbox(collega.persoon())).isEqualTo("vragen-aan-polis/" + id);
        assertThat(service.lees(lid.toegang(), id).orElseThrow().berichten())
                .extracting(Polisvraag.Bericht::polis)
                .containsExactly(false, true, false, true);
    }

    private String inbox(Persoon who) {
        return messages.lijst(who.toegang(), Melding.Soort.VRAAG, 5).getFirst().pad();
    }

    @Test
    void whatWaitsLongestComesFirst() {
        long first = ask("Eerste?");
        long newest = ask("Tweede?");
        long answered = ask("Derde?");
        answer(answered, "Ja.");
        service.verzinDag(
                Toegang.systeem("fixture of a test"), newest, Instant.now().minus(Duration.ofDays(3)));
        assertThat(service.rij(coach.toegang())).extracting(Polisvraag::id).containsExactly(newest, first, answered);
        // What waits again after an answer waits from then on.
        service.vulAan(lid.toegang(), first, UUID.randomUUID(), "Nog iets.");
        assertThat(service.wachtend(coach.toegang(), cohort, null).get(plaats.bestuur()))
                .satisfies(one -> {
                    assertThat(one.vraagId()).isEqualTo(newest);
                    assertThat(one.aantal()).isEqualTo(2);
                });
    }

    @Test
    void whatIsSentTwiceIsKeptOnceAndAnotherTextUnderTheNameIsRefused() {
        UUID name = UUID.randomUUID();
        long id = service.stel(lid.toegang(), wereld.traject(lid), ITEM, name, "Telt een vrijwilliger mee?");
        assertThat(service.stel(lid.toegang(), wereld.traject(lid), ITEM, name, "Telt een vrijwilliger mee?"))
                .isEqualTo(id);
        assertThat(service.vanOns(lid.toegang(), plaats.bestuur())).hasSize(1);
        assertThatThrownBy(() -> service.stel(lid.toegang(), wereld.traject(lid), ITEM, name, "Iets anders?"))
                .isInstanceOfSatisfying(
                        AndereTekstException.class,
                        one -> assertThat(one.staat()).isEqualTo("Telt een vrijwilliger mee?"));
        assertThatThrownBy(() -> service.stel(
                        lid.toegang(), wereld.traject(lid), "b41-budget", name, "Telt een vrijwilliger mee?"))
                .isInstanceOf(AndereTekstException.class);
        // Somebody else's name tells nothing of what they wrote.
        assertThatThrownBy(() -> service.stel(collega.toegang(), wereld.traject(collega), ITEM, name, "Van mij?"))
                .isInstanceOfSatisfying(
                        AndereTekstException.class,
                        one -> assertThat(one.staat()).isEmpty());
        UUID reply = UUID.randomUUID();
        service.antwoord(coach.toegang(), id, reply, "Ja.");
        service.antwoord(coach.toegang(), id, reply, "Ja.");
        assertThat(service.lees(lid.toegang(), id).orElseThrow().berichten()).hasSize(2);
        assertThatThrownBy(() -> service.antwoord(coach.toegang(), id, reply, "Nee."))
                .isInstanceOf(AndereTekstException.class);
    }

    @Test
    void boundsAreKept() {
        assertThatThrownBy(() -> ask("  ")).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> ask("x".repeat(Polisvraag.MAX_TEKST + 1))).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.stel(lid.toegang(), wereld.traject(lid), "zomaar", UUID.randomUUID(), "Hoe?"))
                .isInstanceOf(AccessDeniedException.class);
        for (int i = 0; i < PolisvraagService.MEESTE_OPEN; i++) {
            ask("Vraag " + i);
        }
        assertThatThrownBy(() -> ask("Nog een")).hasMessageContaining("wachten al");
        answer(service.rij(coach.toegang()).getFirst().id(), "Ja.");
        ask("Nog een");
        wereld.laatLopen(cohort, -30, -1);
        answer(service.rij(coach.toegang()).getFirst().id(), "Ja.");
        // The coaches still answer what was asked; nothing new is asked of a cohort that is over.
        assertThatThrownBy(() -> ask("Is er nog iemand?")).hasMessageContaining("niemand");
        assertThat(service.lezers(lid.toegang(), plaats.bestuur())).isEmpty();
    }

    @Test
    void anAnswerForEveryoneIsReadAtTheItemUntilItIsTakenBack() {
        long id = ask("Telt in Proefdam een vrijwilliger mee? Groeten, Lotte");
        answer(id, "Alleen wie een contract heeft.");
        Draad thread = service.lees(coach.toegang(), id).orElseThrow();
        assertThat(thread.noemt("Telt in Proefdam iemand mee? Lotte vraagt het, en Maesen ook."))
                .containsExactly("Proefdam", "Lotte");
        assertThat(thread.noemt("Telt een vrijwilliger mee?")).isEmpty();
        service.maakAlgemeen(coach.toegang(), id, "Telt een vrijwilliger mee?", "Alleen wie een contract heeft.");
        assertThat(service.algemeen(ITEM)).singleElement().satisfies(one -> {
            assertThat(one.vraag()).isEqualTo("Telt een vrijwilliger mee?");
            assertThat(one.toString()).doesNotContain("Proefdam", "Lotte");
        });
        assertThat(service.algemeen("b41-budget")).isEmpty();
        long general = service.algemeen(ITEM).getFirst().id();
        for (Toegang who : List.of(other.toegang(), lid.toegang(), vreemde.toegang())) {
            assertThatThrownBy(() -> service.trekAlgemeenIn(who, general)).isInstanceOf(AccessDeniedException.class);
        }
        service.trekAlgemeenIn(second.toegang(), general);
        assertThat(service.algemeen(ITEM)).isEmpty();
        assertThatThrownBy(() ->
                        service.maakAlgemeen(coach.toegang(), id, "x".repeat(Polisvraag.MAX_ALGEMENE_VRAAG + 1), "Ja."))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.maakAlgemeen(coach.toegang(), id, "Vraag?", " "))
                .isInstanceOf(OngeldigException.class);
    }
}
