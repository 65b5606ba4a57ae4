package be.draaiboek.cohort;

import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.BegeleidingNavigatie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts: a begeleider or a beheerder makes and fills them; a begeleider changes and follows those that they coach. */
@Service
public class CohortService {

    private static final int MAX_NAME = 120;

    private final CohortQueries queries;
    private final InschrijfQueries people;
    private final VoortgangService progress;
    private final Meldingen messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CohortService(
            CohortQueries queries,
            InschrijfQueries people,
            VoortgangService progress,
            Meldingen messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.queries = queries;
        this.people = people;
        this.progress = progress;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Someone who coaches a cohort.
     *
     * @param name empty when the account was erased
     */
    public record Begeleider(long accountId, long cohortId, String cohortName, String name) {}

    /** Somebody at POLIS who coaches: a coach asks them to coach along. */
    public record Collega(long accountId, String name, String email) {}

    /** Returns the cohorts that I coach, the latest first. */
    @Transactional(readOnly = true)
    public List<Cohort> mine(Toegang toegang) {
        return queries.coached(toegang);
    }

    /** Returns how many besturen are in each running cohort that I coach; one without any isn't in it. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> aantallen(Toegang toegang) {
        return queries.sizes(toegang);
    }

    /**
     * A bestuur that waits for a beheerder: nobody there can agree on anything, or nobody coaches it.
     *
     * @param deelnemers how many take part
     * @param cohorten the running ones that it is in, the latest first
     * @param trekker whether it has one who can log in
     * @param genodigdTot until when the last invitation of a trekker works that nobody took up, in UTC; null where there is none
     * @param verlopen whether that is over
     */
    public record Wachtend(
            long bestuurId,
            String naam,
            int deelnemers,
            List<String> cohorten,
            boolean trekker,
            @Nullable LocalDateTime genodigdTot,
            boolean verlopen) {

        public Wachtend {
            cohorten = List.copyOf(cohorten);
        }

        /** Returns whether it takes part, and is in no running cohort. */
        public boolean zonderCohort() {
            return cohorten.isEmpty();
        }

        /** Returns whether it has no trekker, and somebody who was invited can still become one. */
        public boolean wachtOpTrekker() {
            return !trekker && genodigdTot != null && !verlopen;
        }
    }

    /** Returns the besturen that wait for a beheerder by name, in one statement; none for others. */
    @Transactional(readOnly = true)
    public List<Wachtend> wachtend(Toegang toegang) {
        return people.waiting(toegang, Klok.now(clock));
    }

    /** Returns how many cohorts that weren't closed have no coach, for a beheerder; 0 for others. */
    @Transactional(readOnly = true)
    public int zonderBegeleider(Toegang toegang) {
        return queries.countUncoached(toegang);
    }

    /** Returns the running cohorts of a bestuur, the latest first, for a beheerder; nothing for others. */
    @Transactional(readOnly = true)
    public List<Cohort> lopendVan(Toegang toegang, long bestuurId) {
        return queries.runningOf(toegang, bestuurId);
    }

    /** Returns every cohort, the latest first, for a beheerder; nothing for others. */
    @Transactional(readOnly = true)
    public List<Cohort> all(Toegang toegang) {
        return queries.all(toegang);
    }

    /** Returns a cohort, closed or not, for who coaches or administers it. */
    @Transactional(readOnly = true)
    public Optional<Cohort> find(Toegang toegang, long cohortId) {
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

    /** Returns the besturen of a cohort by name, for who coaches or administers it. */
    @Transactional(readOnly = true)
    public List<Bestuur> besturen(Toegang toegang, long cohortId) {
        return queries.members(toegang, cohortId);
    }

    /** Returns who coaches which cohort: of the running ones that I coach, or of all as a beheerder. */
    @Transactional(readOnly = true)
    public List<Begeleider> begeleiders(Toegang toegang) {
        return queries.coaches(toegang);
    }

    /** Returns whom a coach may ask to coach along, by name: who coaches already. A beheerder makes somebody a coach. */
    @Transactional(readOnly = true)
    public List<Collega> collegas(Toegang toegang) {
        return queries.colleagues(toegang);
    }

    /** Returns in which other running cohorts besturen are, by bestuur; for who may put besturen in this one. */
    @Transactional(readOnly = true)
    public Map<Long, List<String>> elsewhere(Toegang toegang, long cohortId) {
        return people.elsewhere(toegang, cohortId);
    }

    /**
     * Makes a cohort; a coach coaches what they make.
     *
     * @throws AccessDeniedException when the caller neither coaches nor is beheerder
     * @throws OngeldigException when the name or period cannot be used
     */
    @Transactional
    public long create(Toegang toegang, String name, LocalDate starts, LocalDate ends) {
        boolean coaches = toegang.afzender() != null && queries.isCoach(toegang);
        demand(coaches || queries.isBeheerder(toegang));
        long id = queries.insert(checkName(name), starts, checkPeriod(starts, ends));
        note(toegang, Soort.COHORT_GEMAAKT, id, null, null);
        if (coaches) {
            queries.addCoach(id, toegang.accountId());
            note(toegang, Soort.BEGELEIDER_ERBIJ, id, null, toegang.accountId());
        }
        return id;
    }

    /**
     * The same for who saw it as it was then: what another one changed meanwhile isn't overwritten unseen.
     *
     * @throws OngeldigException also when it is no longer as they saw it, with what it is now
     */
    @Transactional
    public void changeSeen(Toegang toegang, Cohort seen, String name, LocalDate starts, LocalDate ends) {
        Cohort now = find(toegang, seen.id()).orElseThrow(() -> new AccessDeniedException("no cohort of mine"));
        if (!now.equals(seen)) {
            throw new OngeldigException("Iemand wijzigde dit intussen: het is nu “" + now.naam() + "”, van "
                    + Datum.dag(now.begin()) + " tot " + Datum.dag(now.einde())
                    + ". Wat jij typte, staat er nog: bewaar opnieuw om dat toch te nemen.");
        }
        change(toegang, seen.id(), name, starts, ends);
    }

    /**
     * Changes a cohort's name and period.
     *
     * @throws AccessDeniedException when the caller neither coaches nor administers it
     * @throws OngeldigException when the name or period cannot be used
     */
    @Transactional
    public void change(Toegang toegang, long cohortId, String name, LocalDate starts, LocalDate ends) {
        running(toegang, cohortId);
        demand(queries.update(toegang, cohortId, checkName(name), starts, checkPeriod(starts, ends)));
        note(toegang, Soort.COHORT_GEWIJZIGD, cohortId, null, null);
    }

    /**
     * Puts a bestuur in a cohort; twice is the same as once. Its trekkers are told, and who coaches it in another running cohort.
     *
     * @throws AccessDeniedException when the caller neither coaches nor administers the cohort, or there is no such bestuur
     */
    @Transactional
    public void addBestuur(Toegang toegang, long cohortId, long bestuurId) {
        if (addSilently(toegang, cohortId, bestuurId) && toegang.afzender() != null) {
            tell(toegang, cohortId, bestuurId);
        }
    }

    /**
     * The same in a transaction that tells its people itself.
     *
     * @return whether it wasn't in it already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean addSilently(Toegang toegang, long cohortId, long bestuurId) {
        running(toegang, cohortId);
        demand(queries.mayAdd(toegang, cohortId, bestuurId));
        // An invented one was there from the start.
        boolean came = queries.addMember(cohortId, bestuurId, toegang.afzender() == null ? null : Klok.now(clock));
        note(toegang, Soort.COHORT_BESTUUR_ERBIJ, cohortId, bestuurId, null);
        return came;
    }

    private void tell(Toegang toegang, long cohortId, long bestuurId) {
        String cohort = name(toegang, cohortId);
        messages.tell(
                toegang,
                people.trekkers(toegang, cohortId, bestuurId),
                Melding.Soort.COHORT,
                "Jullie bestuur zit nu in het cohort " + cohort + ". Lees wat de begeleiders ervan van jullie zien.",
                CohortNavigatie.POLIS_ZIET);
        String bestuur = queries.members(toegang, cohortId).stream()
                .filter(one -> one.id() == bestuurId)
                .map(Bestuur::name)
                .findFirst()
                .orElse("");
        people.otherCoaches(toegang, cohortId, bestuurId)
                .forEach((other, coaches) -> messages.tell(
                        toegang,
                        coaches,
                        Melding.Soort.COHORT,
                        bestuur + " zit nu ook in het cohort " + cohort + ".",
                        BegeleidingNavigatie.dossier(other, bestuurId)));
    }

    private String name(Toegang toegang, long cohortId) {
        return queries.one(toegang, cohortId).map(Cohort::naam).orElse("");
    }

    /**
     * Makes someone a begeleider of a cohort; twice is the same as once. Who didn't coach before sees it after their next login.
     *
     * @throws AccessDeniedException when the caller is no beheerder and doesn't coach it or asks for somebody who doesn't coach anything
     *     yet, or there is no such cohort or account
     */
    @Transactional
    public void addBegeleider(Toegang toegang, long cohortId, long accountId) {
        demand(queries.mayCoach(toegang, cohortId, accountId));
        boolean came = queries.addCoach(cohortId, accountId);
        note(toegang, Soort.BEGELEIDER_ERBIJ, cohortId, null, accountId);
        if (came && toegang.afzender() != null && toegang.accountId() != accountId) {
            messages.tell(
                    toegang,
                    List.of(accountId),
                    Melding.Soort.COHORT,
                    "Je begeleidt nu ook het cohort " + name(toegang, cohortId) + ".",
                    BegeleidingNavigatie.bord(cohortId));
        }
    }

    /**
     * Ends someone's coaching of a cohort, from their very next request.
     *
     * @throws AccessDeniedException when the caller neither coaches nor administers it
     * @throws OngeldigException when a coach would leave it without any
     */
    @Transactional
    public void removeBegeleider(Toegang toegang, long cohortId, long accountId) {
        boolean admin = queries.isBeheerder(toegang);
        demand(admin || queries.lock(toegang, cohortId));
        if (!admin && queries.countCoaches(cohortId) == 1) {
            throw new OngeldigException(
                    "Een cohort dat loopt, heeft een begeleider nodig. Zet er eerst een collega bij.");
        }
        String cohort = name(toegang, cohortId);
        boolean went = queries.removeCoach(cohortId, accountId);
        note(toegang, Soort.BEGELEIDER_WEG, cohortId, null, accountId);
        if (went && toegang.afzender() != null && toegang.accountId() != accountId) {
            messages.tell(
                    toegang,
                    List.of(accountId),
                    Melding.Soort.COHORT,
                    "Je begeleidt het cohort " + cohort + " niet meer.",
                    BegeleidingNavigatie.BORD);
        }
    }

    /** What was closed stays as it was. */
    private void running(Toegang toegang, long cohortId) {
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
            throw new AccessDeniedException("not its coach nor a beheerder, or no such thing");
        }
    }
}
