package be.draaiboek.tweeling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Remembers in the tab at which question somebody was, and brings them back there when the page was drawn again. */
@Tag("db-place")
@JsModule("./reading/db-place.ts")
final class Plaatsbewaarder extends Component {

    /** @param waar what page it is, whatever is filtered on it */
    Plaatsbewaarder(String waar) {
        getElement().setAttribute("where", waar);
    }

    /** Goes back to where somebody was. */
    void herstel() {
        getElement().callJsFunction("herstel");
    }

    /** Leaves it where it is: something else on the page says where to look. */
    void laat() {
        getElement().callJsFunction("laat");
    }
}
