package be.draaiboek.bench.faults;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** One change that somebody made to a cell, and what is known of its fate. */
final class Edit {

    final String who;
    final Place place;
    final int base;
    final JsonNode value;

    /** The names under which it was sent: one, unless somebody breaks the rule. */
    final Set<UUID> mutations = ConcurrentHashMap.newKeySet();

    /** When it was last sent. */
    volatile Instant sent = Instant.EPOCH;

    volatile int attempts;

    /** The version that was acknowledged; 0 while its fate is unknown. */
    volatile int version;

    volatile Instant acknowledged = Instant.MAX;

    /** What the server said instead, where it refused. */
    volatile String refusal = "";

    Edit(String who, Place place, int base, JsonNode value, UUID mutation) {
        this.who = who;
        this.place = place;
        this.base = base;
        this.value = value;
        mutations.add(mutation);
    }
}
