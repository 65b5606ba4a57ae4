package be.draaiboek.bestuur;

import static be.draaiboek.Wereld.samen;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.FUSIE;
import static be.draaiboek.db.Tables.NOTITIE;
import static be.draaiboek.db.Tables.OPNAME_VERSIE;
import static be.draaiboek.db.Tables.POLISVRAAG;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AfbeeldingService;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.Voorganger;
import be.draaiboek.antwoord.VoorgangerService;
import be.draaiboek.bestuur.Fusie.Keuze;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.cohort.VertrekService;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.meetmoment.Meetmoment;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Afloop;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.vraagbaak.PolisvraagService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Two besturen become one: what is lost (nothing), who lands where, who reads what was left, and when it is refused. */
class FusieServiceTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";
    private static final String TEXT = "a-overheid";
    private static final String ROWS = "c13-budget";
    private static final String DRAWN = "b1-voorstelling";
    private static final String PICTURE = "afbeelding";
    private static final Bevestiging PROOF = new Bevestiging(Wereld.PASSWORD, "Beslist door beide gemeenteraden.");

    @Autowired
    AfbeeldingService pictures;

    @Autowired
    FusieService service;

    @Autowired
    VoorgangerService predecessors;

    @Autowired
    BestuurService besturen;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    UitnodigingService invitations;

    @Autowired
    TrajectService trajecten;

    @Autowired
    AntwoordService answers;

    @Autowired
    TweelingService tweelingen;

    @Autowired
    CohortService cohorts;

    @Autowired
    SlotService closing;

    @Autowired
    VertrekService leaving;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    PolisvraagService questions;

    @Autowired
    MeetmomentService moments;

    @Autowired
    NotitieService notes;

    @Autowired
    Meldingen inbox;

    @Autowired
    SpoorService trail;

    @Autowired
    DSLContext dsl;

    private Persoon beheerder;
    private Persoon coach;
    private Plaats groot;
    private Plaats klein;
    private Plaats derde;
    private Deel trekkerGroot;
    private Deel lidGroot;
    private Deel trekkerKlein;
    private Deel lidKlein;
    private Deel stilKlein;
    private Deel vreemde;

    @BeforeEach
    void fixture() {
        wereld.clearBesturen();
        beheerder = wereld.persoon("Bea Beheer", true);
        coach = wereld.persoon("Coach");
        groot = wereld.plaats("Grootdam");
        klein = wereld.plaats("Kleindam");
        derde = wereld.plaats("Derdam");
        trekkerGroot = wereld.deel(groot, wereld.persoon("Greet"), Rol.TREKKER);
        lidGroot = wereld.deel(groot, wereld.persoon("Gust"), Rol.MT_LID);
        trekkerKlein = wereld.deel(klein, wereld.persoon("Klaas"), Rol.TREKKER);
        lidKlein = wereld.deel(klein, wereld.persoon("Kato"), Rol.MT_LID);
        stilKlein = wereld.deel(klein, wereld.persoon("Kris"), Rol.MT_LID);
        vreemde = wereld.deel(derde, wereld.persoon("Dirk"), Rol.TREKKER);
        wereld.typ(trekkerGroot, trekkerGroot.mijn(CHOICE), 0, "geen");
        wereld.typ(trekkerGroot, samen(CHOICE, "", ""), 0, "geen");
        for (Deel one : List.of(trekkerKlein, lidKlein)) {
            wereld.typ(one, one.mijn(CHOICE), 0, "algemeen");
            wereld.typ(one, one.mijn(TEXT), 0, "van " + one.persoon().name());
            wereld.klaar(one, TEXT);
        }
        wereld.typ(trekkerKlein, samen(CHOICE, "", ""), 0, "geen");
        wereld.typ(trekkerKlein, samen(CHOICE, "", ""), 1, "algemeen");
        String row = UUID.randomUUID().toString();
        wereld.typ(trekkerKlein, samen(ROWS, row, "#"), 0, 1);
        wereld.typ(trekkerKlein, samen(ROWS, row, "post"), 0, "Begeleiding");
    }

    private Keuze keuze(String name, Deel... trekkers) {
        return new Keuze(
                groot.bestuur(),
                klein.bestuur(),
                name,
                LocalDate.now(Klok.BRUSSEL),
                Stream.of(trekkers).map(one -> one.persoon().account()).collect(java.util.stream.Collectors.toSet()));
    }

    private Keuze keuze() {
        return keuze("Grootdam", trekkerGroot);
    }

    private Vooruitblik vooruit(Keuze keuze) {
        return service.preview(beheerder.toegang(), keuze);
    }

    private String tekst(Keuze keuze) {
        return vooruit(keuze).blokken().toString();
    }

    private void merge(Keuze keuze) {
        service.carryOut(beheerder.toegang(), keuze, vooruit(keuze).vingerafdruk(), PROOF);
    }

    private Voorganger left(Deel reader) {
        return predecessors.find(reader.toegang(), klein.traject()).orElseThrow();
    }

    private Traject ours(Deel who) {
        return trajecten.mine(who.toegang()).stream()
                .filter(one -> one.id() == groot.traject())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyButTheSuccessorReadsWhatWasLeft() {
        assertThat(predecessors.find(trekkerGroot.toegang(), klein.traject())).isEmpty();
        wereld.cohort(coach, groot, klein);
        merge(keuze());
        for (Deel one : List.of(trekkerGroot, lidGroot, trekkerKlein, lidKlein, stilKlein)) {
            assertThat(predecessors.find(one.toegang(), klein.traject())).isPresent();
        }
        Voorganger found = left(lidGroot);
        Persoon nobody = wereld.persoon("Niemand");
        Deel invuller = wereld.deel(groot, wereld.persoon("Ilse"), Rol.INVULLER);
        for (var stranger : List.of(
                vreemde.toegang(), coach.toegang(), beheerder.toegang(), nobody.toegang(), invuller.toegang())) {
            assertThat(predecessors.find(stranger, klein.traject())).isEmpty();
            assertThat(predecessors.answered(stranger, found)).isEmpty();
            assertThat(predecessors.cellen(stranger, found, List.of(CHOICE, TEXT, ROWS)))
                    .isEmpty();
            assertThat(predecessors.history(stranger, found, CHOICE)).isEmpty();
        }
        // Who leaves the successor leaves its predecessor.
        deelnemers.end(beheerder.toegang(), lidGroot.id());
        assertThat(predecessors.cellen(lidGroot.toegang(), found, List.of(CHOICE)))
                .isEmpty();
        wereld.sluit(trekkerKlein.persoon());
        assertThat(predecessors.cellen(trekkerKlein.toegang(), found, List.of(CHOICE)))
                .isEmpty();
        wereld.open(trekkerKlein.persoon());
        // The Draaiboek that goes on is no predecessor's.
        assertThat(predecessors.find(trekkerGroot.toegang(), groot.traject())).isEmpty();
    }

    @Test
    void whatWasAnsweredForOneselfIsReadByWhomItWasReadBefore() {
        merge(keuze());
        assertThat(holders(lidGroot, TEXT)).isEmpty();
        assertThat(holders(lidGroot, CHOICE)).containsExactly(Cel.SAMEN);
        assertThat(holders(stilKlein, TEXT)).isEmpty();
        assertThat(holders(lidKlein, TEXT)).containsExactlyInAnyOrder(trekkerKlein.id(), lidKlein.id());
        assertThat(holders(lidKlein, CHOICE)).containsExactlyInAnyOrder(Cel.SAMEN, trekkerKlein.id(), lidKlein.id());
        assertThat(left(lidKlein).houder(trekkerKlein.id())).hasValue("Klaas");
    }

    @Test
    void aPictureIsSeenByWhomTheAnswerIsReadThatItIsOf() {
        UUID alone = picture(lidKlein, lidKlein.mijn(DRAWN, "", PICTURE), 8);
        UUID together = picture(trekkerKlein, samen(DRAWN, "", PICTURE), 9);
        UUID given = picture(trekkerKlein, trekkerKlein.mijn(DRAWN, "", PICTURE), 10);
        wereld.klaar(lidKlein, DRAWN);
        wereld.klaar(trekkerKlein, DRAWN);
        merge(keuze());
        assertThat(seen(lidKlein, alone, together, given)).containsExactly(alone, together, given);
        assertThat(seen(trekkerKlein, alone, together, given)).containsExactly(alone, together, given);
        // Who gave none then, and who comes from the other half, sees what was agreed.
        assertThat(seen(stilKlein, alone, together, given)).containsExactly(together);
        assertThat(seen(lidGroot, alone, together, given)).containsExactly(together);
        assertThat(pictures.read(vreemde.toegang(), together)).isEmpty();
    }

    private UUID picture(Deel deel, Cel.Adres cell, int width) {
        UUID made = pictures.store(deel.toegang(), klein.traject(), cell, Beelden.stream(Beelden.png(width, 8)))
                .orElseThrow()
                .id();
        assertThat(wereld.typ(deel, cell, 0, Map.of("id", made.toString(), "alt", "", "width", width, "height", 8)))
                .isInstanceOf(Cel.Uitkomst.Bewaard.class);
        return made;
    }

    private List<UUID> seen(Deel reader, UUID... all) {
        return Stream.of(all)
                .filter(one -> pictures.read(reader.toegang(), one).isPresent())
                .toList();
    }

    @Test
    void whoLeftLongBeforeReadsOnlyTheirOwnOfThen() {
        deelnemers.end(beheerder.toegang(), lidKlein.id());
        merge(keuze());
        deelnemers.enrol(
                beheerder.toegang(), groot.bestuur(), lidKlein.persoon().account(), Rol.MT_LID, "");
        assertThat(holders(lidKlein, TEXT)).containsExactly(lidKlein.id());
    }

    private Set<Long> holders(Deel reader, String item) {
        return predecessors.cellen(reader.toegang(), left(reader), List.of(item)).stream()
                .map(cel -> cel.address().holder())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void nothingIsLostAndNobodyWritesThereAnyMore() {
        moments.close(
                trekkerKlein.toegang(),
                wereld.traject(trekkerKlein),
                new Meetmoment.Nieuw("Nulmeting", "", LocalDate.now(Klok.BRUSSEL), ""));
        List<Table<?>> kept = List.of(ANTWOORD, ANTWOORD_VERSIE, OPNAME_VERSIE, NOTITIE, VRIJGAVE);
        List<String> before = kept.stream().map(this::dump).toList();
        int people = dsl.fetchCount(DEELNEMER);
        assertThat(before.getFirst()).contains("Begeleiding");
        merge(keuze("Grootdam-Kleindam", trekkerGroot, trekkerKlein));
        assertThat(kept.stream().map(this::dump).toList()).isEqualTo(before);
        assertThat(dsl.fetchCount(DEELNEMER)).isEqualTo(people + 3);

        assertThat(wereld.typ(trekkerKlein, samen(CHOICE, "", ""), 2, "geen")).isInstanceOf(Uitkomst.Onbekend.class);
        assertThat(wereld.typ(trekkerKlein, trekkerKlein.mijn(CHOICE), 1, "geen"))
                .isInstanceOf(Uitkomst.Onbekend.class);
        Deel inOld = new Deel(trekkerGroot.persoon(), klein, trekkerGroot.id());
        assertThat(wereld.typ(inOld, samen(ROWS, UUID.randomUUID().toString(), "post"), 0, "Nieuw"))
                .isInstanceOf(Uitkomst.Onbekend.class);
        assertThat(kept.stream().map(this::dump).toList()).isEqualTo(before);
    }

    private String dump(Table<?> table) {
        return dsl.fetch("select * from " + table.getName() + " order by 1, 2").formatCSV();
    }

    @Test
    void itsPeopleLandInTheSuccessorAndHearOfIt() {
        invitations.invite(
                trekkerKlein.toegang(), klein.bestuur(), UUID.randomUUID() + "@voorbeeld.be", Rol.MT_LID, "");
        assertThat(tekst(keuze("Grootdam-Kleindam", trekkerGroot)))
                .contains("Klaas (MT-lid, nu trekker)", "Greet (trekker)", "1 open uitnodiging");
        merge(keuze("Grootdam-Kleindam", trekkerGroot));
        for (Deel one : List.of(trekkerGroot, lidGroot, trekkerKlein, lidKlein, stilKlein)) {
            List<Traject> mine = trajecten.mine(one.toegang());
            assertThat(mine).singleElement().satisfies(traject -> {
                assertThat(traject.id()).isEqualTo(groot.traject());
                assertThat(traject.bestuur()).isEqualTo("Grootdam-Kleindam");
                assertThat(traject.isTrekker()).isEqualTo(one.equals(trekkerGroot));
                assertThat(traject.voorgangers()).containsExactly(new Traject.Voorganger(klein.traject(), "Kleindam"));
            });
            assertThat(inbox.list(one.toegang(), Melding.Soort.BEHEER, 1)
                            .getFirst()
                            .zin())
                    .contains(
                            beheerder.name() + " (beheer)",
                            "voegde Kleindam en Grootdam samen tot Grootdam-Kleindam",
                            "beide gemeenteraden");
        }
        assertThat(invitations.open(trekkerGroot.toegang(), groot.bestuur())).hasSize(1);
        assertThat(service.all(beheerder.toegang())).singleElement().satisfies(one -> {
            assertThat(one.naam()).isEqualTo("Grootdam-Kleindam");
            assertThat(one.voorganger()).isEqualTo("Kleindam");
        });
        assertThat(service.all(trekkerGroot.toegang())).isEmpty();
    }

    @Test
    void theReasonStaysWholeHoweverLongTheNames() {
        String why = "Beslist in beide raden. ".repeat(8).strip();
        Keuze keuze = keuze("Groot".repeat(24), trekkerGroot);
        service.carryOut(
                beheerder.toegang(), keuze, vooruit(keuze).vingerafdruk(), new Bevestiging(Wereld.PASSWORD, why));
        assertThat(inbox.list(lidKlein.toegang(), Melding.Soort.BEHEER, 1)
                        .getFirst()
                        .zin())
                .startsWith(beheerder.name() + " (beheer) voegde Kleindam")
                .endsWith("… Reden: " + why);
    }

    @Test
    void whoIsInBothKeepsWhatTheyReadThere() {
        deelnemers.enrol(
                beheerder.toegang(), klein.bestuur(), lidGroot.persoon().account(), Rol.INVULLER, "");
        Persoon both = wereld.persoon("Beide");
        wereld.deel(groot, both, Rol.INVULLER);
        wereld.deel(klein, both, Rol.MT_LID);
        merge(keuze());
        assertThat(deelnemers.of(beheerder.toegang(), groot.bestuur()))
                .filteredOn(one -> one.naam().equals("Gust") || one.naam().equals("Beide"))
                .extracting(Deelnemer::rol)
                .containsExactly(Rol.MT_LID, Rol.MT_LID);
    }

    /** As Lochristi took in Wachtebeke, and as Merelbeke and Melle became Merelbeke-Melle. */
    @Test
    void theDissolvedOneIsFoundUnderItsSuccessorUnderBothKindsOfName() {
        merge(keuze());
        assertThat(names("Kleindam")).isEmpty();
        assertThat(besturen.searchVoorganger(beheerder.toegang(), "Kleindam").keySet())
                .extracting(Bestuur::name)
                .containsExactly("Grootdam");
        assertThat(besturen.voorgangers(beheerder.toegang(), groot.bestuur())).containsExactly("Kleindam");

        Keuze second = new Keuze(
                derde.bestuur(),
                groot.bestuur(),
                "Derdam-Grootdam",
                LocalDate.now(Klok.BRUSSEL),
                Set.of(vreemde.persoon().account()));
        merge(second);
        assertThat(names("dam")).contains("Derdam-Grootdam").doesNotContain("Grootdam", "Derdam", "Kleindam");
        for (String old : List.of("Kleindam", "Grootdam", "Derdam")) {
            assertThat(besturen.searchVoorganger(beheerder.toegang(), old).keySet())
                    .extracting(Bestuur::name)
                    .as(old)
                    .containsExactly("Derdam-Grootdam");
        }
        // What was left by either is read by who came last.
        assertThat(predecessors.find(vreemde.toegang(), klein.traject())).isPresent();
        assertThat(predecessors.find(vreemde.toegang(), groot.traject())).isPresent();
        assertThatThrownBy(() -> trajecten.start(
                        beheerder.toegang(), klein.bestuur(), left(vreemde).editie()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> names(String term) {
        return besturen.search(beheerder.toegang(), term).stream()
                .map(Bestuur::name)
                .toList();
    }

    @Test
    void itIsDoneOnlyWhileThePreviewHolds() {
        Keuze keuze = keuze();
        String seen = vooruit(keuze).vingerafdruk();
        wereld.typ(lidKlein, samen("c13-budget", UUID.randomUUID().toString(), "post"), 0, "Nog iets");
        assertThatThrownBy(() -> service.carryOut(beheerder.toegang(), keuze, seen, PROOF))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("intussen iets veranderd");
        assertThat(dsl.fetchCount(FUSIE)).isZero();
        assertThat(wereld.traject(trekkerKlein).bestuur()).isEqualTo("Kleindam");

        String again = vooruit(keuze).vingerafdruk();
        assertThat(again).isNotEqualTo(seen);
        assertThatThrownBy(() -> service.carryOut(beheerder.toegang(), keuze("Anders", trekkerGroot), again, PROOF))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> service.carryOut(
                        beheerder.toegang(), keuze, again, new Bevestiging("verkeerd", "Beslist door de raad.")))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("wachtwoord");
        assertThat(dsl.fetchCount(FUSIE)).isZero();
        service.carryOut(beheerder.toegang(), keuze, again, PROOF);
        int told = dsl.fetchCount(be.draaiboek.db.Tables.MELDING);
        service.carryOut(beheerder.toegang(), keuze, again, PROOF);
        assertThat(dsl.fetchCount(FUSIE)).isEqualTo(1);
        assertThat(dsl.fetchCount(be.draaiboek.db.Tables.MELDING)).isEqualTo(told);
        assertThatThrownBy(() -> vooruit(keuze)).isInstanceOf(OngeldigException.class);
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> service.preview(trekkerGroot.toegang(), keuze()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.carryOut(coach.toegang(), keuze(), "", PROOF))
                .isInstanceOf(AccessDeniedException.class);
        refused(keuze("Derdam", trekkerGroot), "al een ander bestuur");
        refused(keuze(" ", trekkerGroot), "naam");
        refused(keuze("Grootdam"), "trekker blijft");
        refused(keuze("Grootdam", lidGroot), "trekker blijft");
        refused(
                new Keuze(groot.bestuur(), groot.bestuur(), "X", LocalDate.now(Klok.BRUSSEL), Set.of(1L)),
                "twee verschillende");
        refused(
                new Keuze(
                        groot.bestuur(),
                        klein.bestuur(),
                        "X",
                        LocalDate.now(Klok.BRUSSEL).plusDays(1),
                        keuze().trekkers()),
                "vanaf de dag");
    }

    private void refused(Keuze keuze, String why) {
        assertThatThrownBy(() -> vooruit(keuze))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aTwinBetweenTheHalvesEndsAndAnotherGoesOnWithTheSuccessor() {
        long halves = wereld.tweeling(groot, klein);
        long other = wereld.tweeling(klein, derde);
        long release = wereld.vrijgave(other, derde, klein, "A");
        assertThat(release).isPositive();
        assertThat(tekst(keuze())).contains("elkaars tweeling", "neemt Grootdam de plaats van Kleindam in");
        merge(keuze());
        assertThat(stand(trekkerGroot, halves)).isEqualTo(Tweeling.Stand.BEEINDIGD);
        // Nobody chose to stop it, and nobody is said to have.
        assertThat(Afloop.voor(tweelingen.find(trekkerGroot.toegang(), halves).orElseThrow(), groot.bestuur()))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Kleindam ging op ")
                        .endsWith(" op in Grootdam. Daarmee eindigde deze tweeling."));
        Tweeling goesOn = tweelingen.find(vreemde.toegang(), other).orElseThrow();
        assertThat(goesOn.actief()).isTrue();
        assertThat(goesOn.loopt(groot.bestuur())).isTrue();
        assertThat(goesOn.loopt(klein.bestuur())).isFalse();
        // What was released to one isn't released to the other.
        assertThat(dsl.fetchExists(
                        VRIJGAVE,
                        VRIJGAVE.ID.eq(release).and(trekkerGroot.toegang().vrijgegevenAanMij(VRIJGAVE))))
                .isFalse();
        assertThat(inbox.list(vreemde.toegang(), Melding.Soort.TWEELING, 1)
                        .getFirst()
                        .zin())
                .contains("Kleindam is opgegaan in Grootdam", "opnieuw vrij");
    }

    private Tweeling.Stand stand(Deel who, long id) {
        return tweelingen.find(who.toegang(), id).orElseThrow().stand();
    }

    @Test
    void nobodyIsPairedTwiceAndAnInvitationLapses() {
        wereld.tweeling(groot, derde);
        long same = wereld.tweeling(klein, derde);
        Plaats vierde = wereld.plaats("Vierdam");
        Deel vier = wereld.deel(vierde, wereld.persoon("Vera"), Rol.TREKKER);
        long three = wereld.tweeling(groot, klein, vierde);
        Plaats vijfde = wereld.plaats("Vijfdam");
        wereld.deel(vijfde, wereld.persoon("Vic"), Rol.TREKKER);
        long asked = tweelingen.invite(trekkerKlein.toegang(), klein.bestuur(), vijfde.bestuur(), "Kijken jullie mee?");
        assertThat(tekst(keuze())).contains("al een tweeling", "nog niet aanvaard", "De anderen gaan samen verder");
        merge(keuze());
        assertThat(stand(vreemde, same)).isEqualTo(Tweeling.Stand.BEEINDIGD);
        assertThat(stand(vier, three)).isEqualTo(Tweeling.Stand.ACTIEF);
        assertThat(tweelingen.find(vier.toegang(), three).orElseThrow().loopt(groot.bestuur()))
                .isTrue();
        assertThat(dsl.fetchExists(
                        be.draaiboek.db.Tables.TWEELING,
                        be.draaiboek.db.Tables.TWEELING
                                .ID
                                .eq(asked)
                                .and(be.draaiboek.db.Tables.TWEELING.STATE.eq(
                                        be.draaiboek.db.enums.TweelingState.INGETROKKEN))))
                .isTrue();
        assertThat(dsl.fetchCount(
                        TWEELING_LID,
                        TWEELING_LID.BESTUUR_ID.eq(groot.bestuur()).and(TWEELING_LID.TWEELING_ID.eq(same))))
                .isZero();
    }

    @Test
    void aProposalOfThreeThatLapsesNamesAllAndWhatIsLeft() {
        long cohort = wereld.cohort(coach, groot, klein, derde);
        tweelingen.proposeToBoth(
                coach.toegang(), cohort, List.of(groot.bestuur(), klein.bestuur(), derde.bestuur()), "Met drie?");
        Plaats vierde = wereld.plaats("Vierdam");
        wereld.deel(vierde, wereld.persoon("Vera"), Rol.TREKKER);
        wereld.tweeling(groot, vierde);
        assertThat(tekst(keuze()))
                .contains("Het voorstel van drie tussen Derdam, Grootdam en Kleindam vervalt")
                .contains("Er blijft niets van over")
                .contains("De tweeling van Grootdam met Vierdam blijft");
    }

    @Test
    void theSuccessorTakesThePlaceInEachCohortThatRuns() {
        long both = wereld.cohort(coach, groot, klein);
        long alone = wereld.cohort(coach, klein);
        long closed = wereld.cohort(coach, klein);
        closing.close(coach.toegang(), closed);
        assertThat(tekst(keuze())).contains("één keer", "komt in de plaats van Kleindam", "afgesloten");
        merge(keuze());
        assertThat(members(both)).containsExactly(groot.bestuur());
        assertThat(members(alone)).containsExactly(groot.bestuur());
        assertThat(members(closed)).containsExactly(klein.bestuur());
        assertThat(leaving.departed(coach.toegang(), alone))
                .extracting(VertrekService.Vertrokken::naam)
                .containsExactly("Kleindam");
        assertThat(coaching.bestuur(coach.toegang(), alone, groot.bestuur())).isPresent();
        assertThat(inbox.list(coach.toegang(), Melding.Soort.COHORT, 5))
                .extracting(Melding::zin)
                .anyMatch(zin -> zin.contains("Kleindam en Grootdam zijn één bestuur"));
        assertThat(inbox.list(trekkerKlein.toegang(), Melding.Soort.COHORT, 5))
                .extracting(Melding::zin)
                .noneMatch(zin -> zin.contains("niet meer in het cohort"));
    }

    private List<Long> members(long cohort) {
        return dsl.select(COHORT_BESTUUR.BESTUUR_ID)
                .from(COHORT_BESTUUR)
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohort))
                .fetch(COHORT_BESTUUR.BESTUUR_ID);
    }

    @Test
    void questionsToPolisGoAlong() {
        wereld.cohort(coach, klein);
        questions.ask(
                trekkerKlein.toegang(), wereld.traject(trekkerKlein), CHOICE, UUID.randomUUID(), "Wat is algemeen?");
        assertThat(tekst(keuze())).contains("1 vraag van Kleindam, nog zonder antwoord, staat daarna bij ");
        merge(keuze());
        assertThat(dsl.select(POLISVRAAG.BESTUUR_ID).from(POLISVRAAG).fetch(POLISVRAAG.BESTUUR_ID))
                .containsExactly(groot.bestuur());
        assertThat(questions.ours(trekkerGroot.toegang(), groot.bestuur())).hasSize(1);
        assertThat(questions.queue(coach.toegang())).hasSize(1);
    }

    @Test
    void theTrekkerTakesOverWhatWasAgreedAndTheHistoryNamesTheMerger() {
        merge(keuze());
        Traject ours = ours(trekkerGroot);
        predecessors.takeOver(trekkerGroot.toegang(), ours, klein.traject(), CHOICE);
        assertThat(answers.history(trekkerGroot.toegang(), ours, samen(CHOICE, "", "")))
                .satisfiesExactly(
                        now -> {
                            assertThat(now.source()).isEqualTo(Bron.FUSIE);
                            assertThat(now.value()).isEqualTo(Wereld.json("algemeen"));
                            assertThat(now.by()).isEqualTo("Greet");
                        },
                        before -> assertThat(before.value()).isEqualTo(Wereld.json("geen")));
        int versions = wereld.versions(groot.traject());
        predecessors.takeOver(trekkerGroot.toegang(), ours, klein.traject(), CHOICE);
        assertThat(wereld.versions(groot.traject())).isEqualTo(versions);

        predecessors.takeOver(lidKlein.toegang(), ours(lidKlein), klein.traject(), ROWS);
        assertThat(answers.cellen(lidGroot.toegang(), ours(lidGroot), List.of(ROWS)))
                .extracting(Cel::value)
                .contains(Wereld.json("Begeleiding"));
        // What is agreed on is the trekker's, whoever reads it; and nobody who has no part gets anything.
        assertThatThrownBy(() -> {
                    wereld.typ(new Deel(lidKlein.persoon(), groot, deelVan(lidKlein)), own(lidKlein), 0, "geen");
                    wereld.typ(trekkerGroot, samen(CHOICE, "", ""), 2, "geen");
                    predecessors.takeOver(lidKlein.toegang(), ours(lidKlein), klein.traject(), CHOICE);
                })
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("trekker");
        assertThatThrownBy(() -> predecessors.takeOver(vreemde.toegang(), ours, klein.traject(), CHOICE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> predecessors.takeOver(trekkerGroot.toegang(), ours, derde.traject(), CHOICE))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Cel.Adres own(Deel who) {
        return new Cel.Adres(CHOICE, "", "", deelVan(who));
    }

    /** The part that somebody of the one that went up has in its successor. */
    private long deelVan(Deel who) {
        return ours(who).ik().id();
    }

    @Test
    void whatStandsThereAndIsNotSeenYetIsNotWrittenOver() {
        wereld.typ(trekkerGroot, trekkerGroot.mijn("b41-budget"), 0, "jaarlijks");
        wereld.typ(trekkerGroot, samen("b41-budget", "", ""), 0, "jaarlijks");
        wereld.typ(trekkerKlein, trekkerKlein.mijn("b41-budget"), 0, "jaarlijks");
        wereld.typ(trekkerKlein, samen("b41-budget", "", ""), 0, "jaarlijks");
        merge(keuze("Grootdam", trekkerKlein));
        assertThatThrownBy(() -> predecessors.takeOver(
                        trekkerKlein.toegang(), ours(trekkerKlein), klein.traject(), "b41-budget"))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("eerst zelf");
    }
}
