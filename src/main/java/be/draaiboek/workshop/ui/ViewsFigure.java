package be.draaiboek.workshop.ui;

import be.draaiboek.antwoord.ui.Prent;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Row;
import be.draaiboek.score.ui.Staafjes;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.workshop.Workshop.Beeld;
import be.draaiboek.workshop.Workshop.Mening;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The individual views on one item as a picture for the whole room: bars for options, a row of bars for each row of a grid,
 * a strip for percentages, cards for texts. It names people only where the views do.
 */
final class ViewsFigure extends Div {

    private final Item item;
    private final Signers signers;
    private final Map<String, Boolean> open = new HashMap<>();
    private final Map<String, NativeDetails> folds = new HashMap<>();
    private @Nullable Beeld shown;

    ViewsFigure(Traject traject, Item item) {
        this.signers = new Signers(traject);
        this.item = item;
        addClassName("db-views");
    }

    /** Shows these views; the same ones stay as they were drawn. */
    void show(Beeld beeld) {
        if (beeld.equals(shown)) {
            return;
        }
        shown = beeld;
        folds.forEach((row, fold) -> open.put(row, fold.isOpen()));
        folds.clear();
        removeAll();
        if (beeld.mensen() == 0) {
            Paragraph nothing = new Paragraph(
                    "Nog niemand heeft hier voor zichzelf geantwoord. Vraag eerst rond wat ieder ervan vindt, en leg dan vast"
                            + " wat jullie afspreken.");
            nothing.addClassName("db-empty");
            add(nothing);
            return;
        }
        if (item.growing()) {
            add(new RowCards(item, signers, beeld));
        } else {
            switch (item.kind()) {
                case TEXT, CHOICE, MULTI -> add(place(definition("", ""), beeld.op("", "")));
                case CHECK ->
                    add(new ViewsTable(
                            item,
                            item.title(),
                            definition(item.rows().getFirst().id(), ""),
                            "",
                            signers,
                            beeld));
                case GRID -> grid(beeld);
                case ROWS, MATRIX -> throw new IllegalStateException("grows: " + item.id());
            }
        }
        for (Column field : item.fields()) {
            List<Mening> said = beeld.op("", field.id());
            if (!said.isEmpty() && !item.growing()) {
                add(new H3(field.id().equals("toelichting") ? "Toelichtingen" : field.label()));
                add(place(field.cell(), said));
            }
        }
    }

    private CellDefinition definition(String row, String col) {
        return item.cell(row, col).orElseThrow();
    }

    /** The answers in one place. */
    private Component place(CellDefinition cell, List<Mening> said) {
        return switch (cell.kind()) {
            case CHOICE, MULTI -> Staafjes.of(cell, ViewsTable.values(said), option -> signers.who(said, option));
            case PERCENT -> new PercentStrip(said, signers);
            case PICTURE -> pictures(said);
            case TICK -> counted(said);
            default -> cards(cell, said);
        };
    }

    private Component cards(CellDefinition cell, List<Mening> said) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-view-cards");
        for (Mening one : said) {
            Paragraph text = new Paragraph(Opmaak.tekst(cell, one.waarde()));
            text.getElement().setAttribute("dir", "auto");
            list.add(signers.sign(new ListItem(text), one));
        }
        return list;
    }

    private Component pictures(List<Mening> said) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-view-cards");
        said.forEach(one -> list.add(signers.sign(new ListItem(new Prent(one.waarde())), one)));
        return list;
    }

    private Component counted(List<Mening> said) {
        long yes = said.stream().filter(one -> one.waarde().asBoolean(false)).count();
        return new Paragraph(yes + " van " + said.size() + " hebben dit aangevinkt.");
    }

    /** Columns of options as tables, percentages as strips, and what was written in each row to unfold. */
    private void grid(Beeld beeld) {
        List<Column> written = new ArrayList<>();
        for (Column column : item.columns()) {
            if (column.cell().kind() == CellKind.CHOICE) {
                add(new ViewsTable(
                        item,
                        item.columns().size() > 1 ? column.label() : item.title(),
                        column.cell(),
                        column.id(),
                        signers,
                        beeld));
            } else if (column.cell().kind() == CellKind.PERCENT) {
                for (Row row : item.rows()) {
                    List<Mening> said = beeld.op(row.id(), column.id());
                    if (!said.isEmpty()) {
                        add(new H3(row.label()), place(column.cell(), said));
                    }
                }
            } else {
                written.add(column);
            }
        }
        for (Row row : item.rows()) {
            Div said = new Div();
            int count = 0;
            for (Column column : written) {
                List<Mening> here = beeld.op(row.id(), column.id());
                count += here.size();
                if (!here.isEmpty()) {
                    said.add(new H3(column.label()), place(column.cell(), here));
                }
            }
            if (count > 0) {
                NativeDetails fold = new NativeDetails(
                        row.label() + " (" + (count == 1 ? "1 tekst" : count + " teksten") + ")", said);
                fold.addClassName("db-view-fold");
                fold.setOpen(open.getOrDefault(row.id(), folds.isEmpty()));
                folds.put(row.id(), fold);
                add(fold);
            }
        }
    }
}
