package be.draaiboek.toegang;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a beheerder corrects of somebody's account: name, address, whether they administer, and where they are logged in. */
@Service
public class PersoonService {

    /** The longest name, in characters. */
    public static final int MAX_NAAM = 120;

    private final PersoonQueries queries;
    private final HerstelQueries resets;
    private final AccountService accounts;
    private final Sessies sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersoonService(
            PersoonQueries queries,
            HerstelQueries resets,
            AccountService accounts,
            Sessies sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.resets = resets;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Corrects a name.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such person
     * @throws OngeldigException when the name can't be used
     */
    @Transactional
    public void setName(Toegang toegang, long accountId, String naam) {
        demand(toegang, accountId);
        queries.setName(toegang, accountId, AccountService.checkName(naam));
        events.publishEvent(
                toegang.voorval(Soort.ACCOUNT_VERBETERD).over(accountId).detail("naam"));
    }

    /**
     * Corrects an address. Whoever does so can have a new password sent to it, so the person and their trekkers hear of it, at
     * the old address; sessions and links that were sent end.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such person
     * @throws OngeldigException when the address can't be used or is taken, or as {@link AccountService#confirm}
     */
    @Transactional
    public void setAddress(Toegang toegang, long accountId, String adres, Bevestiging bewijs) {
        demand(toegang, accountId);
        String address = AccountService.checkEmail(adres);
        String why = accounts.confirm(toegang, bewijs);
        // Before it is changed: the letter goes where the person still is.
        events.publishEvent(new Ingreep(Ingreep.Wat.ADRES_GEWIJZIGD, toegang, accountId, null, null, why));
        try {
            queries.setEmail(toegang, accountId, address);
        } catch (DuplicateKeyException taken) {
            throw new OngeldigException("Er is al een account met het adres " + address + ".");
        }
        resets.overtake(accountId, Klok.now(clock));
        events.publishEvent(toegang.voorval(Soort.ACCOUNT_VERBETERD)
                .over(accountId)
                .detail("adres")
                .omdat(why));
        events.publishEvent(new AccountAfgesloten(accountId));
    }

    /**
     * Lets somebody administer, or no more; they log in again, so that their pages fit.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such person
     * @throws OngeldigException when it is the caller, or nobody would administer any more, or as
     *     {@link AccountService#confirm}
     */
    @Transactional
    public void setBeheerder(Toegang toegang, long accountId, boolean beheerder, Bevestiging bewijs) {
        demand(toegang, accountId);
        if (Long.valueOf(accountId).equals(toegang.afzender())) {
            throw new OngeldigException("Je kan dit niet voor jezelf doen. Vraag het aan een andere beheerder.");
        }
        List<Long> all = queries.lockBeheerders(toegang);
        if (!beheerder && all.stream().allMatch(one -> one == accountId)) {
            throw new OngeldigException("Dit is de laatste beheerder. Maak eerst iemand anders beheerder.");
        }
        String why = accounts.confirm(toegang, bewijs);
        queries.setBeheerder(toegang, accountId, beheerder);
        events.publishEvent(toegang.voorval(beheerder ? Soort.BEHEERDER_GEMAAKT : Soort.BEHEERDER_AF)
                .over(accountId)
                .omdat(why));
        events.publishEvent(new AccountAfgesloten(accountId));
    }

    /**
     * Ends all sessions of somebody.
     *
     * @return whether there was any
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such person
     */
    @Transactional
    public boolean logOut(Toegang toegang, long accountId) {
        demand(toegang, accountId);
        boolean any = sessions.endAll(accountId, null);
        events.publishEvent(
                toegang.voorval(Soort.ELDERS_AFGEMELD).over(accountId).detail("alle"));
        return any;
    }

    private void demand(Toegang toegang, long accountId) {
        if (!queries.exists(toegang, accountId)) {
            throw new AccessDeniedException("not a beheerder, or no such person");
        }
    }
}
