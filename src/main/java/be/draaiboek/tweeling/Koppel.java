package be.draaiboek.tweeling;

import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Stand;
import java.time.Instant;
import java.util.List;

/**
 * A tweeling as a begeleider may know it: who, and what became of it; no word and no reason.
 *
 * @param voorstel a begeleider proposed it, so that a begeleider may take it back
 * @param vervalt after this it can no longer be accepted
 */
public record Koppel(long id, Stand stand, boolean voorstel, Instant vervalt, List<Deel> delen) {

    public Koppel {
        delen = List.copyOf(delen);
    }

    /** One of the besturen. */
    public record Deel(String naam, Antwoord antwoord) {}
}
