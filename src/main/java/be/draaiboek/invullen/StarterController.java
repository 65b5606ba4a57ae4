package be.draaiboek.invullen;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.document.Document;
import be.draaiboek.document.Stuk;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Starter;
import be.draaiboek.nota.Tekstboom;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Edities;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How to open the subject of a part with colleagues, to take along; it is the edition's, and holds nothing of a bestuur. */
@RestController
class StarterController {

    private static final ApiFout NOTHING = new ApiFout(
            "onbekend",
            "Hier hoort geen gespreksstarter bij. Open het deel van het Draaiboek opnieuw, en haal ze daar op.");

    private final Edities edities;
    private final HuidigeGebruiker current;
    private final Drukte busy;
    private final Clock clock;

    StarterController(Edities edities, HuidigeGebruiker current, Drukte busy, Clock clock) {
        this.edities = edities;
        this.current = current;
        this.busy = busy;
        this.clock = clock;
    }

    @SuppressWarnings("try")
    @GetMapping("/api/gespreksstarters/{editie:[0-9]{4}-[0-9]{1,2}}/{code:[A-C][.0-9]{0,6}}/{soort:docx|pdf}")
    ResponseEntity<?> starter(@PathVariable String editie, @PathVariable String code, @PathVariable String soort)
            throws IOException {
        try (Drukte.Beurt turn =
                busy.take(Kostbaar.DOCUMENT, current.vereist().toegang().accountId())) {
            Optional<Stuk> found =
                    edities.find(editie).flatMap(one -> one.starter(code).map(starter -> text(one, code, starter)));
            return found.isEmpty()
                    ? ResponseEntity.status(HttpStatus.NOT_FOUND)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(NOTHING)
                    : Document.of(found.get(), soort).antwoord();
        }
    }

    private Stuk text(Editie editie, String code, Starter starter) {
        List<Deel> parts = new ArrayList<>();
        parts.add(new Kop(1, "Met wie?"));
        parts.add(Alinea.of(starter.who()));
        parts.add(new Kop(1, "Zo begin je"));
        parts.addAll(Tekstboom.read(starter.opening()));
        parts.add(new Kop(1, "Vragen voor op tafel"));
        for (int i = 0; i < starter.questions().size(); i++) {
            parts.add(new Alinea(
                    Soort.NUMMER, 0, i + 1, List.of(new Loop(starter.questions().get(i), false, false, ""))));
        }
        parts.add(new Kop(1, "Zo rond je af"));
        parts.addAll(Tekstboom.read(starter.closing()));
        return new Stuk(
                editie.title(),
                starter.title(),
                "Gespreksstarter " + code,
                LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL),
                List.of(starter.minutes()
                        + " minuten. Dit blad is van het Draaiboek zelf: er staat niets van een bestuur in."),
                parts,
                true);
    }
}
