package be.draaiboek.tweeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.samenwerken.OpvolgingService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Terugkoppeling.Belofte;
import be.draaiboek.tweeling.Terugkoppeling.Bewaring.Anders;
import be.draaiboek.tweeling.Terugkoppeling.Bewaring.Bewaard;
import be.draaiboek.tweeling.Terugkoppeling.Luisternotitie;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Reactie;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Feedback between besturen: who may give, read and decide, and what stays when a release or a tweeling ends. */
class TerugkoppelingServiceTest extends LiveTest {

    private static final String ITEM = "b41-strategie";

    @Autowired
    TerugkoppelingService service;

    @Autowired
    OpvolgingService followUps;

    @Autowired
    Meldingen messages;

    @Autowired
    DeelnemerService deelnemers;

    private Plaats eik;
    private Plaats polder;
    private Plaats derde;
    private Deel an;
    private Deel bo;
    private Deel boLid;
    private Deel cis;
    private long tweeling;
    private long vrijgave;

    @BeforeEach
    void trio() {
        wereld.clearBesturen();
        eik = wereld.plaats("Proefeik");
        polder = wereld.plaats("Proefpolder");
        derde = wereld.plaats("Proefderde");
        an = wereld.deel(eik, wereld.persoon("An Peeters"), Rol.TREKKER);
        bo = wereld.deel(polder, wereld.persoon("Bo Maes"), Rol.TREKKER);
        boLid = wereld.deel(polder, wereld.persoon("Lid Maes"), Rol.MT_LID);
        cis = wereld.deel(derde, wereld.persoon("Cis Derde"), Rol.TREKKER);
        tweeling = wereld.tweeling(eik, polder, derde);
        vrijgave = wereld.vrijgave(tweeling, polder, eik, "B.4");
    }

    @Test
    void nobodyButTheTwoReadsWritesOrDecides() {
        long id = give(an, Soort.VRAAG, "Wat bedoelen jullie?", "");
        Plaats elders = wereld.plaats("Proefelders");
        Plaats vroeger = wereld.plaats("Proefvroeger");
        Persoon coach = wereld.persoon("Coach");
        wereld.cohort(coach, eik, polder);
        Deel invuller = wereld.deel(eik, wereld.persoon("Invuller"), Rol.INVULLER);
        Deel weg = wereld.deel(eik, wereld.persoon("Weg"), Rol.TREKKER);
        Deel former = wereld.deel(vroeger, wereld.persoon("Vroeger"), Rol.TREKKER);
        wereld.beeindig(wereld.tweeling(eik, vroeger));
        deelnemers.end(wereld.persoon("Beheer", true).toegang(), weg.id());
        for (Toegang stranger : List.of(
                cis.toegang(),
                wereld.deel(elders, wereld.persoon("Elders"), Rol.TREKKER).toegang(),
                former.toegang(),
                coach.toegang(),
                invuller.toegang(),
                weg.toegang(),
                wereld.persoon("Beheerder", true).toegang())) {
            assertThat(service.all(stranger, tweeling)).isEmpty();
            assertThat(service.between(stranger, tweeling, eik.bestuur(), polder.bestuur(), List.of(ITEM)))
                    .isEmpty();
            denied(() -> service.give(stranger, nieuw(Soort.VRAAG, "tekst", "")));
            for (Plaats plaats : List.of(eik, polder)) {
                denied(() -> service.reply(stranger, id, plaats.bestuur(), UUID.randomUUID(), "tekst"));
            }
            denied(() -> service.answer(stranger, id));
            denied(() -> service.takeAlong(stranger, id, ""));
            denied(() -> service.close(stranger, id, "reden"));
            denied(() -> service.reopen(stranger, id));
            denied(() -> service.note(stranger, tweeling, polder.bestuur(), ITEM, 0, "tekst"));
        }
        assertThat(only(bo)).satisfies(one -> {
            assertThat(one.stand()).isEqualTo(Stand.OPEN);
            assertThat(one.reacties()).isEmpty();
        });
    }

    @Test
    void isGivenOnlyOnWhatIsReleasedToMyBestuur() {
        denied(() -> service.give(an.toegang(), nieuw("c13-budget", Soort.VRAAG, "tekst", "")));
        denied(() -> service.give(an.toegang(), nieuw("bestaat-niet", Soort.VRAAG, "tekst", "")));
        // Nothing of Eikenrode was released to Polderhove.
        denied(() -> service.give(
                bo.toegang(),
                new Nieuw(
                        tweeling, polder.bestuur(), eik.bestuur(), ITEM, Soort.VRAAG, "tekst", "", UUID.randomUUID())));
        // Nor may somebody speak for a bestuur that isn't theirs.
        denied(() -> service.give(bo.toegang(), nieuw(Soort.VRAAG, "tekst", "")));
        give(an, Soort.VRAAG, "tekst", "");
        assertThat(only(an).ikGaf()).isTrue();
        assertThat(only(boLid).ikKreeg()).isTrue();
        assertThat(only(an).hoofdstuk()).isEqualTo("B.4");
    }

    @Test
    void aRemarkNeedsASuggestionAndPraiseDoesNot() {
        assertThatThrownBy(() -> service.give(an.toegang(), nieuw(Soort.OPMERKING, "Dat is zwak.", "  ")))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("voorstel");
        assertThatThrownBy(() -> service.give(an.toegang(), nieuw(Soort.VRAAG, " ", "")))
                .isInstanceOf(OngeldigException.class)
                .hasMessage("Schrijf eerst iets.");
        assertThat(service.all(an.toegang(), tweeling)).isEmpty();
        give(an, Soort.GOEDE_PRAKTIJK, "Sterk dat jullie dit meten.", "");
        give(an, Soort.OPMERKING, "Dit lijkt ver weg.", "Begin met één dienst.");
        assertThat(service.all(bo.toegang(), tweeling))
                .extracting(Terugkoppeling::voorstel)
                .containsExactly(null, "Begin met één dienst.");
    }

    @Test
    void whatArrivesTwiceIsKeptOnce() {
        Nieuw one = nieuw(Soort.VRAAG, "Wat bedoelen jullie?", "");
        service.give(an.toegang(), one);
        service.give(an.toegang(), one);
        Terugkoppeling kept = only(bo);
        UUID name = UUID.randomUUID();
        service.reply(bo.toegang(), kept.id(), polder.bestuur(), name, "Dit.");
        service.reply(bo.toegang(), kept.id(), polder.bestuur(), name, "Dit.");
        assertThat(only(an).reacties()).singleElement().satisfies(reply -> {
            assertThat(reply.bestuur()).isEqualTo("Proefpolder");
            assertThat(reply.door()).isEqualTo("Bo Maes");
        });
        // Also when the release went between the two.
        wereld.trekIn(vrijgave);
        service.give(an.toegang(), one);
        assertThat(service.all(an.toegang(), tweeling)).hasSize(1);
        assertThat(lines(bo))
                .singleElement()
                .satisfies(line -> assertThat(line.aantal()).isEqualTo(1));
    }

    @Test
    void aNameStandsForOneText() {
        Nieuw one = nieuw(Soort.OPMERKING, "Dit is dun.", "Begin klein.");
        service.give(an.toegang(), one);
        for (Nieuw other : List.of(
                met(one, Soort.OPMERKING, "Dit is dun, zeggen wij.", "Begin klein."),
                met(one, Soort.OPMERKING, "Dit is dun.", "Begin groot."),
                met(one, Soort.VRAAG, "Dit is dun.", ""))) {
            assertThatThrownBy(() -> service.give(an.toegang(), other)).isInstanceOf(AndereTekstException.class);
        }
        assertThat(only(bo).tekst()).isEqualTo("Dit is dun.");
        UUID name = UUID.randomUUID();
        long id = only(bo).id();
        service.reply(bo.toegang(), id, polder.bestuur(), name, "Klopt.");
        assertThatThrownBy(() -> service.reply(bo.toegang(), id, polder.bestuur(), name, "Klopt, en nog iets."))
                .isInstanceOf(AndereTekstException.class);
        assertThat(only(an).reacties())
                .extracting(Terugkoppeling.Reactie::tekst)
                .containsExactly("Klopt.");
        // Somebody else's name is theirs: it is no reason to lose mine.
        service.reply(an.toegang(), id, eik.bestuur(), name, "Dank je.");
        assertThat(only(an).reacties()).hasSize(2);
        wereld.trekIn(vrijgave);
        assertThatThrownBy(() -> service.give(an.toegang(), met(one, Soort.OPMERKING, "Nog iets.", "Begin klein.")))
                .isInstanceOf(AndereTekstException.class);
    }

    private static Nieuw met(Nieuw one, Soort soort, String text, String suggestion) {
        return new Nieuw(one.tweeling(), one.van(), one.aan(), one.item(), soort, text, suggestion, one.mutatie());
    }

    @Test
    void goesFromOpenToAnsweredToTakenAlongOrClosedByWhoGotIt() {
        long id = give(an, Soort.VRAAG, "Wat bedoelen jullie?", "");
        service.reply(an.toegang(), id, eik.bestuur(), UUID.randomUUID(), "Ik bedoel de nota.");
        assertThat(only(an).stand()).as("the giver's own reply answers nothing").isEqualTo(Stand.OPEN);
        service.reply(bo.toegang(), id, polder.bestuur(), UUID.randomUUID(), "De nota van vorig jaar.");
        assertThat(only(an).stand()).isEqualTo(Stand.BEANTWOORD);
        assertThat(only(an).reacties()).extracting(Reactie::bestuur).containsExactly("Proefeik", "Proefpolder");
        denied(() -> service.takeAlong(an.toegang(), id, ""));
        denied(() -> service.close(an.toegang(), id, "reden"));
        denied(() -> service.answer(an.toegang(), id));
        service.takeAlong(boLid.toegang(), id, "We herlezen de nota in januari.");
        assertThat(only(an)).satisfies(one -> {
            assertThat(one.stand()).isEqualTo(Stand.MEEGENOMEN);
            assertThat(one.besluit()).isEqualTo("We herlezen de nota in januari.");
            assertThat(one.beslistDoor()).isEqualTo("Lid Maes");
        });
        service.reopen(an.toegang(), id);
        assertThat(only(bo)).satisfies(one -> {
            assertThat(one.stand()).isEqualTo(Stand.OPEN);
            assertThat(one.besluit()).isEmpty();
        });
        assertThatThrownBy(() -> service.close(bo.toegang(), id, " ")).isInstanceOf(OngeldigException.class);
        service.close(bo.toegang(), id, "Dit is een keuze van de raad.");
        assertThat(only(an).stand()).isEqualTo(Stand.GESLOTEN);
    }

    @Test
    void aRemarkThatIsTakenAlongHasSomebodyAndADay() {
        long id = give(an, Soort.OPMERKING, "Dit lijkt ver weg.", "Begin met één dienst.");
        LocalDate soon = LocalDate.now(Klok.BRUSSEL).plusDays(30);
        assertThatThrownBy(() -> service.takeAlong(bo.toegang(), id, "We doen het."))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Kies wie");
        assertThat(only(an).stand()).as("nothing half").isEqualTo(Stand.OPEN);
        assertThatThrownBy(() -> service.takeAlong(
                        bo.toegang(),
                        id,
                        "",
                        new Belofte(boLid.id(), LocalDate.now(Klok.BRUSSEL).minusDays(1))))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("vanaf vandaag");
        denied(() -> service.takeAlong(bo.toegang(), id, "", new Belofte(an.id(), soon)));
        denied(() -> service.takeAlong(an.toegang(), id, "", new Belofte(an.id(), soon)));
        Deel invuller = wereld.deel(polder, wereld.persoon("Invuller"), Rol.INVULLER);
        denied(() -> service.takeAlong(bo.toegang(), id, "", new Belofte(invuller.id(), soon)));

        service.takeAlong(bo.toegang(), id, "", new Belofte(boLid.id(), soon));
        assertThat(only(bo).besluit()).as("the suggestion itself").isEqualTo("Begin met één dienst.");
        assertThat(only(bo).opvolging().lot()).startsWith("Te doen tegen ").endsWith(", door Lid Maes.");
        assertThat(only(an).opvolging().lot()).startsWith("Te doen tegen ").doesNotContain("Maes");
        assertThat(messages.list(boLid.toegang(), Melding.Soort.TAAK, 5))
                .singleElement()
                .satisfies(line -> assertThat(line.zin()).contains("Proefeik").doesNotContain("één dienst"));
        var followUp = wereld.traject(bo).opvolgingen().getFirst();
        assertThat(followUp.item()).isEqualTo(ITEM);
        assertThat(followUp.van()).isEqualTo("Proefeik");
        assertThat(followUp.laat(soon.plusDays(1))).isTrue();
        assertThat(followUp.laat(soon)).isFalse();
        assertThat(wereld.traject(an).opvolgingen()).isEmpty();

        Deel collega = wereld.deel(polder, wereld.persoon("Collega"), Rol.MT_LID);
        for (Deel other : List.of(collega, an, cis)) {
            denied(() -> followUps.finish(other.toegang(), followUp.id(), true, ""));
            denied(() -> followUps.reopen(other.toegang(), followUp.id()));
            denied(() -> followUps.takeUp(other.toegang(), derde.traject(), id, other.id(), "tekst", soon));
        }
        assertThatThrownBy(() -> followUps.finish(boLid.toegang(), followUp.id(), false, " "))
                .isInstanceOf(OngeldigException.class);
        followUps.finish(boLid.toegang(), followUp.id(), true, "De balie begon ermee.");
        assertThat(only(an).opvolging().lot()).isEqualTo("Gedaan: De balie begon ermee.");
        assertThat(lines(an))
                .anySatisfy(line -> assertThat(line.zin())
                        .startsWith("Proefpolder vertelt wat er van jullie terugkoppeling kwam")
                        .doesNotContain("balie"));
        followUps.reopen(bo.toegang(), followUp.id());
        followUps.finish(bo.toegang(), followUp.id(), false, "Geen geld.");
        assertThat(only(an).opvolging().lot()).isEqualTo("Niet gedaan: Geen geld.");
        // Taken along again it is somebody else's; closed nothing follows from it.
        service.takeAlong(bo.toegang(), id, "Toch wel.", new Belofte(bo.id(), soon));
        assertThat(wereld.traject(bo).opvolgingen()).singleElement().satisfies(one -> {
            assertThat(one.deelnemer()).isEqualTo(bo.id());
            assertThat(one.open()).isTrue();
            assertThat(one.wat()).isEqualTo("Toch wel.");
        });
        service.close(bo.toegang(), id, "Dit is een keuze van de raad.");
        assertThat(wereld.traject(bo).opvolgingen()).isEmpty();
        assertThat(only(an).opvolging()).isNull();
        denied(() -> followUps.reopen(bo.toegang(), followUp.id()));
    }

    @Test
    void whatIsDoneAfterTheEndIsReadAndToldToNobody() {
        long id = give(an, Soort.OPMERKING, "Dit lijkt ver weg.", "Begin met één dienst.");
        service.takeAlong(
                bo.toegang(),
                id,
                "",
                new Belofte(bo.id(), LocalDate.now(Klok.BRUSSEL).plusDays(3)));
        messages.allesGelezen(an.toegang(), null, Long.MAX_VALUE);
        wereld.beeindig(tweeling);
        followUps.finish(
                bo.toegang(), wereld.traject(bo).opvolgingen().getFirst().id(), true, "Gelukt.");
        assertThat(only(an).opvolging().lot()).isEqualTo("Gedaan: Gelukt.");
        assertThat(messages.ongelezen(an.toegang())).isZero();
    }

    @Test
    void aReplySpeaksForABestuurOfMineThatIsInIt() {
        long id = give(an, Soort.VRAAG, "Wat bedoelen jullie?", "");
        denied(() -> service.reply(an.toegang(), id, polder.bestuur(), UUID.randomUUID(), "tekst"));
        denied(() -> service.reply(bo.toegang(), id, derde.bestuur(), UUID.randomUUID(), "tekst"));
    }

    @Test
    void staysWithBothWhenTheReleaseIsWithdrawnAndNothingNewIsGiven() {
        long id = give(an, Soort.VRAAG, "Wat bedoelen jullie?", "");
        wereld.trekIn(vrijgave);
        assertThatThrownBy(() -> service.give(an.toegang(), nieuw(Soort.VRAAG, "Nog iets", "")))
                .isInstanceOf(VoorbijException.class)
                .hasMessageContaining("ingetrokken");
        // The thread itself goes on while the tweeling does.
        service.reply(bo.toegang(), id, polder.bestuur(), UUID.randomUUID(), "Dit.");
        assertThat(only(an).reacties()).hasSize(1);
        assertThat(service.note(an.toegang(), tweeling, polder.bestuur(), ITEM, 0, "Wat ik nog wilde vragen"))
                .isEqualTo(new Bewaard(1));
    }

    @Test
    void staysWithBothWhenTheTweelingEndsAndNothingIsAdded() {
        long id = give(an, Soort.VRAAG, "Wat bedoelen jullie?", "");
        wereld.beeindig(tweeling);
        assertThat(only(an).open()).isFalse();
        assertThat(only(bo).tekst()).isEqualTo("Wat bedoelen jullie?");
        for (Runnable attempt : List.<Runnable>of(
                () -> service.give(an.toegang(), nieuw(Soort.VRAAG, "Nog iets", "")),
                () -> service.reply(bo.toegang(), id, polder.bestuur(), UUID.randomUUID(), "Dit."),
                () -> service.takeAlong(bo.toegang(), id, ""),
                () -> service.reopen(an.toegang(), id))) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOf(VoorbijException.class)
                    .hasMessageContaining("beëindigd");
        }
        assertThat(service.note(an.toegang(), tweeling, polder.bestuur(), ITEM, 0, "Voor later"))
                .isEqualTo(new Bewaard(1));
        assertThat(only(an).reacties()).isEmpty();
    }

    @Test
    void aNewReleaseOfTheChapterTakesTheFeedback() {
        give(an, Soort.VRAAG, "Bij de eerste", "");
        wereld.vrijgave(tweeling, polder, eik, "B.4");
        give(an, Soort.VRAAG, "Bij de tweede", "");
        assertThat(service.all(bo.toegang(), tweeling)).hasSize(2);
    }

    @Test
    void whatIWriteWhileListeningIsMineAlone() {
        assertThat(service.note(an.toegang(), tweeling, polder.bestuur(), ITEM, 0, "Klinkt als bij ons"))
                .isEqualTo(new Bewaard(1));
        Deel collega = wereld.deel(eik, wereld.persoon("Collega"), Rol.TREKKER);
        for (Deel other : List.of(collega, bo, boLid, cis)) {
            assertThat(service.notities(other.toegang(), tweeling, null)).isEmpty();
        }
        assertThat(service.note(collega.toegang(), tweeling, polder.bestuur(), ITEM, 0, "Iets anders"))
                .as("a colleague's own")
                .isEqualTo(new Bewaard(1));
        assertThat(service.notities(an.toegang(), tweeling, polder.bestuur()))
                .containsExactly(new Luisternotitie(polder.bestuur(), ITEM, 1, "Klinkt als bij ons"));
    }

    @Test
    void aNoteFromAnotherTabIsNotOverwritten() {
        service.note(an.toegang(), tweeling, polder.bestuur(), ITEM, 0, "een");
        assertThat(service.note(an.toegang(), tweeling, polder.bestuur(), ITEM, 0, "twee"))
                .isEqualTo(new Anders(1, "een"));
        assertThat(service.note(an.toegang(), tweeling, polder.bestuur(), ITEM, 1, "twee"))
                .isEqualTo(new Bewaard(2));
        assertThat(service.note(an.toegang(), tweeling, polder.bestuur(), ITEM, 1, "twee"))
                .as("sent again")
                .isEqualTo(new Bewaard(2));
        assertThatThrownBy(() -> service.note(
                        an.toegang(), tweeling, polder.bestuur(), ITEM, 2, "x".repeat(Terugkoppeling.LANGSTE + 1)))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void theOtherBestuurHearsOfItWithoutItsContent() {
        give(an, Soort.VRAAG, "Een geheime vraag", "");
        give(an, Soort.VRAAG, "Nog een geheime vraag", "");
        for (Deel member : List.of(bo, boLid)) {
            assertThat(lines(member)).singleElement().satisfies(line -> {
                assertThat(line.aantal()).isEqualTo(2);
                assertThat(line.zin())
                        .startsWith("Jullie kregen terugkoppeling")
                        .doesNotContain("geheim");
                assertThat(line.pad()).isEqualTo("tweeling/gesprek/" + tweeling + "?item=" + ITEM);
            });
        }
        assertThat(lines(an)).isEmpty();
        assertThat(lines(cis)).isEmpty();
        service.reply(
                bo.toegang(),
                service.all(bo.toegang(), tweeling).getFirst().id(),
                polder.bestuur(),
                UUID.randomUUID(),
                "Geheim antwoord");
        assertThat(lines(an))
                .singleElement()
                .satisfies(line -> assertThat(line.zin())
                        .startsWith("Proefpolder heeft gereageerd")
                        .doesNotContain("Geheim"));
    }

    @Test
    void openPagesHearWhereAndNotWhat() {
        List<Map.Entry<Long, String>> heard = new ArrayList<>();
        Runnable stop = service.listen(
                tweeling,
                item -> heard.add(
                        Map.entry((long) service.all(bo.toegang(), tweeling).size(), item)));
        give(an, Soort.VRAAG, "Wat bedoelen jullie?", "");
        assertThat(heard).as("after it was kept").containsExactly(Map.entry(1L, ITEM));
        stop.run();
        give(an, Soort.VRAAG, "En dit?", "");
        assertThat(heard).hasSize(1);
    }

    private long give(Deel who, Soort soort, String text, String suggestion) {
        service.give(who.toegang(), nieuw(soort, text, suggestion));
        return service.all(who.toegang(), tweeling).getLast().id();
    }

    private Nieuw nieuw(Soort soort, String text, String suggestion) {
        return nieuw(ITEM, soort, text, suggestion);
    }

    private Nieuw nieuw(String item, Soort soort, String text, String suggestion) {
        return new Nieuw(tweeling, eik.bestuur(), polder.bestuur(), item, soort, text, suggestion, UUID.randomUUID());
    }

    private Terugkoppeling only(Deel who) {
        List<Terugkoppeling> all = service.all(who.toegang(), tweeling);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Melding> lines(Deel who) {
        return messages.list(who.toegang(), Melding.Soort.TERUGKOPPELING, 50);
    }

    private static void denied(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class);
    }
}
