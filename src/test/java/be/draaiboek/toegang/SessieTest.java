package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.toegang.SessieService.Aanmelding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where somebody is logged in, with real sessions. */
class SessieTest extends LiveTest {

    @Autowired
    SessieService sessions;

    @Autowired
    AccountService accounts;

    @LocalServerPort
    int port;

    private Persoon me;
    private Persoon other;

    @BeforeEach
    void people() {
        me = wereld.persoon("Ik");
        other = wereld.persoon("Een Ander");
    }

    @Test
    void mineAreListedAndEndedAndNobodyElses() {
        Api first = new Api(port).logIn(me);
        Api second = new Api(port).logIn(me);
        Api theirs = new Api(port).logIn(other);
        assertThat(sessions.mine(me.toegang(), session(first)))
                .hasSize(2)
                .filteredOn(Aanmelding::hier)
                .hasSize(1);

        long hers = sessions.mine(other.toegang(), null).getFirst().id();
        sessions.end(me.toegang(), hers);
        assertThat(status(theirs)).isEqualTo(200);

        long away = sessions.mine(me.toegang(), session(first)).stream()
                .filter(one -> !one.hier())
                .findFirst()
                .orElseThrow()
                .id();
        sessions.end(me.toegang(), away);
        assertThat(status(second)).isEqualTo(401);
        assertThat(status(first)).isEqualTo(200);
        assertThat(sessions.mine(me.toegang(), session(first))).hasSize(1);
    }

    @Test
    void loggingOutTakesItOffTheList() {
        Api api = new Api(port).logIn(me);
        assertThat(api.delete("/api/sessie").status()).isEqualTo(204);
        assertThat(sessions.mine(me.toegang(), null)).isEmpty();
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsOnly() {
        Api here = new Api(port).logIn(me);
        Api elsewhere = new Api(port).logIn(me);
        accounts.changePassword(me.toegang(), Wereld.PASSWORD, "een heel ander wachtwoord", session(here));
        assertThat(status(here)).isEqualTo(200);
        assertThat(status(elsewhere)).isEqualTo(401);
    }

    @Test
    void aClosedAccountsSessionsEndAndATemporaryPasswordEndsThemToo() {
        Api mine = new Api(port).logIn(me);
        wereld.sluit(me);
        assertThat(status(mine)).isEqualTo(401);

        Api theirs = new Api(port).logIn(other);
        accounts.setPassword(
                wereld.persoon("Bea", true).toegang(),
                other.account(),
                "regen op zolder maandag",
                new Bevestiging(Wereld.PASSWORD, "Vergat het wachtwoord."));
        assertThat(status(theirs)).isEqualTo(401);
    }

    @Test
    void askingHowLongIsLeftDoesNotMakeItLonger() {
        Api api = new Api(port).logIn(me);
        var before = sessions.mine(me.toegang(), null).getFirst().laatst();
        assertThat(api.get("/api/sessie/rust").json().path("seconds").asInt()).isBetween(3500, 3600);
        assertThat(api.get("/?v-r=heartbeat").status()).isNotEqualTo(500);
        assertThat(sessions.mine(me.toegang(), null).getFirst().laatst()).isEqualTo(before);
        assertThat(status(api)).isEqualTo(200);
        assertThat(sessions.mine(me.toegang(), null).getFirst().laatst()).isAfter(before);
        assertThat(new Api(port).get("/api/sessie/rust").status()).isEqualTo(401);
    }

    private static int status(Api api) {
        return api.get("/api/sessie").status();
    }

    private static String session(Api api) {
        return api.cookieHeader().replaceAll(".*JSESSIONID=([^;]+).*", "$1");
    }
}
