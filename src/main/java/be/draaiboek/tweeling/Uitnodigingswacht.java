package be.draaiboek.tweeling;

import be.draaiboek.common.Klok;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks every morning after invitations that lie waiting: after a week one reminder, and when one expires while two of
 * three said yes, those two go on.
 */
@Component
class Uitnodigingswacht {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final String SILENT = "Antwoordde niet op tijd.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("nl-BE"));
    private static final Logger LOG = LoggerFactory.getLogger(Uitnodigingswacht.class);

    private final TweelingQueries queries;
    private final Meldingen messages;
    private final Clock clock;

    Uitnodigingswacht(TweelingQueries queries, Meldingen messages, Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 7 * * *", zone = "Europe/Brussels")
    @Transactional
    public void look() {
        Toegang system = Toegang.systeem("reminds of invitations that wait, for nobody in particular");
        LocalDateTime now = Klok.now(clock);
        List<TweelingQueries.Wachtend> waiting = queries.waiting(system, now.minus(WEEK), now);
        for (TweelingQueries.Wachtend one : waiting) {
            String from =
                    one.van().isEmpty() ? "Het voorstel van jullie begeleider" : "De uitnodiging van " + one.van();
            messages.tell(
                    system,
                    queries.trekkers(system, List.of(one.bestuurId())),
                    Soort.TWEELING,
                    from + " om tweeling te worden wacht nog op jullie antwoord, tot "
                            + DAY.format(Klok.moment(one.vervalt()).atZone(Klok.BRUSSEL)) + ".",
                    TweelingNavigatie.een(one.tweelingId()));
            queries.reminded(system, one, now);
        }
        queries.expired(system, now).forEach(id -> settle(system, id, now));
        if (!waiting.isEmpty()) {
            LOG.info("tweeling: {} reminders of an invitation", waiting.size());
        }
    }

    private void settle(Toegang system, long id, LocalDateTime now) {
        var seen = queries.one(system, id).orElseThrow();
        queries.lockAll(system, seen.leden().stream().map(Lid::bestuurId).toList());
        var found = queries.one(system, id).orElseThrow();
        List<Lid> in = found.leden().stream()
                .filter(one -> one.antwoord() == Antwoord.AANVAARD)
                .toList();
        if (found.stand() != Stand.GEVRAAGD || in.size() < 2) {
            return;
        }
        queries.closeSilent(system, id, SILENT, now);
        queries.become(system, id, Stand.ACTIEF, now);
        messages.tell(
                system,
                queries.trekkers(system, in.stream().map(Lid::bestuurId).toList()),
                Soort.TWEELING,
                "Niet iedereen heeft op tijd geantwoord: " + Tweelingpost.names(in) + " zijn nu een tweeling.",
                TweelingNavigatie.een(id));
    }
}
