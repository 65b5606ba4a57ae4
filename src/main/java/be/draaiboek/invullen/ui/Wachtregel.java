package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.workshop.WorkshopNavigatie;
import java.util.List;
import java.util.Optional;

/**
 * What a section waits for once I went through it, and the one thing that I can do about it.
 *
 * @param href where that is done; empty when there is nothing to do for me
 */
record Wachtregel(String text, String href, String name) {

    /** Returns how this section stands; nothing for one that asks nothing. Two statements that read no answer. */
    static Optional<Sectiestand> stand(Toegang toegang, Traject traject, Section section, VoortgangService progress) {
        return Sectiestand.van(
                        traject,
                        progress.van(toegang, traject),
                        progress.gegeven(toegang, traject),
                        traject.isTrekker())
                .stream()
                .filter(one -> one.section().code().equals(section.code()))
                .findFirst();
    }

    /** Says first that a task is done. */
    Wachtregel naTaak() {
        return new Wachtregel("Je taak staat nu als klaar. " + text, href, name);
    }

    static Wachtregel van(Sectiestand stand, Traject traject) {
        return switch (stand.wacht()) {
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
    }

    private static Wachtregel agree(Sectiestand stand, Traject traject) {
        if (!traject.isTrekker()) {
            return new Wachtregel(
                    "Iedereen is klaar. Nu bespreken jullie dit, en legt de trekker vast wat jullie afspreken.",
                    "",
                    "");
        }
        List<Item> ready = stand.vast();
        return ready.isEmpty()
                ? new Wachtregel(
                        "Iedereen is klaar. Plan de bespreking.", WorkshopNavigatie.WORKSHOPS, "Naar de workshops")
                : new Wachtregel(
                        "Iedereen is klaar: leg vast wat jullie afspreken.",
                        TrajectNavigatie.afspraak(ready.getFirst()),
                        "Leg het eerste antwoord vast");
    }
}
