package be.draaiboek.cohort;

import java.time.LocalDate;

/**
 * A group of besturen that goes through the Draaiboek in the same period, with the people of POLIS who coach them.
 *
 * @param gesloten it was closed: what remains is its board of that day
 */
public record Cohort(long id, String name, LocalDate starts, LocalDate ends, boolean gesloten) {}
