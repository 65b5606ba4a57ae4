package be.draaiboek.cohort;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.document.Lijstlezer;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list of besturen out of a spreadsheet comes in as it is; what goes back is that list as one would paste it. */
@RestController
class LijstController {

    private static final ApiFout NOTHING =
            new ApiFout("onbekend", "Aan dit cohort kan je niets (meer) toevoegen. Laad de pagina opnieuw.");

    private final InschrijfService service;
    private final HuidigeGebruiker current;
    private final Drukte busy;

    LijstController(InschrijfService service, HuidigeGebruiker current, Drukte busy) {
        this.service = service;
        this.current = current;
        this.busy = busy;
    }

    @SuppressWarnings("try")
    @PostMapping("/api/cohorten/{cohort:[0-9]{1,18}}/lijst")
    ResponseEntity<?> read(
            @PathVariable long cohort, @RequestParam(defaultValue = "") String naam, HttpServletRequest request)
            throws IOException {
        Toegang toegang = current.vereist().toegang();
        // Before the file is read: who gets no turn costs nothing.
        try (Drukte.Beurt turn = busy.take(Kostbaar.LIJST_LEZEN, toegang.accountId())) {
            if (!service.may(toegang, cohort)) {
                return ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(NOTHING);
            }
            byte[] file = request.getInputStream().readNBytes(Lijstlezer.MAX_BYTES + 1);
            return ResponseEntity.ok(Map.of("lijst", InschrijfService.lijst(naam, file)));
        }
    }
}
