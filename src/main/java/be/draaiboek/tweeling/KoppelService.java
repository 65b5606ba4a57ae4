package be.draaiboek.tweeling;

import be.draaiboek.common.Drukte;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.common.Voorval;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.KoppelQueries.Kring;
import be.draaiboek.tweeling.KoppelQueries.Staat;
import be.draaiboek.tweeling.Koppelplan.Afwezig;
import be.draaiboek.tweeling.Koppelplan.Lid;
import be.draaiboek.tweeling.Koppelplan.Verbod;
import be.draaiboek.tweeling.Koppelplan.Waarom;
import be.draaiboek.tweeling.Matching.Kandidaat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pairs a whole cohort at once, for its coaches and a beheerder: each bestuur still has to say yes itself. */
@Service
public class KoppelService {

    /** How many days ahead the day to answer by lies, at least and at most. */
    public static final int EERST = 3;

    public static final int LAATST = 60;

    /** Who was proposed so many days ago isn't asked again yet. */
    static final int RUST_DAGEN = 5;

    private final KoppelQueries queries;
    private final VoorstelQueries suggestions;
    private final TweelingService pairs;
    private final Maturiteit maturity;
    private final Gewichten weights;
    private final Drukte busy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KoppelService(
            KoppelQueries queries,
            VoorstelQueries suggestions,
            TweelingService pairs,
            Maturiteit maturity,
            Environment environment,
            Drukte busy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.suggestions = suggestions;
        this.pairs = pairs;
        this.maturity = maturity;
        this.weights = Gewichten.uit(environment);
        this.busy = busy;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A cohort with its division.
     *
     * @param voorbij its period is over
     */
    public record Gekoppeld(String cohort, boolean voorbij, Koppelplan plan) {}

    /**
     * Returns the besturen of a cohort in groups; empty for one that I neither coach nor administer, or that was closed. In
     * five statements, however many besturen.
     *
     * @throws be.draaiboek.common.TeDrukException when there is no turn for it now
     */
    @Transactional(readOnly = true)
    public Optional<Gekoppeld> plan(Toegang toegang, long cohortId, Koppelkeuze keuze) {
        return queries.cohort(toegang, cohortId)
                .map(cohort -> busy.met(
                        Kostbaar.KOPPELEN,
                        toegang.accountId(),
                        () -> new Gekoppeld(cohort.naam(), over(cohort), divide(toegang, cohortId, keuze))));
    }

    private boolean over(Kring cohort) {
        return today().isAfter(cohort.tot());
    }

    /** Returns today, in Brussels. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
    }

    private Koppelplan divide(Toegang toegang, long cohortId, Koppelkeuze choice) {
        LocalDateTime now = Klok.now(clock);
        List<Staat> all = queries.besturen(toegang, cohortId, now);
        Set<Set<Long>> forbidden = new HashSet<>(queries.geweigerd(toegang, cohortId));
        Map<Long, Lid> names = new HashMap<>();
        all.forEach(one -> names.put(
                one.kandidaat().bestuurId(),
                new Lid(one.kandidaat().bestuurId(), one.kandidaat().naam())));
        List<Verbod> byHand = new ArrayList<>();
        for (List<Long> two : queries.verboden(toegang, cohortId)) {
            forbidden.add(Set.copyOf(two));
            Lid one = names.get(two.getFirst());
            Lid other = names.get(two.getLast());
            if (one != null && other != null) {
                byHand.add(new Verbod(one, other));
            }
        }
        Map<Long, Integer> bands = maturity.banden(
                (items, columns) -> suggestions.agreedInCohort(toegang, cohortId, maturity.editie(), items, columns));
        List<Kandidaat> present = new ArrayList<>();
        List<Afwezig> absent = new ArrayList<>();
        for (Staat one : all) {
            Kandidaat who = one.kandidaat();
            Waarom why = why(one, choice, now);
            if (why == null) {
                present.add(new Kandidaat(
                        who.bestuurId(),
                        who.naam(),
                        "",
                        who.kenmerken(),
                        who.uitdagingen(),
                        who.uitwisseling(),
                        bands.get(who.bestuurId())));
            } else {
                absent.add(new Afwezig(who.bestuurId(), who.naam(), why));
            }
        }
        absent.sort(Comparator.comparing(Afwezig::naam, String.CASE_INSENSITIVE_ORDER));
        return new Koppelplan(present, forbidden, absent, byHand, choice, weights);
    }

    private static @Nullable Waarom why(Staat one, Koppelkeuze choice, LocalDateTime now) {
        if (one.loopt()) {
            return Waarom.LOOPT;
        }
        if (one.gevraagd()) {
            return Waarom.GEVRAAGD;
        }
        if (one.wacht()) {
            return Waarom.WACHT;
        }
        if (!one.zoekt()) {
            return Waarom.ZOEKT_NIET;
        }
        if (!one.draaiboek()) {
            return Waarom.ZONDER_DRAAIBOEK;
        }
        if (!one.trekker()) {
            return Waarom.ZONDER_TREKKER;
        }
        if (one.voorgesteld() != null && one.voorgesteld().isAfter(now.minusDays(RUST_DAGEN))) {
            return Waarom.RUST;
        }
        return choice.apart().contains(one.kandidaat().bestuurId()) ? Waarom.HAND : null;
    }

    /**
     * Says that two besturen of a cohort are not to be put together, or that they may be after all.
     *
     * @throws AccessDeniedException when they aren't both in a cohort that I coach or administer
     */
    @Transactional
    public void together(Toegang toegang, long cohortId, long een, long ander, boolean mag) {
        demand(een != ander
                && queries.cohort(toegang, cohortId).isPresent()
                && queries.lock(toegang, cohortId, Set.of(een, ander)));
        queries.verbied(toegang, cohortId, een, ander, mag);
    }

    /**
     * Proposes groups, all or none of them; what was proposed already is left as it is, so that twice is the same as once.
     *
     * @param tegen the last day to answer
     * @param woord a personal word to all of them
     * @return how many were proposed now
     * @throws AccessDeniedException when they aren't all in a cohort that I coach or administer
     * @throws OngeldigException when the day can't be, or somebody can't be proposed any more
     */
    @Transactional
    public int sendProposals(Toegang toegang, long cohortId, List<List<Long>> groepen, LocalDate tegen, String woord) {
        return busy.met(Kostbaar.KOPPELEN, toegang.accountId(), () -> send(toegang, cohortId, groepen, tegen, woord));
    }

    private int send(Toegang toegang, long cohortId, List<List<Long>> groups, LocalDate until, String word) {
        Kring cohort = queries.cohort(toegang, cohortId).orElseThrow(KoppelService::denied);
        if (over(cohort)) {
            throw new OngeldigException("Dit cohort is voorbij. Verleng eerst de periode als jullie nog verdergaan.");
        }
        check(groups, until);
        Set<Long> everybody = new TreeSet<>();
        groups.forEach(everybody::addAll);
        demand(queries.lock(toegang, cohortId, everybody));
        LocalDateTime now = Klok.now(clock);
        Collection<Set<Long>> standing = queries.lopend(toegang, cohortId, now);
        List<Set<Long>> fresh = groups.stream()
                .map(Set::copyOf)
                .filter(one -> !standing.contains(one))
                .toList();
        Map<Long, Staat> states = new TreeMap<>();
        queries.besturen(toegang, cohortId, now)
                .forEach(one -> states.put(one.kandidaat().bestuurId(), one));
        Set<Set<Long>> refused = queries.geweigerd(toegang, cohortId);
        LocalDateTime expires = LocalDateTime.ofInstant(
                until.plusDays(1).atStartOfDay(Klok.BRUSSEL).minusSeconds(1).toInstant(), ZoneOffset.UTC);
        for (Set<Long> group : fresh) {
            List<Lid> members = new ArrayList<>();
            for (long id : new TreeSet<>(group)) {
                Staat state = states.get(id);
                Waarom why = state == null ? Waarom.ZONDER_DRAAIBOEK : why(state, Koppelkeuze.BEGIN, now);
                if (why != null) {
                    throw new OngeldigException(
                            (state == null ? "Een bestuur" : state.kandidaat().naam()) + " " + why.zin()
                                    + ". Er is niets verstuurd: bereken de koppels opnieuw.");
                }
                members.add(
                        new Lid(id, Objects.requireNonNull(state).kandidaat().naam()));
            }
            if (refused.stream().anyMatch(group::containsAll)) {
                throw new OngeldigException(names(members)
                        + " gingen al eens niet met elkaar verder. Er is niets verstuurd: bereken de koppels opnieuw.");
            }
            pairs.proposeToBoth(toegang, cohortId, members, word, now, expires, until);
        }
        if (!fresh.isEmpty()) {
            events.publishEvent(toegang.voorval(Voorval.Soort.COHORT_GEKOPPELD)
                    .detail("cohort " + cohortId + ", " + fresh.size() + " voorstellen"));
        }
        return fresh.size();
    }

    private void check(List<List<Long>> groups, LocalDate until) {
        LocalDate today = today();
        if (until.isBefore(today.plusDays(EERST)) || until.isAfter(today.plusDays(LAATST))) {
            throw new OngeldigException("Kies een dag om te antwoorden die minstens " + EERST + " en hoogstens "
                    + LAATST + " dagen ver is.");
        }
        Set<Long> seen = new HashSet<>();
        for (List<Long> group : groups) {
            if (group.size() < 2 || group.size() > 3 || !group.stream().allMatch(seen::add)) {
                throw new OngeldigException("Elk bestuur staat in één koppel of drietal. Bereken de koppels opnieuw.");
            }
        }
        if (groups.isEmpty()) {
            throw new OngeldigException("Er zijn geen koppels om voor te stellen.");
        }
    }

    private static String names(List<Lid> members) {
        return Opsomming.en(members.stream().map(Lid::naam).toList());
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw denied();
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no cohort of mine, or not all of these besturen are in it");
    }
}
