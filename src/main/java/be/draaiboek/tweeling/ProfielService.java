package be.draaiboek.tweeling;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a bestuur says of itself to find a twin. Its members read it; its trekker writes it. */
@Service
public class ProfielService {

    private final ProfielQueries queries;
    private final Clock clock;

    ProfielService(ProfielQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Returns what a bestuur of mine said; {@link Profiel#LEEG} when nothing yet. */
    @Transactional(readOnly = true)
    public Optional<Profiel> of(Toegang toegang, long bestuurId) {
        return queries.mine(toegang, bestuurId).map(ProfielQueries.Eigen::profiel);
    }

    /** Returns what the register says of a bestuur of mine. */
    @Transactional(readOnly = true)
    public Optional<Kenmerken> kenmerken(Toegang toegang, long bestuurId) {
        return queries.mine(toegang, bestuurId).map(ProfielQueries.Eigen::kenmerken);
    }

    /**
     * Keeps what a bestuur says of itself.
     *
     * @param profiel with the version that the trekker saw
     * @throws AccessDeniedException when the caller isn't the trekker
     * @throws OngeldigException when it is too long, or another trekker kept something meanwhile
     */
    @Transactional
    public void save(Toegang toegang, long bestuurId, Profiel profiel) {
        if (!queries.lock(toegang, bestuurId)) {
            throw new AccessDeniedException("not the trekker");
        }
        String introduction = Tekst.binnen(profiel.inleiding(), Profiel.MAX_INLEIDING);
        Profiel clean = new Profiel(
                profiel.zoekt(),
                introduction,
                profiel.maturiteitTelt(),
                profiel.uitdagingen(),
                profiel.uitwisseling(),
                profiel.versie());
        if (!queries.write(toegang, bestuurId, clean, Klok.now(clock))) {
            throw new OngeldigException(
                    "Een andere trekker heeft dit intussen gewijzigd. Kopieer wat je typte, laad de pagina"
                            + " opnieuw en voeg het samen.");
        }
    }
}
