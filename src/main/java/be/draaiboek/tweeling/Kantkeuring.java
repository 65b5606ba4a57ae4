package be.draaiboek.tweeling;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.tweeling.KantQueries.Kant;

/** Whether a bestuur can be in a new tweeling, or why not and what to do. */
final class Kantkeuring {

    private Kantkeuring() {}

    /**
     * Says why a bestuur can't be in a new tweeling.
     *
     * @param other it is asked, rather than asking itself
     * @throws OngeldigException when it can't
     */
    static void keur(Kant side, boolean other) {
        if (!side.bestaat()) {
            throw new OngeldigException(side.naam() + " bestaat niet meer als bestuur. Kies een ander in de lijst.");
        }
        if (!side.traject()) {
            throw new OngeldigException(
                    side.naam() + " werkt nog niet met het Draaiboek. Vertel POLIS dat jullie met hen"
                            + " samen willen gaan: een beheerder kan het bestuur laten starten.");
        }
        if (other && !side.mensen()) {
            throw new OngeldigException(side.naam() + " heeft nog niemand die kan antwoorden. Vertel het jullie"
                    + " begeleider bij POLIS: een beheerder kan er een trekker aanduiden.");
        }
        if (other && !side.zoekt()) {
            throw new OngeldigException(
                    side.naam() + " zoekt nu geen tweeling. Kies een ander bestuur, of spreek hen zelf eens aan.");
        }
    }
}
