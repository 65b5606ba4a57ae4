package be.draaiboek.antwoord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures come in as files of a form, and go out to who may read the cell that shows them. */
@RestController
class AfbeeldingController {

    private static final ApiFout NO_CELL = new ApiFout(
            "onbekend",
            "Hier kan je geen afbeelding (meer) plaatsen. Laad de pagina opnieuw; wat je typte staat er nog.");
    private static final ApiFout NO_PICTURE = new ApiFout("onbekend", "Deze afbeelding is er niet.");
    private static final ApiFout NO_FILE =
            new ApiFout("ongeldig", "Er is geen bestand meegekomen. Kies de afbeelding opnieuw.");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Drukte busy;
    private final AfbeeldingService pictures;
    private final HuidigeGebruiker current;

    AfbeeldingController(AfbeeldingService pictures, HuidigeGebruiker current, Drukte busy) {
        this.busy = busy;
        this.pictures = pictures;
        this.current = current;
    }

    @SuppressWarnings("try")
    @PostMapping("/api/afbeeldingen/{traject}")
    ResponseEntity<?> upload(@PathVariable String traject, HttpServletRequest request) throws IOException {
        Toegang toegang = current.vereist().toegang();
        // Before the file is read: who gets no turn costs nothing, and nobody waits with a picture in hand.
        try (Drukte.Beurt turn = busy.take(Kostbaar.AFBEELDING, toegang.accountId())) {
            return upload(traject, toegang, request);
        }
    }

    private ResponseEntity<?> upload(String traject, Toegang toegang, HttpServletRequest request) throws IOException {
        // The file before the parameters: Tomcat reads both together, and only here can say that it was too much.
        Part file;
        try {
            file = request.getPart("bestand");
        } catch (ServletException noForm) {
            return answer(HttpStatus.BAD_REQUEST, NO_FILE);
        } catch (IllegalStateException tooMuch) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, ApiFout.PICTURE_TOO_LARGE);
        }
        if (file == null) {
            return answer(HttpStatus.BAD_REQUEST, NO_FILE);
        }
        long trajectId;
        Adres cell;
        try {
            trajectId = Long.parseLong(traject);
            cell = new Adres(
                    text(request, "item"),
                    text(request, "row"),
                    text(request, "col"),
                    Long.parseLong(text(request, "holder")));
        } catch (NumberFormatException noNumber) {
            return answer(HttpStatus.NOT_FOUND, NO_CELL);
        }
        Optional<Afbeelding> kept = pictures.store(toegang, trajectId, cell, file::getInputStream);
        return kept.<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(() -> answer(HttpStatus.NOT_FOUND, NO_CELL));
    }

    @GetMapping("/api/afbeeldingen/{id}")
    ResponseEntity<?> show(@PathVariable String id, HttpServletRequest request) {
        Optional<Afbeelding.Inhoud> found = UUID_TEXT.matcher(id).matches()
                ? pictures.read(current.vereist().toegang(), UUID.fromString(id))
                : Optional.empty();
        if (found.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, NO_PICTURE);
        }
        return Beeldantwoord.of(UUID.fromString(id), found.get());
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static ResponseEntity<?> answer(HttpStatus status, ApiFout problem) {
        // Said outright: who asks for image/* gets JSON too.
        return ResponseEntity.status(status)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body(problem);
    }
}
