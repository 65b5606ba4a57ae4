package be.draaiboek.antwoord;

import be.draaiboek.antwoord.Sectiestand.Wacht;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject.Taak;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next: what Start names, where the room to fill in opens, and where a date leads. One rule, so that no
 * two of them send somebody elsewhere. What is asked by a day that is near goes first, the earliest of it; then what can be
 * recorded, first where the group began to and then where there is most of it; what others wait for, where most are ready; the next question; and when nothing is left
 * for this person, what the bestuur waits for.
 *
 * @param stand the section that it is about; null when everything is done
 * @param tegen the near day by which it is asked; null where none is
 */
public record Stap(
        Soort soort, @Nullable Sectiestand stand, @Nullable LocalDate tegen) {

    /** How soon a day goes before what others wait for. */
    private static final int SOON_DAYS = 14;

    private static final Comparator<Stap> ORDER = Comparator.comparing(
                    Stap::tegen, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Stap::soort)
            .thenComparing(Stap::begonnen, Comparator.reverseOrder())
            .thenComparing(Stap::gewicht, Comparator.reverseOrder());

    /** What there is to do, in the order of the rule. */
    public enum Soort {
        VASTLEGGEN,
        INVULLEN,
        WACHTEN,
        VERDER
    }

    /**
     * Returns the next step of whoever these sections are of.
     *
     * @param asked by when chapters are asked to be agreed on, by their code
     */
    public static Stap of(List<Sectiestand> sections, Map<String, LocalDate> asked, LocalDate today) {
        List<Stap> steps = new ArrayList<>();
        for (Sectiestand one : sections) {
            LocalDate chapter = one.rond()
                    ? null
                    : near(
                            asked.entrySet().stream()
                                    .filter(entry -> within(one.sectie().code(), entry.getKey()))
                                    .map(Map.Entry::getValue),
                            today);
            if (!one.vast().isEmpty()) {
                steps.add(new Stap(Soort.VASTLEGGEN, one, chapter));
            }
            if (one.open()) {
                steps.add(new Stap(
                        Soort.INVULLEN,
                        one,
                        near(Stream.concat(Stream.ofNullable(chapter), one.taak().map(Taak::tegen).stream()), today)));
            }
        }
        // The first of those that come first: in the order of the edition.
        return steps.stream()
                .min(ORDER)
                .or(() -> sections.stream()
                        .filter(one -> !one.rond())
                        .max(Comparator.comparingInt(Sectiestand::klaar))
                        .map(one -> new Stap(Soort.WACHTEN, one, null)))
                .orElseGet(() -> new Stap(Soort.VERDER, null, null));
    }

    /** Whether this section is the chapter, or a part of it. */
    public static boolean within(String section, String chapter) {
        return section.equals(chapter) || section.startsWith(chapter + ".");
    }

    /** Returns the section, where it is about one. */
    public Sectiestand sectie() {
        return Optional.ofNullable(stand).orElseThrow();
    }

    /** Returns the question to begin at; none where nothing of the section was begun, so that one begins at what it says. */
    public Optional<Item> vraag() {
        return switch (soort) {
            case VASTLEGGEN -> Optional.of(sectie().vast().getFirst());
            case INVULLEN -> sectie().ik().started() == 0 ? Optional.empty() : sectie().eerste();
            case WACHTEN, VERDER -> Optional.empty();
        };
    }

    private static @Nullable LocalDate near(Stream<LocalDate> days, LocalDate today) {
        return days.filter(day -> !day.isAfter(today.plusDays(SOON_DAYS)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether the group began to record here: what was begun is finished first. */
    private boolean begonnen() {
        return soort == Soort.VASTLEGGEN && sectie().samen().filled() > 0;
    }

    /** How much there is to record, or how many are ready and wait for me. */
    private int gewicht() {
        Sectiestand one = sectie();
        return soort == Soort.VASTLEGGEN ? one.vast().size() : one.wacht() == Wacht.JIJ ? one.klaar() : 0;
    }
}
