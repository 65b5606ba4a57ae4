package be.draaiboek.workshop.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.workshop.Workshop.Geparkeerd;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** What was put off, until it is settled or somebody takes it off; not there while nothing is. */
public final class Parkeerlijst extends Div {

    private final transient WorkshopService service;
    private final transient Toegang toegang;
    private final transient Traject traject;

    public Parkeerlijst(WorkshopService service, Toegang toegang, Traject traject) {
        this.service = service;
        this.toegang = toegang;
        this.traject = traject;
        addClassNames("db-card", "db-parked");
        show();
    }

    private void show() {
        removeAll();
        List<Geparkeerd> parked = service.parked(toegang, traject);
        setVisible(!parked.isEmpty());
        UnorderedList list = new UnorderedList();
        for (Geparkeerd one : parked) {
            Item item = traject.editie().item(one.item()).orElseThrow();
            ListItem line = new ListItem(Draaiboeklinks.link(item.section() + " – " + item.title(), item));
            line.add(about(traject, one));
            Long who = one.wie();
            if (traject.isTrekker() || (who != null && who == traject.ik().id())) {
                NativeButton off = new NativeButton("Haal van de lijst", click -> takeOff(one.item()));
                off.addClassNames("db-btn", "db-btn-small");
                off.getElement().setAttribute("aria-label", "Haal van de lijst: " + item.title());
                line.add(off);
            }
            list.add(line);
        }
        add(
                new H2("Geparkeerd"),
                new Paragraph(
                        "Dit schoven jullie door. Het staat hier tot het vastgelegd is of iemand het eraf haalt."),
                list);
    }

    private void takeOff(String item) {
        try {
            service.takeBack(toegang, traject, item);
        } catch (AccessDeniedException gone) {
            Notification.show("Dit stond er niet meer op.", 6000, Notification.Position.MIDDLE);
        }
        show();
    }

    /** Returns what was said when an item was parked: why, and who picks it up. */
    static Component about(Traject traject, Geparkeerd one) {
        Long who = one.wie();
        String name = who == null
                ? "nog niemand pakt dit op"
                : traject.deelnemer(who).map(Traject.Deelnemer::shownName).orElse(Traject.VROEGER) + " pakt dit op";
        Paragraph text = new Paragraph();
        if (!one.woord().isEmpty()) {
            Span why = new Span(one.woord());
            why.getElement().setAttribute("dir", "auto");
            text.add(new Span("“"), why, new Span("” – "));
        }
        text.add(new Span(name + ", geparkeerd op " + Opmaak.moment(one.op())));
        text.addClassName("db-help");
        return text;
    }

    /** Returns an item that is parked with what was said, in the short words of a screen. */
    static Component tekst(Traject traject, Item item, Geparkeerd one) {
        Long who = one.wie();
        Div text = new Div(new Span(item.title()));
        String said = (one.woord().isEmpty() ? "" : "“" + one.woord() + "” ")
                + (who == null
                        ? ""
                        : "→ "
                                + traject.deelnemer(who)
                                        .map(Traject.Deelnemer::shownName)
                                        .orElse(Traject.VROEGER));
        if (!said.isBlank()) {
            Paragraph why = new Paragraph(said.strip());
            why.getElement().setAttribute("dir", "auto");
            text.add(why);
        }
        return text;
    }
}
