package be.draaiboek.woord;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.document.Bestandsnaam;
import be.draaiboek.document.Formulier;
import be.draaiboek.document.Formulierdocx;
import be.draaiboek.document.Formulierlezer;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Draaiboek as a Word file to fill in, and such a file coming back: as it is, not in a form. */
@RestController
class WoordController {

    private static final ApiFout NOTHING =
            new ApiFout("onbekend", "Dit bestand is er niet. Open ‘Waar staan we’, ‘Invullen in Word’ opnieuw.");
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int CHUNK = 64 * 1024;

    private final WoordService words;
    private final HuidigeGebruiker current;
    private final Drukte busy;

    WoordController(WoordService words, HuidigeGebruiker current, Drukte busy) {
        this.words = words;
        this.current = current;
        this.busy = busy;
    }

    @SuppressWarnings("try")
    @GetMapping("/api/word/{traject:[0-9]{1,18}}/{wie:mijn|samen}.docx")
    ResponseEntity<?> there(@PathVariable long traject, @PathVariable String wie) throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.DOCUMENT, toegang.accountId())) {
            Optional<Formulier> found = words.formulier(toegang, traject, Wie.valueOf(wie.toUpperCase(Locale.ROOT)));
            if (found.isEmpty()) {
                return none();
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Formulierdocx.write(found.get(), file);
            return ResponseEntity.ok()
                    .contentType(WORD)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + Bestandsnaam.of(found.get(), "docx") + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(file.toByteArray());
        }
    }

    @SuppressWarnings("try")
    @PostMapping("/api/word/{traject:[0-9]{1,18}}")
    ResponseEntity<?> back(
            @PathVariable long traject, @RequestParam(defaultValue = "") String naam, HttpServletRequest request)
            throws IOException {
        Toegang toegang = current.vereist().toegang();
        // Before the file is read: who gets no turn costs nothing.
        try (Drukte.Beurt turn = busy.take(Kostbaar.WORD_LEZEN, toegang.accountId())) {
            Path file = Files.createTempFile("draaiboek-word", ".docx");
            try {
                take(request.getInputStream(), file);
                return words.readIn(toegang, traject, naam, file)
                        ? ResponseEntity.noContent().build()
                        : none();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void take(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            long all = 0;
            for (int many = in.read(chunk); many >= 0; many = in.read(chunk)) {
                all += many;
                if (all > Formulierlezer.GROOTST) {
                    throw new OngeldigException(ApiFout.WORD_TOO_LARGE.message());
                }
                out.write(chunk, 0, many);
            }
        }
    }

    private static ResponseEntity<ApiFout> none() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_JSON)
                .body(NOTHING);
    }
}
