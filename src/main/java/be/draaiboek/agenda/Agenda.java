package be.draaiboek.agenda;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of mine.
 *
 * @param bestuurId whose; null for that of a coach
 * @param komend what is to come, the first first
 */
public record Agenda(@Nullable Long bestuurId, String naam, List<Gebeurtenis> alles, List<Gebeurtenis> komend) {

    public Agenda {
        alles = List.copyOf(alles);
        komend = List.copyOf(komend);
    }

    /** An address that a calendar program may ask; its secret is known to nobody any more. */
    public record Sleutel(long id, @Nullable Long bestuurId, LocalDateTime sinds) {}
}
