package be.draaiboek.traject;

import be.draaiboek.common.ApiFout;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieJson;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The editions as open data: questions only, no answers. */
@RestController
@RequestMapping(value = "/api/edities", produces = MediaType.APPLICATION_JSON_VALUE)
class EditieController {

    private final Edities edities;
    private final JsonMapper json;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    EditieController(Edities edities, JsonMapper json) {
        this.edities = edities;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<?> all() {
        return ResponseEntity.ok(EditieJson.list(edities.all()));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id, WebRequest request) {
        return edities.find(id)
                .<ResponseEntity<?>>map(editie -> {
                    String text = texts.computeIfAbsent(id, key -> text(editie));
                    // weak: a strong one keeps the server from compressing what it stands for
                    String tag = "W/\"" + Integer.toHexString(text.hashCode()) + "-" + text.length() + "\"";
                    if (request.checkNotModified(tag)) {
                        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
                    }
                    // A correction of a typing error comes with a new release of the product, so a browser asks again.
                    return ResponseEntity.ok()
                            .eTag(tag)
                            .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic())
                            .body(text);
                })
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(new ApiFout("onbekend", "Deze editie bestaat niet. GET /api/edities geeft de lijst.")));
    }

    private String text(Editie editie) {
        return json.writeValueAsString(EditieJson.of(editie));
    }
}
