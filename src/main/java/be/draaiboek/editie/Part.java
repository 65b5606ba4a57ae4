package be.draaiboek.editie;

/** A chapter of the Draaiboek, such as B "Bestudeer de context". */
public record Part(String code, String title) {}
