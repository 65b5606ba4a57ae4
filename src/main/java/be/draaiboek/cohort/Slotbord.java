package be.draaiboek.cohort;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board of a cohort as it was on the day that it was closed: counts and dates, never what anybody wrote.
 *
 * @param secties the columns
 */
public record Slotbord(LocalDate dag, List<String> secties, List<Rij> rijen) {

    public Slotbord {
        secties = List.copyOf(secties);
        rijen = List.copyOf(rijen);
    }

    /**
     * A bestuur.
     *
     * @param percent agreed on 100 questions, in the order of the columns; -1 where the section wasn't asked
     * @param tweeling how it stood with its twin
     */
    public record Rij(String naam, List<Integer> percent, String tweeling) {

        public Rij {
            percent = List.copyOf(percent);
        }
    }

    static Slotbord of(Maandag monday) {
        return of(monday, null);
    }

    /** @param bestuurId only this one; null for all */
    static Slotbord of(Maandag monday, @Nullable Long bestuurId) {
        return new Slotbord(
                monday.vandaag(),
                monday.kolommen().stream().map(Maandag.Kolom::label).toList(),
                monday.rijen().stream()
                        .filter(one -> bestuurId == null || one.bestuurId() == bestuurId)
                        .map(one -> new Rij(
                                one.naam(),
                                monday.kolommen().stream()
                                        .map(column -> {
                                            var section = one.secties().get(column.code());
                                            return section == null ? -1 : section.percent();
                                        })
                                        .toList(),
                                one.tweeling()))
                        .toList());
    }
}
