package be.draaiboek.cohort;

import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts: a beheerder makes and fills them, their begeleiders follow them. */
@Service
public class CohortService {

    private static final int MAX_NAME = 120;

    private final CohortQueries queries;
    private final VoortgangService progress;
    private final ApplicationEventPublisher events;

    CohortService(CohortQueries queries, VoortgangService progress, ApplicationEventPublisher events) {
        this.events = events;
        this.queries = queries;
        this.progress = progress;
    }

    /**
     * Someone who coaches a cohort.
     *
     * @param name empty when the account was erased
     */
    public record Begeleider(long accountId, long cohortId, String cohortName, String name) {}

    /** Returns the cohorts that I coach, the latest first. */
    @Transactional(readOnly = true)
    public List<Cohort> mijne(Toegang toegang) {
        return queries.coached(toegang);
    }

    /** Returns every cohort, the latest first, for a beheerder; nothing for others. */
    @Transactional(readOnly = true)
    public List<Cohort> alle(Toegang toegang) {
        return queries.all(toegang);
    }

    /** Returns a cohort, for a beheerder. */
    @Transactional(readOnly = true)
    public Optional<Cohort> een(Toegang toegang, long cohortId) {
        return queries.one(toegang, cohortId);
    }

    /** Returns the board of a cohort that I coach; empty for any other, whether it exists or not. */
    @Transactional(readOnly = true)
    public Optional<Bord> bord(Toegang toegang, long cohortId) {
        return queries.coachedOne(toegang, cohortId).map(cohort -> {
            var members = queries.coachedMembers(toegang, cohortId);
            var progressOf = progress.besturen(
                    toegang,
                    members.stream().map(CohortQueries.Member::bestuurId).toList());
            return new Bord(
                    cohort,
                    members.stream()
                            .map(member ->
                                    new Bord.Rij(member.bestuurId(), member.name(), progressOf.get(member.bestuurId())))
                            .toList());
        });
    }

    /** Returns the besturen of a cohort by name, for a beheerder. */
    @Transactional(readOnly = true)
    public List<Bestuur> besturen(Toegang toegang, long cohortId) {
        return queries.members(toegang, cohortId);
    }

    /** Returns who coaches which cohort, for a beheerder. */
    @Transactional(readOnly = true)
    public List<Begeleider> begeleiders(Toegang toegang) {
        return queries.coaches(toegang);
    }

    /**
     * Makes a cohort.
     *
     * @throws AccessDeniedException when the caller is no beheerder
     * @throws OngeldigException when the name or period cannot be used
     */
    @Transactional
    public long maak(Toegang toegang, String name, LocalDate starts, LocalDate ends) {
        demand(queries.isBeheerder(toegang));
        long id = queries.insert(checkName(name), starts, checkPeriod(starts, ends));
        note(toegang, Soort.COHORT_GEMAAKT, id, null, null);
        return id;
    }

    /**
     * Changes a cohort's name and period.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such cohort
     * @throws OngeldigException when the name or period cannot be used
     */
    @Transactional
    public void wijzig(Toegang toegang, long cohortId, String name, LocalDate starts, LocalDate ends) {
        running(toegang, cohortId);
        demand(queries.update(toegang, cohortId, checkName(name), starts, checkPeriod(starts, ends)));
        note(toegang, Soort.COHORT_GEWIJZIGD, cohortId, null, null);
    }

    /**
     * Puts a bestuur in a cohort; twice is the same as once.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such cohort or bestuur
     */
    @Transactional
    public void voegBestuurToe(Toegang toegang, long cohortId, long bestuurId) {
        running(toegang, cohortId);
        demand(queries.addMember(toegang, cohortId, bestuurId));
        note(toegang, Soort.COHORT_BESTUUR_ERBIJ, cohortId, bestuurId, null);
    }

    /**
     * Makes someone a begeleider of a cohort; twice is the same as once. It shows after their next login.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or there is no such cohort or account
     */
    @Transactional
    public void voegBegeleiderToe(Toegang toegang, long cohortId, long accountId) {
        demand(queries.addCoach(toegang, cohortId, accountId));
        note(toegang, Soort.BEGELEIDER_ERBIJ, cohortId, null, accountId);
    }

    /**
     * Ends someone's coaching of a cohort, from their very next request.
     *
     * @throws AccessDeniedException when the caller is no beheerder
     */
    @Transactional
    public void verwijderBegeleider(Toegang toegang, long cohortId, long accountId) {
        demand(queries.isBeheerder(toegang));
        queries.removeCoach(cohortId, accountId);
        note(toegang, Soort.BEGELEIDER_WEG, cohortId, null, accountId);
    }

    /** What was closed stays as it was. */
    private void running(Toegang toegang, long cohortId) {
        demand(queries.isBeheerder(toegang));
        if (queries.closed(toegang, cohortId)) {
            throw new OngeldigException("Dit cohort is afgesloten. Heropen het eerst als er nog iets moet veranderen.");
        }
    }

    private void note(Toegang toegang, Soort what, long cohortId, @Nullable Long bestuurId, @Nullable Long accountId) {
        events.publishEvent(toegang.voorval(what).over(accountId).bij(bestuurId).detail("cohort " + cohortId));
    }

    private static String checkName(String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > MAX_NAME) {
            throw new OngeldigException("Geef het cohort een naam van hoogstens " + MAX_NAME + " tekens.");
        }
        return clean;
    }

    private static LocalDate checkPeriod(LocalDate starts, LocalDate ends) {
        if (ends.isBefore(starts)) {
            throw new OngeldigException("De einddatum ligt voor de begindatum. Kijk de periode na.");
        }
        if (starts.getYear() < 2000 || ends.getYear() > 2100) {
            throw new OngeldigException("Kies datums tussen 2000 en 2100.");
        }
        return ends;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not a beheerder, or no such thing");
        }
    }
}
