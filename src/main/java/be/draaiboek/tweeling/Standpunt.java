package be.draaiboek.tweeling;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a bestuur tells its twin before they look at each other: where it stands, what it wants to learn of them, and how its
 * answers came about.
 *
 * @param stand where it stands
 * @param leren what it wants to learn of them
 * @param mensen how many people filled it in, and who
 * @param bewijs what the answers lean on
 * @param twijfel where they are not sure, or not of one mind
 */
public record Standpunt(String stand, String leren, String mensen, String bewijs, String twijfel) {

    /** The longest of the first two texts, in characters. */
    public static final int LANGSTE = 4000;

    /** The longest text on how it was filled in, in characters. */
    public static final int LANGSTE_HOE = 1000;

    public static final Standpunt LEEG = new Standpunt("", "", "", "", "");

    /**
     * A page of my own bestuur.
     *
     * @param tekst what is being written
     * @param versie 0 while nothing was kept
     * @param gedeeld what the twin reads; null while it reads nothing
     * @param gedeeldOp since when
     */
    public record Eigen(
            Standpunt tekst,
            int versie,
            @Nullable Standpunt gedeeld,
            @Nullable Instant gedeeldOp) {

        public static final Eigen NIEUW = new Eigen(LEEG, 0, null, null);
    }

    /** A page that another bestuur shares with mine. */
    public record Gedeeld(long bestuur, String naam, Standpunt tekst, Instant op) {}

    /**
     * Returns the same without what nobody sees.
     *
     * @throws OngeldigException when a text is too long
     */
    Standpunt gekeurd() {
        return new Standpunt(
                fits(stand, LANGSTE, "Waar jullie staan"),
                fits(leren, LANGSTE, "Wat jullie willen leren"),
                fits(mensen, LANGSTE_HOE, "Wie er meedeed"),
                fits(bewijs, LANGSTE_HOE, "Waarop jullie steunen"),
                fits(twijfel, LANGSTE_HOE, "Waarover jullie twijfelen"));
    }

    /** Returns whether it says something: where they stand, or what they want to learn. */
    boolean zegtIets() {
        return !stand.isEmpty() || !leren.isEmpty();
    }

    private static String fits(String text, int most, String name) {
        String clean = Tekst.schoon(text).strip();
        if (Tekst.lengte(clean) > most) {
            throw new OngeldigException("‘" + name + "’ is te lang: er passen " + most + " tekens. Kort het in.");
        }
        return clean;
    }
}
