package be.draaiboek.cohort;

import be.draaiboek.cohort.Dossier.Bericht;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.Dossier.Verstuurd;
import be.draaiboek.cohort.Dossier.Zelfbeeld;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval;
import be.draaiboek.editie.Tekst;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coach sees, notes and sends; and the same sight for the bestuur that it is about. */
@Service
public class BegeleidingService {

    /** The longest message to a trekker, in characters: it stands in the inbox behind who sent it. */
    public static final int MAX_BERICHT = Melding.LANGSTE_ZIN - Bericht.LANGSTE_AFZENDER;

    /** The longest line of the log, in characters. */
    public static final int MAX_REGEL = 2000;

    /** The longest next action, in characters. */
    public static final int MAX_ACTIE = 300;

    /** To how many besturen at most one message goes. */
    public static final int MAX_NAAR = 1_500;

    private static final int LONGEST_PAUSE_MONTHS = 6;

    private final BegeleidingQueries queries;
    private final LogboekQueries log;
    private final CohortQueries cohorts;
    private final Maandagmaker monday;
    private final Edities edities;
    private final Meldingen messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BegeleidingService(
            BegeleidingQueries queries,
            LogboekQueries log,
            CohortQueries cohorts,
            Maandagmaker monday,
            Edities edities,
            Meldingen messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.queries = queries;
        this.log = log;
        this.cohorts = cohorts;
        this.monday = monday;
        this.edities = edities;
        this.messages = messages;
        this.clock = clock;
    }

    /** Returns Monday's page of a cohort that I coach; empty for any other, whether it exists or not. */
    @Transactional(readOnly = true)
    public Optional<Maandag> maandag(Toegang toegang, long cohortId) {
        return cohorts.coachedOne(toegang, cohortId).map(cohort -> monday.of(toegang, cohort, null, today()));
    }

    /** Returns one bestuur of a cohort that I coach; empty for any other. */
    @Transactional
    public Optional<Dossier> bestuur(Toegang toegang, long cohortId, long bestuurId) {
        return cohorts.coachedOne(toegang, cohortId)
                .map(cohort -> monday.of(toegang, cohort, bestuurId, today()))
                .filter(sight -> !sight.rijen().isEmpty())
                .map(sight -> {
                    events.publishEvent(toegang.voorval(Voorval.Soort.BEGELEIDER_KEEK)
                            .bij(bestuurId)
                            .detail("cohort " + cohortId));
                    return new Dossier(
                            sight,
                            log.trekkers(toegang, cohortId, bestuurId),
                            log.log(toegang, cohortId, bestuurId),
                            log.messages(toegang, cohortId, bestuurId));
                });
    }

    /** Returns what POLIS sees of my bestuur; empty where it is in no cohort. */
    @Transactional(readOnly = true)
    public Optional<Zelfbeeld> self(Toegang toegang) {
        return queries.mine(toegang, today())
                .map(mine -> new Zelfbeeld(
                        monday.of(toegang, mine.cohort(), mine.bestuurId(), today()),
                        log.coaches(toegang, mine.bestuurId()),
                        log.messages(toegang, mine.cohort().id(), mine.bestuurId()),
                        mine.trekker()));
    }

    /**
     * Says when a chapter is to be agreed on.
     *
     * @param dag null for no deadline
     * @throws AccessDeniedException when I don't coach the cohort
     * @throws OngeldigException when there is no such chapter, or the day isn't in the period of the cohort
     */
    @Transactional
    public void setDeadline(Toegang toegang, long cohortId, String hoofdstuk, @Nullable LocalDate dag) {
        if (edities.nieuwste().chapters().stream().noneMatch(one -> one.code().equals(hoofdstuk))) {
            throw new OngeldigException("Dit hoofdstuk is er niet. Laad de pagina opnieuw.");
        }
        if (dag != null) {
            cohorts.one(toegang, cohortId).ifPresent(cohort -> cohort.eis(dag, "de deadline"));
        }
        demand(queries.setDeadline(toegang, cohortId, hoofdstuk, dag));
    }

    /**
     * Notes a call or a visit in the log, which only the coaches of the cohort read.
     *
     * @param volgende what is to be done next; may be empty
     * @param volgendeOp when; null where there is nothing next
     * @throws AccessDeniedException when I don't coach this bestuur
     * @throws OngeldigException when it can't be kept as it is
     */
    @Transactional
    public void note(
            Toegang toegang,
            long cohortId,
            long bestuurId,
            Soort soort,
            LocalDate dag,
            String tekst,
            String volgende,
            @Nullable LocalDate volgendeOp) {
        String text = bounded(tekst, MAX_REGEL, "Schrijf in een zin wat er gezegd is, in hoogstens ");
        String next = next(volgende, volgendeOp);
        if (dag.isAfter(today()) || dag.getYear() < 2000) {
            throw new OngeldigException("Kies de dag waarop het gesprek er was: vandaag of eerder.");
        }
        demand(log.note(toegang, cohortId, bestuurId, soort, dag, text, next, volgendeOp, Klok.now(clock)));
    }

    /**
     * Marks what I or another coach wanted to do as done, and notes what came of it: a line of its own in the log, unless
     * there is nothing to say.
     *
     * @param soort how it was done
     * @param uitkomst what came of it; may be empty
     * @param volgende what is to be done next; may be empty
     * @param volgendeOp when; null where there is nothing next
     * @throws AccessDeniedException when it isn't open, or not of a cohort of mine
     * @throws OngeldigException when it can't be kept as it is
     */
    @Transactional
    public void done(
            Toegang toegang,
            long regel,
            Soort soort,
            String uitkomst,
            String volgende,
            @Nullable LocalDate volgendeOp) {
        String text = Tekst.binnen(uitkomst, MAX_REGEL);
        String next = next(volgende, volgendeOp);
        LocalDateTime now = Klok.now(clock);
        Optional<LogboekQueries.Gepland> planned = log.planned(toegang, regel);
        demand(planned.isPresent() && log.done(toegang, regel, now));
        if (!text.isEmpty() || !next.isEmpty()) {
            LogboekQueries.Gepland one = planned.orElseThrow();
            demand(log.note(
                    toegang,
                    one.cohortId(),
                    one.bestuurId(),
                    soort,
                    today(),
                    text.isEmpty() ? "Gedaan: " + one.wat() : text,
                    next,
                    volgendeOp,
                    now));
        }
    }

    private static String next(String given, @Nullable LocalDate on) {
        String next = Tekst.binnen(given, MAX_ACTIE);
        if (next.isEmpty() != (on == null)) {
            throw new OngeldigException("Zeg wat je daarna doet en wanneer, of laat allebei leeg.");
        }
        if (on != null && on.getYear() > 2100) {
            throw new OngeldigException("Kies een datum voor 2100.");
        }
        return next;
    }

    /**
     * Writes to the trekkers of besturen, in their inbox and their daily mail; who was written to or called in the last
     * days is left alone.
     *
     * @throws AccessDeniedException when I coach none of them
     * @throws OngeldigException when there is no text or it is too long
     */
    @Transactional
    public Verstuurd nudge(Toegang toegang, long cohortId, Collection<Long> bestuurIds, String tekst) {
        String text =
                bounded(tekst, MAX_BERICHT, "Schrijf je bericht in hoogstens ").replaceAll("\\s+", " ");
        Set<Long> chosen = new HashSet<>(bestuurIds);
        if (chosen.isEmpty() || chosen.size() > MAX_NAAR) {
            throw new OngeldigException(
                    "Kies aan wie je schrijft: een bestuur of meer, en hoogstens " + MAX_NAAR + ".");
        }
        Map<Long, String> names = log.lock(toegang, cohortId, chosen);
        demand(!names.isEmpty());
        LocalDateTime now = Klok.now(clock);
        Map<Long, List<Long>> readers = log.nudge(
                toegang,
                cohortId,
                names.keySet(),
                text,
                now,
                now.minusDays(Maandag.RUST_DAGEN),
                today().minusDays(Maandag.RUST_DAGEN - 1L));
        List<Long> accounts = readers.values().stream().flatMap(List::stream).toList();
        if (!accounts.isEmpty()) {
            messages.tell(
                    toegang,
                    accounts,
                    Melding.Soort.COHORT,
                    Bericht.of(log.me(toegang)) + text,
                    CohortNavigatie.POLIS_ZIET);
        }
        Set<Long> not = new HashSet<>(names.keySet());
        not.removeAll(readers.keySet());
        Set<Long> rest = not.isEmpty() ? Set.of() : log.withTrekker(toegang, cohortId, not);
        return new Verstuurd(
                namen(names, readers::containsKey),
                namen(names, rest::contains),
                namen(names, id -> not.contains(id) && !rest.contains(id)));
    }

    private static List<String> namen(Map<Long, String> names, Predicate<Long> which) {
        return names.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /**
     * Keeps a message of some days ago, for an invented cohort; nobody is told of it.
     *
     * @throws AccessDeniedException when it isn't a system job, or that coach doesn't coach this bestuur
     */
    @Transactional
    public void inventBericht(
            Toegang toegang, Toegang coach, long cohortId, long bestuurId, String tekst, LocalDate dag) {
        String text = bounded(tekst, MAX_BERICHT, "Schrijf je bericht in hoogstens ");
        LocalDateTime noon = LocalDateTime.ofInstant(
                dag.atTime(LocalTime.NOON).atZone(Klok.BRUSSEL).toInstant(), ZoneOffset.UTC);
        demand(log.invent(toegang, coach, cohortId, bestuurId, text, noon));
    }

    /**
     * Says that a bestuur pauses, so that it isn't stuck; or no more.
     *
     * @param tot the last day of it; null to end it
     * @throws AccessDeniedException when I am not its trekker
     * @throws OngeldigException when the day has passed or is too far off
     */
    @Transactional
    public void pause(Toegang toegang, long bestuurId, @Nullable LocalDate tot) {
        if (tot != null && (tot.isBefore(today()) || tot.isAfter(today().plusMonths(LONGEST_PAUSE_MONTHS)))) {
            throw new OngeldigException(
                    "Kies tot wanneer jullie pauzeren: vandaag of later, en hoogstens een halfjaar ver.");
        }
        demand(queries.pause(toegang, bestuurId, tot, Klok.now(clock)));
    }

    /** Returns what day it is in Brussels. */
    public LocalDate day() {
        return today();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
    }

    private static String bounded(String given, int most, String otherwise) {
        String text = Tekst.binnen(given, most);
        if (text.isEmpty()) {
            throw new OngeldigException(otherwise + most + " tekens.");
        }
        return text;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not a coach of it, or no such thing");
        }
    }
}
