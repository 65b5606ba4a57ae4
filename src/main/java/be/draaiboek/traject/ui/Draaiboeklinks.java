package be.draaiboek.traject.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.TrajectNavigatie;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;

/** Links into the Draaiboek, for pages of modules that don't know the page behind them. */
public final class Draaiboeklinks {

    private Draaiboeklinks() {}

    /** Returns a link to a section. */
    public static RouterLink link(String text, Section section) {
        return to(text, TrajectNavigatie.sectie(section));
    }

    /** Returns a link to a question. */
    public static RouterLink link(String text, Item item) {
        return to(text, TrajectNavigatie.vraag(item));
    }

    /** Returns a link to an address of ours, followed without loading the application again. */
    public static RouterLink to(String text, String address) {
        RouterLink link = new RouterLink();
        link.setText(text);
        link.getElement().setAttribute("href", address);
        return link;
    }

    /** Returns what is shown to somebody without a traject. */
    public static Div geenTraject() {
        Div page = new Div(
                new H1("Nog geen Draaiboek"),
                new Paragraph("Voor jouw bestuur loopt er nog geen traject, of je neemt er niet meer aan deel. "
                        + "Vraag je trekker of je begeleider bij POLIS om je toe te voegen."));
        page.addClassName("db-page");
        return page;
    }
}
