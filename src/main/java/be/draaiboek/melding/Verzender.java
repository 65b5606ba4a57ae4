package be.draaiboek.melding;

import be.draaiboek.common.Klok;
import be.draaiboek.melding.BerichtQueries.Post;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes letters from the outbox to the mail server. A letter is claimed before it is sent, and marked after: a crash in
 * between sends it twice, never not at all.
 */
@Component
class Verzender {

    private static final Logger log = LoggerFactory.getLogger(Verzender.class);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 20;

    private final BerichtQueries queries;
    private final Mailserver server;
    private final TransactionOperations transactions;
    private final Clock clock;

    Verzender(BerichtQueries queries, Mailserver server, TransactionOperations transactions, Clock clock) {
        this.queries = queries;
        this.server = server;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends what is due. */
    @Scheduled(fixedDelay = 5_000)
    void round() {
        if (!server.ingesteld()) {
            return;
        }
        try {
            for (long id : queries.due(Klok.now(clock), AT_ONCE)) {
                send(id);
            }
        } catch (RuntimeException later) {
            // Such as a database that is being restarted: the next round is soon.
            log.warn("outbox: {}", later.toString());
        }
    }

    /** Forgets the text of what is of no more use, and after a while all of it. */
    @Scheduled(fixedDelay = 3_600_000)
    void cleanUp() {
        LocalDateTime now = Klok.now(clock);
        transactions.executeWithoutResult(status -> queries.forget(now, now.minus(KEPT)));
    }

    private void send(long id) {
        LocalDateTime now = Klok.now(clock);
        Post post = transactions.execute(status -> {
            Post found = queries.waiting(id).orElse(null);
            return found != null && queries.claim(id, now, now.plus(pause(found.attempts()))) ? found : null;
        });
        if (post == null) {
            return;
        }
        try {
            server.send(post.to(), post.subject(), post.text(), post.html());
        } catch (MailException refused) {
            log.warn(
                    "mail {} not sent, attempt {}: {}",
                    id,
                    post.attempts() + 1,
                    root(refused).toString());
            transactions.executeWithoutResult(status -> queries.failed(id, reason(refused)));
            return;
        }
        transactions.executeWithoutResult(status -> queries.sent(id, Klok.now(clock)));
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** In the words of somebody who only wants to know whether the letter arrived. */
    private static String reason(MailException refused) {
        if (refused instanceof MailAuthenticationException) {
            return "de mailserver weigert onze aanmelding";
        }
        if (refused instanceof MailParseException) {
            return "dit is geen bruikbaar e-mailadres";
        }
        Stream<? extends Throwable> causes = refused instanceof MailSendException many
                ? Stream.concat(Stream.of(refused), Stream.of(many.getMessageExceptions()))
                : Stream.of(refused);
        return causes.flatMap(one -> Stream.iterate(one, t -> t != null, Throwable::getCause))
                .map(Verzender::reason)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("de mailserver neemt hem niet aan");
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case SendFailedException wrong
            when wrong.getInvalidAddresses() != null && wrong.getInvalidAddresses().length > 0 ->
                "de mailserver weigert dit adres";
            case SocketTimeoutException silent -> "de mailserver antwoordt niet";
            case ConnectException down -> "de mailserver is niet bereikbaar";
            case UnknownHostException unknown -> "de mailserver is niet bereikbaar";
            case SocketException broken -> "de verbinding met de mailserver viel weg";
            default -> "";
        };
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
