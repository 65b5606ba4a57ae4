package be.draaiboek.bestuur;

import be.draaiboek.bestuur.Fusie.Gedaan;
import be.draaiboek.bestuur.Fusie.Kant;
import be.draaiboek.bestuur.Fusie.Keuze;
import be.draaiboek.bestuur.FusieQueries.Mens;
import be.draaiboek.bestuur.Vooruitblik.Blok;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two besturen become one. A beheerder sees first what that does, and it is done only while that still holds: in one transaction, by
 * each module its own part ({@link Fusiedeel}). Nothing that anybody wrote is moved or erased: what the one that goes up left
 * stands where it stood, with nobody who can write there, and the people of its successor read it.
 */
@Service
public class FusieService {

    private static final int MAX_NAME = 120;

    private final FusieQueries queries;
    private final WerkstandQueries work;
    private final List<Fusiedeel> parts;
    private final AccountService accounts;
    private final Toezicht oversight;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FusieService(
            FusieQueries queries,
            WerkstandQueries work,
            List<Fusiedeel> parts,
            AccountService accounts,
            Toezicht oversight,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.work = work;
        this.parts = List.copyOf(parts);
        this.accounts = accounts;
        this.oversight = oversight;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the mergers that were carried out here, the latest first, for a beheerder; nothing for others. */
    @Transactional(readOnly = true)
    public List<Gedaan> all(Toegang toegang) {
        return queries.done(toegang);
    }

    /**
     * Returns what a merger would do, from what stands now; nothing happens.
     *
     * @throws AccessDeniedException for who is no beheerder
     * @throws OngeldigException when it can't be, with what to do
     */
    @Transactional(readOnly = true)
    public Vooruitblik preview(Toegang toegang, Keuze keuze) {
        demand(queries.beheerder(toegang));
        return look(toegang, keuze, queries.besturen(toegang, keuze.blijft(), keuze.gaatOp()));
    }

    /**
     * Carries it out; twice is the same as once.
     *
     * @param vingerafdruk of the preview that the beheerder saw
     * @throws AccessDeniedException for who is no beheerder
     * @throws OngeldigException when it can't be, when something changed since the preview, or as {@link AccountService#confirm}
     */
    @Transactional
    public void carryOut(Toegang toegang, Keuze keuze, String vingerafdruk, Bevestiging bewijs) {
        demand(queries.beheerder(toegang));
        String why = accounts.confirm(toegang, bewijs);
        Map<Long, String> besturen = queries.lock(toegang, keuze.blijft(), keuze.gaatOp());
        if (queries.isDone(toegang, keuze.blijft(), keuze.gaatOp())) {
            return;
        }
        Vooruitblik seen = look(toegang, keuze, besturen);
        if (!seen.vingerafdruk().equals(vingerafdruk)) {
            throw new OngeldigException(
                    "Er is intussen iets veranderd, en er is nog niets samengevoegd. Vraag opnieuw wat"
                            + " er gebeurt, lees het na en bevestig dan.");
        }
        Fusie fusie = seen.fusie();
        LocalDateTime now = Klok.now(clock);
        // While both besturen are still what they were.
        parts.forEach(part -> part.carryOut(toegang, fusie));
        Set<Long> everybody = people(toegang, keuze, why, now);
        queries.merge(toegang, fusie, now);
        events.publishEvent(toegang.voorval(Soort.BESTUREN_SAMENGEVOEGD)
                .bij(fusie.blijft().id())
                .detail("bestuur " + fusie.gaatOp().id() + " in "
                        + fusie.blijft().id())
                .omdat(why));
        oversight.samengevoegd(toegang, everybody, fusie, why);
    }

    private Vooruitblik look(Toegang toegang, Keuze keuze, Map<Long, String> besturen) {
        Fusie fusie = check(toegang, keuze, besturen);
        List<Blok> blocks = new ArrayList<>();
        blocks.add(register(toegang, fusie));
        blocks.add(folk(toegang, fusie, keuze));
        blocks.add(work.vooruit(toegang, fusie));
        parts.forEach(part -> blocks.addAll(part.vooruit(toegang, fusie)));
        return Vooruitblik.of(fusie, keuze, blocks);
    }

    private Fusie check(Toegang toegang, Keuze keuze, Map<Long, String> besturen) {
        if (keuze.blijft() == keuze.gaatOp()) {
            throw new OngeldigException("Kies twee verschillende besturen.");
        }
        String goesOn = besturen.get(keuze.blijft());
        String goesUp = besturen.get(keuze.gaatOp());
        if (goesOn == null || goesUp == null) {
            throw new OngeldigException(
                    "Een van deze besturen bestaat niet meer: misschien ging het al op in een ander. Kies opnieuw.");
        }
        String name = keuze.naam().replaceAll("\\p{Cntrl}", " ").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME) {
            throw new OngeldigException("Geef het nieuwe bestuur een naam van hoogstens " + MAX_NAME + " tekens.");
        }
        if (queries.taken(toegang, name, keuze.blijft(), keuze.gaatOp())) {
            throw new OngeldigException("Er is al een ander bestuur dat " + name + " heet. Kies een andere naam.");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
        if (keuze.vanaf().isAfter(today)) {
            throw new OngeldigException(
                    "Samenvoegen kan vanaf de dag waarop de fusie ingaat. Kies een dag die er al is, of"
                            + " kom die dag terug.");
        }
        if (keuze.vanaf().getYear() < 2025) {
            throw new OngeldigException("De fusies van voor 2025 staan al in het register. Kijk de dag na.");
        }
        return new Fusie(new Kant(keuze.blijft(), goesOn), new Kant(keuze.gaatOp(), goesUp), name, keuze.vanaf());
    }

    private Blok register(Toegang toegang, Fusie fusie) {
        List<String> lines = new ArrayList<>();
        lines.add(fusie.gaatOp().naam() + " gaat op in " + fusie.blijft().naam()
                + (fusie.naam().equals(fusie.blijft().naam())
                        ? ", dat zijn naam houdt."
                        : ", dat vanaf dan " + fusie.naam() + " heet.")
                + " Wie een oude naam zoekt, vindt " + fusie.naam() + ".");
        lines.addAll(queries.figures(toegang, fusie));
        lines.add(fusie.gaatOp().naam() + " is daarna nergens meer te kiezen. Terugdraaien kan niet.");
        return new Blok("Het bestuur", lines);
    }

    private Blok folk(Toegang toegang, Fusie fusie, Keuze keuze) {
        List<Mens> here = queries.people(toegang, keuze.blijft());
        List<Mens> coming = queries.people(toegang, keuze.gaatOp());
        List<Long> may = new ArrayList<>();
        here.stream().filter(Mens::trekker).forEach(one -> may.add(one.account()));
        coming.stream().filter(Mens::trekker).forEach(one -> may.add(one.account()));
        if (keuze.trekkers().isEmpty() || !may.containsAll(keuze.trekkers())) {
            throw new OngeldigException(
                    may.isEmpty()
                            ? "Geen van beide besturen heeft een trekker. Maak eerst iemand trekker: zonder legt niemand vast wat"
                                    + " het nieuwe bestuur afspreekt."
                            : "Kies wie trekker blijft: minstens één van wie het nu in een van beide is.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("In " + fusie.naam() + " zitten straks: "
                + (here.isEmpty() ? "niemand uit " + fusie.blijft().naam() : names(here, keuze))
                + "; uit " + fusie.gaatOp().naam() + " komen mee: "
                + (coming.isEmpty() ? "niemand" : names(coming, keuze)) + ".");
        if (coming.stream().anyMatch(one -> one.rol() == Rol.INVULLER)) {
            lines.add("Wie invuller is in " + fusie.gaatOp().naam()
                    + ", heeft daarna nog geen sectie: de trekker wijst er opnieuw toe.");
        }
        int noted = queries.interviews(toegang, keuze.gaatOp());
        if (noted > 0) {
            lines.add((noted == 1 ? "1 gesprek dat" : noted + " gesprekken die") + " in "
                    + fusie.gaatOp().naam()
                    + " genoteerd werd" + (noted == 1 ? "" : "en") + " voor iemand zonder account, "
                    + (noted == 1 ? "blijft" : "blijven") + " bij de voorganger te lezen voor wie noteerde.");
        }
        int asked = queries.invitations(toegang, keuze.gaatOp());
        if (asked > 0) {
            lines.add((asked == 1 ? "1 open uitnodiging gaat" : asked + " open uitnodigingen gaan")
                    + " mee: wie ze aanneemt, komt in " + fusie.naam() + ".");
        }
        lines.add("Iedereen krijgt bericht, met je naam en je reden.");
        return new Blok("Mensen", lines);
    }

    private static String names(List<Mens> people, Keuze keuze) {
        return Opsomming.en(people.stream()
                .map(one -> one.naam() + " (" + after(one, keuze).label()
                        + (one.trekker() && !keuze.trekkers().contains(one.account()) ? ", nu trekker" : "") + ")")
                .toList());
    }

    private static Rol after(Mens one, Keuze keuze) {
        return keuze.trekkers().contains(one.account())
                ? Rol.TREKKER
                : one.rol() == Rol.INVULLER ? Rol.INVULLER : Rol.MT_LID;
    }

    /** Everybody takes part in the one that goes on; the parts in the other end, with what was written there. */
    private Set<Long> people(Toegang toegang, Keuze keuze, String why, LocalDateTime now) {
        List<Mens> here = queries.people(toegang, keuze.blijft());
        Set<Long> all = new TreeSet<>();
        for (Mens one : here) {
            all.add(one.account());
            if (after(one, keuze) != one.rol()) {
                queries.become(toegang, one.deel(), after(one, keuze));
            }
        }
        Set<Long> wholeHere = here.stream()
                .filter(one -> one.rol() != Rol.INVULLER)
                .map(Mens::account)
                .collect(Collectors.toSet());
        for (Mens one : queries.people(toegang, keuze.gaatOp())) {
            all.add(one.account());
            Rol role = after(one, keuze);
            // Who reads all of the one bestuur reads all of the two.
            queries.join(
                    toegang,
                    keuze.blijft(),
                    one,
                    role == Rol.INVULLER && wholeHere.contains(one.account()) ? Rol.MT_LID : role);
            events.publishEvent(toegang.voorval(Soort.DEELNEMER_ERBIJ)
                    .over(one.account())
                    .bij(keuze.blijft())
                    .detail(role.label())
                    .omdat(why));
        }
        queries.endAll(toegang, keuze.gaatOp(), now);
        queries.moveInvitations(toegang, keuze.gaatOp(), keuze.blijft());
        return all;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not a beheerder");
        }
    }
}
