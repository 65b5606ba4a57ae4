package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Vouw;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All besturen of a cohort, with what chooses among them. It keeps in which order they stand and which were chosen, and no
 * row: those that are scrolled to are read then, and sent without being kept, so that a cohort of a thousand costs a few
 * kilobytes more than one of nine.
 */
final class Bordtabel extends Section {

    /** More than a screen; so that who looks at the first ones needn't wait for the others. */
    static final int EERST = 40;

    /** How many come at a time after them. */
    static final int VERDER = 80;

    private final transient Supplier<Maandag> source;
    private final transient Function<String, Map<Long, String>> earlier;
    private final transient BiConsumer<Maandag, List<Stand>> write;
    private final transient Function<Bordkeuze, Keuzeblok> kept;
    private final transient Consumer<Bordkeuze> changed;
    private final transient Set<Long> chosen;
    private transient Bordkeuze choice;
    private transient long[] order = {};
    private final HtmlContainer heat = new HtmlContainer("table");
    private final Button many = new Button();
    private final Span howMany = new Span();
    private final Button none = new Button("Kies niemand", click -> choose(List.of(), false));
    private final Span there = new Span();
    private final Div below = new Div();
    private final Div content = new Div();
    private int shown;

    /**
     * @param source reads them again
     * @param earlier finds besturen by the name of one that went up in them, each with a sentence that says so
     * @param chosen which were chosen; what is chosen here is added to it
     * @param write writes to some
     * @param kept what the coach comes back to
     * @param changed gets what is looked for from now on
     */
    Bordtabel(
            Maandag monday,
            Bordkeuze choice,
            Supplier<Maandag> source,
            Function<String, Map<Long, String>> earlier,
            Set<Long> chosen,
            BiConsumer<Maandag, List<Stand>> write,
            Function<Bordkeuze, Keuzeblok> kept,
            Consumer<Bordkeuze> changed) {
        this.kept = kept;
        this.changed = changed;
        this.source = source;
        this.earlier = earlier;
        this.choice = choice;
        this.chosen = chosen;
        this.write = write;
        addClassNames("db-card", "db-monday-all");
        chosen.retainAll(monday.rijen().stream().map(Stand::bestuurId).toList());
        heat.addClassNames("db-heat", "db-monday");
        heat.getElement()
                .addEventListener("change", this::aangevinkt)
                .setFilter("event.target.type === 'checkbox'")
                .addEventData("event.target.value")
                .addEventData("event.target.checked");
        many.addClickListener(click -> write());
        int size = monday.rijen().size();
        add(new Vouw(
                "Het hele cohort",
                (size == 1 ? "1 bestuur" : size + " besturen") + ", " + choice.volgordeTekst(),
                new Bordvelden(choice, many, this::find),
                content));
        fill(monday);
    }

    /** Looks for something else, without another page. */
    private void find(String text) {
        choice = choice.met(text, choice.wacht(), choice.fase());
        changed.accept(choice);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, choice.adres()));
        fill(source.get());
    }

    private void fill(Maandag monday) {
        Map<Long, String> names = earlier.apply(choice.zoek());
        List<Stand> rows = choice.choose(monday, monday.rijen(), names.keySet());
        order = rows.stream().mapToLong(Stand::bestuurId).toArray();
        shown = Math.min(EERST, order.length);
        heat.removeAll();
        heat.getElement().setAttribute("aria-rowcount", String.valueOf(order.length + 1));
        heat.add(
                Markup.text("Afgesproken vragen, op 100 per sectie. Wat mensen schreven, is hier niet te zien.")
                        .in("caption", "db-monday-caption"),
                Bordrijen.kop(monday, choice),
                Bordrijen.html(monday, rows.subList(0, shown), 0, chosen).in("tbody", "db-monday-rows"));
        // It scrolls sideways on a small screen, and so has to be reachable with the keyboard.
        Div wrap = new Div(heat);
        wrap.addClassName("db-table-wrap");
        wrap.getElement().setAttribute("tabindex", "0");
        wrap.getElement().setAttribute("role", "region");
        wrap.getElement().setAttribute("aria-label", "Voortgang per bestuur");
        content.removeAll();
        content.add(kept.apply(choice), picked());
        rows.stream()
                .map(one -> names.get(one.bestuurId()))
                .filter(Objects::nonNull)
                .forEach(one -> content.add(new Paragraph(one)));
        content.add(wrap);
        if (rows.isEmpty()) {
            content.add(new Paragraph(
                    "Geen bestuur past bij wat je zoekt. Maak het zoekveld leeg of kies “alles” en “alle”."));
        }
        if (shown < order.length) {
            verder();
        }
        countChosen();
    }

    /** How many were chosen, and all or none at once: also those that weren't scrolled to. */
    private Div picked() {
        Button all = new Button(
                order.length == 1 ? "Kies dit bestuur" : "Kies alle " + order.length,
                click -> choose(Arrays.stream(order).boxed().toList(), true));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.setVisible(order.length > 0);
        none.addThemeVariants(ButtonVariant.TERTIARY);
        howMany.getElement().setAttribute("role", "status");
        Div line = new Div(howMany, all, none);
        line.addClassName("db-monday-picked");
        return line;
    }

    private void aangevinkt(DomEvent event) {
        String value = event.getEventData().path("event.target.value").asString("");
        boolean on = event.getEventData().path("event.target.checked").asBoolean(false);
        Arrays.stream(order).filter(id -> String.valueOf(id).equals(value)).forEach(id -> put(id, on));
    }

    /** Chooses one of the rows, or no more. */
    void put(long bestuur, boolean on) {
        if (on) {
            chosen.add(bestuur);
        } else {
            chosen.remove(bestuur);
        }
        countChosen();
    }

    private void choose(List<Long> besturen, boolean on) {
        chosen.addAll(besturen);
        if (!on) {
            chosen.clear();
        }
        heat.getElement().executeJs("this.querySelectorAll('tbody input').forEach(box => box.checked = $0)", on);
        countChosen();
    }

    private void countChosen() {
        long here = Arrays.stream(order).filter(chosen::contains).count();
        int all = chosen.size();
        howMany.setText(order.length + all == 0 ? "" : Ontvangers.gekozen(all, here));
        none.setVisible(all > 0);
        many.setText(all == 0 ? "Schrijf meerdere" : all == 1 ? "Schrijf deze ene" : "Schrijf deze " + all);
        many.setEnabled(all > 0 || order.length > 0);
    }

    private void write() {
        Maandag now = source.get();
        List<Stand> rows = chosen.isEmpty()
                ? choice.choose(now, now.rijen(), earlier.apply(choice.zoek()).keySet())
                : choice.met("", null, null)
                        .choose(
                                now,
                                now.rijen().stream()
                                        .filter(one -> chosen.contains(one.bestuurId()))
                                        .toList());
        write.accept(now, rows);
    }

    /** What brings the other rows: by itself when it is near, or by the keyboard. */
    private void verder() {
        Button more = new Button("Toon er meer");
        Button paper = new Button("Toon alle " + order.length + " en druk af");
        paper.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> show(VERDER, more, paper));
        paper.addClickListener(click -> {
            show(order.length, more, paper);
            heat.getElement().executeJs("setTimeout(() => window.print())");
        });
        more.getElement().executeJs(Bordrijen.NEAR);
        below.addClassName("db-monday-more");
        below.removeAll();
        below.add(there, more, paper);
        content.add(below);
        countShown();
    }

    private void show(int most, Button more, Button paper) {
        int from = shown;
        shown = Math.min(order.length, from + most);
        Maandag now = source.get();
        Map<Long, Stand> byId = now.rijen().stream().collect(Collectors.toMap(Stand::bestuurId, Function.identity()));
        // Who left the cohort meanwhile is left out.
        List<Stand> rows = Arrays.stream(order, from, shown)
                .mapToObj(byId::get)
                .filter(Objects::nonNull)
                .toList();
        boolean last = shown == order.length;
        String html = Bordrijen.html(now, rows, from, chosen).toString();
        heat.getElement().executeJs(Bordrijen.ADD, html, last ? null : more.getElement(), from + 2);
        if (last) {
            below.remove(more, paper);
        }
        countShown();
    }

    private void countShown() {
        there.setText(Ontvangers.getoond(shown, order.length));
    }
}
