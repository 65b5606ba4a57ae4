package be.draaiboek.samenwerken;

import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.samenwerken.Nieuws.Collega;
import be.draaiboek.samenwerken.Nieuws.Samen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.NullNode;

/** Visits, and what is told of others between them. */
class BezoekServiceTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";
    private static final String ROWS = "c13-budget";

    @Autowired
    BezoekService visits;

    @Autowired
    VoortgangService progress;

    @Autowired
    AntwoordService answers;

    @Autowired
    DeelnemerService deelnemers;

    private Persoon an;
    private Persoon bo;
    private Persoon cas;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        cas = wereld.persoon("Cas Wouters");
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
    }

    @Test
    void aStrangerLearnsNothing() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        Traject seen = wereld.traject(lid);
        Plaats elders = wereld.plaats("Elderdam");
        Deel elsewhere = wereld.deel(elders, cas, Rol.TREKKER);
        Persoon begeleider = wereld.persoon("Begeleider");
        wereld.cohort(begeleider, plaats);
        Deel invuller = wereld.deel(plaats, wereld.persoon("Invuller"), Rol.INVULLER);
        Deel gone = wereld.deel(plaats, wereld.persoon("Weg"), Rol.TREKKER);
        assertThat(visits.since(gone.toegang(), seen, Instant.EPOCH).leeg()).isFalse();
        deelnemers.end(Toegang.systeem("fixture of a test"), gone.id());
        for (Toegang who : List.of(elsewhere.toegang(), begeleider.toegang(), invuller.toegang(), gone.toegang())) {
            assertThat(visits.bezoek(who, seen)).isEmpty();
            assertThat(visits.since(who, seen, Instant.EPOCH).leeg()).isTrue();
            assertThat(progress.given(who, seen)).isEmpty();
        }
    }

    @Test
    void ofAColleaguesOwnAnswersOnlyTheNumberIsTold() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "een geheim");
        wereld.typ(lid, lid.mijn("b41-budget"), 0, "jaarlijks");
        wereld.typ(lid, lid.mijn("b41-planning"), 0, "globaal");
        wereld.typ(lid, lid.mijn("b41-planning"), 1, NullNode.getInstance());
        Nieuws nieuws = visits.since(trekker.toegang(), wereld.traject(trekker), Instant.EPOCH);
        assertThat(nieuws.collegas()).containsExactly(new Collega("Bo Maes", 2));
        assertThat(nieuws.samen()).isEmpty();
        assertThat(nieuws.toString()).doesNotContain("geheim", "b41", "jaarlijks");
        assertThat(visits.since(lid.toegang(), wereld.traject(lid), Instant.EPOCH)
                        .leeg())
                .isTrue();
    }

    @Test
    void whatIsSharedIsToldByItemAndByWhoChangedItLast() throws InterruptedException {
        String row = UUID.randomUUID().toString();
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        wereld.typ(lid, samen(ROWS, row, "#"), 0, 1);
        wereld.typ(lid, samen(ROWS, row, "post"), 0, "Begeleiding");
        wereld.typ(lid, samen(ROWS, row, "opmerking"), 0, "raming");
        // What I changed after somebody else is no news to me.
        wereld.typ(trekker, samen(ROWS, row, "opmerking"), 1, "offerte");
        List<Samen> toAn = visits.since(trekker.toegang(), wereld.traject(trekker), Instant.EPOCH)
                .samen();
        assertThat(toAn).extracting(Samen::door).containsExactly("Bo Maes");
        assertThat(toAn).extracting(one -> one.item().id()).containsExactly(ROWS);
        assertThat(toAn).extracting(Samen::velden).containsExactly(1);
        // Bo has no answer of their own yet: that something was agreed is told, what it is stays away.
        List<Samen> toBo =
                visits.since(lid.toegang(), wereld.traject(lid), Instant.EPOCH).samen();
        assertThat(toBo).extracting(one -> one.item().id()).containsExactly(ROWS, CHOICE);
        assertThat(toBo.toString()).doesNotContain("algemeen\"", "offerte");

        Instant then = pause();
        wereld.typ(lid, samen(ROWS, row, "#"), 1, NullNode.getInstance());
        assertThat(visits.since(trekker.toegang(), wereld.traject(trekker), then)
                        .samen())
                .extracting(Samen::velden)
                .containsExactly(0);
    }

    @Test
    void onlyWhatIsNewerIsTold() throws InterruptedException {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        Instant then = pause();
        Traject traject = wereld.traject(trekker);
        assertThat(visits.since(trekker.toegang(), traject, then).leeg()).isTrue();
        wereld.typ(lid, lid.mijn("b41-budget"), 0, "jaarlijks");
        assertThat(visits.since(trekker.toegang(), traject, then).collegas())
                .containsExactly(new Collega("Bo Maes", 1));
    }

    @Test
    void whatIsToldHasAnEnd() {
        List<String> items = wereld.traject(trekker).editie().items().stream()
                .map(one -> one.id())
                .toList();
        List<Deel> many = IntStream.range(0, 70)
                .mapToObj(i -> wereld.deel(plaats, wereld.persoon("Collega " + i), Rol.MT_LID))
                .toList();
        for (Deel one : many) {
            wereld.zet(plaats.traject(), one, one.mijn(items.getFirst(), "r", "c"));
        }
        Nieuws nieuws = visits.since(trekker.toegang(), wereld.traject(trekker), Instant.EPOCH);
        assertThat(nieuws.collegas()).hasSize(60);
        assertThat(nieuws.meer()).isTrue();
    }

    @Test
    void aVisitEndsAfterHalfAnHourOfAbsence() {
        Traject traject = wereld.traject(lid);
        assertThat(visits.bezoek(lid.toegang(), traject).orElseThrow().vorige()).isNull();
        wereld.bezocht(lid, Duration.ofMinutes(29));
        assertThat(visits.bezoek(lid.toegang(), traject).orElseThrow().vorige()).isNull();
        wereld.bezocht(lid, Duration.ofMinutes(31));
        Instant earlier = visits.bezoek(lid.toegang(), traject).orElseThrow().vorige();
        assertThat(earlier)
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(32)),
                        Instant.now().minus(Duration.ofMinutes(30)));
        // Looking again doesn't make the news old.
        assertThat(visits.bezoek(lid.toegang(), traject).orElseThrow().vorige()).isEqualTo(earlier);
        assertThat(visits.bezoek(trekker.toegang(), wereld.traject(trekker))
                        .orElseThrow()
                        .vorige())
                .isNull();
    }

    @Test
    void twoWindowsMayOpenAtOnce() throws Exception {
        Traject traject = wereld.traject(lid);
        try (var windows = Executors.newFixedThreadPool(8)) {
            Callable<Bezoek> open = () -> visits.bezoek(lid.toegang(), traject).orElseThrow();
            for (var one :
                    windows.invokeAll(IntStream.range(0, 40).mapToObj(i -> open).toList())) {
                assertThat(one.get().vorige()).isNull();
            }
        }
    }

    @Test
    void theWelcomeIsRememberedWithTheAccount() {
        Persoon dina = wereld.persoon("Dina Claes");
        Deel here = wereld.deel(plaats, dina, Rol.MT_LID);
        Deel there = wereld.deel(wereld.plaats("Elderdam"), dina, Rol.MT_LID);
        assertThat(visits.bezoek(dina.toegang(), wereld.traject(here))
                        .orElseThrow()
                        .welkomGezien())
                .isFalse();
        assertThat(visits.welcomeSeen(dina.toegang())).isTrue();
        assertThat(visits.welcomeSeen(dina.toegang())).isFalse();
        assertThat(visits.bezoek(dina.toegang(), wereld.traject(there))
                        .orElseThrow()
                        .welkomGezien())
                .isTrue();
        assertThat(visits.bezoek(lid.toegang(), wereld.traject(lid))
                        .orElseThrow()
                        .welkomGezien())
                .isFalse();
    }

    @Test
    void whoAlreadyWorksHereIsNotWelcomed() {
        assertThat(welcomed(lid)).isFalse();
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        assertThat(welcomed(lid)).isTrue();
        assertThat(welcomed(trekker)).isFalse();
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        assertThat(welcomed(trekker)).as("who recorded something").isTrue();
    }

    private boolean welcomed(Deel one) {
        return visits.bezoek(one.toegang(), wereld.traject(one)).orElseThrow().welkomGezien();
    }

    @Test
    void ofEachColleagueTheNumberOfAnswersIsTold() {
        Deel weg = wereld.deel(plaats, wereld.persoon("Weg"), Rol.MT_LID);
        for (Deel one : List.of(trekker, lid, weg)) {
            wereld.typ(one, one.mijn(CHOICE), 0, "geen");
            wereld.typ(one, one.mijn("b41-budget"), 0, "jaarlijks");
        }
        // What somebody is still writing is no answer yet, and what was agreed is nobody's.
        wereld.typ(lid, lid.mijn("a-overheid"), 0, "een begin");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        assertThat(progress.given(trekker.toegang(), wereld.traject(trekker)))
                .containsOnlyKeys(trekker.id(), lid.id(), weg.id())
                .containsEntry(lid.id(), java.util.Map.of("B.4.1", 2));
        deelnemers.end(Toegang.systeem("fixture of a test"), weg.id());
        assertThat(progress.given(lid.toegang(), wereld.traject(lid))).containsOnlyKeys(trekker.id(), lid.id());
    }

    @Test
    void aBatchOfManyFieldsIsOneLine() {
        List<Mutatie> batch = IntStream.range(0, 30)
                .mapToObj(i -> edit(samen(ROWS, UUID.randomUUID().toString(), "post"), 0, "post " + i))
                .toList();
        answers.save(lid.toegang(), plaats.traject(), batch);
        assertThat(visits.since(trekker.toegang(), wereld.traject(trekker), Instant.EPOCH)
                        .samen())
                .extracting(Samen::velden)
                .containsExactly(30);
    }

    /** Returns a moment after what was kept before, and before what is kept afterwards, to the database's millisecond. */
    private static Instant pause() throws InterruptedException {
        Thread.sleep(5);
        return Instant.now().minusMillis(2);
    }
}
