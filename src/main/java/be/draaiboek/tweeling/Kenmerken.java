package be.draaiboek.tweeling;

import org.jspecify.annotations.Nullable;

/**
 * What the register says of a bestuur: public facts. Each is null where it isn't known.
 *
 * @param lat latitude of its centre, in degrees
 * @param lon longitude, in degrees
 * @param inwoners the population of the register's year
 * @param inwoners2020 the population in 2020, within today's borders
 * @param oppervlakte in square kilometres
 * @param leeftijd the mean age, in years
 * @param inkomen the mean net taxable income per inhabitant, in euros a year
 */
public record Kenmerken(
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Integer inwoners,
        @Nullable Integer inwoners2020,
        @Nullable Double oppervlakte,
        @Nullable Double leeftijd,
        @Nullable Integer inkomen) {

    private static final double EARTH = 6371;

    /** Returns how many people live on a square kilometre. */
    public @Nullable Double dichtheid() {
        return inwoners == null || oppervlakte == null || oppervlakte <= 0 ? null : inwoners / oppervlakte;
    }

    /** Returns how much the population grew since 2020, in percent; negative where it shrank. */
    public @Nullable Double groei() {
        return inwoners == null || inwoners2020 == null || inwoners2020 <= 0
                ? null
                : 100.0 * (inwoners - inwoners2020) / inwoners2020;
    }

    /** Returns the distance to another along the great circle, in kilometres. */
    public @Nullable Double afstand(Kenmerken ander) {
        if (lat == null || lon == null || ander.lat == null || ander.lon == null) {
            return null;
        }
        double here = Math.toRadians(lat);
        double there = Math.toRadians(ander.lat);
        double half = Math.sin((there - here) / 2);
        double side = Math.sin(Math.toRadians(ander.lon - lon) / 2);
        double chord = half * half + Math.cos(here) * Math.cos(there) * side * side;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
