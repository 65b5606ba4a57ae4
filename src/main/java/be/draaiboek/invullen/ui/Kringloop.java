package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Section.Revisit;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Earlier sections that deserve another look now: the road is a cycle. */
final class Kringloop extends Section {

    Kringloop(Editie editie, List<Revisit> revisits) {
        addClassNames("db-card", "db-revisit");
        H2 title = new H2("Kijk nog eens terug");
        title.setId("kringloop-titel");
        getElement().setAttribute("aria-labelledby", "kringloop-titel");
        UnorderedList list = new UnorderedList();
        for (Revisit one : revisits) {
            editie.section(one.section())
                    .ifPresent(section -> list.add(
                            new ListItem(Draaiboeklinks.link(section.heading(), section), new Paragraph(one.text()))));
        }
        add(title, list);
    }
}
