package be.draaiboek.nota;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.document.Besluitmodel;
import be.draaiboek.document.Document;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bestuur's own model of a besluit, in and out. */
@RestController
class ModelController {

    private static final ApiFout NOTHING = new ApiFout(
            "onbekend",
            "Dit bestand is er niet. Open ‘Versies van de nota’ opnieuw; alleen de trekker laadt een model op.");

    private final ModelService models;
    private final HuidigeGebruiker current;
    private final Drukte busy;

    ModelController(ModelService models, HuidigeGebruiker current, Drukte busy) {
        this.models = models;
        this.current = current;
        this.busy = busy;
    }

    @FunctionalInterface
    private interface Lezer {
        Optional<byte[]> read(Toegang toegang) throws IOException;
    }

    @SuppressWarnings("try")
    @PostMapping("/api/notas/{traject:[0-9]{1,18}}/model")
    ResponseEntity<?> in(@PathVariable long traject, HttpServletRequest request) throws IOException {
        Toegang toegang = current.vereist().toegang();
        // Before the file is read: who gets no turn costs nothing.
        try (Drukte.Beurt turn = busy.take(Kostbaar.WORD_LEZEN, toegang.accountId())) {
            Path file = Files.createTempFile("draaiboek-model", ".docx");
            try {
                try (InputStream in = request.getInputStream()) {
                    // One more than is taken, so that too much is seen to be.
                    Files.write(file, in.readNBytes(Besluitmodel.GROOTST + 1));
                }
                return models.save(toegang, traject, file)
                        ? ResponseEntity.noContent().build()
                        : nothing();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    @GetMapping("/api/notas/{traject:[0-9]{1,18}}/model.docx")
    ResponseEntity<?> out(@PathVariable long traject) throws IOException {
        return send("model-ontwerpbesluit.docx", toegang -> models.file(toegang, traject));
    }

    @GetMapping("/api/notas/{traject:[0-9]{1,18}}/beginmodel.docx")
    ResponseEntity<?> begin(@PathVariable long traject) throws IOException {
        return send("beginmodel-ontwerpbesluit.docx", toegang -> models.begin(toegang, traject));
    }

    @GetMapping("/api/notas/versies/{versie:[0-9]{1,18}}/model/{orgaan:MT|CBS|VB|GR|RMW}.docx")
    ResponseEntity<?> filled(@PathVariable long versie, @PathVariable Orgaan orgaan) throws IOException {
        return send(
                "ontwerpbesluit-" + orgaan.name().toLowerCase(Locale.ROOT) + ".docx",
                toegang -> models.draft(toegang, versie, orgaan));
    }

    @SuppressWarnings("try")
    private ResponseEntity<?> send(String name, Lezer read) throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.DOCUMENT, toegang.accountId())) {
            Optional<byte[]> found = read.read(toegang);
            return found.isEmpty()
                    ? nothing()
                    : Document.word(name, found.get()).antwoord();
        }
    }

    private static ResponseEntity<?> nothing() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_JSON)
                .body(NOTHING);
    }
}
