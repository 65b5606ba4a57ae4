package be.draaiboek.nota.ui;

import be.draaiboek.nota.ui.Blokpaneel.Daden;
import be.draaiboek.nota.ui.Blokpaneel.Ligging;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** Moves a block up and down, and what else can be done with it as a whole. The same buttons stay, so that the keyboard does too. */
final class Blokknoppen extends Div {

    private final Blokpaneel panel;
    private final NativeButton up;
    private final NativeButton down;
    private final NativeButton join;
    private final Uitklap more;
    private final List<Span> abouts = new ArrayList<>();

    Blokknoppen(Blokpaneel panel, Daden deeds) {
        this.panel = panel;
        addClassName("db-nota-tools");
        up = arrow("↑", "Omhoog", "Alt+ArrowUp", () -> deeds.move(panel, -1));
        down = arrow("↓", "Omlaag", "Alt+ArrowDown", () -> deeds.move(panel, 1));
        join = knop("Voeg samen met het vorige", () -> deeds.merge(panel));
        Div others = new Div(
                join,
                knop(
                        "Nieuw blok hieronder",
                        () -> deeds.add(
                                panel.ligging().hoofdstuk(), panel.blok().itemId())),
                knop("Haal uit de nota", () -> deeds.remove(panel)));
        more = new Uitklap("Meer", others);
        add(up, down, more);
    }

    void show() {
        abouts.forEach(one -> one.setText(": " + panel.titel()));
        more.titel(Markup.of("<span>Meer</span><span class=db-sr>: %s</span>", panel.titel()));
        Ligging where = panel.ligging();
        set(up, where.boven() != null);
        set(down, where.onder() != null);
        Blokpaneel before = where.vorige();
        join.setVisible(before != null
                && panel.blok().sjabloon().writable()
                && before.blok().sjabloon().writable()
                && !panel.blok().tekst().isBlank()
                && !before.blok().tekst().isBlank());
    }

    /** Puts the keyboard back where it was when the block went to another place of the page. */
    void terug(int step) {
        (step < 0 ? up : down).getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus()");
    }

    private static void set(NativeButton button, boolean can) {
        // A button that is disabled loses the keyboard.
        button.getElement().setAttribute("aria-disabled", String.valueOf(!can));
    }

    private NativeButton knop(String label, Runnable work) {
        NativeButton button = new NativeButton("", click -> work.run());
        button.add(new Span(label), about());
        button.addClassNames("db-btn", "db-btn-small");
        return button;
    }

    private NativeButton arrow(String sign, String label, String key, Runnable work) {
        NativeButton button = new NativeButton("", click -> work.run());
        Span seen = new Span(sign);
        seen.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(label);
        said.addClassName("db-sr");
        button.add(seen, said, about());
        button.setTitle(label + " (Alt+" + sign + ")");
        button.getElement().setAttribute("aria-keyshortcuts", key);
        button.addClassNames("db-btn", "db-btn-small");
        return button;
    }

    /** Which block is meant, for who doesn't see where it stands. */
    private Span about() {
        Span about = new Span();
        about.addClassName("db-sr");
        abouts.add(about);
        return about;
    }
}
