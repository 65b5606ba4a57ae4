package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Tegenover.Kant;
import java.util.List;

/** What a bestuur is called in a comparison, and the class of its colour and edge: ours, the first other, the second. */
final class Kantnaam {

    private Kantnaam() {}

    static String van(Kant side, long eigen) {
        return side.bestuurId() == eigen ? side.naam() + " (wij)" : side.naam();
    }

    static String kleur(List<Kant> sides, Kant side, long eigen) {
        if (side.bestuurId() == eigen) {
            return "own";
        }
        List<Long> others =
                sides.stream().map(Kant::bestuurId).filter(id -> id != eigen).toList();
        return others.indexOf(side.bestuurId()) == 0 ? "twin" : "twin-second";
    }
}
