package be.draaiboek.shell;

import java.util.List;

/**
 * The whole road, a circle: first each for themselves, then together, then measured, laid beside the twin's, written down,
 * acted on and measured again. It knows where a bestuur is, and what comes next in one sentence.
 *
 * @param nu the station at hand
 */
record Kring(Halte nu) {

    /** A station. */
    enum Halte {
        EIGEN_BEELD("Eigen beeld", "Antwoordt iedereen, dan spreken jullie samen af wat voor jullie bestuur geldt."),
        SAMEN_AFSPREKEN("Samen afspreken", "Is alles afgesproken, dan leggen jullie het vast in een nulmeting."),
        NULMETING("Nulmeting", "Met een nulmeting weten jullie later wat er veranderde; daarna komt jullie tweeling."),
        TWEELING("Tweeling en gesprek", "Leg jullie antwoorden naast die van een ander bestuur en praat erover."),
        NOTA("Ambitienota", "De nota stelt zichzelf op uit wat jullie afspraken; jullie maken ze af."),
        ACTIES("Acties", "Verdeel wie wat doet, met een datum."),
        NIEUWE_METING("Nieuwe meting", "Meet na een jaar opnieuw en leg het naast de nulmeting.");

        private final String naam;
        private final String daarna;

        Halte(String naam, String daarna) {
            this.naam = naam;
            this.daarna = daarna;
        }

        String naam() {
            return naam;
        }

        String daarna() {
            return daarna;
        }
    }

    /**
     * What was reached, as far as it was asked: what lies behind a station that wasn't reached needn't be.
     *
     * @param iedereen everybody gave their own view on all that asks it, or it was agreed already
     * @param afgesproken all is agreed and written
     * @param metingen how many meetmomenten there are
     * @param gesprek the talk with a twin is over
     * @param beslist the note was decided on
     */
    record Feiten(boolean iedereen, boolean afgesproken, int metingen, boolean gesprek, boolean beslist) {}

    static Kring of(Feiten facts) {
        if (!facts.afgesproken()) {
            return new Kring(facts.iedereen() ? Halte.SAMEN_AFSPREKEN : Halte.EIGEN_BEELD);
        }
        if (facts.metingen() == 0) {
            return new Kring(Halte.NULMETING);
        }
        if (!facts.gesprek()) {
            return new Kring(Halte.TWEELING);
        }
        if (!facts.beslist()) {
            return new Kring(Halte.NOTA);
        }
        return new Kring(facts.metingen() > 1 ? Halte.NIEUWE_METING : Halte.ACTIES);
    }

    List<Halte> haltes() {
        return List.of(Halte.values());
    }

    boolean voorbij(Halte one) {
        return one.compareTo(nu) < 0;
    }
}
