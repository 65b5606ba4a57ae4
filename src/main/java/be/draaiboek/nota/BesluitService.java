package be.draaiboek.nota;

import be.draaiboek.document.Stuk;
import be.draaiboek.nota.VersieQueries.Gevonden;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The beginning of a besluit about a version of the note, for who prepares the sitting. */
@Service
public class BesluitService {

    private final VersieQueries queries;
    private final Clock clock;

    BesluitService(VersieQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Returns a besluit to write on, with the frozen note as its annex, in one statement; empty where the version isn't of my own
     * bestuur, or wasn't laid before this body.
     */
    @Transactional(readOnly = true)
    public Optional<Stuk> draft(Toegang toegang, long versieId, Orgaan orgaan) {
        return queries.find(toegang, versieId)
                .filter(Gevonden::eigen)
                .filter(found -> found.versie().bij(orgaan).isPresent())
                .map(found ->
                        Ontwerpbesluit.of(found.versie(), Notajson.read(found.inhoud()), orgaan, clock.instant()));
    }
}
