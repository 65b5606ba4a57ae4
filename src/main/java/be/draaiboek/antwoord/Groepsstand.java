package be.draaiboek.antwoord;

/**
 * How far a group is with a question: how many gave their answer, and never what. In a group of two a number would name the
 * other, so there it only says whether everybody did.
 *
 * @param klaar how many chose, or said that they are ready
 * @param van how many there are
 */
public record Groepsstand(int klaar, int van) {

    /** The fewest people of whom a number is said. */
    private static final int MINSTENS = 3;

    /** Returns whether everybody is ready, so that the group can talk about it. */
    public boolean iedereen() {
        return klaar >= van;
    }

    /** Returns it in words. */
    public String tekst() {
        if (iedereen()) {
            return "iedereen is klaar";
        }
        return van < MINSTENS ? "nog niet iedereen is klaar" : klaar + " van " + van + " zijn klaar";
    }
}
