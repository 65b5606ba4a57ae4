package be.draaiboek.editie;

import org.jspecify.annotations.Nullable;

/**
 * A work that a section leans on.
 *
 * @param address where it can be read, beginning with https; null where it has none
 */
public record Source(String name, @Nullable String address) {}
