package be.draaiboek.samenwerken;

import be.draaiboek.common.Drukte;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Retries;
import be.draaiboek.editie.Tekst;
import be.draaiboek.samenwerken.Herinneraar.Soort;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Asks colleagues for what the group waits for: one click for everybody, in the trekker's own words, and not too often. */
@Service
public class HerinneringService {

    /** How long somebody is left alone after a reminder, whoever of the trekkers sent it. */
    public static final Duration RUST = Duration.ofDays(3);

    /** The longest text, in characters; it fits the line of an inbox. */
    public static final int LANGSTE = 280;

    private final HerinneringQueries queries;
    private final ObjectProvider<Herinneraar> mail;
    private final TransactionOperations transactions;
    private final Drukte busy;
    private final Clock clock;

    HerinneringService(
            HerinneringQueries queries,
            ObjectProvider<Herinneraar> mail,
            TransactionOperations transactions,
            Drukte busy,
            Clock clock) {
        this.queries = queries;
        this.mail = mail;
        this.transactions = transactions;
        this.busy = busy;
        this.clock = clock;
    }

    /** Returns since when each of the people of my bestuur may not be reminded again, by deelnemer; for who is not the trekker nothing. */
    @Transactional(readOnly = true)
    public Map<Long, Instant> resting(Toegang toegang, Traject traject) {
        Instant before = clock.instant().minus(RUST);
        Map<Long, Instant> resting = new LinkedHashMap<>();
        queries.last(toegang, traject.id()).forEach((who, at) -> {
            if (at.isAfter(before)) {
                resting.put(who, at);
            }
        });
        return resting;
    }

    /**
     * Reminds colleagues, each in their inbox and by a letter. Who was reminded less than {@link #RUST} ago is passed over,
     * as is who can't be reached.
     *
     * @param waar by deelnemer, the address inside the application where there is something to do
     * @param tekst what they read, without "Dag" and a name before it; at most {@value #LANGSTE} characters
     * @return who was reminded
     * @throws OngeldigException when there is no text, it is too long, or nobody could be reminded; it says what to do
     * @throws AccessDeniedException for who is not the trekker
     */
    public List<Long> remind(Toegang toegang, Traject traject, Map<Long, String> waar, String tekst) {
        busy.count(Kostbaar.TERUGKOPPELING, toegang.accountId());
        String text = Tekst.binnen(tekst, LANGSTE);
        if (text.isEmpty()) {
            throw new OngeldigException("Schrijf in een zin of twee wat je van je collega's vraagt.");
        }
        Herinneraar postman = mail.getIfAvailable();
        if (postman == null) {
            throw new OngeldigException("Er kan geen mail naar je collega's vertrekken. Spreek ze zelf even aan.");
        }
        // Two trekkers at the same moment write to the same row.
        return Retries.onCollision(() -> transactions.execute(status -> send(toegang, traject, waar, text, postman)));
    }

    private List<Long> send(
            Toegang toegang, Traject traject, Map<Long, String> waar, String text, Herinneraar postman) {
        LocalDateTime now = Klok.now(clock);
        List<Long> reached = new ArrayList<>();
        waar.forEach((who, path) -> queries.account(toegang, traject.id(), who)
                .filter(account -> account != toegang.accountId()
                        && queries.note(toegang, traject.id(), who, now, now.minus(RUST)))
                .ifPresent(account -> {
                    postman.send(
                            toegang,
                            account,
                            Soort.HERINNERING,
                            "Draaiboek van " + traject.bestuur() + ": je collega's wachten op jou",
                            text,
                            path);
                    reached.add(who);
                }));
        if (reached.isEmpty()) {
            if (!queries.trekker(toegang, traject.id())) {
                throw new AccessDeniedException("not the trekker");
            }
            throw new OngeldigException(
                    "Er vertrok niets: wie je koos, kreeg de voorbije drie dagen al een herinnering,"
                            + " of is niet te bereiken. Spreek je collega zelf even aan.");
        }
        return reached;
    }
}
