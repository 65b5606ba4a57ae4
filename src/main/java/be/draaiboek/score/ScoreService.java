package be.draaiboek.score;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.CellReader;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a bestuur stands, as one person may know it: from the same cells that this person may read at the questions. So
 * a figure can steer nobody before they have answered, and two people can see different ones until both answered all.
 */
@Service
public class ScoreService {

    private final CellReader cells;

    ScoreService(CellReader cells) {
        this.cells = cells;
    }

    /** Returns the scores over what I may read in this traject, in one statement. */
    @Transactional(readOnly = true)
    public Scores of(Toegang toegang, Traject traject) {
        ScoreInput.Keuze needed = ScoreInput.nodig(traject.editie());
        List<Cel> found = cells.columns(toegang, traject.id(), needed.items(), needed.columns());
        return Scores.of(traject.editie(), ScoreInput.withoutInterviews(traject, found));
    }
}
