package be.draaiboek.meetmoment.ui;

import be.draaiboek.meetmoment.Draaiboektaak;
import be.draaiboek.meetmoment.Meetmoment;
import be.draaiboek.meetmoment.MeetmomentNavigatie;
import be.draaiboek.taak.ui.Bestandenlijst;
import be.draaiboek.taak.ui.Bestelling;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can be taken along, and what is in each file. */
public final class Meenemen extends Section {

    private static final String TITLE = "Meenemen";
    private static final String SHEETS =
            "Een blad per tabel die jullie invulden, met formules waar geteld wordt, daarna de scores, alle antwoorden"
                    + " met toelichting, en wat dit bestand is. Om te filteren en verder te rekenen.";
    private static final String READ =
            "Om te lezen of door te sturen: elke vraag met haar antwoord, met een inhoudstafel en de scores.";
    private static final String SAME = "Hetzelfde als in Word, maar klaar: niemand past het nog aan.";
    private static final String BLOCKS =
            "Doelen, acties en de raming per jaar, in exploitatie en investering. Voor wie het meerjarenplan opmaakt: met"
                    + " vakken voor jullie eigen codes.";
    private static final String LINES =
            "Alle antwoorden met toelichting en score, één lijn per antwoord. Voor andere programma's.";

    private Meenemen(Component... content) {
        H2 heading = new H2(TITLE);
        heading.setId("meenemen");
        getElement().setAttribute("aria-labelledby", "meenemen");
        addClassNames("db-card", "db-take");
        add(heading);
        add(content);
    }

    /**
     * Returns what can be taken along of today.
     *
     * @param any whether anything was agreed or written together
     */
    public static Meenemen vandaag(Traject traject, boolean any, Bestelling orders, Toegang toegang) {
        if (!any) {
            Paragraph empty = new Paragraph(
                    traject.isInvuller()
                            ? "Vul eerst iets in wat jou is toegewezen; daarna kan je het hier downloaden."
                            : "Hier neem je straks mee wat jullie afspraken en samen schreven, als Excel, csv of pdf. Voor jou"
                                    + " is er nog niets: leg eerst minstens één antwoord van jullie bestuur vast, of beantwoord"
                                    + " zelf een vraag waarover al iets afgesproken is.");
            empty.addClassName("db-empty");
            return new Meenemen(empty);
        }
        Paragraph lead = new Paragraph(
                traject.isInvuller()
                        ? "Wat jullie samen schreven in wat jou is toegewezen. Ieders eigen antwoorden zitten er niet in."
                        : "Wat vandaag afgesproken en samen geschreven is. Ieders eigen antwoorden zitten er niet in.");
        List<ListItem> more = new ArrayList<>();
        if (traject.editie().note() != null) {
            more.add(line(
                    new Bestandlink(TrajectNavigatie.bouwstenen(traject), "Bouwstenen meerjarenplan (xlsx)"), BLOCKS));
        }
        more.add(line(
                AfdrukView.samen(),
                "Het ingevulde Draaiboek van voor tot achter op het scherm, om te lezen en af te drukken."));
        return vanVandaag(lead, traject, orders, toegang, more.toArray(ListItem[]::new));
    }

    /** Returns the files beside the page that is printed. */
    static Meenemen bij(Traject traject, boolean any, Bestelling orders, Toegang toegang) {
        return any
                ? vanVandaag(new Paragraph("Dezelfde antwoorden als bestand:"), traject, orders, toegang)
                : vandaag(traject, false, orders, toegang);
    }

    /** What an invuller takes along is short, and sent at once; the whole Draaiboek is made behind the screen. */
    private static Meenemen vanVandaag(
            Paragraph lead, Traject traject, Bestelling orders, Toegang toegang, ListItem... more) {
        UnaryOperator<String> address = kind -> MeetmomentNavigatie.rapport(traject.id(), kind);
        if (traject.isInvuller()) {
            return new Meenemen(lead, files(address, more));
        }
        Bestandenlijst asked = orders.list(toegang, Draaiboektaak.CODE, traject.id());
        UnorderedList list = new UnorderedList(
                line(orders.knop(asked, Draaiboektaak.CODE, traject.id(), "docx", "Word (docx)"), READ),
                line(orders.knop(asked, Draaiboektaak.CODE, traject.id(), "pdf", "Pdf"), SAME));
        tables(list, address);
        list.add(more);
        return new Meenemen(lead, list, asked);
    }

    /** Returns what can be taken along of a closed meetmoment; to print it is on the page itself. */
    static Meenemen of(Meetmoment one) {
        // Folded: who comes here comes to read what was closed.
        return new Meenemen(new Uitklap(
                "Word, pdf, Excel of csv",
                new Paragraph(
                        "Wat in dit meetmoment bevroren is. De hele bladzijde bewaar je als pdf met de knop hierboven."),
                files(kind -> MeetmomentNavigatie.bestand(one.id(), kind))));
    }

    private static UnorderedList files(UnaryOperator<String> address, ListItem... more) {
        UnorderedList list = new UnorderedList(
                line(new Bestandlink(address.apply("docx"), "Word (docx)"), READ),
                line(new Bestandlink(address.apply("pdf"), "Pdf"), SAME));
        tables(list, address);
        list.add(more);
        return list;
    }

    private static void tables(UnorderedList list, UnaryOperator<String> address) {
        list.add(
                line(new Bestandlink(address.apply("xlsx"), "Excel (xlsx)"), SHEETS),
                line(new Bestandlink(address.apply("csv"), "csv"), LINES));
    }

    private static ListItem line(Component link, String what) {
        Span words = new Span(what);
        words.addClassName("db-help");
        return new ListItem(link, words);
    }
}
