package be.draaiboek.samenwerken;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Opvolging.Stand;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody does about a question because another bestuur said something of it, and by when. Who does it, or the
 * trekker, says what came of it. What there is stands in {@link Traject}.
 */
@Service
public class OpvolgingService {

    /** The longest text, in characters. */
    public static final int LANGSTE = 1000;

    private final OpvolgingQueries queries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpvolgingService(OpvolgingQueries queries, ApplicationEventPublisher events, Clock clock) {
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody said what came of it; published within the transaction, for who gave the feedback that it follows from.
     *
     * @param door who said so
     */
    public record Afgesloten(Toegang door, long terugkoppeling) {}

    /**
     * Takes something up that follows from feedback; what followed from it before is replaced.
     *
     * @param terugkoppeling feedback that the bestuur of this traject got
     * @param deelnemer who does it, in a role that reads the whole Draaiboek
     * @param tegen the last day
     * @throws OngeldigException when the text is empty or too long, or the day is past or far away
     * @throws AccessDeniedException when it isn't mine to take up, or theirs to do
     */
    @Transactional
    public void takeUp(
            Toegang toegang, long traject, long terugkoppeling, long deelnemer, String wat, LocalDate tegen) {
        String what = Tekst.schoon(wat).strip();
        if (what.isEmpty()) {
            throw new OngeldigException("Schrijf in een zin wat jullie ermee doen.");
        }
        LocalDate today = clock.instant().atZone(Klok.BRUSSEL).toLocalDate();
        if (tegen.isBefore(today) || tegen.isAfter(today.plusYears(3))) {
            throw new OngeldigException("Kies een dag vanaf vandaag, binnen drie jaar.");
        }
        demand(queries.put(
                toegang, traject, terugkoppeling, deelnemer, Tekst.binnen(what, LANGSTE), tegen, Klok.now(clock)));
    }

    /** Lets go of what follows from this feedback, as one of the bestuur that got it. */
    @Transactional
    public void lapse(Toegang toegang, long terugkoppeling) {
        queries.lapse(toegang, terugkoppeling, Klok.now(clock));
    }

    /**
     * Says what became of it.
     *
     * @param gedaan whether it was done
     * @param uitkomst what came of it, may be empty; or why it wasn't done
     * @throws OngeldigException when there is no reason, or the text is too long
     * @throws AccessDeniedException for who neither does it nor is the trekker
     */
    @Transactional
    public void finish(Toegang toegang, long id, boolean gedaan, String uitkomst) {
        String outcome = Tekst.binnen(uitkomst, LANGSTE);
        if (!gedaan && outcome.isEmpty()) {
            throw new OngeldigException(
                    "Schrijf in een zin waarom het niet gebeurt; wie het voorstel deed, leest het.");
        }
        close(toegang, id, gedaan ? Stand.GEDAAN : Stand.NIET_GEDAAN, outcome, Klok.now(clock));
    }

    /**
     * It is to be done after all.
     *
     * @throws AccessDeniedException for who neither does it nor is the trekker
     */
    @Transactional
    public void reopen(Toegang toegang, long id) {
        close(toegang, id, Stand.TE_DOEN, "", null);
    }

    private void close(Toegang toegang, long id, Stand state, String outcome, @Nullable LocalDateTime now) {
        demand(queries.close(toegang, id, state, outcome, now));
        queries.feedback(toegang, id).ifPresent(feedback -> events.publishEvent(new Afgesloten(toegang, feedback)));
    }

    private static void demand(boolean done) {
        if (!done) {
            throw new AccessDeniedException("not yours to take up or to close");
        }
    }
}
