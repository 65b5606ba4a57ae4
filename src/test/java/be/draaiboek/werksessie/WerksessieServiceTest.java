package be.draaiboek.werksessie;

import static be.draaiboek.Wereld.samen;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.KomendeSessie;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.cohort.TermijnService;
import be.draaiboek.cohort.VertrekService;
import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.Werksessie.Uitnodiging;
import be.draaiboek.werksessie.Werksessie.Wat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** Meetings of the besturen of a cohort. */
class WerksessieServiceTest extends LiveTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    @Autowired
    WerksessieService service;

    @Autowired
    KomendeSessie next;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    CohortService cohorts;

    @Autowired
    TermijnService termijnen;

    @Autowired
    Meldingen inbox;

    @Autowired
    SlotService slot;

    @Autowired
    VertrekService leaving;

    @Autowired
    DSLContext dsl;

    @Autowired
    TransactionOperations transactions;

    private Persoon coach;
    private Plaats plaats;
    private Plaats ander;
    private Deel trekker;
    private Deel lid;
    private Deel buur;
    private long cohort;
    private Wat wat;

    @BeforeEach
    void fixture() {
        wereld.clearBesturen();
        coach = wereld.persoon("Coach");
        plaats = wereld.plaats("Proefdam");
        ander = wereld.plaats("Anderdam");
        trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("Lid"), Rol.MT_LID);
        buur = wereld.deel(ander, wereld.persoon("Buur"), Rol.TREKKER);
        cohort = wereld.cohort(coach, plaats, ander);
        wat = at(9);
    }

    private Wat at(int days) {
        LocalDateTime begin = LocalDateTime.now(Klok.BRUSSEL)
                .plusDays(days)
                .withHour(9)
                .withMinute(30)
                .withSecond(0)
                .withNano(0);
        return new Wat(
                "Contextanalyse",
                begin,
                begin.plusHours(3),
                "Zaal 2",
                "https://vergaderen.example/x",
                List.of("B.4"),
                "Lees B.4.");
    }

    @Test
    void itFallsInThePeriodOfTheCohort() {
        assertThatThrownBy(() -> service.create(coach.toegang(), cohort, at(900)))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Kies voor de werksessie een dag daarbinnen");
        long id = sent();
        int seen = blad(id).sessie().volgnummer();
        assertThatThrownBy(() -> service.change(coach.toegang(), id, seen, at(-900)))
                .isInstanceOf(OngeldigException.class);
        // A period that changes leaves it where it is, and still lets its place be changed.
        LocalDate today = LocalDateTime.now(Klok.BRUSSEL).toLocalDate();
        cohorts.change(coach.toegang(), cohort, "Kort", today.minusDays(2), today.plusDays(2));
        assertThat(termijnen.buiten(coach.toegang(), cohort)).containsExactly("een werksessie");
        service.change(
                coach.toegang(),
                id,
                seen,
                new Wat(wat.titel(), wat.begin(), wat.einde(), "Zaal 9", "", List.of("B.4"), ""));
    }

    private long sent() {
        long id = service.create(coach.toegang(), cohort, wat);
        service.send(coach.toegang(), id);
        return id;
    }

    private List<String> told(Persoon who) {
        return inbox.list(who.toegang(), Melding.Soort.COHORT, 20).stream()
                .map(Melding::zin)
                .toList();
    }

    private Blad blad(long id) {
        return service.blad(coach.toegang(), id).orElseThrow();
    }

    private Uitnodiging van(Deel who, long id) {
        return service.uitnodiging(who.toegang(), id).getFirst();
    }

    @Test
    void besturenSeeItFromWhenItIsSentAndAreToldOnce() {
        long id = service.create(coach.toegang(), cohort, wat);
        assertThat(service.uitnodigingen(trekker.toegang())).isEmpty();
        assertThat(told(trekker.persoon())).isEmpty();
        service.send(coach.toegang(), id);
        assertThat(van(lid, id).sessie().wat()).isEqualTo(wat);
        assertThat(van(lid, id).trekker()).isFalse();
        assertThat(told(trekker.persoon())).singleElement().asString().contains("Uitnodiging", "Contextanalyse");
        assertThat(told(trekker.persoon())).singleElement().asString().endsWith("Antwoord of jullie komen.");
        assertThat(told(lid.persoon())).singleElement().asString().endsWith("Jullie trekker zegt of jullie komen.");
        assertThatThrownBy(() -> service.send(coach.toegang(), id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoAnsweredIsNotAskedAnyMore() {
        long id = service.create(coach.toegang(), cohort, wat);
        service.send(coach.toegang(), id);
        assertThat(inbox.ongelezen(trekker.toegang())).isEqualTo(1);
        service.answer(trekker.toegang(), id, plaats.bestuur(), true, "trekker");
        assertThat(inbox.ongelezen(trekker.toegang())).isZero();
    }

    @Test
    void mondayTellsTheNextOneToItsCoachesAlone() {
        Maandag monday = coaching.maandag(coach.toegang(), cohort).orElseThrow();
        assertThat(next.of(coach.toegang(), monday)).isEmpty();
        wat = at(-3);
        sent();
        wat = at(20);
        sent();
        wat = at(9);
        long id = service.create(coach.toegang(), cohort, wat);
        assertThat(next.of(coach.toegang(), monday).orElseThrow().stand())
                .isEqualTo("De uitnodiging vertrok nog niet.");
        service.send(coach.toegang(), id);
        service.answer(trekker.toegang(), id, plaats.bestuur(), true, "trekker");
        KomendeSessie.Sessie found = next.of(coach.toegang(), monday).orElseThrow();
        assertThat(found.pad()).isEqualTo(WerksessieNavigatie.een(id));
        assertThat(found.stand()).isEqualTo("0 van 2 zijn klaar, 1 komt, 1 antwoordde nog niet.");
        assertThat(found.besturen())
                .containsEntry(plaats.bestuur(), "komt, nog niet klaar")
                .containsEntry(ander.bestuur(), "nog geen antwoord, nog niet klaar");
        // Who was in another cohort's page asks in vain.
        Persoon other = wereld.persoon("Andere coach");
        wereld.cohort(other, ander);
        assertThat(next.of(other.toegang(), monday)).isEmpty();
        assertThat(next.of(trekker.toegang(), monday)).isEmpty();
        // What the bestuur reads about itself has the same words, and nothing of the others.
        Maandag ours = coaching.self(lid.toegang()).orElseThrow().maandag();
        KomendeSessie.Sessie seen = next.voorOns(lid.toegang(), ours).orElseThrow();
        assertThat(seen.besturen())
                .containsOnly(Map.entry(plaats.bestuur(), found.besturen().get(plaats.bestuur())));
        assertThat(seen.pad()).startsWith("onze-werksessies/");
        assertThat(next.voorOns(buur.toegang(), ours)).isEmpty();
        assertThat(next.voorOns(other.toegang(), ours)).isEmpty();
        service.cancel(coach.toegang(), id);
        assertThat(next.of(coach.toegang(), monday).orElseThrow().pad()).isNotEqualTo(found.pad());
    }

    @Test
    void aCoachSeesWhoComesAndWhoIsReadyByWordOrByWhatIsAgreed() {
        long id = sent();
        assertThat(blad(id).zin()).isEqualTo("0 van 2 zijn klaar, 0 komen, 2 antwoordden nog niet.");
        service.answer(trekker.toegang(), id, plaats.bestuur(), true, " trekker \n en IT ");
        service.ready(trekker.toegang(), id, plaats.bestuur(), true);
        service.answer(buur.toegang(), id, ander.bestuur(), false, "niemand");
        assertThat(blad(id).zin()).isEqualTo("1 van 2 zijn klaar, 1 komt.");
        assertThat(blad(id).besturen())
                .extracting(one -> one.deelname().bestuur() + " "
                        + one.deelname().komt() + " " + one.deelname().wie())
                .containsExactly("Anderdam false ", "Proefdam true trekker en IT");
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "geen");
        assertThat(blad(id).besturen().getLast().afgesproken()).isEqualTo(1);
        service.ready(trekker.toegang(), id, plaats.bestuur(), false);
        assertThat(blad(id).klaar()).isZero();
    }

    @Test
    void onlyTheTrekkerAnswersForItsOwnBestuurAndOnlyWhileItIsToCome() {
        long id = sent();
        assertThatThrownBy(() -> service.answer(lid.toegang(), id, plaats.bestuur(), true, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.answer(buur.toegang(), id, plaats.bestuur(), true, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.answer(coach.toegang(), id, plaats.bestuur(), true, ""))
                .isInstanceOf(AccessDeniedException.class);
        over(id);
        assertThatThrownBy(() -> service.answer(trekker.toegang(), id, plaats.bestuur(), true, ""))
                .isInstanceOf(AccessDeniedException.class);
        long second = sent();
        service.cancel(coach.toegang(), second);
        assertThatThrownBy(() -> service.ready(trekker.toegang(), second, plaats.bestuur(), true))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void over(long id) {
        transactions.executeWithoutResult(status -> dsl.update(WERKSESSIE)
                .set(WERKSESSIE.STARTS_AT, Klok.now(Clock.systemUTC()).minusHours(5))
                .set(WERKSESSIE.ENDS_AT, Klok.now(Clock.systemUTC()).minusHours(2))
                .where(WERKSESSIE.ID.eq(id))
                .execute());
    }

    @Test
    void whatABestuurSaysIsSeenByNoOther() {
        long id = sent();
        service.answer(trekker.toegang(), id, plaats.bestuur(), true, "IT-diensthoofd");
        assertThat(service.uitnodiging(buur.toegang(), id))
                .singleElement()
                .satisfies(one -> assertThat(one.toString()).doesNotContain("Proefdam", "diensthoofd"));
        assertThat(service.blad(trekker.toegang(), id)).isEmpty();
    }

    @Test
    void whatCameOfItAndThePicturesAreReadFromWhenTheyAreShared() {
        long id = sent();
        assertThat(service.addFoto(coach.toegang(), id, Beelden.stream(Beelden.png(8, 9))))
                .isTrue();
        assertThat(service.addFoto(coach.toegang(), id, Beelden.stream(Beelden.png(8, 9))))
                .isTrue();
        UUID picture = service.fotos(coach.toegang(), id).getFirst().id();
        assertThat(service.fotos(coach.toegang(), id)).hasSize(1);
        service.setVerslag(coach.toegang(), id, "", "Ieder koos een trekker.");
        assertThat(van(lid, id).sessie().verslag()).isEmpty();
        assertThat(service.foto(lid.toegang(), picture)).isEmpty();
        service.share(coach.toegang(), id);
        assertThat(van(lid, id).sessie().verslag()).isEqualTo("Ieder koos een trekker.");
        assertThat(service.foto(lid.toegang(), picture)).isPresent();
        assertThat(told(lid.persoon())).anyMatch(sentence -> sentence.contains("staat klaar om te lezen"));
        Persoon stranger = wereld.persoon("Vreemde");
        wereld.deel(wereld.plaats("Verdam"), stranger, Rol.TREKKER);
        assertThat(service.foto(stranger.toegang(), picture)).isEmpty();
        assertThat(service.uitnodigingen(stranger.toegang())).isEmpty();
        assertThatThrownBy(() -> service.deleteFoto(trekker.toegang(), picture))
                .isInstanceOf(AccessDeniedException.class);
        service.deleteFoto(coach.toegang(), picture);
        assertThat(service.fotos(lid.toegang(), id)).isEmpty();
    }

    @Test
    void nothingIsSharedThatIsNotThere() {
        long id = service.create(coach.toegang(), cohort, wat);
        assertThatThrownBy(() -> service.share(coach.toegang(), id)).hasMessageContaining("Schrijf eerst");
        service.setVerslag(coach.toegang(), id, "", "Iets.");
        assertThatThrownBy(() -> service.share(coach.toegang(), id)).hasMessageContaining("uitnodiging");
    }

    @Test
    void ofTwoCoachesNobodyOverwritesWhatTheOtherWrote() {
        long id = sent();
        service.setVerslag(coach.toegang(), id, "", "  Ieder koos een trekker.\u000b ");
        assertThatThrownBy(() -> service.setVerslag(coach.toegang(), id, "", "Niemand koos iets."))
                .isInstanceOfSatisfying(
                        AndereTekstException.class,
                        other -> assertThat(other.staat()).isEqualTo("Ieder koos een trekker."));
        // Only another letter case is another text, too.
        assertThatThrownBy(() -> service.setVerslag(coach.toegang(), id, "IEDER koos een trekker.", "Niets."))
                .isInstanceOf(AndereTekstException.class);
        service.setVerslag(coach.toegang(), id, "Ieder koos een trekker.", "Ieder koos een trekker, behalve één.");
        service.setAgenda(coach.toegang(), id, "", "9 uur");
        assertThatThrownBy(() -> service.setAgenda(coach.toegang(), id, "", "10 uur"))
                .isInstanceOf(AndereTekstException.class);
        service.change(coach.toegang(), id, 0, at(10));
        assertThatThrownBy(() -> service.change(coach.toegang(), id, 0, at(12)))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("wijzigde deze werksessie intussen");
        assertThat(service.blad(coach.toegang(), id)
                        .orElseThrow()
                        .sessie()
                        .wat()
                        .begin())
                .isEqualTo(at(10).begin());
    }

    @Test
    void picturesAreBoundedInNumberAndInKind() {
        long id = sent();
        assertThatThrownBy(() ->
                        service.addFoto(coach.toegang(), id, Beelden.stream("tekst".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(OngeldigException.class);
        for (int i = 1; i <= Werksessie.MEESTE_FOTOS; i++) {
            service.addFoto(coach.toegang(), id, Beelden.stream(Beelden.png(4, i)));
        }
        assertThatThrownBy(() -> service.addFoto(coach.toegang(), id, Beelden.stream(Beelden.png(4, 30))))
                .hasMessageContaining("foto's");
        assertThat(service.addFoto(trekker.toegang(), id, () -> {
                    throw new IllegalStateException("nothing is read for a stranger");
                }))
                .isFalse();
    }

    @Test
    void anotherHourIsToldAndWhatIsPreparedIsNot() {
        long id = sent();
        service.change(
                coach.toegang(),
                id,
                0,
                new Wat(
                        wat.titel(),
                        wat.begin(),
                        wat.einde(),
                        wat.plaats(),
                        wat.link(),
                        wat.hoofdstukken(),
                        "Iets anders."));
        assertThat(told(lid.persoon())).hasSize(1);
        service.change(coach.toegang(), id, 1, at(10));
        assertThat(told(lid.persoon())).hasSize(1).first().asString().startsWith("Gewijzigd");
        service.cancel(coach.toegang(), id);
        assertThat(told(lid.persoon()).getFirst()).startsWith("Gaat niet door");
    }

    @Test
    void itIsRemindedOfOnceWhenItIsNearAndNotToWhoDoesNotCome() {
        long id = sent();
        service.answer(buur.toegang(), id, ander.bestuur(), false, "");
        assertThat(service.remind(SYSTEEM, Duration.ofDays(3))).isZero();
        service.change(coach.toegang(), id, 0, at(2));
        assertThat(service.remind(SYSTEEM, Duration.ofDays(3))).isEqualTo(1);
        assertThat(service.remind(SYSTEEM, Duration.ofDays(3))).isZero();
        assertThat(told(lid.persoon())).anyMatch(sentence -> sentence.contains("Kijk na wat jullie voorbereiden"));
        assertThat(told(coach)).anyMatch(sentence -> sentence.startsWith("Werksessie “Contextanalyse”"));
        assertThat(told(buur.persoon())).noneMatch(sentence -> sentence.contains("Kijk na"));
        // Moved once more: it is near again.
        service.change(coach.toegang(), id, 1, at(1));
        assertThat(service.remind(SYSTEEM, Duration.ofDays(3))).isEqualTo(1);
    }

    @Test
    void aClosedCohortIsNoMeetingOfItsCoachAnyMoreAndTheBestuurStillReads() {
        long id = sent();
        service.setVerslag(coach.toegang(), id, "", "Iets.");
        service.share(coach.toegang(), id);
        slot.close(coach.toegang(), cohort);
        assertThat(service.blad(coach.toegang(), id)).isEmpty();
        assertThat(service.of(coach.toegang(), cohort)).isEmpty();
        assertThat(van(trekker, id).sessie().verslag()).isEqualTo("Iets.");
        assertThatThrownBy(() -> service.answer(trekker.toegang(), id, plaats.bestuur(), true, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(service.remind(SYSTEEM, Duration.ofDays(30))).isZero();
    }

    @Test
    void whoLeftReadsWhatTheyWereInTimeForAndNothingThatComes() {
        long past = sent();
        over(past);
        long next = sent();
        leaving.detach(SYSTEEM, cohort, plaats.bestuur());
        assertThat(service.uitnodigingen(trekker.toegang()))
                .extracting(one -> one.sessie().id())
                .containsExactly(past);
        assertThat(blad(next).besturen()).hasSize(1);
        leaving.end(SYSTEEM, cohort, ander.bestuur());
        assertThat(service.uitnodigingen(buur.toegang())).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedWithASentence() {
        record Fout(Wat wat, String says) {}
        LocalDateTime begin = wat.begin();
        List<Fout> wrong = List.of(
                new Fout(new Wat(" ", begin, wat.einde(), "Zaal", "", List.of(), ""), "naam"),
                new Fout(new Wat("x".repeat(121), begin, wat.einde(), "Zaal", "", List.of(), ""), "Kort hem in"),
                new Fout(new Wat("Sessie", begin, begin, "Zaal", "", List.of(), ""), "uren"),
                new Fout(new Wat("Sessie", begin, begin.plusDays(2), "Zaal", "", List.of(), ""), "uren"),
                new Fout(new Wat("Sessie", begin, wat.einde(), "", "", List.of(), ""), "waar"),
                new Fout(new Wat("Sessie", begin, wat.einde(), "", "javascript:alert(1)", List.of(), ""), "https"),
                new Fout(new Wat("Sessie", begin, wat.einde(), "", "https://x.be/a b", List.of(), ""), "https"),
                new Fout(new Wat("Sessie", begin, wat.einde(), "Zaal", "", List.of("Z.9"), ""), "hoofdstukken"),
                new Fout(
                        new Wat("Sessie", begin, wat.einde(), "Zaal", "", List.of(), "x".repeat(2001)), "Kort hem in"));
        wrong.forEach(one -> assertThatThrownBy(() -> service.create(coach.toegang(), cohort, one.wat()))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining(one.says()));
    }
}
