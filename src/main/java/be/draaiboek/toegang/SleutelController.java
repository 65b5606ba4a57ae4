package be.draaiboek.toegang;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.ui.Terugweg;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logs in with a passkey: a question that is asked once in a session, and its answer. */
@RestController
@RequestMapping(SleutelController.PAD)
class SleutelController {

    static final String PAD = "/api/sessie/sleutel";

    private static final String ASKED = SleutelController.class.getName() + ".vraag";
    private static final Duration GELDIG = Duration.ofMinutes(5);
    private static final ApiFout NOWHERE = new ApiFout(
            "geen-sleutels", "Toegangssleutels werken hier niet. Meld je aan met je e-mailadres en wachtwoord.");
    private static final ApiFout TOO_LATE =
            new ApiFout("verlopen", "Dat duurde te lang. Probeer het opnieuw met je toegangssleutel.");
    private static final ApiFout REFUSED = new ApiFout(
            "onjuist",
            "Met deze toegangssleutel kan je je niet aanmelden: hij is hier niet bekend, hij hoort bij een ander account,"
                    + " of het account is afgesloten. Meld je aan met je e-mailadres en wachtwoord.");

    private final Sleutelcontrole control;
    private final Sleutelaanmelding logins;
    private final HuidigeGebruiker current;
    private final Clock clock;

    SleutelController(Sleutelcontrole control, Sleutelaanmelding logins, HuidigeGebruiker current, Clock clock) {
        this.control = control;
        this.logins = logins;
        this.current = current;
        this.clock = clock;
    }

    /** What was asked, until when it may be answered, and whether it was: of two answers at once one counts. */
    private record Vraag(PublicKeyCredentialRequestOptions options, Instant until, AtomicBoolean answered) {}

    @PostMapping("/vraag")
    ResponseEntity<?> ask(HttpServletRequest request, CsrfToken token) {
        PublicKeyCredentialRequestOptions options;
        try {
            // Who gave a password is told which passkeys of theirs will do; who gave nothing learns nothing.
            options = control.vraag(current.waitForCode().map(Gebruiker::email).orElse(null));
        } catch (OngeldigException nowhere) {
            return SessieController.error(HttpStatus.NOT_FOUND, NOWHERE, token);
        }
        request.getSession()
                .setAttribute(ASKED, new Vraag(options, clock.instant().plus(GELDIG), new AtomicBoolean()));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(control.json(options));
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> answer(
            @RequestBody byte[] body, CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (body.length > Sleutelcontrole.MOST) {
            return SessieController.error(HttpStatus.CONTENT_TOO_LARGE, ApiFout.TOO_LARGE, token);
        }
        Vraag asked = taken(request.getSession(false));
        if (asked == null || clock.instant().isAfter(asked.until())) {
            return SessieController.error(HttpStatus.UNAUTHORIZED, TOO_LATE, token);
        }
        try {
            Gebruiker who = logins.check(
                    asked.options(),
                    new String(body, StandardCharsets.UTF_8),
                    request.getRemoteAddr(),
                    current.waitForCode().orElse(null));
            Binnenlaten.act(
                    UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()),
                    request,
                    response);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("to", Terugweg.bestemming(request));
            return ResponseEntity.ok(answer);
        } catch (WachtException throttled) {
            return SessieController.wait(throttled, token);
        } catch (AuthenticationException refused) {
            return SessieController.error(HttpStatus.UNAUTHORIZED, REFUSED, token);
        } catch (IllegalArgumentException nonsense) {
            return SessieController.error(HttpStatus.BAD_REQUEST, ApiFout.UNREADABLE, token);
        }
    }

    private static @Nullable Vraag taken(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ASKED) instanceof Vraag held)) {
            return null;
        }
        session.removeAttribute(ASKED);
        return held.answered().getAndSet(true) ? null : held;
    }
}
