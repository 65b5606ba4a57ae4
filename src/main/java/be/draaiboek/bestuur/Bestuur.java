package be.draaiboek.bestuur;

import org.jspecify.annotations.Nullable;

/**
 * A local authority (gemeente and OCMW) that exists today.
 *
 * @param id its own id; the NIS code may change with a merger
 * @param nis today's NIS code; null for an invented bestuur
 * @param population null where it isn't known
 * @param invented whether it only exists in the demo
 */
public record Bestuur(
        long id,
        String name,
        String province,
        @Nullable String nis,
        @Nullable Integer population,
        boolean invented) {}
