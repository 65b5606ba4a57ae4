package be.draaiboek.weergave;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Something that waited was done on this page: what the frame counts is counted again, and not only on the next page. */
public final class Herteld extends ComponentEvent<UI> {

    private Herteld(UI ui) {
        super(ui, false);
    }

    /** Says so, from a page that is in sight. */
    public static void say(Component page) {
        page.getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new Herteld(ui)));
    }

    /** Counts again whenever something was done, until the listener is removed. */
    public static Registration listen(UI ui, Runnable count) {
        return ComponentUtil.addListener(ui, Herteld.class, event -> count.run());
    }
}
