package be.draaiboek.toegang;

import be.draaiboek.common.Drukte;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.TeDrukException;
import be.draaiboek.common.Voorval;
import be.draaiboek.common.Voorval.Soort;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A new password for who forgot it, by a link to the address of the account. */
@Service
public class HerstelService {

    /** How long a link works. */
    public static final Duration GELDIG = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(HerstelService.class);
    private static final int PER_HOUR = 3;

    private final HerstelQueries queries;
    private final AccountQueries accounts;
    private final Linkrem throttle;
    private final Drukte busy;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Executor executor;
    private final Clock clock;

    HerstelService(
            HerstelQueries queries,
            AccountQueries accounts,
            Linkrem throttle,
            Drukte busy,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            @Qualifier("applicationTaskExecutor") Executor executor,
            Clock clock) {
        this.queries = queries;
        this.accounts = accounts;
        this.throttle = throttle;
        this.busy = busy;
        this.passwords = passwords;
        this.events = events;
        this.transactions = transactions;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Sends a link to this address, if it is that of an account. The caller can't tell: the answer is the same and is
     * given before the account is looked for.
     *
     * @param adres the address of the browser
     * @throws WachtException when this was asked too often
     */
    public void ask(String email, String adres) {
        String address = AccountService.address(email);
        try {
            busy.count(Kostbaar.EENMALIGE_LINK, adres);
        } catch (TeDrukException later) {
            throw new WachtException(Duration.ofSeconds(later.seconden()));
        }
        throttle.begin("herstel " + address, adres);
        executor.execute(() -> {
            try {
                transactions.executeWithoutResult(status -> issue(address, adres));
            } catch (RuntimeException failed) {
                log.warn("password reset not issued", failed);
            }
        });
    }

    private void issue(String email, String adres) {
        LocalDateTime now = Klok.now(clock);
        // The row stays locked until the link is noted, so that requests at once can't pass the limit together.
        queries.lockOpenAccount(email)
                .filter(account -> queries.issuedSince(account, now.minusHours(1)) < PER_HOUR)
                .ifPresent(account -> {
                    String code = EenmaligeLink.nieuw();
                    queries.insert(account, EenmaligeLink.hash(code), now, now.plus(GELDIG));
                    events.publishEvent(new HerstelGevraagd(account, code, GELDIG));
                    events.publishEvent(Voorval.door(null, Soort.HERSTEL_GEVRAAGD)
                            .over(account)
                            .vanaf(adres));
                });
    }

    /**
     * Returns whether a link still works.
     *
     * @throws WachtException when too many wrong ones came from this address
     */
    public boolean valid(String code, String adres) {
        long attempt = throttle.begin(code, adres);
        boolean works =
                queries.account(EenmaligeLink.hash(code), Klok.now(clock)).isPresent();
        if (works) {
            throttle.goed(attempt);
        }
        return works;
    }

    /**
     * Chooses a new password with a link; every session of the account ends.
     *
     * @throws OngeldigException when the link doesn't work (any more), or the password cannot be used
     * @throws WachtException when too many wrong links came from this address
     */
    @Transactional
    public void setPassword(String code, String password, String adres) {
        throttle.check(code, adres);
        LocalDateTime now = Klok.now(clock);
        AccountService.checkPassword(
                password,
                queries.account(EenmaligeLink.hash(code), now)
                        .map(account -> accounts.words(account).toArray(String[]::new))
                        .orElseGet(() -> new String[0]));
        long account = queries.account(EenmaligeLink.hash(code), now)
                .filter(found -> queries.use(EenmaligeLink.hash(code), now))
                .orElseThrow(() -> new OngeldigException(
                        "Deze link werkt niet meer: hij is gebruikt of te oud. Vraag een nieuwe aan."));
        queries.setPassword(account, java.util.Objects.requireNonNull(passwords.encode(password)), now);
        events.publishEvent(new WachtwoordGewijzigd(account, null, false));
        events.publishEvent(Voorval.door(account, Soort.WACHTWOORD_HERSTELD).vanaf(adres));
    }
}
