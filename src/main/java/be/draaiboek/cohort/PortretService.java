package be.draaiboek.cohort;

import be.draaiboek.antwoord.Afbeelding;
import be.draaiboek.antwoord.AfbeeldingService.Bron;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** One's own picture, for who is coached; made anew, small and square, from whatever was chosen. */
@Service
public class PortretService {

    /** How wide and high it is kept, in pixels. */
    static final int ZIJDE = 240;

    private final PortretQueries queries;
    private final TransactionOperations transactions;
    private final Clock clock;

    PortretService(PortretQueries queries, TransactionOperations transactions, Clock clock) {
        this.queries = queries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns which picture is mine; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<UUID> mine(Toegang toegang) {
        return queries.mine(toegang);
    }

    /** Returns a picture that I may see: mine, that of who coaches my bestuur, or of who coaches along with me. */
    @Transactional(readOnly = true)
    public Optional<Afbeelding.Inhoud> read(Toegang toegang, UUID id) {
        return queries.read(toegang, id)
                .map(bytes -> new Afbeelding.Inhoud(Afbeelding.Soort.JPEG, ZIJDE, ZIJDE, bytes));
    }

    /**
     * Keeps a picture as mine, in the place of the one there was. No transaction while it is made.
     *
     * @throws be.draaiboek.common.OngeldigException when it is no picture that can be shown, with a sentence that says what to do
     * @throws AccessDeniedException when my account isn't open
     */
    public void store(Toegang toegang, Bron file) {
        Afbeelding.Inhoud made;
        try (InputStream stream = file.open()) {
            made = Afbeelding.vierkant(stream, ZIJDE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        transactions.executeWithoutResult(status -> demand(queries.keep(toegang, made.bytes(), Klok.now(clock))));
    }

    /**
     * Takes mine away.
     *
     * @throws AccessDeniedException when there is none
     */
    @Transactional
    public void delete(Toegang toegang) {
        demand(queries.remove(toegang));
    }

    private static void demand(boolean done) {
        if (!done) {
            throw new AccessDeniedException("no open account, or no picture of mine");
        }
    }
}
