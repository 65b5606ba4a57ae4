package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Slotbord;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;

/** The board of a cohort that was closed, as it was; of many besturen the others come when they are scrolled to, as on a live one. */
final class Slottabel extends Div {

    private final transient Supplier<Slotbord> source;
    private final HtmlContainer table;
    private final Span there = new Span();
    private final Div below = new Div();
    private final int size;
    private int shown;

    /** @param source reads it again: no row is kept */
    Slottabel(Slotbord board, Supplier<Slotbord> source) {
        this.source = source;
        size = board.rijen().size();
        shown = Math.min(Bordtabel.EERST, size);
        Markup heads = board.secties().stream()
                .map(one -> Markup.of("<th scope=col class=c><a>%s</a></th>", one))
                .collect(Markup.joining());
        table = Markup.of(
                        "<caption class=db-monday-caption>Afgesproken vragen, op 100 per sectie.</caption>"
                                + "<thead><tr><th scope=col>Bestuur</th>%s<th scope=col>Tweeling</th></tr></thead><tbody>%s</tbody>",
                        heads, rijen(board, 0, shown))
                .in("table", "db-heat");
        table.addClassNames("db-monday", "db-monday-closed");
        table.getElement().setAttribute("aria-rowcount", String.valueOf(size + 1));
        Div wrap = new Div(table);
        wrap.addClassName("db-table-wrap");
        wrap.getElement().setAttribute("tabindex", "0");
        wrap.getElement().setAttribute("role", "region");
        wrap.getElement().setAttribute("aria-label", "Voortgang per bestuur, op die dag");
        addClassNames("db-card", "db-monday-all");
        add(wrap);
        if (shown < size) {
            verder();
        }
    }

    private void verder() {
        Button more = new Button("Toon er meer");
        Button paper = new Button("Toon alle " + size + " en druk af");
        paper.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> show(Bordtabel.VERDER, more, paper));
        paper.addClickListener(click -> {
            show(size, more, paper);
            table.getElement().executeJs("setTimeout(() => window.print())");
        });
        more.getElement().executeJs(Bordrijen.NEAR);
        below.addClassName("db-monday-more");
        below.add(there, more, paper);
        add(below);
        there.setText(Ontvangers.getoond(shown, size));
    }

    private void show(int most, Button more, Button paper) {
        int from = shown;
        shown = Math.min(size, from + most);
        boolean last = shown == size;
        table.getElement()
                .executeJs(
                        Bordrijen.ADD,
                        rijen(source.get(), from, shown).toString(),
                        last ? null : more.getElement(),
                        from + 2);
        if (last) {
            below.remove(more, paper);
        }
        there.setText(Ontvangers.getoond(shown, size));
    }

    private static Markup rijen(Slotbord board, int from, int to) {
        List<Slotbord.Rij> all = board.rijen();
        Markup.Builder rows = new Markup.Builder();
        for (int i = from; i < Math.min(to, all.size()); i++) {
            rows.add(rij(board, all.get(i), i + 2));
        }
        return rows.build();
    }

    private static Markup rij(Slotbord board, Slotbord.Rij row, int number) {
        Markup.Builder cells = new Markup.Builder();
        for (int i = 0; i < row.percent().size(); i++) {
            int percent = row.percent().get(i);
            cells.add(Markup.of(
                    "<td class='v %s' data-label='%s'>%s</td>",
                    percent <= 0 ? "z" : "h" + (1 + percent * 3 / 100),
                    board.secties().get(i),
                    percent < 0 ? "" : percent == 0 ? "–" : percent));
        }
        return Markup.of(
                "<tr aria-rowindex='%s'><th scope=row>%s</th>%s<td data-label=Tweeling>%s</td></tr>",
                number, row.naam(), cells.build(), row.tweeling());
    }
}
