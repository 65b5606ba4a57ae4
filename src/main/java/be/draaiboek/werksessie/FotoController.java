package be.draaiboek.werksessie;

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

/** Pictures of a meeting come in as they are, not in a form, and go out to who may see them. */
@RestController
class FotoController {

    private static final ApiFout NO_PICTURE = new ApiFout("onbekend", "Deze foto is er niet.");
    private static final ApiFout NO_SESSION =
            new ApiFout("onbekend", "Hier kan je geen foto (meer) toevoegen. Laad de pagina opnieuw.");

    private final WerksessieService service;
    private final HuidigeGebruiker current;
    private final Drukte busy;

    FotoController(WerksessieService service, HuidigeGebruiker current, Drukte busy) {
        this.service = service;
        this.current = current;
        this.busy = busy;
    }

    @SuppressWarnings("try")
    @PostMapping("/api/werksessies/{sessie:[0-9]{1,18}}/fotos")
    ResponseEntity<?> upload(@PathVariable long sessie, HttpServletRequest request) {
        Toegang toegang = current.vereist().toegang();
        // Before the file is read: who gets no turn costs nothing.
        try (Drukte.Beurt turn = busy.take(Kostbaar.AFBEELDING, toegang.accountId())) {
            return service.addFoto(toegang, sessie, request::getInputStream)
                    ? ResponseEntity.noContent().build()
                    : none(NO_SESSION);
        }
    }

    @GetMapping("/api/werksessies/fotos/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
    ResponseEntity<?> show(@PathVariable UUID id) {
        return service.foto(current.vereist().toegang(), id)
                .<ResponseEntity<?>>map(picture -> Beeldantwoord.of(id, picture))
                .orElseGet(() -> none(NO_PICTURE));
    }

    private static ResponseEntity<ApiFout> none(ApiFout why) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_JSON)
                .body(why);
    }
}
