package be.draaiboek.tweeling;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Pairs that a coach proposes. */
public class PaarAccess extends AccessRows {

    @Autowired
    TweelingService pairings;

    @Override
    protected void rows() {
        Set<Wie> pair = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID);
        read(
                "TweelingService.mine",
                "the active one",
                pair,
                (wie, toegang) -> pairings.mine(toegang).stream()
                        .filter(one -> one.id() == matrix.tweeling)
                        .toList());
        read("TweelingService.find", "the active one", pair, (wie, toegang) -> pairings.find(toegang, matrix.tweeling));
        read(
                "TweelingService.find",
                "the one that ended",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.GEWEZEN_TWEELING),
                (wie, toegang) -> pairings.find(toegang, matrix.gewezen));
    }
}
