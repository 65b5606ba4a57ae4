package be.draaiboek.tweeling;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.tweeling.Standpunt.Gedeeld;
import be.draaiboek.tweeling.Terugblik.Geheel;
import be.draaiboek.tweeling.Terugblik.Uitkomst;
import be.draaiboek.tweeling.Terugkoppeling.Belofte;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** What besturen tell each other before they look, and what they say half a year later of what became of it. */
class VoorEnNaTest extends LiveTest {

    private static final String ITEM = "b41-strategie";
    private static final Standpunt TEXT = new Standpunt(
            "We staan halfweg.", "Hoe kozen jullie?", "Zes mensen.", "Een rondvraag.", "Over het budget.");

    @Autowired
    StandpuntService positions;

    @Autowired
    ProfielService profiles;

    @Autowired
    TerugblikService now;

    @Autowired
    TerugkoppelingService feedback;

    @Autowired
    TerugblikQueries queries;

    @Autowired
    GesprekQueries talks;

    @Autowired
    TerugkoppelingQueries threads;

    @Autowired
    TweelingQueries pairings;

    @Autowired
    Tweelingnieuws news;

    @Autowired
    Meldingen messages;

    @Autowired
    TransactionOperations transactions;

    private Plaats eik;
    private Plaats polder;
    private Plaats derde;
    private Deel an;
    private Deel anLid;
    private Deel bo;
    private Deel boLid;
    private Deel cis;
    private long tweeling;

    @BeforeEach
    void trio() {
        wereld.clearBesturen();
        eik = wereld.plaats("Proefeik");
        polder = wereld.plaats("Proefpolder");
        derde = wereld.plaats("Proefderde");
        an = wereld.deel(eik, wereld.persoon("An Peeters"), Rol.TREKKER);
        anLid = wereld.deel(eik, wereld.persoon("Lid Peeters"), Rol.MT_LID);
        bo = wereld.deel(polder, wereld.persoon("Bo Maes"), Rol.TREKKER);
        boLid = wereld.deel(polder, wereld.persoon("Lid Maes"), Rol.MT_LID);
        cis = wereld.deel(derde, wereld.persoon("Cis Derde"), Rol.TREKKER);
        tweeling = wereld.tweeling(eik, polder, derde);
        wereld.vrijgave(tweeling, polder, eik, "B.4");
    }

    // --- before ------------------------------------------------------------------------------------------------------

    @Test
    void nothingLeavesTheBestuurBeforeItsTrekkerSharesIt() {
        assertThat(positions.save(anLid.toegang(), tweeling, eik.bestuur(), TEXT, 0))
                .isEqualTo(1);
        assertThat(positions.of(an.toegang(), tweeling, eik.bestuur()).tekst()).isEqualTo(TEXT);
        assertThat(positions.shared(bo.toegang(), tweeling)).isEmpty();
        assertThat(positions.of(bo.toegang(), tweeling, eik.bestuur())).isEqualTo(Standpunt.Eigen.NIEUW);
        denied(() -> positions.share(anLid.toegang(), tweeling, eik.bestuur(), TEXT, 1));
        assertThat(positions.share(an.toegang(), tweeling, eik.bestuur(), TEXT, 1))
                .isEqualTo(2);
        for (Deel who : List.of(bo, boLid, cis)) {
            assertThat(positions.shared(who.toegang(), tweeling))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.naam()).isEqualTo("Proefeik");
                        assertThat(one.tekst()).isEqualTo(TEXT);
                    });
        }
        assertThat(lines(boLid)).containsExactly("Proefeik vertelt waar ze staan en wat ze van jullie willen leren.");
        assertThat(positions.shared(an.toegang(), tweeling)).as("one's own").isEmpty();

        // What is typed afterwards stays inside until it is shared again.
        Standpunt other = new Standpunt("Verder.", "", "", "", "");
        positions.save(anLid.toegang(), tweeling, eik.bestuur(), other, 2);
        assertThat(positions.shared(bo.toegang(), tweeling))
                .extracting(Gedeeld::tekst)
                .containsExactly(TEXT);
        positions.share(an.toegang(), tweeling, eik.bestuur(), other, 3);
        assertThat(positions.shared(bo.toegang(), tweeling))
                .extracting(Gedeeld::tekst)
                .containsExactly(other);
        positions.withdraw(an.toegang(), tweeling, eik.bestuur());
        assertThat(positions.shared(bo.toegang(), tweeling)).isEmpty();
        assertThat(positions.of(anLid.toegang(), tweeling, eik.bestuur()).tekst())
                .isEqualTo(other);
        denied(() -> positions.withdraw(an.toegang(), tweeling, eik.bestuur()));
    }

    @Test
    void twoColleaguesDoNotOverwriteEachOther() {
        positions.save(an.toegang(), tweeling, eik.bestuur(), TEXT, 0);
        refused(() -> positions.save(anLid.toegang(), tweeling, eik.bestuur(), TEXT, 0), "Een collega");
        positions.save(anLid.toegang(), tweeling, eik.bestuur(), TEXT, 1);
        refused(() -> positions.save(an.toegang(), tweeling, eik.bestuur(), TEXT, 1), "Een collega");
        refused(
                () -> positions.save(
                        an.toegang(),
                        tweeling,
                        eik.bestuur(),
                        new Standpunt("", "", "x".repeat(Standpunt.LANGSTE_HOE + 1), "", ""),
                        2),
                "te lang");
        refused(() -> positions.share(an.toegang(), tweeling, eik.bestuur(), Standpunt.LEEG, 2), "Schrijf eerst");
    }

    @Test
    void whoLeavesNeitherReadsNorIsRead() {
        positions.share(an.toegang(), tweeling, eik.bestuur(), TEXT, 0);
        positions.share(bo.toegang(), tweeling, polder.bestuur(), TEXT, 0);
        wereld.verlaat(tweeling, eik);
        assertThat(positions.shared(an.toegang(), tweeling)).isEmpty();
        assertThat(positions.shared(cis.toegang(), tweeling))
                .extracting(Gedeeld::naam)
                .containsExactly("Proefpolder");
        assertThat(positions.of(an.toegang(), tweeling, eik.bestuur()).tekst())
                .as("their own stays theirs")
                .isEqualTo(TEXT);
        assertThatThrownBy(() -> positions.save(an.toegang(), tweeling, eik.bestuur(), TEXT, 1))
                .isInstanceOf(VoorbijException.class)
                .hasMessageContaining("uit deze tweeling gestapt");
    }

    @Test
    void aFirstVersionComesFromWhatWasAgreedAndFromTheProfile() {
        profiles.save(
                an.toegang(),
                eik.bestuur(),
                new Profiel(
                        true,
                        "",
                        false,
                        Set.of(),
                        new Uitwisseling(Set.of(Thema.BUDGET), Set.of(Thema.DATA, Thema.LEIDERSCHAP)),
                        0));
        wereld.typ(an, an.mijn(ITEM), 0, "geen");
        wereld.typ(an, samen(ITEM, "", ""), 0, "geen");
        Standpunt first = positions.voorstel(an.toegang(), wereld.traject(an));
        assertThat(first.leren())
                .isEqualTo(
                        "We willen van jullie leren over: werken met gegevens; leiderschap en een sterk managementteam.");
        assertThat(first.stand())
                .as("what they offer is where they stand; no dimension has a score yet")
                .isEqualTo("Zelf kunnen we iets aanreiken over: een budget opbouwen en opvolgen.");
        assertThat(first.mensen()).startsWith("2 collega's hebben meegewerkt.");
        assertThat(first.bewijs()).contains("zijn er 1 samen afgesproken");
        assertThat(first.twijfel()).startsWith("Hierover is nog niet genoeg afgesproken: ");
        assertThat(positions.of(an.toegang(), tweeling, eik.bestuur()).versie())
                .as("nothing was kept")
                .isZero();
        // Who hasn't given their own answer doesn't read what was agreed through this.
        assertThat(positions.voorstel(anLid.toegang(), wereld.traject(anLid)).bewijs())
                .isEmpty();
    }

    // --- after -------------------------------------------------------------------------------------------------------

    @Test
    void halfAYearLaterBothTrekkersAreAskedOnceAndBothSayWhatBecameOfIt() {
        long id = suggest();
        feedback.takeAlong(
                bo.toegang(),
                id,
                "Eén dienst begint.",
                new Belofte(bo.id(), LocalDate.now(Klok.BRUSSEL).plusDays(30)));
        clearInboxes();
        Geheel early = now.of(an.toegang(), tweeling);
        assertThat(early.kan()).isFalse();
        assertThat(early.vanaf()).isEqualTo(LocalDate.now(Klok.BRUSSEL).plusMonths(Terugblik.MAANDEN));
        refused(
                () -> now.say(an.toegang(), tweeling, id, eik.bestuur(), Uitkomst.GELUKT, "", 0),
                "Terugkijken kan vanaf");
        watch(Duration.ofDays(170));
        assertThat(lines(an)).isEmpty();

        // The clock, not the data.
        Duration later = Duration.ofDays(190);
        watch(later);
        assertThat(lines(an))
                .containsExactly("Kijk samen met Proefderde en Proefpolder terug: wat is er na een halfjaar van elk"
                        + " voorstel geworden?");
        assertThat(lines(bo)).hasSize(1);
        assertThat(lines(boLid)).as("not a trekker").isEmpty();
        clearInboxes();
        watch(later.plusDays(1));
        assertThat(lines(an)).as("once").isEmpty();

        TerugblikService then = at(later);
        assertThat(then.of(an.toegang(), tweeling).kan()).isTrue();
        assertThat(say(then, boLid, id, polder, Uitkomst.DEELS, "Burgerzaken begon.", 0))
                .isEqualTo(1);
        assertThat(lines(an)).containsExactly("Proefpolder kijkt terug op wat jullie elkaar voorgesteld hebben.");
        say(then, an, id, eik, Uitkomst.GELUKT, "We zagen het in hun nieuwe plan.", 0);
        Terugblik both = then.of(bo.toegang(), tweeling).alles().getFirst();
        assertThat(Objects.requireNonNull(both.ontvanger()).tekst()).isEqualTo("Burgerzaken begon.");
        assertThat(Objects.requireNonNull(both.ontvanger()).door()).isEqualTo("Lid Maes");
        assertThat(Objects.requireNonNull(both.gever()).uitkomst()).isEqualTo(Uitkomst.GELUKT);
        // In a later version, and never over that of a colleague.
        refused(() -> say(then, bo, id, polder, Uitkomst.NIET, "", 0), "Een collega");
        say(then, bo, id, polder, Uitkomst.GELUKT, "Intussen overal.", 1);
        assertThat(Objects.requireNonNull(then.of(an.toegang(), tweeling)
                                .alles()
                                .getFirst()
                                .ontvanger())
                        .tekst())
                .isEqualTo("Intussen overal.");
        refused(
                () -> say(then, bo, id, polder, Uitkomst.GELUKT, "x".repeat(Terugblik.LANGSTE + 1), 2),
                "passen er hoogstens");
    }

    @Test
    void theThirdReadsNothingAndNobodySpeaksForAnother() {
        long id = suggest();
        TerugblikService then = at(Duration.ofDays(190));
        say(then, bo, id, polder, Uitkomst.NIET, "Geen tijd.", 0);
        assertThat(then.of(cis.toegang(), tweeling).alles()).isEmpty();
        assertThat(then.of(cis.toegang(), tweeling).vanaf()).isNull();
        denied(() -> say(then, cis, id, derde, Uitkomst.NIET, "", 0));
        denied(() -> say(then, an, id, polder, Uitkomst.GELUKT, "", 1));
        denied(() -> say(then, an, id, derde, Uitkomst.GELUKT, "", 0));
        wereld.verlaat(tweeling, polder);
        assertThat(then.of(an.toegang(), tweeling).alles()).as("it stays").hasSize(1);
        assertThatThrownBy(() -> say(then, an, id, eik, Uitkomst.GELUKT, "", 0)).isInstanceOf(VoorbijException.class);
        clearInboxes();
        watch(Duration.ofDays(190));
        assertThat(lines(an)).as("nothing between two that still take part").isEmpty();
    }

    @Test
    void aQuestionIsNothingToLookBackAt() {
        feedback.give(an.toegang(), nieuw(Soort.VRAAG, "Wat bedoelen jullie?", ""));
        assertThat(now.of(an.toegang(), tweeling).vanaf()).isNull();
        clearInboxes();
        watch(Duration.ofDays(400));
        assertThat(lines(an)).isEmpty();
        long id = feedback.all(an.toegang(), tweeling).getFirst().id();
        feedback.takeAlong(bo.toegang(), id, "Dat schrijven we op.");
        assertThat(now.of(an.toegang(), tweeling).alles()).hasSize(1);
    }

    private long suggest() {
        feedback.give(an.toegang(), nieuw(Soort.OPMERKING, "Dit lijkt krap.", "Begin met één dienst."));
        return feedback.all(an.toegang(), tweeling).getFirst().id();
    }

    private Nieuw nieuw(Soort soort, String text, String suggestion) {
        return new Nieuw(tweeling, eik.bestuur(), polder.bestuur(), ITEM, soort, text, suggestion, UUID.randomUUID());
    }

    /** The service as it is that much later. */
    private TerugblikService at(Duration later) {
        return new TerugblikService(queries, talks, threads, messages, news, Clock.offset(Clock.systemUTC(), later));
    }

    private void watch(Duration later) {
        Terugblikwacht watch = new Terugblikwacht(queries, pairings, messages, Clock.offset(Clock.systemUTC(), later));
        transactions.executeWithoutResult(status -> watch.look());
    }

    private int say(TerugblikService then, Deel who, long id, Plaats van, Uitkomst outcome, String text, int version) {
        return inTransaction(() -> then.say(who.toegang(), tweeling, id, van.bestuur(), outcome, text, version));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private void clearInboxes() {
        for (Deel who : List.of(an, anLid, bo, boLid, cis)) {
            messages.allesGelezen(who.toegang(), null, Long.MAX_VALUE);
        }
    }

    private List<String> lines(Deel who) {
        return messages.list(who.toegang(), null, 50).stream()
                .filter(one -> one.gelezen() == null)
                .map(Melding::zin)
                .toList();
    }

    private static void denied(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(Runnable work, String why) {
        assertThatThrownBy(work::run).isInstanceOf(OngeldigException.class).hasMessageContaining(why);
    }
}
