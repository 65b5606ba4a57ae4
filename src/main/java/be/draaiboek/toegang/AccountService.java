package be.draaiboek.toegang;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Mailadres;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval;
import be.draaiboek.common.Voorval.Soort;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Accounts: who can log in, with what, and what they administer. */
@Service
public class AccountService {

    /** The shortest password that is accepted, in characters (ASVS 6.2.1). */
    public static final int MIN_PASSWORD = 12;

    /** The longest, so that hashing cannot be made to work for minutes. */
    public static final int MAX_PASSWORD = 72;

    private static final String DEZE = "deze persoon";

    /** Parts of a name that are words of any sentence. */
    private static final Set<String> TUSSENVOEGSELS = Set.of("van", "der", "den", "ten", "ter", "het");

    private final AccountQueries queries;
    private final HerstelQueries resets;
    private final StapQueries steps;
    private final SleutelQueries keys;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Aanmeldrem throttle;
    private final TransactionOperations transactions;
    private final Clock clock;

    AccountService(
            AccountQueries queries,
            HerstelQueries resets,
            StapQueries steps,
            SleutelQueries keys,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Aanmeldrem throttle,
            TransactionOperations transactions,
            Clock clock) {
        this.throttle = throttle;
        this.transactions = transactions;
        this.queries = queries;
        this.resets = resets;
        this.steps = steps;
        this.keys = keys;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** An account as the beheerder sees it. */
    public record Account(long id, String email, @Nullable String name, boolean beheerder, boolean active) {}

    /** Returns whether the installation still waits for its first account. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return queries.count() == 0;
    }

    /** Returns all accounts, by name; nothing for who is no beheerder. */
    @Transactional(readOnly = true)
    public List<Account> all(Toegang toegang) {
        return queries.all(toegang);
    }

    /**
     * Makes the first account of an empty installation: a beheerder.
     *
     * @throws AccessDeniedException when there is an account already
     * @throws OngeldigException when the address, name or password cannot be used
     */
    @Transactional
    public long createFirst(String email, String name, String password) {
        String address = checkEmail(email);
        checkPassword(password, address, name);
        long id = queries.insert(address, checkName(name), hash(password), true, false);
        // Two setups at once: both insert, the second sees two accounts and is undone.
        if (queries.count() != 1) {
            throw new AccessDeniedException("there is an account already");
        }
        events.publishEvent(Voorval.door(id, Soort.ACCOUNT_GEMAAKT).over(id).detail("beheerder"));
        return id;
    }

    /**
     * Makes an account with a temporary password.
     *
     * @param beheerder only a system job makes one at once; people take {@link PersoonService#setBeheerder}
     * @throws AccessDeniedException when the caller is no beheerder
     * @throws OngeldigException when the address is taken, or the address, name or password cannot be used
     */
    @Transactional
    public long create(Toegang toegang, String email, String name, String password, boolean beheerder) {
        demandBeheerder(toegang);
        if (beheerder && toegang.afzender() != null) {
            // PersoonService.setBeheerder asks for proof and a reason; this would go round it.
            throw new OngeldigException("Maak eerst het account. Daarna maak je er op de bladzijde van die persoon een"
                    + " beheerder van, met een reden en je eigen wachtwoord.");
        }
        checkPassword(password, email, name);
        long id = insert(new Nieuw(email, name, beheerder), hash(password), true);
        events.publishEvent(toegang.voorval(Soort.ACCOUNT_GEMAAKT).over(id).detail(beheerder ? "beheerder" : ""));
        return id;
    }

    /** Somebody who gets an account. */
    public record Nieuw(String email, String name, boolean beheerder) {}

    /**
     * Makes accounts with one password that stays: somebody's own choice when they take up an invitation. It is hashed
     * once, for hashing is slow on purpose.
     *
     * @return their ids, in the same order
     * @throws AccessDeniedException when the caller is no beheerder
     * @throws OngeldigException as {@link #create}
     */
    @Transactional
    public List<Long> createLasting(Toegang toegang, List<Nieuw> people, String password) {
        demandBeheerder(toegang);
        checkPassword(
                password,
                people.stream()
                        .flatMap(one -> java.util.stream.Stream.of(one.email(), one.name()))
                        .toArray(String[]::new));
        String hash = hash(password);
        return people.stream().map(one -> insert(one, hash, false)).toList();
    }

    /**
     * Makes the accounts of a demo: their password stands on the login page, and may be as plain as that.
     *
     * @return their ids, in the same order
     * @throws AccessDeniedException when the caller is no beheerder
     */
    @Transactional
    public List<Long> createForDemo(Toegang toegang, List<Nieuw> people, String password) {
        demandBeheerder(toegang);
        String hash = hash(password);
        return people.stream().map(one -> insert(one, hash, false)).toList();
    }

    private void demandBeheerder(Toegang toegang) {
        if (!queries.isBeheerder(toegang)) {
            throw new AccessDeniedException("not a beheerder");
        }
    }

    private long insert(Nieuw person, String hash, boolean mustChange) {
        String address = checkEmail(person.email());
        try {
            return queries.insert(address, checkName(person.name()), hash, person.beheerder(), mustChange);
        } catch (DuplicateKeyException taken) {
            throw new OngeldigException("Er is al een account met het adres " + address + ".");
        }
    }

    /**
     * Opens or closes an account; closing counts at the very next request.
     *
     * @throws AccessDeniedException when the caller is no beheerder
     * @throws OngeldigException when it would close the caller's own account, or one that takes a reason ({@link #close})
     */
    @Transactional
    public void setActive(Toegang toegang, long accountId, boolean active) {
        if (!active) {
            events.publishEvent(new AccountSluit(toegang, accountId));
        }
        setActive(toegang, accountId, active, null);
    }

    /**
     * Closes an account where more comes to a halt than what this person does, with a reason that is kept.
     *
     * @throws AccessDeniedException when the caller is no beheerder
     * @throws OngeldigException when it would close the caller's own account, or as {@link #confirm}
     */
    @Transactional
    public void close(Toegang toegang, long accountId, Bevestiging bewijs) {
        setActive(toegang, accountId, false, confirm(toegang, bewijs));
    }

    private void setActive(Toegang toegang, long accountId, boolean active, @Nullable String why) {
        if (!active && Long.valueOf(accountId).equals(toegang.afzender())) {
            throw new OngeldigException("Je kan je eigen account niet afsluiten. Vraag het aan een andere beheerder.");
        }
        if (queries.setActive(toegang, accountId, active) == 0) {
            throw new AccessDeniedException("not a beheerder, or no such account");
        }
        Voorval event = toegang.voorval(active ? Soort.ACCOUNT_HEROPEND : Soort.ACCOUNT_AFGESLOTEN)
                .over(accountId);
        events.publishEvent(why == null ? event : event.omdat(why));
        if (!active) {
            events.publishEvent(new AccountAfgesloten(accountId));
        }
    }

    /**
     * Gives someone a new temporary password; their sessions end, and they and their trekkers hear of it.
     *
     * @throws AccessDeniedException when the caller is no beheerder
     * @throws OngeldigException when the password cannot be used, or as {@link #confirm}
     */
    @Transactional
    public void setPassword(Toegang toegang, long accountId, String password, Bevestiging bewijs) {
        demandBeheerder(toegang);
        checkPassword(password, queries.words(accountId).toArray(String[]::new));
        String why = confirm(toegang, bewijs);
        if (queries.setPassword(toegang, accountId, hash(password)) == 0) {
            throw new AccessDeniedException("not a beheerder, or no such account");
        }
        resets.overtake(accountId, Klok.now(clock));
        events.publishEvent(new WachtwoordGewijzigd(accountId, null, true));
        events.publishEvent(
                toegang.voorval(Soort.TIJDELIJK_WACHTWOORD).over(accountId).omdat(why));
        events.publishEvent(new Ingreep(Ingreep.Wat.TIJDELIJK_WACHTWOORD, toegang, accountId, null, null, why));
    }

    /**
     * Erases a person for good: name, address, password, sessions, letters and messages. What they wrote for their bestuur
     * stays, as that of a former colleague.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such person (any more)
     * @throws OngeldigException when it is the caller's own account, or as {@link #confirm}
     */
    @Transactional
    public void erase(Toegang toegang, long accountId, Bevestiging bewijs) {
        if (Long.valueOf(accountId).equals(toegang.afzender())) {
            throw new OngeldigException("Je kan jezelf niet wissen. Vraag het aan een andere beheerder.");
        }
        Account person = queries.one(toegang, accountId)
                .orElseThrow(() -> new AccessDeniedException("not a beheerder, or no such person"));
        String name = String.valueOf(person.name());
        String why = zonder(confirm(toegang, bewijs), name, person.email());
        // While they still take part: their trekkers read of it, and why.
        events.publishEvent(
                toegang.voorval(Soort.ACCOUNT_GEWIST).over(accountId).omdat(why));
        events.publishEvent(new AccountGewist(toegang, accountId, person.email(), name, why));
        resets.erase(toegang, accountId);
        steps.erase(toegang, accountId, true);
        keys.erase(toegang, accountId);
        queries.erase(toegang, accountId);
        throttle.forget(
                person.email(),
                "huidig " + accountId,
                "link herstel " + person.email(),
                "code " + accountId,
                "sleutel " + accountId);
        events.publishEvent(new AccountAfgesloten(accountId));
    }

    /** A reason that is kept, without what says who was erased: the name, a part of it, or the address. */
    static String zonder(String why, String name, String email) {
        String words = why;
        for (String whole : List.of(email, name)) {
            words = words.replaceAll("(?iu)" + Pattern.quote(whole), DEZE);
        }
        for (String part : name.split("[\\s'’-]+", -1)) {
            if (part.length() > 2 && !TUSSENVOEGSELS.contains(part.toLowerCase(Locale.ROOT))) {
                words = words.replaceAll("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])", DEZE);
            }
        }
        return words.length() <= Bevestiging.MAX_REDEN ? words : words.substring(0, Bevestiging.MAX_REDEN - 1) + "…";
    }

    /**
     * Replaces one's own password; one's other sessions end.
     *
     * @param huidige the HTTP session that stays; null for none
     * @throws OngeldigException when the current one is wrong, was guessed at too often, or the new one cannot be used
     */
    public void changePassword(Toegang toegang, String current, String password, @Nullable String huidige) {
        checkPassword(password, own(toegang));
        checkCurrent(toegang, current);
        transactions.executeWithoutResult(status -> {
            queries.setOwnPassword(toegang, hash(password));
            resets.overtake(toegang.accountId(), Klok.now(clock));
            events.publishEvent(new WachtwoordGewijzigd(toegang.accountId(), huidige, false));
            events.publishEvent(toegang.voorval(Soort.WACHTWOORD_GEWIJZIGD));
        });
    }

    /**
     * Asks whether it is really this person who does something that others are to hear of, and why.
     *
     * @return the reason, as it is kept
     * @throws OngeldigException when there is no reason, the password is wrong, or was guessed at too often
     */
    public String confirm(Toegang toegang, Bevestiging bewijs) {
        String why = bewijs.reden().replaceAll("\\s+", " ").strip();
        if (why.length() < Bevestiging.MIN_REDEN || why.length() > Bevestiging.MAX_REDEN) {
            throw new OngeldigException("Schrijf in een zin waarom je dit doet, in hoogstens " + Bevestiging.MAX_REDEN
                    + " tekens. Wie het aangaat, leest hem.");
        }
        checkCurrent(toegang, bewijs.wachtwoord());
        return why;
    }

    /** Whoever sits at an open screen may guess at its owner's password no faster than at the login. */
    void checkCurrent(Toegang toegang, String current) {
        long attempt;
        try {
            // No address has a space: these guesses are not those of the login, and the other way round.
            attempt = throttle.begin("huidig " + toegang.accountId(), "-");
        } catch (WachtException tooMany) {
            throw new OngeldigException(String.valueOf(tooMany.getMessage()));
        }
        String stored = transactions.execute(status -> queries.passwordHash(toegang));
        if (stored == null || !passwords.matches(current, stored)) {
            events.publishEvent(toegang.voorval(Soort.EIGEN_WACHTWOORD_FOUT));
            throw new OngeldigException("Je huidige wachtwoord klopt niet. Typ het opnieuw.");
        }
        throttle.gelukt(attempt);
    }

    private String[] own(Toegang toegang) {
        List<String> own = transactions.execute(status -> queries.words(toegang.accountId()));
        return own == null ? new String[0] : own.toArray(String[]::new);
    }

    private String hash(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    /** Returns the one way in which an address is written; the database compares it to the letter. */
    public static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns an address as accounts have it.
     *
     * @throws OngeldigException when it is no e-mail address
     */
    public static String checkEmail(String email) {
        return Mailadres.check(email);
    }

    /** Returns a name as accounts have it, on one line. */
    static String checkName(String name) {
        String clean = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > PersoonService.MAX_NAAM) {
            throw new OngeldigException("Vul een naam in van hoogstens " + PersoonService.MAX_NAAM + " tekens.");
        }
        return clean;
    }

    static void checkPassword(String password, String... own) {
        String form = Wachtwoordcodering.normaal(password);
        if (form.codePointCount(0, form.length()) < MIN_PASSWORD) {
            throw new OngeldigException("Neem een wachtwoord van minstens " + MIN_PASSWORD
                    + " tekens. Een zin van vier woorden is goed te onthouden.");
        }
        if (form.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_PASSWORD) {
            throw new OngeldigException("Neem een wachtwoord van hoogstens " + MAX_PASSWORD + " tekens.");
        }
        Wachtwoorden.bezwaar(form, List.of(own)).ifPresent(why -> {
            throw new OngeldigException(why);
        });
    }
}
