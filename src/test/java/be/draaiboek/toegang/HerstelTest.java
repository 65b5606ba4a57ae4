package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Postbode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A forgotten password, from the question to the login. */
class HerstelTest extends LiveTest {

    private static final String HERE = "192.0.2.20";
    private static final String NEW = "vijf heel andere losse woorden";

    @Autowired
    HerstelService resets;

    @Autowired
    AccountService accounts;

    @Autowired
    Postbode post;

    @Autowired
    @Qualifier("applicationTaskExecutor")
    ThreadPoolTaskExecutor executor;

    @LocalServerPort
    int port;

    private Persoon beheerder;
    private long asked;

    @BeforeAll
    void people() {
        beheerder = wereld.persoon("Bea Beheer", true);
    }

    @BeforeEach
    void count() {
        asked = done();
    }

    @Test
    void theLinkGivesANewPasswordOnceAndEndsEverySession() {
        Persoon me = wereld.persoon("Vic Vergeten");
        Api elsewhere = new Api(port).logIn(me);
        ask(" " + me.email().toUpperCase(java.util.Locale.ROOT), HERE);
        String code = code(me);
        assertThat(resets.valid(code, HERE)).isTrue();
        assertThatThrownBy(() -> resets.setPassword(code, "kort", HERE)).isInstanceOf(OngeldigException.class);
        assertThat(elsewhere.get("/api/sessie").status()).isEqualTo(200);
        resets.setPassword(code, NEW, HERE);

        assertThat(elsewhere.get("/api/sessie").status()).isEqualTo(401);
        assertThat(new Api(port).logIn(me.email(), Wereld.PASSWORD).status()).isEqualTo(401);
        assertThat(new Api(port).logIn(me.email(), NEW).status()).isEqualTo(200);
        assertThat(resets.valid(code, HERE)).isFalse();
        assertThatThrownBy(() -> resets.setPassword(code, NEW, HERE))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("werkt niet meer");
        // And the owner hears of it.
        assertThat(letters(me)).isEqualTo(2);
    }

    @Test
    void anUnknownAddressAndAClosedAccountGetTheSameAnswerAndNoMail() {
        Persoon closed = wereld.persoon("Gerd Gesloten");
        wereld.sluit(closed);
        int before = post.uit(beheerder.toegang()).size();
        ask(closed.email(), HERE);
        ask(UUID.randomUUID() + "@voorbeeld.be", HERE);
        ask("geen adres", HERE);
        settle();
        assertThat(post.uit(beheerder.toegang())).hasSize(before);
    }

    @Test
    void askingIsThrottledAlikeForKnownAndUnknown() {
        Persoon me = wereld.persoon("Vic Veelvrager");
        for (String email : new String[] {me.email(), UUID.randomUUID() + "@voorbeeld.be"}) {
            int count = 0;
            try {
                for (; count < 10; count++) {
                    ask(email, "192.0.2.21");
                }
            } catch (WachtException throttled) {
                assertThat(throttled.wachttijd()).isPositive();
            }
            assertThat(count).isEqualTo(5);
        }
        settle();
        // However many ask from wherever: no flood in one person's mailbox.
        assertThat(letters(me)).isEqualTo(3);
        // And asking doesn't keep the owner from logging in.
        assertThat(new Api(port).logIn(me.email(), Wereld.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aLinkExpiresAndIsOvertakenByANewerPassword() {
        Persoon me = wereld.persoon("Vic Verlopen");
        ask(me.email(), HERE);
        String old = code(me);
        wereld.laatHerstelVerlopen(me);
        assertThat(resets.valid(old, HERE)).isFalse();
        ask(me.email(), HERE);
        String fresh = code(me);
        assertThat(resets.valid(fresh, HERE)).isTrue();
        accounts.changePassword(me.toegang(), Wereld.PASSWORD, NEW, null);
        assertThatThrownBy(() -> resets.setPassword(fresh, "nog een ander wachtwoord", HERE))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void aClosedAccountsLinkWorksNoMore() {
        Persoon me = wereld.persoon("Vic Vertrekt");
        ask(me.email(), HERE);
        String code = code(me);
        wereld.sluit(me);
        assertThat(resets.valid(code, HERE)).isFalse();
        assertThatThrownBy(() -> resets.setPassword(code, NEW, HERE)).isInstanceOf(OngeldigException.class);
    }

    private String code(Persoon who) {
        settle();
        return wereld.codeUitMail(beheerder.toegang(), who.email(), "wachtwoord-herstellen");
    }

    private long letters(Persoon who) {
        return post.uit(beheerder.toegang()).stream()
                .filter(one -> one.aan().equals(who.email()))
                .count();
    }

    private void ask(String email, String address) {
        resets.ask(email, address);
        asked++;
    }

    /** Waits until the work behind the answers is done. */
    private void settle() {
        while (done() < asked) {
            Thread.onSpinWait();
        }
    }

    private long done() {
        return executor.getThreadPoolExecutor().getCompletedTaskCount();
    }
}
