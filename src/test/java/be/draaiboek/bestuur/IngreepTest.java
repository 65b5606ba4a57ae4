package be.draaiboek.bestuur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.melding.Postbode;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.spoor.Spoorkeuze;
import be.draaiboek.spoor.Spoorregel;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A beheerder doesn't become somebody else unseen. */
class IngreepTest extends LiveTest {

    private static final String WHY = "An belde: ze geraakt er niet meer in.";
    private static final Bevestiging PROOF = new Bevestiging(Wereld.PASSWORD, WHY);
    private static final Bevestiging WRONG = new Bevestiging("een ander wachtwoord", WHY);
    private static final String FRESH = "regen op zolder maandag";

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    UitnodigingService invitations;

    @Autowired
    Postbode post;

    @Autowired
    Meldingen inbox;

    @Autowired
    SpoorService trail;

    private Persoon bea;
    private Persoon trekker;
    private Persoon lid;
    private Plaats plaats;

    @BeforeEach
    void people() {
        bea = wereld.persoon("Bea Beheer", true);
        trekker = wereld.persoon("Tom Trekker");
        lid = wereld.persoon("An Peeters");
        plaats = wereld.plaats("Zichtdam");
        wereld.deel(plaats, trekker, Rol.TREKKER);
        wereld.deel(plaats, lid, Rol.MT_LID);
    }

    @Test
    void aTemporaryPasswordTakesTheOwnOneAndAReasonAndIsTold() {
        for (Bevestiging not : List.of(WRONG, new Bevestiging(Wereld.PASSWORD, " nee "))) {
            assertThatThrownBy(() -> accounts.setPassword(bea.toegang(), lid.account(), FRESH, not))
                    .isInstanceOf(OngeldigException.class);
        }
        new Api(port).logIn(lid);
        assertThat(lines(lid)).isEmpty();

        accounts.setPassword(bea.toegang(), lid.account(), FRESH, PROOF);
        assertThat(new Api(port).logIn(lid.email(), FRESH).status()).isEqualTo(200);
        assertThat(lines(lid)).singleElement().asString().contains("Bea Beheer", "tijdelijk wachtwoord", WHY);
        assertThat(lines(trekker)).singleElement().asString().contains("Bea Beheer", "An Peeters", WHY);
        assertThat(letters(lid)).isEqualTo(1);
        assertThat(letters(trekker)).isEqualTo(1);
        assertThat(seen(trekker)).singleElement().satisfies(line -> {
            assertThat(line.soort()).isEqualTo(Soort.TIJDELIJK_WACHTWOORD);
            assertThat(line.reden()).isEqualTo(WHY);
            assertThat(line.aan()).isEqualTo("An Peeters");
        });
    }

    @Test
    void guessingAtTheOwnPasswordIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> accounts.setPassword(bea.toegang(), lid.account(), FRESH, WRONG))
                    .hasMessageContaining("klopt niet");
        }
        assertThatThrownBy(() -> accounts.setPassword(bea.toegang(), lid.account(), FRESH, PROOF))
                .hasMessageContaining("Te veel pogingen");
        assertThat(lines(lid)).isEmpty();
    }

    @Test
    void aLinkIsNotReadUnseen() {
        long id = invitations.invite(trekker.toegang(), plaats.bestuur(), "nieuw@zichtdam.be", Rol.MT_LID, "");
        assertThat(id).isPositive();
        long letter = post.uit(bea.toegang()).stream()
                .filter(one -> one.aan().equals("nieuw@zichtdam.be"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> post.read(bea.toegang(), letter, WRONG)).isInstanceOf(OngeldigException.class);
        assertThat(lines(trekker)).isEmpty();
        assertThat(post.read(bea.toegang(), letter, PROOF)).contains("/uitnodiging/");
        assertThat(lines(trekker)).singleElement().asString().contains("las een mail", WHY);
        assertThat(seen(trekker)).singleElement().satisfies(line -> {
            assertThat(line.soort()).isEqualTo(Soort.BRIEF_GELEZEN);
            assertThat(line.reden()).isEqualTo(WHY);
        });
    }

    @Test
    void aBeheerderComesInOnlySeen() {
        assertThatThrownBy(() -> deelnemers.enrol(bea.toegang(), plaats.bestuur(), bea.account(), Rol.TREKKER, ""))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> invitations.invite(bea.toegang(), plaats.bestuur(), bea.email(), Rol.TREKKER, ""))
                .hasMessageContaining("Jezelf");
        assertThatThrownBy(() -> deelnemers.enrolMyself(bea.toegang(), plaats.bestuur(), Rol.MT_LID, "", WRONG))
                .isInstanceOf(OngeldigException.class);
        assertThat(deelnemers.mine(bea.toegang())).isEmpty();

        long part = deelnemers.enrolMyself(bea.toegang(), plaats.bestuur(), Rol.MT_LID, "", PROOF);
        assertThat(lines(trekker)).singleElement().asString().contains("nam zichzelf op in Zichtdam", WHY);
        assertThat(letters(trekker)).isEqualTo(1);
        assertThatThrownBy(() -> deelnemers.change(bea.toegang(), part, Rol.TREKKER, ""))
                .hasMessageContaining("Je eigen rol");
        assertThat(seen(trekker))
                .singleElement()
                .satisfies(line -> assertThat(line.reden()).isEqualTo(WHY));
    }

    @Test
    void whatABeheerderChangesInABestuurItsTrekkersHearAndWhatTheyDoThemselvesTheyDont() {
        Persoon other = wereld.persoon("Els Extra");
        long part = deelnemers.enrol(bea.toegang(), plaats.bestuur(), other.account(), Rol.MT_LID, "");
        assertThat(lines(trekker)).singleElement().asString().contains("Bea Beheer (beheer) voegde Els Extra toe");
        deelnemers.change(trekker.toegang(), part, Rol.INVULLER, "");
        assertThat(lines(trekker)).hasSize(1);
        deelnemers.end(bea.toegang(), part);
        assertThat(lines(trekker)).hasSize(2);
    }

    private List<String> lines(Persoon who) {
        return inbox.list(who.toegang(), Melding.Soort.BEHEER, 10).stream()
                .flatMap(one -> java.util.stream.Stream.generate(one::zin).limit(one.aantal()))
                .toList();
    }

    private long letters(Persoon who) {
        return post.uit(bea.toegang()).stream()
                .filter(one -> one.aan().equals(who.email()))
                .count();
    }

    private List<Spoorregel> seen(Persoon who) {
        return trail.ofBestuur(who.toegang(), plaats.bestuur(), Spoorkeuze.ALLES, 10).regels().stream()
                .filter(one -> !one.reden().isEmpty())
                .toList();
    }
}
