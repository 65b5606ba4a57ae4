package be.draaiboek.tweeling;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.common.Klok;
import be.draaiboek.editie.Openers;
import be.draaiboek.editie.Section;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Gespreksvragen.Opener;
import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Vrijgave.Inhoud;
import be.draaiboek.weergave.Opmaak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of ours beside what the others of a tweeling released of it, as I may read it at this moment.
 *
 * @param hoofdstuk the section that opens it
 * @param hunne what they released to us; empty where there is nothing to compare
 * @param eigen what we released of it ourselves; null where we didn't
 * @param kanten us first, then who released
 * @param openers what the edition opens a conversation with; null where it has nothing
 */
public record Vergelijking(
        Tweeling tweeling,
        Traject traject,
        Section hoofdstuk,
        List<Inhoud> hunne,
        @Nullable Vrijgave eigen,
        List<Kant> kanten,
        @Nullable Openers openers) {

    public Vergelijking {
        hunne = List.copyOf(hunne);
        kanten = List.copyOf(kanten);
    }

    /** Returns whether nothing of it was released to us. */
    public boolean leeg() {
        return hunne.isEmpty();
    }

    /** Returns with whom we compare: who takes part, or who did once it is over. */
    public List<Lid> anderen() {
        return anderen(tweeling, traject.bestuurId());
    }

    /** The same, of any tweeling. */
    public static List<Lid> anderen(Tweeling tweeling, long mij) {
        return tweeling.loopt(mij)
                ? tweeling.anderen(mij)
                : tweeling.leden().stream()
                        .filter(one -> one.bestuurId() != mij)
                        .toList();
    }

    /** Returns those of them that released nothing of it. */
    public List<Lid> zonder() {
        return anderen().stream()
                .filter(lid -> hunne.stream().noneMatch(one -> one.vrijgave().bestuurId() == lid.bestuurId()))
                .toList();
    }

    /** Returns what stands there of us, in a sentence. */
    public String uitleg() {
        return eigen == null
                ? "Hier staan onze afspraken bij vragen die jij al beantwoord hebt. We hebben dit hoofdstuk zelf nog niet"
                        + " vrijgegeven: de anderen zien er niets van."
                : "Van ons staat hier wat we op %s vrijgaven."
                        .formatted(Opmaak.dag(
                                eigen.vrijgegeven().atZone(Klok.BRUSSEL).toLocalDate()));
    }

    /** Returns the answers of these besturen beside each other. */
    public Blad blad(List<Kant> some) {
        return Tegenover.of(hoofdstuk.code(), some);
    }

    /** Returns where each of these besturen stands on the dimensions of the chapter; none where they don't all have the same. */
    public List<List<Dimensie>> dimensies(List<Kant> some) {
        List<List<Dimensie>> all = some.stream()
                .map(side -> Scores.of(side.editie(), side.cellen()).dimensies().stream()
                        .filter(one -> one.sectie().chapter().equals(hoofdstuk.code()))
                        .toList())
                .toList();
        boolean alike = all.stream().map(Vergelijking::codes).distinct().count() == 1;
        return alike && !all.getFirst().isEmpty() ? all : List.of();
    }

    private static List<String> codes(List<Dimensie> some) {
        return some.stream().map(one -> one.sectie().code()).toList();
    }

    /** Returns the questions to begin with, by whom they are for; the first of these besturen asks them. */
    public Map<Kant, List<Opener>> openersVoor(Blad blad, List<Kant> some) {
        Map<Kant, List<Opener>> asked = new LinkedHashMap<>();
        for (int i = 1; openers != null && i < some.size(); i++) {
            asked.put(
                    some.get(i), Gespreksvragen.of(openers, blad, i, some.get(i).naam()));
        }
        return asked;
    }

    /** Returns us and them as sides. */
    static List<Kant> kanten(Traject traject, List<Cel> ours, List<Kant> theirs) {
        List<Kant> sides = new ArrayList<>();
        sides.add(new Kant(traject.bestuurId(), traject.bestuur(), traject.editie(), ours));
        sides.addAll(theirs);
        return sides;
    }
}
