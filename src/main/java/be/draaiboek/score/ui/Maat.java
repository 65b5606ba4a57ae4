package be.draaiboek.score.ui;

import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Span;

/** A score as people read it: a number out of a hundred, and a word that doesn't judge. */
public final class Maat {

    private Maat() {}

    /**
     * Returns a score as a whole number out of a hundred.
     *
     * @param score from 0 to 1
     */
    public static String getal(double score) {
        return String.valueOf(Math.round(100 * score));
    }

    /** Returns the word for a score; it follows from the number that is shown, so that the two never differ. */
    public static String woord(double score) {
        return Scores.woord(score);
    }

    /** Returns both: "62 op 100, goed op weg". */
    public static String voluit(double score) {
        return getal(score) + " op 100, " + woord(score);
    }

    /** Returns the mark of how final a figure is. */
    public static Span merk(Status status) {
        Span pill = Stukjes.pill(
                switch (status) {
                    case LEEG -> "nog open";
                    case VOORLOPIG -> "voorlopig";
                    case AFGESPROKEN -> "afgesproken";
                },
                "");
        if (status == Status.AFGESPROKEN) {
            pill.addClassName("ok");
        } else if (status == Status.VOORLOPIG) {
            pill.addClassName("warn");
        }
        return pill;
    }
}
