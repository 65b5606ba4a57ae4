package be.draaiboek.meetmoment;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.common.Klok;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Frozen answers for others than the bestuur's own: what was agreed or written together in some items, without what a
 * minority thinks. Who released what to whom is for the module that asks.
 */
@Service
public class OpnameService {

    private final OpnameQueries queries;
    private final Clock clock;

    OpnameService(OpnameQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Returns what {@link #freeze} would freeze now, to the trekker; nothing to anybody else. */
    @Transactional(readOnly = true)
    public Bevroren preview(Toegang toegang, Traject traject, Collection<Item> items) {
        return queries.preview(toegang, traject.id(), ids(items));
    }

    /**
     * Freezes what stands now in these items, in the transaction of whoever asks.
     *
     * @param woord kept with it, at most 2000 characters
     * @return the opname's id
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long freeze(Toegang toegang, Traject traject, String naam, String woord, Collection<Item> items) {
        LocalDateTime now = Klok.now(clock);
        long id = queries.insert(toegang, traject.id(), naam, woord, now)
                .orElseThrow(() -> new AccessDeniedException("not the trekker, or no such traject"));
        queries.freeze(toegang, id, ids(items));
        return id;
    }

    /** Returns which versions are in an opname that my bestuur released or is about to, in order. */
    @Transactional(readOnly = true)
    public List<Long> versies(Toegang toegang, long opnameId) {
        return queries.versions(toegang, opnameId);
    }

    /**
     * Returns the frozen cells of those among these that another bestuur released to mine, by opname, in one statement. Who wrote a cell
     * is not in it: a release speaks for the bestuur.
     */
    @Transactional(readOnly = true)
    public Map<Long, List<Cel>> released(Toegang toegang, Collection<Long> opnameIds) {
        return queries.released(toegang, opnameIds);
    }

    /** Returns the same of those that a bestuur lets me read as a coach of its running cohort. */
    @Transactional(readOnly = true)
    public Map<Long, List<Cel>> alongside(Toegang toegang, Collection<Long> opnameIds) {
        return queries.alongside(toegang, opnameIds, LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL));
    }

    /** Returns the same of those that my own bestuur lets POLIS read, or did. */
    @Transactional(readOnly = true)
    public Map<Long, List<Cel>> ownAlongside(Toegang toegang, Collection<Long> opnameIds) {
        return queries.ownAlongside(toegang, opnameIds);
    }

    /** Returns the same of those that my own bestuur released, whatever has become of the release. */
    @Transactional(readOnly = true)
    public Map<Long, List<Cel>> own(Toegang toegang, Collection<Long> opnameIds) {
        return queries.own(toegang, opnameIds);
    }

    private static List<String> ids(Collection<Item> items) {
        return items.stream().map(Item::id).toList();
    }
}
