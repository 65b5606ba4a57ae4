package be.draaiboek.shell;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Foutblad;
import be.draaiboek.toegang.ToegangNavigatie;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong outside of our pages: in Dutch, and without a word about what the server is made of. */
@Controller
class Foutadres implements ErrorController {

    private final JsonMapper json;

    Foutadres(JsonMapper json) {
        this.json = json;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Without one somebody typed the address.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith(request.getContextPath() + "/api/")) {
            ApiFout.write(
                    response,
                    json,
                    status,
                    status == 413 ? ApiFout.TOO_LARGE : status >= 500 ? ApiFout.BROKEN : ApiFout.UNREADABLE);
        } else if (status == HttpServletResponse.SC_FORBIDDEN && path.equals(request.getContextPath() + "/login")) {
            // The session that the form was made in ended meanwhile, and its token with it.
            response.sendRedirect(request.getContextPath() + "/" + ToegangNavigatie.VERLOPEN);
        } else {
            Foutblad.write(response, request.getContextPath(), status, Foutblad.zin(status));
        }
    }

    /** An address that isn't one, such as with %00 in it, is turned down before there is any page. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> ongeldigAdres() {
        return factory -> factory.addEngineValves(new Ongeldig());
    }

    private static final class Ongeldig extends ValveBase {

        Ongeldig() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, jakarta.servlet.ServletException {
            if (request.getContext() == null && response.getStatus() >= 400) {
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'");
                response.setHeader("Referrer-Policy", "same-origin");
                // Tomcat closed the answer when it turned the address down
                response.setSuspended(false);
                Foutblad.write(response, "", response.getStatus(), Foutblad.zin(response.getStatus()));
                return;
            }
            getNext().invoke(request, response);
        }
    }
}
