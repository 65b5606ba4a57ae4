package be.draaiboek.tweeling;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Matching.Kandidaat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
     * Why the besturen of an invitation may go together.
     *
     * @param zin what they share, in a sentence
     * @param anderen the others as they present themselves, with the reasons for each
     */
    public record Aanleiding(String zin, List<Voorstel> anderen) {
        public Aanleiding {
            anderen = List.copyOf(anderen);
        }
    }

    /**
     * Returns, for each tweeling that was proposed to a bestuur of mine and still waits for somebody, why: what those besturen
     * say of themselves and what the register says, never how far they are; in one statement.
     */
    @Transactional(readOnly = true)
    public Map<Long, Aanleiding> atInvitations(Toegang toegang, long bestuurId) {
        return queries.invited(toegang, bestuurId).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> aanleiding(one.getValue(), bestuurId)));
    }

    private Aanleiding aanleiding(List<Kandidaat> group, long bestuurId) {
        Kandidaat me = group.stream()
                .filter(one -> one.bestuurId() == bestuurId)
                .findFirst()
                .orElseThrow();
        return new Aanleiding(
                group.size() < 2 ? "" : Koppelzin.of(group),
                Matching.voorstellen(
                        me, group.stream().filter(one -> !one.equals(me)).toList(), weights));
    }

    /**
     * Returns the besturen that may be a twin of one of mine, the likest first; in three statements. Besturen that don't
     * look, or that have nobody who can answer, are not among them.
     */
    @Transactional(readOnly = true)
    public List<Voorstel> suggest(Toegang toegang, long bestuurId) {
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
