package be.draaiboek.workshop.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.ui.Aanwezigen;
import be.draaiboek.score.Spreiding;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.Workshop.Regel;
import be.draaiboek.workshop.Workshop.Verslag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Beside the question: who looks along, all questions with how they stand, and what is parked. */
final class QuestionList extends Aside {

    private final Traject traject;
    private final boolean leads;
    private final Consumer<String> choose;
    private final Span together = new Span();
    private final Paragraph count = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final Div parkedList = new Div();
    private final KeyButton differences;

    private List<String> order = List.of();
    private Map<String, Spreiding.Uitslag> apart = Map.of();
    private boolean byDifference;
    private @Nullable Verslag report;

    /** The list for somebody of this traject; what the trekker chooses in it goes to {@code choose}. */
    QuestionList(Traject traject, boolean leads, Consumer<String> choose) {
        this.traject = traject;
        this.leads = leads;
        this.choose = choose;
        together.addClassName("db-stage-present");
        count.addClassName("db-help");
        list.addClassName("db-stage-list");
        if (leads) {
            list.getElement()
                    .setAttribute("data-key", "l")
                    .setAttribute("data-here", "toList")
                    .setAttribute("data-does", "Naar de lijst met vragen");
        } else {
            // Nothing in it takes the keyboard, and it scrolls.
            list.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", "Vragen");
        }
        parkedList.addClassName("db-stage-parked");
        differences = new KeyButton("Eerst waar we verschillen", "v").does(this::sort);
        differences.addClassName("db-stage-filter");
        add(together, new H2("Vragen"), count);
        if (leads) {
            add(differences);
        }
        add(list, parkedList);
        addClassName("db-stage-aside");
        getElement().setAttribute("aria-label", "Verloop van de workshop");
    }

    /** The ids of the questions, in the order in which they are gone through. */
    List<String> order() {
        return order;
    }

    /** Shows how the questions stand, and how far apart people are on them. */
    void show(Verslag now, Map<String, Spreiding.Uitslag> distances) {
        report = now;
        apart = distances;
        if (order.isEmpty()) {
            order = ids(now);
        }
        lines(now);
        parked(now);
    }

    private static List<String> ids(Verslag report) {
        return report.regels().stream().map(one -> one.item().id()).toList();
    }

    private void lines(Verslag now) {
        long settled = now.regels().stream().filter(one -> one.afloop().vast()).count();
        differences.setVisible(now.regels().size() > 1);
        count.setText(vastgelegd(settled, now.regels().size()));
        list.removeAll();
        boolean several = now.regels().stream()
                        .map(one -> one.item().section())
                        .distinct()
                        .count()
                > 1;
        for (String id : order) {
            list.add(line(
                    now.regel(id).orElseThrow(),
                    several,
                    id.equals(now.workshop().item())));
        }
    }

    /** One of one is no count. */
    static String vastgelegd(long settled, int all) {
        if (all == 1) {
            return settled == 0 ? "nog niet vastgelegd" : "vastgelegd";
        }
        return settled + " van de " + all + " vastgelegd";
    }

    private ListItem line(Regel line, boolean several, boolean current) {
        Item item = line.item();
        String text = (several ? item.section() + " – " : "") + item.number() + ". " + item.title();
        Component name;
        if (leads) {
            NativeButton go = new NativeButton(text, click -> choose.accept(item.id()));
            go.addClassName("db-stage-go");
            name = go;
        } else {
            name = new Span(text);
        }
        ListItem entry = new ListItem(name);
        if (current) {
            name.getElement().setAttribute("aria-current", "true");
            entry.addClassName("current");
        }
        String state = state(line);
        if (!state.isEmpty()) {
            Span mark = new Span(state);
            mark.addClassName("db-stage-state");
            mark.setClassName("done", line.afloop().vast());
            entry.add(mark);
        }
        return entry;
    }

    private String state(Regel line) {
        return switch (line.afloop()) {
            case VASTGELEGD, LAG_VAST -> "✓ vastgelegd";
            case GEPARKEERD -> "geparkeerd";
            case BESPROKEN -> "besproken";
            case BEKEKEN -> "bekeken";
            case ONAANGEROERD -> {
                Spreiding.Uitslag distance = apart.get(line.item().id());
                yield distance == null ? "" : distance.spreiding() == Spreiding.UITEEN ? "ver uit elkaar" : "verschilt";
            }
        };
    }

    private void parked(Verslag now) {
        parkedList.removeAll();
        List<Regel> parked = now.met(Workshop.Afloop.GEPARKEERD);
        parkedList.setVisible(!parked.isEmpty());
        if (parked.isEmpty()) {
            return;
        }
        UnorderedList said = new UnorderedList();
        for (Regel one : parked) {
            said.add(new ListItem(Parkeerlijst.tekst(traject, one.item(), Objects.requireNonNull(one.geparkeerd()))));
        }
        parkedList.add(new H2("Geparkeerd"), said);
    }

    /** Says who looks along. */
    void present(List<Aanwezige> here) {
        together.removeAll();
        if (here.isEmpty()) {
            together.setText("Nog niemand kijkt mee op een eigen toestel.");
            return;
        }
        for (Aanwezige one : here) {
            Span letters = new Span(one.initialen());
            letters.addClassName("db-present");
            letters.getElement().setAttribute("aria-hidden", "true");
            together.add(letters);
        }
        together.add(new Span(" " + Aanwezigen.namen(here) + (here.size() == 1 ? " kijkt mee" : " kijken mee")));
    }

    /**
     * Puts what is open and lies furthest apart first, once, so that the list doesn't move while people talk; and where a
     * question is on the screen goes to the first of it, so that none of those is passed over.
     */
    private void sort() {
        byDifference = !byDifference;
        Verslag now = Objects.requireNonNull(report);
        order = ids(now);
        if (byDifference) {
            List<Regel> open = new ArrayList<>(now.regels());
            open.removeIf(one -> one.afloop().vast());
            open.sort(Workshop.verstUiteen(apart));
            Set<String> sorted =
                    open.stream().map(one -> one.item().id()).collect(Collectors.toCollection(LinkedHashSet::new));
            sorted.addAll(order);
            order = List.copyOf(sorted);
            if (now.workshop().item() != null
                    && !open.isEmpty()
                    && !order.getFirst().equals(now.workshop().item())) {
                choose.accept(order.getFirst());
            }
        }
        differences.getElement().setAttribute("aria-pressed", String.valueOf(byDifference));
        lines(now);
    }
}
