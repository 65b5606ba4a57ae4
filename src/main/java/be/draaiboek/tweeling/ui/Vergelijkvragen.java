package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tegenover.Vraag;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The questions of a comparison, one under the other: what differs open, what is equal folded to a line. */
final class Vergelijkvragen extends Div {

    /** Half of a ladder. */
    private static final double LARGE = 0.5;

    private final Map<String, NativeDetails> folds = new HashMap<>();
    private final String telling;

    /**
     * @param sides the besturen that are shown
     * @param gesprek whether something was said at a question
     * @param extra what stands below a question
     */
    Vergelijkvragen(
            Editie editie,
            Blad sheet,
            List<Kant> sides,
            long eigen,
            Vergelijkkeuze choice,
            Predicate<Item> gesprek,
            Function<Item, List<Component>> extra) {
        addClassName("db-release-questions");
        List<Vraag> all = choice.volgorde() ? sheet.vragen() : sheet.grootsteEerst();
        List<Vraag> shown = all.stream()
                .filter(one -> choice.toon().laat(one, gesprek.test(one.item())))
                .toList();
        telling = shown.size() == all.size()
                ? all.size() + (all.size() == 1 ? " vraag." : " vragen.")
                : shown.isEmpty()
                        ? "Geen enkele van de " + all.size() + " vragen past bij deze keuze. Kies iets ruimer."
                        : shown.size() + " van de " + all.size() + " vragen.";
        String section = "";
        for (Vraag vraag : shown) {
            Item item = vraag.item();
            if (choice.volgorde() && !item.section().equals(section)) {
                section = item.section();
                Paragraph from = new Paragraph(
                        editie.section(section).map(Section::heading).orElse(section));
                from.addClassName("db-release-section");
                add(from);
            }
            add(block(vraag, sides, eigen, choice, extra.apply(item)));
        }
    }

    private Component block(Vraag vraag, List<Kant> sides, long eigen, Vergelijkkeuze choice, List<Component> below) {
        Item item = vraag.item();
        Span where = new Span(item.section() + ", vraag " + item.number());
        where.addClassName("db-versus-where");
        H3 heading = new H3(where, new Span(" "), new Span(item.title()));
        Antwoordblad answers = new Antwoordblad(vraag, sides, eigen);
        Component block;
        HasComponents inside;
        if (sides.size() > 1 && (vraag.gelijk() || vraag.leeg())) {
            Div content = new Div(answers);
            NativeDetails fold = new NativeDetails();
            fold.setSummary(
                    heading,
                    Stukjes.pill(vraag.leeg() ? "nog niemand antwoordde" : "gelijk beantwoord", "db-versus-mark"));
            fold.setContent(content);
            fold.setOpen(item.id().equals(choice.item()));
            fold.addClassName("db-release-fold");
            folds.put(item.id(), fold);
            block = fold;
            inside = content;
        } else {
            Div head = new Div(heading);
            head.addClassName("db-versus-head");
            if (sides.size() > 1 && vraag.afstand() > 0) {
                head.add(
                        vraag.afstand() >= LARGE
                                ? Stukjes.pill("ver uit elkaar", "warn")
                                : Stukjes.pill("verschilt", ""));
            }
            Div whole = new Div(head, answers);
            block = whole;
            inside = whole;
        }
        block.setId("vraag-" + item.id());
        block.addClassNames("db-release-item", "db-print-item");
        block.getElement().setAttribute("data-place", item.id());
        below.forEach(inside::add);
        return block;
    }

    /** Returns how many questions are shown, in words. */
    String telling() {
        return telling;
    }

    /** Unfolds a question. */
    void open(String item) {
        NativeDetails fold = folds.get(item);
        if (fold != null) {
            fold.setOpen(true);
        }
    }
}
