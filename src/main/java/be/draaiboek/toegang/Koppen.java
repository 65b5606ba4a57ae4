package be.draaiboek.toegang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The security headers of every answer. Set before anything is made of it, so that an answer that is forwarded, or committed
 * by whoever wrote it, has them too.
 *
 * <p>Flow starts a page with scripts in it, which carry the nonce of that answer ({@link #NONCE}), and runs what the server
 * asks of the browser through {@code new Function}: without {@code unsafe-eval} every page stays blank.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class Koppen extends OncePerRequestFilter {

    static final String API = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    /** The request's attribute with the nonce that its inline scripts have to carry. */
    public static final String NONCE = Koppen.class.getName() + ".nonce";

    private static final String SCRIPTS = "default-src 'self'; script-src 'self' 'unsafe-eval' 'nonce-";
    private static final String OTHERS =
            "'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'"
                    + " data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        set(request, response);
        chain.doFilter(request, response);
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    /** An error wipes out the headers that were set. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** One for each request, also when an error makes its answer anew. */
    private static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        byte[] bits = new byte[18];
        RANDOM.nextBytes(bits);
        String fresh = Base64.getEncoder().encodeToString(bits);
        request.setAttribute(NONCE, fresh);
        return fresh;
    }

    private static void set(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean api = path.startsWith("/api/");
        if (api) {
            response.setHeader("Content-Security-Policy", API);
        } else {
            response.setHeader("Content-Security-Policy", SCRIPTS + nonce(request) + OTHERS);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()");
        // Whoever may be kept longer, says so: Flow of what carries a hash in its name, and pictures.
        response.setHeader(
                "Cache-Control", path.matches("/[^/]+\\.css|/fonts/.*|/favicon.*") ? "no-cache" : "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
