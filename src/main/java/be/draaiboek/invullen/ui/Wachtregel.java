package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Stap;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.WorkshopNavigatie;

/**
 * What a section waits for once I went through it, and the one thing that I can do about it.
 *
 * @param href where that is done; empty when there is nothing to do for me
 */
record Wachtregel(String text, String href, String name) {

    /** Says first that a task is done. */
    Wachtregel naTaak() {
        return new Wachtregel("Je taak staat nu als klaar. " + text, href, name);
    }

    /**
     * Returns what one section waits for.
     *
     * @param next what this person does next of everything, by the one rule of it
     */
    static Wachtregel van(Sectiestand stand, Stap next, Traject traject) {
        Wachtregel here = switch (stand.wacht()) {
            case NIETS -> new Wachtregel("Alles van deze sectie ligt vast.", "", "");
            case SAMEN -> new Wachtregel("Dit schrijven jullie samen: ook je collega's vullen hier aan.", "", "");
            case JIJ ->
                new Wachtregel(
                        stand.alleenKlaarZeggen()
                                ? "Zeg bij je teksten nog dat je klaar bent: dan pas lezen de anderen ze."
                                : stand.wachtOp().isEmpty()
                                        ? "Alleen jouw antwoorden ontbreken nog."
                                        : "Ook van " + Sectiestand.namen(stand.wachtOp()) + " ontbreken antwoorden.",
                        "",
                        "");
            case COLLEGAS ->
                new Wachtregel(
                        "Jouw deel is af. Jullie wachten nog op " + Sectiestand.namen(stand.wachtOp()) + ".", "", "");
            case VASTLEGGEN -> agree(stand, traject);
        };
        if (!stand.vast().isEmpty()) {
            return here.naar(Vastleggen.stap(traject, stand.vast().getFirst()));
        }
        return here.href().isEmpty() && (!stand.open() || next.soort() == Stap.Soort.VASTLEGGEN)
                ? Vastleggen.stap(traject, next).map(here::naar).orElse(here)
                : here;
    }

    private Wachtregel naar(Vastleggen.Weg way) {
        return new Wachtregel(text, way.href(), way.name());
    }

    private static Wachtregel agree(Sectiestand stand, Traject traject) {
        if (!traject.isTrekker()) {
            return new Wachtregel(
                    "Iedereen is klaar. Nu bespreken jullie dit, en legt de trekker vast wat jullie afspreken.",
                    "",
                    "");
        }
        return stand.vast().isEmpty()
                ? new Wachtregel(
                        "Iedereen is klaar. Plan de bespreking.", WorkshopNavigatie.WORKSHOPS, "Naar de workshops")
                : new Wachtregel("Iedereen is klaar: leg vast wat jullie afspreken.", "", "");
    }
}
