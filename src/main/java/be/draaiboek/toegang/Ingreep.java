package be.draaiboek.toegang;

import org.jspecify.annotations.Nullable;

/**
 * A beheerder did something that could let them act as somebody else: whoever it concerns hears of it at once.
 *
 * @param persoon the account that it was done to; null where there is none
 * @param bestuur the bestuur that it was done in; null where it follows from the person
 * @param bericht the letter that was read; null where none was
 */
public record Ingreep(
        Wat wat,
        Toegang door,
        @Nullable Long persoon,
        @Nullable Long bestuur,
        @Nullable Long bericht,
        String reden) {

    /** What was done. */
    public enum Wat {
        TIJDELIJK_WACHTWOORD,
        ADRES_GEWIJZIGD,
        BRIEF_GELEZEN,
        ZELF_TOEGEVOEGD,
        CODES_GEWIST
    }
}
