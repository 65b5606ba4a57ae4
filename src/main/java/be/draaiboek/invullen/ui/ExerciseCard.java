package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Status;

/** One exercise against its answers, or where it is filled in. */
final class ExerciseCard extends ResultCard {

    /**
     * The card of an exercise.
     *
     * @param col the column that is shown; "" for an exercise with one answer for each row
     * @param whenEmpty what to say while nobody answered
     */
    ExerciseCard(Item item, String col, Scores scores, String title, String whenEmpty) {
        super(title);
        boolean any = item.rows().stream()
                .anyMatch(row -> scores.stand(item, row.id(), col).status() != Status.LEEG);
        add(any ? new Keuzetabel(item, col, scores) : emptyOf(whenEmpty, item));
    }
}
