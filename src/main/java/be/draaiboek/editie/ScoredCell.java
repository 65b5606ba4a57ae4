package be.draaiboek.editie;

/** The address of a cell whose answer scores. */
public record ScoredCell(Item item, String row, String col, CellDefinition cell) {}
