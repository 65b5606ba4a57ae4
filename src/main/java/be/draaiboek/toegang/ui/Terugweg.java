package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.ToegangNavigatie;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where somebody was going when they had to log in first. Only pages are remembered, for a browser asks for a lot more by
 * itself; and a file that was asked for with a session that had ended is fetched once they are back on the page it stood on.
 */
@Component
public class Terugweg {

    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";
    private static final String FILE = Terugweg.class.getName() + ".bestand";

    Terugweg(VaadinDefaultRequestCache remembered, RequestUtil routes) {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setSessionAttrName(SAVED);
        pages.setRequestMatcher(
                request -> HttpMethod.GET.matches(request.getMethod()) && routes.isSecuredFlowRoute(request));
        remembered.setDelegateRequestCache(pages);
    }

    /** Whether a person asks for this with the address bar or a link, and not a script on a page. */
    public static boolean isNavigatie(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return false;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        return mode == null ? accepts != null && accepts.contains("text/html") : mode.equals("navigate");
    }

    /** Leads to the login page, and remembers which file was asked for and on which page it stood. */
    public static void logInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        String query = request.getQueryString();
        session.setAttribute(
                FILE,
                request.getRequestURI().substring(request.getContextPath().length() + 1)
                        + (query == null ? "" : "?" + query));
        page(request).ifPresent(page -> session.setAttribute(SAVED, new SimpleSavedRequest(page)));
        response.sendRedirect(request.getContextPath() + "/" + ToegangNavigatie.AANMELDEN);
    }

    /** Returns where somebody was going, as a path inside the application; once, and empty for home. */
    public static String bestemming(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SAVED) instanceof SavedRequest saved)) {
            return "";
        }
        session.removeAttribute(SAVED);
        try {
            URI address = URI.create(saved.getRedirectUrl());
            String root = request.getContextPath() + "/";
            String path = address.getRawPath();
            if (path == null || !path.startsWith(root)) {
                return "";
            }
            String query = address.getRawQuery();
            // A second slash in front would be another host.
            return path.substring(root.length()).replaceFirst("^/+", "")
                    + (query == null || query.equals("continue") ? "" : "?" + query.replaceFirst("&continue$", ""));
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    /** Returns what is still to be fetched, once. */
    public static Optional<String> bestand(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(FILE) instanceof String file)) {
            return Optional.empty();
        }
        session.removeAttribute(FILE);
        return Optional.of(file);
    }

    /** Of ours, whatever the header says: only its path is used. */
    private static Optional<String> page(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        if (from == null) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(from);
            String path = address.getRawPath();
            String root = request.getContextPath() + "/";
            if (path == null || !path.startsWith(root) || path.startsWith("//") || path.startsWith(root + "api/")) {
                return Optional.empty();
            }
            return Optional.of(path + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
