package be.draaiboek.agenda;

import be.draaiboek.agenda.AgendaService.Vrager;
import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.Webadres;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars as files, and at an address that a calendar program asks without a login. */
@RestController
class AgendaController {

    private static final ApiFout NOTHING = new ApiFout("onbekend", "Deze agenda is er niet.");
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AgendaService service;
    private final HuidigeGebruiker current;
    private final Drukte busy;
    private final Webadres address;

    AgendaController(AgendaService service, HuidigeGebruiker current, Drukte busy, Webadres address) {
        this.service = service;
        this.current = current;
        this.busy = busy;
        this.address = address;
    }

    @GetMapping("/api/agenda/bestuur/{bestuur:[0-9]{1,18}}.ics")
    ResponseEntity<?> bestuur(@PathVariable long bestuur) {
        return file(current.vereist().toegang(), bestuur, true);
    }

    @GetMapping("/api/agenda/cohort/mijn.ics")
    ResponseEntity<?> coach() {
        return file(current.vereist().toegang(), null, true);
    }

    @SuppressWarnings("try")
    @GetMapping("/api/agenda/werksessie/{sessie:[0-9]{1,18}}.ics")
    ResponseEntity<?> one(@PathVariable long sessie) {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.AGENDA, toegang.accountId())) {
            return answer(service.werksessie(toegang, sessie), true);
        }
    }

    /** Whoever has the secret is let in as its owner, for this and for nothing else. */
    @GetMapping("/api/agenda/{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<?> subscribed(@PathVariable String secret, HttpServletRequest request) {
        Optional<Vrager> asks = service.asker(secret);
        if (asks.isEmpty()) {
            // Who guesses is counted by where they are; who has the secret of a colleague's office isn't.
            busy.count(Kostbaar.AGENDA, request.getRemoteAddr());
            return none();
        }
        return file(asks.get().toegang(), asks.get().bestuurId(), false);
    }

    @SuppressWarnings("try")
    private ResponseEntity<?> file(Toegang toegang, @Nullable Long bestuurId, boolean save) {
        try (Drukte.Beurt turn = busy.take(Kostbaar.AGENDA, toegang.accountId())) {
            return answer(service.find(toegang, bestuurId), save);
        }
    }

    private ResponseEntity<?> answer(Optional<Agenda> found, boolean save) {
        if (found.isEmpty()) {
            return none();
        }
        var headers = ResponseEntity.ok().contentType(CALENDAR).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (save) {
            headers.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"draaiboek.ics\"");
        }
        return headers.body(Ics.write(found.get().naam(), found.get().alles(), address.basis()));
    }

    private static ResponseEntity<ApiFout> none() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_JSON)
                .body(NOTHING);
    }
}
