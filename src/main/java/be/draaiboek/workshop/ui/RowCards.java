package be.draaiboek.workshop.ui;

import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.workshop.Workshop.Beeld;
import be.draaiboek.workshop.Workshop.Mening;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows that each person added, on a card of their own, with what they wrote beside them. */
final class RowCards extends UnorderedList {

    RowCards(Item item, Signers signers, Beeld beeld) {
        Map<Integer, List<Mening>> piles = beeld.meningen().stream()
                .collect(Collectors.groupingBy(Mening::stapel, TreeMap::new, Collectors.toList()));
        addClassName("db-view-cards");
        piles.forEach((pile, said) -> {
            UnorderedList lines = new UnorderedList();
            lines.addClassName("db-said-rows");
            lines(item, said).forEach(line -> {
                ListItem one = new ListItem(line);
                one.getElement().setAttribute("dir", "auto");
                lines.add(one);
            });
            ListItem card = new ListItem();
            if (lines.getComponentCount() > 0) {
                card.add(lines);
            }
            said.stream()
                    .filter(one -> one.row().isEmpty())
                    .forEach(one -> item.field(one.col())
                            .ifPresent(field -> card.add(new Paragraph(Opmaak.tekst(field.cell(), one.waarde())))));
            if (card.getComponentCount() > 0) {
                add(signers.sign(card, said.getFirst()));
            }
        });
    }

    private static List<String> lines(Item item, List<Mening> said) {
        return said.stream()
                .filter(one -> one.col().equals(Item.MARKER))
                .sorted(Comparator.comparingDouble(one -> one.waarde().asDouble(0)))
                .map(marker -> said.stream()
                        .filter(one ->
                                one.row().equals(marker.row()) && !one.col().equals(Item.MARKER))
                        .sorted(Comparator.comparingInt(one ->
                                item.columns().stream().map(Column::id).toList().indexOf(one.col())))
                        .map(one -> item.cell(one.row(), one.col())
                                .map(cell -> Opmaak.tekst(cell, one.waarde()))
                                .orElse(""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
