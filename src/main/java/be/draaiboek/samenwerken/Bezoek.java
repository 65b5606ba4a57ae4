package be.draaiboek.samenwerken;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's visit to the home page of a traject.
 *
 * @param vorige the end of the visit before this one; null in the first
 * @param welkomGezien whether this person has put the welcome away, in any bestuur, or answered or recorded anything
 *     here
 */
public record Bezoek(@Nullable Instant vorige, boolean welkomGezien) {}
