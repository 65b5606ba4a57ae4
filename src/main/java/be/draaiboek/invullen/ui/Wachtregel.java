package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Stap;
import be.draaiboek.common.Zin;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.workshop.WorkshopNavigatie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a section waits for once I went through it, and the one thing that I can do about it: the button below these words does
 * what they say, and nothing else.
 *
 * @param href where that is done; empty when there is nothing to do for me
 */
record Wachtregel(String text, String href, String name) {

    private Wachtregel(String text) {
        this(text, "", "");
    }

    /** Says first that a task is done. */
    Wachtregel naTaak() {
        return new Wachtregel("Je taak staat nu als klaar. " + text, href, name);
    }

    /**
     * Returns what one section waits for. What can be recorded here goes first, then what I have to fill in here, then what this
     * person does next of everything.
     *
     * @param next what this person does next of everything, by the one rule of it
     */
    static Wachtregel of(Sectiestand stand, Stap next, Traject traject) {
        if (!stand.vast().isEmpty()) {
            return vast(stand, traject);
        }
        Item open = stand.eerste().orElse(null);
        if (open != null) {
            return open(stand, open, traject);
        }
        Wachtregel here = switch (stand.wacht()) {
            case NIETS -> new Wachtregel("Alles van deze sectie ligt vast.");
            case SAMEN -> new Wachtregel("Dit schrijven jullie samen: ook je collega's vullen hier aan.");
            // Something that isn't mine alone: what is mine would be open.
            case JIJ, COLLEGAS -> new Wachtregel("Jouw deel is af. Jullie wachten nog op " + wie(stand) + ".");
            case VASTLEGGEN -> bespreken(traject);
        };
        return here.href().isEmpty() ? here.daarna(next, traject) : here;
    }

    private static Wachtregel vast(Sectiestand stand, Traject traject) {
        Item first = stand.vast().getFirst();
        String what = switch (stand.wacht()) {
            case NIETS, SAMEN, VASTLEGGEN -> "Iedereen is klaar: leg vast wat jullie afspreken.";
            case JIJ, COLLEGAS ->
                "Bij "
                        + (stand.vast().size() == 1
                                ? vraag(traject, first)
                                : stand.vast().size() + " vragen")
                        + " is iedereen klaar: leg vast wat jullie daar afspreken.";
        };
        Vastleggen.Weg way = Vastleggen.stap(traject, first);
        return new Wachtregel(
                stand.wacht() == Sectiestand.Wacht.COLLEGAS
                        ? what + " Voor de rest wachten jullie nog op " + wie(stand) + "."
                        : what,
                way.href(),
                way.name());
    }

    private static Wachtregel open(Sectiestand stand, Item item, Traject traject) {
        String where = TrajectNavigatie.vraag(traject, item);
        String which = vraag(traject, item);
        if (stand.alleenKlaarZeggen()) {
            return new Wachtregel(
                    "Zeg bij " + which + " nog dat je klaar bent: dan pas lezen de anderen je antwoord.",
                    where,
                    "Naar " + which);
        }
        String text = stand.wachtOpMij()
                ? stand.wachtOp().isEmpty()
                        ? "Alleen jouw antwoorden ontbreken nog."
                        : "Ook van " + wie(stand) + " ontbreken antwoorden."
                : "Wat er nog open is, schrijven jullie samen: ook je collega's vullen hier aan."
                        + (stand.wachtOp().isEmpty() ? "" : " Voor de rest wachten jullie nog op " + wie(stand) + ".");
        return new Wachtregel(text, where, "Beantwoord " + which);
    }

    private static Wachtregel bespreken(Traject traject) {
        return traject.isTrekker()
                ? new Wachtregel(
                        "Iedereen is klaar. Plan de bespreking.", WorkshopNavigatie.WORKSHOPS, "Naar de workshops")
                : new Wachtregel(
                        "Iedereen is klaar. Nu bespreken jullie dit, en legt de trekker vast wat jullie afspreken.");
    }

    /** Says what there is to do elsewhere meanwhile, and leads there. */
    private Wachtregel daarna(Stap next, Traject traject) {
        Vastleggen.@Nullable Weg way = Vastleggen.stap(traject, next).orElse(null);
        if (way == null) {
            return this;
        }
        Section there = next.sectie().sectie();
        return new Wachtregel(
                text
                        + (next.soort() == Stap.Soort.VASTLEGGEN
                                ? " In " + there.code() + " kan je nu vastleggen wat jullie afspreken."
                                : " Voor jou is het nu de beurt aan " + Zin.punt(there.heading())),
                way.href(),
                way.name());
    }

    private static String wie(Sectiestand stand) {
        return Sectiestand.namen(stand.wachtOp());
    }

    private static String vraag(Traject traject, Item item) {
        List<Item> all =
                traject.editie().items(traject.editie().section(item.section()).orElseThrow());
        return all.size() == 1 ? "de vraag" : "vraag " + (all.indexOf(item) + 1);
    }
}
