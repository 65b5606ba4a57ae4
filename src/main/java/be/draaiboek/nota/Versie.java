package be.draaiboek.nota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The note as it was submitted once.
 *
 * @param nummer from 1, in a traject
 * @param woord what the trekker said with it; may be empty
 * @param door who submitted it
 * @param gedeeld whether the twin to whom the chapter was released reads along
 * @param ingetrokken when it was taken back; null while it counts
 * @param voorgelegd the bodies that it was laid before, and what they decided
 */
public record Versie(
        long id,
        int nummer,
        String titel,
        String woord,
        String door,
        Instant op,
        boolean gedeeld,
        @Nullable Instant ingetrokken,
        List<Voorlegging> voorgelegd,
        Telling telling) {

    public static final int MAX_WOORD = 2000;
    public static final int MAX_AGENDA = 120;
    public static final int MAX_VOORWAARDEN = 4000;
    public static final int MAX_ADRES = 500;

    public Versie {
        voorgelegd = List.copyOf(voorgelegd);
    }

    /** How many remarks there are and wait, and who said what they think of it. */
    public record Telling(int opmerkingen, int open, int akkoord, int voorbehoud, int niet) {

        public static final Telling NIETS = new Telling(0, 0, 0, 0, 0);
    }

    /** What a body made of it. */
    public enum Uitslag {
        GOEDGEKEURD("Goedgekeurd", true),
        VOORWAARDEN("Goedgekeurd onder voorwaarden", true),
        AANPASSEN("Aan te passen", false),
        AFGEWEZEN("Niet goedgekeurd", false);

        private final String label;
        private final boolean door;

        Uitslag(String label, boolean door) {
            this.label = label;
            this.door = door;
        }

        public String label() {
            return label;
        }

        /** Whether the note goes on from here. */
        public boolean door() {
            return door;
        }
    }

    /**
     * A version before a body.
     *
     * @param revisie how often it was changed, to notice that somebody else did
     */
    public record Voorlegging(long id, Orgaan orgaan, int revisie, Beslissing beslissing) {

        public @Nullable Uitslag uitslag() {
            return beslissing.uitslag();
        }
    }

    /**
     * What is known of a sitting.
     *
     * @param zitting the day; null while there is none
     * @param uitslag null while nothing was decided
     * @param adres of the published besluit; may be empty
     */
    public record Beslissing(
            @Nullable LocalDate zitting,
            String agendapunt,
            @Nullable Uitslag uitslag,
            String voorwaarden,
            String opmerking,
            String adres) {

        public static final Beslissing GEEN = new Beslissing(null, "", null, "", "", "");
    }

    public boolean geldt() {
        return ingetrokken == null;
    }

    public Optional<Voorlegging> bij(Orgaan body) {
        return voorgelegd.stream().filter(one -> one.orgaan() == body).findFirst();
    }

    /** Whether somebody decided, judged or remarked, so that it can't be taken back any more. */
    public boolean gelezen() {
        return telling.opmerkingen() + telling.akkoord() + telling.voorbehoud() + telling.niet() > 0
                || voorgelegd.stream().anyMatch(one -> one.uitslag() != null);
    }
}
