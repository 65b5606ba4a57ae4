package be.draaiboek.score;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Gegeven;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ScoredCell;
import be.draaiboek.traject.Traject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which cells figures are made of, and which of those count for whom. */
public final class ScoreInput {

    private ScoreInput() {}

    /** The cells that figures are made of. */
    public record Keuze(List<Item> items, Set<String> columns) {}

    public static Keuze nodig(Editie editie) {
        List<ScoredCell> scored = editie.sections().stream()
                .flatMap(section -> editie.scoredCells(section).stream())
                .toList();
        // An exercise that an edition doesn't have has no cells either.
        Set<String> items = new TreeSet<>(Set.of(Scores.OESO, Scores.GALBRAITH, Scores.ADOPTIE));
        Set<String> columns = new TreeSet<>(Set.of("", Scores.STAND, Scores.PERCENTAGE, Scores.BEWUST, Item.READY));
        compared(editie).forEach(item -> {
            items.add(item.id());
            ItemCells.answer(item, Cel.SAMEN).forEach(at -> columns.add(at.col()));
        });
        scored.forEach(cell -> {
            items.add(cell.item().id());
            columns.add(cell.col());
        });
        return new Keuze(items.stream().flatMap(id -> editie.item(id).stream()).toList(), columns);
    }

    /** The items on which people can be seen to differ: each answers first, in places that everybody has. */
    public static List<Item> compared(Editie editie) {
        return editie.items().stream()
                .filter(item -> item.answering() == Answering.INDIVIDUAL_THEN_AGREED && !item.growing())
                .toList();
    }

    /** What I wrote down for somebody counts for me, like any colleague's answer, once they and I gave ours. */
    public static List<Cel> withoutInterviews(Traject traject, List<Cel> cells) {
        Set<Long> noted = traject.deelnemers().stream()
                .filter(Traject.Deelnemer::ikNoteer)
                .map(Traject.Deelnemer::id)
                .collect(Collectors.toSet());
        Gegeven given = Gegeven.of(traject.editie(), cells);
        return cells.stream()
                .filter(cel -> !noted.contains(cel.address().holder())
                        || (given.door(cel.address().item(), cel.address().holder())
                                && given.door(cel.address().item(), traject.ik().id())))
                .toList();
    }
}
