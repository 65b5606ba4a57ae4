package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A flood of visitors without a cookie keeps little, and pushes out nobody else. */
class OnbekendenTest {

    private static final String MINE = "192.0.2.1";
    private static final String FLOOD = "192.0.2.99";

    private final Onbekenden strangers = new Onbekenden(Duration.ofHours(1), 4, 6);

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void ofOneAddressTheOldestGoes() {
        MockHttpSession mine = visit(MINE);
        List<MockHttpSession> flood =
                IntStream.range(0, 20).mapToObj(i -> visit(FLOOD)).toList();
        assertThat(mine.isInvalid()).isFalse();
        assertThat(flood)
                .extracting(MockHttpSession::isInvalid)
                .startsWith(true, true)
                .endsWith(true, false, false, false, false)
                .filteredOn(gone -> !gone)
                .hasSize(4);
        assertThat(strangers.count()).isEqualTo(5);
    }

    @Test
    void ofAllTogetherItGoesAtTheExpenseOfWhoHasMost() {
        List<MockHttpSession> flood =
                IntStream.range(0, 4).mapToObj(i -> visit(FLOOD)).toList();
        List<MockHttpSession> others = List.of(visit(MINE), visit("192.0.2.2"), visit("192.0.2.3"), visit("192.0.2.4"));
        assertThat(others).noneMatch(MockHttpSession::isInvalid);
        assertThat(flood).extracting(MockHttpSession::isInvalid).containsExactly(true, true, false, false);
        assertThat(strangers.count()).isEqualTo(6);
    }

    @Test
    void whoLogsInCountsNoLongerAndStaysAsLongAsAnybody() {
        MockHttpSession mine = visit(MINE);
        assertThat(mine.getMaxInactiveInterval()).isEqualTo(660);
        String before = mine.getId();
        mine.changeSessionId();
        strangers.sessionIdChanged(new HttpSessionEvent(mine), before);
        strangers.attributeAdded(new HttpSessionBindingEvent(mine, "iets", 1));
        assertThat(strangers.count()).isEqualTo(1);
        strangers.attributeAdded(
                new HttpSessionBindingEvent(mine, HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, 1));
        assertThat(mine.getMaxInactiveInterval()).isEqualTo(3600);
        assertThat(strangers.count()).isZero();
        IntStream.range(0, 20).forEach(i -> visit(MINE));
        assertThat(mine.isInvalid()).isFalse();
    }

    @Test
    void whoLeavesIsForgotten() {
        MockHttpSession mine = visit(MINE);
        strangers.sessionDestroyed(new HttpSessionEvent(mine));
        assertThat(strangers.count()).isZero();
    }

    private MockHttpSession visit(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        MockHttpSession session = new MockHttpSession();
        strangers.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
