package be.draaiboek.toegang;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** One's own passkeys: by them one logs in with a finger, a face or the pin of a device. */
@Service
public class SleutelService {

    /** How many one person has at most. */
    public static final int HOOGSTENS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SleutelService.class);
    private static final Duration GELDIG = Duration.ofMinutes(5);

    private final Sleutelcontrole control;
    private final Sleutelplaats place;
    private final SleutelQueries queries;
    private final SleutelhouderQueries holders;
    private final StapQueries steps;
    private final AccountService accounts;
    private final AccountQueries people;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SleutelService(
            Sleutelcontrole control,
            Sleutelplaats place,
            SleutelQueries queries,
            SleutelhouderQueries holders,
            StapQueries steps,
            AccountService accounts,
            AccountQueries people,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.control = control;
        this.place = place;
        this.queries = queries;
        this.holders = holders;
        this.steps = steps;
        this.accounts = accounts;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A passkey.
     *
     * @param naam what its owner calls it
     * @param gemaakt in UTC
     * @param gebruikt when it was last logged in with, in UTC; null while it wasn't
     * @param bewaardElders whether it is kept with a provider too, and so on other devices
     */
    public record Sleutel(
            long id,
            String naam,
            LocalDateTime gemaakt,
            @Nullable LocalDateTime gebruikt,
            boolean bewaardElders) {}

    /** Asked of a browser: to make a passkey. It is answered once, and soon. */
    public static final class Opdracht {

        private final PublicKeyCredentialCreationOptions options;
        private final String json;
        private final Instant until;
        private final AtomicBoolean answered = new AtomicBoolean();

        private Opdracht(PublicKeyCredentialCreationOptions options, String json, Instant until) {
            this.options = options;
            this.json = json;
            this.until = until;
        }

        /** Returns what the browser is asked, as JSON. */
        public String json() {
            return json;
        }
    }

    /** Returns from which address passkeys work; nothing where they can't. */
    public Optional<String> origin() {
        return place.plaats().map(Sleutelplaats.Plaats::herkomst);
    }

    /** Returns mine, the oldest first. */
    @Transactional(readOnly = true)
    public List<Sleutel> mine(Toegang toegang) {
        return queries.mine(toegang);
    }

    /**
     * Begins one more passkey.
     *
     * @throws OngeldigException when the password is wrong, passkeys don't work here, or there are enough of them
     * @throws AccessDeniedException when the account is closed, or its password is a temporary one
     */
    public Opdracht begin(Toegang toegang, String wachtwoord) {
        accounts.checkCurrent(toegang, wachtwoord);
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            String email = people.words(toegang.accountId()).getFirst();
            if (holders.findByUsername(email) == null) {
                holders.save(ImmutablePublicKeyCredentialUserEntity.builder()
                        .name(email)
                        .displayName(email)
                        .id(Bytes.random())
                        .build());
            }
            demandRoom(toegang);
            PublicKeyCredentialCreationOptions options = control.nieuw(email);
            return new Opdracht(options, control.json(options), clock.instant().plus(GELDIG));
        }));
    }

    private void demandRoom(Toegang toegang) {
        if (queries.mine(toegang).size() >= HOOGSTENS) {
            throw new OngeldigException("Je hebt al " + HOOGSTENS + " toegangssleutels. Haal er eerst een weg.");
        }
        if (!queries.room(toegang, HOOGSTENS)) {
            throw new AccessDeniedException("closed, or a temporary password");
        }
    }

    /**
     * Keeps the passkey that was made.
     *
     * @param naam what its owner calls it
     * @param antwoord what the browser answered to the task
     * @return recovery codes, to be shown once, where a second step is required and there were none
     * @throws OngeldigException when it doesn't answer what was asked, was answered before or too late, or has no name
     */
    public List<String> save(Toegang toegang, Opdracht opdracht, String naam, String antwoord) {
        String label = Sleutelnaam.check(naam);
        if (opdracht.answered.getAndSet(true) || clock.instant().isAfter(opdracht.until)) {
            throw new OngeldigException("Dat duurde te lang. Begin opnieuw.");
        }
        try {
            return java.util.Objects.requireNonNull(transactions.execute(status -> {
                demandRoom(toegang);
                var unused = control.save(opdracht.options, control.gemaakt(antwoord), label);
                events.publishEvent(toegang.voorval(Soort.SLEUTEL_ERBIJ));
                events.publishEvent(new SleutelGewijzigd(toegang.accountId(), true));
                return people.needsCode(toegang) && steps.left(toegang) == 0
                        ? Herstelcodes.nieuw(steps, toegang)
                        : List.<String>of();
            }));
        } catch (OngeldigException | AccessDeniedException | DataAccessResourceFailureException known) {
            throw known;
        } catch (RuntimeException wrong) {
            // What it says may repeat what the browser sent.
            LOG.info("een toegangssleutel is geweigerd: {}", wrong.getClass().getSimpleName());
            throw new OngeldigException(
                    "Deze toegangssleutel kan niet bewaard worden. Probeer het opnieuw, of met een ander toestel.");
        }
    }

    /**
     * Removes one of mine.
     *
     * @throws OngeldigException when the password is wrong, or it is the only second step of who has to have one
     */
    @Transactional
    public void delete(Toegang toegang, long id, String wachtwoord) {
        accounts.checkCurrent(toegang, wachtwoord);
        boolean last = queries.mine(toegang).size() == 1;
        boolean codes = steps.confirmed(toegang.accountId()).isPresent();
        if (last && !codes && people.needsCode(toegang)) {
            throw new OngeldigException(
                    "Wie beheert of begeleidt, heeft hier een tweede stap nodig. Voeg eerst een andere"
                            + " toegangssleutel toe, of stel aanmelden met een code in.");
        }
        if (queries.remove(toegang, id)) {
            if (last && !codes) {
                steps.forgetRecovery(toegang);
            }
            events.publishEvent(toegang.voorval(Soort.SLEUTEL_WEG));
            events.publishEvent(new SleutelGewijzigd(toegang.accountId(), false));
        }
    }
}
