package be.draaiboek.bestuur;

import be.draaiboek.bestuur.Uitnodiging.Inhoud;
import be.draaiboek.bestuur.Uitnodiging.Staat;
import be.draaiboek.bestuur.UitnodigingQueries.Aangenomen;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval;
import be.draaiboek.melding.Brief;
import be.draaiboek.melding.Brief.Link;
import be.draaiboek.melding.Brief.Soort;
import be.draaiboek.melding.Postbode;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.EenmaligeLink;
import be.draaiboek.toegang.Linkrem;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A trekker invites colleagues by e-mail address; a link that works once makes them a part of the bestuur. */
@Service
public class UitnodigingService {

    static final Duration GELDIG = Duration.ofDays(14);
    private static final int MAX_TIMES = 10;
    private static final int MAX_PENDING = 50;
    private static final long NONE = 0;

    private final UitnodigingQueries queries;
    private final DeelnemerQueries people;
    private final DeelnemerService deelnemers;
    private final AccountService accounts;
    private final Postbode post;
    private final Linkrem throttle;
    private final Toezicht told;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UitnodigingService(
            UitnodigingQueries queries,
            DeelnemerQueries people,
            DeelnemerService deelnemers,
            AccountService accounts,
            Postbode post,
            Linkrem throttle,
            Toezicht told,
            ApplicationEventPublisher events,
            Clock clock) {
        this.told = told;
        this.events = events;
        this.queries = queries;
        this.people = people;
        this.deelnemers = deelnemers;
        this.accounts = accounts;
        this.post = post;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Returns the invitations that are still open, for the bestuur's trekker or a beheerder; nothing for others. */
    @Transactional(readOnly = true)
    public List<Uitnodiging> open(Toegang toegang, long bestuurId) {
        return queries.pending(toegang, bestuurId, Klok.now(clock));
    }

    /**
     * Invites somebody by e-mail.
     *
     * @throws AccessDeniedException when the caller is neither beheerder nor the bestuur's trekker
     * @throws OngeldigException when the address or function cannot be used, or the person takes part or was invited already
     */
    @Transactional
    public long invite(Toegang toegang, long bestuurId, String email, Rol rol, String function) {
        // Also keeps two trekkers from inviting the same person at once.
        demand(people.lockForTrekker(toegang, bestuurId));
        return issue(toegang, bestuurId, email, rol, function);
    }

    /**
     * Invites the trekker of a bestuur that comes into a cohort; as a coach only where nobody ever took part and
     * none was invited. It refuses nothing: who can't be invited is no reason to leave the bestuur out.
     *
     * @return whether an invitation was made, and else why not
     * @throws AccessDeniedException when the caller is neither beheerder, nor the bestuur's trekker, nor coaches it
     */
    @Transactional
    public Trekkeruitnodiging inviteTrekker(Toegang toegang, long bestuurId, String email) {
        if (!people.lockForFirst(toegang, bestuurId)) {
            demand(people.coaches(toegang, bestuurId));
            return Trekkeruitnodiging.NIET_VRIJ;
        }
        Trekkeruitnodiging outcome = outcome(toegang, bestuurId, email);
        if (outcome == Trekkeruitnodiging.GEMAAKT) {
            issue(toegang, bestuurId, email, Rol.TREKKER, "");
        }
        return outcome;
    }

    private Trekkeruitnodiging outcome(Toegang toegang, long bestuurId, String email) {
        Optional<String> address = Trekkeruitnodiging.adres(email);
        if (address.isEmpty()) {
            return Trekkeruitnodiging.GEEN_ADRES;
        }
        if (isMine(toegang, address.get())) {
            return Trekkeruitnodiging.JEZELF;
        }
        if (queries.takesPart(bestuurId, address.get())) {
            return Trekkeruitnodiging.DOET_MEE;
        }
        if (queries.isPending(bestuurId, address.get(), NONE)) {
            return Trekkeruitnodiging.UITGENODIGD;
        }
        return queries.pendingCount(bestuurId) < MAX_PENDING ? Trekkeruitnodiging.GEMAAKT : Trekkeruitnodiging.TE_VEEL;
    }

    private long issue(Toegang toegang, long bestuurId, String email, Rol rol, String function) {
        String address = AccountService.checkEmail(email);
        String clean = DeelnemerService.checkFunction(function);
        demandSomebodyElse(toegang, address);
        demandFree(bestuurId, address, NONE);
        if (queries.pendingCount(bestuurId) >= MAX_PENDING) {
            throw new OngeldigException("Er staan al " + MAX_PENDING
                    + " uitnodigingen open. Trek er eerst in die je niet meer nodig hebt.");
        }
        LocalDateTime now = Klok.now(clock);
        String code = EenmaligeLink.nieuw();
        long id = queries.insert(
                toegang, bestuurId, address, rol, clean, EenmaligeLink.hash(code), now, now.plus(GELDIG));
        mail(toegang, id, address, queries.bestuurName(bestuurId), rol, code);
        note(toegang, Voorval.Soort.UITGENODIGD, bestuurId, id, rol);
        return id;
    }

    /**
     * Sends an invitation again with a new link, for two weeks from now; the earlier link stops working.
     *
     * @throws AccessDeniedException when the caller is neither beheerder nor the bestuur's trekker, or it is no longer open
     * @throws OngeldigException when it was sent too often
     */
    @Transactional
    public void sendAgain(Toegang toegang, long id) {
        var open = queries.lock(toegang, id).orElseThrow(UitnodigingService::denied);
        send(toegang, id, open, open.email());
        note(toegang, Voorval.Soort.UITNODIGING_OPNIEUW, open.bestuurId(), id, open.rol());
    }

    /**
     * Corrects the address of an invitation: a new link leaves to the new one, and the earlier link stops working.
     *
     * @throws AccessDeniedException when the caller is neither beheerder nor the bestuur's trekker, or it is no longer open
     * @throws OngeldigException when the address cannot be used, the person takes part or was invited already, or it was
     *     sent too often
     */
    @Transactional
    public void changeAddress(Toegang toegang, long id, String email) {
        var open = queries.lock(toegang, id).orElseThrow(UitnodigingService::denied);
        // As when inviting: of two who invite the same person at once, one does.
        demand(people.lockForTrekker(toegang, open.bestuurId()));
        String address = AccountService.checkEmail(email);
        if (address.equals(open.email())) {
            throw new OngeldigException(
                    "De uitnodiging vertrok al naar dit adres. Klopt het, verstuur ze dan opnieuw.");
        }
        demandSomebodyElse(toegang, address);
        demandFree(open.bestuurId(), address, id);
        queries.readdress(id, address);
        send(toegang, id, open, address);
        note(toegang, Voorval.Soort.UITNODIGING_VERBETERD, open.bestuurId(), id, open.rol());
    }

    /** Whoever is in doesn't need an invitation; a beheerder who is not comes in by another way, which others see. */
    private void demandSomebodyElse(Toegang toegang, String address) {
        if (isMine(toegang, address)) {
            throw new OngeldigException("Jezelf uitnodigen kan niet. Vul het adres van iemand anders in.");
        }
    }

    private boolean isMine(Toegang toegang, String address) {
        return toegang.afzender() != null
                && queries.myEmail(toegang).filter(address::equals).isPresent();
    }

    private void demandFree(long bestuurId, String address, long but) {
        if (queries.takesPart(bestuurId, address)) {
            throw new OngeldigException(address + " neemt al deel. Wijzig de rol in de lijst.");
        }
        if (queries.isPending(bestuurId, address, but)) {
            throw new OngeldigException(
                    "Voor " + address + " staat al een uitnodiging open. Verstuur die opnieuw, of trek ze eerst in.");
        }
    }

    private void send(Toegang toegang, long id, UitnodigingQueries.Open open, String address) {
        if (open.keren() >= MAX_TIMES) {
            throw new OngeldigException("Deze uitnodiging is al " + MAX_TIMES
                    + " keer vertrokken. Kijk of het adres klopt; trek ze in en maak een nieuwe als het anders moet.");
        }
        String code = EenmaligeLink.nieuw();
        queries.renew(id, EenmaligeLink.hash(code), Klok.now(clock).plus(GELDIG));
        mail(toegang, id, address, open.bestuur(), open.rol(), code);
    }

    /**
     * Takes an invitation back: its link stops working.
     *
     * @throws AccessDeniedException when the caller is neither beheerder nor the bestuur's trekker, or it is no longer open
     */
    @Transactional
    public void withdraw(Toegang toegang, long id) {
        var open = queries.lock(toegang, id).orElseThrow(UitnodigingService::denied);
        queries.withdraw(id, Klok.now(clock));
        note(toegang, Voorval.Soort.UITNODIGING_INGETROKKEN, open.bestuurId(), id, open.rol());
    }

    private void mail(Toegang toegang, long id, String email, String bestuur, Rol rol, String code) {
        long bericht = post.sendTo(
                toegang,
                email,
                new Brief(
                        Soort.UITNODIGING,
                        "Uitnodiging: werk mee aan het Draaiboek van " + bestuur,
                        List.of(
                                "Je bent uitgenodigd om als " + rol.label() + " mee te werken aan het Draaiboek van "
                                        + bestuur + ".",
                                "In het Draaiboek zetten jullie samen de eerste stappen van een digitale transformatie:"
                                        + " eerst antwoordt ieder voor zich, dan spreken jullie af wat voor het bestuur"
                                        + " geldt.",
                                "De link hieronder werkt één keer, tot twee weken na deze mail."),
                        new Link("Neem de uitnodiging aan", BestuurNavigatie.uitnodiging(code)),
                        GELDIG));
        queries.mailed(id, bericht);
    }

    /**
     * Returns what a link is worth, for whoever has it.
     *
     * @param adres the address of the browser
     * @throws be.draaiboek.toegang.WachtException when too many wrong ones came from there
     */
    public Inhoud look(String code, String adres) {
        long attempt = throttle.begin(code, adres);
        Optional<Inhoud> found = queries.content(EenmaligeLink.hash(code), Klok.now(clock));
        if (found.isPresent()) {
            throttle.goed(attempt);
        }
        return found.orElseGet(() -> new Inhoud(Staat.ONBEKEND, "", "", Rol.MT_LID, "", false));
    }

    /**
     * Takes an invitation up with a new account for its address.
     *
     * @param adres the address of the browser
     * @throws OngeldigException when the link doesn't work (any more), there is an account already, or the name or password
     *     cannot be used
     * @throws be.draaiboek.toegang.WachtException when too many wrong links came from there
     */
    @Transactional
    public void acceptAsNew(String code, String name, String password, String adres) {
        throttle.check(code, adres);
        Aangenomen invitation = accept(code);
        Toegang system = Toegang.systeem("takes up an invitation whose link was just used, for nobody logged in");
        long account = accounts.createLasting(
                        system, List.of(new AccountService.Nieuw(invitation.email(), name, false)), password)
                .getFirst();
        deelnemers.enrol(system, invitation.bestuurId(), account, invitation.rol(), invitation.functie());
        accepted(account, invitation, adres);
    }

    /**
     * Takes an invitation up with one's own account. Who takes part already, keeps the role that they have.
     *
     * @param adres the address of the browser
     * @throws OngeldigException when the link doesn't work (any more), or is meant for another address
     * @throws AccessDeniedException when the account is closed
     * @throws be.draaiboek.toegang.WachtException when too many wrong links came from there
     */
    @Transactional
    public void accept(Toegang toegang, String code, String adres) {
        throttle.check(code, adres);
        String mine = queries.myEmail(toegang).orElseThrow(UitnodigingService::denied);
        Aangenomen invitation = accept(code);
        if (!invitation.email().equals(mine)) {
            throw new OngeldigException("Deze uitnodiging is voor " + invitation.email() + ", en je bent aangemeld als "
                    + mine + ". Meld je af en open de link opnieuw.");
        }
        if (!queries.takesPart(invitation.bestuurId(), mine)) {
            deelnemers.enrol(
                    Toegang.systeem("takes up an invitation of whoever is logged in"),
                    invitation.bestuurId(),
                    toegang.accountId(),
                    invitation.rol(),
                    invitation.functie());
        }
        accepted(toegang.accountId(), invitation, adres);
    }

    private void accepted(long account, Aangenomen invitation, String adres) {
        events.publishEvent(Voorval.door(account, Voorval.Soort.UITNODIGING_AANGENOMEN)
                .bij(invitation.bestuurId())
                .detail(invitation.rol().label())
                .vanaf(adres));
    }

    private void note(Toegang toegang, Voorval.Soort what, long bestuurId, long id, Rol rol) {
        events.publishEvent(toegang.voorval(what).bij(bestuurId).detail("uitnodiging " + id + ", " + rol.label()));
        told.tell(toegang, bestuurId, what.label() + ", als " + rol.label() + " van jullie bestuur.");
    }

    /** What goes wrong afterwards undoes this too, so that the link still works. */
    private Aangenomen accept(String code) {
        return queries.accept(EenmaligeLink.hash(code), Klok.now(clock))
                .orElseThrow(() -> new OngeldigException(
                        "Deze uitnodiging werkt niet meer. Vraag je trekker om ze opnieuw te versturen."));
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw denied();
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("not allowed here, or no such invitation");
    }
}
