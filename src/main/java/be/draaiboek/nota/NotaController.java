package be.draaiboek.nota;

import be.draaiboek.common.ApiFout;
import be.draaiboek.document.Bestandsnaam;
import be.draaiboek.document.Docx;
import be.draaiboek.document.Stuk;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The note as a Word file. Who may read it is asked again at every download. */
@RestController
class NotaController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final ApiFout NOTHING =
            new ApiFout("onbekend", "Deze nota is er niet. Open de bladzijde ‘Nota’ opnieuw, en haal ze daar op.");
    private static final ApiFout BUSY =
            new ApiFout("bezig", "Er wordt voor jou al een nota gemaakt. Wacht tot die er is, en probeer dan opnieuw.");

    private final NotaService notes;
    private final HuidigeGebruiker current;
    /** One at a time for each account, so that nobody keeps the others waiting. */
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    NotaController(NotaService notes, HuidigeGebruiker current) {
        this.notes = notes;
        this.current = current;
    }

    @GetMapping("/api/notas/{traject:[0-9]{1,18}}.docx")
    ResponseEntity<?> docx(@PathVariable long traject) throws IOException {
        Toegang toegang = current.vereist().toegang();
        if (!busy.add(toegang.accountId())) {
            return refuse(HttpStatus.TOO_MANY_REQUESTS, BUSY);
        }
        try {
            Optional<Stuk> found = notes.stuk(toegang, traject);
            if (found.isEmpty()) {
                return refuse(HttpStatus.NOT_FOUND, NOTHING);
            }
            // Whole before anything is sent: half a file can't be told from a whole one.
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Docx.schrijf(found.get(), file);
            return ResponseEntity.ok()
                    .contentType(DOCX)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + Bestandsnaam.van(found.get(), "docx") + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(file.toByteArray());
        } finally {
            busy.remove(toegang.accountId());
        }
    }

    private static ResponseEntity<ApiFout> refuse(HttpStatus status, ApiFout why) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(why);
    }
}
