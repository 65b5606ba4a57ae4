package be.draaiboek.nota;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.document.Document;
import be.draaiboek.document.Stuk;
import be.draaiboek.document.Werkboek;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The note to take along, of today or as it was submitted. Who may read it is asked again at every download. */
@RestController
class NotaController {

    private static final ApiFout NOTHING =
            new ApiFout("onbekend", "Deze nota is er niet. Open de bladzijde ‘Nota’ opnieuw, en haal ze daar op.");

    private final NotaService notes;
    private final VersieService versions;
    private final BesluitService decisions;
    private final BouwstenenService blocks;
    private final HuidigeGebruiker current;
    private final Drukte busy;

    NotaController(
            NotaService notes,
            VersieService versions,
            BesluitService decisions,
            BouwstenenService blocks,
            HuidigeGebruiker current,
            Drukte busy) {
        this.notes = notes;
        this.versions = versions;
        this.decisions = decisions;
        this.blocks = blocks;
        this.current = current;
        this.busy = busy;
    }

    @GetMapping("/api/notas/{traject:[0-9]{1,18}}.{soort:docx|pdf}")
    ResponseEntity<?> today(@PathVariable long traject, @PathVariable String soort) throws IOException {
        return send(soort, toegang -> notes.stuk(toegang, traject));
    }

    @GetMapping("/api/notas/versies/{versie:[0-9]{1,18}}.{soort:docx|pdf}")
    ResponseEntity<?> frozen(@PathVariable long versie, @PathVariable String soort) throws IOException {
        return send(soort, toegang -> versions.stuk(toegang, versie));
    }

    @GetMapping("/api/notas/versies/{versie:[0-9]{1,18}}/besluit/{orgaan:MT|CBS|VB|GR|RMW}.docx")
    ResponseEntity<?> decision(@PathVariable long versie, @PathVariable Orgaan orgaan) throws IOException {
        return send("docx", toegang -> decisions.draft(toegang, versie, orgaan));
    }

    @SuppressWarnings("try")
    @GetMapping("/api/notas/{traject:[0-9]{1,18}}/bouwstenen.xlsx")
    ResponseEntity<?> buildingBlocks(@PathVariable long traject) throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.UITVOER, toegang.accountId())) {
            Optional<Werkboek> found = blocks.werkboek(toegang, traject);
            return found.isEmpty() ? nothing() : Document.of(found.get()).antwoord();
        }
    }

    private static ResponseEntity<?> nothing() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_JSON)
                .body(NOTHING);
    }

    @SuppressWarnings("try")
    private ResponseEntity<?> send(String kind, Function<Toegang, Optional<Stuk>> read) throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.DOCUMENT, toegang.accountId())) {
            Optional<Stuk> found = read.apply(toegang);
            return found.isEmpty() ? nothing() : Document.of(found.get(), kind).antwoord();
        }
    }
}
