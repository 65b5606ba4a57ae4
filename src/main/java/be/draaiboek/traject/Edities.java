package be.draaiboek.traject;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The published editions, read and verified once at the start: an invalid one stops the application. */
@Component
public class Edities {

    private final List<Editie> all;

    public Edities() {
        all = EditieReader.readAll().stream()
                .sorted(Comparator.comparing(Editie::published).thenComparing(Editie::id))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("no edition on the classpath");
        }
    }

    /** Returns all editions, oldest first. */
    public List<Editie> all() {
        return all;
    }

    /** Returns the edition with this id. */
    public Optional<Editie> find(String id) {
        return all.stream().filter(editie -> editie.id().equals(id)).findFirst();
    }

    /** Returns the edition that a new traject starts on. */
    public Editie nieuwste() {
        return all.getLast();
    }
}
