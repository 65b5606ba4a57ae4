package be.draaiboek.nota.ui;

import be.draaiboek.nota.Orgaan;
import be.draaiboek.nota.Weg;
import be.draaiboek.nota.Weg.Staat;
import be.draaiboek.nota.Weg.Stap;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The bodies that the note passes, in the order that the bestuur chooses; one that had it stays where it is. */
final class Wegdialoog extends Dialog {

    private final List<Orgaan> order = new ArrayList<>();
    private final Set<Orgaan> chosen;
    private final Set<Orgaan> begun = new HashSet<>();
    private final OrderedList list = new OrderedList();

    /** @param choose throws what is told in the dialog */
    Wegdialoog(Weg way, Consumer<List<Orgaan>> choose) {
        setHeaderTitle("De weg van de nota");
        addClassName("db-nota-dialog");
        order.addAll(way.organen());
        Arrays.stream(Orgaan.values()).filter(one -> !order.contains(one)).forEach(order::add);
        chosen = new HashSet<>(way.organen());
        way.stappen().stream()
                .filter(one -> one.staat() != Staat.OPEN)
                .map(Stap::orgaan)
                .forEach(begun::add);
        list.addClassName("db-nota-bodies");
        draw();
        Foutvak wrong = new Foutvak("de trekker");
        add(
                new Paragraph("Kies wie de nota te zien krijgt, en in welke volgorde. Ze kan bij het managementteam"
                        + " eindigen: wat jullie daarover afspraken, staat meestal in de afsprakennota."),
                list,
                wrong);
        Button doIt = new Button("Kies deze weg", click -> {
            if (wrong.attempt(
                    () -> choose.accept(order.stream().filter(chosen::contains).toList()))) {
                close();
            }
        });
        doIt.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Toch niet", click -> close()), doIt);
    }

    private void draw() {
        list.removeAll();
        for (int i = 0; i < order.size(); i++) {
            Orgaan body = order.get(i);
            int place = i;
            Checkbox choice = new Checkbox(body.label(), chosen.contains(body));
            boolean fixed = begun.contains(body);
            choice.setReadOnly(fixed);
            choice.addValueChangeListener(change -> {
                if (change.getValue()) {
                    chosen.add(body);
                } else {
                    chosen.remove(body);
                }
            });
            ListItem line = new ListItem(choice);
            if (fixed) {
                line.add(Stukjes.pill("lag al voor", ""));
            } else {
                if (i > 0 && !begun.contains(order.get(i - 1))) {
                    line.add(Stukjes.small("Eerder", body.label(), () -> swap(place, place - 1)));
                }
                if (i < order.size() - 1) {
                    line.add(Stukjes.small("Later", body.label(), () -> swap(place, place + 1)));
                }
            }
            list.add(line);
        }
    }

    private void swap(int one, int other) {
        Collections.swap(order, one, other);
        draw();
    }
}
