package be.draaiboek.cohort;

import be.draaiboek.cohort.Dossier.Regel;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bestuur leaves a cohort: detached, its coaches keep what was; ended, nothing of it stays with them. What the bestuur wrote is
 * its own either way, and it goes on.
 */
@Service
public class VertrekService {

    private final VertrekQueries queries;
    private final CohortQueries cohorts;
    private final InschrijfQueries people;
    private final BegeleidingService coaching;
    private final Meldingen messages;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    VertrekService(
            VertrekQueries queries,
            CohortQueries cohorts,
            InschrijfQueries people,
            BegeleidingService coaching,
            Meldingen messages,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.people = people;
        this.coaching = coaching;
        this.messages = messages;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A bestuur that was detached.
     *
     * @param bord how far it was on its last day
     * @param logboek the talks with it
     */
    public record Vertrokken(long bestuurId, String naam, LocalDate op, Slotbord bord, List<Regel> logboek) {

        public Vertrokken {
            logboek = List.copyOf(logboek);
        }
    }

    /** Returns which besturen were detached of a cohort that I coach, by name. */
    @Transactional(readOnly = true)
    public List<Vertrokken> departed(Toegang toegang, long cohortId) {
        var left = queries.left(toegang, cohortId);
        if (left.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Regel>> logs = queries.logs(toegang, cohortId);
        return left.stream()
                .map(one -> new Vertrokken(
                        one.bestuurId(),
                        one.naam(),
                        one.op(),
                        json.readValue(one.bord(), Slotbord.class),
                        logs.getOrDefault(one.bestuurId(), List.of())))
                .toList();
    }

    /**
     * Detaches a bestuur: its coaches see no more of it than how far it was today, and their log.
     *
     * @throws AccessDeniedException when I neither coach that cohort nor am beheerder
     * @throws OngeldigException when it isn't in a running cohort any more
     */
    @Transactional
    public void detach(Toegang toegang, long cohortId, long bestuurId) {
        String name = detachSilently(toegang, cohortId, bestuurId);
        tell(toegang, cohortId, bestuurId, name, false);
    }

    /**
     * The same in the transaction of a merger, which tells its people itself.
     *
     * @return the name of the cohort
     */
    @Transactional(propagation = Propagation.MANDATORY)
    String detachSilently(Toegang toegang, long cohortId, long bestuurId) {
        String name = locked(toegang, cohortId, bestuurId);
        Toegang system = Toegang.systeem("freezes how far a bestuur is that leaves, for its coaches");
        Slotbord board = coaching.maandag(system, cohortId)
                .map(monday -> Slotbord.of(monday, bestuurId))
                .orElseThrow();
        queries.detach(toegang, cohortId, bestuurId, json.writeValueAsString(board), Klok.now(clock));
        gone(toegang, cohortId, bestuurId, false);
        return name;
    }

    /**
     * Ends it: what its coaches noted, wrote and asked is erased, and what it answered to meetings.
     *
     * @throws AccessDeniedException when I neither coach that cohort nor am beheerder
     * @throws OngeldigException when it isn't in a running cohort any more
     */
    @Transactional
    public void end(Toegang toegang, long cohortId, long bestuurId) {
        String name = locked(toegang, cohortId, bestuurId);
        tell(toegang, cohortId, bestuurId, name, true);
        queries.end(toegang, cohortId, bestuurId);
        gone(toegang, cohortId, bestuurId, true);
    }

    private String locked(Toegang toegang, long cohortId, long bestuurId) {
        Cohort cohort =
                cohorts.one(toegang, cohortId).orElseThrow(() -> new AccessDeniedException("no such cohort of mine"));
        if (!queries.lock(toegang, cohortId, bestuurId)) {
            throw new OngeldigException("Dit bestuur zit niet (meer) in een cohort dat loopt. Laad de pagina opnieuw.");
        }
        return cohort.naam();
    }

    private void tell(Toegang toegang, long cohortId, long bestuurId, String cohort, boolean forGood) {
        messages.tell(
                toegang,
                people.trekkers(toegang, cohortId, bestuurId),
                Melding.Soort.COHORT,
                "Jullie bestuur zit niet meer in het cohort " + cohort + ". Jullie antwoorden blijven van jullie; "
                        + (forGood
                                ? "wat de begeleiders over jullie bijhielden, is gewist."
                                : "de begeleiders houden hun logboek en hoever jullie vandaag waren."),
                CohortNavigatie.POLIS_ZIET);
    }

    private void gone(Toegang toegang, long cohortId, long bestuurId, boolean forGood) {
        events.publishEvent(new BestuurVertrokken(toegang, cohortId, bestuurId, forGood));
        events.publishEvent(toegang.voorval(forGood ? Soort.COHORT_BESTUUR_GEWIST : Soort.COHORT_BESTUUR_WEG)
                .bij(bestuurId)
                .detail("cohort " + cohortId));
    }
}
