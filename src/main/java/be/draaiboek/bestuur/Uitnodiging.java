package be.draaiboek.bestuur;

import be.draaiboek.melding.Poststand;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that was not taken up yet.
 *
 * @param vervalt when its link stops working, in UTC
 * @param verlopen whether it did
 * @param post what became of the mail; null when that is long ago
 */
public record Uitnodiging(
        long id,
        long bestuurId,
        String email,
        Rol rol,
        String functie,
        LocalDateTime vervalt,
        boolean verlopen,
        @Nullable Poststand post) {

    /** What somebody who opens the link can do with it. */
    public enum Staat {
        GELDIG,
        GEBRUIKT,
        VERLOPEN,
        INGETROKKEN,
        ONBEKEND
    }

    /**
     * What the link itself tells whoever has it.
     *
     * @param uitnodiger who invited; empty when a beheerder without a name did
     * @param heeftAccount whether there is an account with this address
     */
    public record Inhoud(Staat staat, String bestuur, String email, Rol rol, String uitnodiger, boolean heeftAccount) {}
}
