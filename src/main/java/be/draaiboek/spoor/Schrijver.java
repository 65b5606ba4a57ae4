package be.draaiboek.spoor;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the trail: a row in the transaction of what it tells about, so that the one isn't there without the other, and a
 * line of JSON in the log once that is sure. What failed is kept though its transaction is undone.
 */
@Component
class Schrijver {

    /** Under a name of its own, so that it can be sent on apart from the rest. */
    static final String LOG = "be.draaiboek.spoor";

    private static final Logger log = LoggerFactory.getLogger(LOG);
    private static final Duration AGAIN = Duration.ofMinutes(10);

    // Letters beyond ASCII are escaped too: no reader of logs takes one for the end of a line.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final SpoorQueries queries;
    private final TransactionTemplate joined;
    private final TransactionTemplate apart;
    private final Duration kept;
    private final Clock clock;

    Schrijver(
            SpoorQueries queries,
            PlatformTransactionManager transactions,
            @Value("${draaiboek.spoor.bewaar}") Duration kept,
            Clock clock) {
        this.queries = queries;
        this.kept = kept;
        this.clock = clock;
        joined = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void keep(Voorval what) {
        if (Long.valueOf(Voorval.SYSTEEM).equals(what.wie())) {
            return;
        }
        String address = what.adres().isEmpty() ? address() : what.adres();
        LocalDateTime now = Klok.now(clock);
        boolean alone = what.soort().apart();
        boolean written = Boolean.TRUE.equals((alone ? apart : joined).execute(status -> {
            if (what.soort().herhaalt() && queries.known(what, address, now.minus(AGAIN))) {
                return false;
            }
            queries.insert(what, address, now);
            return true;
        }));
        if (written) {
            say(line(what, address, now), alone);
        }
    }

    private static void say(String line, boolean alone) {
        if (alone || !TransactionSynchronizationManager.isSynchronizationActive()) {
            log.info(line);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                log.info(line);
            }
        });
    }

    /** Without the reason, which is typed. */
    static String line(Voorval what, String address, LocalDateTime now) {
        ObjectNode line = JSON.createObjectNode();
        line.put("at", Klok.moment(now).toString());
        line.put("kind", what.soort().name());
        number(line, "account", what.wie());
        number(line, "subject", what.over());
        number(line, "bestuur", what.bestuur());
        line.put("detail", what.detail());
        line.put("address", address);
        return JSON.writeValueAsString(line);
    }

    private static void number(ObjectNode line, String name, @org.jspecify.annotations.Nullable Long value) {
        if (value == null) {
            line.putNull(name);
        } else {
            line.put(name, value.longValue());
        }
    }

    /** Where the request comes from; over the push connection, which has none, where somebody logged in. */
    private static String address() {
        String found = "";
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            found = String.valueOf(request.getRequest().getRemoteAddr());
        } else {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && who.getDetails() instanceof WebAuthenticationDetails details) {
                found = String.valueOf(details.getRemoteAddress());
            }
        }
        return Voorval.door(null, Voorval.Soort.AANGEMELD).vanaf(found).adres();
    }

    /** Lets go of what is older than it is kept, some at a time so that nobody waits for it. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void forget() {
        LocalDateTime before = Klok.now(clock).minus(kept);
        Integer gone;
        do {
            gone = apart.execute(status -> queries.forget(before));
        } while (gone != null && gone > 0);
    }
}
