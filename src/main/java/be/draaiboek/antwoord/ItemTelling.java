package be.draaiboek.antwoord;

/**
 * Cells with a value in one item.
 *
 * @param ownCells of people, standing in a row (distinct places)
 * @param own of people, explanations included (distinct places)
 * @param jointCells agreed or joint, standing in a row
 * @param joint agreed or joint, explanations included
 */
public record ItemTelling(int ownCells, int own, int jointCells, int joint) {
    public static final ItemTelling NONE = new ItemTelling(0, 0, 0, 0);
}
