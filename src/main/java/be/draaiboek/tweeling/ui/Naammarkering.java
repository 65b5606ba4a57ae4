package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.tweeling.Namen;
import be.draaiboek.tweeling.Namen.Plaats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Marks in what leaves the house what names a colleague, and lists those sentences with a way to each. */
final class Naammarkering extends Div {

    private final transient Namen names;
    private final transient Traject traject;
    private final UnorderedList list = new UnorderedList();
    private final transient Set<String> listed = new HashSet<>();
    private int count;

    Naammarkering(Traject traject) {
        this.traject = traject;
        this.names = new Namen(
                traject.deelnemers().stream()
                        .map(Deelnemer::naam)
                        .filter(Objects::nonNull)
                        .toList(),
                traject.bestuur());
        addClassName("db-release-names");
        list.addClassName("db-release-names-list");
        add(
                new H3("Deze teksten noemen een collega"),
                new Paragraph(
                        "Een naam zegt soms meer dan jullie bedoelen: wie wat vond, blijft beter bij jullie. Klik om"
                                + " de zin te zien, en pas hem aan of laat hem staan."),
                list);
        setVisible(false);
    }

    /** Marks the names in what this component shows of an item. */
    void merk(Item item, Component shown) {
        walk(item, shown.getElement());
    }

    /**
     * Lists the sentences of a field that name somebody, for as long as they stand there.
     *
     * @param field what somebody types that leaves the house with the rest
     */
    void merk(TextArea field) {
        List<ListItem> mine = new ArrayList<>();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        Runnable look = () -> {
            list.remove(List.copyOf(mine));
            mine.clear();
            String text = field.getValue();
            Set<String> said = new HashSet<>();
            for (Plaats place : names.perZin(text)) {
                String sentence = Namen.zin(text, place);
                if (said.add(sentence)) {
                    mine.add(line(field, place, sentence));
                }
            }
            for (int i = 0; i < mine.size(); i++) {
                list.addComponentAtIndex(i, mine.get(i));
            }
            setVisible(list.getComponentCount() > 0);
        };
        var typed = field.addValueChangeListener(change -> look.run());
        addDetachListener(gone -> typed.remove());
        look.run();
    }

    private static ListItem line(TextArea field, Plaats place, String sentence) {
        NativeButton go = new NativeButton("“" + sentence + "”");
        go.addClassName("db-release-name");
        go.getElement().setAttribute("aria-label", "Toon de zin: " + sentence);
        go.addClickListener(click -> field.getElement().executeJs("""
                        this.scrollIntoView({block: 'center'});
                        this.focus();
                        this.inputElement?.setSelectionRange($0, $1);""", place.begin(), place.einde()));
        Span where = new Span(field.getLabel());
        where.addClassName("db-count");
        return new ListItem(where, go);
    }

    private void walk(Item item, Element element) {
        for (Element child : element.getChildren().toList()) {
            if (child.isTextNode()) {
                split(item, element, child);
            } else {
                walk(item, child);
            }
        }
    }

    private void split(Item item, Element parent, Element node) {
        String text = node.getText();
        List<Plaats> found = names.in(text);
        if (found.isEmpty()) {
            return;
        }
        List<Plaats> first = names.perZin(text);
        List<Element> parts = new ArrayList<>();
        int from = 0;
        for (Plaats place : found) {
            count++;
            String id = "naam-" + count;
            parts.add(Element.createText(text.substring(from, place.begin())));
            parts.add(new Element("mark")
                    .setAttribute("id", id)
                    .setAttribute("tabindex", "-1")
                    .setText(text.substring(place.begin(), place.einde())));
            from = place.einde();
            String sentence = Namen.zin(text, place);
            if (first.contains(place) && listed.add(item.id() + " " + sentence)) {
                line(item, id, sentence);
            }
        }
        parts.add(Element.createText(text.substring(from)));
        int at = parent.indexOfChild(node);
        parent.removeChild(node);
        parent.insertChild(at, parts.toArray(Element[]::new));
        setVisible(true);
    }

    private void line(Item item, String id, String sentence) {
        NativeButton go = new NativeButton("“" + sentence + "”");
        go.addClassName("db-release-name");
        go.getElement().setAttribute("aria-label", "Toon de zin: " + sentence);
        go.addClickListener(click -> go.getElement().executeJs("""
                        const there = document.getElementById($0);
                        there?.scrollIntoView({block: 'center'});
                        there?.focus({preventScroll: true});""", id));
        Anchor change = new Anchor(TrajectNavigatie.vraag(traject, item), "Pas aan");
        change.getElement().setAttribute("aria-label", "Pas aan: " + item.title());
        Span where = new Span(item.section() + ", vraag " + item.number());
        where.addClassName("db-count");
        list.add(new ListItem(where, go, change));
    }
}
