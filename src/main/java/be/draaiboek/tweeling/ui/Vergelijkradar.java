package be.draaiboek.tweeling.ui;

import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.score.ui.Maat;
import be.draaiboek.score.ui.Radar;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Vergelijking;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where besturen stand on the dimensions of a chapter, drawn over each other and in a table. */
final class Vergelijkradar {

    private Vergelijkradar() {}

    /** Returns it where all of them answered the same dimensions. */
    static Optional<Component> of(Vergelijking found, List<Kant> sides) {
        long eigen = found.traject().bestuurId();
        List<List<Dimensie>> all = found.dimensies(sides);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Dimensie> ours = all.getFirst();
        NativeTable table = new NativeTable();
        table.addClassNames("db-reading-table", "db-compare");
        table.getElement().setAttribute("aria-label", "Scores per dimensie");
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText("Dimensie");
        for (int i = 0; i < sides.size(); i++) {
            var cell = head.addHeaderCell();
            cell.setText(Kantnaam.van(sides.get(i), eigen));
            cell.addClassName(Kantnaam.kleur(sides, sides.get(i), eigen));
        }
        for (int d = 0; d < ours.size(); d++) {
            NativeTableRow row = table.getBody().addRow();
            var name = row.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.setText(ours.get(d).sectie().title());
            for (int i = 0; i < sides.size(); i++) {
                OptionalDouble score = all.get(i).get(d).score();
                var cell = row.addDataCell();
                cell.setText(score.isPresent() ? Maat.getal(score.getAsDouble()) + " op 100" : "nog geen score");
                cell.addClassName(Kantnaam.kleur(sides, sides.get(i), eigen));
                cell.getElement().setAttribute("data-label", Kantnaam.van(sides.get(i), eigen));
            }
        }
        Div block = new Div(new H2("Waar we staan"));
        block.addClassNames("db-card", "db-release-where");
        Div both = new Div();
        both.addClassName("db-release-radar");
        if (ours.size() >= Radar.LEAST) {
            UnorderedList legend = new UnorderedList();
            legend.addClassName("db-release-legend");
            for (int i = 0; i < sides.size(); i++) {
                ListItem one = new ListItem(Kantnaam.van(sides.get(i), eigen));
                one.addClassName(Kantnaam.kleur(sides, sides.get(i), eigen));
                legend.add(one);
            }
            both.add(new Div(new Radar(ours, all.subList(1, all.size())), legend));
            // The picture says the figures as well.
            Uitklap figures = new Uitklap("In cijfers", table);
            figures.addClassName("db-release-figures");
            both.add(figures);
        } else {
            both.add(table);
        }
        block.add(both);
        return Optional.of(block);
    }
}
