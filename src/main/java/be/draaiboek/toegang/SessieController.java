package be.draaiboek.toegang;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Voorval.Soort;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, log in, log out: what the draft keeper needs to go on after a session was lost. */
@RestController
@RequestMapping("/api/sessie")
class SessieController {

    /** How long is left; the only request that doesn't count as activity. */
    static final String RUST = "/api/sessie/rust";

    private final AuthenticationManager authentication;
    private final HuidigeGebruiker current;
    private final Geheimen secrets;
    private final Sessies sessions;
    private final TweedeStapService steps;
    private final ApplicationEventPublisher events;

    SessieController(
            AuthenticationManager authentication,
            HuidigeGebruiker current,
            Geheimen secrets,
            Sessies sessions,
            TweedeStapService steps,
            ApplicationEventPublisher events) {
        this.events = events;
        this.steps = steps;
        this.authentication = authentication;
        this.current = current;
        this.secrets = secrets;
        this.sessions = sessions;
    }

    record Aanmelding(
            @Nullable String email,
            @Nullable String password,
            @Nullable String code) {}

    @GetMapping
    ResponseEntity<Map<String, Object>> who(CsrfToken token) {
        return current.find()
                .map(gebruiker -> ResponseEntity.ok(session(gebruiker, token)))
                .orElseGet(() -> error(HttpStatus.UNAUTHORIZED, ApiFout.LOG_IN, token));
    }

    @GetMapping("/rust")
    ResponseEntity<Map<String, Object>> idle(HttpServletRequest request, CsrfToken token) {
        HttpSession session = request.getSession(false);
        OptionalLong left = session == null ? OptionalLong.empty() : sessions.secondsLeft(session.getId());
        return left.isPresent()
                ? ResponseEntity.ok(Map.of("seconds", left.getAsLong()))
                : error(HttpStatus.UNAUTHORIZED, ApiFout.LOG_IN, token);
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> logIn(
            @RequestBody Aanmelding body, CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (body.email() == null || body.password() == null) {
            return error(
                    HttpStatus.BAD_REQUEST,
                    new ApiFout("onvolledig", "Vul je e-mailadres en je wachtwoord in."),
                    token);
        }
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(body.email(), body.password());
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            Authentication result = authentication.authenticate(attempt);
            Gebruiker who = SecurityConfiguration.gebruiker(result);
            if (who.step() == Gebruiker.Stap.CODE) {
                if (body.code() == null || body.code().isBlank()) {
                    return error(HttpStatus.UNAUTHORIZED, new ApiFout("code", steps.vraagZin(who)), token);
                }
                if (!steps.check(who, body.code(), request.getRemoteAddr())) {
                    return error(
                            HttpStatus.UNAUTHORIZED,
                            new ApiFout(
                                    "code",
                                    "Deze code klopt niet, of ze is al gebruikt. Wacht op de volgende code in je app."),
                            token);
                }
                who = who.klaar();
                result = UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
            }
            Binnenlaten.act(result, request, response);
            return ResponseEntity.ok(session(who, token));
        } catch (WachtException throttled) {
            return wait(throttled, token);
        } catch (AuthenticationException wrong) {
            return error(
                    HttpStatus.UNAUTHORIZED,
                    new ApiFout("onjuist", "Dat e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw."),
                    token);
        }
    }

    @DeleteMapping
    ResponseEntity<Void> logOut(HttpServletRequest request, HttpServletResponse response) {
        current.find().ifPresent(one -> events.publishEvent(one.toegang().voorval(Soort.AFGEMELD)));
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        return ResponseEntity.noContent().build();
    }

    private Map<String, Object> session(Gebruiker gebruiker, CsrfToken token) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("account", Map.of("id", gebruiker.accountId(), "name", gebruiker.name()));
        body.put("csrf", csrf(token));
        body.put("key", Base64.getEncoder().encodeToString(secrets.conceptSleutel(gebruiker.accountId())));
        return body;
    }

    static ResponseEntity<Map<String, Object>> wait(WachtException throttled, CsrfToken token) {
        var answer = error(
                HttpStatus.TOO_MANY_REQUESTS,
                new ApiFout("wacht", java.util.Objects.requireNonNullElse(throttled.getMessage(), "")),
                token);
        java.util.Objects.requireNonNull(answer.getBody())
                .put("seconds", Math.max(1, throttled.wachttijd().toSeconds()));
        return answer;
    }

    static ResponseEntity<Map<String, Object>> error(HttpStatus status, ApiFout fout, CsrfToken token) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", fout.error());
        body.put("message", fout.message());
        body.put("csrf", csrf(token));
        return ResponseEntity.status(status).body(body);
    }

    private static Map<String, String> csrf(CsrfToken token) {
        return Map.of("header", token.getHeaderName(), "token", token.getToken());
    }
}
