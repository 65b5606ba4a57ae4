package be.draaiboek.toegang;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sessions of who isn't logged in: each visit without a cookie makes one, with a page in memory, and anybody can come
 * without a cookie. They end soon when nobody looks at them, and there are only so many: what is too much goes at the
 * expense of the address that has most of them, its oldest first, so that who comes in a flood pushes out the flood.
 */
@Component
class Onbekenden implements HttpSessionListener, HttpSessionAttributeListener, HttpSessionIdListener {

    /** A page that is open says so every five minutes. */
    static final Duration LIMIT = Duration.ofMinutes(11);

    /** A hall full of people who log in at once, behind one address. */
    static final int PER_ADDRESS = 300;

    static final int TOGETHER = 1500;

    private final Duration known;
    private final int perAddress;
    private final int together;

    /** By address, the oldest first; guarded by this, as all below. */
    private final Map<String, LinkedHashMap<String, HttpSession>> open = new HashMap<>();

    private final Map<String, String> addresses = new HashMap<>();

    @Autowired
    Onbekenden(@Value("${server.servlet.session.timeout}") Duration known) {
        this(known, PER_ADDRESS, TOGETHER);
    }

    Onbekenden(Duration known, int perAddress, int together) {
        this.known = known;
        this.perAddress = perAddress;
        this.together = together;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        session.setMaxInactiveInterval((int) LIMIT.toSeconds());
        HttpSession tooMany = add(session, address());
        if (tooMany != null) {
            try {
                tooMany.invalidate();
            } catch (IllegalStateException gone) {
                // It ended by itself just now.
            }
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        String address = remove(oldId);
        if (address != null) {
            put(event.getSession(), address);
        }
    }

    /** Whoever gave a password isn't unknown any more. */
    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (SPRING_SECURITY_CONTEXT_KEY.equals(event.getName())
                && remove(event.getSession().getId()) != null) {
            event.getSession().setMaxInactiveInterval((int) known.toSeconds());
        }
    }

    synchronized int count() {
        return addresses.size();
    }

    /** Returns the session that has to go for it. */
    private synchronized @Nullable HttpSession add(HttpSession session, String address) {
        put(session, address);
        LinkedHashMap<String, HttpSession> most = open.get(address);
        if (most != null && most.size() <= perAddress) {
            most = addresses.size() <= together
                    ? null
                    : open.values().stream()
                            .max(Comparator.comparingInt(Map::size))
                            .orElse(null);
        }
        if (most == null) {
            return null;
        }
        Map.Entry<String, HttpSession> oldest = most.firstEntry();
        remove(oldest.getKey());
        return oldest.getValue();
    }

    private synchronized void put(HttpSession session, String address) {
        open.computeIfAbsent(address, key -> new LinkedHashMap<>()).put(session.getId(), session);
        addresses.put(session.getId(), address);
    }

    /** Returns the address that it came from, if it was here. */
    private synchronized @Nullable String remove(String id) {
        String address = addresses.remove(id);
        if (address != null) {
            open.computeIfPresent(address, (key, sessions) -> {
                sessions.remove(id);
                return sessions.isEmpty() ? null : sessions;
            });
        }
        return address;
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? String.valueOf(request.getRequest().getRemoteAddr())
                : "";
    }
}
