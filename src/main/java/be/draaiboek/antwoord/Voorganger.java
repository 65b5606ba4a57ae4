package be.draaiboek.antwoord;

import be.draaiboek.editie.Editie;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a bestuur left that went up in one of mine: its Draaiboek, closed.
 *
 * @param naam what it was called
 * @param tot the day of the merger
 * @param houders the names of who answered for themselves, by deelnemer
 */
public record Voorganger(long trajectId, String naam, LocalDate tot, Editie editie, Map<Long, String> houders) {

    public Voorganger {
        houders = Map.copyOf(houders);
    }

    /** A value that a cell of it once had. */
    public record Versie(Cel.Adres adres, Cel.Versie was) {}

    /** Returns who answered for themselves. */
    public Optional<String> houder(long deelnemer) {
        return Optional.ofNullable(houders.get(deelnemer));
    }
}
