package be.draaiboek.traject;

import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.editie.Editie;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which trajecten there are for me, and how one begins. */
@Service
public class TrajectService {

    private final TrajectQueries queries;
    private final Edities edities;
    private final ApplicationEventPublisher events;

    TrajectService(TrajectQueries queries, Edities edities, ApplicationEventPublisher events) {
        this.events = events;
        this.queries = queries;
        this.edities = edities;
    }

    /** Returns the trajecten of my besturen, newest first, with everyone who takes part; one statement. */
    @Transactional(readOnly = true)
    public List<Traject> mine(Toegang toegang) {
        return queries.mine(toegang, edities);
    }

    /**
     * Returns the edition of a traject of mine, where it is one that is in use. It is remembered, so it gives no right: the
     * query that follows asks who may read or write in the traject.
     */
    public Optional<Editie> editie(Toegang toegang, long trajectId) {
        return queries.editieId(toegang, trajectId).flatMap(edities::find);
    }

    /**
     * That a bestuur has the Draaiboek.
     *
     * @param sinds when it began with this edition
     * @param nieuwste whether it is the newest edition
     */
    public record Lopend(LocalDate sinds, boolean nieuwste) {}

    /** Returns whether the Draaiboek runs for a bestuur, for who may start it; nothing for others. */
    @Transactional(readOnly = true)
    public Optional<Lopend> lopend(Toegang toegang, long bestuurId) {
        return queries.latest(toegang, bestuurId, edities.nieuwste().id());
    }

    /**
     * Starts the newest edition for a bestuur; where it already runs, that one is kept.
     *
     * @return the traject's id
     * @throws AccessDeniedException for who is neither beheerder nor a coach of the bestuur
     */
    @Transactional
    public long start(Toegang toegang, long bestuurId) {
        return start(toegang, bestuurId, edities.nieuwste());
    }

    /** Starts this edition for a bestuur, as somebody did who began before there was a newer one. */
    @Transactional
    public long start(Toegang toegang, long bestuurId, Editie editie) {
        boolean started = queries.start(toegang, bestuurId, editie.id());
        long id = queries.running(toegang, bestuurId, editie.id())
                .orElseThrow(() -> new AccessDeniedException("neither beheerder nor its coach, or no such bestuur"));
        if (started) {
            events.publishEvent(
                    toegang.voorval(Soort.TRAJECT_GESTART).bij(bestuurId).detail("traject " + id));
        }
        return id;
    }
}
