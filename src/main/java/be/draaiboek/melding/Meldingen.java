package be.draaiboek.melding;

import be.draaiboek.common.Klok;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Everybody's inbox: what there is to do or to read, and where. What is unread comes once in a daily mail as well. */
@Service
public class Meldingen {

    private final MeldingQueries queries;
    private final Clock clock;
    private final Luisteraars listeners;

    Meldingen(MeldingQueries queries, Luisteraars listeners, Clock clock) {
        this.queries = queries;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Puts a message in the inbox of these accounts, in the transaction of what it tells about. Closed and erased
     * accounts are skipped, and the sender; a job ({@link Toegang#systeem}) has none.
     *
     * @param accounts may hold one twice, it gets one message
     * @param zin one Dutch sentence, without anything that people answered or noted; cut at {@value Melding#LANGSTE_ZIN}
     *     characters
     * @param pad the exact place inside the application, without a leading slash, such as
     *     {@code draaiboek/B.4.1?item=b41-strategie}
     * @throws AccessDeniedException when the sender's account is closed
     * @throws IllegalArgumentException when there is no sentence, or the address may lead out of the application
     */
    @Transactional
    public void tell(Toegang afzender, Collection<Long> accounts, Soort soort, String zin, String pad) {
        put(afzender, accounts, soort, zin, pad, false);
    }

    /**
     * The same, of what a letter of its own tells already ({@link Postbode}): it stays out of the daily mail.
     *
     * @throws AccessDeniedException when the sender's account is closed
     * @throws IllegalArgumentException when there is no sentence, or the address may lead out of the application
     */
    @Transactional
    public void tellBesideBrief(Toegang afzender, Collection<Long> accounts, Soort soort, String zin, String pad) {
        put(afzender, accounts, soort, zin, pad, true);
    }

    /**
     * The same of something that goes on: the sentence says how it stands now and takes the place of what was unread about
     * this place, so that there is one line and no count.
     *
     * @throws AccessDeniedException when the sender's account is closed
     * @throws IllegalArgumentException when there is no sentence, or the address may lead out of the application
     */
    @Transactional
    public void werkBij(Toegang afzender, Collection<Long> accounts, Soort soort, String zin, String pad) {
        queries.supersede(afzender, Set.copyOf(accounts), soort, Melding.pad(pad));
        put(afzender, accounts, soort, zin, pad, false);
    }

    private void put(
            Toegang sender, Collection<Long> accounts, Soort kind, String given, String place, boolean mailed) {
        String sentence = Melding.zin(given);
        String path = Melding.pad(place);
        if (!queries.maySend(sender)) {
            throw new AccessDeniedException("the sender's account is closed");
        }
        LocalDateTime now = Klok.now(clock);
        afterCommit(queries.insert(sender, Set.copyOf(accounts), kind, sentence, path, now, mailed ? now : null));
    }

    /**
     * Returns my messages, the newest first; what is about one thing and was not read, or was read at once, is one line.
     *
     * @param soort only these; null for all
     * @param hoogstens how many lines
     */
    @Transactional(readOnly = true)
    public List<Melding> list(Toegang toegang, @Nullable Soort soort, int hoogstens) {
        return queries.list(toegang, soort, hoogstens);
    }

    /** Returns what I haven't read, the newest first, at most so many lines; in one statement. */
    @Transactional(readOnly = true)
    public List<Melding> ongelezenLijst(Toegang toegang, int hoogstens) {
        return queries.unreadLines(toegang, hoogstens);
    }

    /** Returns how many lines of mine are unread, in one statement. */
    @Transactional(readOnly = true)
    public int ongelezen(Toegang toegang) {
        return queries.unread(toegang);
    }

    /** Marks a line of mine as read: this message and the older ones about the same; somebody else's stays what it is. */
    @Transactional
    public void gelezen(Toegang toegang, long melding) {
        if (queries.read(toegang, melding, Klok.now(clock)) > 0) {
            afterCommit(List.of(toegang.accountId()));
        }
    }

    /** Marks what I was told about this place as read: I have been there. */
    @Transactional
    public void gelezenOver(Toegang toegang, String pad) {
        if (queries.readAbout(toegang, pad, Klok.now(clock)) > 0) {
            afterCommit(List.of(toegang.accountId()));
        }
    }

    /**
     * Marks mine as read.
     *
     * @param soort only these; null for all
     * @param totEnMet the newest that I have seen: what came after it stays unread
     */
    @Transactional
    public void allesGelezen(Toegang toegang, @Nullable Soort soort, long totEnMet) {
        if (queries.readAll(toegang, soort, totEnMet, Klok.now(clock)) > 0) {
            afterCommit(List.of(toegang.accountId()));
        }
    }

    /** Returns what is in my daily mail. */
    @Transactional(readOnly = true)
    public Set<Soort> inDagpost(Toegang toegang) {
        return queries.mailed(toegang);
    }

    /** Takes a kind into my daily mail from now on, or leaves it out; the inbox itself has everything. */
    @Transactional
    public void putInDagpost(Toegang toegang, Soort soort, boolean wel) {
        if (!queries.maySend(toegang)) {
            throw new AccessDeniedException("the account is closed");
        }
        LocalDateTime now = Klok.now(clock);
        queries.setMailed(toegang, soort, wel, now);
    }

    /**
     * Says, after the commit, that something in somebody's inbox changed, never what.
     *
     * @param listener is called on a thread that all listeners share, so it must be quick
     * @return to be run when the view is gone
     */
    public Runnable listen(Toegang toegang, Runnable listener) {
        return listeners.add(toegang.accountId(), listener);
    }

    private void afterCommit(Collection<Long> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.later(accounts);
            }
        });
    }
}
