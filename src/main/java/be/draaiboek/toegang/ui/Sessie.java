package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.Gebruiker;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What the session remembers of the person who logged in. */
public final class Sessie {

    private Sessie() {}

    /** Returns the HTTP session of this screen. */
    public static @Nullable String id() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null || session.getSession() == null
                ? null
                : session.getSession().getId();
    }

    /** Returns the network address of this screen, for the throttle. */
    public static String adres() {
        VaadinSession session = VaadinSession.getCurrent();
        String address = session == null ? null : session.getBrowser().getAddress();
        return address == null ? "-" : address;
    }

    /** Forgets that the password was a temporary one, in this session. */
    static void wachtwoordGewijzigd(Gebruiker gebruiker) {
        refresh(new Gebruiker(
                gebruiker.accountId(),
                gebruiker.name(),
                gebruiker.email(),
                null,
                gebruiker.active(),
                gebruiker.roles(),
                false,
                gebruiker.step()));
    }

    /**
     * Lets somebody in who was nobody yet; from here on the session is theirs, under another name than before. Only there:
     * where somebody already works, a request of another tab that is under way would come with the name of before.
     */
    static void letIn(Gebruiker who) {
        refresh(who);
        if (VaadinService.getCurrentRequest() instanceof VaadinServletRequest request) {
            request.getHttpServletRequest().changeSessionId();
        }
    }

    /** Takes over who somebody is now, such as a member of one more bestuur. */
    public static void refresh(UserDetails who) {
        // Whoever is here gave their code.
        UserDetails now = who instanceof Gebruiker one && one.step() == Gebruiker.Stap.CODE ? one.klaar() : who;
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
        SecurityContextHolder.setContext(context);
        // The screen's requests don't pass the code that stores a login, so it is stored here.
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null && session.getSession() != null) {
            session.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }
}
