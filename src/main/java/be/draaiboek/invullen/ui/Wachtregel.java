package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.workshop.WorkshopNavigatie;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/**
 * What a section waits for once I went through it, and the one thing that I can do about it.
 *
 * @param href where that is done; empty when there is nothing to do for me
 */
record Wachtregel(String text, String href, String name) {

    /**
     * Returns it for this section; nothing for a section that asks nothing. Two statements that read no answer. Whoever was
     * asked to fill it in and comes here with all of it given, is done with that task: nobody says so twice.
     */
    static Optional<Wachtregel> van(
            Toegang toegang, Traject traject, Section section, VoortgangService progress, TaakService tasks) {
        return Sectiestand.van(
                        traject,
                        progress.van(toegang, traject),
                        progress.gegeven(toegang, traject),
                        traject.isTrekker())
                .stream()
                .filter(one -> one.section().code().equals(section.code()))
                .findFirst()
                .map(one -> {
                    Wachtregel line = van(one, traject);
                    return done(toegang, one, tasks)
                            ? new Wachtregel("Je taak staat nu als klaar. " + line.text(), line.href(), line.name())
                            : line;
                });
    }

    private static boolean done(Toegang toegang, Sectiestand stand, TaakService tasks) {
        if (stand.taak().isEmpty()
                || stand.wachtOpMij()
                || stand.ik().filled() < stand.ik().total()) {
            return false;
        }
        try {
            tasks.zetKlaar(toegang, stand.taak().get().id(), true);
            return true;
        } catch (AccessDeniedException takenBack) {
            return false;
        }
    }

    private static Wachtregel van(Sectiestand stand, Traject traject) {
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
