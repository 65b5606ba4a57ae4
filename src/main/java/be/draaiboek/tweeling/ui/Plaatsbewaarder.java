package be.draaiboek.tweeling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Remembers in the tab at which question somebody was, and brings them back there when the page was drawn again. */
@Tag("db-place")
@JsModule("./reading/db-place.ts")
final class Plaatsbewaarder extends Component {

    private final String waar;

    /** @param waar what page it is, whatever is filtered on it */
    Plaatsbewaarder(String waar) {
        this.waar = waar;
        getElement().setAttribute("where", waar);
    }

    /** Goes back to where somebody was. */
    void herstel() {
        getElement().callJsFunction("herstel");
    }

    /**
     * Goes back to where somebody was in a list of which other parts are shown now; where that isn't in it any more, or the
     * list itself is out of sight, to its beginning.
     */
    void herstel(Component list) {
        herstel();
        list.getElement().executeJs("""
                        const kept = JSON.parse(sessionStorage.getItem('draaiboek-plaats-' + $0) ?? 'null');
                        const there = kept && this.querySelector(`[data-place="${CSS.escape(kept.place)}"]`);
                        const top = this.getBoundingClientRect().top;
                        if ((top < 0 && !there) || top > innerHeight - 120) this.scrollIntoView();
                        """, waar);
    }
}
