package be.draaiboek.samenwerken;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Retries;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** When I was here last, and what others did since. */
@Service
public class BezoekService {

    /** Who stays away longer than this comes back for a new visit. */
    static final Duration AFWEZIG = Duration.ofMinutes(30);

    private final BezoekQueries queries;
    private final TransactionOperations transactions;
    private final Clock clock;

    BezoekService(BezoekQueries queries, TransactionOperations transactions, Clock clock) {
        this.queries = queries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes that I am here, and returns the visit; nothing where the traject is not mine. Two statements. */
    public Optional<Bezoek> bezoek(Toegang toegang, Traject traject) {
        LocalDateTime now = Klok.now(clock);
        // Two windows that open at once write to the same row.
        return Retries.onCollision(() -> transactions.execute(status -> {
            queries.note(toegang, traject.id(), now, now.minus(AFWEZIG));
            return queries.find(toegang, traject.id());
        }));
    }

    /** Returns what others did in a traject of mine since then, in one statement; nothing where it is not mine. */
    @Transactional(readOnly = true)
    public Nieuws since(Toegang toegang, Traject traject, Instant since) {
        return queries.since(toegang, traject, since);
    }

    /** Remembers that I put the welcome away; false when that was known, or the account is closed. */
    @Transactional
    public boolean welcomeSeen(Toegang toegang) {
        return queries.welcomed(toegang, Klok.now(clock));
    }

    /** Remembers that I have seen the introduction of a section, so that it is folded the next time; false when that was known. */
    @Transactional
    public boolean sectionRead(Toegang toegang, Section section) {
        return queries.read(toegang, section.code());
    }

    /** Remembers whether I want the whole page, or one question at a time; false where nothing changed. */
    @Transactional
    public boolean chooseWeergave(Toegang toegang, boolean heel) {
        return queries.whole(toegang, heel);
    }
}
