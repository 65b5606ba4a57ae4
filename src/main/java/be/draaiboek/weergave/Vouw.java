package be.draaiboek.weergave;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/**
 * A part of a long page: on a phone behind one line that says how much there is, on a wider screen and on paper open as ever.
 * What somebody opened stays so while the page draws itself again.
 */
@Tag("details")
public final class Vouw extends HtmlContainer {

    private static final String FIT = """
            const kept = (window.draaiboekVouw ??= new Map());
            const key = location.pathname + ' ' + $0;
            const fit = () => {
              const small = innerWidth <= 700;
              if (small === this.small) return;
              this.small = small;
              this.open = !small || (kept.get(key) ?? $1);
              this.firstElementChild.tabIndex = small ? 0 : -1;
            };
            fit();
            this.addEventListener('toggle', () => { if (this.small) kept.set(key, this.open); });
            new ResizeObserver(fit).observe(this);""";

    private final String kop;
    private boolean open;

    /**
     * @param kop the heading
     * @param aantal how much there is, in a few words; "" where that says nothing
     */
    public Vouw(String kop, String aantal, Component... content) {
        this.kop = kop;
        addClassName("db-foldaway");
        // Without a script it is as it was.
        getElement().setAttribute("open", true);
        Element line = new Element("summary");
        line.appendChild(new H2(kop).getElement());
        Span much = new Span(aantal);
        much.addClassNames("db-foldaway-much", "db-soft");
        line.appendChild(much.getElement());
        getElement().appendChild(line);
        add(content);
    }

    /** Returns a card with it. */
    public static Section kaart(String kop, String aantal, Component... content) {
        return kaart(new Vouw(kop, aantal, content));
    }

    /** Returns a card with it. */
    public static Section kaart(Vouw fold) {
        Section card = new Section(fold);
        card.addClassName("db-card");
        return card;
    }

    /** On a phone too it is open from the start: there is something to do in it. */
    public Vouw blijftOpen(boolean needed) {
        open = needed;
        return this;
    }

    /** Unfolds a part of a page, found by its selector, and goes there. */
    public static void show(Component page, String part) {
        page.getElement()
                .executeJs(
                        "setTimeout(() => { const it = this.querySelector($0); it.firstElementChild.open = true;"
                                + " it.scrollIntoView(); it.tabIndex = -1; it.focus({preventScroll: true}); }, 50)",
                        part);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(FIT, kop, open);
    }
}
