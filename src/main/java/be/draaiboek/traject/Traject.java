package be.draaiboek.traject;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Editie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bestuur's run through an edition, as one of its people sees it.
 *
 * @param editie for an invuller with those sections only that were handed to them
 * @param ik my own part in the bestuur
 * @param deelnemers everyone who takes or took part, myself included
 * @param taken what was handed out, for an invuller their own only; the earliest date first, without a date last
 * @param workshop the workshop that runs now, for who may look along; null when there is none
 * @param leeswijze how I go through it
 * @param opvolgingen what the bestuur took upon itself at its questions; for who reads all of it
 * @param voorgangers what besturen left that went up in this one; for who reads all of it
 */
public record Traject(
        long id,
        long bestuurId,
        String bestuur,
        Editie editie,
        Deelnemer ik,
        List<Deelnemer> deelnemers,
        List<Taak> taken,
        @Nullable Lopend workshop,
        Leeswijze leeswijze,
        List<Opvolging> opvolgingen,
        List<Voorganger> voorgangers) {

    /** Stands for a name that was erased. */
    public static final String VROEGER = "een vroegere collega";

    public Traject {
        voorgangers = List.copyOf(voorgangers);
        deelnemers = List.copyOf(deelnemers);
        taken = taken.stream()
                .sorted(Comparator.comparing(Taak::tegen, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        opvolgingen = opvolgingen.stream()
                .sorted(Comparator.comparing(Opvolging::tegen))
                .toList();
    }

    /** Makes one in which nothing follows from anything. */
    public Traject(
            long id,
            long bestuurId,
            String bestuur,
            Editie editie,
            Deelnemer ik,
            List<Deelnemer> deelnemers,
            List<Taak> taken,
            @Nullable Lopend workshop,
            Leeswijze leeswijze) {
        this(id, bestuurId, bestuur, editie, ik, deelnemers, taken, workshop, leeswijze, List.of(), List.of());
    }

    /** Makes one in which nothing was handed out. */
    public Traject(long id, long bestuurId, String bestuur, Editie editie, Deelnemer ik, List<Deelnemer> deelnemers) {
        this(id, bestuurId, bestuur, editie, ik, deelnemers, List.of(), null, Leeswijze.NIEUW);
    }

    /**
     * How somebody goes through the Draaiboek.
     *
     * @param heel whether they want the whole page; null while they didn't choose
     * @param gelezen the codes of sections of which they have seen the introduction
     */
    public record Leeswijze(@Nullable Boolean heel, Set<String> gelezen) {

        public static final Leeswijze NIEUW = new Leeswijze(null, Set.of());

        public Leeswijze {
            gelezen = Set.copyOf(gelezen);
        }
    }

    /** What a bestuur left that went up in this one: to read, and nothing to write. */
    public record Voorganger(long trajectId, String naam) {}

    /**
     * A workshop under way.
     *
     * @param sectie the code of what it is about, with the sections below it
     * @param door who opened it
     */
    public record Lopend(long id, String sectie, String door, Instant sinds) {}

    /**
     * A section that was handed to somebody.
     *
     * @param sectie the section's code
     * @param deelnemer who fills it in
     * @param tegen the last day; null when there is no hurry
     * @param herinnerd when the trekker last reminded them; null when never
     */
    public record Taak(
            long id,
            String sectie,
            long deelnemer,
            @Nullable LocalDate tegen,
            boolean klaar,
            @Nullable Instant herinnerd) {

        /** Returns whether it should have been done before this day. */
        public boolean laat(LocalDate vandaag) {
            return !klaar && tegen != null && tegen.isBefore(vandaag);
        }
    }

    /**
     * Something that somebody does about a question, because another bestuur said something of it.
     *
     * @param item the question
     * @param deelnemer who does it
     * @param tegen the last day
     * @param uitkomst what came of it, or why nothing did; may be empty
     * @param tweeling the tweeling in which it was said
     * @param van the bestuur that said it
     */
    public record Opvolging(
            long id,
            String item,
            long deelnemer,
            String wat,
            LocalDate tegen,
            Stand stand,
            String uitkomst,
            long tweeling,
            String van) {

        /** What became of it. */
        public enum Stand {
            TE_DOEN,
            GEDAAN,
            NIET_GEDAAN
        }

        /** Returns whether it is still to be done. */
        public boolean open() {
            return stand == Stand.TE_DOEN;
        }

        /** Returns whether it should have been done before this day. */
        public boolean laat(LocalDate vandaag) {
            return open() && tegen.isBefore(vandaag);
        }
    }

    /**
     * Someone's part in the bestuur.
     *
     * @param naam null when the account was erased
     * @param functie free text, such as "IT-verantwoordelijke"; may be empty
     * @param actief false when the membership ended; the answers stay
     * @param ikNoteer there is no account, and I write down what this person says
     */
    public record Deelnemer(long id, @Nullable String naam, String functie, Rol rol, boolean actief, boolean ikNoteer) {

        /** Makes one who writes their answers themselves. */
        public Deelnemer(long id, @Nullable String naam, String functie, Rol rol, boolean actief) {
            this(id, naam, functie, rol, actief, false);
        }

        /** Whether this person records what the bestuur agrees on. */
        public boolean trekker() {
            return rol == Rol.TREKKER;
        }

        /** Returns a name for the screen, also where there is none any more. */
        public String shownName() {
            return naam == null || naam.isBlank() ? VROEGER : naam;
        }
    }

    /** Returns the deelnemer with this id. */
    public Optional<Deelnemer> deelnemer(long id) {
        return deelnemers.stream().filter(one -> one.id() == id).findFirst();
    }

    /** Returns who answers the questions beside me, today. */
    public List<Deelnemer> collegas() {
        return deelnemers.stream()
                .filter(one -> one.actief() && one.id() != ik.id() && one.rol() != Rol.INVULLER)
                .toList();
    }

    /** Returns the ids of who answers the questions, myself included. */
    public List<Long> groep() {
        return Stream.concat(Stream.of(ik), collegas().stream())
                .map(Deelnemer::id)
                .toList();
    }

    /** Returns whose interviews I note, by name. */
    public List<Deelnemer> gesprekken() {
        return deelnemers.stream()
                .filter(Deelnemer::ikNoteer)
                .sorted(Comparator.comparing(Deelnemer::shownName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Returns this traject for noting an interview, the other in my place; empty where I don't note theirs. */
    public Optional<Traject> namens(long deelnemerId) {
        return deelnemer(deelnemerId)
                .filter(Deelnemer::ikNoteer)
                .map(one -> new Traject(id, bestuurId, bestuur, editie, one, deelnemers, List.of(), null, leeswijze));
    }

    /** Returns the workshop that runs now and that I may look along with. */
    public Optional<Lopend> lopendeWorkshop() {
        return Optional.ofNullable(workshop);
    }

    /** Returns whether I record what the bestuur agreed on. */
    public boolean isTrekker() {
        return ik.rol() == Rol.TREKKER;
    }

    /** Returns whether I see only what was handed to me. */
    public boolean isInvuller() {
        return ik.rol() == Rol.INVULLER;
    }

    /** Returns what was handed to me. */
    public List<Taak> mijnTaken() {
        return taken.stream().filter(one -> one.deelnemer() == ik.id()).toList();
    }

    /** Returns who can take something upon themselves for the bestuur: who reads all of it, today. */
    public List<Deelnemer> opvolgers() {
        return deelnemers.stream()
                .filter(one -> one.actief() && one.rol() != Rol.INVULLER)
                .sorted(Comparator.comparing(Deelnemer::shownName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Returns who has this section to fill in. */
    public List<Taak> taken(String sectie) {
        return taken.stream().filter(one -> one.sectie().equals(sectie)).toList();
    }
}
