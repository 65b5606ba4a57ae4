package be.draaiboek.melding;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Ingreep;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes letters. One is kept in the transaction of what it tells about and sent after it, again and again until the mail
 * server takes it; without a mail server it waits where a beheerder can read it and pass on its link.
 */
@Service
public class Postbode {

    private final BerichtQueries queries;
    private final Briefpapier paper;
    private final Mailserver server;
    private final AccountService accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postbode(
            BerichtQueries queries,
            Briefpapier paper,
            Mailserver server,
            AccountService accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.accounts = accounts;
        this.queries = queries;
        this.paper = paper;
        this.server = server;
        this.clock = clock;
    }

    /**
     * A letter in the outbox.
     *
     * @param gemaakt in UTC
     * @param leesbaar whether its text can be read, to pass on its link; not once it was sent or is of no more use, and
     *     not while a mail server will send it
     * @param metLink whether it has a link that only a beheerder can pass on now
     * @param vervallen whether it didn't leave and never will: its link works no more
     */
    public record Bericht(
            long id,
            String aan,
            String onderwerp,
            LocalDateTime gemaakt,
            Poststand stand,
            boolean leesbaar,
            boolean metLink,
            boolean vervallen) {

        /** Returns whether it should have left, and still should. */
        public boolean hapert() {
            return stand.hapert() && !vervallen;
        }
    }

    /** Returns whether letters are mailed; if not, they only wait in the outbox. */
    public boolean heeftMailserver() {
        return server.ingesteld();
    }

    /**
     * Sends a letter to somebody with an account.
     *
     * @return its number in the outbox; nothing when the account is closed or erased
     * @throws AccessDeniedException when the sender's account is closed
     */
    @Transactional
    public OptionalLong send(Toegang afzender, long accountId, Brief brief) {
        demand(queries.maySend(afzender));
        return queries.address(accountId)
                .map(address -> OptionalLong.of(keep(afzender, accountId, address, brief)))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Sends a letter to an address that has no account, or may have none.
     *
     * @return its number in the outbox
     * @throws AccessDeniedException when the sender's account is closed
     */
    @Transactional
    public long sendTo(Toegang afzender, String adres, Brief brief) {
        demand(queries.maySend(afzender));
        return keep(afzender, null, adres, brief);
    }

    private long keep(Toegang sender, @Nullable Long accountId, String address, Brief brief) {
        return queries.insert(sender, accountId, address, brief, paper.text(brief), paper.html(brief), Klok.now(clock));
    }

    /**
     * Returns the text of a letter that nobody will send, to pass on its link. Who has the link can act as the one whom it is
     * for, so that person hears of it, and the trekkers too.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such letter to be read
     * @throws be.draaiboek.common.OngeldigException as {@link AccountService#confirm}
     */
    @Transactional
    public String read(Toegang toegang, long bericht, Bevestiging bewijs) {
        demand(!server.ingesteld());
        var letter = queries.readable(toegang, bericht)
                .orElseThrow(() -> new AccessDeniedException("not a beheerder, or no such letter"));
        String why = accounts.confirm(toegang, bewijs);
        events.publishEvent(new Ingreep(Ingreep.Wat.BRIEF_GELEZEN, toegang, letter.accountId(), null, bericht, why));
        return letter.text();
    }

    /** Returns the newest letters, for a beheerder; without their text. */
    @Transactional(readOnly = true)
    public List<Bericht> uit(Toegang toegang) {
        return queries.newest(toegang, !server.ingesteld());
    }

    /** Returns what I sent and has not left for a reason. */
    @Transactional(readOnly = true)
    public List<Bericht> mijnOnverstuurde(Toegang toegang) {
        return queries.stuckOf(toegang);
    }

    /**
     * Tries again at once what waits for its next attempt.
     *
     * @throws AccessDeniedException when the caller is no beheerder
     */
    @Transactional
    public void attemptNow(Toegang toegang) {
        demand(queries.isBeheerder(toegang));
        queries.dueNow(Klok.now(clock));
        events.publishEvent(toegang.voorval(Voorval.Soort.POST_OPNIEUW));
    }

    /** Returns how many letters should have left and didn't, for a beheerder; 0 for others. */
    @Transactional(readOnly = true)
    public int onverstuurd(Toegang toegang) {
        return queries.countStuck(toegang, server.ingesteld());
    }

    /** Returns in a word or two what became of a letter. */
    public String kort(Poststand stand) {
        return stand.kort(server.ingesteld(), Klok.now(clock));
    }

    /** Returns a sentence on what became of a letter. */
    public String zin(Poststand stand) {
        return stand.zin(server.ingesteld(), Klok.now(clock));
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not allowed to send, or not a beheerder");
        }
    }
}
