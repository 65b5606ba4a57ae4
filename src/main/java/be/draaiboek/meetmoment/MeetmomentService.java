package be.draaiboek.meetmoment;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Retries;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.meetmoment.Meetmoment.Inhoud;
import be.draaiboek.meetmoment.Meetmoment.Nieuw;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Meetmomenten: closed by the trekker, read by everyone of the bestuur who may read its Draaiboek, changed by nobody.
 * What was signed off is the bestuur's statement, so here a reader needs no answer of their own first.
 */
@Service
public class MeetmomentService {

    private final MeetmomentQueries queries;
    private final OpnameQueries frozen;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetmomentService(
            MeetmomentQueries queries,
            OpnameQueries frozen,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.queries = queries;
        this.frozen = frozen;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Freezes what is agreed and written together now. What is still missing is no reason to refuse.
     *
     * @return the id of the meetmoment
     * @throws OngeldigException when something in it can't be used, its name is taken, or there is nothing to freeze
     * @throws AccessDeniedException for who is not the trekker
     */
    public long close(Toegang toegang, Traject traject, Nieuw asked) {
        Nieuw sound = checked(asked);
        try {
            return Retries.onCollision(() -> transactions.execute(status -> {
                long id = frozen.insert(toegang, traject.id(), sound, Klok.now(clock))
                        .orElseThrow(() -> new AccessDeniedException("not the trekker, or no such traject"));
                if (frozen.freezeAll(toegang, id) == 0) {
                    throw new OngeldigException(
                            "Er is nog niets afgesproken of samen geschreven, dus er is nog niets om"
                                    + " vast te leggen. Leg eerst minstens één antwoord van jullie bestuur vast.");
                }
                events.publishEvent(toegang.voorval(Soort.MEETMOMENT_GESLOTEN)
                        .bij(traject.bestuurId())
                        .detail("meetmoment " + id));
                return id;
            }));
        } catch (DuplicateKeyException taken) {
            throw new OngeldigException(
                    "Er is al een meetmoment met de naam ‘" + sound.naam() + "’. Kies een andere naam.");
        }
    }

    /** Returns the meetmomenten of a traject of mine, the oldest first, in one statement. */
    @Transactional(readOnly = true)
    public List<Meetmoment> list(Toegang toegang, Traject traject) {
        return queries.list(toegang, traject.id());
    }

    /** Returns the meetmomenten of a traject that a predecessor of a bestuur of mine left, the oldest first, in one statement. */
    @Transactional(readOnly = true)
    public List<Meetmoment> left(Toegang toegang, long trajectId) {
        return queries.list(toegang, trajectId);
    }

    /** Returns a meetmoment of my bestuur, or of one that went up in it, with what was frozen in it, in two statements. */
    @Transactional(readOnly = true)
    public Optional<Inhoud> read(Toegang toegang, long id) {
        return queries.find(toegang, id).map(one -> new Inhoud(one, queries.cells(toegang, id)));
    }

    private Nieuw checked(Nieuw asked) {
        String name = asked.naam().strip();
        if (name.isEmpty()) {
            throw new OngeldigException("Geef het meetmoment een naam, bijvoorbeeld Nulmeting.");
        }
        shortEnough("naam", name, Meetmoment.MAX_NAAM);
        String by = asked.ondertekendDoor().strip();
        shortEnough("ondertekenaar", by, Meetmoment.MAX_ONDERTEKENAAR);
        String remark = asked.opmerking().strip();
        shortEnough("opmerking", remark, Meetmoment.MAX_OPMERKING);
        if (asked.ondertekendOp().isAfter(LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL))) {
            throw new OngeldigException("De datum ligt in de toekomst. Kies vandaag of een dag die voorbij is.");
        }
        return new Nieuw(name, by, asked.ondertekendOp(), remark);
    }

    private static void shortEnough(String what, String text, int max) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw new OngeldigException(
                    "De %s telt %d tekens, het maximum is %d. Kort de tekst in.".formatted(what, length, max));
        }
    }
}
