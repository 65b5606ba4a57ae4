package be.draaiboek.tweeling;

import be.draaiboek.traject.Traject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two besturen, or three, that look at each other's answers, or were asked to (Draaiboek, inleiding).
 *
 * @param woord the personal word of who proposed it
 * @param voorgesteldDoor who that was; null when the account was erased
 * @param cohort the cohort whose begeleider proposed it; null when one of the besturen did
 * @param vervalt after this it can no longer be accepted
 * @param leden the besturen, by name
 */
public record Tweeling(
        long id,
        Stand stand,
        String woord,
        @Nullable String voorgesteldDoor,
        @Nullable String cohort,
        Instant voorgesteldOp,
        Instant vervalt,
        List<Lid> leden) {

    public Tweeling {
        leden = List.copyOf(leden);
    }

    /** What has become of it. */
    public enum Stand {
        /** Somebody still has to answer. */
        GEVRAAGD,
        ACTIEF,
        GEWEIGERD,
        /** Taken back by who proposed it, before it was accepted. */
        INGETROKKEN,
        BEEINDIGD
    }

    /** What one of the besturen said. */
    public enum Antwoord {
        GEVRAAGD,
        AANVAARD,
        GEWEIGERD,
        BEEINDIGD
    }

    /**
     * One of the besturen.
     *
     * @param vanMij I take part in it, in a role that reads its Draaiboek
     * @param initiatief it invited the other
     * @param woord what it wrote with its yes; may be empty
     * @param reden why it declined or ended; may be empty
     * @param op when it answered last; null when it hasn't
     */
    public record Lid(
            long bestuurId,
            String naam,
            boolean vanMij,
            Antwoord antwoord,
            boolean initiatief,
            String woord,
            String reden,
            @Nullable Instant op) {}

    /** Returns my traject in a bestuur of it, where I read the whole Draaiboek. */
    public Optional<Traject> mijnTraject(List<Traject> mine) {
        return mine.stream()
                .filter(one -> !one.isInvuller())
                .filter(one -> lid(one.bestuurId()).filter(Lid::vanMij).isPresent())
                .findFirst();
    }

    /** Returns whether answers may be released and read in it. */
    public boolean actief() {
        return stand == Stand.ACTIEF;
    }

    /** Returns whether it runs and this bestuur is in it: who left a tweeling of three reads nothing in it any more. */
    public boolean loopt(long bestuurId) {
        return actief()
                && lid(bestuurId)
                        .filter(one -> one.antwoord() == Antwoord.AANVAARD)
                        .isPresent();
    }

    /** Returns whether this bestuur ever took part, so that it has a conversation to read again. */
    public boolean liep(long bestuurId) {
        return (stand == Stand.ACTIEF || stand == Stand.BEEINDIGD)
                && lid(bestuurId)
                        .filter(one -> one.antwoord() == Antwoord.AANVAARD || one.antwoord() == Antwoord.BEEINDIGD)
                        .isPresent();
    }

    /** Returns the besturen that said this, by name. */
    public List<Lid> die(Antwoord zei) {
        return leden.stream().filter(one -> one.antwoord() == zei).toList();
    }

    /** Returns the bestuur with this id. */
    public Optional<Lid> lid(long bestuurId) {
        return leden.stream().filter(one -> one.bestuurId() == bestuurId).findFirst();
    }

    /** Returns my bestuur in it; empty where I have none in it. */
    public Optional<Lid> mij() {
        return leden.stream().filter(Lid::vanMij).findFirst();
    }

    /** Returns the others that take or took part, seen from this bestuur: with those it has a conversation. */
    public List<Lid> gesprekspartners(long bestuurId) {
        return leden.stream()
                .filter(one -> one.bestuurId() != bestuurId)
                .filter(one -> one.antwoord() == Antwoord.AANVAARD || one.antwoord() == Antwoord.BEEINDIGD)
                .toList();
    }

    /** Returns the others that take part, seen from this bestuur. */
    public List<Lid> anderen(long bestuurId) {
        return leden.stream()
                .filter(one -> one.bestuurId() != bestuurId && one.antwoord() == Antwoord.AANVAARD)
                .toList();
    }
}
