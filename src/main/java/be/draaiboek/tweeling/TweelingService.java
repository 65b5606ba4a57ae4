package be.draaiboek.tweeling;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.KantQueries.Kant;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tweelingen: proposed, accepted or declined, ended. What besturen show each other in one is for other services. The
 * besturen of a tweeling are locked, always in the same order, before anything about it changes: two invitations that
 * cross, and a double click, make one.
 */
@Service
public class TweelingService {

    /** The longest personal word, in characters. */
    public static final int MAX_WOORD = 2000;

    /** The longest reason, in characters. */
    public static final int MAX_REDEN = 1000;

    /** How long an invitation can be accepted. */
    static final Period GELDIG = Period.ofDays(60);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));
    private static final int MOST = 3;

    private final TweelingQueries queries;
    private final KantQueries candidates;
    private final Tweelingpost post;
    private final Clock clock;

    TweelingService(TweelingQueries queries, KantQueries candidates, Tweelingpost post, Clock clock) {
        this.queries = queries;
        this.candidates = candidates;
        this.post = post;
        this.clock = clock;
    }

    /** Returns every tweeling of my besturen, whatever has become of it, the newest first; in one statement. */
    @Transactional(readOnly = true)
    public List<Tweeling> mine(Toegang toegang) {
        return queries.mine(toegang);
    }

    /** Returns a tweeling of mine. */
    @Transactional(readOnly = true)
    public Optional<Tweeling> find(Toegang toegang, long id) {
        return queries.one(toegang, id);
    }

    /**
     * Returns the tweelingen among the besturen of a cohort that I coach, the newest first: who, and what became of it.
     * One with a bestuur from elsewhere is not in it.
     */
    @Transactional(readOnly = true)
    public List<Koppel> ofCohort(Toegang toegang, long cohortId) {
        return queries.ofCohort(toegang, cohortId);
    }

    /** Returns the besturen of a cohort that I coach that may be proposed: who looks for nobody now isn't among them. */
    @Transactional(readOnly = true)
    public List<Long> seeking(Toegang toegang, long cohortId) {
        return candidates.seeking(toegang, cohortId);
    }

    /**
     * Invites another bestuur.
     *
     * @param van the bestuur that invites
     * @param woord a personal word to the other
     * @return the tweeling, which waits for their answer
     * @throws AccessDeniedException when the caller isn't the trekker of {@code van}
     * @throws AlGevraagd when the other asked first
     * @throws OngeldigException when the other can't be invited (again)
     */
    @Transactional
    public long invite(Toegang toegang, long van, long naar, String woord) {
        demand(queries.lockAsTrekker(toegang, van, List.of(van, naar)));
        if (van == naar) {
            throw new OngeldigException(
                    "Een bestuur kan geen tweeling van zichzelf zijn. Kies een ander bestuur in de lijst.");
        }
        String word = word(woord);
        LocalDateTime now = Klok.now(clock);
        Optional<Tweeling> standing = queries.between(toegang, null, van, naar, now);
        if (standing.isPresent()) {
            throw already(standing.get(), van, naar);
        }
        List<Kant> sides = sides(toegang, Set.of(van, naar));
        sides.forEach(side -> Kantkeuring.keur(side, side.bestuurId() != van));
        long id = queries.insert(toegang, null, van, List.of(van, naar), word, now, now.plus(GELDIG));
        post.tell(toegang, id, List.of(naar), name(sides, van) + " nodigt jullie uit om tweeling te worden.");
        return id;
    }

    /**
     * Proposes two or three besturen to each other; each of them still has to accept.
     *
     * @param woord a personal word to all of them
     * @throws AccessDeniedException when they aren't all in this cohort, or the caller doesn't coach it
     * @throws OngeldigException when they can't be paired
     */
    @Transactional
    public long proposeToBoth(Toegang toegang, long cohortId, Collection<Long> besturen, String woord) {
        Set<Long> all = new LinkedHashSet<>(besturen);
        if (all.size() < 2 || all.size() > MOST) {
            throw new OngeldigException("Kies twee of drie verschillende besturen.");
        }
        demand(queries.lockAsCoach(toegang, cohortId, all));
        String word = word(woord);
        LocalDateTime now = Klok.now(clock);
        List<Kant> sides = sides(toegang, all);
        sides.forEach(side -> Kantkeuring.keur(side, true));
        for (Kant one : sides) {
            for (Kant other : sides) {
                if (one.bestuurId() < other.bestuurId()
                        && queries.between(toegang, cohortId, one.bestuurId(), other.bestuurId(), now)
                                .isPresent()) {
                    throw new OngeldigException(one.naam() + " en " + other.naam()
                            + " zijn al een tweeling, of er staat tussen hen al een uitnodiging open.");
                }
            }
        }
        return propose(
                toegang,
                cohortId,
                sides.stream()
                        .map(one -> new Koppelplan.Lid(one.bestuurId(), one.naam()))
                        .toList(),
                word,
                now,
                now.plus(GELDIG),
                "");
    }

    /** Proposes besturen of which {@link KoppelService} locked and checked all, with a day to answer by. */
    void proposeToBoth(
            Toegang toegang,
            long cohortId,
            List<Koppelplan.Lid> sides,
            String woord,
            LocalDateTime now,
            LocalDateTime expires,
            LocalDate until) {
        propose(
                toegang,
                cohortId,
                sides,
                word(woord),
                now,
                expires,
                " Antwoord graag tegen " + DAY.format(until) + ".");
    }

    private long propose(
            Toegang toegang,
            long cohortId,
            List<Koppelplan.Lid> sides,
            String word,
            LocalDateTime now,
            LocalDateTime expires,
            String until) {
        List<Long> all = sides.stream().map(Koppelplan.Lid::bestuurId).toList();
        long id = queries.insert(toegang, cohortId, null, all, word, now, expires);
        post.proposed(toegang, id, sides, until);
        return id;
    }

    /**
     * Accepts an invitation; twice is the same as once.
     *
     * @param bestuurId the bestuur that accepts
     * @throws AccessDeniedException when the caller isn't its trekker, or it isn't in this tweeling
     * @throws OngeldigException when it can no longer be accepted
     */
    @Transactional
    public void accept(Toegang toegang, long tweelingId, long bestuurId) {
        accept(toegang, tweelingId, bestuurId, "");
    }

    /**
     * Accepts an invitation and writes something with it: where both asked each other, neither word is lost.
     *
     * @param bestuurId the bestuur that accepts
     * @param woord what the others read of it; may be empty
     * @throws AccessDeniedException when the caller isn't its trekker, or it isn't in this tweeling
     * @throws OngeldigException when it can no longer be accepted, or the word is too long
     */
    @Transactional
    public void accept(Toegang toegang, long tweelingId, long bestuurId, String woord) {
        Tweeling found = locked(toegang, tweelingId, bestuurId);
        Lid me = me(found, bestuurId);
        String word = within(woord.strip(), MAX_WOORD);
        boolean runs = found.stand() == Stand.GEVRAAGD || found.actief();
        if (runs && me.antwoord() == Antwoord.AANVAARD) {
            return;
        }
        stillAsked(found);
        if (me.antwoord() != Antwoord.GEVRAAGD) {
            throw new OngeldigException("Jullie hebben dit al geweigerd. Nodig " + others(found, bestuurId)
                    + " zelf uit als jullie van gedacht veranderd zijn.");
        }
        if (!clock.instant().isBefore(found.vervalt())) {
            throw new OngeldigException("Deze uitnodiging is verlopen op " + day(found.vervalt()) + ". Nodig "
                    + others(found, bestuurId) + " zelf uit als jullie nog willen.");
        }
        if (!word.isEmpty()) {
            queries.say(toegang, tweelingId, bestuurId, word);
        }
        Tweeling after = say(toegang, found, bestuurId, Antwoord.AANVAARD, "");
        post.accepted(toegang, after, bestuurId, !word.isEmpty());
    }

    /**
     * Declines an invitation, or in one of three takes an earlier yes back while the third still has to answer.
     *
     * @param reden why; the others read it
     * @throws AccessDeniedException when the caller isn't the trekker of the bestuur, or it isn't in this tweeling
     * @throws OngeldigException without a reason, or when there is nothing to decline any more
     */
    @Transactional
    public void refuse(Toegang toegang, long tweelingId, long bestuurId, String reden) {
        Tweeling found = locked(toegang, tweelingId, bestuurId);
        Lid me = me(found, bestuurId);
        String reason = reason(reden);
        if (me.antwoord() == Antwoord.GEWEIGERD) {
            return;
        }
        stillAsked(found);
        if (me.initiatief()) {
            throw new OngeldigException("Dit is jullie eigen uitnodiging. Trek ze in als jullie niet meer willen.");
        }
        post.declined(toegang, say(toegang, found, bestuurId, Antwoord.GEWEIGERD, reason), bestuurId);
    }

    /**
     * Takes an invitation back before it was accepted: as trekker of the bestuur that invited, or as begeleider of the
     * cohort for which it was proposed.
     *
     * @throws AccessDeniedException when the caller is neither
     * @throws OngeldigException when it is no longer open
     */
    @Transactional
    public void withdraw(Toegang toegang, long tweelingId) {
        Tweeling seen = queries.begun(toegang, tweelingId).orElseThrow(TweelingService::denied);
        demand(queries.lockAll(toegang, ids(seen)));
        Tweeling found = queries.begun(toegang, tweelingId).orElseThrow(TweelingService::denied);
        if (found.stand() == Stand.INGETROKKEN) {
            return;
        }
        if (found.actief()) {
            throw new OngeldigException("De uitnodiging is al aanvaard; jullie kunnen de tweeling stopzetten.");
        }
        stillAsked(found);
        queries.become(toegang, tweelingId, Stand.INGETROKKEN, Klok.now(clock));
        Optional<Lid> first = found.leden().stream().filter(Lid::initiatief).findFirst();
        List<Long> asked = found.leden().stream()
                .filter(one -> !one.initiatief() && one.antwoord() != Antwoord.GEWEIGERD)
                .map(Lid::bestuurId)
                .toList();
        post.tell(
                toegang,
                tweelingId,
                asked,
                first.map(one -> one.naam() + " heeft de uitnodiging om tweeling te worden ingetrokken.")
                        .orElse("Jullie begeleider heeft het voorstel voor een tweeling ingetrokken."));
    }

    /**
     * Steps out of an active tweeling. From then on nobody reads anything in it any more; of three, the two others go on and
     * only who leaves reads nothing and is read by nobody.
     *
     * @param reden why; the others read it
     * @throws AccessDeniedException when the caller isn't the trekker of the bestuur, or it isn't in this tweeling
     * @throws OngeldigException without a reason, or when it doesn't run
     */
    @Transactional
    public void end(Toegang toegang, long tweelingId, long bestuurId, String reden) {
        Tweeling found = locked(toegang, tweelingId, bestuurId);
        Lid me = me(found, bestuurId);
        String reason = reason(reden);
        if (me.antwoord() == Antwoord.BEEINDIGD || found.stand() == Stand.BEEINDIGD) {
            return;
        }
        if (!found.actief() || me.antwoord() != Antwoord.AANVAARD) {
            throw new OngeldigException("Jullie zijn geen tweeling in dit voorstel: er is niets om te beëindigen.");
        }
        post.left(toegang, say(toegang, found, bestuurId, Antwoord.BEEINDIGD, reason), bestuurId);
    }

    private Tweeling locked(Toegang toegang, long tweelingId, long bestuurId) {
        Tweeling seen = queries.one(toegang, tweelingId).orElseThrow(TweelingService::denied);
        demand(seen.lid(bestuurId).isPresent() && queries.lockAsTrekker(toegang, bestuurId, ids(seen)));
        // As it is now that nobody else can change it.
        return queries.one(toegang, tweelingId).orElseThrow(TweelingService::denied);
    }

    private Tweeling say(Toegang toegang, Tweeling found, long bestuurId, Antwoord answer, String reason) {
        LocalDateTime now = Klok.now(clock);
        demand(queries.answer(toegang, found.id(), bestuurId, answer, reason, now));
        List<Lid> members = found.leden().stream()
                .map(one -> one.bestuurId() == bestuurId
                        ? new Lid(
                                bestuurId,
                                one.naam(),
                                true,
                                answer,
                                one.initiatief(),
                                one.woord(),
                                reason,
                                Klok.moment(now))
                        : one)
                .toList();
        Stand stand = Verloop.na(found.stand(), members);
        if (stand != found.stand()) {
            queries.become(toegang, found.id(), stand, now);
        }
        return new Tweeling(
                found.id(),
                stand,
                found.woord(),
                found.voorgesteldDoor(),
                found.cohort(),
                found.voorgesteldOp(),
                found.vervalt(),
                members);
    }

    private List<Kant> sides(Toegang toegang, Set<Long> besturen) {
        List<Kant> sides = candidates.kanten(toegang, besturen);
        if (sides.size() != besturen.size()) {
            throw new OngeldigException("Dat bestuur bestaat niet. Kies een ander in de lijst.");
        }
        return sides;
    }

    private static OngeldigException already(Tweeling standing, long van, long naar) {
        String name = me(standing, naar).naam();
        if (standing.actief()) {
            return new OngeldigException("Jullie zijn al een tweeling met " + name + ".");
        }
        if (me(standing, van).antwoord() == Antwoord.GEVRAAGD) {
            return new AlGevraagd(
                    standing.id(),
                    standing.cohort() == null
                            ? name
                                    + " heeft jullie intussen zelf uitgenodigd. Aanvaard die uitnodiging, dan zijn jullie tweeling."
                            : "Jullie begeleider heeft " + name
                                    + " al voorgesteld. Aanvaard dat voorstel, dan hoeven zij alleen nog ja te zeggen.");
        }
        return new OngeldigException("Er staat al een uitnodiging open met " + name + ", tot " + day(standing.vervalt())
                + ". Wacht op hun antwoord, of trek ze in op de pagina Tweeling.");
    }

    private static void stillAsked(Tweeling found) {
        switch (found.stand()) {
            case GEVRAAGD -> {}
            case ACTIEF -> throw new OngeldigException("Deze tweeling loopt al.");
            case INGETROKKEN -> throw new OngeldigException("Deze uitnodiging is intussen ingetrokken.");
            case GEWEIGERD ->
                throw new OngeldigException("Deze uitnodiging geldt niet meer: ze is intussen geweigerd.");
            case BEEINDIGD -> throw new OngeldigException("Deze tweeling is intussen beëindigd.");
        }
    }

    private static Lid me(Tweeling found, long bestuurId) {
        return found.lid(bestuurId).orElseThrow(TweelingService::denied);
    }

    private static String others(Tweeling found, long bestuurId) {
        return Tweelingpost.names(found.leden().stream()
                .filter(one -> one.bestuurId() != bestuurId)
                .toList());
    }

    private static List<Long> ids(Tweeling found) {
        return found.leden().stream().map(Lid::bestuurId).toList();
    }

    private static String name(List<Kant> sides, long bestuurId) {
        return sides.stream()
                .filter(one -> one.bestuurId() == bestuurId)
                .map(Kant::naam)
                .findFirst()
                .orElse("");
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(Klok.BRUSSEL));
    }

    private static String word(String given) {
        String clean = given.strip();
        if (clean.isEmpty()) {
            throw new OngeldigException(
                    "Schrijf er een persoonlijk woord bij: waarom denken jullie dat dit een goede tweeling is?");
        }
        return within(clean, MAX_WOORD);
    }

    private static String reason(@Nullable String given) {
        String clean = given == null ? "" : given.strip();
        if (clean.isEmpty()) {
            throw new OngeldigException("Schrijf er kort bij waarom. De anderen lezen het.");
        }
        return within(clean, MAX_REDEN);
    }

    private static String within(String clean, int most) {
        return Tekst.binnen(clean, most);
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw denied();
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("not the trekker, or no such tweeling");
    }
}
