package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Guessing is slowed down; the person whose account it is can still log in from where they always do. */
@Import(AanmeldremTest.SteppedTime.class)
class AanmeldremTest extends DatabaseTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");
    private static final String RIGHT = "vier woorden in een zin";

    @TestConfiguration
    static class SteppedTime {

        @Bean
        @Primary
        SteppedClock steppedClock() {
            return new SteppedClock();
        }
    }

    /** Stands still until it is told to go on. */
    static final class SteppedClock extends Clock {

        private Instant now = Instant.now();

        void step(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Autowired
    AccountService accounts;

    @Autowired
    AuthenticationManager authentication;

    @Autowired
    Aanmeldrem throttle;

    @Autowired
    SteppedClock clock;

    private final String email = UUID.randomUUID() + "@voorbeeld.be";
    private final String home = address();

    @BeforeEach
    void account() {
        accounts.create(SYSTEEM, email, "Iemand", RIGHT, false);
    }

    @Test
    void fiveMistakesFromOnePlaceMeanAWaitOfAMinute() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> logIn("fout", home)).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> logIn(RIGHT, home))
                .isInstanceOf(WachtException.class)
                .hasMessageContaining("60 seconden");
        clock.step(Duration.ofSeconds(59));
        assertThatThrownBy(() -> logIn(RIGHT, home)).isInstanceOf(WachtException.class);
        clock.step(Duration.ofSeconds(1));
        assertThat(logIn(RIGHT, home).isAuthenticated()).isTrue();
    }

    @Test
    void aSuccessWipesEarlierMistakesOut() {
        mistakes(home, 4);
        clock.step(Duration.ofSeconds(1));
        logIn(RIGHT, home);
        clock.step(Duration.ofSeconds(1));
        mistakes(home, 4);
        assertThat(logIn(RIGHT, home).isAuthenticated()).isTrue();
    }

    @Test
    void strangersWaitAndTheVictimDoesNot() {
        logIn(RIGHT, home);
        for (int i = 0; i < 10; i++) {
            mistakes(address(), 4);
        }
        assertThatThrownBy(() -> logIn(RIGHT, address())).isInstanceOf(WachtException.class);
        assertThat(logIn(RIGHT, home).isAuthenticated()).isTrue();
        clock.step(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(logIn(RIGHT, address()).isAuthenticated()).isTrue();
    }

    @Test
    void aStrangersMistakesDoNotLengthenTheVictimsOwnWait() {
        logIn(RIGHT, home);
        clock.step(Duration.ofSeconds(1));
        mistakes(home, 5);
        clock.step(Duration.ofSeconds(50));
        mistakes(address(), 4);
        clock.step(Duration.ofSeconds(10));
        assertThat(logIn(RIGHT, home).isAuthenticated()).isTrue();
    }

    @Test
    void oneAddressThatTriesManyAccountsWaits() {
        for (int i = 0; i < 60; i++) {
            throttle.note("nummer" + i + "@voorbeeld.be", home, false);
        }
        assertThatThrownBy(() -> logIn(RIGHT, home)).isInstanceOf(WachtException.class);
        assertThat(logIn(RIGHT, address()).isAuthenticated()).isTrue();
    }

    @Test
    void anUnknownAccountIsSlowedDownTheSameWay() {
        String unknown = UUID.randomUUID() + "@voorbeeld.be";
        for (int i = 0; i < 5; i++) {
            throttle.note(unknown, home, false);
        }
        assertThat(throttle.wachttijd(unknown, home)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aTemporaryPasswordIsUsableAndNeverTheSame() {
        String one = TijdelijkWachtwoord.nieuw();
        assertThat(one)
                .matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}")
                .hasSizeGreaterThanOrEqualTo(AccountService.MIN_PASSWORD)
                .isNotEqualTo(TijdelijkWachtwoord.nieuw());
    }

    private void mistakes(String address, int count) {
        for (int i = 0; i < count; i++) {
            throttle.note(email, address, false);
        }
    }

    private Authentication logIn(String password, String address) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return authentication.authenticate(attempt);
    }

    /** An address that no other test uses: attempts are kept even when a test is rolled back. */
    private static String address() {
        return "test-" + UUID.randomUUID();
    }
}
