package be.draaiboek.agenda;

import be.draaiboek.agenda.Agenda.Sleutel;
import be.draaiboek.cohort.TermijnService;
import be.draaiboek.cohort.TermijnService.Termijn;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.EenmaligeLink;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.WerksessieNavigatie;
import be.draaiboek.werksessie.WerksessieService;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.WorkshopNavigatie;
import be.draaiboek.workshop.WorkshopService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of each bestuur of mine and, for a coach, that of my cohorts; read through the access of its owner. */
@Service
public class AgendaService {

    private static final String AT = "@draaiboek";

    private final AgendaQueries queries;
    private final TermijnService deadlines;
    private final WerksessieService sessions;
    private final WorkshopService workshops;
    private final TrajectService trajecten;
    private final Edities edities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgendaService(
            AgendaQueries queries,
            TermijnService deadlines,
            WerksessieService sessions,
            WorkshopService workshops,
            TrajectService trajecten,
            Edities edities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.sessions = sessions;
        this.workshops = workshops;
        this.trajecten = trajecten;
        this.edities = edities;
        this.events = events;
        this.clock = clock;
    }

    /** Returns all calendars of mine. */
    @Transactional(readOnly = true)
    public List<Agenda> mine(Toegang toegang) {
        List<Agenda> all = new ArrayList<>();
        Map<Long, Traject> besturen = new LinkedHashMap<>();
        trajecten.mine(toegang).stream()
                .filter(one -> !one.isInvuller())
                .forEach(one -> besturen.putIfAbsent(one.bestuurId(), one));
        besturen.values().forEach(one -> all.add(ofBestuur(toegang, one)));
        ofCoach(toegang).ifPresent(all::add);
        return all;
    }

    /**
     * Returns one calendar of mine.
     *
     * @param bestuurId whose; null for that of a coach
     */
    @Transactional(readOnly = true)
    public Optional<Agenda> find(Toegang toegang, @Nullable Long bestuurId) {
        return bestuurId == null
                ? ofCoach(toegang)
                : trajecten.mine(toegang).stream()
                        .filter(one -> !one.isInvuller() && one.bestuurId() == bestuurId)
                        .findFirst()
                        .map(one -> ofBestuur(toegang, one));
    }

    /** Returns one meeting as a calendar, for who is invited or coaches it. */
    @Transactional(readOnly = true)
    public Optional<Agenda> werksessie(Toegang toegang, long id) {
        return sessions.uitnodiging(toegang, id).stream()
                .findFirst()
                .map(one -> session(
                        one.sessie(), WerksessieNavigatie.onze(one.sessie().id())))
                .or(() -> sessions.coached(toegang).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .map(one -> session(one, WerksessieNavigatie.een(one.id()))))
                .map(one -> agenda(null, one.titel(), List.of(one)));
    }

    /** Returns which calendars of mine have an address. */
    @Transactional(readOnly = true)
    public List<Sleutel> sleutels(Toegang toegang) {
        return queries.mine(toegang);
    }

    /**
     * Makes an address for a calendar of mine; the one before it opens nothing any more.
     *
     * @return the secret in it, which is never shown again
     * @throws AccessDeniedException when it isn't mine
     */
    @Transactional
    public String newKey(Toegang toegang, @Nullable Long bestuurId) {
        if (find(toegang, bestuurId).isEmpty()) {
            throw new AccessDeniedException("no calendar of mine");
        }
        LocalDateTime now = Klok.now(clock);
        queries.revoke(toegang, bestuurId, now);
        String secret = EenmaligeLink.nieuw();
        queries.insert(toegang, bestuurId, EenmaligeLink.hash(secret), now);
        events.publishEvent(toegang.voorval(Voorval.Soort.AGENDA_GEDEELD).bij(bestuurId));
        return secret;
    }

    /**
     * Takes the address of a calendar of mine back.
     *
     * @throws AccessDeniedException when there is none
     */
    @Transactional
    public void revoke(Toegang toegang, @Nullable Long bestuurId) {
        if (!queries.revoke(toegang, bestuurId, Klok.now(clock))) {
            throw new AccessDeniedException("no such address of mine");
        }
        events.publishEvent(toegang.voorval(Voorval.Soort.AGENDA_INGETROKKEN).bij(bestuurId));
    }

    /**
     * Who asks with a secret, and of which calendar.
     *
     * @param toegang what the owner may see today
     */
    public record Vrager(Toegang toegang, @Nullable Long bestuurId) {}

    /** Returns whose secret this is; empty for one that was made up or taken back, or of who has no account any more. */
    @Transactional(readOnly = true)
    public Optional<Vrager> asker(String secret) {
        return queries.by(EenmaligeLink.hash(secret))
                .map(one -> new Vrager(Toegang.van(one.accountId()), one.bestuurId()));
    }

    private Agenda ofBestuur(Toegang toegang, Traject traject) {
        List<Gebeurtenis> all = new ArrayList<>();
        deadlines
                .of(toegang, traject)
                .forEach((chapter, day) -> all.add(Gebeurtenis.dag(
                        "deadline-" + traject.bestuurId() + "-" + chapter + AT,
                        "Deadline: " + heading(chapter) + " afgesproken",
                        day,
                        TrajectNavigatie.sectie(chapter),
                        day.minusYears(1).atStartOfDay())));
        sessions.uitnodigingen(toegang).stream()
                .filter(one -> one.onze().bestuurId() == traject.bestuurId())
                .forEach(one -> all.add(session(
                        one.sessie(), WerksessieNavigatie.onze(one.sessie().id()))));
        workshops.all(toegang, traject.id()).forEach(one -> all.add(workshop(one)));
        return agenda(traject.bestuurId(), "Draaiboek van " + traject.bestuur(), all);
    }

    private Optional<Agenda> ofCoach(Toegang toegang) {
        List<Termijn> due = deadlines.coached(toegang);
        List<Werksessie> meetings = sessions.coached(toegang);
        if (due.isEmpty() && meetings.isEmpty()) {
            return Optional.empty();
        }
        List<Gebeurtenis> all = new ArrayList<>();
        due.forEach(one -> all.add(Gebeurtenis.dag(
                "deadline-cohort-" + one.cohortId() + "-" + one.hoofdstuk() + AT,
                "Deadline " + one.cohort() + ": " + heading(one.hoofdstuk()) + " afgesproken",
                one.dag(),
                BegeleidingNavigatie.bord(one.cohortId()),
                one.dag().minusYears(1).atStartOfDay())));
        meetings.forEach(one -> all.add(session(one, WerksessieNavigatie.een(one.id()))));
        return Optional.of(agenda(null, "Draaiboek: mijn cohorten", all));
    }

    private Agenda agenda(@Nullable Long bestuurId, String name, List<Gebeurtenis> all) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Klok.BRUSSEL);
        List<Gebeurtenis> sorted = all.stream()
                .sorted(Comparator.comparing(Gebeurtenis::begin).thenComparing(Gebeurtenis::uid))
                .toList();
        return new Agenda(
                bestuurId,
                name,
                sorted,
                sorted.stream()
                        .filter(one -> !one.geannuleerd())
                        .filter(one -> Objects.requireNonNullElse(
                                        one.einde(), one.begin().plusDays(1))
                                .isAfter(now))
                        .toList());
    }

    private static Gebeurtenis session(Werksessie one, String path) {
        Werksessie.Wat what = one.wat();
        return new Gebeurtenis(
                "werksessie-" + one.id() + AT,
                "Werksessie: " + what.titel(),
                what.begin(),
                what.einde(),
                what.plaats().isEmpty() ? what.link() : what.plaats(),
                path,
                one.volgnummer(),
                one.gewijzigd(),
                one.stand().geannuleerd());
    }

    private Gebeurtenis workshop(Workshop one) {
        Instant end = Objects.requireNonNullElse(one.gestopt(), one.eindigt());
        LocalDateTime begin = LocalDateTime.ofInstant(one.sinds(), Klok.BRUSSEL);
        LocalDateTime until = LocalDateTime.ofInstant(end, Klok.BRUSSEL);
        return new Gebeurtenis(
                "workshop-" + one.id() + AT,
                "Workshop: " + heading(one.sectie()),
                begin,
                until.isAfter(begin) ? until : begin.plusMinutes(1),
                "",
                WorkshopNavigatie.WORKSHOPS,
                one.gestopt() == null ? 0 : 1,
                LocalDateTime.ofInstant(one.gestopt() == null ? one.sinds() : one.gestopt(), ZoneOffset.UTC),
                false);
    }

    private String heading(String code) {
        return edities.nieuwste().section(code).map(Section::heading).orElse(code);
    }
}
