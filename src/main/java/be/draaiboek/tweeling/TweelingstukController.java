package be.draaiboek.tweeling;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.document.Document;
import be.draaiboek.document.Stuk;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What two besturen read of each other, to take along. Whether it may be read is asked again at every download. */
@RestController
class TweelingstukController {

    private final VergelijkingService comparisons;
    private final SamenvattingService summaries;
    private final HuidigeGebruiker current;
    private final Drukte busy;

    TweelingstukController(
            VergelijkingService comparisons, SamenvattingService summaries, HuidigeGebruiker current, Drukte busy) {
        this.comparisons = comparisons;
        this.summaries = summaries;
        this.current = current;
        this.busy = busy;
    }

    @GetMapping("/api/tweelingen/{tweeling:[0-9]{1,18}}/vergelijking/{hoofdstuk:[A-C][.0-9]{0,6}}/{soort:docx|pdf}")
    ResponseEntity<?> comparison(
            @PathVariable long tweeling, @PathVariable String hoofdstuk, @PathVariable String soort)
            throws IOException {
        return send(
                soort,
                toegang -> comparisons.stuk(toegang, tweeling, hoofdstuk),
                "Er is hier nu niets te vergelijken: niemand geeft jullie dit hoofdstuk te lezen. Open de bladzijde"
                        + " ‘Vergelijken’ van jullie tweeling opnieuw.");
    }

    @GetMapping("/api/tweelingen/{tweeling:[0-9]{1,18}}/samenvatting.{soort:docx|pdf}")
    ResponseEntity<?> summary(
            @PathVariable long tweeling,
            @PathVariable String soort,
            @RequestParam(name = "met", defaultValue = "0") long met)
            throws IOException {
        return send(
                soort,
                toegang -> summaries.stuk(toegang, tweeling, met),
                "Deze samenvatting is er niet. Open de bladzijde ‘Tweeling’ opnieuw, en haal ze daar op.");
    }

    @SuppressWarnings("try")
    private ResponseEntity<?> send(String kind, Function<Toegang, Optional<Stuk>> read, String otherwise)
            throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.DOCUMENT, toegang.accountId())) {
            Optional<Stuk> found = read.apply(toegang);
            return found.isEmpty()
                    ? ResponseEntity.status(HttpStatus.NOT_FOUND)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(new ApiFout("onbekend", otherwise))
                    : Document.of(found.get(), kind).antwoord();
        }
    }
}
