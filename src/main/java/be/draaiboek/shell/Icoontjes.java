package be.draaiboek.shell;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The icon that phones ask for under many names, also where no page names it: each gets the same one. */
@RestController
class Icoontjes {

    private static final Resource ICON = new ClassPathResource("META-INF/resources/apple-touch-icon.png");

    @GetMapping("/apple-touch-icon{size:[-a-z0-9]*}.png")
    ResponseEntity<Resource> icon() {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                .body(ICON);
    }
}
