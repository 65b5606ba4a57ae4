package be.draaiboek.woord.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Row;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Keuzelijst;
import be.draaiboek.woord.Voorstel.Los;
import be.draaiboek.woord.Wie;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A text without a place, and the fields that it may go to. */
final class Plaatskeuze extends Div {

    /** A field by name. */
    private record Veld(Adres adres, String naam) {}

    Plaatskeuze(Traject traject, Wie who, Los one, Consumer<Adres> place) {
        addClassName("db-word-loose");
        Paragraph text = new Paragraph(one.tekst());
        text.addClassName("db-said-text");
        text.getElement().setAttribute("dir", "auto");
        Span where = new Span(one.bij().isEmpty() ? "" : "Stond bij " + one.bij());
        where.addClassName("db-help");
        List<Veld> fields = velden(traject, who);
        ComboBox<Veld> choice = new ComboBox<>("Zet bij");
        Keuzelijst.fill(choice, fields, Veld::naam);
        fields.stream()
                .filter(field -> field.adres().equals(one.voorstel()))
                .findFirst()
                .ifPresent(choice::setValue);
        Button put = new Button("Plaats", click -> {
            Veld chosen = choice.getValue();
            if (chosen == null) {
                choice.setInvalid(true);
                choice.setErrorMessage("Kies eerst een veld.");
            } else {
                place.accept(chosen.adres());
            }
        });
        put.setAriaLabel("Plaats deze tekst, " + one.bij());
        Div row = new Div(choice, put);
        row.addClassName("db-actions");
        add(where, text, row);
    }

    private static List<Veld> velden(Traject traject, Wie who) {
        List<Veld> all = new ArrayList<>();
        for (Item item : traject.editie().items()) {
            boolean individual = item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
            boolean own = who == Wie.MIJN || (who == Wie.ORIGINEEL && individual);
            if ((who == Wie.MIJN && !individual) || (who == Wie.SAMEN && individual && !traject.isTrekker())) {
                continue;
            }
            long holder = own ? traject.ik().id() : Cel.SAMEN;
            String name = item.section() + " vraag " + item.number() + ", " + item.title();
            if (item.kind() == ItemKind.TEXT) {
                all.add(new Veld(new Adres(item.id(), "", "", holder), name));
            }
            if (item.kind() == ItemKind.GRID) {
                for (Row row : item.rows()) {
                    for (Column column : item.columns()) {
                        if (column.cell().kind() == CellKind.TEXT) {
                            all.add(new Veld(
                                    new Adres(item.id(), row.id(), column.id(), holder),
                                    item.section() + " vraag " + item.number() + ", " + row.label() + ", "
                                            + column.label()));
                        }
                    }
                }
            }
            item.fields().stream()
                    .filter(extra -> extra.cell().kind() == CellKind.TEXT)
                    .forEach(extra -> all.add(
                            new Veld(new Adres(item.id(), "", extra.id(), holder), name + ", " + extra.label())));
        }
        return all;
    }
}
