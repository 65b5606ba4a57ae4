package be.draaiboek.meetmoment;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.document.Rapport;
import be.draaiboek.document.Rapport.Feit;
import be.draaiboek.document.Rapportstuk;
import be.draaiboek.document.Stuk;
import be.draaiboek.document.Waarde;
import be.draaiboek.editie.Editie;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What a bestuur released, as a text to take along; made of the frozen cells that somebody may read, and of nothing else. */
public final class Vrijgavestuk {

    private Vrijgavestuk() {}

    /**
     * Makes it.
     *
     * @param sinds of which day the release is
     * @param wat which parts are in it, in words
     */
    public static Stuk of(String bestuur, Editie editie, Collection<Cel> cells, LocalDate sinds, String wat) {
        Rapport report = new Rapport(
                bestuur,
                sinds,
                null,
                List.of(
                        new Feit("Bestuur", Waarde.of(bestuur)),
                        new Feit("Draaiboek", Waarde.of(editie.title() + ", editie " + editie.id())),
                        new Feit("Wat hier staat", Waarde.of(wat)),
                        new Feit("Bevroren op", new Waarde.Dag(sinds)),
                        new Feit(
                                "Wat hier niet in staat",
                                Waarde.of(
                                        "Delen die niet vrijgegeven werden, wat daarna veranderde, ieders eigen antwoorden,"
                                                + " gesprekken, notities en afbeeldingen."))),
                Rapportmaker.antwoorden(editie, cells),
                List.of());
        return Rapportstuk.of(report, Rapportstuk.TITEL);
    }
}
