package be.draaiboek.cohort;

import be.draaiboek.antwoord.Beeldantwoord;
import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own picture comes in as a file, and goes out to who may see it. */
@RestController
class PortretController {

    private static final ApiFout NO_PICTURE = new ApiFout("onbekend", "Deze foto is er niet.");

    private final PortretService service;
    private final HuidigeGebruiker current;
    private final Drukte busy;

    PortretController(PortretService service, HuidigeGebruiker current, Drukte busy) {
        this.service = service;
        this.current = current;
        this.busy = busy;
    }

    @SuppressWarnings("try")
    @PostMapping("/api/portret")
    ResponseEntity<?> upload(HttpServletRequest request) {
        Toegang toegang = current.vereist().toegang();
        // Before the file is read: who gets no turn costs nothing.
        try (Drukte.Beurt turn = busy.take(Kostbaar.AFBEELDING, toegang.accountId())) {
            service.store(toegang, request::getInputStream);
            return ResponseEntity.noContent().build();
        }
    }

    @GetMapping("/api/portretten/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
    ResponseEntity<?> show(@PathVariable UUID id) {
        return service.read(current.vereist().toegang(), id)
                .<ResponseEntity<?>>map(picture -> Beeldantwoord.of(id, picture))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(NO_PICTURE));
    }
}
