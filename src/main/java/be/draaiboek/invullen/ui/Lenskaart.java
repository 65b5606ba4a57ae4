package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.ui.Groeitabel;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;

/** Rows of another section, seen and filled in through a few of their columns: the same cells, a second time on screen. */
final class Lenskaart extends com.vaadin.flow.component.html.Section {

    private final Item item;
    private final long holder;
    private final Groeitabel.Stroom flow;
    private final Groeitabel.Rijen rows;

    Lenskaart(Traject traject, Section.Lens lens) {
        item = traject.editie().item(lens.item()).orElseThrow();
        holder = item.answering() == Answering.JOINT ? Cel.SAMEN : traject.ik().id();
        flow = new Groeitabel.Stroom(item, holder);
        rows = new Groeitabel.Rijen(item, holder);
        setId(item.id() + "-lens");
        addClassNames("db-card", "db-lens");
        getElement().setAttribute("aria-labelledby", item.id() + "-lens-titel");
        String head = item.columns().getFirst().id();
        lens.columns().stream()
                .filter(column -> !column.equals(head))
                .findFirst()
                .ifPresent(column -> flow.getElement().setProperty("lens", column));
        flow.getElement()
                .setProperty("start", TrajectNavigatie.vraag(item))
                .setProperty(
                        "startName",
                        traject.editie()
                                .section(item.section())
                                .map(Section::heading)
                                .orElse(""));
        rows.getElement().setProperty("only", String.join(",", lens.columns()));
        Span pill = Stukjes.pill("zelfde proces als in " + item.section(), "own");
        H2 title = new H2(lens.title());
        title.setId(item.id() + "-lens-titel");
        HtmlContainer help = Vraaguitleg.gevouwen(Markup.markdown(lens.help()));
        // What is filled in comes first; the drawing follows from it.
        add(pill, title, help, rows, flow);
    }

    Item item() {
        return item;
    }

    void show(Collection<Cel> read) {
        var mine = read.stream().filter(cel -> cel.address().holder() == holder).toList();
        flow.show(mine);
        rows.show(mine);
    }
}
