package be.draaiboek.cohort;

import be.draaiboek.editie.Tekst;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One bestuur for its coach.
 *
 * @param maandag the cohort with no other bestuur in it
 * @param trekkers those who pull it
 */
public record Dossier(Maandag maandag, List<Trekker> trekkers, List<Regel> logboek, List<Bericht> berichten) {

    public Dossier {
        trekkers = List.copyOf(trekkers);
        logboek = List.copyOf(logboek);
        berichten = List.copyOf(berichten);
    }

    /** Returns the bestuur. */
    public Maandag.Stand stand() {
        return maandag.rijen().getFirst();
    }

    /** Returns what was planned and isn't done, what is due first on top. */
    public List<Regel> gepland() {
        return logboek.stream()
                .filter(one -> one.volgendeOp() != null && !one.gedaan())
                .sorted(Comparator.comparing(Regel::volgendeOp, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /**
     * Who pulls a bestuur: a function and not a name.
     *
     * @param email where to write outside the Draaiboek; null where there is no open account
     */
    public record Trekker(String functie, @Nullable String email) {}

    /** How somebody spoke with the bestuur, or that they did something else for it. */
    public enum Soort {
        TELEFOON("gebeld"),
        BEZOEK("langsgegaan"),
        ANDERS("gedaan");

        private final String label;

        Soort(String label) {
            this.label = label;
        }

        /** Returns what was done. */
        public String label() {
            return label;
        }
    }

    /**
     * A line of the log.
     *
     * @param door empty where the account was erased
     */
    public record Regel(
            long id,
            Soort soort,
            LocalDate dag,
            String tekst,
            String volgende,
            @Nullable LocalDate volgendeOp,
            boolean gedaan,
            String door) {}

    /** A message of a coach to the trekkers. */
    public record Bericht(LocalDate dag, String tekst, String door) {

        private static final String POLIS = " (POLIS): ";

        /** How much of a coach's name stands before their message, in characters. */
        private static final int NAME = 40;

        /** The longest that stands before a message, in characters. */
        static final int LANGSTE_AFZENDER = NAME + POLIS.length();

        /** Returns what stands before a message: who sent it. */
        public static String of(String coach) {
            return (coach.isBlank() ? "Je begeleider" : Tekst.begin(coach, NAME - 1)) + POLIS;
        }
    }

    /**
     * A coach as the bestuur knows them.
     *
     * @param portret their picture; null where they chose none
     */
    public record Coach(String naam, String email, @Nullable UUID portret) {}

    /**
     * What POLIS sees, for the bestuur itself.
     *
     * @param maandag the same view as the coach has, with nothing of the log in it
     */
    public record Zelfbeeld(Maandag maandag, List<Coach> coaches, List<Bericht> berichten, boolean trekker) {
        public Zelfbeeld {
            coaches = List.copyOf(coaches);
            berichten = List.copyOf(berichten);
        }

        /** Returns the bestuur. */
        public Maandag.Stand stand() {
            return maandag.rijen().getFirst();
        }
    }

    /** Whom a message went to, and who was left alone and why: there was contact just before, or nobody can read it. */
    public record Verstuurd(List<String> naar, List<String> hadContact, List<String> zonderTrekker) {
        public Verstuurd {
            naar = List.copyOf(naar);
            hadContact = List.copyOf(hadContact);
            zonderTrekker = List.copyOf(zonderTrekker);
        }
    }
}
