package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody looks like, or their initials where they chose no picture; their name stands beside it. */
public final class Portret {

    /** How wide and high it is shown, in pixels. */
    private static final String SIDE = "44";

    private Portret() {}

    /**
     * Returns it, as something that reads nothing out: who it is stands beside it.
     *
     * @param id of the picture; null where there is none
     */
    public static Component of(String name, @Nullable UUID id) {
        if (id == null) {
            Span initials = new Span(Opmaak.initialen(name));
            initials.addClassName("db-coach-initials");
            initials.getElement().setAttribute("aria-hidden", "true");
            return initials;
        }
        Image picture = new Image(CohortNavigatie.portret(id), "");
        picture.addClassName("db-coach-portrait");
        picture.getElement().setAttribute("width", SIDE).setAttribute("height", SIDE);
        return picture;
    }
}
