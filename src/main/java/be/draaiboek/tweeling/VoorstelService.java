package be.draaiboek.tweeling;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Matching.Kandidaat;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests besturen that may be a twin, each with the reasons why. */
@Service
public class VoorstelService {

    private final VoorstelQueries queries;
    private final ProfielQueries profiles;
    private final Maturiteit maturity;
    private final Gewichten weights;

    VoorstelService(VoorstelQueries queries, ProfielQueries profiles, Maturiteit maturity, Environment environment) {
        this.queries = queries;
        this.profiles = profiles;
        this.maturity = maturity;
        this.weights = Gewichten.uit(environment);
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
        Map<Long, Integer> bands = own.profiel().maturiteitTelt()
                ? maturity.banden(
                        (items, columns) -> queries.agreed(toegang, bestuurId, maturity.editie(), items, columns))
                : Map.of();
        Kandidaat me = new Kandidaat(
                bestuurId,
                own.naam(),
                "",
                own.kenmerken(),
                own.profiel().uitdagingen(),
                own.profiel().uitwisseling(),
                bands.get(bestuurId));
        List<Kandidaat> others = queries.candidates(toegang, bestuurId).stream()
                .map(one -> new Kandidaat(
                        one.bestuurId(),
                        one.naam(),
                        one.inleiding(),
                        one.kenmerken(),
                        one.uitdagingen(),
                        one.uitwisseling(),
                        bands.get(one.bestuurId())))
                .toList();
        return Matching.voorstellen(me, others, weights);
    }
}
