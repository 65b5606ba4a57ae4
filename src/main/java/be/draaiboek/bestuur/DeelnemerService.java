package be.draaiboek.bestuur;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.AccountSluit;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Ingreep;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a bestuur, in which role. What someone wrote stays when their part ends. */
@Service
public class DeelnemerService {

    private static final int MAX_LENGTH = 120;

    private final DeelnemerQueries queries;
    private final AccountService accounts;
    private final Toezicht told;
    private final ApplicationEventPublisher events;

    DeelnemerService(
            DeelnemerQueries queries, AccountService accounts, Toezicht told, ApplicationEventPublisher events) {
        this.queries = queries;
        this.accounts = accounts;
        this.told = told;
        this.events = events;
    }

    /** Returns the running deelnemers of a bestuur, for its own people and for a beheerder; nothing for others. */
    @Transactional(readOnly = true)
    public List<Deelnemer> of(Toegang toegang, long bestuurId) {
        return queries.ofBestuur(toegang, bestuurId);
    }

    /** Returns every running deelnemer of every bestuur, for a beheerder. */
    @Transactional(readOnly = true)
    public List<Deelnemer> all(Toegang toegang) {
        return queries.all(toegang);
    }

    /** Returns my own running parts, by bestuur. */
    @Transactional(readOnly = true)
    public List<Deelnemer> mine(Toegang toegang) {
        return queries.mine(toegang);
    }

    /** An only trekker's account is closed with a reason and a password, and not by one key. */
    @EventListener
    void checkOnlyTrekker(AccountSluit closing) {
        List<String> besturen = queries.onlyTrekkerOf(closing.toegang(), closing.accountId());
        if (!besturen.isEmpty()) {
            throw new OngeldigException(EnigeTrekker.gevolg(besturen) + " Zeg waarom je het account toch afsluit.");
        }
    }

    /**
     * Returns the besturen that would have no trekker left without this person: to a beheerder all, to a trekker their own.
     *
     * @return their names
     */
    @Transactional(readOnly = true)
    public List<String> onlyTrekkerOf(Toegang toegang, long accountId) {
        return queries.onlyTrekkerOf(toegang, accountId);
    }

    /**
     * Gives an account a part in a bestuur. Someone who took part before gets their old part back, and with it what they
     * wrote.
     *
     * @throws AccessDeniedException when the caller is no beheerder
     * @throws OngeldigException when the account takes part already, doesn't exist, or is the caller's own
     */
    @Transactional
    public long enrol(Toegang toegang, long bestuurId, long accountId, Rol rol, String function) {
        if (Long.valueOf(accountId).equals(toegang.afzender())) {
            throw new OngeldigException("Jezelf toevoegen gaat met je wachtwoord en een reden.");
        }
        long id = add(toegang, bestuurId, accountId, rol, function, "");
        told.tell(
                toegang,
                bestuurId,
                "voegde " + queries.name(accountId).orElse("iemand") + " toe aan jullie bestuur, als " + rol.label()
                        + ".");
        return id;
    }

    /**
     * Gives a beheerder's own account a part in a bestuur: from then on they read what its people read, so its trekkers hear of
     * it at once.
     *
     * @throws AccessDeniedException when the caller is no beheerder
     * @throws OngeldigException when they take part already, or as {@link AccountService#confirm}
     */
    @Transactional
    public long enrolMyself(Toegang toegang, long bestuurId, Rol rol, String function, Bevestiging bewijs) {
        demand(queries.lockForBeheerder(toegang, bestuurId));
        String why = accounts.confirm(toegang, bewijs);
        long id = add(toegang, bestuurId, toegang.accountId(), rol, function, why);
        events.publishEvent(
                new Ingreep(Ingreep.Wat.ZELF_TOEGEVOEGD, toegang, toegang.accountId(), bestuurId, null, why));
        return id;
    }

    private long add(Toegang toegang, long bestuurId, long accountId, Rol rol, String function, String why) {
        demand(queries.lockForBeheerder(toegang, bestuurId));
        String clean = checkFunction(function);
        if (!queries.accountExists(accountId)) {
            throw new OngeldigException("Dat account bestaat niet meer. Kies iemand anders.");
        }
        var earlier = queries.part(bestuurId, accountId);
        if (earlier.isPresent() && earlier.get().running()) {
            throw new OngeldigException("Deze persoon neemt al deel. Wijzig de rol in de lijst.");
        }
        events.publishEvent(toegang.voorval(Soort.DEELNEMER_ERBIJ)
                .over(accountId)
                .bij(bestuurId)
                .detail(rol.label())
                .omdat(why));
        if (earlier.isEmpty()) {
            return queries.insert(bestuurId, accountId, rol, clean);
        }
        queries.resume(earlier.get().id(), rol, clean);
        return earlier.get().id();
    }

    /**
     * Notes somebody who has no account: the caller can write down on their behalf what they say in an interview.
     *
     * @param name may be empty where the function says enough
     * @throws AccessDeniedException when the caller is neither beheerder nor somebody who reads the bestuur's Draaiboek
     * @throws OngeldigException when the name or function cannot be used
     */
    @Transactional
    public long enrolName(Toegang toegang, long bestuurId, String name, String function) {
        demand(queries.lockForMember(toegang, bestuurId));
        String what = checkFunction(function);
        String clean = name.isBlank() ? what : name.strip();
        if (clean.isEmpty() || clean.length() > MAX_LENGTH) {
            throw new OngeldigException("Vul een naam of een functie in van hoogstens " + MAX_LENGTH + " tekens.");
        }
        long id = queries.insertName(toegang, bestuurId, clean, what);
        events.publishEvent(
                toegang.voorval(Soort.GESPREK_GENOTEERD).bij(bestuurId).detail("deelnemer " + id));
        return id;
    }

    /**
     * Gives somebody whose interview was noted an account: what was noted becomes theirs, and from then on only they
     * write it. Who takes part already, without having answered, takes over what was noted and keeps their role.
     *
     * @throws AccessDeniedException when the caller is neither beheerder nor the bestuur's trekker, there is no such
     *     interview, or a trekker names somebody who doesn't take part
     * @throws OngeldigException when the account doesn't exist, or answered already
     */
    @Transactional
    public void connect(Toegang toegang, long deelnemerId, long accountId) {
        long bestuurId = queries.bestuurOf(deelnemerId).orElseThrow(DeelnemerService::denied);
        demand(queries.lockForTrekker(toegang, bestuurId));
        var noted = queries.running(deelnemerId)
                .filter(part -> part.accountId() == null)
                .orElseThrow(DeelnemerService::denied);
        var own = queries.part(bestuurId, accountId);
        boolean member = own.isPresent() && own.get().running();
        // Who gets to take part at all is not for a trekker to say here: that goes by invitation.
        demand(member || queries.lockForBeheerder(toegang, bestuurId));
        if (!member && Long.valueOf(accountId).equals(toegang.afzender())) {
            throw new OngeldigException("Voeg eerst jezelf toe aan het bestuur, met je wachtwoord en een reden.");
        }
        if (!queries.accountExists(accountId)) {
            throw new OngeldigException("Dat account bestaat niet meer. Kies iemand anders.");
        }
        if (own.isPresent() && !queries.giveUp(toegang, own.get().id())) {
            throw new OngeldigException(
                    "Deze persoon heeft al zelf geantwoord. Beide antwoorden blijven naast elkaar staan; "
                            + "koppelen kan alleen met iemand die nog niets ingevuld heeft.");
        }
        queries.link(noted.id(), accountId, member ? own.get().rol() : Rol.MT_LID);
        events.publishEvent(toegang.voorval(Soort.GESPREK_GEKOPPELD)
                .over(accountId)
                .bij(bestuurId)
                .detail("deelnemer " + noted.id()));
        told.tell(
                toegang,
                bestuurId,
                "gaf een genoteerd gesprek aan " + queries.name(accountId).orElse("iemand") + ".");
    }

    /**
     * Changes someone's role and function.
     *
     * @throws AccessDeniedException when the caller is neither beheerder nor the bestuur's trekker, or there is no such part
     * @throws OngeldigException when the bestuur would be left without a trekker, or the function cannot be used
     */
    @Transactional
    public void change(Toegang toegang, long deelnemerId, Rol rol, String function) {
        long bestuurId = queries.bestuurOf(deelnemerId).orElseThrow(DeelnemerService::denied);
        demand(queries.lockForTrekker(toegang, bestuurId));
        var part = queries.running(deelnemerId).orElseThrow(DeelnemerService::denied);
        String clean = checkFunction(function);
        if (rol != Rol.MT_LID && part.accountId() == null) {
            throw new OngeldigException("Iemand zonder account kan geen trekker of invuller zijn.");
        }
        if (part.rol() == Rol.TREKKER && rol != Rol.TREKKER) {
            checkOtherTrekker(bestuurId, deelnemerId);
        }
        if (part.rol() != rol && part.rol() != Rol.TREKKER && part.isOf(toegang)) {
            throw new OngeldigException(
                    "Je eigen rol wijzig je niet zelf: vraag het aan de trekker van het bestuur of aan een andere beheerder.");
        }
        queries.update(deelnemerId, rol, clean);
        events.publishEvent(toegang.voorval(Soort.DEELNEMER_GEWIJZIGD)
                .over(part.accountId())
                .bij(bestuurId)
                .detail(part.rol() == rol ? rol.label() : part.rol().label() + " wordt " + rol.label()));
        told.tell(
                toegang,
                bestuurId,
                "wijzigde de rol of functie van " + queries.nameOf(deelnemerId) + " in jullie bestuur.");
    }

    /**
     * Ends someone's part: they see nothing of the bestuur any more; what they wrote stays.
     *
     * @throws AccessDeniedException when the caller is neither beheerder nor the bestuur's trekker, or there is no such part
     * @throws OngeldigException when the bestuur would be left without a trekker
     */
    @Transactional
    public void end(Toegang toegang, long deelnemerId) {
        long bestuurId = queries.bestuurOf(deelnemerId).orElseThrow(DeelnemerService::denied);
        demand(queries.lockForTrekker(toegang, bestuurId));
        var part = queries.running(deelnemerId).orElseThrow(DeelnemerService::denied);
        if (part.rol() == Rol.TREKKER) {
            checkOtherTrekker(bestuurId, deelnemerId);
        }
        queries.end(deelnemerId);
        events.publishEvent(toegang.voorval(Soort.DEELNEMER_WEG)
                .over(part.accountId())
                .bij(bestuurId)
                .detail(part.rol().label()));
        told.tell(toegang, bestuurId, "beëindigde de deelname van " + queries.nameOf(deelnemerId) + ".");
    }

    private void checkOtherTrekker(long bestuurId, long deelnemerId) {
        if (!queries.hasOtherTrekker(bestuurId, deelnemerId)) {
            throw new OngeldigException(EnigeTrekker.EERST);
        }
    }

    static String checkFunction(String function) {
        String clean = function.strip();
        if (clean.length() > MAX_LENGTH) {
            throw new OngeldigException("Houd de functie bij hoogstens " + MAX_LENGTH + " tekens.");
        }
        return clean;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw denied();
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("not allowed here, or no such deelnemer");
    }
}
