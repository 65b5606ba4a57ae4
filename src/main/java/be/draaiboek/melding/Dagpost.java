package be.draaiboek.melding;

import be.draaiboek.common.Klok;
import be.draaiboek.common.StartFailure;
import be.draaiboek.melding.Brief.Groep;
import be.draaiboek.melding.Brief.Link;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One mail a day at most to each account, on what came before the hour of the day and is still unread: that it is there
 * and where, never what people answered. The letter, the day it counts for and what was in it are kept in one transaction,
 * so that neither a restart nor a second run at the same time makes two of one or loses any.
 */
@Component
class Dagpost {

    private static final Logger log = LoggerFactory.getLogger(Dagpost.class);

    /** Lines in one mail; the rest is a number and a link. */
    static final int IN_ONE_MAIL = 20;

    private static final int LOOKED_AT = 1000;
    private static final int READ_IS_KEPT_MONTHS = 6;
    private static final int UNREAD_IS_KEPT_MONTHS = 18;

    private final MeldingQueries queries;
    private final Postbode post;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final LocalTime hour;

    Dagpost(
            MeldingQueries queries,
            Postbode post,
            TransactionOperations transactions,
            Clock clock,
            @Value("${draaiboek.digest.hour:7}") String hour) {
        this.queries = queries;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
        if (!hour.strip().matches("1?[0-9]|2[0-3]")) {
            throw new StartFailure("DRAAIBOEK_DIGEST_HOUR is “" + hour
                    + "”: vul het uur in waarop de dagelijkse mails vertrekken, van 0 tot 23.");
        }
        this.hour = LocalTime.of(Integer.parseInt(hour.strip()), 0);
    }

    /** Writes the mails of today, once its hour has come; who had theirs gets no other. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void round() {
        LocalDate day = clock.instant().atZone(Klok.BRUSSEL).toLocalDate();
        // On the night that the clock skips this hour it is an hour later, on the night that has it twice the first
        // one.
        LocalDateTime from = ZonedDateTime.of(day, hour, Klok.BRUSSEL)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        if (Klok.now(clock).isBefore(from)) {
            return;
        }
        try {
            for (long account : queries.toTell(from, day)) {
                tell(account, from, day);
            }
        } catch (RuntimeException later) {
            // Such as a database that is being restarted: the next round is soon.
            log.warn("daily mail: {}", later.toString());
        }
    }

    /** Forgets what was read months ago, and what nobody ever read. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void cleanUp() {
        LocalDateTime now = Klok.now(clock);
        var unused = transactions.execute(
                status -> queries.forget(now.minusMonths(READ_IS_KEPT_MONTHS), now.minusMonths(UNREAD_IS_KEPT_MONTHS)));
    }

    private void tell(long account, LocalDateTime from, LocalDate day) {
        try {
            transactions.executeWithoutResult(status -> {
                if (!queries.claimDay(account, day)) {
                    return;
                }
                List<Melding> all = queries.toMail(account, from, LOOKED_AT);
                if (all.isEmpty()) {
                    // Read in the meantime: the day is not used up.
                    status.setRollbackOnly();
                    return;
                }
                mail(account, all);
                queries.mailed(account, from, all.getFirst().id(), Klok.now(clock));
            });
        } catch (RuntimeException one) {
            // Somebody else's mail must not wait for this one.
            log.warn("daily mail of account {}: {}", account, one.toString());
        }
    }

    private void mail(long account, List<Melding> all) {
        var unused = post.send(
                Toegang.systeem("a daily mail to its owner, on what came into their inbox"), account, brief(all));
    }

    /** Returns the letter on these lines, the newest first. */
    static Brief brief(List<Melding> all) {
        Map<Soort, Integer> counts = new EnumMap<>(Soort.class);
        all.forEach(one -> counts.merge(one.soort(), 1, Integer::sum));
        Map<Soort, List<Link>> lines = new EnumMap<>(Soort.class);
        all.stream()
                .limit(IN_ONE_MAIL)
                .forEach(one -> lines.computeIfAbsent(one.soort(), kind -> new ArrayList<>())
                        .add(new Link(one.zin() + often(one), one.adres())));
        List<Groep> groups = new ArrayList<>();
        counts.forEach((kind, count) ->
                groups.add(new Groep(kind.label() + " (" + count + ")", lines.getOrDefault(kind, List.of()))));
        int left = all.size() - IN_ONE_MAIL;
        String what = all.size() == 1 ? "Er is iets voor jou" : "Er zijn " + all.size() + " dingen voor jou";
        return new Brief(
                Brief.Soort.DAGPOST,
                what + " in het Draaiboek",
                List.of(
                        what + " in het Draaiboek. Klik door om te zien wat er precies staat.",
                        left > 0
                                ? "Hieronder staan de nieuwste " + IN_ONE_MAIL + "; de andere vind je bij je meldingen."
                                : "Wat je intussen al las, staat er niet bij."),
                new Link("Bekijk al je meldingen", MeldingNavigatie.MELDINGEN),
                groups,
                new Link("Hoogstens één mail per dag: kies wat erin staat, of zet hem uit", MeldingNavigatie.MAIL),
                Brief.GEWOON);
    }

    private static String often(Melding one) {
        return one.aantal() == 1
                ? ""
                : " (" + one.aantal() + " keer, laatst op " + Poststand.moment(one.laatst()) + ")";
    }
}
