package be.draaiboek.spoor;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.Voorval.Groep;
import be.draaiboek.document.Blad;
import be.draaiboek.document.Blad.Kolom;
import be.draaiboek.document.Csv;
import be.draaiboek.document.Waarde;
import be.draaiboek.document.Waarde.Moment;
import be.draaiboek.document.Xlsx;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail as a file; that somebody took it along stands in it too. */
@RestController
class SpoorController {

    private static final ApiFout NOTHING = new ApiFout(
            "onbekend", "Dit bestand is er niet. Open de bladzijde ‘Wie deed wat’ opnieuw, en haal het daar op.");
    private static final String XLSX = "xlsx";
    private static final int NUMBER = 10;
    private static final int NAME = 26;
    private static final int LONG = 46;

    private final SpoorService trail;
    private final HuidigeGebruiker current;
    private final Drukte busy;
    private final Clock clock;

    SpoorController(SpoorService trail, HuidigeGebruiker current, Drukte busy, Clock clock) {
        this.trail = trail;
        this.current = current;
        this.busy = busy;
        this.clock = clock;
    }

    @SuppressWarnings("try")
    @GetMapping("/api/spoor.{soort:xlsx|csv}")
    @Nullable
    ResponseEntity<ApiFout> file(
            @PathVariable String soort,
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String tot,
            @RequestParam(defaultValue = "") String groep,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String bestuur,
            HttpServletResponse response)
            throws IOException {
        Toegang toegang = current.vereist().toegang();
        try (Drukte.Beurt turn = busy.take(Kostbaar.UITVOER, toegang.accountId())) {
            Spoorkeuze which = new Spoorkeuze(day(van), day(tot), group(groep), id(account), id(bestuur));
            Optional<List<Spoorregel>> found = trail.file(toegang, which, soort);
            if (found.isEmpty()) {
                return ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(NOTHING);
            }
            boolean workbook = soort.equals(XLSX);
            response.setContentType(
                    workbook
                            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                            : "text/csv;charset=UTF-8");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"draaiboek-wie-deed-wat-"
                            + LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL) + "." + soort + "\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            if (workbook) {
                Xlsx.write(sheet(found.get()), response.getOutputStream());
            } else {
                Csv.write(sheet(found.get()), response.getOutputStream());
            }
            return null;
        }
    }

    private static Blad sheet(List<Spoorregel> lines) {
        return new Blad(
                "Wie deed wat",
                List.of(
                        new Kolom("Wanneer", NAME),
                        new Kolom("Wie", NAME),
                        new Kolom("Account", NUMBER),
                        new Kolom("Soort", NAME),
                        new Kolom("Wat", LONG),
                        new Kolom("Aan wie", NAME),
                        new Kolom("Account van wie", NUMBER),
                        new Kolom("Bestuur", NAME),
                        new Kolom("Detail", NAME),
                        new Kolom("Netwerkadres", NAME),
                        new Kolom("Reden", LONG)),
                lines.stream().map(SpoorController::row).toList(),
                "Er is niets in deze periode.");
    }

    private static List<Waarde> row(Spoorregel one) {
        return List.of(
                new Moment(Klok.moment(one.op())),
                Waarde.of(one.door()),
                number(one.wieId()),
                Waarde.of(one.soort().groep().label()),
                Waarde.of(one.soort().label()),
                Waarde.of(one.aan()),
                number(one.overId()),
                Waarde.of(one.bestuur()),
                Waarde.of(one.detail()),
                Waarde.of(one.adres()),
                Waarde.of(one.reden()));
    }

    private static Waarde number(@Nullable Long value) {
        return value == null ? Waarde.GEEN : new Waarde.Getal(value);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable Groep group(String text) {
        return Arrays.stream(Groep.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long id(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
