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
        return service.ask(lid.toegang(), wereld.traject(lid), ITEM, UUID.randomUUID(), text);
    }

    private void answer(long id, String text) {
        service.answer(coach.toegang(), id, UUID.randomUUID(), text);
    }

    @Test
    void aStrangerReadsAndSaysNothing() {
        long id = ask("Telt een vrijwilliger mee?");
        Persoon beheerder = wereld.persoon("Beheerder", true);
        for (Toegang who : List.of(other.toegang(), vreemde.toegang(), invuller.toegang(), beheerder.toegang())) {
            assertThat(service.read(who, id)).isEmpty();
            assertThat(service.queue(who)).isEmpty();
            assertThat(service.countWaiting(who)).isZero();
            assertThat(service.ours(who, plaats.bestuur())).isEmpty();
            assertThat(service.waitingAt(who, cohort, plaats.bestuur())).isEmpty();
            assertThat(service.waiting(who, cohort, null)).isEmpty();
            assertThat(service.lezers(who, plaats.bestuur())).isEmpty();
            assertThatThrownBy(() -> service.addTo(who, id, UUID.randomUUID(), "Ik ook."))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.answer(who, id, UUID.randomUUID(), "Nee."))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.take(who, id, true)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.makeGeneral(who, id, "Vraag?", "Antwoord."))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.inventDay(who, id, Instant.now()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        // Who asked doesn't answer for POLIS, and a coach doesn't ask for a bestuur.
        assertThatThrownBy(() -> service.answer(lid.toegang(), id, UUID.randomUUID(), "Nee."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.take(lid.toegang(), id, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.makeGeneral(lid.toegang(), id, "Vraag?", "Antwoord."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.addTo(coach.toegang(), id, UUID.randomUUID(), "Ik ook."))
                .isInstanceOf(AccessDeniedException.class);
        for (Toegang who : List.of(coach.toegang(), vreemde.toegang(), invuller.toegang())) {
            assertThatThrownBy(
                            () -> service.ask(who, wereld.traject(lid), ITEM, UUID.randomUUID(), "Mag ik dit vragen?"))
                    .isInstanceOf(OngeldigException.class);
        }
        assertThat(service.read(coach.toegang(), id).orElseThrow().berichten()).hasSize(1);
    }

    /** The sentence above the field says exactly who reads it. */
    @Test
    void theSentenceHolds() {
        long id = ask("Telt een vrijwilliger mee?");
        assertThat(service.lezers(lid.toegang(), plaats.bestuur()).orElseThrow().zin())
                .isEqualTo("Dit lezen de MT-leden en de trekkers van Proefdam en de begeleiders van Cohort van Coach"
                        + " (Coach en Tweede coach). Een invuller, een ander bestuur of een beheerder leest het niet.");
        for (Toegang who : List.of(lid.toegang(), collega.toegang())) {
            assertThat(service.read(who, id)).hasValueSatisfying(one -> {
                assertThat(one.onze()).isTrue();
                assertThat(one.polis()).isFalse();
            });
        }
        for (Toegang who : List.of(coach.toegang(), second.toegang())) {
            assertThat(service.read(who, id)).hasValueSatisfying(one -> {
                assertThat(one.onze()).isFalse();
                assertThat(one.polis()).isTrue();
            });
        }
        // The same bestuur in a second cohort: its coaches were not asked.
        Persoon later = wereld.persoon("Coach van een tweede cohort");
        wereld.cohort(later, plaats);
        assertThat(service.read(later.toegang(), id)).isEmpty();
        wereld.uitCohort(cohort, plaats);
        assertThat(service.read(coach.toegang(), id)).isEmpty();
        assertThat(service.queue(coach.toegang())).isEmpty();
        assertThat(service.read(lid.toegang(), id)).isPresent();
        assertThatThrownBy(() -> service.addTo(lid.toegang(), id, UUID.randomUUID(), "Leest iemand dit nog?"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoLeftAndWhoseAccountWasClosedReadNothing() {
        long id = ask("Telt een vrijwilliger mee?");
        wereld.sluit(coach);
        wereld.sluitEnigeTrekker(collega.persoon());
        assertThat(service.read(coach.toegang(), id)).isEmpty();
        assertThat(service.read(collega.toegang(), id)).isEmpty();
    }

    @Test
    void itGoesThereAndBackWithAMessageEachTime() {
        long id = ask("Telt een vrijwilliger mee?");
        assertThat(inbox(coach)).isEqualTo("vragen/" + id);
        assertThat(inbox(second)).isEqualTo("vragen/" + id);
        assertThat(messages.list(coach.toegang(), Melding.Soort.VRAAG, 5)
                        .getFirst()
                        .zin())
                .startsWith("Proefdam vraagt iets bij “")
                .doesNotContain("vrijwilliger");
        assertThat(service.countWaiting(coach.toegang())).isEqualTo(1);
        service.take(second.toegang(), id, true);
        assertThat(service.queue(coach.toegang())).singleElement().satisfies(one -> {
            assertThat(one.wacht()).isTrue();
            assertThat(one.bij().naam()).isEqualTo("Tweede coach");
            assertThat(one.begin()).isEqualTo("Telt een vrijwilliger mee?");
        });
        answer(id, "Alleen wie een contract heeft.");
        assertThat(inbox(lid.persoon())).isEqualTo("vragen-aan-polis/" + id);
        assertThat(messages.list(collega.toegang(), Melding.Soort.VRAAG, 5)).isEmpty();
        assertThat(service.countWaiting(coach.toegang())).isZero();
        assertThat(service.ours(collega.toegang(), plaats.bestuur()))
                .singleElement()
                .satisfies(one -> assertThat(one.wacht()).isFalse());
        // A colleague goes on: it waits again, and who took it hears of it.
        service.addTo(collega.toegang(), id, UUID.randomUUID(), "En een stagiair?");
        assertThat(service.countWaiting(coach.toegang())).isEqualTo(1);
        assertThat(messages.list(second.toegang(), Melding.Soort.VRAAG, 5)
                        .getFirst()
                        .zin())
                .startsWith("Proefdam vulde een vraag aan");
        answer(id, "Die ook niet.");
        assertThat(inbox(collega.persoon())).isEqualTo("vragen-aan-polis/" + id);
        assertThat(service.read(lid.toegang(), id).orElseThrow().berichten())
                .extracting(Polisvraag.Bericht::polis)
                .containsExactly(false, true, false, true);
    }

    private String inbox(Persoon who) {
        return messages.list(who.toegang(), Melding.Soort.VRAAG, 5).getFirst().pad();
    }

    @Test
    void whatWaitsLongestComesFirst() {
        long first = ask("Eerste?");
        long newest = ask("Tweede?");
        long answered = ask("Derde?");
        answer(answered, "Ja.");
        service.inventDay(
                Toegang.systeem("fixture of a test"), newest, Instant.now().minus(Duration.ofDays(3)));
        assertThat(service.queue(coach.toegang())).extracting(Polisvraag::id).containsExactly(newest, first, answered);
        // What waits again after an answer waits from then on.
        service.addTo(lid.toegang(), first, UUID.randomUUID(), "Nog iets.");
        assertThat(service.waiting(coach.toegang(), cohort, null).get(plaats.bestuur()))
                .satisfies(one -> {
                    assertThat(one.vraagId()).isEqualTo(newest);
                    assertThat(one.aantal()).isEqualTo(2);
                });
    }

    @Test
    void whatIsSentTwiceIsKeptOnceAndAnotherTextUnderTheNameIsRefused() {
        UUID name = UUID.randomUUID();
        long id = service.ask(lid.toegang(), wereld.traject(lid), ITEM, name, "Telt een vrijwilliger mee?");
        assertThat(service.ask(lid.toegang(), wereld.traject(lid), ITEM, name, "Telt een vrijwilliger mee?"))
                .isEqualTo(id);
        assertThat(service.ours(lid.toegang(), plaats.bestuur())).hasSize(1);
        assertThatThrownBy(() -> service.ask(lid.toegang(), wereld.traject(lid), ITEM, name, "Iets anders?"))
                .isInstanceOfSatisfying(
                        AndereTekstException.class,
                        one -> assertThat(one.staat()).isEqualTo("Telt een vrijwilliger mee?"));
        assertThatThrownBy(() -> service.ask(
                        lid.toegang(), wereld.traject(lid), "b41-budget", name, "Telt een vrijwilliger mee?"))
                .isInstanceOf(AndereTekstException.class);
        // Somebody else's name tells nothing of what they wrote.
        assertThatThrownBy(() -> service.ask(collega.toegang(), wereld.traject(collega), ITEM, name, "Van mij?"))
                .isInstanceOfSatisfying(
                        AndereTekstException.class,
                        one -> assertThat(one.staat()).isEmpty());
        UUID reply = UUID.randomUUID();
        service.answer(coach.toegang(), id, reply, "Ja.");
        service.answer(coach.toegang(), id, reply, "Ja.");
        assertThat(service.read(lid.toegang(), id).orElseThrow().berichten()).hasSize(2);
        assertThatThrownBy(() -> service.answer(coach.toegang(), id, reply, "Nee."))
                .isInstanceOf(AndereTekstException.class);
    }

    @Test
    void boundsAreKept() {
        assertThatThrownBy(() -> ask("  ")).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> ask("x".repeat(Polisvraag.MAX_TEKST + 1))).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.ask(lid.toegang(), wereld.traject(lid), "zomaar", UUID.randomUUID(), "Hoe?"))
                .isInstanceOf(AccessDeniedException.class);
        for (int i = 0; i < PolisvraagService.MEESTE_OPEN; i++) {
            ask("Vraag " + i);
        }
        assertThatThrownBy(() -> ask("Nog een")).hasMessageContaining("wachten al");
        answer(service.queue(coach.toegang()).getFirst().id(), "Ja.");
        ask("Nog een");
        wereld.laatLopen(cohort, -30, -1);
        answer(service.queue(coach.toegang()).getFirst().id(), "Ja.");
        // The coaches still answer what was asked; nothing new is asked of a cohort that is over.
        assertThatThrownBy(() -> ask("Is er nog iemand?")).hasMessageContaining("niemand");
        assertThat(service.lezers(lid.toegang(), plaats.bestuur())).isEmpty();
    }

    @Test
    void anAnswerForEveryoneIsReadAtTheItemUntilItIsTakenBack() {
        long id = ask("Telt in Proefdam een vrijwilliger mee? Groeten, Lotte");
        answer(id, "Alleen wie een contract heeft.");
        Draad thread = service.read(coach.toegang(), id).orElseThrow();
        assertThat(thread.noemt("Telt in Proefdam iemand mee? Lotte vraagt het, en Maesen ook."))
                .containsExactly("Proefdam", "Lotte");
        assertThat(thread.noemt("Telt een vrijwilliger mee?")).isEmpty();
        service.makeGeneral(coach.toegang(), id, "Telt een vrijwilliger mee?", "Alleen wie een contract heeft.");
        assertThat(service.general(ITEM)).singleElement().satisfies(one -> {
            assertThat(one.vraag()).isEqualTo("Telt een vrijwilliger mee?");
            assertThat(one.toString()).doesNotContain("Proefdam", "Lotte");
        });
        assertThat(service.general("b41-budget")).isEmpty();
        long general = service.general(ITEM).getFirst().id();
        for (Toegang who : List.of(other.toegang(), lid.toegang(), vreemde.toegang())) {
            assertThatThrownBy(() -> service.withdrawGeneral(who, general)).isInstanceOf(AccessDeniedException.class);
        }
        service.withdrawGeneral(second.toegang(), general);
        assertThat(service.general(ITEM)).isEmpty();
        assertThatThrownBy(() ->
                        service.makeGeneral(coach.toegang(), id, "x".repeat(Polisvraag.MAX_ALGEMENE_VRAAG + 1), "Ja."))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.makeGeneral(coach.toegang(), id, "Vraag?", " "))
                .isInstanceOf(OngeldigException.class);
    }
}
