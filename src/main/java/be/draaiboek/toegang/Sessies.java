package be.draaiboek.toegang;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import be.draaiboek.toegang.SessieService.Aanmelding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sessions in which somebody is logged in, however they logged in. An open page keeps its HTTP session alive by
 * itself, so what ends a session is that nobody did anything: the page tells when somebody does.
 */
@Component
class Sessies implements HttpSessionAttributeListener, HttpSessionListener, HttpSessionIdListener {

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Clock clock;
    private final Duration limit;
    private final Duration longest;

    Sessies(
            Clock clock,
            @Value("${server.servlet.session.timeout}") Duration limit,
            @Value("${draaiboek.sessie.hoogstens:12h}") Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.limit = limit;
    }

    private static final class Open {

        private final long number;
        private final HttpSession session;
        private final String device;
        private final String address;
        private final Instant since;
        private volatile long accountId;
        private volatile Instant last;

        private Open(long number, long accountId, HttpSession session, String device, String address, Instant now) {
            this.number = number;
            this.accountId = accountId;
            this.session = session;
            this.device = device;
            this.address = address;
            since = now;
            last = now;
        }
    }

    // --- who comes and goes ---

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        note(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        note(event);
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (SPRING_SECURITY_CONTEXT_KEY.equals(event.getName())) {
            open.remove(event.getSession().getId());
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        Open moved = open.remove(oldId);
        if (moved != null) {
            open.put(event.getSession().getId(), moved);
        }
    }

    private void note(HttpSessionBindingEvent event) {
        HttpSession session = event.getSession();
        // The event has the value that was; the session the one that is.
        if (!SPRING_SECURITY_CONTEXT_KEY.equals(event.getName())
                || !(session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context)
                || context.getAuthentication() == null
                || !(context.getAuthentication().getPrincipal() instanceof Gebruiker gebruiker)) {
            return;
        }
        Open known = open.computeIfAbsent(session.getId(), id -> {
            HttpServletRequest request =
                    RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                            ? attributes.getRequest()
                            : null;
            return new Open(
                    numbers.incrementAndGet(),
                    gebruiker.accountId(),
                    session,
                    Toestel.naam(request == null ? null : request.getHeader("User-Agent")),
                    request == null ? "" : String.valueOf(request.getRemoteAddr()),
                    clock.instant());
        });
        known.accountId = gebruiker.accountId();
    }

    /** Somebody did something in this session. */
    void active(String sessionId) {
        Open one = open.get(sessionId);
        if (one != null) {
            one.last = clock.instant();
        }
    }

    /** Returns the seconds until this session ends when nobody does anything; nothing when nobody is logged in. */
    OptionalLong secondsLeft(String sessionId) {
        Open one = open.get(sessionId);
        return one == null
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.max(0, Duration.between(clock.instant(), end(one)).toSeconds()));
    }

    // --- what ends them ---

    @TransactionalEventListener(fallbackExecution = true)
    void passwordChanged(WachtwoordGewijzigd event) {
        endAll(event.accountId(), event.behoud());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void accountClosed(AccountAfgesloten event) {
        endAll(event.accountId(), null);
    }

    @Scheduled(fixedDelay = 10_000)
    void endIdle() {
        Instant now = clock.instant();
        endWhere(one -> end(one).isBefore(now), null);
    }

    /** When nobody does anything for a while; and however busy one is, a stolen session doesn't last for ever. */
    private Instant end(Open one) {
        Instant idle = one.last.plus(limit);
        Instant last = one.since.plus(longest);
        return idle.isBefore(last) ? idle : last;
    }

    /** Returns whether there was any. */
    public boolean endAll(long accountId, @Nullable String except) {
        return endWhere(one -> one.accountId == accountId, except);
    }

    /** Returns whether there was one. */
    public boolean end(long accountId, long number) {
        return endWhere(one -> one.accountId == accountId && one.number == number, null);
    }

    private boolean endWhere(Predicate<Open> which, @Nullable String except) {
        AtomicBoolean any = new AtomicBoolean();
        open.forEach((id, one) -> {
            if (which.test(one) && !id.equals(except)) {
                open.remove(id);
                any.set(true);
                try {
                    one.session.invalidate();
                } catch (IllegalStateException gone) {
                    // It ended by itself just now.
                }
            }
        });
        return any.get();
    }

    public List<Aanmelding> of(long accountId, @Nullable String here) {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue().accountId == accountId)
                .map(entry -> {
                    Open one = entry.getValue();
                    return new Aanmelding(
                            one.number,
                            one.device,
                            one.address,
                            one.since,
                            one.last,
                            entry.getKey().equals(here));
                })
                .sorted(Comparator.comparing(Aanmelding::laatst).reversed())
                .toList();
    }
}
