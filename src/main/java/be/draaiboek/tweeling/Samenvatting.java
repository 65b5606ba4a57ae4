package be.draaiboek.tweeling;

import be.draaiboek.editie.Exercise;
import be.draaiboek.tweeling.Tweeling.Lid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two besturen bring to their meeting, as one of them may read it at this moment: the same on the screen, on paper and in
 * a file.
 *
 * @param mij my bestuur
 * @param ander with whom it talks
 * @param anderen with whom it could; more than one in a tweeling of three
 * @param leeg nothing was said yet
 * @param verschillen where the two are furthest apart, of what both gave the other to read
 * @param gezienDoorMij good practice
 * @param agenda what they can do together
 */
public record Samenvatting(
        Tweeling tweeling,
        Lid mij,
        Lid ander,
        List<Lid> anderen,
        Instant op,
        boolean leeg,
        List<Verschil> verschillen,
        List<Punt> gezienDoorMij,
        List<Punt> gezienDoorAnder,
        List<Punt> vragen,
        List<Punt> opmerkingen,
        List<Punt> meegenomen,
        List<Exercise> agenda) {

    public Samenvatting {
        anderen = List.copyOf(anderen);
        verschillen = List.copyOf(verschillen);
        gezienDoorMij = List.copyOf(gezienDoorMij);
        gezienDoorAnder = List.copyOf(gezienDoorAnder);
        vragen = List.copyOf(vragen);
        opmerkingen = List.copyOf(opmerkingen);
        meegenomen = List.copyOf(meegenomen);
        agenda = List.copyOf(agenda);
    }

    /**
     * A place where they say something else.
     *
     * @param waar the question, and the part of it
     */
    public record Verschil(String waar, String wij, String zij) {}

    /**
     * Something that one of them said.
     *
     * @param waar at which question
     * @param voorstel null where none was made
     * @param besluit what the other takes along of it; may be empty
     */
    public record Punt(
            String waar,
            String gever,
            String tekst,
            @Nullable String voorstel,
            String ontvanger,
            String besluit) {}

    /** Returns what it is called. */
    public String titel() {
        return mij.naam() + " en " + ander.naam();
    }

    /** Returns how long the agenda takes. */
    public int minuten() {
        return agenda.stream().mapToInt(Exercise::minutes).sum();
    }
}
