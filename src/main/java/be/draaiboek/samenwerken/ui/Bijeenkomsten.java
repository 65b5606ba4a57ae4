package be.draaiboek.samenwerken.ui;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.Component;
import java.util.List;

/** What the people of a bestuur come together for; whoever knows of it stands above this module. */
@FunctionalInterface
public interface Bijeenkomsten {

    /** Returns a card for the workshop that runs and for the meeting that comes, as far as this person may know of them. */
    List<Component> kaarten(Toegang toegang, Traject traject);
}
