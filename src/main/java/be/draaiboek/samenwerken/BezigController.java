package be.draaiboek.samenwerken;

import be.draaiboek.toegang.HuidigeGebruiker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The draft keeper says here that somebody is typing in what is written together. Nothing of it is kept. */
@RestController
class BezigController {

    private final Aanwezigheid presence;
    private final HuidigeGebruiker current;

    BezigController(Aanwezigheid presence, HuidigeGebruiker current) {
        this.presence = presence;
        this.current = current;
    }

    /**
     * Where somebody is typing.
     *
     * @param item "" when they stopped
     */
    record Bezig(@Nullable Long traject, @Nullable String item) {}

    @PostMapping("/api/bezig")
    ResponseEntity<Void> busy(@RequestBody Bezig bezig) {
        long account = current.vereist().accountId();
        boolean there = bezig.traject() != null
                && bezig.item() != null
                && presence.typt(account, bezig.traject(), bezig.item());
        return ResponseEntity.status(there ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }
}
