package be.draaiboek.tweeling;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Afbeelding;
import be.draaiboek.antwoord.AfbeeldingService;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.meetmoment.Bevroren;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.meetmoment.OpnameService;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Vrijgave.Inzage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What a twin gets to read, and every way by which it might get to read more. */
class VrijgaveServiceTest extends LiveTest {

    private static final String CHAPTER = "B.4";
    private static final String CHOICE = "b41-strategie";
    private static final String DRAWN = "b1-voorstelling";

    @Autowired
    VrijgaveService releases;

    @Autowired
    OpnameService frozen;

    @Autowired
    AntwoordService answers;

    @Autowired
    AfbeeldingService pictures;

    @Autowired
    MeetmomentService meetmomenten;

    @Autowired
    NotitieService notes;

    @Autowired
    DeelnemerService members;

    @Autowired
    Meldingen messages;

    private Persoon an;
    private Persoon bo;
    private Persoon chris;
    private Persoon dina;
    private Persoon eef;
    private Plaats ours;
    private Plaats theirs;
    private Plaats third;
    private Deel trekker;
    private Deel lid;
    private Deel twin;
    private Deel twinLid;
    private Deel outsider;
    private long pair;
    private Traject traject;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        chris = wereld.persoon("Chris Tweeling");
        dina = wereld.persoon("Dina Tweeling");
        eef = wereld.persoon("Eef Derde");
    }

    @BeforeEach
    void trio() {
        wereld.clearBesturen();
        ours = wereld.plaats("Proefdam");
        theirs = wereld.plaats("Tweelingdam");
        third = wereld.plaats("Derdedam");
        trekker = wereld.deel(ours, an, Rol.TREKKER);
        lid = wereld.deel(ours, bo, Rol.MT_LID);
        twin = wereld.deel(theirs, chris, Rol.TREKKER);
        twinLid = wereld.deel(theirs, dina, Rol.MT_LID);
        outsider = wereld.deel(third, eef, Rol.TREKKER);
        pair = wereld.tweeling(ours, theirs, third);
        traject = wereld.traject(trekker);
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
    }

    @Test
    void whoIsNotTheOneItWasGivenToReadsNothing() {
        release();
        assertThat(read(twin)).containsExactly("geen");
        assertThat(read(twinLid)).containsExactly("geen");
        Deel stranger = wereld.deel(wereld.plaats("Elderdam"), wereld.persoon("Vreemde"), Rol.TREKKER);
        Deel invuller = wereld.deel(theirs, wereld.persoon("Invuller"), Rol.INVULLER);
        for (Toegang other : List.of(
                outsider.toegang(),
                stranger.toegang(),
                invuller.toegang(),
                wereld.persoon("Beheerder", true).toegang())) {
            nothingFor(other);
        }
    }

    @Test
    void whatWasNotReleasedStaysAtHome() {
        wereld.typ(lid, lid.mijn(CHOICE), 0, "algemeen");
        wereld.typ(lid, lid.mijn(CHOICE, "", "toelichting"), 0, "van Bo alleen");
        wereld.typ(trekker, samen(CHOICE, "", Item.MINORITY), 0, "Bo denkt er anders over");
        wereld.typ(trekker, samen(CHOICE, "", Item.DELIBERATE), 0, true);
        wereld.typ(trekker, samen("b1-voorstelling", "", ""), 0, "een ander hoofdstuk");
        notes.write(lid.toegang(), traject, CHOICE, UUID.randomUUID(), "een notitie");
        wereld.typ(trekker, samen("b41-planning", "", ""), 0, "weggehaald");
        release();
        wereld.typ(trekker, samen(CHOICE, "", ""), 1, "uitgewerkt");

        var cells = releases.read(twin.toegang(), pair, CHAPTER).getFirst().cellen();
        assertThat(cells)
                .extracting(cel -> cel.address().item() + "/" + cel.address().col())
                .contains(CHOICE + "/", CHOICE + "/" + Item.DELIBERATE)
                .doesNotContain(CHOICE + "/" + Item.MINORITY, "b1-voorstelling/");
        assertThat(cells).allSatisfy(cel -> {
            assertThat(cel.address().holder()).isEqualTo(Cel.SAMEN);
            assertThat(cel.by()).as("a release speaks for the bestuur").isNull();
        });
        assertThat(read(twin)).as("frozen").containsExactly("geen");
        // Every other way in.
        assertThat(answers.cellen(twin.toegang(), traject, List.of(CHOICE))).isEmpty();
        assertThat(answers.history(twin.toegang(), traject, samen(CHOICE, "", "")))
                .isEmpty();
        assertThat(notes.at(twin.toegang(), ours.traject(), List.of(CHOICE))).isEmpty();
        assertThat(releases.preview(twin.toegang(), traject, CHAPTER).cellen()).isEmpty();
        assertThat(releases.read(twin.toegang(), pair, "B.1")).isEmpty();
    }

    @Test
    void whatWasWithdrawnIsReadNoMore() {
        release();
        releases.revoke(trekker.toegang(), last().id());
        nothingFor(twin.toegang());
        assertThatThrownBy(() -> releases.revoke(trekker.toegang(), last().id()))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("intussen al ingetrokken");
        assertThat(last().ingetrokken()).isNotNull();
    }

    @Test
    void whatWasReplacedIsReadNoMore() {
        release();
        long old = last().opnameId();
        wereld.typ(trekker, samen(CHOICE, "", ""), 1, "uitgewerkt");
        release();
        assertThat(read(twin)).containsExactly("uitgewerkt");
        assertThat(releases.toMe(twin.toegang())).hasSize(1);
        assertThat(frozen.released(twin.toegang(), List.of(old))).isEmpty();
        assertThat(frozen.own(lid.toegang(), List.of(old))).isNotEmpty();
    }

    @Test
    void whenTheGiverLeftATrioNothingOfItIsRead() {
        release();
        wereld.verlaat(pair, ours);
        nothingFor(twin.toegang());
    }

    @Test
    void whoLeftATrioReadsNothingMore() {
        release();
        wereld.verlaat(pair, theirs);
        nothingFor(twin.toegang());
    }

    @Test
    void aTweelingThatEndedGivesNothing() {
        release();
        wereld.beeindig(pair);
        nothingFor(twin.toegang());
        assertThatThrownBy(this::release)
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("geen tweelingen meer");
        assertThat(releases.mine(trekker.toegang(), ours.bestuur())).hasSize(1);
    }

    @Test
    void whoNoLongerTakesPartInTheTwinReadsNothing() {
        release();
        members.end(Toegang.systeem("test"), twinLid.id());
        nothingFor(twinLid.toegang());
        wereld.sluitEnigeTrekker(chris);
        try {
            nothingFor(twin.toegang());
        } finally {
            wereld.open(chris);
        }
    }

    @Test
    void aPictureIsSeenByWhoMayReadTheReleaseThatHasIt() {
        UUID agreed = picture(Cel.SAMEN);
        UUID own = picture(trekker.id());
        assertThat(pictures.read(twin.toegang(), agreed)).isEmpty();
        give("B.1");
        assertThat(pictures.read(twin.toegang(), agreed)).isPresent();
        assertThat(pictures.read(twin.toegang(), own)).isEmpty();
        assertThat(pictures.read(outsider.toegang(), agreed)).isEmpty();
        releases.revoke(trekker.toegang(), last().id());
        assertThat(pictures.read(twin.toegang(), agreed)).isEmpty();
    }

    @Test
    void onlyTheTrekkerReleasesAndWithdrawsAndOnlyWhatIsTheirs() {
        Bevroren seen = releases.preview(trekker.toegang(), traject, CHAPTER);
        for (Toegang other : List.of(lid.toegang(), twin.toegang(), outsider.toegang())) {
            assertThatThrownBy(() ->
                            releases.release(other, traject, pair, CHAPTER, List.of(theirs.bestuur()), "Kijk", seen))
                    .isInstanceOf(AccessDeniedException.class);
        }
        release();
        for (Toegang other : List.of(lid.toegang(), twin.toegang(), outsider.toegang())) {
            assertThatThrownBy(() -> releases.revoke(other, last().id())).isInstanceOf(AccessDeniedException.class);
        }
        Plaats elsewhere = wereld.plaats("Elderdam");
        for (long nobody : List.of(elsewhere.bestuur(), ours.bestuur())) {
            assertThatThrownBy(() ->
                            releases.release(trekker.toegang(), traject, pair, CHAPTER, List.of(nobody), "Kijk", seen))
                    .isInstanceOf(OngeldigException.class);
        }
        assertThat(releases.mine(trekker.toegang(), ours.bestuur())).hasSize(1);
    }

    @Test
    void whatWasSeenIsWhatIsGiven() {
        Bevroren seen = releases.preview(trekker.toegang(), traject, CHAPTER);
        wereld.typ(trekker, samen(CHOICE, "", ""), 1, "uitgewerkt");
        assertThatThrownBy(() -> give(CHAPTER, "Kijk", seen))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Iemand heeft intussen een antwoord");
        assertThat(releases.toMe(twin.toegang())).isEmpty();
        release();
        assertThat(releases.read(twin.toegang(), pair, CHAPTER).getFirst().cellen())
                .extracting(Cel::address)
                .containsExactlyInAnyOrderElementsOf(
                        releases.preview(trekker.toegang(), traject, CHAPTER).cellen().stream()
                                .map(Cel::address)
                                .toList());
    }

    @Test
    void whatCannotBeReleasedIsSaid() {
        assertThatThrownBy(() -> give("A.1"))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("nog niets afgesproken");
        Bevroren seen = releases.preview(trekker.toegang(), traject, CHAPTER);
        assertThatThrownBy(() -> give(CHAPTER, "  ", seen)).hasMessageContaining("een woord uitleg");
        assertThatThrownBy(() -> give(CHAPTER, "x".repeat(2001), seen)).hasMessageContaining("2.001 tekens");
        assertThatThrownBy(() -> releases.release(trekker.toegang(), traject, pair, CHAPTER, List.of(), "Kijk", seen))
                .hasMessageContaining("aan welk bestuur");
    }

    @Test
    void aReleaseIsNoMeetmoment() {
        release();
        assertThat(meetmomenten.list(trekker.toegang(), traject)).isEmpty();
        assertThat(meetmomenten.read(trekker.toegang(), last().opnameId())).isEmpty();
    }

    @Test
    void theTrekkerSeesWhoLookedAndWhen() {
        release();
        releases.read(twin.toegang(), pair, CHAPTER);
        releases.read(twin.toegang(), pair, CHAPTER);
        releases.read(twinLid.toegang(), pair, CHAPTER);
        releases.read(outsider.toegang(), pair, CHAPTER);
        assertThat(releases.inzagen(trekker.toegang(), ours.bestuur()))
                .extracting(Inzage::naam)
                .containsExactlyInAnyOrder("Chris Tweeling", "Dina Tweeling");
        assertThat(releases.inzagen(lid.toegang(), ours.bestuur())).isEmpty();
        assertThat(releases.inzagen(twin.toegang(), ours.bestuur())).isEmpty();
    }

    @Test
    void theTwinIsToldThatThereIsSomethingAndWhere() {
        release();
        for (Deel one : List.of(twin, twinLid)) {
            Melding told =
                    messages.list(one.toegang(), Melding.Soort.VRIJGAVE, 5).getFirst();
            assertThat(told.zin()).contains("Proefdam", CHAPTER).doesNotContain("Wij", "geen");
            assertThat(told.pad()).isEqualTo("tweeling/vergelijk/" + pair + "/" + CHAPTER);
        }
        assertThat(messages.list(outsider.toegang(), Melding.Soort.VRIJGAVE, 5)).isEmpty();
        releases.revoke(trekker.toegang(), last().id());
        assertThat(messages.list(twin.toegang(), Melding.Soort.VRIJGAVE, 5)
                        .getFirst()
                        .zin())
                .contains("trok");
    }

    private void nothingFor(Toegang other) {
        assertThat(releases.read(other, pair, CHAPTER)).isEmpty();
        assertThat(releases.toMe(other)).isEmpty();
        assertThat(releases.mine(other, ours.bestuur())).isEmpty();
        assertThat(releases.own(other, releases.mine(trekker.toegang(), ours.bestuur())))
                .isEmpty();
        assertThat(releases.inzagen(other, ours.bestuur())).isEmpty();
        assertThat(frozen.versies(other, last().opnameId())).isEmpty();
    }

    private List<String> read(Deel who) {
        return releases.read(who.toegang(), pair, CHAPTER).stream()
                .flatMap(one -> one.cellen().stream())
                .filter(cel -> cel.address().equals(samen(CHOICE, "", "")))
                .map(cel -> cel.value().asString())
                .toList();
    }

    private Vrijgave last() {
        return releases.mine(trekker.toegang(), ours.bestuur()).getFirst();
    }

    private void release() {
        give(CHAPTER);
    }

    private void give(String chapter) {
        give(chapter, "Wij begonnen klein.", releases.preview(trekker.toegang(), traject, chapter));
    }

    private void give(String chapter, String word, Bevroren seen) {
        releases.release(trekker.toegang(), traject, pair, chapter, List.of(theirs.bestuur()), word, seen);
    }

    private UUID picture(long holder) {
        Adres cell = new Adres(DRAWN, "", "afbeelding", holder);
        Afbeelding made = pictures.store(
                        trekker.toegang(), ours.traject(), cell, Beelden.stream(Beelden.png(8, (int) holder % 90 + 1)))
                .orElseThrow();
        wereld.typ(trekker, cell, 0, Map.of("id", made.id().toString(), "alt", "", "width", 8, "height", 8));
        return made.id();
    }
}
