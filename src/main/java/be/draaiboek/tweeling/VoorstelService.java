package be.draaiboek.tweeling;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.ScoredCell;
import be.draaiboek.score.Scores;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Matching.Kandidaat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests besturen that may be a twin, each with the reasons why. */
@Service
public class VoorstelService {

    private static final int BANDS = 3;

    private final VoorstelQueries queries;
    private final ProfielQueries profiles;
    private final Editie editie;
    private final Gewichten weights;

    VoorstelService(VoorstelQueries queries, ProfielQueries profiles, Edities edities, Environment environment) {
        this.queries = queries;
        this.profiles = profiles;
        this.editie = edities.nieuwste();
        this.weights = Binder.get(environment)
                .bind("draaiboek.tweeling.gewicht", Gewichten.class)
                .get();
    }

    /**
     * Returns the besturen that may be a twin of one of mine, the likest first; in three statements. Besturen that don't
     * look, or that have nobody who can answer, are not among them.
     */
    @Transactional(readOnly = true)
    public List<Voorstel> voor(Toegang toegang, long bestuurId) {
        ProfielQueries.Eigen own = profiles.mine(toegang, bestuurId).orElse(null);
        if (own == null) {
            return List.of();
        }
        Map<Long, List<Cel>> agreed = own.profiel().maturiteitTelt() ? agreed(toegang, bestuurId) : Map.of();
        Kandidaat me = new Kandidaat(
                bestuurId,
                own.naam(),
                "",
                own.kenmerken(),
                own.profiel().uitdagingen(),
                own.profiel().uitwisseling(),
                band(agreed.get(bestuurId)));
        List<Kandidaat> others = queries.candidates(toegang, bestuurId).stream()
                .map(one -> new Kandidaat(
                        one.bestuurId(),
                        one.naam(),
                        one.inleiding(),
                        one.kenmerken(),
                        one.uitdagingen(),
                        one.uitwisseling(),
                        band(agreed.get(one.bestuurId()))))
                .toList();
        return Matching.voorstellen(me, others, weights);
    }

    private Map<Long, List<Cel>> agreed(Toegang toegang, long bestuurId) {
        Set<String> items = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        for (ScoredCell cell : editie.sections().stream()
                .flatMap(section -> editie.scoredCells(section).stream())
                .toList()) {
            items.add(cell.item().id());
            columns.add(cell.col());
        }
        return queries.agreed(toegang, bestuurId, editie.id(), items, columns);
    }

    /** A third of the scale, over the dimensions that have a score; null where fewer than half have one. */
    private @Nullable Integer band(@Nullable List<Cel> cells) {
        if (cells == null) {
            return null;
        }
        var dimensions = Scores.van(editie, cells).dimensies();
        var scores =
                dimensions.stream().flatMapToDouble(one -> one.score().stream()).summaryStatistics();
        return scores.getCount() * 2 < dimensions.size()
                ? null
                : Math.min(BANDS - 1, (int) (scores.getAverage() * BANDS));
    }
}
