package be.draaiboek.editie;

/**
 * Something that two besturen can do together about a chapter, around a table or on a call.
 *
 * @param minutes about how long it takes
 * @param text how, in a few sentences
 */
public record Exercise(String title, int minutes, String text) {}
