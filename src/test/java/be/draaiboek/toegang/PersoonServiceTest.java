package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.spoor.SpoorService;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** What a beheerder corrects of somebody's account, and how it is told. */
class PersoonServiceTest extends LiveTest {

    private static final Bevestiging PROOF = new Bevestiging(Wereld.PASSWORD, "Gevraagd aan de telefoon.");

    @LocalServerPort
    int port;

    @Autowired
    PersoonService service;

    @Autowired
    AccountService accounts;

    @Autowired
    SpoorService trail;

    @Autowired
    Meldingen inbox;

    @Autowired
    BestuurService besturen;

    @Autowired
    DSLContext dsl;

    private Persoon beheerder;
    private Persoon persoon;
    private Persoon trekker;

    @BeforeEach
    void fixture() {
        wereld.clearBesturen();
        beheerder = wereld.persoon("Bert Beheer", true);
        persoon = wereld.persoon("Persoon");
        trekker = wereld.persoon("Trekker");
        Plaats plaats = wereld.plaats("Proefdam");
        wereld.deel(plaats, persoon, Rol.MT_LID);
        wereld.deel(plaats, trekker, Rol.TREKKER);
    }

    private AccountService.Account now() {
        return accounts.all(beheerder.toegang()).stream()
                .filter(one -> one.id() == persoon.account())
                .findFirst()
                .orElseThrow();
    }

    private static String fresh() {
        return UUID.randomUUID() + "@voorbeeld.be";
    }

    @Test
    void aNameIsCorrectedAndKeptWithinBounds() {
        service.setName(beheerder.toegang(), persoon.account(), "  Zoë \n Persoons ");
        assertThat(now().name()).isEqualTo("Zoë Persoons");
        for (String wrong : List.of(" ", "x".repeat(121))) {
            assertThatThrownBy(() -> service.setName(beheerder.toegang(), persoon.account(), wrong))
                    .isInstanceOf(OngeldigException.class);
        }
    }

    @Test
    void anotherAddressEndsSessionsAndIsToldAtTheOldOneAndToTheTrekker() {
        Api api = new Api(port).logIn(persoon);
        assertThat(api.get("/api/sessie").status()).isEqualTo(200);
        String address = fresh();
        service.setAddress(beheerder.toegang(), persoon.account(), address.toUpperCase(Locale.ROOT), PROOF);
        assertThat(now().email()).isEqualTo(address);
        assertThat(api.get("/api/sessie").status()).isEqualTo(401);
        assertThat(dsl.fetchValues(
                        "select recipient from bericht where account_id = " + persoon.account() + " order by id desc"))
                .first()
                .isEqualTo(persoon.email());
        assertThat(inbox.list(trekker.toegang(), Melding.Soort.BEHEER, 5))
                .first()
                .extracting(Melding::zin)
                .asString()
                .contains("ander e-mailadres", "Gevraagd aan de telefoon");
        assertThatThrownBy(() -> service.setAddress(beheerder.toegang(), persoon.account(), trekker.email(), PROOF))
                .hasMessageContaining("al een account");
        assertThatThrownBy(() -> service.setAddress(
                        beheerder.toegang(),
                        persoon.account(),
                        fresh(),
                        new Bevestiging("fout", "Gevraagd per brief.")))
                .isInstanceOf(OngeldigException.class);
        assertThat(now().email()).isEqualTo(address);
    }

    @Test
    void administeringIsGivenAndTakenButNeverTheLast() {
        service.setBeheerder(beheerder.toegang(), persoon.account(), true, PROOF);
        assertThat(now().beheerder()).isTrue();
        assertThat(accounts.all(persoon.toegang())).isNotEmpty();
        assertThatThrownBy(() -> service.setBeheerder(beheerder.toegang(), beheerder.account(), false, PROOF))
                .hasMessageContaining("voor jezelf");
        service.setBeheerder(beheerder.toegang(), persoon.account(), false, PROOF);
        assertThat(accounts.all(persoon.toegang())).isEmpty();
        assertThatThrownBy(() -> service.setBeheerder(persoon.toegang(), persoon.account(), true, PROOF))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sessionsEndAndTheDayOfTheLastLoginIsKnownToABeheerderAlone() {
        Api api = new Api(port).logIn(persoon);
        assertThat(trail.lastLogins(beheerder.toegang())).containsEntry(persoon.account(), LocalDate.now(Klok.BRUSSEL));
        assertThat(trail.lastLogins(trekker.toegang())).isEmpty();
        assertThat(service.logOut(beheerder.toegang(), persoon.account())).isTrue();
        assertThat(api.get("/api/sessie").status()).isEqualTo(401);
        assertThat(service.logOut(beheerder.toegang(), persoon.account())).isFalse();
        assertThatThrownBy(() -> service.logOut(trekker.toegang(), persoon.account()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aNameOfBeforeAMergerFindsItsSuccessor() {
        assertThat(besturen.searchVoorganger(beheerder.toegang(), "moerbeke"))
                .hasEntrySatisfying(
                        besturen.search(beheerder.toegang(), "Lokeren").getFirst(),
                        names -> assertThat(names).containsExactly("Moerbeke"));
        assertThat(besturen.searchVoorganger(beheerder.toegang(), "mo")).isEmpty();
    }
}
