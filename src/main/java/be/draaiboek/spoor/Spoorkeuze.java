package be.draaiboek.spoor;

import be.draaiboek.common.Voorval.Groep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines to look at; null means all of them.
 *
 * @param van the first day, in Brussels
 * @param tot the last day, it too
 * @param account who did it, or to whom it was done
 */
public record Spoorkeuze(
        @Nullable LocalDate van,
        @Nullable LocalDate tot,
        @Nullable Groep groep,
        @Nullable Long account,
        @Nullable Long bestuur) {

    /** Everything. */
    public static final Spoorkeuze ALLES = new Spoorkeuze(null, null, null, null, null);
}
