package be.draaiboek.meetmoment;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.document.Bestandsnaam;
import be.draaiboek.document.Csv;
import be.draaiboek.document.Document;
import be.draaiboek.document.Rapport;
import be.draaiboek.document.Rapportstuk;
import be.draaiboek.document.Xlsx;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files to take along. Who may read what is asked again at every download, whatever page the link stood on. */
@RestController
class RapportController {

    private static final ApiFout NOTHING = new ApiFout(
            "onbekend", "Dit bestand is er niet. Open ‘Waar staan we’ of het meetmoment opnieuw, en haal het daar op.");
    private static final String XLSX = "xlsx";
    private static final int MAX_DIGITS = 18;

    private final Drukte busy;
    private final RapportService reports;
    private final HuidigeGebruiker current;

    RapportController(RapportService reports, HuidigeGebruiker current, Drukte busy) {
        this.busy = busy;
        this.reports = reports;
        this.current = current;
    }

    /** @param blad the item whose sheet the workbook opens at */
    @SuppressWarnings("try")
    @GetMapping("/api/rapporten/{traject}.{soort:xlsx|csv}")
    @Nullable
    ResponseEntity<ApiFout> today(
            @PathVariable String traject,
            @PathVariable String soort,
            @RequestParam(defaultValue = "") String blad,
            HttpServletResponse response)
            throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.UITVOER, toegang.accountId())) {
            return send(
                    isId(traject) ? reports.ofToday(toegang, Long.parseLong(traject)) : Optional.empty(),
                    soort,
                    blad,
                    response);
        }
    }

    @SuppressWarnings("try")
    @GetMapping("/api/meetmomenten/{meetmoment}.{soort:xlsx|csv}")
    @Nullable
    ResponseEntity<ApiFout> frozen(
            @PathVariable String meetmoment, @PathVariable String soort, HttpServletResponse response)
            throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.UITVOER, toegang.accountId())) {
            return send(
                    isId(meetmoment) ? reports.ofMeetmoment(toegang, Long.parseLong(meetmoment)) : Optional.empty(),
                    soort,
                    "",
                    response);
        }
    }

    @GetMapping("/api/rapporten/{traject:[0-9]{1,18}}.{soort:docx|pdf}")
    ResponseEntity<?> todayToRead(@PathVariable long traject, @PathVariable String soort) throws IOException {
        return read(soort, toegang -> reports.ofToday(toegang, traject));
    }

    @GetMapping("/api/meetmomenten/{meetmoment:[0-9]{1,18}}.{soort:docx|pdf}")
    ResponseEntity<?> frozenToRead(@PathVariable long meetmoment, @PathVariable String soort) throws IOException {
        return read(soort, toegang -> reports.ofMeetmoment(toegang, meetmoment));
    }

    @SuppressWarnings("try")
    private ResponseEntity<?> read(String kind, Function<Toegang, Optional<Rapport>> find) throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.DOCUMENT, toegang.accountId())) {
            Optional<Rapport> found = find.apply(toegang);
            return found.isEmpty()
                    ? ResponseEntity.status(HttpStatus.NOT_FOUND)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(NOTHING)
                    : Document.of(Rapportstuk.of(found.get(), Rapportstuk.TITEL), kind)
                            .antwoord();
        }
    }

    private static boolean isId(String text) {
        return text.length() <= MAX_DIGITS && text.matches("[0-9]+");
    }

    /** Writes the file as it is made; null says that the answer was given. */
    private static @Nullable ResponseEntity<ApiFout> send(
            Optional<Rapport> found, String kind, String item, HttpServletResponse response) throws IOException {
        if (found.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(NOTHING);
        }
        Rapport report = found.get();
        boolean workbook = kind.equals(XLSX);
        response.setContentType(
                workbook
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + Bestandsnaam.of(report, kind) + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (workbook) {
            Xlsx.write(report, item, response.getOutputStream());
        } else {
            Csv.write(report, response.getOutputStream());
        }
        return null;
    }
}
