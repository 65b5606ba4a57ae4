package be.draaiboek.cohort;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The end of a cohort: its board of that day is kept, and its coaches see nothing of the besturen any more; the besturen go
 * on with what is theirs.
 */
@Service
public class SlotService {

    private final CohortQueries queries;
    private final BegeleidingService coaching;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    SlotService(
            CohortQueries queries,
            BegeleidingService coaching,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.queries = queries;
        this.coaching = coaching;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** Returns what was kept of a closed cohort that I coached or administer; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<Slotbord> bord(Toegang toegang, long cohortId) {
        return queries.board(toegang, cohortId).map(board -> json.readValue(board, Slotbord.class));
    }

    /**
     * Closes a cohort: from then on it is its board of today.
     *
     * @throws AccessDeniedException when I neither coach nor administer it, or it was closed already
     */
    @Transactional
    public void close(Toegang toegang, long cohortId) {
        if (!queries.lock(toegang, cohortId)) {
            throw denied();
        }
        // A beheerder sees nothing of a board that runs; what is frozen is what its coaches saw.
        Toegang system = Toegang.systeem("freezes the board of a cohort that closes, for its coaches");
        Slotbord board = Slotbord.of(coaching.maandag(system, cohortId).orElseThrow(SlotService::denied));
        if (!queries.close(toegang, cohortId, json.writeValueAsString(board), Klok.now(clock))) {
            throw denied();
        }
        events.publishEvent(toegang.voorval(Soort.COHORT_GESLOTEN).detail("cohort " + cohortId));
    }

    /**
     * Lets a closed cohort run again; the board that was kept is gone.
     *
     * @throws AccessDeniedException when I neither coached it nor administer it, or it wasn't closed
     */
    @Transactional
    public void reopen(Toegang toegang, long cohortId) {
        if (!queries.reopen(toegang, cohortId)) {
            throw denied();
        }
        events.publishEvent(toegang.voorval(Soort.COHORT_HEROPEND).detail("cohort " + cohortId));
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no such cohort of mine");
    }
}
