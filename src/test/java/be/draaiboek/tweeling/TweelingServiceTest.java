package be.draaiboek.tweeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Besturen invite each other, answer and stop; a stranger gets nowhere. */
class TweelingServiceTest extends LiveTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    @Autowired
    TweelingService tweelingen;

    @Autowired
    VoorstelService voorstellen;

    @Autowired
    ProfielService profielen;

    @Autowired
    VrijgaveService releases;

    @Autowired
    Meldingen messages;

    @Autowired
    BestuurService besturen;

    @Autowired
    Uitnodigingswacht wacht;

    private Persoon an;
    private Persoon bo;
    private Persoon cis;
    private Persoon ad;
    private Persoon coach;
    private Plaats a;
    private Plaats b;
    private Plaats c;
    private Deel lid;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        cis = wereld.persoon("Cis Smet");
        ad = wereld.persoon("Ad Lid");
        coach = wereld.persoon("Veerle Coach");
    }

    @BeforeEach
    void three() {
        wereld.clearBesturen();
        for (Persoon one : List.of(an, bo, cis)) {
            messages.allesGelezen(one.toegang(), null, Long.MAX_VALUE);
        }
        a = wereld.plaats("Adam");
        b = wereld.plaats("Bedam");
        c = wereld.plaats("Cedam");
        wereld.deel(a, an, Rol.TREKKER);
        wereld.deel(b, bo, Rol.TREKKER);
        wereld.deel(c, cis, Rol.TREKKER);
        lid = wereld.deel(a, ad, Rol.MT_LID);
    }

    @Test
    void aStrangerNeitherReadsNorAnswersNorEnds() {
        long id = invite();
        for (Toegang who : List.of(cis.toegang(), coach.toegang())) {
            assertThat(tweelingen.mine(who)).isEmpty();
            assertThat(tweelingen.find(who, id)).isEmpty();
            for (long bestuur : List.of(a.bestuur(), b.bestuur(), c.bestuur())) {
                denied(() -> tweelingen.accept(who, id, bestuur));
                denied(() -> tweelingen.refuse(who, id, bestuur, "Daarom"));
                denied(() -> tweelingen.end(who, id, bestuur, "Daarom"));
            }
            denied(() -> tweelingen.withdraw(who, id));
            denied(() -> tweelingen.invite(who, a.bestuur(), c.bestuur(), "Hallo"));
        }
        // Nor does a member who isn't trekker, or a trekker in the name of the other.
        denied(() -> tweelingen.invite(ad.toegang(), a.bestuur(), c.bestuur(), "Hallo"));
        denied(() -> tweelingen.withdraw(ad.toegang(), id));
        denied(() -> tweelingen.accept(an.toegang(), id, b.bestuur()));
        denied(() -> tweelingen.withdraw(bo.toegang(), id));
        assertThat(tweelingen.find(lid.toegang(), id).orElseThrow().stand()).isEqualTo(Stand.GEVRAAGD);
    }

    @Test
    void anInvitationIsAcceptedAndEndedWithAReason() {
        long id = invite();
        assertThat(news(bo)).contains("Adam nodigt jullie uit om tweeling te worden.");
        assertThat(messages.list(bo.toegang(), Soort.TWEELING, 1).getFirst().pad())
                .isEqualTo("tweeling?nr=" + id);
        assertThat(news(an)).isEmpty();
        tweelingen.accept(bo.toegang(), id, b.bestuur());
        tweelingen.accept(bo.toegang(), id, b.bestuur());
        assertThat(tweelingen.find(ad.toegang(), id).orElseThrow().actief()).isTrue();
        assertThat(news(an)).contains("Bedam heeft aanvaard: jullie zijn nu een tweeling.");
        refused(() -> tweelingen.withdraw(an.toegang(), id), "al aanvaard");
        refused(() -> tweelingen.invite(bo.toegang(), b.bestuur(), a.bestuur(), "Nog eens"), "al een tweeling");
        refused(() -> tweelingen.end(bo.toegang(), id, b.bestuur(), "  "), "waarom");
        tweelingen.end(bo.toegang(), id, b.bestuur(), "We fuseren.");
        Tweeling ended = tweelingen.find(an.toegang(), id).orElseThrow();
        assertThat(ended.stand()).isEqualTo(Stand.BEEINDIGD);
        assertThat(ended.lid(b.bestuur()).orElseThrow().reden()).isEqualTo("We fuseren.");
        assertThat(news(an)).anySatisfy(one -> assertThat(one).contains("stopt").doesNotContain("fuseren"));
        refused(() -> tweelingen.accept(bo.toegang(), id, b.bestuur()), "beëindigd");
    }

    @Test
    void anInvitationIsDeclinedOrTakenBack() {
        long id = invite();
        refused(() -> tweelingen.refuse(bo.toegang(), id, b.bestuur(), ""), "waarom");
        refused(() -> tweelingen.refuse(an.toegang(), id, a.bestuur(), "Toch niet"), "Trek ze in");
        tweelingen.refuse(bo.toegang(), id, b.bestuur(), "Geen tijd.");
        assertThat(tweelingen.find(an.toegang(), id).orElseThrow().stand()).isEqualTo(Stand.GEWEIGERD);
        refused(() -> tweelingen.accept(bo.toegang(), id, b.bestuur()), "geweigerd");

        long second = invite();
        tweelingen.withdraw(an.toegang(), second);
        refused(() -> tweelingen.accept(bo.toegang(), second, b.bestuur()), "ingetrokken");
        assertThat(news(bo)).contains("Adam heeft de uitnodiging om tweeling te worden ingetrokken.");
    }

    @Test
    void whoCannotBeInvitedIsToldWhy() {
        refused(() -> tweelingen.invite(an.toegang(), a.bestuur(), a.bestuur(), "Hallo"), "zichzelf");
        refused(() -> tweelingen.invite(an.toegang(), a.bestuur(), b.bestuur(), "  "), "persoonlijk woord");
        refused(() -> tweelingen.invite(an.toegang(), a.bestuur(), 0, "Hallo"), "bestaat niet");
        invite();
        refused(() -> tweelingen.invite(an.toegang(), a.bestuur(), b.bestuur(), "Nog eens"), "al een uitnodiging open");
        assertThatThrownBy(() -> tweelingen.invite(bo.toegang(), b.bestuur(), a.bestuur(), "Wij ook"))
                .isInstanceOf(AlGevraagd.class);
        profielen.save(cis.toegang(), c.bestuur(), new Profiel(false, "", false, Set.of(), Uitwisseling.LEEG, 0));
        refused(() -> tweelingen.invite(an.toegang(), a.bestuur(), c.bestuur(), "Hallo"), "zoekt nu geen");
        long idle = besturen.invent(SYSTEEM, "Stildam", "Limburg");
        refused(() -> tweelingen.invite(an.toegang(), a.bestuur(), idle, "Hallo"), "POLIS");
        Plaats empty = wereld.plaats("Leegdam");
        refused(() -> tweelingen.invite(an.toegang(), a.bestuur(), empty.bestuur(), "Hallo"), "niemand die kan");
    }

    @Test
    void invitationsThatCrossMakeOne() throws Exception {
        for (int round = 0; round < 3; round++) {
            wereld.clearBesturen();
            three();
            List<Callable<Object>> all = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                all.add(() -> tweelingen.invite(an.toegang(), a.bestuur(), b.bestuur(), "Van An"));
                all.add(() -> tweelingen.invite(bo.toegang(), b.bestuur(), a.bestuur(), "Van Bo"));
            }
            int made = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
                for (Future<Object> one : threads.invokeAll(all)) {
                    try {
                        one.get();
                        made++;
                    } catch (java.util.concurrent.ExecutionException refused) {
                        assertThat(refused).hasCauseInstanceOf(OngeldigException.class);
                    }
                }
            }
            assertThat(made).isEqualTo(1);
            assertThat(tweelingen.mine(an.toegang())).hasSize(1);
        }
    }

    @Test
    void aCoachProposesThreeAndTwoGoOn() {
        long cohort = wereld.cohort(coach, a, b, c);
        List<Long> all = List.of(a.bestuur(), b.bestuur(), c.bestuur());
        denied(() -> tweelingen.proposeToBoth(an.toegang(), cohort, all, "Samen?"));
        Plaats outside = wereld.plaats("Buitendam");
        denied(() ->
                tweelingen.proposeToBoth(coach.toegang(), cohort, List.of(a.bestuur(), outside.bestuur()), "Samen?"));
        refused(
                () -> tweelingen.proposeToBoth(coach.toegang(), cohort, List.of(a.bestuur()), "Samen?"),
                "twee of drie");
        long id = tweelingen.proposeToBoth(coach.toegang(), cohort, all, "Samen?");
        refused(() -> tweelingen.proposeToBoth(coach.toegang(), cohort, all.subList(0, 2), "Nog?"), "al een tweeling");
        assertThat(news(cis)).contains("Jullie begeleider stelt voor dat jullie tweeling worden met Adam en Bedam.");
        // A coach sees who and what became of it, and reads nothing.
        assertThat(tweelingen.find(coach.toegang(), id)).isEmpty();
        assertThat(tweelingen.ofCohort(coach.toegang(), cohort)).singleElement().satisfies(one -> {
            assertThat(one.delen()).extracting(Koppel.Deel::naam).containsExactly("Adam", "Bedam", "Cedam");
            assertThat(one.stand()).isEqualTo(Stand.GEVRAAGD);
        });
        assertThat(tweelingen.ofCohort(an.toegang(), cohort)).isEmpty();

        tweelingen.accept(an.toegang(), id, a.bestuur());
        tweelingen.refuse(cis.toegang(), id, c.bestuur(), "Geen tijd.");
        assertThat(tweelingen.find(an.toegang(), id).orElseThrow().stand()).isEqualTo(Stand.GEVRAAGD);
        tweelingen.accept(bo.toegang(), id, b.bestuur());
        // Who proposed it hears what came of it, and no reason.
        assertThat(messages.list(coach.toegang(), Melding.Soort.COHORT, 10))
                .extracting(Melding::zin)
                .startsWith("Adam en Bedam hebben aanvaard: hun tweeling loopt nu. Cedam doet niet mee.")
                .noneMatch(one -> one.contains("Geen tijd"));
        Tweeling two = tweelingen.find(an.toegang(), id).orElseThrow();
        assertThat(two.actief()).isTrue();
        assertThat(two.anderen(a.bestuur())).extracting(Tweeling.Lid::naam).containsExactly("Bedam");
        denied(() -> tweelingen.end(coach.toegang(), id, a.bestuur(), "Daarom"));
        refused(() -> tweelingen.withdraw(coach.toegang(), id), "al aanvaard");
        // Who declined can be invited, and isn't in the way.
        assertThatCode(() -> tweelingen.invite(an.toegang(), a.bestuur(), c.bestuur(), "Toch?"))
                .doesNotThrowAnyException();
    }

    @Test
    void threeThatAcceptAreThreeNamesInOneLine() {
        long cohort = wereld.cohort(coach, a, b, c);
        List<Long> all = List.of(a.bestuur(), b.bestuur(), c.bestuur());
        long id = tweelingen.proposeToBoth(coach.toegang(), cohort, all, "Samen?");
        tweelingen.accept(an.toegang(), id, a.bestuur());
        assertThat(news(bo)).containsExactly("Adam heeft het voorstel aanvaard. Jullie antwoord ontbreekt nog.");
        tweelingen.accept(bo.toegang(), id, b.bestuur());
        assertThat(news(an))
                .containsExactly("Adam en Bedam hebben het voorstel aanvaard. Cedam heeft nog niet geantwoord.");
        tweelingen.accept(cis.toegang(), id, c.bestuur());
        for (Persoon one : List.of(an, bo)) {
            assertThat(messages.list(one.toegang(), Soort.TWEELING, 5).getFirst())
                    .satisfies(line -> {
                        assertThat(line.zin())
                                .isEqualTo("Adam, Bedam en Cedam hebben aanvaard: jullie tweeling van drie loopt nu.");
                        assertThat(line.aantal()).isEqualTo(1);
                    });
        }
        assertThat(messages.list(coach.toegang(), Soort.COHORT, 5).getFirst()).satisfies(line -> {
            assertThat(line.zin()).isEqualTo("Adam, Bedam en Cedam hebben aanvaard: hun tweeling loopt nu.");
            assertThat(line.aantal()).isEqualTo(1);
            assertThat(line.pad()).isEqualTo("cohort/" + cohort + "?tweeling=" + id);
        });
        // What somebody else didn't read yet stays: it is theirs, and about something else.
        tweelingen.end(cis.toegang(), id, c.bestuur(), "We fuseren.");
        assertThat(news(an)).containsExactly("Cedam stapt uit de tweeling. Jullie gaan met Bedam verder.");
        assertThat(news(bo)).containsExactly("Cedam stapt uit de tweeling. Jullie gaan met Adam verder.");
    }

    @Test
    void whoLeavesThreeIsOutAndTheOthersAreAPair() {
        long id = wereld.tweeling(a, b, c);
        wereld.vrijgave(id, c, a, "B.4");
        wereld.vrijgave(id, a, c, "B.4");
        wereld.vrijgave(id, b, a, "B.4");
        tweelingen.end(cis.toegang(), id, c.bestuur(), "We fuseren.");
        Tweeling after = tweelingen.find(cis.toegang(), id).orElseThrow();
        assertThat(after.actief()).isTrue();
        assertThat(after.loopt(c.bestuur())).isFalse();
        assertThat(after.liep(c.bestuur())).isTrue();
        assertThat(after.loopt(a.bestuur())).isTrue();
        assertThat(Afloop.voor(after, c.bestuur()).orElseThrow())
                .startsWith("Jullie zijn op ")
                .endsWith("uit deze tweeling gestapt. Adam en Bedam gaan zonder jullie verder.");
        assertThat(Afloop.vertrokken(after, c.bestuur())).isEmpty();
        assertThat(Afloop.voor(after, a.bestuur())).isEmpty();
        assertThat(Afloop.vertrokken(after, a.bestuur()).orElseThrow())
                .startsWith("Cedam is op ")
                .endsWith("uit de tweeling gestapt. Jullie gaan met Bedam verder.");
        assertThat(releases.toMe(cis.toegang())).isEmpty();
        assertThat(releases.toMe(an.toegang())).extracting(Vrijgave::bestuur).containsExactly("Bedam");
        assertThat(releases.mine(an.toegang(), a.bestuur())).singleElement().satisfies(one -> {
            assertThat(one.geldt()).as("nobody took it back").isTrue();
            assertThat(one.teLezen()).as("but it is read no more").isFalse();
        });
        assertThat(releases.mine(bo.toegang(), b.bestuur()))
                .singleElement()
                .satisfies(one -> assertThat(one.teLezen()).isTrue());
        tweelingen.end(bo.toegang(), id, b.bestuur(), "Gedaan.");
        Tweeling ended = tweelingen.find(an.toegang(), id).orElseThrow();
        assertThat(Afloop.voor(ended, a.bestuur()).orElseThrow()).contains("Cedam is op ", "Bedam heeft haar op ");
        assertThat(Afloop.voor(ended, b.bestuur()).orElseThrow()).contains("Jullie hebben haar op ");
        assertThat(Afloop.voor(ended, c.bestuur()).orElseThrow()).startsWith("Jullie zijn op ");
    }

    @Test
    void invitationsThatCrossKeepBothWords() {
        long id = invite();
        assertThatThrownBy(() -> tweelingen.invite(bo.toegang(), b.bestuur(), a.bestuur(), "Wij ook!"))
                .isInstanceOfSatisfying(
                        AlGevraagd.class,
                        theyDid -> assertThat(theyDid.tweelingId()).isEqualTo(id));
        refused(
                () -> tweelingen.accept(bo.toegang(), id, b.bestuur(), "x".repeat(TweelingService.MAX_WOORD + 1)),
                "passen er hoogstens");
        tweelingen.accept(bo.toegang(), id, b.bestuur(), "  Wij ook!  ");
        Tweeling both = tweelingen.find(an.toegang(), id).orElseThrow();
        assertThat(both.actief()).isTrue();
        assertThat(both.woord()).isEqualTo("Kijken jullie mee?");
        assertThat(both.lid(b.bestuur()).orElseThrow().woord()).isEqualTo("Wij ook!");
        assertThat(both.lid(a.bestuur()).orElseThrow().woord()).isEmpty();
        assertThat(news(an))
                .containsExactly("Bedam heeft aanvaard: jullie zijn nu een tweeling. Er is een woord van hen bij.");
    }

    @Test
    void whatExpiresCannotBeAcceptedAndTwoThatSaidYesGoOn() {
        long id = invite();
        wereld.laatTweelingVerlopen(id);
        refused(() -> tweelingen.accept(bo.toegang(), id, b.bestuur()), "is verlopen op");
        long again = invite();
        assertThat(again).isNotEqualTo(id);
        tweelingen.withdraw(an.toegang(), again);

        long cohort = wereld.cohort(coach, a, b, c);
        long three = tweelingen.proposeToBoth(
                coach.toegang(), cohort, List.of(a.bestuur(), b.bestuur(), c.bestuur()), "Samen?");
        tweelingen.accept(an.toegang(), three, a.bestuur());
        tweelingen.accept(bo.toegang(), three, b.bestuur());
        wereld.laatTweelingVerlopen(three);
        wacht.look();
        Tweeling after = tweelingen.find(an.toegang(), three).orElseThrow();
        assertThat(after.actief()).isTrue();
        assertThat(after.lid(c.bestuur()).orElseThrow().antwoord()).isEqualTo(Antwoord.GEWEIGERD);
    }

    @Test
    void aWaitingInvitationIsRemindedOfOnceAfterAWeek() {
        long id = invite();
        wacht.look();
        assertThat(news(bo)).noneMatch(one -> one.contains("wacht nog"));
        wereld.laatTweelingWachten(id);
        messages.allesGelezen(bo.toegang(), null, Long.MAX_VALUE);
        wacht.look();
        assertThat(news(bo)).anyMatch(one -> one.startsWith("De uitnodiging van Adam om tweeling te worden wacht nog"));
        messages.allesGelezen(bo.toegang(), null, Long.MAX_VALUE);
        wacht.look();
        assertThat(news(bo)).isEmpty();
        assertThat(news(an)).isEmpty();
    }

    @Test
    void aProfileIsTheTrekkersAndSuggestionsFollowIt() {
        Profiel own = new Profiel(true, "Wij zijn Bedam.", true, Set.of(Uitdaging.FUSIE), Uitwisseling.LEEG, 0);
        denied(() -> profielen.save(an.toegang(), b.bestuur(), own));
        denied(() -> profielen.save(ad.toegang(), a.bestuur(), own));
        assertThat(profielen.of(an.toegang(), b.bestuur())).isEmpty();
        profielen.save(bo.toegang(), b.bestuur(), own);
        refused(() -> profielen.save(bo.toegang(), b.bestuur(), own), "intussen");
        assertThat(profielen.of(bo.toegang(), b.bestuur()).orElseThrow().versie())
                .isEqualTo(1);
        profielen.save(
                an.toegang(), a.bestuur(), new Profiel(true, "", true, Set.of(Uitdaging.FUSIE), Uitwisseling.LEEG, 0));

        List<Voorstel> found = voorstellen.suggest(ad.toegang(), a.bestuur());
        assertThat(found).extracting(Voorstel::naam).containsExactly("Bedam", "Cedam");
        assertThat(found.getFirst().gemeen()).containsExactly(Uitdaging.FUSIE);
        assertThat(found.getFirst().inleiding()).isEqualTo("Wij zijn Bedam.");
        assertThat(voorstellen.suggest(an.toegang(), b.bestuur())).isEmpty();
        assertThat(voorstellen.suggest(coach.toegang(), a.bestuur())).isEmpty();
        profielen.save(bo.toegang(), b.bestuur(), new Profiel(false, "", true, Set.of(), Uitwisseling.LEEG, 1));
        assertThat(voorstellen.suggest(an.toegang(), a.bestuur()))
                .extracting(Voorstel::naam)
                .containsExactly("Cedam");
    }

    @Test
    void whoIsNotLookingIsNowhere() {
        long cohort = wereld.cohort(coach, a, b, c);
        Uitwisseling shared = new Uitwisseling(Set.of(Thema.STRATEGIE), Set.of(Thema.DATA, Thema.BUDGET));
        profielen.save(bo.toegang(), b.bestuur(), new Profiel(true, "", false, Set.of(), shared, 0));
        assertThat(profielen.of(bo.toegang(), b.bestuur()).orElseThrow().uitwisseling())
                .isEqualTo(shared);
        assertThat(voorstellen.suggest(an.toegang(), a.bestuur()))
                .filteredOn(one -> one.bestuurId() == b.bestuur())
                .singleElement()
                .satisfies(one -> assertThat(one.uitwisseling()).isEqualTo(shared));
        assertThat(tweelingen.seeking(coach.toegang(), cohort))
                .containsExactlyInAnyOrder(a.bestuur(), b.bestuur(), c.bestuur());
        profielen.save(bo.toegang(), b.bestuur(), new Profiel(false, "", false, Set.of(), shared, 1));
        assertThat(voorstellen.suggest(an.toegang(), a.bestuur()))
                .extracting(Voorstel::naam)
                .containsExactly("Cedam");
        assertThat(tweelingen.seeking(coach.toegang(), cohort)).containsExactlyInAnyOrder(a.bestuur(), c.bestuur());
        assertThat(tweelingen.seeking(an.toegang(), cohort)).isEmpty();
        refused(() -> tweelingen.invite(an.toegang(), a.bestuur(), b.bestuur(), "Samen?"), "zoekt nu geen");
    }

    private long invite() {
        return tweelingen.invite(an.toegang(), a.bestuur(), b.bestuur(), "Kijken jullie mee?");
    }

    private List<String> news(Persoon who) {
        return messages.list(who.toegang(), Soort.TWEELING, 20).stream()
                .filter(one -> one.gelezen() == null)
                .map(Melding::zin)
                .toList();
    }

    private static void denied(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(Runnable work, String why) {
        assertThatThrownBy(work::run)
                .isInstanceOf(OngeldigException.class)
                .message()
                .containsIgnoringCase(why);
    }
}
