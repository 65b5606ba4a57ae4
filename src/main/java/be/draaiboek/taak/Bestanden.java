package be.draaiboek.taak;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.taak.Taak.Stand;
import be.draaiboek.taak.Taaksoort.Opdracht;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files that take long: asked for here, made behind the screen, kept for who asked. */
@Service
public class Bestanden {

    /** How many of one account may wait at once. */
    public static final int WACHTEND = 4;

    /** How many of one account are kept; an older one makes room. */
    public static final int BEWAARD = 12;

    private final BestandenQueries queries;
    private final Taakwerker worker;
    private final Map<String, Taaksoort> kinds;
    private final Taakluisteraars listeners;
    private final Meldingen inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bestanden(
            BestandenQueries queries,
            Taakwerker worker,
            List<Taaksoort> kinds,
            Taakluisteraars listeners,
            Meldingen inbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.worker = worker;
        this.kinds = kinds.stream().collect(Collectors.toMap(Taaksoort::code, Function.identity()));
        this.listeners = listeners;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a file; who asks twice while it is made gets the same one.
     *
     * @param bron the traject or cohort
     * @throws OngeldigException when too many of mine wait
     * @throws AccessDeniedException when I may not have it
     */
    @Transactional
    public Taak vraag(Toegang toegang, String soort, long bron, String vorm) {
        Taaksoort kind = kinds.get(soort);
        Opdracht order = (kind == null ? Optional.<Opdracht>empty() : kind.opdracht(toegang, bron, vorm))
                .orElseThrow(() -> new AccessDeniedException("no such file of mine"));
        List<Taak> mine = queries.mine(toegang);
        Optional<Taak> same = mine.stream()
                .filter(one -> one.onderweg()
                        && one.soort().equals(soort)
                        && one.bron() == bron
                        && one.vorm().equals(vorm))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (mine.stream().filter(Taak::onderweg).count() >= WACHTEND) {
            throw new OngeldigException(
                    "Er worden al %d bestanden voor je gemaakt. Wacht tot er een klaar is, of verwijder er een."
                            .formatted(WACHTEND));
        }
        mine.stream()
                .filter(one -> !one.onderweg())
                .skip(Math.max(
                        0, BEWAARD - 1 - mine.stream().filter(Taak::onderweg).count()))
                .forEach(old -> queries.remove(toegang, old.id()));
        long id = queries.insert(toegang, order, soort, vorm, Klok.now(clock));
        begin(toegang);
        return queries.find(toegang, id).orElseThrow();
    }

    /** Returns what I asked for, the newest first, in one statement; nothing of where I no longer take part. */
    @Transactional(readOnly = true)
    public List<Taak> mijn(Toegang toegang) {
        return queries.mine(toegang);
    }

    /**
     * Returns a file of mine that is there, and notes that I took it; what stands in it is asked again.
     *
     * @throws OngeldigException when something in it may no longer be read
     */
    @Transactional
    public Optional<Taak> fetch(Toegang toegang, long id) {
        Optional<Taak> found = queries.find(toegang, id).filter(one -> one.stand() == Stand.KLAAR);
        found.ifPresent(one -> {
            Taaksoort kind = kinds.get(one.soort());
            if (kind == null || !kind.geldt(toegang, one)) {
                throw new OngeldigException(
                        "Wat in dit bestand staat, mag je intussen niet meer helemaal lezen. Vraag het opnieuw: dan is het van"
                                + " vandaag.");
            }
            events.publishEvent(toegang.voorval(Soort.BESTAND_OPGEHAALD)
                    .bij(queries.bestuur(toegang, id))
                    .detail("taak " + id + " " + one.soort() + " " + one.vorm()));
            inbox.gelezenOver(toegang, TaakNavigatie.plaats(id));
        });
        return found;
    }

    /** Returns a piece of it, from 0 on; empty behind the last, and for who may no longer have it. */
    @Transactional(readOnly = true)
    public Optional<byte[]> stuk(Toegang toegang, long id, int nummer) {
        return queries.piece(toegang, id, nummer);
    }

    /**
     * Has one that failed made again.
     *
     * @throws AccessDeniedException when it isn't mine, or didn't fail
     */
    @Transactional
    public void opnieuw(Toegang toegang, long id) {
        if (!queries.again(toegang, id, Klok.now(clock))) {
            throw new AccessDeniedException("no file of mine that failed");
        }
        begin(toegang);
    }

    /**
     * Takes one away, also while it is made.
     *
     * @throws AccessDeniedException when it isn't mine
     */
    @Transactional
    public void delete(Toegang toegang, long id) {
        if (!queries.remove(toegang, id)) {
            throw new AccessDeniedException("no file of mine");
        }
        inbox.gelezenOver(toegang, TaakNavigatie.plaats(id));
        later(() -> listeners.later(toegang.accountId()));
    }

    private void begin(Toegang toegang) {
        later(() -> {
            worker.wake();
            listeners.later(toegang.accountId());
        });
    }

    private static void later(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
