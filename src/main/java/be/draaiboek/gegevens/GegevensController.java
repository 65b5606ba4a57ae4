package be.draaiboek.gegevens;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What is kept about a person, as a file. */
@RestController
class GegevensController {

    private static final ApiFout NOTHING =
            new ApiFout("onbekend", "Deze gegevens zijn er niet. Open ‘Mijn account’, en haal ze daar op.");

    private final GegevensService data;
    private final HuidigeGebruiker current;
    private final Drukte busy;
    private final JsonMapper json;

    GegevensController(GegevensService data, HuidigeGebruiker current, Drukte busy, JsonMapper json) {
        this.data = data;
        this.current = current;
        this.busy = busy;
        this.json = json;
    }

    @GetMapping("/api/gegevens.json")
    ResponseEntity<?> mine() {
        Toegang toegang = current.vereist().toegang();
        return file(toegang, toegang.accountId());
    }

    @GetMapping("/api/gegevens/{account:[0-9]{1,18}}.json")
    ResponseEntity<?> of(@PathVariable long account) {
        return file(current.vereist().toegang(), account);
    }

    @SuppressWarnings("try")
    private ResponseEntity<?> file(Toegang toegang, long account) {
        try (Drukte.Beurt turn = busy.take(Kostbaar.UITVOER, toegang.accountId())) {
            Optional<Map<String, Object>> found = data.of(toegang, account);
            if (found.isEmpty()) {
                return ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(NOTHING);
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"draaiboek-gegevens-" + account + ".json\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(found.get()));
        }
    }
}
