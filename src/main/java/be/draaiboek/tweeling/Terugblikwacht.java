package be.draaiboek.tweeling;

import be.draaiboek.common.Klok;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the trekkers of a tweeling, once, to look back together: half a year after something was first suggested in it. */
@Component
class Terugblikwacht {

    private static final Logger LOG = LoggerFactory.getLogger(Terugblikwacht.class);

    private final TerugblikQueries queries;
    private final TweelingQueries pairings;
    private final Meldingen messages;
    private final Clock clock;

    Terugblikwacht(TerugblikQueries queries, TweelingQueries pairings, Meldingen messages, Clock clock) {
        this.queries = queries;
        this.pairings = pairings;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(cron = "${draaiboek.tweeling.terugblik}", zone = "Europe/Brussels")
    @Transactional
    public void look() {
        Toegang system = Toegang.systeem("asks to look back, for nobody in particular");
        LocalDateTime now = Klok.now(clock);
        // By the calendar of who reads it, so that the day is the one that the page names.
        LocalDateTime before = clock.instant()
                .atZone(Klok.BRUSSEL)
                .toLocalDate()
                .minusMonths(Terugblik.MAANDEN)
                .plusDays(1)
                .atStartOfDay(Klok.BRUSSEL)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        List<Long> due = queries.due(system, before);
        for (long id : due) {
            Tweeling pair = pairings.one(system, id).orElseThrow();
            for (Lid one : pair.die(Antwoord.AANVAARD)) {
                messages.tell(
                        system,
                        pairings.trekkers(system, List.of(one.bestuurId())),
                        Soort.TWEELING,
                        "Kijk samen met " + Tweelingpost.names(pair.anderen(one.bestuurId()))
                                + " terug: wat is er na een halfjaar van elk voorstel geworden?",
                        TweelingNavigatie.terugblik(id));
            }
            queries.asked(system, id, now);
        }
        if (!due.isEmpty()) {
            LOG.info("tweeling: asked to look back in {}", due.size());
        }
    }
}
