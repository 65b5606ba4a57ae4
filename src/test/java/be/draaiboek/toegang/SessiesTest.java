package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpSessionBindingEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

/** What ends a session in which nobody does anything, and how devices are called. */
class SessiesTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private Instant now = START;

    private final Sessies sessions = new Sessies(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            Duration.ofMinutes(60));

    @Test
    void anIdleOneEndsAndAnActiveOneGoesOn() {
        MockHttpSession idle = logIn();
        MockHttpSession active = logIn();
        now = START.plusSeconds(3000);
        sessions.active(active.getId());
        now = START.plusSeconds(3599);
        sessions.endIdle();
        assertThat(idle.isInvalid()).isFalse();
        assertThat(sessions.secondsLeft(idle.getId())).hasValue(1);
        assertThat(sessions.secondsLeft(active.getId())).hasValue(3001);
        now = START.plusSeconds(3601);
        sessions.endIdle();
        assertThat(idle.isInvalid()).isTrue();
        assertThat(active.isInvalid()).isFalse();
        assertThat(sessions.secondsLeft(idle.getId())).isEmpty();
    }

    @Test
    void devicesHaveANameThatTheirOwnerKnows() {
        assertThat(Toestel.naam("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox op Linux");
        assertThat(Toestel.naam("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
                .isEqualTo("Edge op Windows");
        assertThat(Toestel.naam("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari op iPhone");
        assertThat(Toestel.naam(null)).isEqualTo("een onbekend toestel");
        assertThat(Toestel.naam("curl/8")).isEqualTo("een onbekend toestel");
    }

    private MockHttpSession logIn() {
        var who = new Gebruiker(7, "Iemand", "iemand@voorbeeld.be", null, true, Set.of(), false);
        var session = new MockHttpSession();
        session.setAttribute(
                SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities())));
        sessions.attributeAdded(new HttpSessionBindingEvent(session, SPRING_SECURITY_CONTEXT_KEY));
        return session;
    }
}
