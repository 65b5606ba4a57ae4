package be.draaiboek.tweeling;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.ScoredCell;
import be.draaiboek.score.Scores;
import be.draaiboek.traject.Edities;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far besturen are, in rough bands: for arithmetic alone, of besturen that let it count. */
@Component
class Maturiteit {

    private static final int BANDS = 3;

    private final Editie editie;

    Maturiteit(Edities edities) {
        this.editie = edities.nieuwste();
    }

    String editie() {
        return editie.id();
    }

    /**
     * Returns the band of each bestuur of which enough is known.
     *
     * @param agreed reads what was agreed in these items and columns, of besturen that let it count
     */
    Map<Long, Integer> banden(BiFunction<Collection<String>, Collection<String>, Map<Long, List<Cel>>> agreed) {
        Set<String> items = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        for (ScoredCell cell : editie.sections().stream()
                .flatMap(section -> editie.scoredCells(section).stream())
                .toList()) {
            items.add(cell.item().id());
            columns.add(cell.col());
        }
        Map<Long, Integer> bands = new HashMap<>();
        agreed.apply(items, columns).forEach((bestuur, cells) -> {
            Integer band = band(cells);
            if (band != null) {
                bands.put(bestuur, band);
            }
        });
        return bands;
    }

    /** A third of the scale, over the dimensions that have a score; null where fewer than half have one. */
    private @Nullable Integer band(List<Cel> cells) {
        var dimensions = Scores.of(editie, cells).dimensies();
        var scores =
                dimensions.stream().flatMapToDouble(one -> one.score().stream()).summaryStatistics();
        return scores.getCount() * 2 < dimensions.size()
                ? null
                : Math.min(BANDS - 1, (int) (scores.getAverage() * BANDS));
    }
}
