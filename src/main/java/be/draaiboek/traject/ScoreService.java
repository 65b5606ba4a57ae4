package be.draaiboek.traject;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ScoredCell;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.internal.AntwoordQueries;
import be.draaiboek.traject.internal.AntwoordQueries.Individueel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a bestuur stands, as one person may know it: from the same cells that this person may read at the questions. So
 * a figure can steer nobody before they have answered, and two people can see different ones until both answered all.
 */
@Service
public class ScoreService {

    private final AntwoordQueries queries;

    ScoreService(AntwoordQueries queries) {
        this.queries = queries;
    }

    /** Returns the scores over what I may read in this traject, in one statement. */
    @Transactional(readOnly = true)
    public Scores van(Toegang toegang, Traject traject) {
        Keuze needed = nodig(traject.editie());
        List<Cel> cells = queries.cells(
                toegang,
                traject.id(),
                needed.items().stream().map(Item::id).toList(),
                needed.columns(),
                Individueel.van(needed.items()));
        return Scores.van(traject.editie(), withoutInterviews(traject, cells));
    }

    /** The cells that figures are made of. */
    record Keuze(List<Item> items, Set<String> columns) {}

    static Keuze nodig(Editie editie) {
        List<ScoredCell> scored = editie.sections().stream()
                .flatMap(section -> editie.scoredCells(section).stream())
                .toList();
        // An exercise that an edition doesn't have has no cells either.
        Set<String> items = new TreeSet<>(Set.of(Scores.OESO, Scores.GALBRAITH, Scores.ADOPTIE));
        Set<String> columns = new TreeSet<>(Set.of("", Scores.STAND, Scores.PERCENTAGE, Scores.BEWUST));
        scored.forEach(cell -> {
            items.add(cell.item().id());
            columns.add(cell.col());
        });
        return new Keuze(items.stream().flatMap(id -> editie.item(id).stream()).toList(), columns);
    }

    /** What I wrote down for somebody counts for me, like any colleague's answer, once I gave my own in that place. */
    static List<Cel> withoutInterviews(Traject traject, List<Cel> cells) {
        Set<Long> noted = traject.deelnemers().stream()
                .filter(Traject.Deelnemer::ikNoteer)
                .map(Traject.Deelnemer::id)
                .collect(Collectors.toSet());
        long me = traject.ik().id();
        Set<Cel.Adres> mine = cells.stream()
                .filter(cel -> cel.adres().holder() == me && cel.value() != null)
                .map(Cel::adres)
                .collect(Collectors.toSet());
        return cells.stream()
                .filter(cel -> !noted.contains(cel.adres().holder())
                        || mine.contains(new Cel.Adres(
                                cel.adres().item(),
                                cel.adres().row(),
                                cel.adres().col(),
                                me)))
                .toList();
    }
}
