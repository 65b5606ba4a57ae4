package be.draaiboek.toegang;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval;
import be.draaiboek.common.Voorval.Soort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A second step at the login: a code from an app, or a recovery code for who lost it. */
@Service
public class TweedeStapService {

    /** How many recovery codes there are. */
    public static final int HERSTELCODES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String WRONG =
            "Deze code klopt niet, of ze is al gebruikt. Wacht op de volgende code in je app en typ die.";

    private final StapQueries queries;
    private final SleutelQueries keys;
    private final AccountService accounts;
    private final AccountQueries people;
    private final Aanmeldrem throttle;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TweedeStapService(
            StapQueries queries,
            SleutelQueries keys,
            AccountService accounts,
            AccountQueries people,
            Aanmeldrem throttle,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.keys = keys;
        this.accounts = accounts;
        this.people = people;
        this.throttle = throttle;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether a code is asked for at my login.
     *
     * @param verplicht whether it has to be
     * @param herstelcodes how many recovery codes are left
     * @param sleutels how many passkeys there are, each of which is a second step too
     */
    public record Stand(boolean aan, boolean verplicht, int herstelcodes, int sleutels) {

        /** Whether recovery codes have something to take the place of. */
        public boolean herstelbaar() {
            return aan || (verplicht && sleutels > 0);
        }
    }

    /**
     * What an app needs.
     *
     * @param sleutel to type over
     * @param adres the same for a QR code
     */
    public record Instelling(String sleutel, String adres) {

        @Override
        public String toString() {
            return "Instelling";
        }
    }

    @Transactional(readOnly = true)
    public Stand stand(Toegang toegang) {
        return new Stand(
                queries.confirmed(toegang.accountId()).isPresent(),
                people.needsCode(toegang),
                queries.left(toegang),
                keys.mine(toegang).size());
    }

    /**
     * Begins: a new secret, that is asked for from when a code of it was given ({@link #confirm}).
     *
     * @throws OngeldigException when a code is asked for already
     * @throws AccessDeniedException when the account is closed
     */
    @Transactional
    public Instelling begin(Toegang toegang) {
        if (queries.confirmed(toegang.accountId()).isPresent()) {
            throw new OngeldigException(
                    "Aanmelden met een code staat al aan. Zet het eerst uit om opnieuw te beginnen.");
        }
        byte[] secret = new byte[Eenmaligecode.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        if (!queries.begin(toegang, secret, Klok.now(clock))) {
            throw new AccessDeniedException("the account is closed");
        }
        String key = Eenmaligecode.base32(secret);
        String who = URLEncoder.encode(people.words(toegang.accountId()).getFirst(), StandardCharsets.UTF_8);
        return new Instelling(key, "otpauth://totp/Draaiboek:" + who + "?secret=" + key + "&issuer=Draaiboek");
    }

    /**
     * Ends the beginning: from now on a code is asked for.
     *
     * @return the recovery codes, to be shown once
     * @throws OngeldigException when the password is wrong, it is no code of the secret that was begun with, or too many
     *     were tried
     */
    public List<String> confirm(Toegang toegang, String wachtwoord, String code) {
        // The code is of when it was given: checking the password takes a while.
        Instant given = clock.instant();
        accounts.checkCurrent(toegang, wachtwoord);
        long attempt = attempt(toegang.accountId());
        List<String> codes = transactions.execute(status -> {
            byte[] secret = queries.begun(toegang)
                    .orElseThrow(() -> new OngeldigException("Laad de pagina opnieuw en begin van voren af aan."));
            OptionalLong step = Eenmaligecode.step(secret, code, given);
            if (step.isEmpty() || !queries.confirm(toegang, step.getAsLong(), Klok.now(clock))) {
                throw new OngeldigException(WRONG);
            }
            events.publishEvent(toegang.voorval(Soort.CODES_AAN));
            events.publishEvent(new CodesGewijzigd(toegang.accountId(), true));
            return Herstelcodes.nieuw(queries, toegang);
        });
        throttle.gelukt(attempt);
        return java.util.Objects.requireNonNull(codes);
    }

    /**
     * Makes new recovery codes; those that were left work no more.
     *
     * @throws OngeldigException when the password is wrong, or no code is asked for
     */
    @Transactional
    public List<String> newHerstelcodes(Toegang toegang, String wachtwoord) {
        accounts.checkCurrent(toegang, wachtwoord);
        if (!stand(toegang).herstelbaar()) {
            throw new OngeldigException("Aanmelden met een code staat niet aan.");
        }
        events.publishEvent(toegang.voorval(Soort.HERSTELCODES_VERNIEUWD));
        return Herstelcodes.nieuw(queries, toegang);
    }

    /**
     * Asks for no code any more.
     *
     * @throws OngeldigException when the password is wrong, or a code has to be asked for
     */
    @Transactional
    public void disable(Toegang toegang, String wachtwoord) {
        boolean required = people.needsCode(toegang);
        if (required && keys.mine(toegang).isEmpty()) {
            throw new OngeldigException(
                    "Wie beheert of begeleidt, meldt zich hier altijd aan met een tweede stap. Voeg eerst"
                            + " een toegangssleutel toe.");
        }
        accounts.checkCurrent(toegang, wachtwoord);
        if (queries.erase(toegang, toegang.accountId(), !required)) {
            events.publishEvent(toegang.voorval(Soort.CODES_UIT));
            events.publishEvent(new CodesGewijzigd(toegang.accountId(), false));
        }
    }

    /**
     * Asks somebody who lost app, devices and recovery codes for none any more, and takes their passkeys away; they and their
     * trekkers hear of it.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such person
     * @throws OngeldigException as {@link AccountService#confirm}
     */
    @Transactional
    public void eraseFor(Toegang toegang, long accountId, Bevestiging bewijs) {
        if (people.one(toegang, accountId).isEmpty()) {
            throw new AccessDeniedException("not a beheerder, or no such person");
        }
        String why = accounts.confirm(toegang, bewijs);
        boolean asked = queries.erase(toegang, accountId, true);
        if (!keys.erase(toegang, accountId) && !asked) {
            throw new OngeldigException("Deze persoon meldt zich niet aan met een code of een toegangssleutel.");
        }
        events.publishEvent(toegang.voorval(Soort.CODES_GEWIST).over(accountId).omdat(why));
        events.publishEvent(new Ingreep(Ingreep.Wat.CODES_GEWIST, toegang, accountId, null, null, why));
    }

    /**
     * Takes a code, or a recovery code, of whoever gave their password.
     *
     * @param adres the address of the browser
     * @throws WachtException when too many were tried
     */
    public boolean check(Gebruiker gebruiker, String code, String adres) {
        long account = gebruiker.accountId();
        long attempt = throttle.begin(name(account), name(account));
        boolean right = Boolean.TRUE.equals(transactions.execute(status -> take(account, code, adres)));
        if (right) {
            throttle.gelukt(attempt);
            events.publishEvent(Voorval.door(account, Soort.AANGEMELD)
                    .detail("met een code")
                    .vanaf(adres));
        } else {
            events.publishEvent(Voorval.door(account, Soort.CODE_FOUT).vanaf(adres));
        }
        return right;
    }

    /** Says what is asked of who gave their password on a page that stayed open. */
    String vraagZin(Gebruiker gebruiker) {
        return queries.confirmed(gebruiker.accountId()).isPresent()
                ? "Vul ook de code uit je app in, of een herstelcode."
                : "Vul ook een herstelcode in. Of open het Draaiboek in een ander tabblad en meld je daar aan met je"
                        + " toegangssleutel; kom dan terug.";
    }

    private boolean take(long account, String code, String adres) {
        OptionalLong step = queries.confirmed(account)
                .map(secret -> Eenmaligecode.step(secret, code, clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            return queries.take(account, step.getAsLong());
        }
        boolean recovered = queries.takeRecovery(account, Herstelcodes.hash(code), Klok.now(clock));
        if (recovered) {
            events.publishEvent(
                    Voorval.door(account, Soort.HERSTELCODE_GEBRUIKT).vanaf(adres));
        }
        return recovered;
    }

    private long attempt(long account) {
        try {
            return throttle.begin(name(account), name(account));
        } catch (WachtException tooMany) {
            throw new OngeldigException(String.valueOf(tooMany.getMessage()));
        }
    }

    /** One allowance per account, wherever somebody sits: six digits are few. */
    private static String name(long account) {
        return "code " + account;
    }
}
