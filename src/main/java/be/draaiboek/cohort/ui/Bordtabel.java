package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;

/**
 * All besturen of a cohort, with what chooses among them. It keeps no rows: what is shown later is read when it is asked
 * for, so that a cohort of a thousand costs no more memory than one of nine.
 */
final class Bordtabel extends Section {

    private static final int ROWS = 60;

    private final transient Supplier<Maandag> source;
    private final transient Bordkeuze choice;
    private final HtmlContainer heat = new HtmlContainer("table");

    Bordtabel(Maandag monday, Bordkeuze choice, Supplier<Maandag> source, Runnable write) {
        this.source = source;
        this.choice = choice;
        addClassNames("db-card", "db-monday-all");
        List<Stand> rows = choice.kies(monday.rijen());
        heat.addClassNames("db-heat", "db-monday");
        heat.add(Opmaak.vast(
                "caption",
                "db-monday-caption",
                "Afgesproken vragen, op 100 per sectie. Wat mensen schreven, is hier niet te zien. Het adres van deze"
                        + " pagina onthoudt wat je zoekt en hoe je sorteert: een bladwijzer bewaart het."));
        heat.add(Standblok.kop(monday, choice));
        // It scrolls sideways on a small screen, and so has to be reachable with the keyboard.
        Div wrap = new Div(heat);
        wrap.addClassName("db-table-wrap");
        wrap.getElement().setAttribute("tabindex", "0");
        wrap.getElement().setAttribute("role", "region");
        wrap.getElement().setAttribute("aria-label", "Voortgang per bestuur");
        add(new H2("De hele cohort"), tools(rows, write), wrap);
        if (rows.isEmpty()) {
            add(new Paragraph("Geen bestuur past bij wat je zoekt. Maak het zoekveld leeg of kies “alles”."));
        }
        toon(monday, rows, 0);
    }

    private Div tools(List<Stand> rows, Runnable write) {
        TextField search = new TextField("Zoek een bestuur");
        search.setValue(choice.zoek());
        search.setMaxLength(Bordkeuze.LONGEST);
        search.setClearButtonVisible(true);
        Select<Op> waits = new Select<>();
        waits.setLabel("Wacht op");
        waits.setEmptySelectionAllowed(true);
        waits.setEmptySelectionCaption("alles");
        waits.setItems(Op.values());
        waits.setItemLabelGenerator(one -> one == null ? "alles" : one.label());
        waits.setValue(choice.wacht());
        search.addValueChangeListener(event -> ga(choice.met(search.getValue(), waits.getValue())));
        waits.addValueChangeListener(event -> ga(choice.met(search.getValue(), waits.getValue())));
        Button many = new Button("Schrijf meerdere", click -> write.run());
        many.setEnabled(!rows.isEmpty());
        Div tools = new Div(search, waits, many);
        tools.addClassName("db-monday-tools");
        return tools;
    }

    /** Rows come some at a time: who looks at the first ones needn't wait for the last. */
    private void toon(Maandag monday, List<Stand> rows, int from) {
        int to = Math.min(rows.size(), from + ROWS);
        heat.add(Standblok.rijen(monday, rows.subList(Math.min(from, to), to)));
        if (to < rows.size()) {
            Button next = new Button("Toon er meer (nog " + (rows.size() - to) + ")");
            next.addClickListener(click -> {
                remove(next);
                Maandag now = source.get();
                toon(now, choice.kies(now.rijen()), to);
            });
            add(next);
        }
    }

    private void ga(Bordkeuze chosen) {
        getUI().ifPresent(ui -> ui.navigate(chosen.pad(), chosen.parameters()));
    }
}
