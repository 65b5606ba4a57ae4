package be.draaiboek.meetmoment;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.traject.Traject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A moment at which a bestuur wrote down where it stands: what was agreed and written together, frozen, under a name.
 * Nobody's own answers are in it, and nobody can change it.
 *
 * @param ondertekendDoor who signed it off, in free words; may be empty
 * @param ondertekendOp when it was signed off, as the trekker says
 * @param opmerking free text; may be empty
 * @param gesloten when the answers were frozen
 * @param door who froze them, or {@link Traject#VROEGER} when that account was erased
 * @param antwoorden how many cells are in it, places of added rows not counted
 */
public record Meetmoment(
        long id,
        long trajectId,
        String naam,
        String ondertekendDoor,
        LocalDate ondertekendOp,
        String opmerking,
        Instant gesloten,
        String door,
        int antwoorden) {

    public static final int MAX_NAAM = 120;
    public static final int MAX_ONDERTEKENAAR = 200;
    public static final int MAX_OPMERKING = 2000;

    /** What a trekker says when closing one; the lengths are those of the constants above. */
    public record Nieuw(String naam, String ondertekendDoor, LocalDate ondertekendOp, String opmerking) {}

    /** A meetmoment with the frozen cells, all of {@link Cel#SAMEN}. */
    public record Inhoud(Meetmoment meetmoment, List<Cel> cellen) {
        public Inhoud {
            cellen = List.copyOf(cellen);
        }
    }
}
