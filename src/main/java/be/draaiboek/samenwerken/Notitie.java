package be.draaiboek.samenwerken;

import be.draaiboek.traject.Traject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague says beside a question: no answer, and for nobody outside.
 *
 * @param door who wrote it; {@link Traject#VROEGER} when the name was erased
 * @param vanMij whether I wrote it
 * @param gewijzigd when it was last reworded; null when never
 * @param afgehandeld when it was put aside; null while it is open
 */
public record Notitie(
        long id,
        String item,
        String door,
        boolean vanMij,
        String tekst,
        Instant op,
        @Nullable Instant gewijzigd,
        @Nullable Instant afgehandeld) {}
