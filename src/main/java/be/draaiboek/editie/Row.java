package be.draaiboek.editie;

/** A fixed row of a grid, or a statement of a check list. */
public record Row(String id, String label, String help) {}
