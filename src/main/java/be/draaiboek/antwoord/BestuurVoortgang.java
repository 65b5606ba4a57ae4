package be.draaiboek.antwoord;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a bestuur is, without any of its content: all that a begeleider may see.
 *
 * @param perDeel counts by part code (A, B, C)
 * @param laatstActief the last time that anything was kept; null when nothing was
 */
public record BestuurVoortgang(
        String editieId,
        Map<String, Telling> perDeel,
        @Nullable Instant laatstActief) {

    public BestuurVoortgang {
        perDeel = Map.copyOf(perDeel);
    }
}
