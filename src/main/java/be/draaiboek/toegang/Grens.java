package be.draaiboek.toegang;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Foutblad;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much may come in, before anybody looks at what it is or who sends it: little of who isn't logged in, more of who is, a
 * file only where files go. What a client says of the size is believed when it is too much, and measured when it says nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Grens extends OncePerRequestFilter {

    /** A login, a link, the first words of a page. */
    static final int STRANGER = 64 * 1024;

    /** A batch of answers is the largest thing that a page sends. */
    static final int KNOWN = 1024 * 1024;

    /** A picture of 8 MB in a form. */
    static final int FILE = 9 * 1024 * 1024;

    /** A Word file of 30 MB, as it is. */
    static final int WORD_FILE = 30 * 1024 * 1024;

    /** A bestuur's model of a besluit, of 5 MB, as it is. */
    static final int MODEL_FILE = 5 * 1024 * 1024;

    private static final Pattern MODEL = Pattern.compile("/api/notas/[0-9]{1,18}/model");
    private static final String PICTURES = "/api/afbeeldingen/";
    private static final String WORD = "/api/word/";

    /** Of a meeting of besturen: pictures as they are. */
    private static final String PHOTOS = "/api/werksessies/";

    private static final String PORTRAIT = "/api/portret";

    private final JsonMapper json;

    Grens(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean api = path.startsWith("/api/");
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade")) && !sameOrigin(request)) {
            refuse(request, response, api, HttpServletResponse.SC_FORBIDDEN, ApiFout.DENIED, Foutblad.zin(403));
            return;
        }
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().strip().toLowerCase(Locale.ROOT);
        boolean file = type.startsWith("multipart/");
        boolean form = type.startsWith("application/x-www-form-urlencoded");
        boolean known = known(request.getSession(false));
        boolean word = path.startsWith(WORD) && !file && !form;
        boolean model = MODEL.matcher(path).matches() && !file && !form;
        boolean photo = asItIs(path) && !file && !form;
        boolean picture = photo || (file && path.startsWith(PICTURES));
        int most = !known ? STRANGER : word ? WORD_FILE : model ? MODEL_FILE : picture ? FILE : KNOWN;
        long length = request.getContentLengthLong();
        boolean unsaid = length < 0 && request.getHeader("Transfer-Encoding") != null;
        if (length > most) {
            tooMuch(request, response, api, known, path);
        } else if (!unsaid) {
            chain.doFilter(request, response);
        } else if (file || form || word || model || photo) {
            // No browser sends these without their length, and the server reads them where we can't count along.
            refuse(
                    request,
                    response,
                    api,
                    HttpServletResponse.SC_LENGTH_REQUIRED,
                    new ApiFout("lengte", "Stuur dit met een Content-Length."),
                    Foutblad.zin(400));
        } else {
            byte[] body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                tooMuch(request, response, api, known, path);
            } else {
                chain.doFilter(new Gelezen(request, body), response);
            }
        }
    }

    private void tooMuch(
            HttpServletRequest request, HttpServletResponse response, boolean api, boolean known, String path)
            throws IOException {
        if (!known) {
            // The rest isn't read: no stranger who sends too much keeps a connection.
            response.setHeader("Connection", "close");
        }
        if (api && !known && !path.startsWith("/api/sessie")) {
            // A lost session looks the same; whoever logs in again may send it.
            ApiFout.write(response, json, HttpServletResponse.SC_UNAUTHORIZED, ApiFout.LOG_IN);
        } else {
            refuse(
                    request,
                    response,
                    api,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    path.startsWith(PICTURES) || asItIs(path)
                            ? ApiFout.PICTURE_TOO_LARGE
                            : path.startsWith(WORD)
                                    ? ApiFout.WORD_TOO_LARGE
                                    : MODEL.matcher(path).matches() ? ApiFout.MODEL_TOO_LARGE : ApiFout.TOO_LARGE,
                    Foutblad.TOO_LARGE);
        }
    }

    /** Where a picture comes as it is, and not in a form. */
    private static boolean asItIs(String path) {
        return path.startsWith(PHOTOS) || path.equals(PORTRAIT);
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            boolean api,
            int status,
            ApiFout problem,
            String sentence)
            throws IOException {
        if (api) {
            ApiFout.write(response, json, status, problem);
        } else {
            Foutblad.write(response, request.getContextPath(), status, sentence);
        }
    }

    private static boolean known(@Nullable HttpSession session) {
        try {
            return session != null
                    && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                    && context.getAuthentication() != null
                    && context.getAuthentication().getPrincipal() instanceof Gebruiker;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    /** Another site's page can open a connection with our cookie; only the browser's word tells them apart. */
    private static boolean sameOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            int port = from.getPort() >= 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return request.getServerName().equalsIgnoreCase(from.getHost()) && (port == request.getServerPort());
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    /** A request whose body was read to the end. */
    private static final class Gelezen extends HttpServletRequestWrapper {

        private final byte[] body;

        Gelezen(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int count) {
                    return bytes.read(into, from, count);
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            Charset charset =
                    getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }
}
