package be.draaiboek.toegang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes that somebody does something: every request but those that a page makes by itself. */
@Component
class Activiteit extends OncePerRequestFilter {

    private final Sessies sessions;

    Activiteit(Sessies sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        // v-r is Flow's own traffic: heartbeats and push, with nobody at the keyboard. Asked of the address and not of
        // the
        // parameters, for which the body of an upload would be read here, before its own limits apply.
        String query = request.getQueryString();
        if (session != null
                && (query == null || !query.startsWith("v-r="))
                && !request.getRequestURI().endsWith(SessieController.RUST)) {
            sessions.active(session.getId());
        }
        chain.doFilter(request, response);
    }
}
