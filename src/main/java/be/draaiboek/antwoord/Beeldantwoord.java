package be.draaiboek.antwoord;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How a picture goes out to who may see it. */
public final class Beeldantwoord {

    private Beeldantwoord() {}

    public static ResponseEntity<byte[]> of(UUID id, Afbeelding.Inhoud picture) {
        // Kept by the browser and asked about each time: who may no longer see it doesn't get it from there either.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + id + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"afbeelding." + picture.mediaType().extension() + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CONTENT_TYPE, picture.mediaType().mediaType())
                .body(picture.bytes());
    }
}
