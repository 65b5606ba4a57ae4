package be.draaiboek.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notices when pages hear of others by long polling alone: something between them and us lets no WebSockets through. All goes on
 * working, only slower and dearer, so nobody would ever tell; a beheerder is told.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Omweg extends OncePerRequestFilter {

    static final String UITLEG = "Wat anderen doen, komt hier via een omweg binnen (long polling): de proxy vóór het "
            + "Draaiboek laat geen WebSockets door. Alles werkt, maar trager. Voorbeelden van een goede instelling staan "
            + "in docs/beheer/.";

    private static final Logger LOG = LoggerFactory.getLogger(Omweg.class);
    private static final Duration RECENT = Duration.ofHours(1);
    private static final String PUSH = "/VAADIN/push";
    private static final String TRANSPORT = "X-Atmosphere-Transport=";

    private final Clock clock;
    private final AtomicReference<@Nullable Instant> straight = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> around = new AtomicReference<>();

    Omweg(Clock clock) {
        this.clock = clock;
    }

    /** Whether somebody went around in the last hour, and nobody straight. */
    boolean genomen() {
        return recent(around.get()) && !recent(straight.get());
    }

    private boolean recent(@Nullable Instant moment) {
        return moment != null && moment.isAfter(clock.instant().minus(RECENT));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // who isn't logged in decides nothing about what a beheerder reads
        return !request.getRequestURI().endsWith(PUSH) || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            straight.set(clock.instant());
        } else if (query.contains(TRANSPORT + "long-polling") || query.contains(TRANSPORT + "websocket")) {
            boolean known = genomen();
            around.set(clock.instant());
            if (!known && genomen()) {
                LOG.warn(
                        "Pagina's krijgen geen WebSocket en vallen terug op long polling: laat de proxy ze door (zie docs/beheer/)");
            }
        }
        rest.doFilter(request, response);
    }
}
