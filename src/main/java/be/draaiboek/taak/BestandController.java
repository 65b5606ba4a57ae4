package be.draaiboek.taak;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The file that one asked for. Whose it is, and whether it may still be read, is asked at every download. */
@RestController
class BestandController {

    private static final ApiFout NOTHING =
            new ApiFout("onbekend", "Dit bestand is er niet (meer). Open ‘Mijn bestanden’ en vraag het daar opnieuw.");

    private static final Map<String, String> TYPES = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf", "application/pdf",
            "zip", "application/zip");

    private final Bestanden files;
    private final HuidigeGebruiker current;
    private final Drukte busy;

    BestandController(Bestanden files, HuidigeGebruiker current, Drukte busy) {
        this.files = files;
        this.current = current;
        this.busy = busy;
    }

    /** Null says that the file was sent. */
    @SuppressWarnings("try")
    @GetMapping("/api/bestanden/{bestand:[0-9]{1,18}}.{soort:docx|pdf|zip}")
    @Nullable
    ResponseEntity<ApiFout> file(@PathVariable long bestand, @PathVariable String soort, HttpServletResponse response)
            throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.KLAARSTAAND, toegang.accountId())) {
            Taak one = files.fetch(toegang, bestand)
                    .filter(found -> found.vorm().equals(soort))
                    .orElse(null);
            if (one == null) {
                return ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(NOTHING);
            }
            response.setContentType(Objects.requireNonNull(TYPES.get(soort)));
            response.setContentLengthLong(one.bytes());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + one.naam() + "\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            send(toegang, one, response.getOutputStream());
            return null;
        }
    }

    private void send(Toegang toegang, Taak one, OutputStream out) throws IOException {
        long sent = 0;
        int number = 0;
        Optional<byte[]> piece = files.stuk(toegang, one.id(), number);
        while (piece.isPresent()) {
            out.write(piece.get());
            sent += piece.get().length;
            piece = files.stuk(toegang, one.id(), ++number);
        }
        if (sent != one.bytes()) {
            // Taken away meanwhile: a download that breaks off can be told from a whole one.
            throw new IOException("the file went away while it was sent");
        }
    }
}
